package answers

import (
	"path"
	"strings"

	"parindex/cmd/internal/workbook"
	"parindex/scoring"
	"parindex/scoring/survey"
)

// Survey is what the answers are read by.
type Survey struct {
	Definition *survey.Definition // nil where there is none
	// Faulty says that there is a definition, which could not be read. That was
	// reported; answers are then left alone.
	Faulty bool
	Units  []survey.Unit
	Scale  scoring.SatisfactionScale // of satisfaction files, and of the lines
}

// Folder adds up the files of a folder. It is for one goroutine.
type Folder struct {
	survey Survey
	tally  *survey.Tally // nil without a definition
	result Result
	// answered says that a file went into the tally, cut that one did not in full.
	answered, cut bool
}

// Result is what the files say.
type Result struct {
	// Answers are nil where there were only files of satisfaction, or none.
	Answers *survey.Results
	// Lines are the satisfaction of each unit and leaf, on the scale of the
	// regulation: those of files as they stand there, then those that follow from
	// answers, which are left out where a file of answers could not be read to its
	// end.
	Lines  []scoring.SurveyResult
	Faults scoring.Diagnostics
	// Incomplete says that a file could not be read, or not to its end.
	Incomplete bool
}

// NewFolder is an empty folder.
func NewFolder(s Survey) *Folder {
	f := &Folder{survey: s}
	if s.Definition != nil {
		f.tally = survey.NewTally(s.Definition, s.Units)
	}
	return f
}

// Read adds a file: a CSV where shown ends in ".csv", else a workbook.
// Diagnostics name it as shown. The error is the system's: no such file, no
// permission.
func (f *Folder) Read(file, shown string) error {
	var table table
	var faults scoring.Diagnostics
	var err error
	if strings.EqualFold(path.Ext(shown), ".csv") {
		table, err = openCSV(file, shown)
	} else {
		table, faults, err = openSheet(file, shown)
	}
	f.result.Faults.Add(faults...)
	if table == nil || err != nil {
		f.result.Incomplete = true
		return err
	}
	defer table.close()
	return f.read(table, file, shown)
}

func (f *Folder) read(t table, file, shown string) error {
	head := f.header(t)
	switch kind := head.kind(f.definition()); {
	case kind == satisfactionKind, kind == unknownKind && f.tally == nil && !f.survey.Faulty:
		return f.satisfaction(file, shown)
	case f.survey.Faulty:
		f.result.Incomplete = true
	case f.tally == nil:
		f.lost(scoring.Fault(scoring.CodeSurveyNoDefinition, scoring.Position{File: shown}))
	case kind == unknownKind:
		f.lost(unknown(t, head)...)
	default:
		f.answered = true
		in := &intake{Folder: f, table: t, head: head, faults: &limited{}, names: newNames(f.survey)}
		complete := in.read(kind)
		f.result.Faults.Add(in.faults.diagnostics()...)
		f.cut = f.cut || !complete
	}
	return nil
}

// unknown says why a file is none of those known: its first rows cannot be read,
// or its headings say nothing.
func unknown(t table, head header) scoring.Diagnostics {
	faults := &limited{}
	t.start(head.separator, faults)
	for t.next() && t.line() <= headerRows {
	}
	if len(faults.all) == 0 {
		faults.add(scoring.Fault(scoring.CodeSurveyFile, t.at(head.line), "found", head.found()))
	}
	return faults.diagnostics()
}

func (f *Folder) definition() *survey.Definition {
	if f.survey.Definition == nil {
		return &survey.Definition{}
	}
	return f.survey.Definition
}

// lost is a file of which nothing counts.
func (f *Folder) lost(why ...scoring.Diagnostic) {
	f.result.Faults.Add(why...)
	f.result.Incomplete = true
}

// satisfaction reads lines that somebody else worked out.
func (f *Folder) satisfaction(file, shown string) error {
	lines, faults, err := workbook.ReadSurvey(file, shown, f.survey.Scale)
	f.result.Faults.Add(faults...)
	f.result.Lines = append(f.result.Lines, lines...)
	f.result.Incomplete = f.result.Incomplete || lines == nil && faults.Errors() > 0
	return err
}

// Result is to be asked for once, after every file was read.
func (f *Folder) Result() Result {
	if !f.answered {
		return f.result
	}
	answers, faults := f.tally.Result()
	f.result.Answers = answers
	f.result.Faults.Add(faults...)
	f.result.Incomplete = f.result.Incomplete || f.cut
	if !f.cut {
		f.result.Lines = append(f.result.Lines, answers.Lines(f.survey.Scale)...)
	}
	return f.result
}
