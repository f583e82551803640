package scoring

import (
	"slices"

	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// Rule says how a leaf earns points: everything that the engine has to know of
// it. Each kind has a file of its own, rule_KIND.go. The kinds are closed.
type Rule interface {
	// Kind is the rule's key in YAML.
	Kind() string
	// Asks is who gives what the points follow from.
	Asks() Asked
	// Fields are the cells to fill, none where points are typed or come from elsewhere.
	Fields() []Field
	// Work makes points from the cells, given in the order of Fields and none of
	// them blank or bad. A survey rule takes one input: the satisfaction in
	// percent. The diagnostics say why there are no points.
	Work(c *Criterion, in []Input) (Working, fault.List)
	// Range is the least and the most that the rule can give a leaf of that maximum.
	Range(max Points) (least, most Points)
	// Parts are what the rule can do with data, for worked examples to exercise;
	// none where people give the points.
	Parts(max Points) []RulePart
	// levels are the points that the rule can give, where they are a list.
	levels(max Points) []Points
	// check finds what cannot be right in the rule of a leaf. What it can give is
	// compared with the maximum by [checkRule].
	check(node *Criterion) fault.List
	// canonical is the rule's text in the fingerprint of its set, fixed for good.
	canonical() string
}

// Asked is who gives what points follow from.
type Asked int

// The unit in its workbook, councils or leaders, or the people in a survey.
const (
	AsksUnit Asked = iota
	AsksCouncil
	AsksPeople
)

// FieldKind says what belongs in a data cell.
type FieldKind int

// A choice among labels, yes or no, or a number.
const (
	Choice FieldKind = iota
	YesNoChoice
	Number
)

// The words for yes and no in workbooks.
const (
	Yes = "Có"
	No  = "Không"
)

// Field is a data cell that a rule asks units to fill.
type Field struct {
	Name    string // "choice", "numerator", "denominator", "percent", "count", or an id
	Label   string // for people; may be empty
	Kind    FieldKind
	Options []string // of a choice
	Whole   bool     // of a number: no fractions
	Percent bool     // of a number: of 100, so that 80% typed with its sign is 80
	Max     *Points  // of a number; nil where there is none. The minimum is always 0.
	// OwnRow says that the field stands in a row of its own beneath the leaf: a
	// rule has as many as its author chose, under ids that its author chose.
	OwnRow bool
}

var hundred = Whole(100)

// checkRule checks a leaf's rule: by itself, and what it can give against the maximum.
func checkRule(node *Criterion) (faults fault.List) {
	faults = append(node.Rule.check(node), checkCells(node)...)
	if !node.MaxPos.IsZero() {
		faults.Add(checkRange(node)...)
	}
	return faults
}

// checkCells finds two cells of a rule that people cannot tell apart.
func checkCells(node *Criterion) fault.List {
	labels := seq.Map(node.Rule.Fields(), func(f Field) string { return f.Label })
	labels = slices.DeleteFunc(labels, func(label string) bool { return label == "" })
	return checkLabels(node, labels, func(int) fault.Position { return node.RulePos })
}

func checkRange(node *Criterion) fault.List {
	least, most := node.Rule.Range(node.Max)
	if least.Sign() < 0 {
		return fault.List{fault.New(CodeNegative, node.RulePos, "key", "rule", "number", least)}
	}
	code, diag := codeRuleOverMax, fault.New
	switch p, is := node.Rule.(Proportional); {
	case most.Equal(node.Max) || is && !p.isScale(): // which is told by itself
		return nil
	case most.Less(node.Max):
		code, diag = codeRuleUnderMax, fault.Warn
	}
	found := diag(code, node.RulePos, "criterion", node.Code, "most", most, "max", node.Max)
	if code == codeRuleUnderMax {
		found.Args = append(found.Args, fault.Arg{Name: "cap", Value: capOf(node.Rule)})
	}
	return fault.List{found.See(fault.NoteMaxHere, node.MaxPos)}
}

// capOf is the percentage past which a rate earns no more, if the rule has one.
func capOf(rule Rule) any {
	if r, ok := rule.(Proportional); ok {
		return r.Cap
	}
	return ""
}

// checkEach refuses what would turn a reward into a cost, or a cost into a reward, and doubts one that is worth more
// than all may be.
func checkEach(node *Criterion, each, most Points) fault.List {
	switch {
	case each.Sign() < 0:
		return fault.List{fault.New(CodeNegative, node.RulePos, "key", "each", "number", each)}
	case most.Less(each) && most.Sign() > 0:
		return fault.List{fault.Warn(codeEachOver, node.RulePos, "criterion", node.Code, "each", each, "most", most)}
	}
	return nil
}
