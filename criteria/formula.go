package criteria

import (
	"errors"
	"regexp"
	"slices"
	"sync"

	"gopkg.in/yaml.v3"

	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// formulaText is a formula before its names are known to be variables: cases may
// stand above the variables in the file.
type formulaText struct {
	rule  scoring.Formula
	names names
	used  []usedName
}

// usedName is a name in the expression of a scalar.
type usedName struct {
	scoring.Name
	in *yaml.Node
}

func formula(to *scoring.Rule) shape {
	f := &formulaText{names: names{}}
	return object{
		name: "formula",
		fields: []field{
			need("variables", someOf(&f.rule.Variables, f.variable)),
			need("cases", someOf(&f.rule.Cases, f.oneCase)),
			may("no_cases", noCases(&f.rule.NoCases)),
		},
		done: func(m *mapping) bool {
			if m.ok("variables") && len(f.names) == len(f.rule.Variables) { // else an id is wrong, which was told
				f.checkNames(m.d)
			}
			if m.ok("cases") && f.rule.Divides() {
				m.require(need("no_cases", noCases(&f.rule.NoCases)))
			}
			*to = f.rule
			return true
		},
	}
}

func (f *formulaText) variable(v *scoring.Variable) shape {
	return at(&v.Pos, object{name: "variable", fields: []field{
		need("id", variableName(&v.ID, f.names)),
		need("label", name(&v.Label)),
		may("unit", text(&v.Unit)),
		may("whole", boolean(&v.Whole)),
		may("max", pointsIfAny(&v.Max)),
	}})
}

// oneCase is a condition and points, or the points of what is left.
func (f *formulaText) oneCase(c *scoring.Case) shape {
	return at(&c.Pos, object{
		name: "case",
		fields: []field{
			may("when", expression(f, &c.When, scoring.ParseComparison)),
			may("points", expression(f, &c.Points, scoring.ParseExpr)),
			may("otherwise", expression(f, &c.Points, scoring.ParseExpr)),
		},
		together: []together{
			{when: "otherwise", one: []string{"otherwise", "when", "points"}},
			{unless: "otherwise", all: []string{"when", "points"}},
		},
	})
}

// named is an expression or a condition.
type named interface{ Names() []scoring.Name }

// expression takes a text that parse understands. Its names are looked up once
// the whole formula is read.
func expression[T named](f *formulaText, to *T, parse func(string) (T, error)) word {
	return word{kind: "text", as: anyText, take: func(d *document, n *yaml.Node, _, text string) bool {
		written, err := parse(n.Value)
		var mistake *scoring.ExprError
		if errors.As(err, &mistake) {
			d.faultAt(d.within(n, mistake.At), codeExpression, "found", mistake.Found, "expected", mistake.Expected)
			return false
		}
		for _, name := range written.Names() {
			f.used = append(f.used, usedName{name, n})
		}
		*to, err = parse(text)
		return err == nil
	}}
}

func (f *formulaText) checkNames(d *document) {
	known := seq.Map(f.rule.Variables, func(v scoring.Variable) string { return v.ID })
	for _, u := range f.used {
		if !slices.Contains(known, u.Name.Name) {
			d.faultAt(d.within(u.in, u.At), codeVariableUnknown,
				"variable", u.Name.Name, "known", known, "suggestion", Closest(u.Name.Name, known))
		}
	}
}

// variablePattern is what expressions can call a variable, but for reserved words.
const variablePattern = `^[A-Za-z][A-Za-z0-9_]*$`

var (
	speakable     = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(variablePattern) })
	reservedNames = []string{"min", "max", "and"}
)

func variableName(to *string, among names) word {
	w := among.own(to)
	w.as = jsonSchema{"type": "string", "pattern": variablePattern, "not": jsonSchema{"enum": reservedNames}}
	own := w.take
	w.take = func(d *document, n *yaml.Node, key, text string) bool {
		if speakable().MatchString(text) && !slices.Contains(reservedNames, text) {
			return own(d, n, key, text)
		}
		d.fault(n, codeNameReserved, "found", text)
		return false
	}
	return w
}

// names are those given in one list, each with its first place.
type names map[string]fault.Position

// own takes a name that no other of the list has.
func (all names) own(to *string) word {
	return word{kind: "text", as: anyText, take: func(d *document, n *yaml.Node, _, text string) bool {
		first, twice := all[text]
		if twice {
			d.faults.Add(fault.New(scoring.CodeLabelDuplicate, d.at(n), "criterion", "", "id", text).
				See(fault.NoteFirstHere, first))
			return false
		}
		all[text] = d.at(n)
		*to = text
		return true
	}}
}
