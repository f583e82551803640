package scoring

import (
	"cmp"
	"slices"
	"strings"

	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// What a formula of several numbers can give cannot be told from its text, so it is tried on figures that units might
// hand in. What is said of it is what these show.

// checkTrials refuses a formula that never gives points, and warns of one that leaves 0 to the maximum with figures
// that are nothing odd; then the same of a case of one whose figures are all known.
func (r Formula) checkTrials(node *Criterion) fault.List {
	cases := r.checkCases
	r.NoCases = NoCases{} // what 0/0 comes to is no part of the formula
	code, about := r.tried(node, seq.Map(r.usual(), func(p Points) Input { return Input{Number: p} }))
	switch {
	case !r.gives(node):
		return fault.List{fault.New(codeFormulaNever, node.RulePos, about...)}
	case code == codeFormulaRange:
		return fault.List{fault.Warn(codeFormulaBeyond, node.RulePos, about...)}
	}
	return cases(node)
}

// checkCases tells of each case that no figures which come to it earn anything from: 0 and more, up to the maximum.
func (r Formula) checkCases(node *Criterion) (faults fault.List) {
	earns, refused := map[int]bool{}, map[int][]Input{}
	for _, t := range r.trials(node.Max) {
		at, ok := r.choose(r.values(t.some))
		if _, wrong := r.Work(node, t.some); ok && len(wrong) == 0 {
			earns[at] = true
		} else if ok && refused[at] == nil {
			refused[at] = t.some
		}
	}
	for at, of := range r.Cases {
		if earns[at] || refused[at] == nil {
			continue
		}
		code, about := r.tried(node, refused[at])
		about = append(about, "when", cmp.Or(of.When.String(), "otherwise"))
		if code == codeFormulaRange {
			faults.Add(fault.Warn(codeFormulaBeyond, of.Pos, about...))
		} else {
			faults.Add(fault.New(codeFormulaNever, of.Pos, about...))
		}
	}
	return faults
}

// tried is what comes of some figures: the code of the fault if there is one, and what to say.
func (r Formula) tried(node *Criterion, in []Input) (code fault.Code, about []any) {
	said := make([]string, len(in))
	for i, v := range r.Variables {
		said[i] = v.ID + " = " + in[i].Number.String()
	}
	about = []any{"criterion", node.Code, "max", node.Max, "figures", strings.Join(said, ", ")}
	w, faults := r.Work(node, in)
	if len(faults) == 0 {
		return "", append(about, "points", w.Points)
	}
	for _, arg := range faults[0].Args {
		if slices.Contains([]string{"points", "formula", "divisor"}, arg.Name) {
			about = append(about, arg.Name, arg.Value)
		}
	}
	return faults[0].Code, about
}

// usual is as many of each divisor as of all that it may be divided among, which makes a rate
// of 1, within every bound.
func (r Formula) usual() []Points {
	divides, whole := r.divisors(), Whole(1000)
	for _, v := range r.Variables {
		whole = v.atMost(whole)
		if v.Unit == "%" {
			whole = whole.Min(hundred)
		}
	}
	parts := Whole(int64(max(1, len(r.Variables)-len(divides))))
	return seq.Map(r.Variables, func(v Variable) Points {
		if divides[v.ID] {
			return whole
		}
		return whole.Quo(parts)
	})
}

func (v Variable) atMost(p Points) Points {
	if v.Max == nil {
		return p
	}
	return p.Min(*v.Max)
}

// gives says whether some of many figures give points; that they never do is not
// known of a formula of more than can be tried.
func (r Formula) gives(node *Criterion) bool {
	const most = 20_000
	likely, in := r.likely(), make([]Input, len(r.Variables))
	for i := range most {
		for j, v := range r.Variables {
			in[j].Number, i = v.atMost(likely[i%len(likely)]), i/len(likely)
		}
		if i > 0 { // all were tried
			return false
		}
		if w, faults := r.Work(node, in); len(faults) == 0 && w.Points.Sign() > 0 {
			return true
		}
	}
	return true
}

// likely are figures that lie on all sides of the numbers of the formula.
func (r Formula) likely() []Points {
	likely := []Points{Whole(1000), Whole(100), Whole(10), Whole(3), Whole(1), fraction(1, 2), fraction(1, 100), {}}
	r.walk(func(n node) {
		if number, is := n.(numberNode); is {
			likely = append(likely, number.points, number.points.Mul(hundred), number.points.Add(Whole(1)))
		}
	})
	slices.SortFunc(likely, func(p, q Points) int { return q.Cmp(p) })
	return slices.CompactFunc(likely, Points.Equal)
}
