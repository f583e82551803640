package scoring

import (
	"fmt"
	"strings"
	"testing"

	"parindex/scoring/fault"
)

// TestCalendar: deadlines and agencies are checked against blocks and units. The
// line of a position says which of the list it is.
func TestCalendar(t *testing.T) {
	at := func(line int) fault.Position { return fault.At("round.yaml", line, 0) }
	due := func(line int, stage Stage, day Day, blocks ...string) Deadline {
		return Deadline{Stage: stage, Blocks: blocks, Day: day, Pos: at(line)}
	}
	tests := []struct {
		why       string
		agencies  []Agency
		deadlines []Deadline
		want      string
	}{
		{why: "in order, one on the same day", deadlines: []Deadline{
			due(1, SelfStage, "2021-11-10", "so"), due(2, SelfStage, "2021-11-20", "xa"),
			due(3, FirstAppraisal, "2021-11-20"), due(4, FinalAppraisal, "2021-12-31")}},
		{why: "two for one block", deadlines: []Deadline{
			due(1, SelfStage, "2021-11-10"), due(2, SelfStage, "2021-11-12", "xa")},
			want: "2 deadline-twice xa 1"},
		{why: "the same stage of other blocks may be earlier", deadlines: []Deadline{
			due(1, SelfStage, "2021-11-20", "so"), due(2, FirstAppraisal, "2021-11-15", "xa")}},
		{why: "back in time, in whatever order they are written", deadlines: []Deadline{
			due(1, FirstAppraisal, "2021-11-15"), due(2, SelfStage, "2021-11-20", "xa")},
			want: "1 deadline-order xa 2"},
		{why: "an explanation after the final appraisal", deadlines: []Deadline{
			due(1, ReplyStage, "2021-12-31"), due(2, FinalAppraisal, "2021-12-20")},
			want: "2 deadline-order so 1"},
		{why: "one that is after three is their cause", deadlines: []Deadline{due(1, SelfStage, "2021-12-31"),
			due(2, FirstAppraisal, "2021-11-15"), due(3, ReplyStage, "2021-11-20"), due(4, FinalAppraisal, "2021-12-20")},
			want: "1 deadline-order so 2"},
		{why: "one that is before three", deadlines: []Deadline{due(1, SelfStage, "2021-10-15"),
			due(2, FirstAppraisal, "2021-11-15"), due(3, ReplyStage, "2021-11-20"), due(4, FinalAppraisal, "2021-10-01")},
			want: "4 deadline-order so 1"},
		{why: "two pairs", deadlines: []Deadline{due(1, SelfStage, "2021-10-15"), due(2, FirstAppraisal, "2021-10-10"),
			due(3, ReplyStage, "2021-11-20"), due(4, FinalAppraisal, "2021-11-10")},
			want: "2 deadline-order so 1, 4 deadline-order so 3"},
		{why: "one of a later year, which is its own fault", deadlines: []Deadline{due(1, SelfStage, "2031-11-10"),
			due(2, FirstAppraisal, "2021-12-31"), due(3, FinalAppraisal, "2022-01-15")}, want: "1 day-far-from-year"},
		{why: "a day of another year", deadlines: []Deadline{due(1, SelfStage, "2012-11-10"),
			due(2, FirstAppraisal, "2021-12-31"), due(3, FinalAppraisal, "2022-01-15")}, want: "1 day-far-from-year"},
		{why: "unknown blocks", agencies: []Agency{{ID: "a", Blocks: []string{"so", "phuong"}, Pos: at(1)}},
			deadlines: []Deadline{due(2, SelfStage, "2021-11-10", "huyen")},
			want:      "1 block-unknown phuong, 2 block-unknown huyen"},
		{why: "an agency twice, one with an unknown district", agencies: []Agency{
			{ID: "a", Parent: "huyen-a", Pos: at(1)}, {ID: "a", Pos: at(2)}, {ID: "b", Parent: "so-noi-vu",
				Pos: at(3)}},
			want: "1 appraiser-parent-unknown huyen-a, 2 appraiser-duplicate a 1"},
	}
	for _, test := range tests {
		r := &Round{
			Year: 2021, Regulation: &Regulation{}, Agencies: test.agencies, Deadlines: test.deadlines,
			Received: []Receipt{{Unit: "so-noi-vu", Stage: SelfStage, Day: "2021-11-01"}},
			Blocks:   []*Block{{ID: "so", Units: []*Unit{{ID: "so-noi-vu"}}}, {ID: "xa"}},
		}
		var got []string
		for _, diag := range r.Check().Sorted() {
			got = append(got, calendarFault(diag))
		}
		if strings.Join(got, ", ") != test.want {
			t.Errorf("%s: got %s, want %s", test.why, strings.Join(got, ", "), test.want)
		}
	}
}

