package scoring

import (
	"slices"
	"strings"

	"parindex/scoring/fault"
)

// choose gives the points of the label that was chosen; case does not matter.
func choose(c *Criterion, in Input, labels []string, points []Points) (Working, fault.List) {
	at := indexOf(labels, in.Text)
	if at < 0 {
		diag := fault.New(CodeLevelUnknown, in.Pos, "criterion", c.Code, "text", in.Text, "expected", labels)
		return Working{}, fault.List{diag.See(fault.NoteRuleHere, c.RulePos)}
	}
	return Working{Alternatives: len(labels), Chosen: at, Points: points[at]}, nil
}

// indexOf is the first label that the text is, but for its case; -1 for none.
func indexOf(labels []string, text string) int {
	return slices.IndexFunc(labels, func(label string) bool { return strings.EqualFold(label, text) })
}

func choiceParts(kind PartKind, labels []string) []RulePart {
	parts := make([]RulePart, len(labels))
	for i, label := range labels {
		parts[i] = RulePart{Kind: kind, Label: label, holds: isChosen(i)}
	}
	return parts
}

// checkLabels finds labels that stand twice.
func checkLabels(node *Criterion, labels []string, pos func(int) fault.Position) (faults fault.List) {
	for i, label := range labels {
		if first := indexOf(labels, label); first < i {
			diag := fault.New(CodeLabelDuplicate, pos(i), "criterion", node.Code, "label", label)
			if pos(first) != pos(i) {
				diag = diag.See(fault.NoteFirstHere, pos(first))
			}
			faults.Add(diag)
		}
	}
	return faults
}

// checkOrder warns, once a rule, of two labels that earn the same, unless they earn nothing or the second says so; of
// one that says so and does not; or of points that neither only rise nor only fall along the list.
func checkOrder(node *Criterion, labels []string, points []Points, same func(int) bool,
	pos func(int) fault.Position) fault.List {
	if len(points) == 1 { // nobody can earn anything else
		return checkFlat(node, points[0], points[0])
	}
	way := 0
	for i := 1; i < len(points); i++ {
		code := codeLevelOrder
		step := points[i].Cmp(points[i-1])
		switch {
		case same(i) && step != 0:
			code = codeLevelNotSame
		case same(i) || step == 0 && points[i].IsZero():
			continue
		case step == 0:
			code = codeLevelEqual
		case way == 0 || step == way:
			way = step
			continue
		}
		return fault.List{fault.Warn(code, pos(i), "criterion", node.Code, "label", labels[i], "points", points[i],
			"other", labels[i-1])}
	}
	return nil
}

// checkFlat warns of a rule whose outcomes, one or two, earn the same.
func checkFlat(node *Criterion, one, other Points) fault.List {
	if !one.Equal(other) || node.Max.IsZero() {
		return nil
	}
	return fault.List{fault.Warn(codeRuleFlat, node.RulePos, "criterion", node.Code, "points", one)}
}

// shareOf is so many percent of a maximum.
func shareOf(percent, max Points) Points { return percent.Quo(hundred).Mul(max) }

func rangeOf(all []Points) (least, most Points) {
	for i, p := range all {
		if i == 0 {
			least, most = p, p
		}
		least, most = least.Min(p), most.Max(p)
	}
	return least, most
}
