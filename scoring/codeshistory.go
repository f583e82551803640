package scoring

import "parindex/scoring/fault"

// The kinds of faults of figures of earlier years.
const (
	CodeHistoryPercent fault.Code = "history-percent" // year int, number: where the regulation has a ratio
	CodeHistoryRatio   fault.Code = "history-ratio"   // year int, number: where the regulation has percent
	CodeHistoryOver    fault.Code = "history-over"    // unit, year int, number, max
	CodeHistoryRank    fault.Code = "history-rank"    // year int, rank int, of int, block, units []string: all of them
	CodeHistoryClass   fault.Code = "history-class"   // unit, year int, class, known []string
)
