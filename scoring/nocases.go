package scoring

import (
	"slices"

	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// NoCasesPolicy is what a ratio of 0 to 0 comes to: the unit had no case of what is
// counted. A numerator above a denominator of 0 is a fault whatever the policy is.
type NoCasesPolicy string

// QĐ 766 has three of them: no dossier counts 0, no commune counts in full, and the
// points of one criterion pass to two others where nobody complained.
const (
	NoCasesRefuse   NoCasesPolicy = "refuse"   // a fault; counts 0
	NoCasesZero     NoCasesPolicy = "zero"     // no points of the maximum
	NoCasesFull     NoCasesPolicy = "full"     // the maximum
	NoCasesDrop     NoCasesPolicy = "drop"     // the leaf leaves points and maximum
	NoCasesSiblings NoCasesPolicy = "siblings" // its maximum passes to other leaves of the area
)

// NoCases is the choice of one ratio. Siblings are the codes that its maximum passes to.
type NoCases struct {
	Policy   NoCasesPolicy
	Siblings []string
	Pos      fault.Position `json:"-"`
}

// NoCasesOf is the choice of a rule; ok is false where it divides nothing.
func NoCasesOf(r Rule) (choice NoCases, ok bool) {
	switch r := r.(type) {
	case Proportional:
		return r.Rate.NoCases, r.Rate.Numerator != ""
	case Bands:
		return r.Rate.NoCases, r.Rate.Numerator != ""
	case Formula:
		return r.NoCases, r.Divides()
	}
	return NoCases{}, false
}

// refuses says whether 0/0 is a fault, as it was before there was a choice.
// Refuses says whether 0/0 is a fault.
func (n NoCases) Refuses() bool { return n.Policy == "" || n.Policy == NoCasesRefuse }

// work is what a leaf of that maximum comes to.
func (n NoCases) work(max Points) Working {
	w := Working{Chosen: -1, NoCases: n.Policy}
	if n.Policy == NoCasesFull {
		w.Points = max
	}
	return w
}

// canonical is nothing where 0/0 is a fault, so that older fingerprints stand.
func (n NoCases) canonical() []string {
	if n.Refuses() {
		return nil
	}
	return []string{"NoCases", quoted(string(n.Policy)), "Siblings", listed(n.Siblings, quoted)}
}

// part is for worked examples to exercise.
func (n NoCases) part() []RulePart {
	if n.Refuses() {
		return nil
	}
	return []RulePart{{Kind: NoCasesPart, holds: func(_ []Input, w Working) bool { return w.NoCases != "" }}}
}

// Divides says whether some case divides by declared numbers.
func (r Formula) Divides() bool { return len(r.divisors()) > 0 }

// divisors are the variables that cases divide by, alone or with others.
func (r Formula) divisors() map[string]bool {
	divides := map[string]bool{}
	for _, op := range r.divisions() {
		for _, name := range namesIn(op.right) {
			divides[name.Name] = true
		}
	}
	return divides
}

// Divisions are those of all cases: what is divided, and by what.
func (r Formula) Divisions() [][2]Expr {
	return seq.Map(r.divisions(), func(op opNode) [2]Expr { return [2]Expr{exprOf(op.left), exprOf(op.right)} })
}

func (r Formula) divisions() (all []opNode) {
	r.walk(func(n node) {
		if op, ok := n.(opNode); ok && op.op == '/' {
			all = append(all, op)
		}
	})
	return all
}

// walk visits every part of every case.
func (r Formula) walk(visit func(node)) {
	for _, c := range r.Cases {
		for _, n := range c.roots() {
			n.walk(visit)
		}
	}
}

// roots are the expressions of a case.
func (c Case) roots() (all []node) {
	for _, t := range c.When.tests {
		all = append(all, t.left, t.right)
	}
	if c.Points.root != nil {
		all = append(all, c.Points.root)
	}
	return all
}

// hasNoCases says whether all that is divided by 0 is 0 itself.
func (r Formula) hasNoCases(vars map[string]Points) bool {
	found, only := false, true
	for _, op := range r.divisions() {
		if isZero(op.right, vars) {
			found, only = true, only && isZero(op.left, vars)
		}
	}
	return found && only
}

// ZeroByZero is what the rule of a leaf made of 0/0: its choice, and the codes of the leaves that took over the maximum.
type ZeroByZero struct {
	Policy   NoCasesPolicy
	PassedTo []string
	// Found is the decision that there were cases; nil where there is none.
	Found *Decision
}

// zero is what the line keeps of a rule that found 0/0.
func (w Working) zero() *ZeroByZero {
	if w.NoCases == "" {
		return nil
	}
	return &ZeroByZero{Policy: w.NoCases}
}

// WithoutCases says whether the leaf leaves the maximum since the unit had no case. A
// council that gives points to it finds that there were some; one that gives none has to decide that it applies,
// since lists repeat the points that they leave.
func (l *Line) WithoutCases() bool {
	if !l.declaredNone() || l.Zero.Found != nil {
		return false
	}
	last := l.Steps.Last()
	return last == nil || last.After.IsZero()
}

// declaredNone says whether the unit declared 0/0 of a leaf that then leaves the maximum.
func (l *Line) declaredNone() bool {
	return l.Zero != nil && (l.Zero.Policy == NoCasesDrop || l.Zero.Policy == NoCasesSiblings)
}

// findCases applies the decision that a leaf applies of which the unit declared that it had no case.
func (s *scorer) findCases(line *Line) {
	a := s.applies[line.Criterion.Code]
	switch {
	case a == nil:
	case line.declaredNone():
		line.Zero.Found = a
	default:
		s.warnNoEffect(a)
	}
}

// checkStillNone warns of points of 0 that were decided on a leaf without cases, with a reason: they change nothing, and
// may have been meant for cases of which none was dealt with.
func (s *scorer) checkStillNone(line *Line) {
	last := line.Steps.Last()
	if last == nil || !line.WithoutCases() || saysNothing(last.Reason) {
		return
	}
	s.faultOf(last.Decision, fault.Warn(codeCasesStillNone, last.To.Pos, s.about(last.Decision)...))
}

// checkBrought warns of a decision that brings a leaf without cases back: the unit's maximum grows with it, or siblings lose what they took over.
func (s *scorer) checkBrought(line *Line) {
	if last := line.Steps.Last(); line.declaredNone() && line.Zero.Found == nil && !line.WithoutCases() {
		grows, kept := any(line.Criterion.Max), any("")
		if line.Zero.Policy == NoCasesSiblings {
			grows, kept = "", line.Criterion.Max
		}
		s.faultOf(last.Decision,
			fault.Warn(codeCasesGiven, last.To.Pos, s.about(last.Decision, "to", last.After, "max", grows, "kept", kept)...))
	}
}

// hadNoCases says whether 0/0 made the points of the leaf, and no council other ones.
func (l *Line) hadNoCases() bool {
	return l.WithoutCases() || l.Zero != nil && l.Zero.Found == nil && l.Steps.Last() == nil
}

// Growth is what a leaf took over from leaves without cases.
type Growth struct {
	From   []string // their codes
	Factor Points   // of its points and its maximum
	// Appraised and Max are those before, and Exact the points before any rounding.
	Appraised, Max, Exact Points
}

// passOn divides the maximum of each leaf without cases among its siblings that apply,
// in the lines of one area.
func (s *scorer) passOn(area []Line) {
	var shares map[string]Points
	var from map[string][]string
	for i := range area {
		line := &area[i]
		if !line.WithoutCases() || line.Zero.Policy != NoCasesSiblings {
			continue
		}
		choice, _ := NoCasesOf(line.Criterion.Rule)
		heirs := applicable(area, choice.Siblings)
		line.Zero.PassedTo = heirs
		for _, code := range heirs {
			put(&shares, code, shares[code].Add(line.Criterion.Max.Quo(Whole(int64(len(heirs))))))
			put(&from, code, append(from[code], line.Criterion.Code))
		}
	}
	for i := range area {
		if share := shares[area[i].Criterion.Code]; share.Sign() > 0 {
			s.grow(&area[i], share, from[area[i].Criterion.Code])
		}
	}
}

// applicable are those of the codes whose leaves apply.
func applicable(area []Line, codes []string) (list []string) {
	for _, line := range area {
		if line.Excluded == nil && !line.Criterion.IsSurvey() && line.Max.Sign() > 0 &&
			slices.Contains(codes, line.Criterion.Code) {
			list = append(list, line.Criterion.Code)
		}
	}
	return list
}

// grow multiplies the points of a leaf as its maximum grows by a share. What the unit
// claimed stays what it claimed.
func (s *scorer) grow(line *Line, share Points, from []string) {
	factor := line.Max.Add(share).Quo(line.Max)
	self, points := line.Unrounded()
	line.Growth = &Growth{from, factor, line.Appraised, line.Max, points}
	line.Exact = &Exact{self.Mul(factor), points.Mul(factor)}
	line.Appraised, line.Max = s.reg.Rounding.Leaf(line.Exact.Points), line.Max.Add(share)
}

// noCases checks the siblings of each ratio: other appraised leaves of the same area.
func (c *setCheck) noCases() {
	for _, area := range c.set.Areas {
		leaves := map[string]bool{}
		walk(area, 0, func(n *Criterion, _ int) { leaves[n.Code] = n.IsLeaf() && !n.IsSurvey() })
		walk(area, 0, func(n *Criterion, _ int) {
			choice, _ := NoCasesOf(n.Rule)
			for _, code := range choice.Siblings {
				if !leaves[code] || code == n.Code {
					c.faults.Add(fault.New(codeNoCasesSibling, choice.Pos, "criterion", n.Code, "sibling", code))
				}
			}
		})
	}
}
