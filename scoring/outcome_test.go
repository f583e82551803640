package scoring

import (
	"reflect"
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
	if card := o.Card("d"); card == nil || card.Unit.ID != "d" || len(card.Lines) == 0 {
		t.Errorf("card %v", card)
	}
	if o.Card("w") != nil || o.Ranking("w") != nil {
		t.Error("there is no w")
	}
	if ranking := o.Ranking("xa"); ranking == nil || ranking.Block.ID != "xa" {
		t.Errorf("ranking %v", ranking)
	}
	if one := o.InBlock("xa"); len(one.Rankings) != 1 || one.Rankings[0].Block.ID != "xa" ||
		len(one.Cards) != len(o.Cards) {
		t.Errorf("in one block: %d rankings, %d cards", len(one.Rankings), len(one.Cards))
	}
	if all := o.InBlock(""); len(all.Rankings) != len(o.Rankings) || len(all.Rankings) < 2 {
		t.Errorf("in no one block: %d rankings", len(all.Rankings))
	}
	if got := codesOf(o.Faults, "district-unfinished"); got != "cell-not-number self-missing" {
		t.Errorf("faults %s", got)
	}
	if len(reading) != 2 || len(o.Card("u").Lines) != 0 {
		t.Error("a unit that handed in nothing has no lines")
	}
}

// Faults call units, blocks and agencies by their names; an id that two have is nobody's.
func TestNamesOfARound(t *testing.T) {
	r := councilRound()
	r.ID, r.Title, r.Blocks[0].Name, r.Blocks[0].Set.Title = "r", "Đợt", "Sở", "Bộ tiêu chí"
	for i, name := range []string{"Sở U", "Huyện D"} {
		r.Blocks[0].Units[i].Name = name
	}
	r.Blocks[1].Units[0].ID, r.Blocks[1].Units[1].ID, r.Blocks[1].Set = "d", "d", nil
	r.Regulation.Consequences = []Consequence{{ID: "thi-dua", Title: "Khen thưởng"}}
	got := r.Names()
	want := fault.Names{Units: map[string]string{"u": "Sở U", "d": ""}, Blocks: map[string]string{"so": "Sở", "xa": ""},
		Agencies: map[string]string{"a": "A", "b": "B", "c": "C", "kd": "K"},
		Sets:     map[string]string{"so": "Bộ tiêu chí"},
		Rounds:   map[string]string{"r": "Đợt"}, Consequences: map[string]string{"thi-dua": "Khen thưởng"}}
	if !reflect.DeepEqual(*got, want) {
		t.Errorf("%+v, want %+v", *got, want)
	}
}
