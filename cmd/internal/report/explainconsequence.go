package report

import (
	"parindex/cmd/internal/page"
	"parindex/scoring/consequence"
)

// follows are the consequences with the verdict on this unit alone.
func (e *Account) follows() (list []consequence.Result) {
	for _, r := range consequence.Of(e.Unit.Round, e.Unit.Ranking) {
		for _, v := range r.Verdicts {
			if v.Standing.Card == e.Unit.Standing.Card {
				r.Verdicts = []consequence.Verdict{v}
				list = append(list, r)
				break
			}
		}
	}
	return list
}

// consequences are those of the regulation for this unit, each with its reason; none
// where the regulation has none for its block.
func (e *Account) consequences() (sections []page.Block) {
	o := page.Under(e.Lang.Say("Hệ quả theo quy chế", "Consequences by the regulation"))
	c := Consequences{e.Result}
	for _, r := range e.follows() {
		v := r.Verdicts[0]
		o.Field(r.Title, c.answer(v.Answer)+" ("+c.why(r, v)+")"+at(r.Pos))
	}
	if len(o.Below) == 0 {
		return nil
	}
	return []page.Block{page.Section{Line: o}}
}
