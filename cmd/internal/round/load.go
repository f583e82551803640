// Package round reads a round's folder into a [scoring.Round]:
//
//	round.yaml        what is scored, by which pack
//	criteria/ID/*     a pack that the folder carries instead of one that ships, as a bundle does
//	self/ID.xlsx      one workbook per unit
//	received.*        what came in when, CSV or Excel
//	appraisal/*       decisions, a workbook for each agency, CSV or YAML
//	explanation/*     what units say to them, a workbook for each or CSV
//	survey/*          ballots, counts or satisfaction, CSV or Excel
//	results/*         published figures of units without a workbook, CSV or Excel
//	published.*       the published table that the result is compared with
//	history/YEAR.*    results of earlier years, CSV, Excel or what score wrote as JSON
//
// The folder may be any [fs.FS]. Nothing is written. Faults in the files are
// diagnostics and reading goes on past them; an error means that the system would
// not let a file be read.
package round

import (
	"cmp"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"parindex/cmd/internal/record"
	"parindex/cmd/internal/workbook"
	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/survey"
)

// Declarations is the name of the file that makes a folder a round.
const Declarations = "round.yaml"

// Round is a round as read.
type Round struct {
	*scoring.Round
	Pack   *criteria.Pack
	Faults fault.List
	// Papers are who issues and signs what is printed.
	Papers criteria.Papers
	// Answers is what people said, where ballots or counts came; else nil. What
	// follows from it for the leaves is among the round's survey lines.
	Answers *survey.Results
	// Files are those that were read, each once, by name.
	Files []record.File
	// Sources holds the text files that faults may point into, by shown name.
	Sources map[string][]byte
	// Usable says whether the regulation, every set and the survey's definition could
	// be read and every choice is made, so that there is something to score by.
	Usable bool
	// Readable says whether workbooks could be read and checked against the sets that
	// are known, so that their faults are reported in the same run.
	Readable bool
	// AppraisedColumn says that appraised points stand in the units' workbooks.
	AppraisedColumn bool

	// surveyed says that nothing is known of what units handed in; see [LoadSurvey].
	surveyed bool

	layout *criteria.Layout
	shown  string // the folder
	// toRead reads what units handed in, while the round is scored; nil once that is read.
	toRead *reader
}

// Is says whether a folder is that of a round.
func Is(fsys fs.FS, dir string) bool {
	_, err := fs.Stat(fsys, path.Join(dir, Declarations))
	return err == nil
}

// Source is what a result of the round was made from.
func (r *Round) Source() record.Source {
	return record.Source{Pack: r.Pack.ID, Inputs: r.Files, Folder: r.shown}
}

// Within is the name in the round's folder of a file as positions show it.
func (r *Round) Within(shown string) (name string, ok bool) {
	if r.shown == "." {
		return shown, true
	}
	return strings.CutPrefix(shown, r.shown+"/")
}

// Progress is called with how many of the workbooks have been read, from
// one goroutine at a time.
type Progress func(done, all int)

// reader reads one folder.
type reader struct {
	dir      string // as people type it
	root     *door
	record   *inventory
	round    *Round
	progress Progress
	// lostReceived says that the list of what came in could not be read. That was
	// reported; there is one.
	lostReceived bool
	noAppraisal  bool   // there is no file of decisions
	linesOnly    bool   // see [LoadLists]
	only         string // see [LoadListsOfUnit]; empty for all units
	// undated are its lines without a day.
	undated []scoring.Receipt
	far     []scoring.Receipt // days of receipt that no unit can mean: they do not count
	// decidedFar is how many decisions had such a day.
	decidedFar int
	// explained is the file of what a unit explained, by unit, blank where it could not be read;
	// lostExplanation says that a list of such could not be read.
	explained       map[string]string
	lostExplanation bool
	// lists are the files of the forms of decisions read so far; fileAgency is the agency that a
	// file's name gave, by shown name.
	lists      map[list]string
	partial    []part
	fileAgency map[string]string
	// meant are units that rows mean whose code names none, see [workbook.Names].
	meant map[fault.Position]string
	// known are the round's units, see [reader.roster].
	known     roster
	knownOnce sync.Once
	// streamed appraises each workbook as it has been read; nil where they are kept.
	streamed  *scoring.Appraisal
	appraised map[string]scoring.Appraised // by unit
}

// Load reads the round in a folder: declarations, workbooks, everything. Shown is
// the folder as the user typed it; positions begin with it.
func Load(root fs.FS, shown string, progress Progress) (*Round, error) {
	return load(root, shown, func(r *reader) error {
		r.progress = progress
		return r.parts(r.readLists, r.self, r.conclude)
	})
}

func (r *reader) parts(parts ...func() error) error {
	for _, part := range parts {
		if err := part(); err != nil {
			return err
		}
	}
	return nil
}

// readLists reads everything but what units handed in.
func (r *reader) readLists() error {
	return r.parts(r.misnamed, r.received, r.results, r.appraisal, r.explanations, r.survey, r.history, r.comparison)
}

