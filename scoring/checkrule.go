package scoring

import (
	"slices"
	"strings"

	"parindex/scoring/fault"
)

// checkRule proves a leaf's rule: labels once, every rate in one band, every
// case reachable, the maximum reached and never passed.
func checkRule(node *Criterion) (faults fault.List) {
	switch rule := node.Rule.(type) {
	case Levels:
		for i, level := range rule.Levels {
			faults.Add(labelTwice(node, level.Label, level.Pos, i, rule.labels(), func(j int) fault.Position { return rule.Levels[j].Pos })...)
		}
	case Shares:
		for i, share := range rule.Shares {
			faults.Add(labelTwice(node, share.Label, share.Pos, i, rule.labels(), func(j int) fault.Position { return rule.Shares[j].Pos })...)
		}
	case Bands:
		faults.Add(checkBands(node, rule.Bands, rule.Rate.Over100 == Accept)...)
		faults.Add(checkRates(node, rule)...)
	case BySurvey:
		if len(rule.Tiers) > 0 {
			faults.Add(checkBands(node, rule.Tiers, false)...)
		}
		if rule.Cap != nil && (rule.Cap.Sign() <= 0 || hundred.Less(*rule.Cap)) {
			faults.Add(fault.New(CodeSurveyCap, node.RulePos, "criterion", node.Code, "cap", *rule.Cap))
		}
	case Formula:
		faults.Add(checkFormula(node, rule)...)
	case PerItem:
		faults.Add(checkEach(node, rule.Each)...)
	case Deduction:
		for _, v := range rule.Items {
			faults.Add(checkEach(node, v.cost(node.Max))...)
		}
	}
	if node.MaxPos.IsZero() {
		return faults
	}
	faults.Add(checkRange(node)...)
	return faults
}

// checkEach refuses what would turn a reward into a cost, or a cost into a reward.
func checkEach(node *Criterion, each Points) fault.List {
	if each.Sign() >= 0 {
		return nil
	}
	return fault.List{fault.New(CodeNegative, node.RulePos, "key", "each", "number", each)}
}

// checkRange holds what a rule can give against the maximum.
func checkRange(node *Criterion) (faults fault.List) {
	least, most := node.Rule.Range(node.Max)
	if least.Sign() < 0 {
		return fault.List{fault.New(CodeNegative, node.RulePos, "key", "rule", "number", least)}
	}
	code, diag := CodeRuleOverMax, fault.New
	switch most.Cmp(node.Max) {
	case 0:
		return faults
	case -1:
		code, diag = CodeRuleUnderMax, fault.Warn
	}
	faults.Add(diag(code, node.RulePos, "criterion", node.Code, "most", most, "max", node.Max).See(fault.NoteMaxHere, node.MaxPos))
	return faults
}

func labelTwice(node *Criterion, label string, at fault.Position, i int, labels []string, pos func(int) fault.Position) fault.List {
	first := slices.IndexFunc(labels, func(other string) bool { return strings.EqualFold(other, label) })
	if first >= i {
		return nil
	}
	return fault.List{fault.New(CodeLabelDuplicate, at, "criterion", node.Code, "label", label).See(fault.NoteFirstHere, pos(first))}
}

func checkBands(node *Criterion, bands []Band, over100 bool) (faults fault.List) {
	for _, b := range bands {
		if b.isEmpty() {
			faults.Add(fault.New(CodeBandEmpty, b.Pos, "criterion", node.Code, "low", b.Low.At, "high", b.High.At))
		}
	}
	if len(faults) == 0 { // what an empty band leaves open is not another mistake
		faults.Add(checkCover(node, bands, over100)...)
	}
	if looksLikeShares(bands) {
		faults.Add(fault.Warn(CodeBandScale, node.RulePos, "criterion", node.Code))
	}
	return faults
}

// checkRates finds bands in proportion to a rate without an end.
func checkRates(node *Criterion, rule Bands) (faults fault.List) {
	for _, b := range rule.Bands {
		if b.Rate != nil && b.High == nil && rule.Rate.Over100 == Accept {
			faults.Add(fault.New(CodeRateUnbounded, b.Pos, "criterion", node.Code, "interval", b))
		}
	}
	return faults
}

// looksLikeShares says whether edges were written as 0.9 for 90 %.
func looksLikeShares(bands []Band) bool {
	found := false
	for _, b := range bands {
		for _, e := range []*Edge{b.Low, b.High} {
			if e == nil || e.At.IsZero() {
				continue
			}
			if !isShare(e.At) {
				return false
			}
			found = true
		}
	}
	return found
}

