package report

import (
	"parindex/cmd/internal/page"
	"parindex/scoring/overview"
)

// toRead are the leaves whose points nothing but an explanation speaks for.
func (v *Appraisal) toRead() page.Block {
	type row = overview.Leaf
	return v.orNone(toDo(listing(v.say("To look at first: explained, without evidence"), []column[row]{
		name(v.say("Unit"), func(l row) page.Cell { return unitOf(l.Card) }),
		name(v.say("Code"), func(l row) string { return l.Line.Criterion.Code }),
		word(v.say("Criterion"), 0, func(l row) string { return brief(l.Line.Criterion.Title) }),
		figure(v.Lang.Say("Tự chấm", "Self"), 0, func(l row) page.Cell { return v.valueCell(l.Line.Self) }),
		word(v.say("Explanation"), 0, func(l row) string { return brief(l.Line.Entry.Explanation) }),
	}, v.Overview.OnlyExplained)))
}
