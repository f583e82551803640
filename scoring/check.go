package scoring

import (
	"strings"

	"parindex/scoring/fault"
)

// Check finds what contradicts itself in a criteria set: maxima that do not add
// up, codes twice or out of place, rules that cannot be right. Published sets
// do contain such mistakes; they are reported and never repaired.
func (s *CriteriaSet) Check() fault.List {
	c := setCheck{set: s, first: map[string]*Criterion{}}
	for _, list := range [][]*Criterion{s.Areas, s.Bonus, s.Penalty} {
		c.siblings(nil, list)
	}
	c.faults.Add(s.checkWeights()...)
	c.total()
	c.parts()
	c.counts()
	c.was()
	c.noCases()
	c.penalties()
	return c.faults
}

type setCheck struct {
	set    *CriteriaSet
	first  map[string]*Criterion
	faults fault.List
}

func (c *setCheck) siblings(parent *Criterion, list []*Criterion) {
	for i, node := range list {
		inPlace := c.code(parent, node)
		if i > 0 && inPlace && !follows(list[i-1].Code, node.Code) {
			c.faults.Add(fault.New(codeCodeOrder, node.Pos, "criterion", node.Code, "before", list[i-1].Code))
		}
		before := len(c.faults)
		c.node(node)
		if node.Proof != "" && !node.HasSelf() {
			c.faults.Add(fault.Warn(codeProofNoClaim, node.ProofPos, "criterion", node.Code))
		}
		if node.Code == "" {
			byTitle(c.faults[before:], node.Title)
		}
		c.siblings(node, node.Children)
	}
}

// byTitle names a criterion whose code is missing, which was reported where it was read.
func byTitle(faults fault.List, title string) {
	for _, d := range faults {
		for i, arg := range d.Args {
			if arg.Name == "criterion" && title != "" {
				d.Args[i].Value = "“" + title + "”"
			}
		}
	}
}

// code looks for a code twice, and for one that is not below its parent's.
func (c *setCheck) code(parent, node *Criterion) (inPlace bool) {
	if node.Code == "" { // reported where it was read
		return false
	}
	if first := c.first[node.Code]; first != nil {
		c.faults.Add(shared(codeCodeDuplicate, "criterion", node.Code, holder{first.Title, first.Pos},
			holder{node.Title, node.Pos}))
		return false
	}
	c.first[node.Code] = node
	switch {
	case parent == nil && strings.Contains(node.Code, "."):
		c.faults.Add(fault.New(codeCodeMisplaced, node.Pos, "criterion", node.Code, "parent", ""))
	case parent != nil && parent.Code != "" && !isChild(parent.Code, node.Code):
		c.faults.Add(fault.New(codeCodeMisplaced, node.Pos, "criterion", node.Code, "parent", parent.Code))
	default:
		return true
	}
	return false
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
		c.faults.Add(fault.New(CodeNegative, node.MaxPos, "key", "max", "number", node.Max))
	}
	switch {
	case !node.IsLeaf():
		c.branch(node)
	case node.Rule == nil && node.RulePos.IsZero():
		c.faults.Add(fault.New(codeRuleMissing, node.Pos, "criterion", node.Code))
	case node.Rule != nil:
		c.faults.Add(checkRule(node)...)
	}
}

func (c *setCheck) branch(node *Criterion) {
	if !node.RulePos.IsZero() {
		c.faults.Add(fault.New(codeRuleOnBranch, node.RulePos, "criterion", node.Code))
	}
	if sum, ok := sumOfMax(node.Children); ok && !node.MaxPos.IsZero() && !sum.Equal(node.Max) {
		c.faults.Add(seeAmended(node.Children,
			fault.New(CodeSumMismatch, node.MaxPos, "criterion", node.Code, "declared", node.Max, "sum", sum)))
	}
}

