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

// kind is what many faults of one file have in common.
type kind struct {
	file     string
	code     fault.Code
	severity fault.Severity
	unit     string // where each unit is to be told: in YAML, which declares them
}

func kindOf(d fault.Diagnostic) kind {
	of := kind{file: d.Pos.File(), code: d.Code, severity: d.Severity}
	if strings.HasSuffix(of.file, ".yaml") {
		of.unit = d.About.Unit
	}
	return of
}

// mostAlike is how many faults of a kind are told one by one; the others are counted.
const mostAlike = 20

// Diagnostics prints faults for people: place, severity, message and code, the
// source line with a caret, the places that have to do with it, and what to do.
// Where a file has many of a kind, all but the first are counted.
func Diagnostics(w io.Writer, faults fault.List, sources Sources, o page.Options) error {
	var out bytes.Buffer
	all, told, lines := map[kind]int{}, map[kind]int{}, linesOf(sources)
	for _, d := range faults {
		all[kindOf(d)]++
	}
	for _, d := range faults {
		alike := kindOf(d)
		if told[alike]++; told[alike] > mostAlike {
			continue
		}
		diagnostic(&out, d, lines, o)
		if more := all[alike] - mostAlike; more > 0 && told[alike] == mostAlike {
			fmt.Fprintf(&out, "%s: %s\n", text.OneLine(alike.file), moreAlike(more, d, o.Lang))
		}
	}
	_, err := w.Write(out.Bytes())
	return err
}

func moreAlike(more int, d fault.Diagnostic, lang text.Lang) string {
	return lang.Say(fmt.Sprintf("còn %d %s cùng loại trong tệp này [%s]", more, lang.Severity(d.Severity), d.Code),
		fmt.Sprintf("%s of this kind in this file [%s]", plural(more, "more "+lang.Severity(d.Severity)), d.Code))
}

func diagnostic(out io.Writer, d fault.Diagnostic, lines fileLines, o page.Options) {
	lang := o.Lang
	fmt.Fprintf(out, "%s: %s: %s [%s]\n", shown(d.Pos), tone(d.Severity).In(lang.Severity(d.Severity), o),
		lang.Message(d), d.Code)
	caret(out, d.Pos, lines)
	for _, related := range d.Related {
		fmt.Fprintf(out, "  %s: %s\n", shown(related.Pos), lang.Note(related.Note))
	}
	if hint := lang.Hint(d); hint != "" {
		fmt.Fprintf(out, "  %s: %s\n", hintWord(lang), hint)
	}
}

// fileLines finds a line of a text file.
type fileLines func(file string, number int) (string, bool)

// linesOf cuts each file into lines once, however many faults it has.
func linesOf(sources Sources) fileLines {
	cut := map[string][][]byte{}
	return func(file string, number int) (string, bool) {
		lines, done := cut[file]
		if !done && sources != nil {
			if source := bytes.TrimPrefix(sources(file), []byte("\ufeff")); len(source) > 0 {
				lines = bytes.Split(source, []byte("\n"))
			}
			cut[file] = lines
		}
		if number > len(lines) {
			return "", false
		}
		return text.OneLine(strings.TrimRight(string(lines[number-1]), "\r")), true
	}
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
func caret(w io.Writer, pos fault.Position, lines fileLines) {
	if pos.Sheet() != "" || pos.Line() == 0 || pos.Col() == 0 {
		return
	}
	line, ok := lines(pos.File(), pos.Line())
	if !ok {
		return
	}
	before := []rune(line)
	before = before[:min(pos.Col()-1, len(before))]
	number := fmt.Sprintf("%4d", pos.Line())
	fmt.Fprintf(w, "%s | %s\n%s | %s^\n", number, line,
		strings.Repeat(" ", len(number)), strings.Repeat(" ", displaywidth.String(string(before))))
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
