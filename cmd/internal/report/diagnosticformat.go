package report

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"strconv"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/record"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// Faults are faults as the result of a command.
type Faults struct {
	fault.List
	Lang text.Lang
	// Today is the day before a deadline that a round was checked as of, if any.
	Today scoring.Day
	// Version is that of the program.
	Version string
	// Title is that of the round that was checked, and Within the name in its folder of a file; of one round alone.
	Title  string
	Within func(shown string) (name string, ok bool)
}

// Document is a table of them. Where rows can be filtered it has each, else the first of many of a kind, with what to
// do below the table. Programs get each, with the whole path.
func (f Faults) Document(isFiltered bool) *page.Document {
	every, all := f.table(), seq.Map(f.List, func(d fault.Diagnostic) shownFault { return shownFault{Diagnostic: d} })
	fill(every, f.columns(), all)
	doc := documentOf([]*page.Table{every})
	doc.Data = f.table()
	if !isFiltered {
		t, columns, shown := f.table(), f.columns(), shownFaults(f.List)
		fill(t, columns[:len(columns)-1], shown)
		f.advise(t, shown)
		doc.Blocks = []page.Block{t}
	}
	f.Within = nil
	fill(doc.Data, f.columns(), all)
	return doc
}

func (f Faults) table() *page.Table {
	t := &page.Table{Name: f.Lang.Text("Faults"), Title: []string{Summary(f.List, f.Lang)}}
	if f.Title != "" {
		t.Title = []string{f.Title, t.Title[0]}
	}
	if f.Today != "" {
		t.Banner = onDay(f.Today, f.Lang)
	}
	return t
}

// messageColumn is where the footnote with what to do is set.
const messageColumn = 3

// advise says once below the table what to do about faults of a kind.
func (f Faults) advise(t *page.Table, shown []shownFault) {
	for i, one := range shown {
		if hint := one.hint(f.Lang); hint != "" {
			footnote(t, i, messageColumn, hint)
		}
	}
}

func (f Faults) columns() []column[shownFault] {
	say := f.Lang.Text
	return []column[shownFault]{
		named("place", name(say("Where"), f.place)),
		named("unit", word(say("Unit"), 1, shownFault.responsible)),
		named("severity", word(say("Severity"), 0, f.severityCell)),
		named("message", name(say("What"), func(t shownFault) string { return t.message(f.Lang) })),
		named("code", word(say("Code"), 1, func(t shownFault) string { return string(t.Code) })),
		named("hint", word(say("Hint"), 2, func(t shownFault) string { return t.hint(f.Lang) })),
	}
}

func (f Faults) place(t shownFault) string {
	file, rest := t.Pos.File(), strings.TrimPrefix(t.Pos.String(), t.Pos.File())
	if t.more > 0 {
		file, rest = t.file, ""
	}
	if f.Within != nil {
		file, _ = f.Within(file)
	}
	return file + rest
}

// responsible is who has to be asked: the agency whose list it is in, else the unit that it is about.
func (t shownFault) responsible() string {
	of, names := t.About, cmp.Or(t.Names, &fault.Names{})
	switch {
	case t.more > 0:
		return ""
	case of.Agency != "" && (of.Unit == "" || !strings.HasSuffix(t.Pos.File(), ".yaml")):
		return cmp.Or(names.Agencies[of.Agency], of.Agency)
	}
	return cmp.Or(names.Units[of.Unit], of.Unit)
}

func (t shownFault) message(lang text.Lang) string {
	if t.more > 0 {
		return t.count(lang)
	}
	return lang.Message(t.Diagnostic)
}

func (t shownFault) hint(lang text.Lang) string {
	if t.more > 0 {
		return ""
	}
	return lang.Hint(t.Diagnostic)
}

func (f Faults) severityCell(t shownFault) page.Cell {
	return page.Cell{Text: f.Lang.Severity(t.Severity), Tone: tone(t.Severity)}
}

// JSON writes the faults for programs, with the day where that is before a round's deadline;
// without any, an empty report.
func (f Faults) JSON(w io.Writer) error {
	return object{{"schema", 1}, {"as_of?", f.Today}, {"diagnostics", faultsJSON(f.List, f.Lang)}}.writeJSON(w)
}

