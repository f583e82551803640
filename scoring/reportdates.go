package scoring

import (
	"slices"

	"parindex/scoring/fault"
)

// reportDatesOnce makes one fault of all decisions that a single date puts after the lock
// or before a workbook came in, and of those of a list that lack one, or whose points are of one division: a list has
// hundreds of them.
func reportDatesOnce(faults fault.List) fault.List {
	others := map[dateFault]int{}
	for _, d := range faults {
		if at := ofDate(d); at.code != "" {
			others[at]++
		}
	}
	if len(others) == 0 {
		return faults
	}
	var once fault.List
	for _, d := range faults {
		if at := ofDate(d); at.code != "" {
			if others[at] == 0 {
				continue
			}
			d.Args = append(d.Args, fault.Arg{Name: "others", Value: moreThanOne(others[at])})
			others[at] = 0
		}
		once.Add(d)
	}
	return once
}

// dateFault is a fault that decisions of one date, or of a list, share.
type dateFault struct {
	code fault.Code
	pos  fault.Position
	day  any
}

// ofDate is nothing of another fault.
func ofDate(d fault.Diagnostic) dateFault {
	switch d.Code {
	case CodeBeforeReceipt:
		return dateFault{d.Code, d.Pos, nil}
	case CodeAfterLock: // of one day, in however many cells
		return dateFault{d.Code, fault.InFile(d.Pos.File()), d.Args[slices.IndexFunc(d.Args, isDay)].Value}
	case codeDayNeeded, codeQuotient, codeCasesStillNone:
		return dateFault{d.Code, fault.InFile(d.Pos.File()), nil}
	}
	return dateFault{}
}

func isDay(a fault.Arg) bool { return a.Name == "day" }

// moreThanOne is how many others there are, or nothing.
func moreThanOne(n int) any {
	if n > 1 {
		return n - 1
	}
	return ""
}
