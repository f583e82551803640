package report

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/scoring/fault"
)

// Sources finds the bytes of a text file that a diagnostic points into, or nil.
type Sources func(file string) []byte

// Diagnostics prints faults for people: place, severity, message and code, the
// source line with a caret, the places that have to do with it, and what to do.
func Diagnostics(w io.Writer, faults fault.List, sources Sources, o page.Options) error {
	var out bytes.Buffer
	lang := o.Lang
	for _, d := range faults {
		fmt.Fprintf(&out, "%s: %s: %s [%s]\n", shown(d.Pos), tone(d.Severity).In(lang.Severity(d.Severity), o), lang.Message(d), d.Code)
		caret(&out, d.Pos, sources)
		for _, related := range d.Related {
			fmt.Fprintf(&out, "  %s: %s\n", shown(related.Pos), lang.Note(related.Note))
		}
		if hint := lang.Hint(d); hint != "" {
			fmt.Fprintf(&out, "  %s: %s\n", hintWord(lang), hint)
		}
	}
	_, err := w.Write(out.Bytes())
	return err
}

// tone is what a severity means for the reader.
func tone(s fault.Severity) page.Tone {
	switch s {
	case fault.Warning:
		return page.Warning
	case fault.Todo:
		return ""
	}
	return page.Bad
}

// shown is a place for people; files and sheets have names that anyone may give.
func shown(pos fault.Position) string { return text.OneLine(pos.String()) }

// hintWord stands before what to do about a fault.
func hintWord(lang text.Lang) string { return lang.Say("gợi ý", "hint") }

// caret shows the line of a text file and marks the column. Columns count
// letters, but a caret has to stand where the letter is shown: marks that
// combine take no room, and a tab is shown as one blank.
func caret(w io.Writer, pos fault.Position, sources Sources) {
	if pos.Sheet() != "" || pos.Line() == 0 || pos.Col() == 0 || sources == nil {
		return
	}
	line, ok := lineOf(sources(pos.File()), pos.Line())
	if !ok {
		return
	}
	before := []rune(line)
	before = before[:min(pos.Col()-1, len(before))]
	number := fmt.Sprintf("%4d", pos.Line())
	fmt.Fprintf(w, "%s | %s\n%s | %s^\n", number, line,
		strings.Repeat(" ", len(number)), strings.Repeat(" ", displaywidth.String(string(before))))
}

func lineOf(source []byte, number int) (string, bool) {
	lines := bytes.Split(bytes.TrimPrefix(source, []byte("\ufeff")), []byte("\n"))
	if number > len(lines) || len(source) == 0 {
		return "", false
	}
	return text.OneLine(strings.TrimRight(string(lines[number-1]), "\r")), true
}

// Summary is the last line after faults: how many there are.
func Summary(faults fault.List, lang text.Lang) string {
	wrong, doubtful, todo := faults.Errors(), faults.Warnings(), faults.Todos()
	line := lang.Say(fmt.Sprintf("%d lỗi, %d cảnh báo", wrong, doubtful),
		fmt.Sprintf("%s, %s", plural(wrong, "error"), plural(doubtful, "warning")))
	if todo > 0 {
		line += fmt.Sprintf(lang.Say(", %d việc chưa xong", ", %d to do"), todo)
	}
	return line
}

func plural(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return fmt.Sprintf("%d %ss", n, word)
}
