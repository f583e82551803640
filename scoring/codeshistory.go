package scoring

import "parindex/scoring/fault"

// CodeHistoryPercent is a year in percent under a regulation whose index is a ratio.
const CodeHistoryPercent fault.Code = "history-percent" // year int, number
