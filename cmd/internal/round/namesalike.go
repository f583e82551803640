package round

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/workbook"
	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// namesAlike warns of units whose names differ only in capital letters, in the place of
// a tone mark or in characters that look the same: one may be there twice.
func (r *reader) namesAlike() (faults fault.List) {
	first := map[string]*scoring.Unit{}
	for unit := range r.round.Units() {
		look := strings.ToLower(fold.Look(unit.Name))
		other := first[look]
		if other == nil {
			first[look] = unit
		} else if other.Name != unit.Name && other.ID != unit.ID { // else another fault
			faults.Add(fault.Warn(codeNamesAlike, unit.Pos,
				"name", unit.Name, "other", other.Name, "unit", unit.ID).
				See(fault.NoteFirstHere, other.Pos))
		}
	}
	return faults
}

// misnamed reports folders and tables whose name is nearly that of an input, and all others in one line. Where it
// differs in nothing but capitals, some systems read it as that input; others do not see it.
func (r *reader) misnamed() error {
	entries, err := fs.ReadDir(r.root, ".")
	var unread []string
	for _, entry := range entries {
		name, want := entry.Name(), strings.ToLower(entry.Name())
		switch expected := intended(entry.IsDir(), want); {
		case want == "source", want == "pack", isLitter(name), name == want && slices.Contains(inputs, want),
			name == Declarations, want == "record.csv", want == "faults.csv": // results
		case slices.Contains(inputs, want):
			r.meantFor(fault.Warn(codeNameCase, fault.InFile(r.shown(name)), "expected", want), want)
		case expected != nil:
			r.meantFor(fault.Warn(codeNameUnread, fault.InFile(r.shown(name)), "expected", expected), expected...)
		case !entry.IsDir() && isTable(name) && r.holdsReceipts(name):
			expected = []string{"received.csv", "received.xlsx"}
			r.meantFor(fault.Warn(codeNameUnread, fault.InFile(r.shown(name)), "expected", expected), expected...)
		case isTable(name) || entry.IsDir() && r.holdsTables(name):
			unread = append(unread, name)
		}
	}
	if len(unread) > 0 {
		r.round.Faults.Add(fault.Warn(CodeUnread, fault.InFile(r.shown(Declarations)), "names", unread).
			In(fault.About{Part: fault.Declarations}))
	}
	return err
}

// meantFor adds the fault of a name that was meant for one of the inputs: an error where none of them is there, since
// what they say is not read then.
func (r *reader) meantFor(d fault.Diagnostic, inputs ...string) {
	if !slices.ContainsFunc(inputs, r.root.isThere) {
		d.Severity = fault.Error
		switch {
		case slices.Contains(inputs, "received.csv"):
			r.lostReceived, d = true, d.With(fault.NobodyLate)
		case slices.Contains(inputs, "survey"):
			r.round.SurveyIncomplete, d = true, d.With(fault.SurveyUnused)
		case slices.Contains(inputs, "appraisal"):
			r.round.LedgerIncomplete, d = true, d.With(fault.DecisionsUnread)
		}
	}
	r.round.Faults.Add(d.First())
}

// holdsReceipts says whether a table says when units handed in, where that costs points and no list of receipts is there.
// It does not go on record: nothing of it is used.
func (r *reader) holdsReceipts(name string) bool {
	if reg := r.round.Regulation; reg == nil || !reg.Late.Matters() || len(r.round.Deadlines) == 0 ||
		r.root.isThere("received.csv") || r.root.isThere("received.xlsx") {
		return false
	}
	door := *r.root
	door.besides = name
	got, _, _, err := workbook.ReadReceived(&door, name, r.shown(name), r.names())
	return err == nil && len(got) > 0
}

// calledInGuide is what the guide calls folders of what comes back, by the inputs that they are copied to.
var calledInGuide = map[string]string{"tu-cham": "self", "tu-danh-gia": "self", "tham-dinh": "appraisal",
	"giai-trinh": "explanation", "dieu-tra": "survey", "lich-su": "history"}

// intended are the inputs that a name in small letters was probably meant for: a table that ends otherwise, as
// received.csv.txt, a folder that is misspelt, or has its name in Vietnamese, or a copy: “self (1)”.
func intended(isFolder bool, name string) (expected []string) {
	first, _, _ := strings.Cut(name, ".")
	for _, input := range append(slices.Clone(inputs), Declarations) {
		stem, _, isFile := strings.Cut(input, ".")
		rest, begins := strings.CutPrefix(first, stem)
		isCopy := begins && strings.Trim(rest, " -_()0123456789") != rest && strings.IndexAny(rest, " -_(") == 0
		if isFile != isFolder && (isCopy || isFile && stem == first || isFolder &&
			(input == criteria.Closest(name, inputs) || input == calledInGuide[fold.Slug(name)])) {
			expected = append(expected, input)
		}
	}
	return expected
}

// isTable says whether a file is one that people write figures into.
func isTable(name string) bool {
	return slices.Contains([]string{".xlsx", ".xlsm", ".xls", ".csv", ".ods"}, strings.ToLower(path.Ext(name)))
}

// holdsTables says whether a folder has such files, and is none of printed reports.
func (r *reader) holdsTables(folder string) bool {
	entries, _ := fs.ReadDir(r.root, folder)
	named := func(name string) bool {
		return slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() == name })
	}
	return !named("index.html") && slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return isTable(e.Name()) })
}

// names are what ids in the texts of the round's faults are called, those of the survey's groups among them.
func (r *Round) names() *fault.Names {
	if r.Round == nil {
		return nil
	}
	names := r.Names()
	if r.Pack != nil && r.Pack.Survey != nil {
		names.Groups = map[string]string{}
		for _, group := range r.Pack.Survey.Groups {
			names.Groups[group.ID] = group.Name
		}
	}
	return names
}
