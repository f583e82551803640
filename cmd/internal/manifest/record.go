package manifest

import (
	"cmp"
	"strconv"
	"strings"

	"parindex/cmd/internal/record"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// CompareRecord compares the record of a bundle, which is shown by that name, with the one
// that is computed: whatever it says of the result has to be there. A later version may say
// more.
func CompareRecord(sealed, computed []byte, shown string) fault.List {
	differ, err := record.Fields(sealed, computed)
	at := fault.InFile(shown)
	switch {
	case err != nil:
		return fault.List{fault.New(codeRecord, at, "file", Record, "field", "JSON", "found", "", "expected", "")}
	case len(differ) == 0:
		return nil
	}
	d := differ[0]
	return fault.List{fault.New(codeRecord, at, "file", Record, "field", short(d.Where()+" "+d.Figure),
		"found", short(d.Recorded), "expected", short(d.Now))}
}

// Differences are what the result made again does not say as it was sealed, under the names of a [record.Row]. Files
// are compared as inputs; of warnings another version knows others.
func (m *Manifest) Differences(now *Manifest) (list []record.Difference) {
	c := m.against(now, "")
	for _, key := range keysOf(m.entries, now.entries) {
		sealed, now := c.sealed[key], c.now[key]
		one := cmp.Or(sealed, now)
		if !one.isFile() && (one.kind != Fault || one.id[0] == "error") && c.differ(sealed, now) {
			list = append(list, differences(sealed, now)...)
		}
	}
	for _, l := range c.lost(now.entries) {
		list = append(list, record.Difference{Figure: l.kind + "-lines", Recorded: "0", Now: strconv.Itoa(l.lines)})
	}
	return list
}

// differences are those of two lines, of which one may be nil.
func differences(sealed, now *entry) (list []record.Difference) {
	one := cmp.Or(sealed, now)
	k, at := kindOf(one.kind), record.Difference{}
	var ids []string
	for i, name := range k.ids {
		switch name {
		case "block":
			at.Block = one.id[i]
		case "unit":
			at.Unit = one.id[i]
		default:
			ids = append(ids, one.id[i])
		}
	}
	if one.kind == Fault { // what it is stands in its words
		ids = nil
	}
	of := func(name string) string {
		if k.name != Rank && (sealed == nil || now == nil || len(k.values) < 2) {
			name = k.name
		}
		return strings.TrimSpace(strings.Join(ids, "/") + " " + name)
	}
	if sealed == nil || now == nil {
		at.Figure, at.Recorded, at.Now = of(record.WholeRow), only(sealed, now), only(now, sealed)
		return []record.Difference{at}
	}
	for i, name := range k.values {
		if at.Figure, at.Recorded, at.Now = of(name), sealed.value(i), now.value(i); at.Recorded != at.Now {
			list = append(list, at)
		}
	}
	return list
}

// value is one of the values, empty where the line has none.
func (e *entry) value(i int) string {
	if e.values[i] == none {
		return ""
	}
	return e.values[i]
}

// Inputs are the files that were read, by their hashes; their sizes are not sealed.
func (m *Manifest) Inputs() []record.File {
	files := seq.Filter(m.entries, func(e entry) bool { return e.kind == File })
	return seq.Map(files, func(e entry) record.File { return record.File{Name: e.id[0], SHA256: e.values[0]} })
}
