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
)

// Compare names every difference of a manifest that was read, which is shown by that
// name, to the one that was made again. Warnings of a round that another version of the
// program made are only warnings here: it may know other ones.
func (m *Manifest) Compare(now *Manifest, shown string) (faults fault.List) {
	c := comparison{sealed: byKey(m.Entries), now: byKey(now.Entries), shown: shown, sameTool: m.Tool == now.Tool}
	before := wholes(m.Entries)
	c.both = wholes(now.Entries)
	maps.DeleteFunc(c.both, func(whole string, _ bool) bool { return !before[whole] })
	if m.Tool == "" {
		c.faults.Add(fault.New(CodeNoTool, fault.InFile(shown)))
	}
	for _, key := range keysOf(m.Entries, now.Entries) {
		c.compare(c.sealed[key], c.now[key])
	}
	return c.faults
}

// comparison compares two manifests.
type comparison struct {
	sealed, now map[string]*Entry
	shown       string
	sameTool    bool
	both        map[string]bool // what both have parts of; see [Entry.whole]
	faults      fault.List
}

// whole is what the entry is a part of: a unit or a set. Where one side has no part of it
// at all, the line of the whole says so, and the parts need not.
func (e *Entry) whole() string { return e.Kind + "\t" + e.ID[0] }

// wholes are those of entries.
func wholes(entries []Entry) map[string]bool {
	all := map[string]bool{}
	for i := range entries {
		if len(entries[i].ID) > 0 {
			all[entries[i].whole()] = true
		}
	}
	return all
}

// byKey are entries by what they are about. Where several are about the same, the later
// ones are told apart by their number.
func byKey(entries []Entry) map[string]*Entry {
	all := make(map[string]*Entry, len(entries))
	for i, key := range keysOf(entries) {
		all[key] = &entries[i]
	}
	return all
}

// keysOf are the keys of entries, each once, in the order of the lists.
func keysOf(lists ...[]Entry) (keys []string) {
	known := map[string]bool{}
	for _, list := range lists {
		seen := map[string]int{}
		for _, e := range list {
			about := e.Kind + "\t" + strings.Join(e.ID, "\t")
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

// compare reports a difference of two entries, of which one may be nil.
func (c *comparison) compare(sealed, now *Entry) {
	one := cmp.Or(sealed, now)
	k := kindOf(one.Kind)
	if sealed != nil && now != nil && slices.Equal(sealed.Values, now.Values) || k.isPart && !c.both[one.whole()] {
		return
	}
	diag := fault.New(k.code(sealed, now), c.place(sealed, now), k.args(sealed, now)...)
	if one.Kind == Fault && one.ID[0] != "error" && !c.sameTool {
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
func (c *comparison) place(sealed, now *Entry) fault.Position {
	if sealed != nil {
		return sealed.At
	}
	for _, pos := range places(nil, now) {
		return pos
	}
	return fault.InFile(c.shown)
}

// code is that of a difference; a file that is only on one side has one of its own.
func (k *kind) code(sealed, now *Entry) fault.Code {
	switch {
	case k.name == File && now == nil:
		return CodeFileMissing
	case k.name == File && sealed == nil:
		return CodeFileAdded
	}
	return k.differ
}

// args are what a difference is about, each value that differs, and where an entry is on
// one side only all that it says there.
func (k *kind) args(sealed, now *Entry) (args []any) {
	one := cmp.Or(sealed, now)
	for i, name := range k.ids {
		var word any = one.ID[i]
		switch name {
		case "kind":
			word = scoring.DecisionKind(one.ID[i])
		case "severity":
			word = severityOf(one.ID[i])
		}
		args = append(args, name, word)
	}
	for i, name := range k.values {
		change := fault.Change{}
		if sealed != nil && now != nil && sealed.Values[i] != now.Values[i] {
			change = fault.Change{From: sealed.Values[i], To: now.Values[i]}
		}
		args = append(args, name, change)
	}
	return append(args, "sealed", only(sealed, now), "now", only(now, sealed))
}

// only is what an entry says, where there is no other; a line that only names something
// repeats that.
func only(one, other *Entry) string {
	if one == nil || other != nil {
		return ""
	}
	switch {
	case len(one.Values) > 0:
		return short(strings.Join(one.Values, "; "))
	case one.Kind == Fault: // severity, fault, file, place
		return short(strings.TrimSuffix(one.ID[2]+":"+one.ID[3], ":0:0") + " [" + one.ID[1] + "]")
	}
	return short(strings.Join(one.ID, "; "))
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
func places(sealed, now *Entry) (all []fault.Position) {
	if now == nil {
		return nil
	}
	for i, from := range now.From {
		if len(now.From) > 1 && sealed != nil {
			from = differing(sealed.Values[i], now.Values[i], from)
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
