package report

import (
	"bytes"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// Sources finds the bytes of a text file that a diagnostic points into, or nil.
type Sources func(file string) []byte

// kind is what many faults of one file have in common.
type kind struct {
	file     string
	code     fault.Code
	severity fault.Severity
	// isGathered says that the first stands for all where there are more than few, alike is what they share beside the code:
	// whose decisions are missing, or what is said of whole workbooks.
	isGathered bool
	alike      string
}

// gathered are the faults that each unit or row has for one cause, a list or a survey that is missing: the first of
// many stands for all, and the next are named.
var gathered = []fault.Code{scoring.CodeUnappraised, scoring.CodeUnitUnappraised, scoring.CodeFromAlone,
	scoring.CodeExplanationUncut, scoring.CodeExplanationUnanswered, scoring.CodeNoSurvey, scoring.CodeNoSurveyFew,
	scoring.CodeSurveyUnitNone}

func kindOf(d fault.Diagnostic) kind {
	of := kind{file: d.Pos.File(), code: d.Code, severity: d.Severity}
	switch {
	case slices.Contains(gathered, d.Code):
		of.isGathered, of.alike = true, fmt.Sprint(d.Arg("agencies"), d.Arg("agency"))
		if d.Code == scoring.CodeExplanationUncut { // each unit has a file of its own
			of.file = path.Dir(of.file)
		}
	case isOfBook(d):
		of.isGathered, of.alike, of.file = true, fmt.Sprint(d.Args), path.Dir(of.file)
	}
	return of
}

// isOfBook says whether a fault is of a whole workbook or of what it was printed with, headings and codes: all
// workbooks of a folder may have it.
func isOfBook(d fault.Diagnostic) bool {
	return (d.Pos.Col() == 0 || d.Code == "row-code-unknown") && strings.EqualFold(path.Ext(d.Pos.File()), ".xlsx")
}

// mostAlike is how many faults of a kind are told one by one; the others are counted. Those that are gathered are
// where there are more than few.
const mostAlike, fewAlike = 20, 3

func (k kind) told(all int) int {
	if k.isGathered && all > fewAlike {
		return 1
	}
	return mostAlike
}

// Diagnostics prints faults for people: place, severity, message and code, the
// source line with a caret, the places that have to do with it, and what to do.
// Where a file has many of a kind, all but the first are counted, and what to do is said once.
func Diagnostics(w io.Writer, faults fault.List, sources Sources, o page.Options) error {
	var out bytes.Buffer
	lines, advised := linesOf(sources), map[[2]string]bool{}
	for _, t := range shownFaults(faults) {
		if t.more > 0 {
			fmt.Fprintln(&out, page.Hanging(text.OneLine(t.file)+": "+t.moreAlike(o.Lang), o.Width, 0, 2))
			continue
		}
		advice := [2]string{t.Pos.File(), string(t.Code) + o.Lang.Hint(t.Diagnostic)}
		if t.Severity == fault.Todo {
			advice[0] = ""
		}
		diagnostic(&out, t.Diagnostic, lines, advised[advice], o)
		advised[advice] = true
	}
	_, err := w.Write(out.Bytes())
	return err
}

// shownFault is a fault that is printed or, where more is not 0, the number of further faults
// of its kind in its file, and whom these concern.
type shownFault struct {
	fault.Diagnostic
	more int
	file string // of these, or their folder
	whom []string
}

// shownFaults keeps the first faults of each kind in a file, and counts the rest.
func shownFaults(faults fault.List) (list []shownFault) {
	all, seen := map[kind]fault.List{}, map[kind]int{}
	for _, d := range faults {
		all[kindOf(d)] = append(all[kindOf(d)], d)
	}
	for _, d := range faults {
		alike := kindOf(d)
		told := alike.told(len(all[alike]))
		if seen[alike]++; seen[alike] > told {
			continue
		}
		list = append(list, shownFault{Diagnostic: d})
		if rest := all[alike][min(told, len(all[alike])):]; len(rest) > 0 && seen[alike] == told {
			list = append(list, shownFault{d, len(rest), alike.file, concerned(rest)})
		}
	}
	return list
}

// mostWhom is how many of those who share a fault are named.
const mostWhom = 5

// concerned are the first units that share a fault of the round or one that is gathered, each with its criterion or
// how many it has; or the first workbooks.
func concerned(rest fault.List) []string {
	isOfRound := strings.HasSuffix(rest[0].Pos.File(), ".yaml") && rest[0].Arg("name") != nil
	if !isOfRound && !kindOf(rest[0]).isGathered {
		return nil
	}
	if isOfBook(rest[0]) { // whoever sent them is asked for each
		return seq.Map(rest[:min(mostAlike, len(rest))], func(d fault.Diagnostic) string { return path.Base(d.Pos.File()) })
	}
	return seq.Map(rest[:min(mostWhom, len(rest))], func(d fault.Diagnostic) string {
		whom := fmt.Sprint(d.Arg("name"), " ", d.About.Criterion)
		if n := len(d.About.Criteria); n > 0 {
			whom += fmt.Sprintf("(%d)", n)
		}
		return strings.TrimSpace(whom)
	})
}

func (t shownFault) moreAlike(lang text.Lang) string {
	return fmt.Sprintf("%s [%s]", t.count(lang), t.Code)
}

// count says how many more there are of a kind, and whom the first of those that are gathered concern.
func (t shownFault) count(lang text.Lang) string {
	said := lang.Say(fmt.Sprintf("còn %d %s cùng loại", t.more, lang.Severity(t.Severity)),
		fmt.Sprintf("%s of this kind", plural(t.more, "more "+lang.Severity(t.Severity))))
	whom := t.whom
	if len(whom) == 0 {
		return said + lang.Say(" trong tệp này", " in this file")
	}
	if more := t.more - len(whom); more > 0 {
		whom = append(slices.Clip(whom), lang.AndMore(more))
	}
	return said + ": " + strings.Join(whom, "; ")
}

// diagnostic prints one, without its hint where it was given before.
func diagnostic(out io.Writer, d fault.Diagnostic, lines fileLines, again bool, o page.Options) {
	lang, word := o.Lang, o.Lang.Severity(d.Severity)
	said := fmt.Sprintf("%s: %s: %s%s%s [%s]", shown(d.Pos), word, lang.Message(d), unitBehind(d, lang),
		columnBehind(d, lang), d.Code)
	said = page.Hanging(said, o.Width, 0, 4)
	fmt.Fprintln(out, strings.Replace(said, word+": ", tone(d.Severity).In(word, o)+": ", 1))
	caret(out, d.Pos, lines, o.Width, again && d.Severity == fault.Todo)
	for _, related := range d.Related {
		below(out, shown(related.Pos)+": "+lang.Note(related.Note), o)
	}
	if hint := lang.Hint(d); hint != "" && !again {
		below(out, hintWord(lang)+": "+hint, o)
	}
}

// unitBehind is the name of the unit that a cell of a workbook or of a CSV is about, where neither the file nor the
// message has it.
func unitBehind(d fault.Diagnostic, lang text.Lang) string {
	base := path.Base(d.Pos.File())
	isCell := d.Pos.Sheet() != "" || strings.EqualFold(path.Ext(base), ".csv")
	if !isCell || d.Names == nil || strings.TrimSuffix(base, path.Ext(base)) == d.About.Unit {
		return ""
	}
	name := d.Names.Units[d.About.Unit]
	if name == "" || strings.Contains(lang.Message(d), name) {
		return ""
	}
	return " (" + text.OneLine(name) + ")"
}

// columnBehind is the heading of the column of a CSV, where the message does not have it: the place counts letters,
// and a spreadsheet shows columns.
func columnBehind(d fault.Diagnostic, lang text.Lang) string {
	heading := text.OneLine(d.Pos.Heading())
	if heading == "" || strings.Contains(lang.Message(d), "“"+heading+"”") {
		return ""
	}
	return lang.Text(" (column “%s”)", heading)
}

// below writes a line that belongs to a fault.
func below(out io.Writer, line string, o page.Options) {
	fmt.Fprintf(out, "  %s\n", page.Hanging(line, o.Width, 2, 4))
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
		line := strings.TrimRight(string(lines[number-1]), "\r")
		return text.OneLine(line), !strings.Contains(line, "\x00") // as in UTF-16, which shows as garbage
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
func hintWord(lang text.Lang) string { return lang.Text("hint") }

// Summary is the last line after faults: how many there are of each severity that there is.
func Summary(faults fault.List, lang text.Lang) string {
	wrong, doubtful, todo := faults.Errors(), faults.Warnings(), faults.Todos()
	var said []string
	if wrong > 0 || len(faults) == 0 {
		said = append(said, lang.Say(fmt.Sprintf("%d lỗi", wrong), plural(wrong, "error")))
	}
	if doubtful > 0 {
		said = append(said, lang.Say(fmt.Sprintf("%d cảnh báo", doubtful), plural(doubtful, "warning")))
	}
	if todo > 0 {
		said = append(said, lang.Text("%d to do", todo))
	}
	return strings.Join(said, ", ")
}

func plural(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return fmt.Sprintf("%d %ss", n, word)
}

// longestLine is what is shown of a line of a text file where there is no screen that
// it has to fit; most lines that people write are shorter.
const longestLine = 160

// caret shows the line of a text file and marks the column. Columns count
// letters, but a caret has to stand where the letter is shown: marks that
// combine take no room, and a tab is shown as one blank. Of a long line it shows what
// stands around the caret. Of one like those before it, the line is enough.
func caret(w io.Writer, pos fault.Position, lines fileLines, width int, again bool) {
	if pos.Sheet() != "" || pos.Line() == 0 || pos.Col() == 0 {
		return
	}
	line, ok := lines(pos.File(), pos.Line())
	if !ok {
		return
	}
	number := fmt.Sprintf("%4d", pos.Line())
	room := longestLine
	if width > 0 {
		room = max(20, width-len(number+" | "))
	}
	letters := []rune(line)
	shown, at := around(letters, min(pos.Col()-1, len(letters)), room)
	fmt.Fprintf(w, "%s | %s\n", number, shown)
	if !again {
		fmt.Fprintf(w, "%s | %s^\n", strings.Repeat(" ", len(number)), strings.Repeat(" ", at))
	}
}

// around is so much of a line as there is room for, with the letter at a place in the
// middle, and how far from the left that letter then stands.
func around(letters []rune, place, room int) (shown string, at int) {
	wide := func(from, to int) int { return displaywidth.String(string(letters[from:to])) }
	from, to := 0, len(letters)
	if wide(0, to) <= room {
		return string(letters), wide(0, place)
	}
	from, to = max(0, place-room), min(to, place+room)
	for from < place && wide(from, place) > room/2 {
		from++
	}
	const marks = 2 // of what is left out
	for to > place && wide(from, to) > room-marks {
		to--
	}
	before, after := "", ""
	if from > 0 {
		before = "…"
	}
	if to < len(letters) {
		after = "…"
	}
	return before + string(letters[from:to]) + after, displaywidth.String(before) + wide(from, place)
}
