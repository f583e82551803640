package main

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"errors"
	"io/fs"
	"path"
	"path/filepath"
	"slices"

	"parindex/cmd/internal/manifest"
	"parindex/cmd/internal/record"
	"parindex/cmd/internal/report"
	"parindex/cmd/internal/round"
	"parindex/criteria/diff"
	"parindex/scoring"
	"parindex/scoring/compare"
	"parindex/scoring/fault"
)

// What a result is recorded as beside round.yaml, the first that is there.
var recordFiles = []string{manifest.Name, "record.json", "record.csv"}

// roundsBelow are the rounds at the paths and below them, in the order of the paths and
// then of names, each once.
func (a *app) roundsBelow(paths []string) (rounds []string, err error) {
	for _, name := range paths {
		found, err := a.roundsAt(name)
		if err != nil {
			return nil, err
		}
		if len(found) == 0 {
			return nil, a.refuse("there is no round at %s or below", name)
		}
		for _, one := range found {
			if !slices.Contains(rounds, one) {
				rounds = append(rounds, one)
			}
		}
	}
	return rounds, nil
}

func (a *app) roundsAt(name string) (rounds []string, err error) {
	folder, err := a.folder(name)
	if err != nil {
		return nil, a.notThere(name, err)
	}
	defer folder.Close()
	at := func(below string) string {
		if below == "." {
			return name
		}
		return path.Join(filepath.ToSlash(name), below)
	}
	err = fs.WalkDir(folder.Files, ".", func(below string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case isLitter(below, entry):
			return skip(entry)
		case entry.IsDir() && round.Is(folder.Files, below):
			rounds = append(rounds, at(below))
			return fs.SkipDir
		case isZip(at(below)) && a.isRound(at(below)):
			rounds = append(rounds, at(below))
		}
		return nil
	})
	return rounds, err
}

// skip leaves a file out, or a folder with all that is in it.
func skip(entry fs.DirEntry) error {
	if entry.IsDir() {
		return fs.SkipDir
	}
	return nil
}

// rescore scores a round again and compares it with what was recorded. What the system
// will not let be read is said of the round, and the others are scored.
func (a *app) rescore(name string, to *target) (report.Rescored, error) {
	out := report.Rescored{Schema: record.Schema, Arithmetic: scoring.Arithmetic,
		Path: name, SHA256: a.inputsHash(name, to),
		Differences: []record.Difference{}, Units: []report.RescoredUnit{}}
	var kept recorded
	r, err := a.read(name, func(root fs.FS, shown string) (r *round.Round, err error) {
		if kept, err = recordedIn(root); err != nil {
			return nil, err
		}
		return round.Load(root, shown, nil)
	})
	if err != nil {
		out.Status, out.Reason = report.Unscored, a.failure(err)
		return out, nil
	}
	out.Against = kept.name
	if r.Round != nil {
		out.Round, out.Year, out.RoundStatus = r.ID, r.Year, r.Status
	}
	if r.Pack != nil {
		out.Pack = r.Pack.ID
	}
	if !r.Usable {
		out.Status, out.Errors, out.Reason = report.Unscored, r.Faults.Errors(), a.lang.Message(r.Faults.Sorted()[0])
		return out, nil
	}
	r.Arithmetic = kept.arithmetic()
	out.Arithmetic = cmp.Or(r.Arithmetic, out.Arithmetic)
	outcome := r.Outcome()
	if to != nil {
		out.Errors = outcome.Faults.Errors()
		carry(&out, r, outcome, to.Pack)
		return out, nil
	}
	out.Errors, out.Units = outcome.Faults.Errors(), report.RescoredUnits(outcome)
	return out, a.compareRecorded(&out, kept, a.result(r, outcome))
}

