package scoring

import "testing"

func TestFirstStage(t *testing.T) {
	decided := func(stage Stage) (d Decision) {
		d.Stage = stage
		return d
	}
	for _, c := range []struct {
		why   string
		round Round
		want  Stage
	}{
		{"nothing says that there are two", Round{}, FinalAppraisal},
		{"the calendar has the first", Round{Deadlines: []Deadline{{Stage: FinalAppraisal}, {Stage: FirstAppraisal}}},
			FirstAppraisal},
		{"units explain themselves after the first", Round{Deadlines: []Deadline{{Stage: ReplyStage}}}, FirstAppraisal},
		{"handing in and the end are dates of every round", Round{Deadlines: []Deadline{{Stage: SelfStage},
			{Stage: FinalAppraisal}}}, FinalAppraisal},
		{"the first has decided", Round{Ledger: []Decision{decided(FinalAppraisal), decided(FirstAppraisal)}},
			FirstAppraisal},
		{"only the last has", Round{Ledger: []Decision{{}, decided(FinalAppraisal)}}, FinalAppraisal},
	} {
		if got := c.round.FirstStage(); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}

// A council that is no agency of the round is called as on its paper, in lists as in names.
func TestUndeclaredCouncilHasOneName(t *testing.T) {
	for _, c := range []struct {
		paper, want string
		agencies    []Agency
	}{
		{"", "Hội đồng thẩm định", nil},
		{"Hội đồng thẩm định tỉnh", "Hội đồng thẩm định tỉnh", nil},
		{"Hội đồng thẩm định tỉnh", "Hội đồng", []Agency{{ID: UndeclaredCouncil, Name: "Hội đồng"}}},
	} {
		round := Round{Council: c.paper, Agencies: c.agencies}
		appraisers := round.Appraisers()
		if got := appraisers[len(appraisers)-1].Name; got != c.want || round.AgencyName(UndeclaredCouncil) != c.want {
			t.Errorf("%+v: %q and %q", c, got, round.AgencyName(UndeclaredCouncil))
		}
	}
}

func TestAppraisers(t *testing.T) {
	so, council := Agency{ID: "so-noi-vu"}, Agency{ID: UndeclaredCouncil, Name: "Hội đồng tỉnh", Council: true}
	for _, c := range []struct {
		why      string
		agencies []Agency
		want     []string // ids; those in brackets are not of the round
	}{
		{"none: a council decides on everything", nil, []string{"hoi-dong"}},
		{"one without a council", []Agency{so}, []string{"so-noi-vu", "(hoi-dong)"}},
		{"a council of that id", []Agency{council, so}, []string{"hoi-dong", "so-noi-vu"}},
	} {
		round := Round{Agencies: c.agencies}
		var got []string
		for _, agency := range round.Appraisers() {
			id := agency.ID
			if !round.Declares(agency) {
				id = "(" + id + ")"
			}
			got = append(got, id)
		}
		if len(got) != len(c.want) {
			t.Errorf("%s: %v, want %v", c.why, got, c.want)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%s: %v, want %v", c.why, got, c.want)
			}
		}
		if len(round.Agencies) != len(c.agencies) {
			t.Errorf("%s: the round has now %v", c.why, round.Agencies)
		}
	}
}

// An agency is called by its name, or its id where there is none.
func TestAgencyNames(t *testing.T) {
	round := Round{Agencies: []Agency{{ID: "a", Name: "Sở A"}, {ID: "b"}}}
	for id, want := range map[string]string{"a": "Sở A", "b": "b", "c": "c"} {
		if got := round.AgencyName(id); got != want {
			t.Errorf("%s is called %q, want %q", id, got, want)
		}
	}
}
