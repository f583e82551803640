package answers

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/table"
	"parindex/cmd/internal/workbook"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
	"parindex/scoring/survey"
)

// Survey is what has to be known to read the answers.
type Survey struct {
	Definition *survey.Definition // nil where there is none
	// Faulty says that there is a definition that could not be read. This was reported; files of
	// answers are then skipped.
	Faulty bool
	Round  string // id; workbooks made for another one are not read
	Units  []survey.Unit
	Names  workbook.Names            // other names of the units, and the codes of their criteria
	Scale  scoring.SatisfactionScale // of satisfaction files
	// LinesOnly is [survey.Tally.LinesOnly].
	LinesOnly bool
	// Elsewhere is [survey.Tally.Elsewhere].
	Elsewhere func(unit string) bool
}

// Folder adds up the files of a folder. It is for one goroutine.
type Folder struct {
	survey   Survey
	tally    *survey.Tally // nil without a definition
	result   Result
	answered bool                  // a file went into the tally
	files    []func(*Folder) error // what was read so far, for a second reading
	// vocabulary are the headings and names that the survey has, worked out once.
	vocabulary func() (table.Words, *names)
}

// Result is the content of all files.
type Result struct {
	// Answers are nil where there were only files of satisfaction, or none.
	Answers *survey.Results
	// Lines are the satisfaction of each unit and leaf, on the scale of the regulation. First
	// come those of files of satisfaction, unless there are answers on the same leaf; then those
	// computed from answers, none where a file could not be read to its end.
	Lines  []scoring.Satisfaction
	Faults fault.List
	// Incomplete says that a file could not be read, or not to its end.
	Incomplete bool
}

// NewFolder makes a folder without files.
func NewFolder(s Survey) *Folder {
	f := &Folder{survey: s}
	f.vocabulary = sync.OnceValues(func() (table.Words, *names) { return f.words().Indexed(), f.names() })
	if s.Definition != nil {
		f.tally = survey.NewTally(s.Definition, s.Units)
		f.tally.LinesOnly, f.tally.Elsewhere, f.tally.Repeats = s.LinesOnly, s.Elsewhere, survey.NewRepeats()
	}
	return f
}

// Read adds a file: a CSV where shown ends in ".csv", else a workbook.
// Diagnostics name it as shown. The error is the system's: no such file, no
// permission.
func (f *Folder) Read(fsys fs.FS, name, shown string) error {
	f.files = append(f.files, func(f *Folder) error { return f.Read(fsys, name, shown) })
	if IsDocument(shown) {
		f.result.Faults.Add(fault.New(fault.CodeBookNot, fault.InFile(shown), "kind", ""))
		return nil
	}
	err := f.open(fsys, name, shown)
	f.result.Incomplete = f.result.Incomplete || err != nil
	return err
}

// IsDocument says by its name whether a file holds no table: it does not belong beside them, but nothing is lost with it.
func IsDocument(name string) bool { return slices.Contains(documents, strings.ToLower(path.Ext(name))) }

var documents = []string{".pdf", ".doc", ".docx", ".ppt", ".pptx", ".png", ".jpg", ".jpeg", ".tif", ".tiff"}

func (f *Folder) open(fsys fs.FS, name, shown string) error {
	source, faults, err := workbook.OpenSource(fsys, name, shown)
	if err != nil {
		return err
	}
	whole := fault.InFile(shown)
	if source == nil {
		f.unreadableFile(whole, faults...)
		return nil
	}
	defer source.Close()
	f.result.Faults.Add(faults...)
	if first, is := source.(*workbook.Sheet); is {
		if of := first.Round(); of != "" && of != f.survey.Round {
			f.unreadableFile(whole, fault.New(fault.CodeBookOtherRound, whole, "found", of, "expected", f.survey.Round))
			return nil
		}
		f.unread(first.Others())
	}
	return f.read(source, fsys, name, shown)
}

// unread warns of further sheets that look as if they should be read. Only the
// first visible one is.
func (f *Folder) unread(others []*workbook.Sheet) {
	for _, other := range others {
		head, _ := f.header(other)
		if head.Col(column.UnitCode) >= 0 && head.kind(f.definition()) != unknownKind {
			f.result.Faults.Add(fault.Warn(codeSurveySheetUnread, other.At(), "sheet", other.At().Sheet()))
		}
	}
}

func (f *Folder) header(source table.Source) (header, error) {
	words, _ := f.vocabulary()
	head, err := table.Find(source, words)
	return header{head}, err
}