// Where dates of a block contradict each other none counts: nobody is late, and nothing is locked.
func TestDoubtfulDeadlines(t *testing.T) {
	for _, c := range []struct {
		why    string
		change func([]Deadline) []Deadline
		want   string
	}{
		{"they are in order", func(all []Deadline) []Deadline { return all }, "late-points decision-after-lock"},
		{"the lock is before the hand-in", func(all []Deadline) []Deadline {
			all[1].Day = "2021-10-31"
			return all
		}, ""},
		{"the hand-in is after the lock", func(all []Deadline) []Deadline {
			all[0].Day = "2022-11-25"
			return all
		}, ""},
		{"two of a stage", func(all []Deadline) []Deadline {
			return append(all, Deadline{Stage: FinalAppraisal, Day: "2022-12-31"})
		}, ""},
		{"on one day are one", func(all []Deadline) []Deadline { return append(all, all[1]) },
			"late-points decision-after-lock"},
	} {
		r := councilRound()
		r.Regulation.Late = LatePolicy{Kind: LatePoints, PerDay: Whole(1)}
		r.Deadlines = c.change([]Deadline{{Stage: SelfStage, Day: "2021-11-25"}, {Stage: FinalAppraisal, Day: "2021-12-31"}})
		for i := range r.Received {
			r.Received[i].Day = "2021-11-28"
		}
		r.Blocks, r.Agencies = r.Blocks[:1], r.Agencies[:3]
		r.Blocks[0].Units = r.Blocks[0].Units[:1]
		r.Ledger = []Decision{line("final 2022-01-02 a u 1 8 6 thiếu", 1)}
		_, faults := Score(r)
		if got := codesOf(faults, "district-unfinished"); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// calendarFault is the place, the code, what it is about and the other place.
func calendarFault(d fault.Diagnostic) string {
	text := fmt.Sprintf("%d %s", d.Pos.Line(), d.Code)
	for _, arg := range d.Args {
		if arg.Name == "block" || arg.Name == "appraiser" && d.Code == codeAppraiserTwice || arg.Name == "parent" {
			text += fmt.Sprint(" ", arg.Value)
		}
	}
	for _, r := range d.Related {
		text += fmt.Sprint(" ", r.Pos.Line())
	}
	return text
}

// A criterion that names a part is somebody's for every unit: of an agency that has the part
// and the unit, or of a council.
func TestEveryCriterionHasAnAppraiser(t *testing.T) {
	for _, c := range []struct {
		why    string
		change func(*Round)
		want   string
	}{
		{"each is somebody's", func(*Round) {}, ""},
		{"a commune whose district has no council", func(r *Round) { r.Blocks[1].Units[1].Parent = "u" },
			"212 nobody-appraises [k]"},
		{"unless a council has all of its block", func(r *Round) {
			r.Blocks[1].Units[1].Parent = "u"
			r.Agencies[2].Blocks = nil
		}, ""},
		{"a criterion that names nobody is anybody's", func(r *Round) {
			r.Blocks[1].Units[1].Parent, r.Blocks[1].Set.Areas[0].Agency = "u", ""
		}, ""},
		{"two criteria of one part", func(r *Round) {
			r.Blocks[1].Units[1].Parent = "u"
			r.Blocks[1].Set.Areas = append(r.Blocks[1].Set.Areas, nodeOf("2", "1"))
			r.Blocks[1].Set.Areas[1].Agency = "k"
		}, "212 nobody-appraises [k]"},
		{"what a branch names, leaves inherit", func(r *Round) {
			r.Blocks[1].Units[1].Parent = "u"
			r.Blocks[1].Set.Areas = []*Criterion{nodeOf("1", "1", nodeOf("1.1", "1"))}
			r.Blocks[1].Set.Areas[0].Agency = "k"
		}, ""},
		{"a part that no agency has is another fault", func(r *Round) { r.Blocks[1].Set.Areas[0].Agency = "z" },
			"0 appraiser-unknown"},
	} {
		r := placed()
		c.change(r)
		if got := saidAt(r.Check(), "appraisers"); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}
