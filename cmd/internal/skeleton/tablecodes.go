package skeleton

import (
	"slices"
	"strconv"
	"strings"

	"parindex/cmd/internal/workbook"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// codeOf is the code of a line. A spreadsheet stores 2.10 as the number 2.1, which then stands behind 2.9: that is
// told, and read as 2.10.
func (r *tableReading) codeOf(l workbook.ListedCriterion) string {
	above, number := splitCode(l.Code)
	parent := r.nodes[r.set.ID+"/"+above]
	if parent == nil || len(parent.Children) == 0 {
		return l.Code
	}
	if _, last := splitCode(parent.Children[len(parent.Children)-1].Code); number == 0 || last != 10*number-1 {
		return l.Code
	}
	r.Faults.Add(fault.New(codeListedCut, l.Pos, "criterion", l.Code, "meant", l.Code+"0"))
	return l.Code + "0"
}

// tellGaps warns, once a list, of a code that does not follow the one before: a row may be missing. The numbers of
// areas, and of what is below Roman numerals, may go on from elsewhere.
func (t *Table) tellGaps(above string, list []*scoring.Criterion) {
	last := 0
	for i, node := range list {
		_, number := splitCode(node.Code)
		goesOn := i == 0 && (above == "" || isRoman(above))
		if want := last + 1; number > want && !goesOn && (i == 0 || last > 0) {
			before := strconv.Itoa(want)
			if isRoman(node.Code) {
				before = romans[want-1]
			}
			t.Faults.Add(fault.Warn(codeListedGap, node.Pos, "criterion", node.Code, "before",
				strings.TrimPrefix(above+"."+before, ".")))
			break
		}
		last = number
	}
	for _, node := range list {
		t.tellGaps(node.Code, node.Children)
	}
}

var romans = strings.Fields("I II III IV V VI VII VIII IX X XI XII XIII XIV XV")

// splitCode is the code above and the number within it; 0 where that is none.
func splitCode(code string) (above string, number int) {
	at := strings.LastIndex(code, ".")
	above, last := code[:max(at, 0)], code[at+1:]
	if number, err := strconv.Atoi(last); err == nil {
		return above, number
	}
	return above, slices.Index(romans, last) + 1
}