func (f *Folder) read(source table.Source, fsys fs.FS, name, shown string) error {
	head, err := f.header(source)
	if err != nil {
		return err
	}
	whole := fault.InFile(shown)
	switch kind := head.kind(f.definition()); {
	case kind == satisfactionKind, kind == unknownKind && f.tally == nil && !f.survey.Faulty:
		return f.satisfaction(fsys, name, shown)
	case f.survey.Faulty:
		f.result.Incomplete = true
	case f.tally == nil:
		f.unreadableFile(whole, fault.New(codeSurveyNoDefinition, whole))
	case head.Line == 0:
		why, err := table.Headless(source, head.Header, []column.Heading{column.UnitCode})
		f.unreadableFile(whole, why...)
		return err
	case kind == unknownKind:
		lacks, meant := head.lacks(f.definition())
		f.unreadableFile(whole, fault.New(codeSurveyFile, source.At().At(head.Line, 0), "found", head.Found(),
			"column", lacks, "suggestion", meant))
	default:
		rows, err := table.Below(source, head.Header)
		if err != nil {
			return err
		}
		_, names := f.vocabulary()
		return f.take(kind, &intake{Folder: f, Table: rows, faults: &limited{}, names: names.fresh()})
	}
	return nil
}

// take adds up the answers of a file.
func (f *Folder) take(kind kind, in *intake) error {
	f.answered = true
	complete := in.read(kind)
	for _, d := range in.Finish() {
		in.faults.add(d)
	}
	in.faults.all = table.Empty(fault.InFile(in.At().File()), in.taken, in.faults.all)
	switch wrong := in.columnsWrong(); {
	case !complete, wrong && (kind == ballotsKind || kind == countsKind): // part of the answers is no answer
		f.cut(fault.InFile(in.At().File()))
	case wrong:
		in.names.units.Said(f.tally.Doubt)
	}
	f.result.Faults.Add(in.faults.diagnostics()...)
	return in.Err()
}

// cut notes that not all of a file of answers could be read. What is lost may be
// about any unit.
func (f *Folder) cut(file fault.Position) {
	f.result.Incomplete = true
	if f.tally != nil {
		f.tally.Cut()
		f.result.Faults.Add(fault.New(codeSurveyIncomplete, file))
	}
}

func (f *Folder) definition() *survey.Definition {
	if f.survey.Definition == nil {
		return &survey.Definition{}
	}
	return f.survey.Definition
}

// unreadableFile is a file of which nothing counts.
func (f *Folder) unreadableFile(file fault.Position, why ...fault.Diagnostic) {
	f.result.Faults.Add(why...)
	f.cut(file)
}

// SkipUnreadable notes a file that could not be opened, which was reported.
func (f *Folder) SkipUnreadable(shown string) {
	f.files = append(f.files, func(f *Folder) error { f.SkipUnreadable(shown); return nil })
	f.cut(fault.InFile(shown))
}

// satisfaction reads lines that somebody else worked out.
func (f *Folder) satisfaction(fsys fs.FS, name, shown string) error {
	lines, faults, err := workbook.ReadSurvey(fsys, name, shown, f.survey.Scale, f.survey.Names)
	if lines == nil {
		faults.With(fault.SurveyUnused)
	}
	f.result.Faults.Add(table.Empty(fault.InFile(shown), len(lines), faults)...)
	f.result.Lines = append(f.result.Lines, lines...)
	f.result.Incomplete = f.result.Incomplete || lines == nil && faults.Errors() > 0
	return err
}

// Result sums up the files. It is called once, after the last file was read. Where codes of
// ballots or people came more than once, all files are read again for them.
func (f *Folder) Result() (Result, error) {
	if !f.answered {
		return f.result, nil
	}
	if f.tally.Repeats.Found() {
		return f.again()
	}
	answers, faults := f.tally.Result()
	f.result.Answers, f.result.Incomplete = answers, f.result.Incomplete || answers.Incomplete
	f.result.Faults.Add(faults...)
	lines := answers.Lines()
	f.result.Lines = append(f.preferred(lines), lines...)
	return f.result, nil
}

// again reads all files once more, for the codes that came more than once.
func (f *Folder) again() (Result, error) {
	second := NewFolder(f.survey)
	second.tally.Repeats, second.vocabulary = f.tally.Repeats, f.vocabulary
	if second.survey.Names.Units != nil { // which remembers what it was asked
		second.survey.Names.Units = f.survey.Names.Units.Fresh()
	}
	for _, read := range f.files {
		if err := read(second); err != nil {
			return second.result, err
		}
	}
	return second.Result()
}

// preferred are the lines of satisfaction without those that follow from answers
// as well, which is reported: answers are what counts.
func (f *Folder) preferred(answers []scoring.Satisfaction) (kept []scoring.Satisfaction) {
	if len(f.result.Lines) == 0 {
		return nil
	}
	type leaf struct{ unit, code string }
	follows := seq.By(seq.Pointers(answers), func(s *scoring.Satisfaction) leaf { return leaf{s.Unit, s.Code} })
	for _, line := range f.result.Lines {
		one := follows[leaf{line.Unit, line.Code}]
		if one == nil {
			kept = append(kept, line)
			continue
		}
		at := line.Pos
		if !line.Value.Pos.IsZero() {
			at = line.Value.Pos
		}
		written := f.survey.Scale.Written
		why := fault.New(codeSurveyLineUnused, at, "unit", line.Unit, "criterion", line.Code,
			"found", written(line.Value.Number), "used", written(one.Value.Number).Round(scoring.HalfUp, 4))
		f.result.Faults.Add(why.See(fault.NoteAnswersHere, one.Pos))
	}
	return kept
}
