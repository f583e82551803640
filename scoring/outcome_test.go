package scoring

import (
	"testing"

	"parindex/scoring/fault"
)

// An outcome finds a card, its lines and a ranking by id, and holds every fault once.
func TestOutcome(t *testing.T) {
	r := councilRound()
	neverCame(r, "u")
	reading := fault.List{fault.New(CodeCellNotNumber, fault.At("u.xlsx", 1, 1)),
		fault.New(CodeCellNotNumber, fault.At("u.xlsx", 1, 1))}
	o := Run(r, reading)
	if card := o.Card("d"); card == nil || card.Unit.ID != "d" || len(o.Trail("d")) != len(card.Lines) {
		t.Errorf("card %v with %d lines", card, len(o.Trail("d")))
	}
	if o.Card("w") != nil || o.Trail("w") != nil || o.Ranking("w") != nil {
		t.Error("there is no w")
	}
	if ranking := o.Ranking("xa"); ranking == nil || ranking.Block.ID != "xa" {
		t.Errorf("ranking %v", ranking)
	}
	if one := o.InBlock("xa"); len(one.Rankings) != 1 || one.Rankings[0].Block.ID != "xa" || len(one.Cards) != len(o.Cards) {
		t.Errorf("in one block: %d rankings, %d cards", len(one.Rankings), len(one.Cards))
	}
	if all := o.InBlock(""); len(all.Rankings) != len(o.Rankings) || len(all.Rankings) < 2 {
		t.Errorf("in no one block: %d rankings", len(all.Rankings))
	}
	if got := codesOf(o.Faults, "district-unfinished"); got != "cell-not-number self-missing" {
		t.Errorf("faults %s", got)
	}
	if len(reading) != 2 || len(o.Trail("u")) != 0 {
		t.Error("a unit that handed in nothing has no lines")
	}
}