// conclude checks the whole, once everything has been read.
func (r *reader) conclude() error {
	r.unappraised()
	r.yearOfMost()
	if err := r.intake(); err != nil {
		return err
	}
	r.round.Faults.Add(r.suggest(r.check())...)
	r.round.Faults.Add(r.misspeltAgencies()...)
	r.round.Faults = r.withoutLists(oncePerUnit(r.round.Faults.OncePerRow(workbook.CodeCellStruck)))
	r.round.keepFirst()
	return nil
}

// check leaves out what is missing only since a file could not be read.
func (r *reader) check() fault.List {
	if r.lostReceived {
		return r.round.CheckDeclarations()
	}
	return r.round.Check()
}

// CheckDeclarations finds the faults of a round of which only the declarations have
// been read: what came in is not known then, and perhaps not the regulation.
func (r *Round) CheckDeclarations() fault.List {
	declared := *r.Round
	if declared.Regulation == nil {
		declared.Regulation = &scoring.Regulation{}
	}
	return slices.DeleteFunc(declared.Check(),
		func(d fault.Diagnostic) bool { return d.Code == scoring.CodeReceivedNone })
}

// LoadDeclarations reads round.yaml and its pack and leaves the rest alone.
func LoadDeclarations(root fs.FS, shown string) (*Round, error) {
	return load(root, shown, func(*reader) error { return nil })
}

func load(root fs.FS, shown string, rest func(*reader) error) (*Round, error) {
	r := newReader(root, shown)
	err := r.declarations()
	if err == nil && r.round.Readable {
		err = rest(r)
		r.round.Usable = r.round.keepScorable() && r.round.Usable
		r.round.Faults.Add(r.round.checkPaperDay()...)
	}
	if err == nil && !r.round.Readable && r.round.Round != nil && r.round.Pack == nil {
		r.round.Faults.Add(r.suggest(r.round.CheckDeclarations())...)
	}
	if err = cmp.Or(err, r.record.err); err != nil {
		return nil, err
	}
	r.round.Files = r.record.sorted()
	r.round.Faults.Named(r.round.names())
	return r.round, nil
}

func newReader(root fs.FS, shown string) *reader {
	r := &reader{
		dir: path.Clean(filepath.ToSlash(shown)), record: newInventory(),
		explained: map[string]string{}, fileAgency: map[string]string{}, meant: map[fault.Position]string{},
	}
	r.root = &door{fsys: root, record: r.record, shown: r.shown}
	return r
}

func (r *reader) declarations() error {
	file, faults, err := criteria.LoadRound(r.root, r.shipped(), r.dir)
	if err != nil {
		return err
	}
	r.round = &Round{
		Round: file.Round, Pack: file.Pack, Faults: faults, Sources: file.Sources,
		AppraisedColumn: file.AppraisedIn == criteria.AppraisedInWorkbook, layout: file.Layout, shown: r.dir,
		Papers: file.Papers,
	}
	r.round.Readable = readable(file)
	r.round.Usable = r.round.Readable && file.Round.Year > 0 && !undecided(faults) && !file.Pack.SurveyFaulty
	return nil
}

// shipped are the packs that ship with parindex, or that the round carries. Their packs.sum speaks of other
// packs, too; it is no input of the round.
func (r *reader) shipped() fs.FS {
	const prefix = carriedFolder + "/"
	return carried(r.root, &door{
		fsys: criteria.Shipped(), record: r.record, within: prefix, besides: "packs.sum",
		shown: func(name string) string { return prefix + name },
	})
}

// readable says whether enough is known to read what units handed in; nothing is where there are no units.
func readable(file *criteria.RoundFile) bool {
	hasUnits := func(b *scoring.Block) bool { return len(b.Units) > 0 }
	return file.Round != nil && slices.ContainsFunc(file.Round.Blocks, hasUnits) && file.Round.Regulation != nil &&
		file.AppraisedIn != "" && (file.Layout == nil || !file.Layout.Faulty)
}

// undecided says whether a choice that has to be declared is missing or cannot
// be read. Nothing is ranked by a choice that nobody made.
func undecided(faults fault.List) bool {
	return slices.ContainsFunc(faults, func(d fault.Diagnostic) bool {
		return d.Code == survey.CodeMissingChoice || d.Code == survey.CodeNotOneOf
	})
}

// keepScorable leaves the blocks that have units, or published figures, and a set that could be read, and says
// whether all have a set. The faults of the others' workbooks cannot be known yet.
func (r *Round) keepScorable() (all bool) {
	lacksSet := func(b *scoring.Block) bool { return b.Set == nil }
	isEmpty := func(b *scoring.Block) bool {
		isOf := func(p scoring.Publication) bool { return p.Block == b.ID }
		return len(b.Units) == 0 && !slices.ContainsFunc(r.Results, isOf)
	}
	all = !slices.ContainsFunc(r.Blocks, lacksSet)
	r.Blocks = slices.DeleteFunc(r.Blocks, func(b *scoring.Block) bool { return lacksSet(b) || isEmpty(b) })
	return all
}

// keepFirst leaves a unit that is declared twice where it stands first, so that
// it is scored once.
func (r *Round) keepFirst() {
	seen := map[string]bool{}
	for _, block := range r.Blocks {
		block.Units = slices.DeleteFunc(block.Units, func(unit *scoring.Unit) bool {
			again := seen[unit.ID]
			seen[unit.ID] = true
			return again
		})
	}
}