// GitHub writes them for the log of a workflow; without any, nothing.
func (f Faults) GitHub(w io.Writer) error { return annotations(w, f.List, f.Lang) }

// SARIF writes them for tools that show findings in a review.
func (f Faults) SARIF(w io.Writer) error { return record.Encode(w, sarif(f)) }

// annotations writes a workflow command per fault, which GitHub shows beside
// the line. A cell has no line, so the message begins with it.
func annotations(w io.Writer, faults fault.List, lang text.Lang) error {
	var out bytes.Buffer
	for _, d := range faults {
		fmt.Fprintf(&out, "::%s %s::%s\n", levelOf(d.Severity, "notice"),
			properties(d), githubText.Replace(annotation(d, lang)))
	}
	_, err := w.Write(out.Bytes())
	return err
}

// levelOf is what other programs call a severity, each what is to do in its own way.
func levelOf(s fault.Severity, todo string) string {
	if s == fault.Todo {
		return todo
	}
	return record.Severity(s)
}

func properties(d fault.Diagnostic) string {
	list := []string{"file=" + githubProperty.Replace(reviewed(d.Pos.File()))}
	if d.Pos.Sheet() == "" && d.Pos.Line() > 0 {
		list = append(list, "line="+strconv.Itoa(d.Pos.Line()))
	}
	if d.Pos.Sheet() == "" && d.Pos.Line() > 0 && d.Pos.Col() > 0 {
		list = append(list, "col="+strconv.Itoa(d.Pos.Col()))
	}
	return strings.Join(append(list, "title="+githubProperty.Replace(string(d.Code))), ",")
}

func annotation(d fault.Diagnostic, lang text.Lang) string {
	message := lang.Message(d)
	if d.Pos.Sheet() != "" {
		message = cellOf(d.Pos) + ": " + message
	}
	for _, related := range d.Related {
		message += fmt.Sprintf("\n%s: %s", related.Pos, lang.Note(related.Note))
	}
	if hint := lang.Hint(d); hint != "" {
		message += "\n" + hintWord(lang) + ": " + hint
	}
	return message
}

// reviewed is the file that a review shows: of git:REV:PATH the path.
func reviewed(file string) string {
	ofRevision, is := strings.CutPrefix(file, "git:")
	if _, path, isPath := strings.Cut(ofRevision, ":"); is && isPath {
		return strings.TrimPrefix(path, "./")
	}
	return file
}

// cellOf is "Sheet!F12", or the sheet where no cell is known.
func cellOf(pos fault.Position) string {
	if pos.Cell() == "" {
		return pos.Sheet()
	}
	return pos.Sheet() + "!" + pos.Cell()
}

// GitHub's commands end at a line, and their properties at a comma or colon.
var (
	githubText     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	githubProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

// faultsJSON are faults in words and for programs.
func faultsJSON(faults fault.List, lang text.Lang) []object {
	return each(faults, func(d fault.Diagnostic) object {
		args := map[string]any{} // numbers are exact texts
		for _, arg := range d.Args {
			args[arg.Name] = argument(arg.Value)
		}
		return object{
			{"code", d.Code},
			{"severity", record.Severity(d.Severity)},
			{"", record.PositionOf(d.Pos)},
			{"about?", d.About},
			{"message", lang.Message(d)},
			{"hint", lang.Hint(d)},
			{"args", args},
			{"related", each(d.Related, func(r fault.Related) object {
				return object{{"note", r.Note}, {"", record.PositionOf(r.Pos)}, {"message", lang.Note(r.Note)}}
			})},
		}
	})
}

// argument is a value as programs take it: numbers as exact texts, an interval
// by the words that criteria sets use for its edges.
func argument(v any) any {
	switch v := v.(type) {
	case int:
		return strconv.Itoa(v)
	case scoring.Band:
		return intervalJSON(v)
	}
	return v
}

func intervalJSON(b scoring.Band) map[string]scoring.Points {
	edges := map[string]scoring.Points{}
	if b.Low != nil {
		edges[pick(b.Low.Open, "above", "from")] = b.Low.At
	}
	if b.High != nil {
		edges[pick(b.High.Open, "below", "to")] = b.High.At
	}
	return edges
}

func pick(open bool, yes, no string) string {
	if open {
		return yes
	}
	return no
}