// carry scores the answers of a round by other criteria.
func carry(out *report.Rescored, r *round.Round, o *scoring.Outcome, to diff.Pack) {
	out.Status, out.Against = report.CarriedTo, ""
	for _, block := range o.Round.Blocks {
		b := carried(r, o, block, to)
		if b == nil {
			out.NotMapped = append(out.NotMapped,
				report.Unmapped{Block: block.ID, Why: compare.NoSet, Units: len(block.Units)})
			continue
		}
		out.Units = append(out.Units, report.RescoredUnits(scoring.Run(b.Round(compare.Carry), nil))...)
		for _, a := range b.Assumptions() {
			out.NotMapped = append(out.NotMapped,
				report.Unmapped{Block: block.ID, Code: a.Code, Why: a.Why, Units: a.Units})
		}
	}
}

// recorded is a result as it was kept beside a round; the name is empty where none was.
type recorded struct {
	name    string
	content []byte
}

func recordedIn(root fs.FS) (recorded, error) {
	for _, name := range recordFiles {
		content, err := fs.ReadFile(root, name)
		if !errors.Is(err, fs.ErrNotExist) {
			return recorded{name, content}, err
		}
	}
	return recorded{}, nil
}

// arithmetic is the number of the rules that gave the result; 0 where it does not say it.
func (k recorded) arithmetic() (number int) {
	switch path.Ext(k.name) {
	case ".json":
		before, _, _ := record.Read(bytes.NewReader(k.content), k.name)
		return before.Round.ArithmeticNumber
	case ".txt":
		if sealed, _, _ := manifest.Read(bytes.NewReader(k.content), k.name); sealed != nil {
			return sealed.Arithmetic()
		}
	}
	return 0
}

// compareRecorded says what became of a recorded result.
func (a *app) compareRecorded(out *report.Rescored, kept recorded, now report.Result) (err error) {
	if kept.name == "" {
		out.Status = report.Unrecorded
		return nil
	}
	var faults fault.List
	switch path.Ext(kept.name) {
	case ".csv":
		if out.Differences, err = compareTable(kept, now); err != nil {
			out.Status, out.Reason = report.BadRecord, kept.name+": "+a.say("is no table that score wrote")
			return nil
		}
	case ".json":
		var trial bool
		if trial, faults, err = kept.compareRecord(out, record.Of(now.Outcome, now.Source)); trial {
			out.Status, out.Reason = report.BadRecord, kept.name+": "+a.say("is the result of a trial")
			return nil
		}
	default:
		faults, err = kept.compareManifest(out, record.Of(now.Outcome, now.Source))
	}
	switch {
	case err != nil:
		return err
	case len(faults) > 0:
		out.Status, out.Reason = report.BadRecord, kept.name+": "+a.lang.Message(faults[0])
	case len(out.Differences) > 0:
		out.Status = report.Differs
	default:
		out.Status, out.Differences = report.Identical, []record.Difference{}
	}
	return nil
}

// compareRecord says whether the record is that of a trial, with which nothing is compared.
func (k recorded) compareRecord(out *report.Rescored, now record.Record) (trial bool, faults fault.List, err error) {
	before, faults, err := record.Read(bytes.NewReader(k.content), k.name)
	trial = len(before.Round.Changes) > 0
	if err == nil && len(faults) == 0 && !trial {
		out.Differences, out.Inputs = record.Compare(before.Rows(),
			now.Rows()), record.Changed(before.Inputs, now.Inputs)
	}
	return trial, faults, err
}

func (k recorded) compareManifest(out *report.Rescored, now record.Record) (fault.List, error) {
	sealed, faults, err := manifest.Read(bytes.NewReader(k.content), k.name)
	if err != nil || sealed == nil || faults.Errors() > 0 {
		return faults, err
	}
	for i := range now.Inputs {
		now.Inputs[i].Size = 0 // no manifest says it
	}
	out.Differences, out.Inputs = record.Compare(sealed.Rows(), now.Rows()), record.Changed(sealed.Inputs(), now.Inputs)
	return nil, nil
}

// errNoTable is why a table is not compared.
var errNoTable = errors.New("no columns block and unit")

func compareTable(kept recorded, now report.Result) ([]record.Difference, error) {
	table, err := csv.NewReader(bytes.NewReader(kept.content)).ReadAll()
	if err != nil {
		return nil, err
	}
	before := record.RowsOf(table)
	if before == nil {
		return nil, errNoTable
	}
	return record.Compare(before, record.RowsOf(now.TableRows())), nil
}
