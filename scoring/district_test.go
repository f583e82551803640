package scoring

import (
	"fmt"
	"slices"
	"testing"
)

// A district has finished once each commune handed in, was decided on, and its
// council approved.
func TestDistricts(t *testing.T) {
	r := councilRound()
	r.Regulation.Unappraised = RefuseUnappraised
	state := func() string {
		cards, _ := Score(r)
		d := r.Districts(cards)[0]
		return fmt.Sprint(d.Unit.ID, d.Communes, len(d.Missing), len(d.Undecided), d.Approval != nil, d.Finished())
	}
	steps := []string{state()}
	r.Ledger = append(r.Ledger, line("final 2021-12-01 kd x 1 8 8 -", 1))
	steps = append(steps, state())
	approval := line("final 2021-12-02 kd d - - - xong", 2)
	approval.Kind = Approve
	r.Ledger = append(r.Ledger, approval)
	steps = append(steps, state())
	r.Ledger[0].Day = "2021-12-03" // after the approval
	steps = append(steps, state())
	r.Ledger[0].Day = "2021-12-02"
	neverCame(r, "x")
	for _, policy := range []AbsentPolicy{RefuseAbsent, ZeroAbsent} {
		r.Regulation.NeverSubmitted = policy
		steps = append(steps, state())
	}
	want := []string{"d1 0 1 false false", "d1 0 0 false false", "d1 0 0 true true", "d1 0 0 true false",
		"d1 1 0 true false", "d1 1 0 true true"}
	if !slices.Equal(steps, want) {
		t.Errorf("%q, want %q", steps, want)
	}
}

// What is said of a district that has not finished. The lines are those of its unit, of the
// approval and of the decision after it.
func TestUnfinishedDistrictsAreReported(t *testing.T) {
	approved := func(day Day, at int) Decision {
		a := line("final - kd d - - - xong", at)
		a.Kind, a.Day = Approve, day
		return a
	}
	decided := func(day string, at int) Decision { return line("final "+day+" kd x 1 8 8 -", at) }
	for _, c := range []struct {
		why    string
		stage  Stage
		ledger []Decision
		change func(*Round)
		want   string
	}{
		{"nobody has decided on two communes", "", nil, nil, "202 district-unfinished 2 0 2 false "},
		{"nor need anybody before the final appraisal", FirstAppraisal, nil, nil, ""},
		{"the final appraisal is the last there is", FinalAppraisal, nil, nil, "202 district-unfinished 2 0 2 false "},
		{"decided on one, handed in by one", "", []Decision{decided("2021-12-01", 1)},
			func(r *Round) { neverCame(r, "y") }, "202 district-unfinished 2 1 0 false "},
		{"all is done", "", []Decision{decided("2021-12-01", 1), line("final 2021-12-01 kd y 1 8 8 -", 2),
			approved("2021-12-02", 3)}, nil, ""},
		{"on the day of the approval still", "", []Decision{decided("2021-12-02", 1),
			line("final 2021-12-01 kd y 1 8 8 -", 2), approved("2021-12-02", 3)}, nil, ""},
		{"approved, and then decided on: the first such decision is named", "", []Decision{decided("2021-12-05", 1),
			line("final 2021-12-04 kd y 1 8 8 -", 2), approved("2021-12-02", 3)}, nil,
			"3 approval-early 2021-12-04 2, 202 district-unfinished 2 0 0 true 2021-12-04"},
		{"in whatever order they are read", "", []Decision{decided("2021-12-04", 1),
			line("final 2021-12-05 kd y 1 8 8 -", 2), approved("2021-12-02", 3)}, nil,
			"3 approval-early 2021-12-04 1, 202 district-unfinished 2 0 0 true 2021-12-04"},
		{"of two on one day the first unit's", "", []Decision{decided("2021-12-04", 1),
			line("final 2021-12-04 kd y 1 8 8 -", 2), approved("2021-12-02", 3)}, nil,
			"3 approval-early 2021-12-04 1, 202 district-unfinished 2 0 0 true 2021-12-04"},
		{"approved again after that", "", []Decision{decided("2021-12-05", 1),
			line("final 2021-12-04 kd y 1 8 8 -", 2), approved("2021-12-02", 3), approved("2021-12-06", 4)}, nil, ""},
		{"the later of two approvals stands, whatever order they are read in", "", []Decision{approved("2021-12-06", 1),
			approved("2021-12-02", 2), decided("2021-12-05", 3), line("final 2021-12-04 kd y 1 8 8 -", 4)}, nil, ""},
		{"of two on one day the one that is read last", "", []Decision{approved("2021-12-02", 1),
			approved("2021-12-02", 2), decided("2021-12-05", 3), line("final 2021-12-04 kd y 1 8 8 -", 4)}, nil,
			"2 approval-early 2021-12-04 4, 2 decision-no-effect, 202 district-unfinished 2 0 0 true 2021-12-04"},
		{"approved again, and nothing was decided since", "", []Decision{decided("2021-12-01", 1),
			line("final 2021-12-01 kd y 1 8 8 -", 2), approved("2021-12-02", 3), approved("2021-12-06", 4)}, nil,
			"4 decision-no-effect"},
		{"another council's approval is not its own", "", []Decision{decided("2021-12-01", 1),
			line("final 2021-12-01 kd y 1 8 8 -", 2), approvedBy(approved("2021-12-02", 3), "c")}, nil,
			"202 district-unfinished 2 0 0 false "},
		{"units of its blocks that are no communes are not counted", "", nil, func(r *Round) {
			r.Blocks[1].Units = append(r.Blocks[1].Units, &Unit{ID: "z"})
		}, "202 district-unfinished 2 0 2 false "},
	} {
		r := placed()
		r.Stage, r.Ledger = c.stage, c.ledger
		r.Regulation.Unappraised, r.Regulation.NeverSubmitted = RefuseUnappraised, RefuseAbsent
		if c.change != nil {
			c.change(r)
		}
		cards, _ := Score(r)
		got := saidAt(checkDistricts(r, cards), "communes", "missing", "undecided", "approved", "later")
		if got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.why, got, c.want)
		}
	}
}

func approvedBy(a Decision, agency string) Decision {
	a.Agency = agency
	return a
}
