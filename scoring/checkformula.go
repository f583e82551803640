package scoring

import (
	"slices"

	"parindex/scoring/fault"
)

// checkFormula proves that some case always holds and that each can be the
// first to. Conditions that compare one and the same expression with constants
// are intervals and are proved as bands are; of others that cannot be said, so
// they have to end with "otherwise".
func (r Formula) check(node *Criterion) (faults fault.List) {
	faults.Add(checkVariables(node, r)...)
	for _, c := range r.Cases {
		if points, ok := constantOf(c.Points.root); ok && node.Max.Less(points) && !node.MaxPos.IsZero() {
			faults.Add(fault.New(codeRuleOverMax, c.Pos, "criterion", node.Code, "most", points, "max", node.Max).
				See(fault.NoteMaxHere, node.MaxPos))
		}
	}
	conditional := r.Cases
	if n := slices.IndexFunc(r.Cases, func(c Case) bool { return c.When.IsZero() }); n >= 0 {
		for _, after := range r.Cases[n+1:] {
			faults.Add(fault.New(codeCaseUnreachable, after.Pos, "criterion", node.Code))
		}
		conditional = r.Cases[:n]
	}
	always := len(conditional) < len(r.Cases)
	if bands, ok := intervals(conditional); ok {
		faults.Add(r.checkCover(node, conditional, bands, always)...)
	} else if !always {
		faults.Add(fault.New(codeCaseOtherwise, node.RulePos, "criterion", node.Code))
	}
	return faults
}

// checkCover proves it of conditions that are intervals; always says that a case without one follows.
func (r Formula) checkCover(node *Criterion, conditional []Case, bands []Band, always bool) (faults fault.List) {
	c := cover(bands, true)
	chosen := c.chosen()
	for i := range bands {
		if !chosen[i] {
			faults.Add(fault.New(codeCaseUnreachable, conditional[i].Pos, "criterion", node.Code))
		}
	}
	gaps := c.gaps()
	switch {
	case always && len(gaps) == 0: // of no intervals there is a gap
		faults.Add(fault.New(codeCaseUnreachable, r.Cases[len(conditional)].Pos, "criterion", node.Code))
	case !always && len(gaps) > 0:
		faults.Add(fault.New(codeCaseOtherwise, node.RulePos, "criterion", node.Code))
	}
	return faults
}

// checkVariables finds variables that no case uses. Those that are used and not
// declared are found where the formula is read, with what was probably meant.
func checkVariables(node *Criterion, r Formula) (faults fault.List) {
	used := map[string]bool{}
	for _, c := range r.Cases {
		for _, name := range append(c.When.Names(), c.Points.Names()...) {
			used[name.Name] = true
		}
	}
	for _, v := range r.Variables {
		if !used[v.ID] {
			faults.Add(fault.New(codeVariableUnused, v.Pos, "criterion", node.Code, "variable", v.ID))
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
