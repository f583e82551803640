package fault

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"
)

// Code names a kind of fault for good: scripts may rely on it. Its text in
// Vietnamese and English is the business of whoever prints it.
type Code string

// Severity says whether a fault stops a result from being official.
type Severity int

// A warning leaves the exit status alone; an error makes it 1. Todo is no fault: what
// is still to come.
const (
	Error Severity = iota
	Warning
	Todo
)

// Arg is one argument of a diagnostic's text: a string, an int, a bool, Points,
// a Day, a DecisionKind, a Band, the Code of another fault, or a list of strings or Points.
type Arg struct {
	Name  string
	Value any
}

// Note names what a related place has to do with a fault ("max-here").
type Note string

// Related is a second place that a fault is about.
type Related struct {
	Note Note
	Pos  Position
}

// Diagnostic is a fault in the users' data, at its place.
type Diagnostic struct {
	Code     Code
	Severity Severity
	Pos      Position
	About    About
	Args     []Arg
	Related  []Related
	Names    *Names // of the ids among the arguments; nil where nobody knows them
	first    bool
	last     bool
	stands   int32 // for so many faults that are not listed; 0 is for itself
}

// New makes a diagnostic that the result cannot stand with. The arguments
// are pairs of a name and a value, as the text of the code names them.
// A copy in each of its callers would make the program 50 KB larger.
//
//go:noinline
func New(code Code, pos Position, pairs ...any) Diagnostic {
	return diagnose(Error, code, pos, pairs)
}

// Warn makes a diagnostic that a person should see and may leave.
//
//go:noinline
func Warn(code Code, pos Position, pairs ...any) Diagnostic {
	return diagnose(Warning, code, pos, pairs)
}

// ToDo makes a note of what is still to come.
func ToDo(code Code, pos Position, pairs ...any) Diagnostic {
	return diagnose(Todo, code, pos, pairs)
}

func diagnose(severity Severity, code Code, pos Position, pairs []any) Diagnostic {
	d := Diagnostic{Code: code, Severity: severity, Pos: pos}
	for i := 0; i+1 < len(pairs); i += 2 {
		name := pairs[i].(string)
		d.Args = append(d.Args, Arg{name, pairs[i+1]})
		d.About.set(name, pairs[i+1])
	}
	return d
}

// See adds a related place, unless nothing is known of it.
func (d Diagnostic) See(note Note, pos Position) Diagnostic {
	if !pos.IsZero() {
		d.Related = append(slices.Clip(d.Related), Related{note, pos})
	}
	return d
}

// Effect is what the result makes of a fault whose text alone does not say it.
type Effect string

// The effects.
const (
	SelfZero      Effect = "self-zero"      // the unit's own points of the criterion are 0
	DataCount     Effect = "data-count"     // they follow from what was declared all the same
	ClaimKept     Effect = "claim-kept"     // they are as claimed
	RowUnused     Effect = "row-unused"     // the row does not count
	RowByID       Effect = "row-by-id"      // the row counts, for the unit of its id
	DecisionVoid  Effect = "decision-void"  // nor does the decision
	DecisionKept  Effect = "decision-kept"  // it does
	OrderUnknown  Effect = "order-unknown"  // it does, without a day
	LatenessNever Effect = "lateness-never" // the unit counts as in time
	NobodyLate    Effect = "nobody-late"    // all units do
	AnswersZero   Effect = "answers-zero"   // what people said of the unit and criterion counts 0
	AnswersKept   Effect = "answers-kept"   // the answers count as they stand
	SurveyUnused  Effect = "survey-unused"  // what the file says of satisfaction does not count
	YearUnused    Effect = "year-unused"    // nothing is compared with that year
	// IndexNotCompared is of an index of another year that this year's is not compared with.
	IndexNotCompared Effect = "index-not-compared"
	RowUncompared    Effect = "row-uncompared" // nor is anything else with its row
	// DeadlinesUnused is of dates that contradict each other or the year: no deadline of their block counts.
	DeadlinesUnused Effect = "deadlines-unused"
	FigureKept      Effect = "figure-kept"    // the published figure counts
	TotalKept       Effect = "total-kept"     // the published total does, and not what its parts add up to
	IndexUnused     Effect = "index-unused"   // published points do, and not the index beside them
	RepliesUnread   Effect = "replies-unread" // no explanation in the file is read
	// DecisionsUnread is of a file of which no decision is: they may be on any unit.
	DecisionsUnread Effect = "decisions-unread"
	BookUnread      Effect = "book-unread" // nothing is read of the unit's workbook, which has no result
)

