package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// Trial is the result of the worked examples of a pack.
type Trial struct {
	criteria.Outcome
	Pack       string              // as the user named it
	Faults     fault.List          // of the pack itself, sorted
	Sources    Sources             // of its files
	Regulation *scoring.Regulation // whose rounding an index is printed by; nil where it could not be read
	Lang       text.Lang
}

// Failed counts the examples whose result is not the expected one.
func (t *Trial) Failed() int {
	return seq.Count(t.Results, func(r criteria.Result) bool { return !r.Passed() })
}

// WriteFailures writes the examples that failed, each with its place and how its points were
// computed.
func (t *Trial) WriteFailures(w io.Writer, o page.Options) error {
	for _, r := range t.Results {
		if r.Passed() {
			continue
		}
		if err := Diagnostics(w, r.Faults, t.Sources, o); err != nil {
			return err
		}
		if err := page.WriteLines(w, t.derivation(r), 1, o); err != nil {
			return err
		}
	}
	return nil
}

// Trials are those of several packs.
type Trials struct {
	Trials   []*Trial
	Coverage bool // also list what no example exercises
	Named    bool // also list the examples that failed
	Lang     text.Lang
}

// Document is a line for each pack and, with coverage, what its examples do not exercise.
func (t *Trials) Document() *page.Document {
	var lines []page.Line
	for _, trial := range t.Trials {
		line := page.Line{Text: trial.Pack + ": " + trial.summary(), Tone: trial.tone()}
		if t.Named {
			line.Below = trial.failures()
		}
		lines = append(lines, line)
		if t.Coverage && !trial.isLeftOut() {
			lines = append(lines, trial.coverage())
		}
	}
	return &page.Document{Blocks: []page.Block{page.Section{Line: page.Line{Below: lines}}}}
}

// failures are the examples that failed, each with its place and what it shows.
func (t *Trial) failures() (lines []page.Line) {
	for _, r := range t.Results {
		for _, d := range r.Faults {
			lines = append(lines, page.Under(fmt.Sprintf("%s: %s (%s)", d.Pos, t.Lang.Message(d), r.Case.Why)))
		}
	}
	return lines
}

// isLeftOut says whether no example was run since the pack cannot be used.
func (t *Trial) isLeftOut() bool {
	return len(t.Results) == 0 && slices.ContainsFunc(t.Faults, func(d fault.Diagnostic) bool {
		return d.Severity == fault.Error && d.Code != criteria.CodeCasesNone
	})
}

// summary says how many examples passed.
func (t *Trial) summary() string {
	all, failed := len(t.Results), t.Failed()
	if t.isLeftOut() {
		return t.Lang.Text("no examples were run, since the pack has errors")
	}
	if all == 0 {
		return t.Lang.Text("no examples in cases.yaml")
	}
	return t.Lang.Text("%d passed, %d failed", all-failed, failed)
}

func (t *Trial) tone() page.Tone {
	if t.Failed() > 0 || t.isLeftOut() {
		return page.Bad
	}
	return ""
}

// coverage says how much of the rules the examples exercise, and lists the rest.
func (t *Trial) coverage() page.Line {
	all, missed := len(t.Parts), t.Missed()
	if len(missed) == 0 {
		return page.Under(t.Lang.Text("%s: examples exercise all %d levels, bands and cases (100%%)", t.Pack, all))
	}
	o := page.Line{Tone: page.Warning, Text: t.Lang.Text(
		"%s: examples exercise %d of %d levels, bands and cases (%d%%), missing:",
		t.Pack, all-len(missed), all, t.percent())}
	for _, leaf := range t.missedByLeaf() {
		o.Below = append(o.Below, page.Under(fmt.Sprintf("%s/%s: %s",
			leaf.set, leaf.code, strings.Join(leaf.parts, "; "))))
	}
	return o
}

// percent is the share of the parts that examples exercise, rounded down: only a whole
// is 100.
func (t *Trial) percent() int {
	switch {
	case t.isLeftOut():
		return 0
	case len(t.Parts) == 0:
		return 100
	}
	return 100 * (len(t.Parts) - len(t.Missed())) / len(t.Parts)
}

