package criteria

import (
	"io/fs"
	"path"
	"strings"

	"gopkg.in/yaml.v3"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// LoadLedger reads decisions of an appraisal: a mapping with the key ledger, a
// list of lines with the keys that a CSV of them has as columns. A line that names
// no agency is of the one that the file is named by. Shown is the file as the user
// typed it. The decisions are nil where nothing could be read of them; whether
// they fit a round is [scoring.Round.Check]'s to say.
func LoadLedger(fsys fs.FS, name, shown string) (ledger []scoring.Decision, sources map[string][]byte,
	faults fault.List, err error) {
	return loadAlone(fsys, name, shown, (*document).ledger)
}

// ledger reads the document as decisions, or is nil.
func (d *document) ledger() []scoring.Decision {
	var ledger []scoring.Decision
	if !d.as("ledger", ledgerShape(&ledger)) {
		return nil
	}
	base := path.Base(d.name)
	for i := range ledger {
		if ledger[i].Agency == "" {
			ledger[i].Agency = strings.TrimSuffix(base, path.Ext(base))
		}
	}
	return ledger
}

func ledgerShape(to *[]scoring.Decision) shape {
	return object{name: "ledger_file", fields: []field{need("ledger", listOf(to, decision))}}
}

func decision(a *scoring.Decision) shape {
	return at(&a.Pos, object{
		name: "decision",
		fields: []field{
			may("agency", at(&a.AgencyPos, text(&a.Agency))),
			may("stage", oneOf(&a.Stage, scoring.FirstAppraisal, scoring.FinalAppraisal)),
			may("kind", decisionKind(&a.Kind)),
			need("unit", at(&a.UnitPos, text(&a.Unit))),
			may("code", at(&a.CodePos, text(&a.Code))),
			may("from", decided(&a.From)),
			may("to", decided(&a.To)),
			may("day", at(&a.DayPos, date(&a.Day))),
			may("reason", at(&a.ReasonPos, text(&a.Reason))),
			may("evidence", text(&a.Evidence)),
			may("clause", text(&a.Clause)),
			may("minutes", text(&a.Minutes)),
			may("attended", at(&a.AttendedPos, attended(&a.Vote))),
			may("for", at(&a.ForPos, favour(&a.Vote))),
		},
		together: []together{{unless: "kind", all: []string{"code", "to"}}},
		done: func(m *mapping) bool {
			usable := m.decision(a)
			m.about(fault.About{Unit: a.Unit, Criterion: a.Code, Agency: a.Agency})
			return usable
		},
	})
}

// pointsKind is what files call decisions on points.
const pointsKind = "points"

func decisionKind(to *scoring.DecisionKind) shape {
	var word string
	ids := []string{pointsKind}
	for _, kind := range scoring.DecisionKinds {
		if kind != scoring.PointsDecision {
			ids = append(ids, string(kind))
		}
	}
	return then(oneOf(&word, ids...), func() {
		if word != pointsKind {
			*to = scoring.DecisionKind(word)
		}
	})
}

// decided takes points of a decision with their place.
func decided(to *scoring.Input) word {
	return number(func(d *document, n *yaml.Node, p scoring.Points) {
		*to = scoring.Input{State: scoring.Given, Number: p, Pos: d.at(n)}
	})
}

// decision looks at a line as a whole. It is left out where it does not say what
// it decides, on what.
func (m *mapping) decision(a *scoring.Decision) bool {
	for key, in := range map[string]*scoring.Input{"from": &a.From, "to": &a.To} {
		if m.given(key) && !m.ok(key) {
			*in = scoring.Input{State: scoring.Bad, Pos: m.place(key)}
		}
	}
	switch {
	case !m.given("day"):
		a.DayPos = a.Pos
	case !m.ok("day"): // reported; it is not missing
		a.DayPos = fault.Position{}
	}
	return a.Unit != "" && (!m.given("kind") || m.ok("kind")) && m.decides(a)
}

// decides checks the points of a line against its kind: only one of points has
// some, and that has to have them.
func (m *mapping) decides(a *scoring.Decision) bool {
	switch {
	case a.Kind == scoring.PointsDecision && m.given("kind"):
		m.require(need("code", word{}))
		m.require(need("to", word{}))
	case a.Kind != scoring.PointsDecision && a.To.State != scoring.Blank:
		m.d.faultAt(a.To.Pos, fault.CodeKindPoints, "unit", a.Unit, "kind", a.Kind)
	}
	if a.Kind != scoring.PointsDecision {
		a.From, a.To = scoring.Input{}, scoring.Input{}
		return true
	}
	return a.Code != "" && a.To.State != scoring.Blank
}

// attended takes how many of how many members of a council were there, as 7/9.
func attended(v *scoring.Vote) shape {
	return word{kind: "text", as: textLike(`^\s*[0-9]{1,4} ?/ ?[0-9]{1,4}\s*$`),
		take: func(d *document, n *yaml.Node, _, text string) bool {
			if !v.Attend(text) {
				d.fault(n, scoring.CodeAttendedBad, "found", text)
				return false
			}
			return true
		}}
}

// favour takes how many of those who were there were for a decision.
func favour(v *scoring.Vote) shape {
	return word{kind: "whole number", as: jsonSchema{"type": []string{"integer", "string"}, "minimum": 0,
		"pattern": `^\s*[0-9]{1,4}\s*$`},
		take: func(d *document, n *yaml.Node, _, text string) bool {
			if !v.Favour(text) {
				d.fault(n, scoring.CodeForBad, "found", text, "attended", v.Present())
				return false
			}
			return true
		}}
}
