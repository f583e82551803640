package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/text"
	"parindex/cmd/internal/workbook"
)

// recognise says what can be told of a workbook that lies in no round: where its
// table is, what its columns are and whose it seems to be. That is what a
// layout: in round.yaml is written from.
func (c *checker) recognise(path string) error {
	book, faults, err := workbook.Open(os.DirFS(filepath.Dir(path)), filepath.Base(path), filepath.ToSlash(path))
	if err != nil {
		return &fs.PathError{Op: "open", Path: path, Err: disk.Cause(err)}
	}
	c.found(faults, nil)
	if book == nil {
		return nil
	}
	c.app.recognised(filepath.ToSlash(path), book.Recognise())
	return nil
}

func (a *app) recognised(path string, known workbook.Recognised) {
	say, w := a.lang.Say, a.stdout
	fmt.Fprintf(w, say("%s: không nằm trong đợt đánh giá nào; đây là những gì nhận ra được\n",
		"%s: is not in a round; this is what was recognised\n"), text.OneLine(path))
	if m := known.Meta; m.Unit != "" {
		fmt.Fprintf(w, say("biểu mẫu của parindex: đợt %s, đơn vị %s, bộ tiêu chí %s\n",
			"a form by parindex: round %s, unit %s, set %s\n"),
			text.OneLine(m.Round), text.OneLine(m.Unit), text.OneLine(m.Set))
	}
	for _, sheet := range known.Sheets {
		a.recognisedSheet(w, sheet)
	}
	fmt.Fprintln(w, say("để kiểm tra: đặt tệp vào thư mục self/ của một đợt; bố trí khác thì khai layout: trong "+
		"round.yaml",
		"to check it: put it into the self/ folder of a round; if its layout differs, declare layout: in round.yaml"))
}

func (a *app) recognisedSheet(w io.Writer, s workbook.RecognisedSheet) {
	say := a.lang.Say
	name := text.OneLine(s.Name)
	if s.Hidden {
		name += say(" (ẩn, không được đọc)", " (hidden, not read)")
	}
	fmt.Fprintf(w, say("trang tính “%s”\n", "sheet “%s”\n"), name)
	if s.HeaderRow == 0 {
		fmt.Fprintln(w, say("  không thấy dòng tiêu đề cột nào", "  no headings found"))
		return
	}
	fmt.Fprintf(w, say("  dòng tiêu đề: %d\n", "  headings: row %d\n"), s.HeaderRow)
	for _, column := range s.Columns {
		fmt.Fprintf(w, say("  cột %s: %s\n", "  column %s: %s\n"), column.Letter, column.Name)
	}
	a.list(w, say("  không thấy cột: %s\n", "  no column: %s\n"), s.Missing)
	a.list(w, say("  tiêu đề không hiểu: %s\n", "  headings not understood: %s\n"), s.Unknown)
	if s.Codes > 0 {
		fmt.Fprintf(w, say("  dòng có mã: %d, từ %s đến %s\n", "  rows with a code: %d, from %s to %s\n"), s.Codes,
			text.OneLine(s.First), text.OneLine(s.Last))
	} else {
		fmt.Fprintln(w, say("  không có dòng nào có mã tiêu chí", "  no row has a criterion's code"))
	}
	for _, unit := range s.Units {
		fmt.Fprintf(w, say("  tên đơn vị có thể là (ô %s): %s\n", "  the unit's name may be (%s): %s\n"), unit.Pos.Cell(),
			text.OneLine(unit.Text))
	}
	if len(s.Units) == 0 {
		fmt.Fprintln(w, say("  không thấy tên đơn vị phía trên bảng", "  no unit's name above the table"))
	}
}

func (a *app) list(w io.Writer, format string, words []string) {
	if len(words) > 0 {
		fmt.Fprintf(w, format, text.OneLine(strings.Join(words, "; ")))
	}
}