// missedLeaf is what no example exercises of the rule of a leaf, in words.
type missedLeaf struct {
	set, code string
	parts     []string
}

func (t *Trial) missedByLeaf() (leaves []missedLeaf) {
	for _, p := range t.Missed() {
		if n := len(leaves); n == 0 || leaves[n-1].set != p.Set || leaves[n-1].code != p.Code {
			leaves = append(leaves, missedLeaf{set: p.Set, code: p.Code})
		}
		last := &leaves[len(leaves)-1]
		last.parts = append(last.parts, t.part(p.What))
	}
	return leaves
}

// derivation says how an example came to its points: per leaf what was given,
// where in the rule that falls and what it earns; for a unit the total as well.
func (t *Trial) derivation(r criteria.Result) []page.Line {
	if r.Card == nil { // a consequence: each difference says it
		return nil
	}
	say := t.Lang.Text
	o := page.Under(say("how it came about:"))
	for _, leaf := range r.Leaves {
		steps := []string{leaf.Criterion.Code + ": " + t.given(leaf)}
		if parts := t.hit(leaf); parts != "" {
			steps = append(steps, parts)
		}
		steps = append(steps, t.Lang.Points(leaf.Points))
		o.Below = append(o.Below, page.Under(strings.Join(steps, " → ")))
	}
	if r.Case.Code == "" {
		o.Below = append(o.Below, page.Under(say("total %s / maximum %s, index %s",
			t.Lang.Value(r.Card.Total), t.Lang.Value(r.Card.Max), t.index(r.Card.Index))))
	}
	return []page.Line{o}
}

func (t *Trial) index(index scoring.Points) string {
	if t.Regulation == nil {
		return t.Lang.Value(index) + text.IndexSign(scoring.PercentIndex)
	}
	return t.Lang.Decimal(t.Regulation.Rounding.Percent(index), t.Regulation.Rounding.Index) +
		text.IndexSign(t.Regulation.Index)
}

func (t *Trial) given(leaf criteria.LeafResult) string {
	var values []string
	for i, in := range leaf.Inputs {
		name := ""
		if i < len(leaf.Fields) {
			name = leaf.Fields[i].Label
		} else if leaf.Criterion.IsSurvey() {
			name = t.Lang.Text("satisfaction")
		} else {
			name = t.Lang.Text("points")
		}
		values = append(values, strings.TrimPrefix(name+" = "+t.input(in), " = "))
	}
	return strings.Join(values, "; ")
}

// input is a value as it was written; nothing is a dash.
func (t *Trial) input(in scoring.Input) string {
	if in.State == scoring.Blank {
		return "–"
	}
	if p, err := scoring.ParsePoints(in.Text); err == nil {
		return t.Lang.Number(p)
	}
	return in.Text
}

// hit is where in the rule the data fall, but for what the data say themselves.
func (t *Trial) hit(leaf criteria.LeafResult) string {
	var parts []string
	for _, p := range leaf.Parts {
		switch p.Kind {
		case scoring.LevelPart, scoring.EdgePart, scoring.ItemPart:
		default:
			parts = append(parts, t.part(p))
		}
	}
	return strings.Join(parts, "; ")
}

// part names a part of a rule.
func (t *Trial) part(p scoring.RulePart) string {
	say := t.Lang.Text
	switch p.Kind {
	case scoring.AllPart:
		return say("every condition is met")
	case scoring.OtherwisePart:
		return say("not every condition is met")
	case scoring.BandPart, scoring.EdgePart:
		return t.Lang.Value(*p.Interval)
	case scoring.CapPart:
		return say("the cap is reached")
	case scoring.FloorPart:
		return say("the floor is reached")
	case scoring.NoCasesPart:
		return t.Lang.Text("no cases (0/0)")
	case scoring.CasePart:
		if p.When.IsZero() {
			return say("otherwise")
		}
		return say("if ") + t.Lang.Condition(p.When)
	}
	return "“" + p.Label + "”"
}
