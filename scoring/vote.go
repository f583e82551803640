package scoring

import (
	"strconv"
	"strings"

	"parindex/scoring/fault"
)

// Vote is how a council came to a decision: in which minutes it stands, how many of its
// members were there, and how many of these were for it. What the ledger does not say is
// not counted.
type Vote struct {
	Minutes           string // their number
	Attended, Members int    // both 0 where the ledger does not say
	For               int
	Counted           bool // For is said
	Unread            bool // one of them is said, and could not be read
}

// Attend takes how many of how many members were there, written as 7/9. It is not ok
// where that is something else, or more than there are.
func (v *Vote) Attend(text string) (ok bool) {
	before, after, _ := strings.Cut(text, "/")
	attended, ok := heads(strings.TrimSuffix(before, " "))
	members, counted := heads(strings.TrimPrefix(after, " "))
	if !ok || !counted || members == 0 || attended > members {
		v.Unread = true
		return false
	}
	v.Attended, v.Members = attended, members
	return true
}

// heads is a count of people: up to four digits.
func heads(text string) (n int, ok bool) {
	n, _ = strconv.Atoi(text)
	return n, isDigits(text, 4)
}

// Favour takes how many were for the decision. It is not ok where that is no count, or
// more than were there.
func (v *Vote) Favour(text string) (ok bool) {
	n, ok := heads(text)
	if !ok || v.Members > 0 && n > v.Attended {
		v.Unread = true
		return false
	}
	v.For, v.Counted = n, true
	return true
}

// isQuorate says whether more than half of the council was there, as far as is known.
func (v Vote) isQuorate() bool { return 2*v.Attended > v.Members || v.Members == 0 }

// isCarried says whether more than half of those who were there were for it, as far as
// is known.
func (v Vote) isCarried() bool { return !v.Counted || v.Members == 0 || 2*v.For > v.Attended }

// isWhole says whether it tells both how many were there and how many were for it, or neither.
func (v Vote) isWhole() bool { return v.Unread || v.Counted == (v.Members > 0) }

// Present is how many were there, for a message: empty where nobody says.
func (v Vote) Present() any {
	if v.Members == 0 {
		return ""
	}
	return v.Attended
}

// inFavour is how many were for it, for a message: empty where nobody says.
func (v Vote) inFavour() any {
	if !v.Counted {
		return ""
	}
	return v.For
}

// vote is what decisions of one meeting have in common.
type vote struct {
	file, agency string
	stage        Stage
	how          Vote
}

// votes are those that something is wrong with.
type votes struct {
	first []Decision // of each
	count map[vote]int
}

func voteOf(a *Decision) vote { return vote{a.Pos.File(), a.Agency, a.Stage, a.Vote} }

func (v *votes) add(a *Decision) {
	if a.Vote.isQuorate() && a.Vote.isCarried() && a.Vote.isWhole() {
		return
	}
	if v.count[voteOf(a)]++; v.count[voteOf(a)] == 1 {
		v.first = append(v.first, *a)
	}
}

// checkVotes warns of decisions that not more than half of a council was there for, or
// not more than half of those who were there was for: once for all that one vote decided.
func (c *roundCheck) checkVotes(votes votes) {
	for _, a := range votes.first {
		v := a.Vote
		warn := func(code fault.Code, at fault.Position, heads ...any) {
			about := append([]any{"name", c.nameOf(a.Unit), "criterion", a.Code}, heads...)
			about = append(about, "others", moreThanOne(votes.count[voteOf(&a)]))
			c.faults.Add(fault.Warn(code, at, about...).In(fault.About{Unit: a.Unit, Agency: a.Agency}))
		}
		if !v.isWhole() {
			warn(codeHalfVote, a.Pos, "attended", v.Present(), "for", v.inFavour())
		}
		if !v.isQuorate() {
			warn(codeNoQuorum, a.place(a.AttendedPos), "attended", v.Attended, "members", v.Members)
		}
		if !v.isCarried() {
			warn(codeNoMajority, a.place(a.ForPos), "for", v.For, "attended", v.Attended)
		}
	}
}

// checkMinutes warns of decisions of two days that name the same minutes, of which a report would print two. Meetings
// are the first decisions of each council and number, nil where that is told.
func (c *roundCheck) checkMinutes(a *Decision, meetings map[[2]string]*Decision) {
	if a.Vote.Minutes == "" || a.Day == "" {
		return
	}
	key := [2]string{a.Agency, a.Vote.Minutes}
	switch first, known := meetings[key]; {
	case !known:
		one := *a // only those that are kept take memory
		meetings[key] = &one
	case first != nil && first.Day != a.Day:
		c.faults.Add(fault.Warn(codeMinutesDays, a.place(a.DayPos), "minutes", a.Vote.Minutes,
			"agency", c.round.AgencyName(a.Agency), "first", first.Day, "day", a.Day).
			See(NoteDecisionHere, first.place(first.DayPos)).In(fault.About{Agency: a.Agency}))
		meetings[key] = nil
	}
}
