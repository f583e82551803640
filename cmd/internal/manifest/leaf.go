package manifest

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// rules are the criteria of each set of the round that is used: what each says, as a hash.
func (m *maker) rules() {
	done := map[*scoring.CriteriaSet]bool{}
	for _, block := range m.outcome.Round.Blocks {
		set := block.Set
		if done[set] {
			continue
		}
		done[set] = true
		m.add("set", set.ID, set.Max.String(), string(set.Aggregate)).From = whole(set.Pos)
		set.Walk(func(c *scoring.Criterion, _ int) {
			m.add("rule", set.ID, c.Code, digest(ruleText(c))).From = [][]fault.Position{{c.Pos}}
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
	entry.From = [][]fault.Position{nil, nil, nil, cells, places}
}

// between stands between the data of one leaf.
const between = " | "

// dataOf is what was entered for a leaf, and where: each cell of the unit's row, then what
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
		add(e.Points)
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