// With says what comes of the errors of a list, in it.
func (l List) With(effect Effect) {
	for i := range l {
		l[i] = l[i].With(effect)
	}
}

// With says what comes of an error, unless that was said.
func (d Diagnostic) With(effect Effect) Diagnostic {
	if effect != "" && d.Severity == Error && d.Effect() == "" {
		d.Args = append(slices.Clip(d.Args), Arg{"effect", string(effect)})
	}
	return d
}

// Effect is what was said to come of it, or empty.
func (d Diagnostic) Effect() Effect {
	effect, _ := d.Arg("effect").(string)
	return Effect(effect)
}

// Arg is the argument of a name, nil where it has none.
func (d Diagnostic) Arg(name string) any {
	for _, arg := range d.Args {
		if arg.Name == name {
			return arg.Value
		}
	}
	return nil
}

// First says that others may follow from the fault, such as those of every unit from a folder that is none: it comes
// before them.
func (d Diagnostic) First() Diagnostic {
	d.first = true
	return d
}

// Last says that the fault may follow from others, such as a unit's missing workbook from
// one that nobody can tell whose it is: it comes after them.
func (d Diagnostic) Last() Diagnostic {
	d.last = true
	return d
}

// For makes it stand for so many faults that are not listed.
func (d Diagnostic) For(count int) Diagnostic {
	d.stands = int32(count)
	return d
}

// Count is how many faults it is in every sum of them.
func (d Diagnostic) Count() int { return max(1, int(d.stands)) }

// turn is its place in the list: what others follow from; the declarations, which are YAML and which all the rest is
// read by; what else was read, decisions after what they are taken on; what may follow from it.
func (d Diagnostic) turn() int {
	switch file := d.Pos.File(); {
	case d.first:
		return -1
	case d.last:
		return 3
	case strings.HasSuffix(file, ".yaml"):
		return 0
	case path.Base(path.Dir(file)) == "appraisal":
		return 2
	}
	return 1
}

// List is the faults of one run. They are never a Go error: an error means
// that the tool could not work, a diagnostic that the data should not stand.
type List []Diagnostic

// Add appends faults.
// A copy in each of its callers would make the program 100 KB larger.
//
//go:noinline
func (ds *List) Add(more ...Diagnostic) { *ds = append(*ds, more...) }

// Errors counts the faults that the result cannot stand with.
func (ds List) Errors() int { return ds.count(Error) }

// Warnings counts those that a person should see.
func (ds List) Warnings() int { return ds.count(Warning) }

// Todos counts what is still to come.
func (ds List) Todos() int { return ds.count(Todo) }

func (ds List) count(severity Severity) (n int) {
	for _, d := range ds {
		if d.Severity == severity {
			n += d.Count()
		}
	}
	return n
}

// Without are the faults that are not among others.
func (ds List) Without(others List) List {
	return slices.DeleteFunc(slices.Clone(ds), func(d Diagnostic) bool {
		return slices.ContainsFunc(others, func(other Diagnostic) bool { return compareDiagnostics(d, other) == 0 })
	})
}

// Sorted is the faults in the one order they are shown in: causes before what may follow
// from them, then by file, place and code. Faults that are the same in every respect are shown once.
func (ds List) Sorted() List {
	sorted := slices.Clone(ds)
	slices.SortStableFunc(sorted, compareDiagnostics)
	return slices.CompactFunc(sorted, func(a, b Diagnostic) bool { return compareDiagnostics(a, b) == 0 })
}

func compareDiagnostics(a, b Diagnostic) int {
	if order := cmp.Or(cmp.Compare(a.turn(), b.turn()), a.Pos.Compare(b.Pos), cmp.Compare(a.Severity, b.Severity),
		cmp.Compare(a.Code, b.Code)); order != 0 {
		return order // most differ here, and texts take long
	}
	return cmp.Compare(fmt.Sprint(a.Args), fmt.Sprint(b.Args))
}
