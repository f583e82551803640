package scoring

import (
	"strings"
)

// Check finds what contradicts itself in a criteria set: maxima that do not add
// up, codes twice or out of place, rules that cannot be right. Published sets
// do contain such mistakes; they are reported and never repaired.
func (s *CriteriaSet) Check() Diagnostics {
	c := setCheck{set: s, first: map[string]*Criterion{}}
	for _, list := range [][]*Criterion{s.Areas, s.Bonus, s.Penalty} {
		c.siblings(nil, list)
	}
	c.total()
	c.parts()
	return c.faults
}

type setCheck struct {
	set    *CriteriaSet
	first  map[string]*Criterion
	faults Diagnostics
}

func (c *setCheck) siblings(parent *Criterion, list []*Criterion) {
	for i, node := range list {
		c.code(parent, node)
		if i > 0 && !follows(list[i-1].Code, node.Code) {
			c.faults.Add(Fault(CodeCodeOrder, node.Pos, "criterion", node.Code, "before", list[i-1].Code))
		}
		c.node(node)
		c.siblings(node, node.Children)
	}
}

// code looks for a code twice, and for one that is not below its parent's.
func (c *setCheck) code(parent, node *Criterion) {
	if node.Code == "" { // reported where it was read
		return
	}
	if first := c.first[node.Code]; first != nil {
		c.faults.Add(Fault(CodeCodeDuplicate, node.Pos, "criterion", node.Code).See(NoteFirstHere, first.Pos))
		return
	}
	c.first[node.Code] = node
	switch {
	case parent == nil && strings.Contains(node.Code, "."):
		c.faults.Add(Fault(CodeCodeMisplaced, node.Pos, "criterion", node.Code, "parent", ""))
	case parent != nil && parent.Code != "" && !isChild(parent.Code, node.Code):
		c.faults.Add(Fault(CodeCodeMisplaced, node.Pos, "criterion", node.Code, "parent", parent.Code))
	}
}

func isChild(parent, code string) bool {
	last, ok := strings.CutPrefix(code, parent+".")
	return ok && last != "" && !strings.Contains(last, ".")
}

// follows says whether two codes of siblings stand in order. Numbers compare
// as numbers, so that 1.10 follows 1.9; a duplicate is another fault's business.
func follows(before, code string) bool {
	a, b := lastPart(before), lastPart(code)
	if len(a) != len(b) && digits(a) && digits(b) {
		return len(a) < len(b)
	}
	return a <= b || digits(a) != digits(b)
}

func lastPart(code string) string { return code[strings.LastIndexByte(code, '.')+1:] }

func digits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// node checks a maximum against what is below it: children, or the rule.
func (c *setCheck) node(node *Criterion) {
	if !node.MaxPos.IsZero() && node.Max.Sign() < 0 {
		c.faults.Add(Fault(CodeNegative, node.MaxPos, "key", "max", "number", node.Max))
	}
	switch {
	case !node.IsLeaf():
		c.branch(node)
	case node.Rule == nil && node.RulePos.IsZero():
		c.faults.Add(Fault(CodeRuleMissing, node.Pos, "criterion", node.Code))
	case node.Rule != nil:
		c.rule(node)
	}
}

func (c *setCheck) branch(node *Criterion) {
	if !node.RulePos.IsZero() {
		c.faults.Add(Fault(CodeRuleOnBranch, node.RulePos, "criterion", node.Code))
	}
	if sum, ok := sumOfMax(node.Children); ok && !node.MaxPos.IsZero() && !sum.Equal(node.Max) {
		c.faults.Add(Fault(CodeSumMismatch, node.MaxPos, "criterion", node.Code, "declared", node.Max, "sum", sum))
	}
}

// sumOfMax adds the maxima up; ok is false where one of them is not known.
func sumOfMax(list []*Criterion) (sum Points, ok bool) {
	for _, c := range list {
		if c.MaxPos.IsZero() {
			return Points{}, false
		}
		sum = sum.Add(c.Max)
	}
	return sum, true
}

func (c *setCheck) rule(node *Criterion) {
	c.faults.Add(checkLabels(node)...)
	c.faults.Add(checkBands(node)...)
	if node.MaxPos.IsZero() {
		return
	}
	least, most := node.Rule.Range(node.Max)
	if least.Sign() < 0 {
		c.faults.Add(Fault(CodeNegative, node.RulePos, "key", "rule", "number", least))
	}
	if node.Max.Less(most) {
		c.faults.Add(Fault(CodeRuleOverMax, node.RulePos,
			"criterion", node.Code, "most", most, "max", node.Max).See(NoteMaxHere, node.MaxPos))
	}
	if most.Less(node.Max) {
		c.faults.Add(Warn(CodeRuleUnderMax, node.RulePos,
			"criterion", node.Code, "most", most, "max", node.Max).See(NoteMaxHere, node.MaxPos))
	}
}

func checkLabels(node *Criterion) (faults Diagnostics) {
	rule, ok := node.Rule.(Levels)
	if !ok {
		return nil
	}
	for i, level := range rule.Levels {
		for _, earlier := range rule.Levels[:i] {
			if strings.EqualFold(earlier.Label, level.Label) {
				fault := Fault(CodeLabelDuplicate, level.Pos, "criterion", node.Code, "label", level.Label)
				faults.Add(fault.See(NoteFirstHere, earlier.Pos))
			}
		}
	}
	return faults
}

func checkBands(node *Criterion) (faults Diagnostics) {
	var bands []Band
	switch rule := node.Rule.(type) {
	case Bands:
		bands = rule.Bands
	case Survey:
		bands = rule.Tiers
	}
	for _, b := range bands {
		if b.Low != nil && b.High != nil && !b.Holds(b.Low.At) && !b.Low.At.Less(b.High.At) {
			faults.Add(Fault(CodeBandEmpty, b.Pos, "criterion", node.Code, "low", b.Low.At, "high", b.High.At))
		}
	}
	return faults
}

func (c *setCheck) total() {
	if sum, ok := sumOfMax(c.set.Areas); ok && !c.set.MaxPos.IsZero() && !sum.Equal(c.set.Max) {
		c.faults.Add(Fault(CodeTotalMismatch, c.set.MaxPos, "set", c.set.ID, "declared", c.set.Max, "sum", sum))
	}
}

// parts holds the declared split against the leaves.
func (c *setCheck) parts() {
	if c.set.PartsPos.IsZero() {
		return
	}
	var appraised, survey []*Criterion
	for _, area := range c.set.Areas {
		walk(area, 0, func(node *Criterion, _ int) {
			switch {
			case !node.IsLeaf():
			case node.IsSurvey():
				survey = append(survey, node)
			default:
				appraised = append(appraised, node)
			}
		})
	}
	c.part("appraised", c.set.AppraisedMax, appraised)
	c.part("survey", c.set.SurveyMax, survey)
}

func (c *setCheck) part(name string, declared Points, leaves []*Criterion) {
	if sum, ok := sumOfMax(leaves); ok && !sum.Equal(declared) {
		c.faults.Add(Fault(CodePartsMismatch, c.set.PartsPos, "part", name, "declared", declared, "sum", sum))
	}
}
