package manifest

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"

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
		m.entries = append(m.entries, entry{kind: File, id: []string{file.Name}, values: []string{file.SHA256}})
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
func (m *maker) add(kind string, words ...string) *entry {
	for i := range words {
		words[i] = field(words[i])
	}
	ids := len(kindOf(kind).ids)
	m.entries = append(m.entries, entry{kind: kind, id: words[:ids], values: words[ids:]})
	return &m.entries[len(m.entries)-1]
}

func (m *maker) head() {
	r, withFaults := m.record.Round, "no"
	if m.record.Faults.Errors > 0 || isUndecided(m.outcome) {
		withFaults = "yes"
	}
	m.add(withFaultsKind, withFaults)
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
		m.add(Fault, f.Severity, string(f.Code), f.File, place).from = whole(m.outcome.Faults[i].Pos)
	}
}

// waivers are the decisions that count and are not on points.
func (m *maker) waivers() {
	for _, card := range m.outcome.Cards {
		for _, step := range card.Other {
			if step.Kind != scoring.PointsDecision && step.Counts() {
				m.add("waiver", string(step.Kind), card.Unit.ID, step.Code,
					step.Agency, string(step.Stage), string(step.Day), step.Reason).from = whole(step.Pos)
			}
		}
	}
}

// choices are those that the regulation makes.
func (m *maker) choices() {
	for _, choice := range diff.Choices(m.outcome.Round.Regulation) {
		if choice.Value != nil {
			m.add("choice", choice.Key, choice.Text()).from = whole(m.outcome.Round.Regulation.Pos)
		}
	}
}

func whole(pos fault.Position) [][]fault.Position { return [][]fault.Position{{pos}} }

// rules are the criteria of each set of the round that is used: what each says, as a hash.
func (m *maker) rules() {
	done := map[*scoring.CriteriaSet]bool{}
	for _, block := range m.outcome.Round.Blocks {
		set := block.Set
		if done[set] {
			continue
		}
		done[set] = true
		m.add(setKind, set.ID, set.Max.String(), string(set.Aggregate)).from = whole(set.Pos)
		set.Walk(func(c *scoring.Criterion, _ int) {
			m.add(ruleKind, set.ID, c.Code, digest(ruleText(c))).from = [][]fault.Position{{c.Pos}}
		})
	}
}

// ruleText is what a criterion says. Manifests hold its hash: it is never changed, only
// added to where a criterion says something new.
func ruleText(c *scoring.Criterion) string {
	weight := ""
	if c.Weight != nil {
		weight = c.Weight.String()
	}
	return fmt.Sprintf("%q %q %s %s %q %s", c.Code, c.Title, c.Max, weight, c.Agency, scoring.Meaning(c.Rule))
}

// leaves are the figures of each leaf of each unit, with the data that they came from.
func (m *maker) leaves() {
	for _, card := range m.outcome.Cards {
		for _, line := range card.Lines {
			if line.Criterion.IsLeaf() {
				m.leaf(card.Unit.ID, line)
			}
		}
	}
}

func (m *maker) leaf(unit string, line scoring.Line) {
	data, cells := dataOf(line)
	words, places := wordsOf(line)
	entry := m.add(Leaf, unit, line.Criterion.Code, line.Self.String(), line.Points().String(), line.Max.String(),
		data, words)
	entry.from = [][]fault.Position{nil, nil, nil, cells, places}
	entry.computed = isComputed(line)
}

// between stands between the data of one leaf.
const between = " | "

// isComputed says whether the points follow from what was entered: what a form shows as points beside it counts
// nowhere, and is there or not with the program that saved the form.
func isComputed(line scoring.Line) bool { return line.Entry != nil && len(line.Entry.Inputs) > 0 }

// dataOf is what was entered for a leaf, and where: each cell of the unit's row that counts, then what
// people answered.
func dataOf(line scoring.Line) (string, []fault.Position) {
	var texts []string
	var cells []fault.Position
	add := func(in scoring.Input) {
		if in.State == scoring.Given {
			texts, cells = append(texts, inputText(in)), append(cells, in.Pos)
		}
	}
	if e := line.Entry; e != nil {
		for _, in := range e.Inputs {
			add(in)
		}
		if !isComputed(line) {
			add(e.Points)
		}
	}
	if a := line.Answers; a != nil {
		add(a.Value)
	}
	return strings.Join(texts, between), cells
}

func inputText(in scoring.Input) string {
	if in.Text != "" {
		return strings.ReplaceAll(field(in.Text), between, " ")
	}
	return in.Number.String()
}

// wordsOf is a hash of what was said about a leaf, and where: evidence, explanation,
// decisions, the unit's reply, why it does not apply. Like [ruleText] it is never changed.
func wordsOf(line scoring.Line) (string, []fault.Position) {
	var text strings.Builder
	var places []fault.Position
	add := func(at fault.Position, format string, args ...any) {
		fmt.Fprintf(&text, format+"\n", args...)
		if !at.IsZero() {
			places = append(places, at)
		}
	}
	if e := line.Entry; e != nil && e.Evidence+e.Explanation != "" {
		add(e.EvidencePos, "entry %q %q", e.Evidence, e.Explanation)
	}
	for _, s := range line.Steps {
		to := "-"
		if s.To.State == scoring.Given {
			to = inputText(s.To)
		}
		add(s.To.Pos, "decision %s %s %s %q %s %q %q %q %s", s.Stage, s.Day, s.Agency, s.Kind, to, s.Reason, s.Evidence,
			s.Clause, s.Void)
	}
	if r := line.Reply; r != nil {
		add(r.Pos, "reply %q %q", r.Text, r.Evidence)
	}
	if x := line.Excluded; x != nil {
		add(x.Pos, "excluded %q", x.Reason)
	}
	if text.Len() == 0 {
		return "", nil
	}
	return digest(text.String()), places
}

// digest is enough of a hash to tell texts apart by mistake; that of the files tells all.
func digest(text string) string {
	hash := sha256.Sum256([]byte(text))
	return hex.EncodeToString(hash[:8])
}