// seeAmended shows the maxima that a later text changed, which do not stand where the eye looks for them.
func seeAmended(list []*Criterion, wrong fault.Diagnostic) fault.Diagnostic {
	for _, c := range list {
		if len(c.Earlier) > 0 && !c.Max.Equal(c.Earlier[0].Max) {
			wrong = wrong.See(noteAmendedHere, c.MaxPos)
		}
	}
	return wrong
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

// penalties refuses items that take their maximum off a unit without a violation.
func (c *setCheck) penalties() {
	for _, item := range c.set.Penalty {
		if _, ok := item.Rule.(Deduction); ok {
			c.faults.Add(fault.New(codePenaltyForFree, item.RulePos, "criterion", item.Code, "max", item.Max))
		}
	}
}

// total checks the declared total against the areas. In a weighted set areas do
// not add up to anything.
func (c *setCheck) total() {
	if c.set.Aggregate == Weighted {
		return
	}
	if sum, ok := sumOfMax(c.set.Areas); ok && !c.set.MaxPos.IsZero() && !sum.Equal(c.set.Max) {
		c.faults.Add(seeAmended(c.set.Areas,
			fault.New(CodeTotalMismatch, c.set.MaxPos, "set", c.set.ID, "declared", c.set.Max, "sum", sum)))
	}
}

// parts checks the declared split against the leaves.
func (c *setCheck) parts() {
	if c.set.PartsPos.IsZero() || len(c.set.checkWeights()) > 0 {
		return
	}
	code := codePartsMismatch
	if c.set.Aggregate == Weighted {
		code = codePartsWeighted
	}
	appraised, survey := c.set.Split()
	for _, part := range []struct {
		name          string
		declared, sum Points
	}{{"appraised", c.set.AppraisedMax, appraised}, {"survey", c.set.SurveyMax, survey}} {
		if !part.declared.Equal(part.sum) {
			c.faults.Add(fault.New(code, c.set.PartsPos, "part", part.name, "declared", part.declared, "sum", part.sum))
		}
	}
}

// Split is the set's maximum as its leaves make it, in points: what is appraised, and what
// the survey gives.
func (s *CriteriaSet) Split() (appraised, survey Points) {
	full := totaling{set: s, full: fullMax(s), reg: &Regulation{}}.tree(fullMax(s))
	return full.AppraisedMax, full.SurveyMax
}

// counts checks what the decision says there are against the tree: areas at the
// top, criteria below them, sub-criteria below those.
func (c *setCheck) counts() {
	found := [3]int{}
	for _, area := range c.set.Areas {
		walk(area, 0, func(_ *Criterion, depth int) {
			if depth < len(found) {
				found[depth]++
			}
		})
	}
	declared := c.set.Counts
	for i, level := range []struct {
		name string
		said *int
	}{{"areas", declared.Areas}, {"criteria", declared.Criteria}, {"sub_criteria", declared.SubCriteria}} {
		if level.said != nil && *level.said != found[i] {
			c.faults.Add(fault.New(codeCountMismatch, declared.Pos, "level", level.name, "declared", *level.said,
				"found", found[i]))
		}
	}
}

// was looks for two criteria that both come from the same one.
func (c *setCheck) was() {
	first := map[string]fault.Position{}
	c.set.Walk(func(node *Criterion, _ int) {
		if len(first) == 0 && len(node.Was) > 0 && c.set.Previous == "" && c.set.PreviousPos.IsZero() {
			c.faults.Add(fault.New(codePreviousMissing, node.WasPos))
		}
		for _, code := range node.Was {
			if at, twice := first[code]; twice {
				c.faults.Add(fault.New(codeWasTwice, node.WasPos, "criterion", code).See(fault.NoteFirstHere, at))
				continue
			}
			first[code] = node.WasPos
		}
	})
}

// CheckWas checks the codes that a set's criteria had before against the set
// that they had them in.
func (s *CriteriaSet) CheckWas(previous *CriteriaSet) (faults fault.List) {
	nodes := previous.ByCode()
	s.Walk(func(c *Criterion, _ int) {
		for _, code := range c.Was {
			if nodes[code] == nil {
				faults.Add(fault.New(codeWasUnknown, c.WasPos, "criterion", code, "set", s.Previous))
			}
		}
	})
	return faults
}