// checkFormula proves that some case always holds and that each can be the
// first to. Conditions that compare one and the same expression with constants
// are intervals and are proved as bands are; of others that cannot be said, so
// they have to end with "otherwise".
func checkFormula(node *Criterion, rule Formula) (faults fault.List) {
	faults.Add(checkVariables(node, rule)...)
	for _, c := range rule.Cases {
		if points, ok := constantOf(c.Points.root); ok && node.Max.Less(points) && !node.MaxPos.IsZero() {
			faults.Add(fault.New(CodeRuleOverMax, c.Pos, "criterion", node.Code, "most", points, "max", node.Max).See(fault.NoteMaxHere, node.MaxPos))
		}
	}
	conditional := rule.Cases
	if n := slices.IndexFunc(rule.Cases, func(c Case) bool { return c.When.IsZero() }); n >= 0 {
		for _, after := range rule.Cases[n+1:] {
			faults.Add(fault.New(CodeCaseUnreachable, after.Pos, "criterion", node.Code))
		}
		conditional = rule.Cases[:n]
	}
	always := len(conditional) < len(rule.Cases)
	bands, ok := intervals(conditional)
	if !ok {
		if !always {
			faults.Add(fault.New(CodeCaseOtherwise, node.RulePos, "criterion", node.Code))
		}
		return faults
	}
	c := cover(bands, true)
	chosen := c.chosen()
	for i := range bands {
		if !chosen[i] {
			faults.Add(fault.New(CodeCaseUnreachable, conditional[i].Pos, "criterion", node.Code))
		}
	}
	gaps := c.gaps()
	switch {
	case always && len(gaps) == 0 && len(conditional) > 0:
		faults.Add(fault.New(CodeCaseUnreachable, rule.Cases[len(conditional)].Pos, "criterion", node.Code))
	case !always && len(gaps) > 0:
		faults.Add(fault.New(CodeCaseOtherwise, node.RulePos, "criterion", node.Code))
	}
	return faults
}

// checkVariables finds variables that no case uses. Those that are used and not
// declared are found where the formula is read, with what was probably meant.
func checkVariables(node *Criterion, rule Formula) (faults fault.List) {
	used := map[string]bool{}
	for _, c := range rule.Cases {
		for _, name := range append(c.When.Names(), c.Points.Names()...) {
			used[name.Name] = true
		}
	}
	for _, v := range rule.Variables {
		if !used[v.ID] {
			faults.Add(fault.New(CodeVariableUnused, v.Pos, "criterion", node.Code, "variable", v.ID))
		}
	}
	return faults
}

// intervals are the conditions as intervals of the one expression that they all
// compare with constants, times 100 as bands have it; ok is false where they are
// not of that kind, or where the expression could be negative.
func intervals(cases []Case) (bands []Band, ok bool) {
	subject := ""
	for _, c := range cases {
		var b Band
		for _, t := range c.When.tests {
			expression, edge, isLow, ok := t.limit()
			if !ok || subject != "" && expression != subject || !b.narrow(edge, isLow) {
				return nil, false
			}
			subject = expression
		}
		b.Pos = c.Pos
		bands = append(bands, b)
	}
	return bands, true
}

// narrow sets an edge that is not set yet.
func (b *Band) narrow(edge []Edge, isLow bool) bool {
	for _, e := range edge {
		side := &b.High
		if isLow || len(edge) == 2 && b.Low == nil {
			side = &b.Low
		}
		if *side != nil {
			return false
		}
		*side = &e
	}
	return true
}

// limit reads a test as a limit on an expression: one edge, or two for "=".
func (t test) limit() (expression string, edge []Edge, isLow, ok bool) {
	left, right, op := t.left, t.right, t.op
	if _, constant := constantOf(left); constant {
		left, right = right, left
		op = map[string]string{"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "="}[op]
	}
	at, constant := constantOf(right)
	expression, positive := spell(left)
	if !constant || !positive || len(namesIn(left)) == 0 {
		return "", nil, false, false
	}
	if op == "=" {
		return expression, []Edge{{At: at}, {At: at}}, false, true
	}
	return expression, []Edge{{At: at, Open: op == "<" || op == ">"}}, op == ">" || op == ">=", true
}

func constantOf(n node) (Points, bool) {
	if n == nil || len(namesIn(n)) > 0 {
		return Points{}, false
	}
	return n.value(nil)
}

// spell writes an expression in one way; positive is false where it could be
// below 0, which a difference can.
func spell(n node) (text string, positive bool) {
	switch n := n.(type) {
	case numberNode:
		return n.points.String(), n.points.Sign() >= 0
	case nameNode:
		return n.name, true
	case opNode:
		left, okLeft := spell(n.left)
		right, okRight := spell(n.right)
		return "(" + left + string(n.op) + right + ")", okLeft && okRight && n.op != '-'
	case callNode:
		text, positive = n.name+"(", true
		for _, arg := range n.args {
			word, ok := spell(arg)
			text, positive = text+word+",", positive && ok
		}
	}
	return text + ")", positive
}
