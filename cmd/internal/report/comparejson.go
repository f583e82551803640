package report

import (
	"io"

	"parindex/cmd/internal/record"
	"parindex/scoring"
	"parindex/scoring/compare"
)

// JSON writes the comparison for programs.
func (c *Comparison) JSON(w io.Writer) error {
	return object{
		{"schema", record.Schema},
		{"old", object{{"name", c.Old.Name}, {"", c.Old.Record.Round}}},
		{"new", object{{"name", c.New.Name}, {"", c.New.Record.Round}}},
		{"blocks", each(c.blocks(), c.blockJSON)},
	}.writeJSON(w)
}

// blockJSON says as unsplit why no unit has a split: record, sets.
func (c *Comparison) blockJSON(b comparedBlock) object {
	return object{
		{"block", b.new.ID},
		{"unsplit?", c.unsplit(&b)},
		{"", mappingJSON(b.pair)},
		{"units", each(b.rows, c.unitJSON)},
		{"only_before?", b.gone}, // names
	}
}

// mappingJSON is how leaves were mapped, where not each to itself, and what was assumed.
func mappingJSON(b *compare.Blocks) object {
	if b == nil {
		return nil
	}
	var mapping []object
	for _, m := range b.Leaves() {
		code := ""
		if m.New != nil {
			code = m.New.Code
		}
		if !m.IsPlain() {
			mapping = append(mapping, object{{"old", append([]string{}, nodeCodes(m.Old)...)}, {"new?", code}})
		}
	}
	return object{
		{"mapping?", mapping},
		{"assumed?", each(b.Assumptions(), func(a compare.Assumed) object {
			return object{{"code", a.Code}, {"why", a.Why}, {"units", a.Units}}
		})},
	}
}

// unitJSON has the change of the published figures.
func (c *Comparison) unitJSON(u comparedUnit) object {
	return object{
		{"unit", u.new.ID},
		{"name", u.new.Name},
		{"before", placeJSON(u.old)},
		{"after", placeJSON(u.new)},
		{"rank_change", u.rankChange()},
		{"index_change", c.change(u)},
		{"split?", splitJSON(u.split)},
	}
}

// placeJSON has the exact index.
func placeJSON(u *record.Unit) any {
	if u == nil {
		return nil
	}
	var index *scoring.Points
	if u.Totals != nil {
		index = &u.Index.Exact
	}
	return object{{"rank", u.Rank}, {"index", index}, {"class?", u.Class}}
}

// splitJSON is exact; its parts add up to total, the change of the exact index.
func splitJSON(c *compare.Change) object {
	if c == nil {
		return nil
	}
	return object{
		{"total", c.Total()},
		{"performance", c.Parts[compare.Performance]},
		{"rule", c.Parts[compare.Rule]},
		{"maximum", c.Parts[compare.Maximum]},
		{"applicability", c.Parts[compare.Applicability]},
		{"other", c.Other},
	}
}
