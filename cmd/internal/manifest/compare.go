package manifest

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"parindex/cmd/internal/record"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// Compare names every difference of a manifest that was read, which is shown by that
// name, to the one that was made again. Warnings of a round that another version of the
// program made are only warnings here: it may know other ones.
func (m *Manifest) Compare(now *Manifest, shown string) (faults fault.List) {
	c := m.against(now, shown)
	if m.Tool == "" {
		c.faults.Add(fault.New(codeNoTool, fault.InFile(shown)))
	}
	for _, key := range keysOf(m.entries, now.entries) {
		c.compare(c.sealed[key], c.now[key])
	}
	if len(c.gone) > 0 { // what may follow from it stands behind it
		for i, d := range c.faults {
			c.faults[i] = d.Last()
		}
	}
	for _, l := range c.lost(now.entries) {
		args := append([]any{"kind", "# " + l.kind}, some(l.wholes)...)
		c.faults.Add(fault.New(codeLines, fault.InFile(shown), append(args, "number", l.lines)...))
	}
	return append(c.missing(m.entries), c.faults...)
}

func (m *Manifest) against(now *Manifest, shown string) *comparison {
	before, after := wholes(m.entries), wholes(now.entries)
	maps.DeleteFunc(after, func(whole string, _ bool) bool { return !before[whole] })
	c := &comparison{sealed: byKey(m.entries), now: byKey(now.entries), shown: shown, sameTool: m.Tool == now.Tool,
		gone: map[*entry]bool{}, both: after}
	for key, sealed := range c.sealed {
		c.sealed[key] = sealed.withoutComputed(c.now[key])
	}
	return c
}

// Both counts the lines of a kind that both manifests have, whatever they say.
func (m *Manifest) Both(now *Manifest, kind string) int {
	there := byKey(now.entries)
	return seq.Count(keysOf(m.entries), func(key string) bool {
		return strings.HasPrefix(key, kind+"\t") && there[key] != nil
	})
}

// comparison compares two manifests.
type comparison struct {
	sealed, now map[string]*entry
	shown       string
	sameTool    bool
	both        map[string]bool // what both have parts of; see [Entry.whole]
	gone        map[*entry]bool // files that are sealed, and not there
	faults      fault.List
}

// whole is what the entry is a part of: a unit or a set. Where one side has no part of it
// at all, the line of the whole says so, and the parts need not.
func (e *entry) whole() string { return e.kind + "\t" + e.id[0] }

// wholes are those of entries.
func wholes(entries []entry) map[string]bool {
	all := map[string]bool{}
	for i := range entries {
		if len(entries[i].id) > 0 {
			all[entries[i].whole()] = true
		}
	}
	return all
}

// byKey are entries by what they are about. Where several are about the same, the later
// ones are told apart by their number.
func byKey(entries []entry) map[string]*entry {
	all := make(map[string]*entry, len(entries))
	for i, key := range keysOf(entries) {
		all[key] = &entries[i]
	}
	return all
}

// keysOf are the keys of entries, each once, in the order of the lists.
func keysOf(lists ...[]entry) (keys []string) {
	known := map[string]bool{}
	for _, list := range lists {
		seen := map[string]int{}
		for _, e := range list {
			about := e.kind + "\t" + strings.Join(e.id, "\t")
			key := fmt.Sprint(about, "\t", seen[about])
			seen[about]++
			if !known[key] {
				known[key] = true
				keys = append(keys, key)
			}
		}
	}
	return keys
}

// differ says whether two entries differ, of which one may be nil. Where a whole is missing, its parts are not told.
func (c *comparison) differ(sealed, now *entry) bool {
	if sealed != nil && now != nil {
		return !slices.Equal(sealed.values, now.values)
	}
	one := cmp.Or(sealed, now)
	return !kindOf(one.kind).isPart || c.both[one.whole()]
}

// compare reports a difference of two entries, of which one may be nil.
func (c *comparison) compare(sealed, now *entry) {
	one := cmp.Or(sealed, now)
	k := kindOf(one.kind)
	if now == nil && one.isFile() {
		c.gone[one] = true
		return
	}
	if !c.differ(sealed, now) {
		return
	}
	diag := fault.New(k.code(sealed, now), c.place(sealed, now), k.args(sealed, now)...)
	if one.kind == Fault && one.id[0] != "error" && !c.sameTool {
		diag.Severity = fault.Warning
	}
	for _, pos := range places(sealed, now) {
		if pos != diag.Pos {
			diag = diag.See(fault.NoteFromHere, pos)
		}
	}
	c.faults.Add(diag)
}

// place is the line of the manifest, or where that has none the place in the round.
func (c *comparison) place(sealed, now *entry) fault.Position {
	if sealed != nil {
		return sealed.at
	}
	for _, pos := range places(nil, now) {
		return pos
	}
	return fault.InFile(c.shown)
}

// code is that of a difference; a file that is only on one side has one of its own.
func (k *kind) code(sealed, now *entry) fault.Code {
	switch {
	case k.name == File && now == nil:
		return codeFileMissing
	case k.name == File && sealed == nil:
		return codeFileAdded
	}
	return k.differ
}

// args are what a difference is about, each value that differs, and where an entry is on
// one side only all that it says there.
func (k *kind) args(sealed, now *entry) (args []any) {
	one := cmp.Or(sealed, now)
	for i, name := range k.ids {
		var word any = one.id[i]
		switch name {
		case "kind":
			word = scoring.DecisionKind(one.id[i])
		case "fault": // in words
			name, word = "means", fault.Code(one.id[i])
		case "severity":
			word = severityOf(one.id[i])
		}
		args = append(args, name, word)
	}
	for i, name := range k.values {
		change := fault.Change{}
		if sealed != nil && now != nil && sealed.values[i] != now.values[i] {
			change = fault.Change{From: sealed.values[i], To: now.values[i]}
		}
		args = append(args, name, change)
	}
	return append(args, "sealed", only(sealed, now), "now", only(now, sealed))
}

// only is what an entry says, where there is no other; a line that only names something
// repeats that.
func only(one, other *entry) string {
	if one == nil || other != nil {
		return ""
	}
	switch {
	case len(one.values) > 0:
		return short(strings.Join(one.values, "; "))
	case one.kind == Fault: // severity, fault, file, place
		return short(strings.TrimSuffix(one.id[2]+":"+one.id[3], ":0:0") + " [" + one.id[1] + "]")
	}
	return short(strings.Join(one.id, "; "))
}

// severityOf is the severity that a line of a manifest names.
func severityOf(word string) fault.Severity {
	for _, s := range []fault.Severity{fault.Warning, fault.Todo} {
		if word == record.Severity(s) {
			return s
		}
	}
	return fault.Error
}

// places are where the values come from that differ, each once.
func places(sealed, now *entry) (all []fault.Position) {
	if now == nil {
		return nil
	}
	for i, from := range now.from {
		if len(now.from) > 1 && sealed != nil {
			from = differing(sealed.values[i], now.values[i], from)
		}
		for _, pos := range from {
			if !slices.Contains(all, pos) && !pos.IsZero() {
				all = append(all, pos)
			}
		}
	}
	return all
}

// differing are the places of those parts of a value that differ: a row has several cells.
func differing(sealed, now string, from []fault.Position) (places []fault.Position) {
	before, after := strings.Split(sealed, between), strings.Split(now, between)
	switch {
	case sealed == now:
		return nil
	case len(before) != len(after) || len(after) != len(from):
		return from
	}
	for i, pos := range from {
		if before[i] != after[i] {
			places = append(places, pos)
		}
	}
	return places
}
