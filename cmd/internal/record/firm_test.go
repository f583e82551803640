package record_test

import (
	"bytes"
	"testing"

	"parindex/cmd/internal/record"
	"parindex/scoring"
	"parindex/scoring/analysis"
)

// How firm ranks are is written and read again as the rest is. At the ends of the margins
// of error of a real survey ranks are those of a full run with that satisfaction.
func TestFirmRanksAreWrittenAndReadAgain(t *testing.T) {
	loaded := load(t, "../../../examples/quang-nam-2020")
	o := loaded.Outcome()
	r, firmness, tried, moved := recordOf(loaded), analysis.NewFirmness(o, loaded.Answers), 0, 0
	for i := range o.Rankings[0].Standings {
		s := &o.Rankings[0].Standings[i]
		firm := firmness.Of(&o.Rankings[0], s)
		r.Blocks[0].Ranking[i].Firm = record.FirmOf(firm)
		for _, ranks := range firm.Ranges {
			if ranks.Kind != analysis.WithinMargin {
				continue
			}
			for _, scenario := range []analysis.Scenario{ranks.Best, ranks.Worst} {
				if len(scenario.Changes) == 0 {
					continue
				}
				tried++
				if want := rankUnder(loaded.Outcome(scenario.Changes...), s.Card.Unit); scenario.Rank != want {
					t.Errorf("%s: rank %d, a full run gives %d", s.Card.Unit.ID, scenario.Rank, want)
				}
			}
			moved += ranks.Worst.Rank - ranks.Best.Rank
		}
	}
	if tried == 0 || moved == 0 {
		t.Errorf("%d scenarios move ranks by %d places: this says nothing", tried, moved)
	}
	var wrote, again bytes.Buffer
	if err := r.Write(&wrote); err != nil || !bytes.Contains(wrote.Bytes(), []byte(`"kind": "margin"`)) {
		t.Fatal(err, "or no margins")
	}
	read, faults, err := record.Read(bytes.NewReader(wrote.Bytes()), "record.json")
	if err != nil || len(faults) > 0 {
		t.Fatal(err, faults)
	}
	if err := read.Write(&again); err != nil || !bytes.Equal(wrote.Bytes(), again.Bytes()) {
		t.Error("written otherwise", err)
	}
}

func rankUnder(o *scoring.Outcome, unit *scoring.Unit) int {
	for _, s := range o.Rankings[0].Standings {
		if s.Card.Unit.ID == unit.ID {
			return s.Rank
		}
	}
	return 0
}
