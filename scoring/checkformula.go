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
	faults.Add(r.checkVariables(node.Code)...)
	faults.Add(r.checkEqual(node.Code)...)
	if !node.MaxPos.IsZero() && node.Max.Sign() > 0 {
		faults.Add(r.checkPoints(node)...)
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

// checkPoints checks what the cases give against the maximum.
func (r Formula) checkPoints(node *Criterion) (faults fault.List) {
	for _, c := range r.Cases {
		if points, ok := constantOf(c.Points.root); ok && node.Max.Less(points) {
			faults.Add(fault.New(codeRuleOverMax, c.Pos, "criterion", node.Code, "most", points, "max", node.Max).
				See(fault.NoteMaxHere, node.MaxPos))
		}
	}
	if len(faults) > 0 {
		return faults
	}
	return r.checkTrials(node)
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

// checkEqual warns of a ratio that has to be a number exactly: neither none of it nor all of it, nor a number that
// other cases begin or end with.
func (r Formula) checkEqual(code string) (faults fault.List) {
	for _, c := range r.Cases {
		for _, t := range c.When.tests {
			number, isRatio := t.ratioLimit()
			if isRatio && t.op == "=" && !number.IsZero() && !number.Equal(Whole(1)) && r.limits(number) == 1 {
				faults.Add(fault.Warn(codeCaseEqual, c.Pos, "criterion", code, "when", c.When.String()))
			}
		}
	}
	return faults
}

// limits is how often a number stands as a limit of a ratio.
func (r Formula) limits(number Points) (count int) {
	for _, c := range r.Cases {
		for _, t := range c.When.tests {
			if at, isRatio := t.ratioLimit(); isRatio && at.Equal(number) {
				count++
			}
		}
	}
	return count
}

// ratioLimit is the number that a ratio is compared with.
func (t test) ratioLimit() (number Points, isRatio bool) {
	ratio, _ := t.left.(opNode)
	number, constant := constantOf(t.right)
	return number, constant && ratio.op == '/'
}

// checkVariables finds variables that no case uses. Those that are used and not
// declared are found where the formula is read, with what was probably meant.
func (r Formula) checkVariables(code string) (faults fault.List) {
	used := map[string]bool{}
	r.walk(func(n node) {
		if name, is := n.(nameNode); is {
			used[name.name] = true
		}
	})
	for _, v := range r.Variables {
		if !used[v.ID] {
			faults.Add(fault.New(codeVariableUnused, v.Pos, "criterion", code, "variable", v.ID))
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
	if !constant || !neverNegative(left) || len(namesIn(left)) == 0 {
		return "", nil, false, false
	}
	expression = exprOf(left).text
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

// neverNegative says whether an expression cannot be below 0, which a difference can.
func neverNegative(n node) bool {
	never := true
	n.walk(func(n node) {
		if op, is := n.(opNode); is && op.op == '-' {
			never = false
		}
	})
	return never
}
