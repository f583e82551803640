package scoring

import (
	"fmt"
	"testing"
)

// Hà Nội 5666/QĐ-UBND: more than half of the council is there, and more than half of these
// are for a decision.
func TestVotesOfCouncils(t *testing.T) {
	for _, c := range []struct {
		why, attended, favour string
		want                  string // read, quorate and carried
	}{
		{"most are there and for it", "7/9", "5", "true true 7/9 5: true true"},
		{"half of the members is not more than half", "4/8", "4", "true true 4/8 4: false true"},
		{"half of those there is not more than half", "8/9", "4", "true true 8/9 4: true false"},
		{"nobody is for it", "7/9", "0", "true true 7/9 0: true false"},
		{"blanks around the bar", "7 / 9", "7", "true true 7/9 7: true true"},
		{"more there than members", "8/7", "5", "false true 0/0 5: true true"},
		{"more for it than there", "5/9", "6", "true false 5/9 0: true true"},
		{"no members at all", "0/0", "0", "false true 0/0 0: true true"},
		{"a text, and a part of a person", "đủ", "2.5", "false false 0/0 0: true true"},
		{"a date, which Excel makes of 7/9", "2025-09-07", "5", "false true 0/0 5: true true"},
	} {
		var v Vote
		attend, favour := v.Attend(c.attended), v.Favour(c.favour)
		got := fmt.Sprintf("%v %v %d/%d %d: %v %v", attend, favour, v.Attended, v.Members, v.For, v.isQuorate(),
			v.isCarried())
		if got != c.want || v.Unread != (!attend || !favour) {
			t.Errorf("%s: %s, want %s; unread %v", c.why, got, c.want, v.Unread)
		}
	}
	if unsaid := (Vote{Minutes: "12/BB"}); !unsaid.isQuorate() || !unsaid.isCarried() {
		t.Error("what the ledger does not say is no fault")
	}
}

// Where a list says how many were for a decision it says how many were there, and the other way
// round: else nobody knows whether it was carried.
func TestHalfSaidVotes(t *testing.T) {
	for _, c := range []struct {
		why  string
		vote Vote
		want string
	}{
		{"nothing is said", Vote{Minutes: "12/BB"}, ""},
		{"both are", Vote{Attended: 7, Members: 9, For: 5, Counted: true}, ""},
		{"what could not be read is told as such", Vote{Attended: 7, Members: 9, Unread: true}, ""},
		{"half of the members are there", Vote{Attended: 4, Members: 8, For: 4, Counted: true}, "attended-too-few"},
		{"half of those are for it", Vote{Attended: 6, Members: 8, For: 3, Counted: true}, "for-too-few"},
		{"only who was there", Vote{Attended: 7, Members: 9}, "vote-half-said"},
		{"only who was for it", Vote{For: 5, Counted: true}, "vote-half-said"},
	} {
		r := practice(setOf("1", nodeOf("1", "1")), &Unit{ID: "u", Name: "Sở U"})
		r.Ledger = []Decision{{Matter: Matter{Unit: "u", Code: "1"}, Grounds: Grounds{Vote: c.vote}}}
		if got := codesOf(r.Check(), ""); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// Decisions of two days that name the same minutes are told once: two papers of one number would be printed.
func TestMinutesOfTwoDays(t *testing.T) {
	on := func(day Day, agency, minutes string) Decision {
		return Decision{Matter: Matter{Unit: "u", Code: "1"},
			Grounds: Grounds{Day: day, Agency: agency, Vote: Vote{Minutes: minutes}}}
	}
	for _, c := range []struct {
		why    string
		ledger []Decision
		want   string
	}{
		{"one day", []Decision{on("2025-12-15", "c", "2"), on("2025-12-15", "c", "2")}, ""},
		{"two numbers", []Decision{on("2025-12-15", "c", "2"), on("2025-12-16", "c", "3")}, ""},
		{"two councils", []Decision{on("2025-12-15", "c", "2"), on("2025-12-16", "d", "2")}, ""},
		{"no day is told elsewhere", []Decision{on("2025-12-15", "c", "2"), on("", "c", "2")}, ""},
		{"two days, and a third", []Decision{on("2025-12-15", "c", "2"), on("2025-12-16", "c", "2"),
			on("2025-12-17", "c", "2")}, "minutes-of-two-days"},
	} {
		r := practice(setOf("1", nodeOf("1", "1")), &Unit{ID: "u", Name: "Sở U"})
		r.Year, r.Ledger = 2025, c.ledger
		if got := codesOf(r.Check(), ""); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}
