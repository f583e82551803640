package main

import (
	"bufio"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/workbook"
)

func newText(a *app) *cobra.Command {
	say := a.lang.Say
	cmd := &cobra.Command{
		Use:   "text " + say("TỆP.xlsx", "FILE.xlsx"),
		Short: say("In một tệp Excel thành văn bản, mỗi giá trị một dòng", "Print a workbook as text, a line for each value"),
		Long: say(`In mọi giá trị của một tệp Excel, mỗi giá trị một dòng, bốn cột cách nhau bằng tab: trang tính, mã,
tên cột, giá trị. Dòng không có mã (tên đơn vị phía trên bảng) ghi ô thay cho tên cột. Xuống dòng,
tab trong ô được viết \n, \t. Thêm dòng, đổi cột trong bảng không làm các dòng khác thay đổi.

Để git diff và git log -p cho thấy tệp Excel thay đổi ở mã nào, mỗi thay đổi một dòng:

  1. Trong .gitattributes của kho (parindex new round đã tạo sẵn):
       * -text
       *.xlsx diff=parindex
  2. Một lần trên mỗi máy:
       git config diff.parindex.textconv "parindex text"

Tệp không đọc được thì in một dòng nói vì sao, và mã kết thúc vẫn là 0, để git không dừng giữa chừng.`,
			`Print every value of a workbook, a line each, in four columns with tabs between them: sheet,
code, column, value. Where a row has no code (a unit's name above the table) the cell stands in
place of the column. Line ends and tabs in a cell are written \n and \t. A new row or another
place of a column changes no other lines.

For git diff and git log -p to show the codes at which a workbook changes, a line each:

  1. In the .gitattributes of the repository (parindex new round has made it):
       * -text
       *.xlsx diff=parindex
  2. Once on every machine:
       git config diff.parindex.textconv "parindex text"

Of a file that cannot be read it prints one line that says why, and the exit status is 0 all the
same, so that git does not stop half way.`),
		Example: `  parindex text self/so-noi-vu.xlsx
  git diff self/so-noi-vu.xlsx
  git log -p -- self`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 1 {
				return nil
			}
			return usageError(say("cần đúng một tệp Excel", "exactly one workbook is needed"))
		},
		RunE: func(_ *cobra.Command, args []string) error { return runText(a, args[0]) },
	}
	return cmd
}

func runText(a *app, path string) error {
	book, faults, err := workbook.Open(os.DirFS(filepath.Dir(path)), filepath.Base(path), filepath.ToSlash(path))
	if err != nil {
		return &fs.PathError{Op: "open", Path: path, Err: disk.Cause(err)}
	}
	var lines []workbook.TextLine
	if book != nil {
		lines, faults = book.TextLines()
	}
	out := bufio.NewWriter(a.stdout)
	for _, d := range faults {
		fmt.Fprintln(out, workbook.TextLine{Value: a.lang.Message(d) + " [" + string(d.Code) + "]"})
	}
	for _, line := range lines {
		fmt.Fprintln(out, line)
	}
	return out.Flush()
}
