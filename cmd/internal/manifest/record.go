package manifest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"

	"parindex/cmd/internal/record"
	"parindex/scoring/fault"
)

// advice are the fields of a record that say how to read the result, and are none of it:
// a later version may find other distances and causes for the same figures. Faults are
// compared with the manifest.
var advice = []string{"faults", "firm", "next_rank", "next_class", "losses", "lost", "causes", "below_mean"}

// CompareRecord compares the record of a bundle, which is shown by that name, with the one
// that is computed: whatever it says of the result has to be there. A later version may say
// more.
func CompareRecord(sealed, computed []byte, shown string) fault.List {
	before, err := decoded(sealed)
	if err != nil {
		return fault.List{fault.New(codeRecord, fault.InFile(shown), "file", Record, "field", "JSON")}
	}
	now, err := decoded(computed)
	if field, differ := firstOther(before, now, ""); differ || err != nil {
		return fault.List{fault.New(codeRecord, fault.InFile(shown), "file", Record, "field", short(field))}
	}
	return nil
}

func decoded(text []byte) (value map[string]any, err error) {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	err = decoder.Decode(&value)
	return value, err
}

// firstOther is the first field, by its path, that is another one or none now.
func firstOther(before, now any, path string) (field string, differ bool) {
	switch before := before.(type) {
	case map[string]any:
		fields, ok := now.(map[string]any)
		for _, key := range slices.Sorted(maps.Keys(before)) {
			if slices.Contains(advice, key) {
				continue
			}
			if field, differ := firstOther(before[key], fields[key], path+"."+key); differ || !ok {
				return field, true
			}
		}
		return path, !ok
	case []any:
		items, ok := now.([]any)
		if !ok || len(items) != len(before) {
			return path, true
		}
		for i := range before {
			if field, differ := firstOther(before[i], items[i], fmt.Sprintf("%s[%d]", path, i)); differ {
				return field, true
			}
		}
		return "", false
	}
	return path, !reflect.DeepEqual(before, now)
}

// Rows are the figures that a manifest seals, unit by unit, under the names of
// [record.Record.Rows].
func (m *Manifest) Rows() []record.Row {
	var rows []record.Row
	parts := map[string][]record.Named{} // of leaves, by unit
	for _, e := range m.entries {
		switch e.kind {
		case Rank:
			rows = append(rows, record.Row{Block: e.id[0], Unit: e.id[1], Figures: []record.Named{
				{Name: "rank", Value: e.value(0)}, {Name: "class",
					Value: e.value(6)}, {Name: "index", Value: e.value(4)},
				{Name: "total", Value: e.value(2)}, {Name: "max", Value: e.value(3)}}})
		case Leaf:
			for i, figure := range []string{"self", "points", "max"} {
				parts[e.id[0]] = append(parts[e.id[0]], record.Named{Name: e.id[1] + " " + figure, Value: e.values[i]})
			}
		}
	}
	for i := range rows {
		rows[i].Figures = append(rows[i].Figures, parts[rows[i].Unit]...)
	}
	return rows
}

// value is one of the values, empty where the line has none.
func (e *entry) value(i int) string {
	if e.values[i] == none {
		return ""
	}
	return e.values[i]
}

// Inputs are the files that were read, by their hashes; their sizes are not sealed.
func (m *Manifest) Inputs() (files []record.File) {
	for _, e := range m.entries {
		if e.kind == File {
			files = append(files, record.File{Name: e.id[0], SHA256: e.values[0]})
		}
	}
	return files
}
