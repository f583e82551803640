package answers

import (
	"slices"

	"parindex/scoring/fault"
	"parindex/scoring/survey"
)

// mostOfAKind is how many faults of a kind a file is told one by one.
const mostOfAKind = 100

// limited collects the faults of a file: of each kind the first hundred, and how
// many more there are.
type limited struct {
	all   fault.List
	kinds []kindOfFault // in the order that they came
}

type kindOfFault struct {
	count int
	first fault.Diagnostic // of those left out
	code  fault.Code
}

func (l *limited) add(d fault.Diagnostic) {
	i := slices.IndexFunc(l.kinds, func(k kindOfFault) bool { return k.code == d.Code })
	if i < 0 {
		i = len(l.kinds)
		l.kinds = append(l.kinds, kindOfFault{code: d.Code})
	}
	kind := &l.kinds[i]
	if kind.count++; kind.count <= mostOfAKind {
		l.all.Add(d)
	} else if kind.count == mostOfAKind+1 {
		kind.first = d
	}
}

func (l *limited) diagnostics() fault.List {
	all := l.all
	for _, kind := range l.kinds {
		if left := kind.count - mostOfAKind; left > 0 {
			more := fault.New(survey.CodeSurveyMore, kind.first.Pos, "code", string(kind.code), "count", left)
			more.Severity = kind.first.Severity
			all.Add(more)
		}
	}
	return all
}
