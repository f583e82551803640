package record

import "parindex/scoring"

// Vote is how a council came to a decision. What nobody says is not there.
type Vote struct {
	Minutes  string `json:"minutes,omitempty"`
	Attended *int   `json:"attended,omitempty"`
	Members  int    `json:"members,omitempty"`
	For      *int   `json:"for,omitempty"`
}

// VoteOf is that of a decision, nil where nothing is said of one.
func VoteOf(d *scoring.Decision) *Vote {
	v := d.Vote
	if v == (scoring.Vote{}) {
		return nil
	}
	out := &Vote{Minutes: v.Minutes, Members: v.Members}
	if v.Members > 0 {
		out.Attended = &v.Attended
	}
	if v.Counted {
		out.For = &v.For
	}
	return out
}
