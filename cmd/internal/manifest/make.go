package manifest

import (
	"strconv"

	"parindex/cmd/internal/record"
	"parindex/criteria/diff"
	"parindex/scoring"
	"parindex/scoring/consequence"
	"parindex/scoring/fault"
)

// Of is the manifest of an outcome, as that version of the program seals it. The files are
// those that were read for it.
func Of(o *scoring.Outcome, from record.Source, tool string) *Manifest {
	m := &maker{Manifest: Manifest{Tool: tool}, outcome: o, record: record.Of(o, from)}
	m.head()
	for _, file := range from.Inputs {
		m.Entries = append(m.Entries, Entry{Kind: File, ID: []string{file.Name}, Values: []string{file.SHA256}})
	}
	m.rankings()
	m.faults()
	m.waivers()
	m.choices()
	m.rules()
	m.leaves()
	return &m.Manifest
}

// maker makes one manifest.
type maker struct {
	Manifest
	outcome *scoring.Outcome
	record  record.Record
}

// add adds a line: the words that the kind has for what it is about, then its values.
func (m *maker) add(kind string, words ...string) *Entry {
	for i := range words {
		words[i] = field(words[i])
	}
	ids := len(kindOf(kind).ids)
	m.Entries = append(m.Entries, Entry{Kind: kind, ID: words[:ids], Values: words[ids:]})
	return &m.Entries[len(m.Entries)-1]
}

func (m *maker) head() {
	r, withFaults := m.record.Round, "no"
	if m.record.Faults.Errors > 0 {
		withFaults = "yes"
	}
	m.add("with-faults", withFaults)
	m.add("round", r.ID)
	m.add("title", r.Title)
	m.add("year", strconv.Itoa(r.Year))
	m.add("status", string(r.Status))
	for _, decision := range r.Decisions {
		m.add("decision", decision)
	}
	m.add("pack", r.Pack)
	m.add("regulation", r.Regulation)
	m.add(arithmeticKind, strconv.Itoa(r.ArithmeticNumber))
}

func (m *maker) rankings() {
	for i, b := range m.record.Blocks {
		m.add(Block, b.ID, b.Name, b.Set, strconv.Itoa(b.Units), strconv.Itoa(b.Ranked), strconv.Itoa(b.Faulty), b.Mean)
		for _, u := range b.Ranking {
			m.rank(b.ID, u)
		}
		for _, result := range consequence.Of(m.outcome.Round, &m.outcome.Rankings[i]) {
			for _, v := range result.Verdicts {
				m.add("consequence", b.ID, result.ID, v.Standing.Card.Unit.ID, string(v.Answer))
			}
		}
	}
}

func (m *maker) rank(block string, u record.Unit) {
	rank, total, most, index, rounded := "", "", "", "", ""
	if u.Rank != nil {
		rank = strconv.Itoa(*u.Rank)
	}
	if t := u.Totals; t != nil {
		total, most = t.Total.Exact.String(), t.Max.Exact.String()
		index, rounded = t.Index.Exact.String(), t.Index.Rounded
	}
	m.add(Rank, block, u.ID, rank, u.Name, total, most, index, rounded, u.Class)
}

// faults are those of the round, which stand where the record has them.
func (m *maker) faults() {
	for i, f := range m.record.Faults.List {
		place := f.Sheet + "!" + f.Cell
		if f.Sheet == "" {
			place = strconv.Itoa(f.Line) + ":" + strconv.Itoa(f.Column)
		}
		m.add(Fault, f.Severity, string(f.Code), f.File, place).From = whole(m.outcome.Faults[i].Pos)
	}
}

// waivers are the decisions that count and are not on points.
func (m *maker) waivers() {
	for _, card := range m.outcome.Cards {
		for _, step := range card.Other {
			if step.Kind != scoring.PointsDecision && step.Counts() {
				m.add("waiver", string(step.Kind), card.Unit.ID, step.Code, step.Agency, string(step.Stage), string(step.Day),
					step.Reason).From = whole(step.Pos)
			}
		}
	}
}

// choices are those that the regulation makes.
func (m *maker) choices() {
	for _, choice := range diff.Choices(m.outcome.Round.Regulation) {
		if choice.Value != nil {
			m.add("choice", choice.Key, choice.Text()).From = whole(m.outcome.Round.Regulation.Pos)
		}
	}
}

func whole(pos fault.Position) [][]fault.Position { return [][]fault.Position{{pos}} }
