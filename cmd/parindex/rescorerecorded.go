package main

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"parindex/cmd/internal/manifest"
	"parindex/cmd/internal/record"
	"parindex/cmd/internal/report"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// What a result is recorded as beside round.yaml: each that is there is compared, and the table where no other is.
var recordFiles = []string{manifest.Name, "record.json", "record.csv"}

// recorded is a result as it was kept beside a round, in one of the files.
type recorded struct {
	name    string
	content []byte
	sealed  *manifest.Manifest // of a manifest that can be compared, else nil
	record  record.Record      // of JSON that is whole, else empty
	faults  fault.List         // why it is not
}

func recordedIn(root fs.FS) (all []recorded, err error) {
	for _, name := range recordFiles {
		content, err := fs.ReadFile(root, name)
		if errors.Is(err, fs.ErrNotExist) || err == nil && len(all) > 0 && path.Ext(name) == ".csv" {
			continue
		}
		k := recorded{name: name, content: content}
		switch path.Ext(name) {
		case ".txt":
			k.sealed, k.faults, err = manifest.Read(bytes.NewReader(content), name)
		case ".json":
			k.record, k.faults, err = record.Read(bytes.NewReader(content), name)
		}
		if err != nil {
			return nil, err
		}
		all = append(all, k)
	}
	return all, nil
}

// ofBundle are those of the files read that are in the folder, where that is a bundle, which has all of them.
func ofBundle(root fs.FS, kept []recorded, files []record.File) []record.File {
	isBundle := func(k recorded) bool { return k.sealed != nil && k.sealed.Count(manifest.Product) > 0 }
	if !slices.ContainsFunc(kept, isBundle) {
		return files
	}
	return slices.DeleteFunc(files, func(f record.File) bool {
		_, err := fs.Stat(root, f.Name)
		return err != nil
	})
}

// arithmetic is the number of the rules that gave the result; 0 where it does not say it.
func (k recorded) arithmetic() int {
	if k.sealed != nil {
		return k.sealed.Arithmetic()
	}
	return k.record.Round.ArithmeticNumber
}

// compareRecorded says what became of the recorded results.
func (a *app) compareRecorded(out *report.Rescored, kept []recorded, now report.Result) error {
	computed, told := record.Of(now.Outcome, now.Source), map[record.Difference]int{}
	for _, k := range kept {
		differ, inputs, why, err := k.compare(a, computed, now)
		if err != nil {
			return err
		}
		if why != "" {
			out.Reason = strings.TrimPrefix(out.Reason+"; "+k.name+": "+why, "; ")
		}
		out.Inputs = slices.Compact(slices.Sorted(slices.Values(append(out.Inputs, inputs...))))
		for _, d := range differ {
			if i, known := told[d]; known {
				out.Differences[i].File += ", " + k.name
				continue
			}
			told[d] = len(out.Differences)
			if len(kept) > 1 {
				d.File = k.name
			}
			out.Differences = append(out.Differences, d)
		}
	}
	out.NotCompared = notCompared(kept, now)
	isNeeded := func(name string) bool { return slices.Contains([]string{"rank", "index", "total"}, name) }
	switch {
	case len(kept) == 0:
		out.Status = report.Unrecorded
	case out.Reason != "" || slices.ContainsFunc(out.NotCompared, isNeeded):
		out.Status = report.BadRecord
	case len(out.Differences) > 0:
		out.Status = report.Differs
	default:
		out.Status = report.Identical
	}
	return nil
}

// compare is what the recorded result says that is not so now, with the inputs that have changed, and why it cannot be
// used, if it cannot.
func (k recorded) compare(a *app, computed record.Record, now report.Result) (differ []record.Difference,
	inputs []string, why string, err error) {
	if len(k.faults) > 0 {
		why = a.lang.Message(k.faults[0])
	}
	switch {
	case path.Ext(k.name) == ".csv":
		before := k.rows()
		if before == nil {
			return nil, nil, a.say("is no table that score wrote"), nil
		}
		return record.Compare(before, record.RowsOf(now.TableRows())), nil, "", nil
	case len(k.record.Round.Changes) > 0:
		return nil, nil, a.say("is the result of a trial"), nil
	case path.Ext(k.name) == ".json":
		if why == "" {
			inputs = record.Changed(k.record.Inputs, computed.Inputs)
		}
		differ, err = k.compareJSON(computed)
		return differ, inputs, why, err
	case k.sealed == nil || why != "":
		return nil, nil, why, nil
	}
	hashes := seq.Map(computed.Inputs, func(f record.File) record.File { // no manifest says the size
		return record.File{Name: f.Name, SHA256: f.SHA256}
	})
	return k.sealed.Differences(manifest.Of(now.Outcome, now.Source, version)),
		record.Changed(k.sealed.Inputs(), hashes), "", nil
}

// rows are those of a table, nil where it is none that score wrote.
func (k recorded) rows() []record.Row {
	table, err := csv.NewReader(bytes.NewReader(k.content)).ReadAll()
	if err != nil {
		return nil
	}
	return record.RowsOf(table)
}

// notCompared are the figures that the record, a table, has no column of.
func notCompared(kept []recorded, now report.Result) []string {
	if len(kept) != 1 || path.Ext(kept[0].name) != ".csv" {
		return nil
	}
	return record.Lacking(kept[0].rows(), record.RowsOf(now.TableRows()))
}

// compareJSON is what the record says that is not so now: of a unit its figures, or if these are right what else is
// said of it. A record that was changed is compared as it is.
func (k recorded) compareJSON(now record.Record) ([]record.Difference, error) {
	var text bytes.Buffer
	if err := now.Write(&text); err != nil {
		return nil, err
	}
	var differ []record.Difference
	if len(k.faults) == 0 {
		differ = record.Compare(k.record.Rows(), now.Rows())
	}
	told := map[string]bool{}
	for _, d := range differ {
		told[d.Where()], told[d.Block] = true, true
	}
	fields, _ := record.Fields(k.content, text.Bytes()) // that it is no JSON was said
	return append(differ, slices.DeleteFunc(fields, func(d record.Difference) bool {
		return told[d.Where()] && d.Block != "" || strings.HasPrefix(d.Figure, "inputs")
	})...), nil
}
