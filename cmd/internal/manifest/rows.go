package manifest

import "parindex/cmd/internal/record"

// Rows are the figures that a manifest seals, unit by unit, under the names of
// [record.Record.Rows].
func (m *Manifest) Rows() []record.Row {
	var rows []record.Row
	parts := map[string][]record.Named{} // of leaves, by unit
	for _, e := range m.Entries {
		switch e.Kind {
		case Rank:
			rows = append(rows, record.Row{Block: e.ID[0], Unit: e.ID[1], Figures: []record.Named{
				{Name: "rank", Value: e.value(0)}, {Name: "class", Value: e.value(6)}, {Name: "index", Value: e.value(4)},
				{Name: "total", Value: e.value(2)}, {Name: "max", Value: e.value(3)}}})
		case Leaf:
			parts[e.ID[0]] = append(parts[e.ID[0]], record.Named{Name: e.ID[1] + " points", Value: e.Values[1]},
				record.Named{Name: e.ID[1] + " max", Value: e.Values[2]})
		}
	}
	for i := range rows {
		rows[i].Figures = append(rows[i].Figures, parts[rows[i].Unit]...)
	}
	return rows
}

// value is one of the values, empty where the line has none.
func (e *Entry) value(i int) string {
	if e.Values[i] == none {
		return ""
	}
	return e.Values[i]
}

// Inputs are the files that were read, by their hashes; their sizes are not sealed.
func (m *Manifest) Inputs() (files []record.File) {
	for _, e := range m.Entries {
		if e.Kind == File {
			files = append(files, record.File{Name: e.ID[0], SHA256: e.Values[0]})
		}
	}
	return files
}
