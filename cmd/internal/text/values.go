package text

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"
	"sync"

	"parindex/scoring"
	"parindex/scoring/analysis"
	"parindex/scoring/fault"
)

// Day writes a date: 25/11/2021 in Vietnamese, 2021-11-25 in English.
func (l Lang) Day(d scoring.Day) string {
	if len(d) != len("2021-11-25") {
		return string(d)
	}
	return l.Say(string(d[8:10]+"/"+d[5:7]+"/"+d[0:4]), string(d))
}

// Stage is the name of a stage; where none is said, it is the final appraisal.
func (l Lang) Stage(s scoring.Stage) string {
	return l.Term("stage", string(cmp.Or(s, scoring.FinalAppraisal)))
}

// Late is what the regulation makes of a self-assessment that comes late.
func (l Lang) Late(policy scoring.LatePolicy) string {
	words := l.Term("late", string(cmp.Or(policy.Kind, scoring.LateNothing)))
	if policy.Kind == scoring.LatePoints {
		return fmt.Sprintf(words, l.Value(policy.PerDay)) + l.atMost(policy.Cap)
	}
	return words
}

func (l Lang) atMost(most *scoring.Points) string {
	if most == nil {
		return l.Say(", không giới hạn", ", without a limit")
	}
	return l.Text(", at most ") + l.Value(*most)
}

// Decision is what a kind of decision is called, also in lists that people fill.
func (l Lang) Decision(k scoring.DecisionKind) string {
	return l.Term("decision", cmp.Or(string(k), "points"))
}

// Void says in a few words why a decision does not count, by the code of the
// fault; the fault itself says more.
func (l Lang) Void(code fault.Code) string {
	return cmp.Or(l.Term("void", string(code)), l.subject(code))
}

// AndMore ends a list that was cut short.
func (l Lang) AndMore(n int) string {
	return fmt.Sprintf(l.Say("… và %d nữa", "… and %d more"), n)
}

// Few are the first of a list, and how many more there are.
func (l Lang) Few(list []string, most int, between string) string {
	few := strings.Join(list[:min(most, len(list))], between)
	if more := len(list) - most; more > 0 {
		few += " " + l.AndMore(more)
	}
	return few
}

// NoCases says what a ratio of 0 to 0 comes to, as a line of a scale.
func (l Lang) NoCases(n scoring.NoCases) string {
	return l.Text("No cases (0/0): ") + l.noCases(n)
}

func (l Lang) noCases(n scoring.NoCases) string {
	words := l.Term("no_cases", string(cmp.Or(n.Policy, scoring.NoCasesRefuse)))
	if n.Policy == scoring.NoCasesSiblings {
		return fmt.Sprintf(words, strings.Join(n.Siblings, ", "))
	}
	return words
}

// saidCases is the line of forms: nothing where 0/0 is refused, which forms see to.
func (l Lang) saidCases(n scoring.NoCases) []string {
	if n.Refuses() {
		return nil
	}
	return []string{l.NoCases(n)}
}

// unsaidCases is the line that forms do without.
func (l Lang) unsaidCases(n scoring.NoCases) []string {
	if n.Policy != scoring.NoCasesRefuse {
		return nil
	}
	return []string{l.NoCases(n)}
}

// typedArgs are the arguments of messages that hold percentages as somebody typed
// them, which says how many decimals they have.
var typedArgs = map[string]bool{"published": true, "percents": true}

var (
	percentSign = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile("[ \u00a0]*%") })
	decimalMark = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(\d)[.,](\d+)\b`) })
)

// typed writes such figures with the decimal mark of the language, and without
// the sign that some have.
func (l Lang) typed(figures string) string {
	return decimalMark().ReplaceAllString(percentSign().ReplaceAllString(figures, ""), "${1}"+l.Say(",", ".")+"${2}")
}

// Figure is a figure of a result by its name in CSV; "CODE points" and "CODE max" are of
// a criterion.
func (l Lang) Figure(name string) string {
	if i := strings.LastIndexByte(name, ' '); i >= 0 {
		return l.Figure(name[i+1:]) + l.Text(" of ") + name[:i]
	}
	return cmp.Or(l.Term("figure", name), name)
}

// Carried is why answers on a leaf could not be carried to another set, or what was
// assumed to carry them.
func (l Lang) Carried(why string) string { return l.Term("carried", why) }

// Cause is a cause of lost points.
func (l Lang) Cause(c analysis.Cause) string { return l.Term("cause", string(c)) }

// DaysLate says beside a unit's explanation that it came after its deadline.
func (l Lang) DaysLate(reply *scoring.Reply) string {
	if reply.DaysLate == 0 {
		return ""
	}
	return l.Text(" (days late: %d)", reply.DaysLate)
}

// dots are what is filled in by hand.
const dots = "……"

// Issued is a date as official paper writes it, with dots where there is none: a day
// below 10 has a leading 0, and so have the months 1 and 2.
func (l Lang) Issued(d scoring.Day) string {
	day, month, year := dots, dots, dots
	if len(d) == len("2021-11-25") {
		year, month, day = string(d[:4]), string(d[5:7]), string(d[8:])
	}
	if month > "02" && month < "10" {
		month = strings.TrimPrefix(month, "0")
	}
	return l.Say("ngày "+day+" tháng "+month+" năm "+year, day+"/"+month+"/"+year)
}
