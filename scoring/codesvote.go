package scoring

import "parindex/scoring/fault"

// How a council came to a decision. Others are the decisions of the same vote.
const (
	CodeAttendedBad fault.Code = "attended-unreadable" // found
	CodeForBad      fault.Code = "for-unreadable"      // found, attended int: 0 where nobody says how many were there
	CodeNoQuorum    fault.Code = "attended-too-few"    // name, criterion or "", attended, members, others int
	CodeNoMajority  fault.Code = "for-too-few"         // name, criterion or "", for, attended, others int
)
