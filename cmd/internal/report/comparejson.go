package report

import (
	"io"

	"parindex/cmd/internal/record"
	"parindex/scoring"
	"parindex/scoring/compare"
)

type compareJSON struct {
	Schema int                `json:"schema"`
	Old    compareSide        `json:"old"`
	New    compareSide        `json:"new"`
	Blocks []compareBlockJSON `json:"blocks"`
}

type compareSide struct {
	Name string `json:"name"`
	record.Round
}

type compareBlockJSON struct {
	Block   string            `json:"block"`
	Unsplit string            `json:"unsplit,omitempty"` // why no unit has a split: record, sets
	Mapping []mappedJSON      `json:"mapping,omitempty"`
	Assumed []assumedJSON     `json:"assumed,omitempty"`
	Units   []compareUnitJSON `json:"units"`
	Gone    []string          `json:"only_before,omitempty"` // names
}

type mappedJSON struct {
	Old []string `json:"old"`
	New string   `json:"new,omitempty"`
}

type assumedJSON struct {
	Code  string      `json:"code"`
	Why   compare.Why `json:"why"`
	Units int         `json:"units"`
}

type compareUnitJSON struct {
	Unit       string          `json:"unit"`
	Name       string          `json:"name"`
	Before     *compareFigures `json:"before"`
	After      *compareFigures `json:"after"`
	RankChange *int            `json:"rank_change"`
	Change     *scoring.Points `json:"index_change"` // of the published figures
	Split      *splitJSON      `json:"split,omitempty"`
}

type compareFigures struct {
	Rank  *int            `json:"rank"`
	Index *scoring.Points `json:"index"` // exact
	Class string          `json:"class,omitempty"`
}

// splitJSON is exact; its parts add up to total, the change of the exact index.
type splitJSON struct {
	Total         scoring.Points `json:"total"`
	Performance   scoring.Points `json:"performance"`
	Rule          scoring.Points `json:"rule"`
	Maximum       scoring.Points `json:"maximum"`
	Applicability scoring.Points `json:"applicability"`
	Other         scoring.Points `json:"other"`
}

// JSON writes the comparison for programs.
func (c *Comparison) JSON(w io.Writer) error {
	out := compareJSON{Schema: record.Schema, Old: compareSide{c.Old.Name, c.Old.Record.Round},
		New: compareSide{c.New.Name, c.New.Record.Round}, Blocks: []compareBlockJSON{}}
	for _, b := range c.blocks() {
		block := compareBlockJSON{Block: b.new.ID, Unsplit: c.unsplit(&b), Gone: b.gone, Units: []compareUnitJSON{}}
		if b.pair != nil {
			block.Mapping, block.Assumed = mappedOf(b.pair), assumedOf(b.pair)
		}
		for _, u := range b.rows {
			block.Units = append(block.Units, compareUnitJSON{u.new.ID, u.new.Name, figuresOf(u.old), figuresOf(u.new), u.rankChange(),
				c.change(u), splitOf(u.split)})
		}
		out.Blocks = append(out.Blocks, block)
	}
	return record.Encode(w, out)
}

func mappedOf(b *compare.Blocks) (list []mappedJSON) {
	for _, m := range b.Leaves() {
		one := mappedJSON{Old: append([]string{}, nodeCodes(m.Old)...)}
		if m.New != nil {
			one.New = m.New.Code
		}
		if !m.IsPlain() {
			list = append(list, one)
		}
	}
	return list
}

func assumedOf(b *compare.Blocks) (list []assumedJSON) {
	for _, a := range b.Assumptions() {
		list = append(list, assumedJSON(a))
	}
	return list
}

func figuresOf(u *record.Unit) *compareFigures {
	if u == nil {
		return nil
	}
	f := &compareFigures{Rank: u.Rank, Class: u.Class}
	if u.Totals != nil {
		f.Index = &u.Index.Exact
	}
	return f
}

func splitOf(c *compare.Change) *splitJSON {
	if c == nil {
		return nil
	}
	return &splitJSON{c.Total(), c.Parts[compare.Performance], c.Parts[compare.Rule], c.Parts[compare.Maximum],
		c.Parts[compare.Applicability], c.Other}
}
