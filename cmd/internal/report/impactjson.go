package report

import (
	"cmp"
	"io"

	"parindex/cmd/internal/record"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/compare"
)

// JSON writes the impact for programs; all units, changed or not.
func (i *Impact) JSON(w io.Writer) error {
	return object{
		{"schema", record.Schema},
		{"arithmetic_number", scoring.Arithmetic},
		{"status", scoring.Variant},
		{"base", i.Base},
		{"counts", i.Counts().json()},
		{"blocks", each(i.Blocks, ImpactBlock.json)},
	}.writeJSON(w)
}

func (c ImpactCounts) json() object {
	return object{{"units", c.units}, {"ranks", c.Ranks}, {"classes", c.Classes}, {"rewards", c.Rewards}}
}

// json has as errors those in the data of the round.
func (b ImpactBlock) json() object {
	impact, after := b.Impact, (*compare.Blocks)(nil)
	if impact == nil {
		impact = &compare.Impact{}
	} else {
		after = impact.After
	}
	return object{
		{"round", b.Round},
		{"round_status", b.Status},
		{"errors", b.Errors},
		{"block", b.Block},
		{"compared", b.Impact != nil},
		{"counts", b.counts().json()},
		{"", mappingJSON(after)},
		{"edits", each(impact.Effects, effectJSON)},
		{"units", each(impact.Units, movedJSON)},
	}
}

// effectJSON has the code before and after, or the key of a regulation, and exact changes by
// unit.
func effectJSON(e compare.Effect) object {
	english := Impact{Lang: text.English}
	return object{
		{"edit", cmp.Or(e.Key, english.edit(e.Edit))},
		{"ranks", e.Ranks},
		{"classes", e.Classes},
		{"rewards", e.Rewards},
		{"index_changes", e.Units},
	}
}

func movedJSON(m compare.Moved) object {
	return object{
		{"unit", m.After.Card.Unit.ID},
		{"name", m.After.Card.Unit.Name},
		{"before", standingJSON(m.Before)},
		{"after", standingJSON(m.After)},
		{"index_change", m.IndexChange()}, // exact
		{"rewards?", each(m.Rewards, func(r compare.Reward) object {
			return object{{"consequence", r.ID}, {"before?", r.Before}, {"after?", r.After}}
		})},
	}
}

func standingJSON(s *scoring.Standing) object {
	var index *scoring.Points
	if s.Card.Scored {
		index = &s.Card.Index
	}
	return object{{"rank", record.Place(s.Rank)}, {"index", index}, {"class?", s.Class}}
}
