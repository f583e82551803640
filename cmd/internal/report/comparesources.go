package report

import (
	"slices"

	"parindex/cmd/internal/record"
	"parindex/scoring"
	"parindex/scoring/seq"
)

// sources are how two results of one year were made differently: their seals, and the files that are not the same. Of
// another year all of it is other.
func (c *Comparison) sources() []string {
	if !c.isOneYear() {
		return nil
	}
	return slices.Concat(c.seals(), c.inputs())
}

func (c *Comparison) isOneYear() bool { return c.Old.Record.Round.Year == c.New.Record.Round.Year }

// seals say which of the two is sealed, where any is.
func (c *Comparison) seals() []string {
	if c.Old.Seal == nil && c.New.Seal == nil {
		return nil
	}
	return []string{c.sealed(&c.Old), c.sealed(&c.New)}
}

func (c *Comparison) sealed(one *Compared) string {
	const enough = 12 // digits to tell two manifests apart by eye
	seal, say := one.Seal, c.Lang.Text
	switch {
	case seal == nil:
		return say("%s: not sealed", one.Name)
	case len(seal.Since) == 0:
		return say("%s: sealed, with the files of its manifest (SHA-256 %s…)", one.Name, seal.SHA256[:enough])
	}
	return say("%s: not of the files of its manifest (SHA-256 %s…), others: ", one.Name, seal.SHA256[:enough]) +
		c.files(seal.Since)
}

// inputs say which files are not the same.
func (c *Comparison) inputs() []string {
	changed := c.changedInputs()
	if len(changed) == 0 {
		return []string{c.Lang.Text("Both results are of the same files")}
	}
	return []string{c.Lang.Text("Files that are not the same in both: ") + c.files(changed)}
}

func (c *Comparison) changedInputs() []string {
	if !c.isOneYear() {
		return nil
	}
	return record.Changed(c.Old.Record.Inputs, c.New.Record.Inputs)
}

// files are the first names of some, or how many they are where readers know no folders.
func (c *Comparison) files(names []string) string {
	if c.Paper {
		return c.Lang.Text("files %d", len(names))
	}
	return firstOf(names, c.Lang)
}

// thresholds say that classes begin elsewhere, where both results say at what: what the two do not share.
func (c *Comparison) thresholds(b *comparedBlock) []string {
	old, now := b.old.ClassScale.Declared(), b.new.ClassScale.Declared()
	if old == nil || now == nil || c.Lang.Value(old) == c.Lang.Value(now) {
		return nil
	}
	return []string{c.Lang.Text("Other thresholds of classes: ") +
		arrow(c.Lang.Value(unshared(old, now)), c.Lang.Value(unshared(now, old)))}
}

// unshared is a scale without the levels and caps that another has too.
func unshared(scale, other *scoring.ClassScale) *scoring.ClassScale {
	own := *scale
	own.Levels = seq.Filter(scale.Levels, func(l scoring.ClassLevel) bool {
		return !slices.ContainsFunc(other.Levels, func(o scoring.ClassLevel) bool {
			return o.Name == l.Name && o.Edge.Equal(l.Edge) && o.Open == l.Open
		})
	})
	own.Caps = seq.Filter(scale.Caps, func(l scoring.ClassCap) bool {
		return !slices.ContainsFunc(other.Caps, func(o scoring.ClassCap) bool {
			return o.Code == l.Code && o.Below.Equal(l.Below) && o.AtMost == l.AtMost
		})
	})
	return &own
}

// unpaired are the blocks of either result that no block of the other is compared with.
func (c *Comparison) unpaired() []string {
	said := func(b *record.Block) string { return b.Name + " (" + c.Lang.Text("units %d", len(b.Ranking)) + ")" }
	say := c.Lang.Text
	return append(listed(say("Only in the earlier result: "), seq.Map(c.unpairedIn(&c.Old), said)),
		listed(say("Only in the later result: "), seq.Map(c.unpairedIn(&c.New), said))...)
}

func (c *Comparison) unpairedIn(of *Compared) []*record.Block {
	return seq.Filter(seq.Pointers(of.Record.Blocks), func(b *record.Block) bool {
		return !slices.ContainsFunc(seq.Pointers(c.New.Record.Blocks), func(now *record.Block) bool {
			before := c.before(now)
			return before != nil && (before == b || now == b)
		})
	})
}

func idOf(b *record.Block) string {
	if b == nil {
		return ""
	}
	return b.ID
}
