package consequence

import "parindex/scoring/fault"

// CodeTied is the kind of fault that this package reports: units on one place at the
// cut of a quota, where the regulation refuses to choose.
const CodeTied fault.Code = "reward-tied" // id, block, units []string, seats int
