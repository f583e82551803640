package report

import (
	"fmt"

	"parindex/scoring"
)

// vote is how a council came to a decision, as far as the ledger says.
func (e *Account) vote(v scoring.Vote) (text string) {
	say := e.Lang.Say
	if v.Minutes != "" {
		text += say(" · biên bản số ", " · minutes ") + v.Minutes
	}
	if v.Members > 0 {
		text += fmt.Sprintf(say(" · có mặt %d/%d", " · %d of %d there"), v.Attended, v.Members)
	}
	if v.Counted {
		text += fmt.Sprintf(say(" · tán thành %d", " · %d for"), v.For)
	}
	return text
}
