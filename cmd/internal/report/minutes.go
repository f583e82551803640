package report

import (
	"cmp"
	"maps"
	"slices"

	"parindex/cmd/internal/page"
	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/overview"
	"parindex/scoring/seq"
)

// Minutes (biên bản) are those of a meeting that decides on the appraisal, filled in from its decisions; dots are left
// for what is not in them. The council is nil where the round declares none.
type Minutes struct {
	Result
	council   *scoring.Agency
	decisions []councilDecision
	void      []overview.Void
}

// MinutesOf are the minutes of each meeting, by day, number and council; of one to come where no decision is on record.
func MinutesOf(r Result) (list []*Minutes) {
	all := Minutes{Result: r}
	of := map[[3]string]*Minutes{}
	at := func(d *scoring.Decision) *Minutes {
		key := [3]string{string(d.Day), d.Minutes, d.Agency}
		council := seq.Find(r.Round.Agencies, func(a *scoring.Agency) bool { return a.ID == d.Agency })
		if council == nil || !council.DecidesOnUnits() {
			key[2], council = "", nil
		}
		if of[key] == nil {
			of[key] = &Minutes{Result: r, council: council}
		}
		return of[key]
	}
	for _, d := range all.allDecisions() {
		m := at(d.Decision)
		m.decisions = append(m.decisions, d)
	}
	for _, d := range overview.Of(r.Outcome, "").Void {
		if all.decides(d.Agency) {
			m := at(d.Decision)
			m.void = append(m.void, d)
		}
	}
	for _, key := range slices.SortedFunc(maps.Keys(of),
		func(a, b [3]string) int { return slices.Compare(a[:], b[:]) }) {
		m := of[key]
		if len(of) > 1 { // the round's file speaks of one paper
			m.Papers.Council.Number, m.Papers.Council.Day = "", ""
		}
		list = append(list, m)
	}
	if len(list) == 0 {
		return []*Minutes{&all}
	}
	return list
}

// What says whose minutes they are, and of which day.
func (m *Minutes) What() string {
	what := m.say("Minutes of the appraisal meeting")
	if m.council != nil {
		what += ", " + m.council.Name
	}
	if d := m.any(); d != nil && d.Day != "" {
		what += ", " + m.Lang.Day(d.Day)
	}
	return what
}

// any is a decision of the meeting, be it one that does not count; nil where there is none.
func (m *Minutes) any() *scoring.Decision {
	switch {
	case len(m.decisions) > 0:
		return m.decisions[0].Decision
	case len(m.void) > 0:
		return m.void[0].Decision
	}
	return nil
}

// Document follows the form of official minutes: when, where, who, what, and two who sign.
func (m *Minutes) Document() *page.Document {
	paper := m.paper()
	d := &page.Document{
		Title:  []string{m.say("Minutes"), m.say("Appraisal meeting: ") + m.Round.Title},
		Banner: m.notes((&Annexes{Result: m.Result}).blocks()...), Paper: m.paperOf(&paper),
	}
	d.Paper.Secretary = m.say("Secretary")
	labels := []string{
		m.say("Began"), m.Lang.Say("Địa điểm", "Place"), m.say("Attended"),
		m.say("Chair"), m.Lang.Say("Thư ký (người ghi biên bản)", "Secretary"),
	}
	if !voted(m.decisions) {
		labels = append(labels, m.say("Members there, members for"))
	}
	for _, label := range labels {
		d.Blocks = append(d.Blocks, page.Paragraph(label+": "+page.Dots+page.Dots+page.Dots))
	}
	d.Blocks = append(d.Blocks, page.Section{Line: page.Under(m.say("Decided"))}, m.decided())
	if len(m.void) > 0 {
		d.Blocks = append(d.Blocks, m.uncounted())
	}
	d.Blocks = append(d.Blocks, page.Paragraph(m.say("The meeting ended at … on %s", m.issued(&paper))))
	return d
}

// paper is that of the council, with number and day of the meeting. The council of a district meets under the
// district, at a place that nobody has told.
func (m *Minutes) paper() criteria.Paper {
	p := m.councilPaper()
	if d := m.any(); d != nil {
		p.Number, p.Day = cmp.Or(d.Minutes, p.Number), cmp.Or(d.Day, p.Day)
	}
	if m.council != nil && m.council.Parent != "" {
		p.Parent, p.Issuer, p.Place = m.Round.NameOf(m.council.Parent), m.council.Name, ""
	}
	return p
}

// councilDecision is a decision of a council on a unit.
type councilDecision struct {
	card *scoring.Scorecard
	scoring.Step
	first bool // nobody had given points before
	place int  // of the criterion among the unit's, from 1; 0 of what is on the whole unit
}

// allDecisions are those of the councils that count. Where the round declares no council, the
// meeting decides on all of them.
func (m *Minutes) allDecisions() (list []councilDecision) {
	for _, card := range m.Cards {
		given, places, first := map[string]bool{}, map[string]int{}, len(list)
		for i := range card.Lines {
			places[card.Lines[i].Criterion.Code] = i + 1
		}
		for _, step := range card.Decisions() {
			if line := card.Line(step.Code); m.decides(step.Agency) && step.Counts() {
				granted := line == nil || line.IsGranted()
				list = append(list, councilDecision{card, step, granted && !given[step.Code], places[step.Code]})
			}
			given[step.Code] = given[step.Code] || step.Counts()
		}
		slices.SortStableFunc(list[first:], func(a, b councilDecision) int { return cmp.Compare(a.place, b.place) })
	}
	return list
}

// decides says whether decisions of an agency are those of a meeting.
func (m *Minutes) decides(agency string) bool {
	councils := seq.Filter(m.Round.Agencies, scoring.Agency.DecidesOnUnits)
	return len(councils) == 0 || slices.ContainsFunc(councils, func(a scoring.Agency) bool { return a.ID == agency })
}

// voted says whether the ledger knows a vote.
func voted(rows []councilDecision) bool {
	return slices.ContainsFunc(rows, func(r councilDecision) bool { return r.Members > 0 || r.Counted })
}

// upholds says whether a decision only leaves the points as they were, without a word.
func (r councilDecision) upholds() bool {
	return r.Kind == scoring.PointsDecision && !r.first && r.Change.IsZero() &&
		r.Reason == "" && r.Members == 0 && !r.Counted
}
