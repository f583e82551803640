package criteria

import (
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// number takes a number as text, so that it stays exact.
func number(use func(d *document, n *yaml.Node, p scoring.Points)) word {
	return numberBy((*document).number, use)
}

// amount takes a number that what is counted can have: see [document.amount].
func amount(use func(d *document, n *yaml.Node, p scoring.Points)) word {
	return numberBy((*document).amount, use)
}

func numberBy(read func(d *document, n *yaml.Node, key, text string) (scoring.Points, bool),
	use func(d *document, n *yaml.Node, p scoring.Points)) word {
	return word{kind: "number", as: anyNumber, take: func(d *document, n *yaml.Node, key, text string) bool {
		p, ok := read(d, n, key, text)
		if ok {
			use(d, n, p)
		}
		return ok
	}}
}

// points takes an amount. Where it stands is noted only if it is one; pos may be nil.
func points(to *scoring.Points, pos *fault.Position) word {
	return amount(func(d *document, n *yaml.Node, p scoring.Points) {
		*to = p
		if pos != nil {
			*pos = d.at(n)
		}
	})
}

// pointsIfAny leaves nil where there is no number.
func pointsIfAny(to **scoring.Points) word {
	return amount(func(_ *document, _ *yaml.Node, p scoring.Points) { *to = &p })
}

// numberIfAny is the same of any number, such as one that a program has computed.
func numberIfAny(to **scoring.Points) word {
	return number(func(_ *document, _ *yaml.Node, p scoring.Points) { *to = &p })
}

func (d *document) number(n *yaml.Node, key, text string) (scoring.Points, bool) {
	p, err := scoring.ParsePoints(text)
	switch {
	case err == nil:
		return p, true
	case n.ShortTag() == "!!bool":
		d.wrongType(n, key, "number")
	default:
		d.fault(n, fault.CodeNotNumber, "key", key, "found", text)
	}
	return p, false
}

// amount refuses a number below 0, and one that may be of thousands.
func (d *document) amount(n *yaml.Node, key, text string) (scoring.Points, bool) {
	p, ok := d.number(n, key, text)
	if ok && p.Sign() < 0 {
		d.fault(n, scoring.CodeNegative, "key", key, "number", p)
		return p, false
	}
	return p, ok && !d.unsure(n, key, text)
}

// unsure reports a number whose point or comma, which separates decimals, may be meant for thousands. Decisions do have
// 1.375 points, but who writes a decimal leaves out the last 0 of 1.250.
func (d *document) unsure(n *yaml.Node, key, text string) bool {
	is := scoring.IsThousands(text) && strings.HasSuffix(text, "0")
	if p, err := scoring.ParsePoints(text); is && err == nil {
		d.fault(n, codeNumberUnsure, "key", key, "found", text, "whole", strings.NewReplacer(".", "", ",", "").Replace(text),
			"suggestion", p.String())
	}
	return is
}

// edge takes a number into one end of an interval.
func edge(to **scoring.Edge, open bool) word {
	return amount(func(_ *document, _ *yaml.Node, p scoring.Points) { *to = &scoring.Edge{At: p, Open: open} })
}

// leadingZero says whether a whole number begins with a 0 that YAML takes for a sign
// of octal digits: 017 is 15 there.
func leadingZero(text string) bool {
	digits := strings.TrimLeft(text, "+-")
	return len(digits) > 1 && digits[0] == '0' && strings.Trim(digits, "0123456789") == ""
}

// year takes a year of four digits.
func year(to *int) word {
	w := wholeNumber(func(n int) { *to = n })
	number := w.take
	w.as = jsonSchema{"type": []string{"integer", "string"}, "minimum": firstYear, "maximum": lastYear,
		"pattern": `^\s*[1-9][0-9]{3}\s*$`}
	w.take = func(d *document, n *yaml.Node, key, text string) bool {
		ok := number(d, n, key, text)
		if ok && (*to < firstYear || *to > lastYear) {
			*to = 0
			d.fault(n, codeBadYear, "key", key, "found", text)
			return false
		}
		return ok
	}
	return w
}

// What four digits can say.
const firstYear, lastYear = 1000, 9999

// wholeIfAny leaves nil where there is no number.
func wholeIfAny(to **int) word { return wholeNumber(func(n int) { *to = &n }) }

func wholeNumber(use func(int)) word {
	return word{kind: "whole number", as: anyWhole, take: func(d *document, n *yaml.Node, key, text string) bool {
		number, err := strconv.Atoi(text)
		if leadingZero(text) {
			d.fault(n, codeLeadingZero, "key", key, "found", text, "suggestion", strconv.Itoa(number))
			return false
		}
		if err == nil {
			use(number)
			return true
		}
		d.wrongType(n, key, "whole number")
		return false
	}}
}

// countIfAny takes a whole number; it leaves nil where there is none.
func countIfAny(to **int64) word {
	return wholeNumber(func(n int) {
		*to = new(int64(n))
	})
}

// none is the word for a rounding or a limit that the decision does not have.
const none = "none"

var decimals = []string{"0", "1", "2", "3", "4", "5", "6"}

func decimalNumbers() []any {
	numbers := make([]any, len(decimals))
	for i := range decimals {
		numbers[i] = i
	}
	return numbers
}

// digits takes a number of decimals, 0 to 6.
func digits(to *int) word {
	return word{kind: "whole number", choices: decimals, as: jsonSchema{"enum": decimalNumbers()},
		take: func(_ *document, _ *yaml.Node, _, text string) bool {
			i := slices.Index(decimals, text)
			if i >= 0 {
				*to = i
			}
			return i >= 0
		}}
}

// digitsOrNone is nil for none.
func digitsOrNone(to **int) word {
	var n int
	w := digits(&n)
	take := w.take
	w.choices = append([]string{none}, decimals...)
	w.as = jsonSchema{"enum": append([]any{none}, decimalNumbers()...)}
	w.take = func(d *document, node *yaml.Node, key, text string) bool {
		if text == none {
			return true
		}
		ok := take(d, node, key, text)
		if ok {
			*to = &n
		}
		return ok
	}
	return w
}

// limit takes points, or none for no limit. One that cannot be read is declared
// all the same: it is not missing.
func limit(to *scoring.Cap) limitWord {
	w := pointsOrNone(&to.Points)
	take := w.take
	w.take = func(d *document, n *yaml.Node, key, text string) bool {
		to.Declared = true
		return take(d, n, key, text)
	}
	return w
}

// pointsOrNone leaves nil for none.
func pointsOrNone(to **scoring.Points) limitWord {
	return limitWord{word{kind: "number", as: jsonSchema{"anyOf": []any{jsonSchema{"const": none}, anyNumber}},
		take: func(d *document, n *yaml.Node, key, text string) bool {
			return text == none || pointsIfAny(to).take(d, n, key, text)
		}}}
}

// limitWord is a choice between none and an open set of numbers: it is missed
// as a choice, but what is not a number is not looked up in the list.
type limitWord struct{ word }

func (limitWord) words() []string { return []string{none, "N"} }

var confidences = []string{none, "90", "95", "99"}

// confidence takes the percentage of a margin of error, or none for no margins.
func confidence(to *int) word {
	return word{kind: "whole number", choices: confidences, as: jsonSchema{"enum": []any{none, 90, 95, 99}},
		take: func(_ *document, _ *yaml.Node, _, text string) bool {
			if text != none {
				*to, _ = strconv.Atoi(text)
			}
			return slices.Contains(confidences, text)
		}}
}

func bands(r *scoring.Bands) shape {
	return object{
		name:     "bands",
		fields:   append(rateFields(&r.Rate), need("bands", someOf(&r.Bands, band))),
		together: rateKeys,
	}
}

func proportional(r *scoring.Proportional) shape {
	return object{
		name: "proportional",
		fields: append(rateFields(&r.Rate),
			need("floor", points(&r.Floor, nil)),
			need("cap", points(&r.Cap, nil))),
		together: rateKeys,
	}
}

func tiers(r *scoring.BySurvey) shape {
	return object{name: "survey", together: []together{exactlyOne("tiers", "cap")}, fields: []field{
		may("tiers", someOf(&r.Tiers, band)),
		may("cap", pointsIfAny(&r.Cap)),
	}}
}

func rateFields(r *scoring.Rate) []field {
	return []field{
		may("numerator", text(&r.Numerator)),
		may("denominator", text(&r.Denominator)),
		may("percent", text(&r.Percent)),
		need("over_100", oneOf(&r.Over100, scoring.Refuse, scoring.Accept)),
		may("no_cases", noCases(&r.NoCases)),
		may("whole", boolean(&r.Whole)),
	}
}

// noCases is a word, or the siblings that take over the maximum.
func noCases(n *scoring.NoCases) shape {
	return at(&n.Pos, either{oneOf(&n.Policy, scoring.NoCasesRefuse, scoring.NoCasesZero, scoring.NoCasesFull,
		scoring.NoCasesDrop), object{
		name:   "no_cases",
		fields: []field{need("siblings", someOf(&n.Siblings, text[string]))},
		done: func(*mapping) bool {
			n.Policy = scoring.NoCasesSiblings
			return true
		},
	}})
}

// rateKeys: a rate is a numerator and a denominator, or a percentage.
var rateKeys = []together{
	{when: "percent", one: []string{"percent", "numerator", "denominator"}},
	{when: "numerator", unless: "percent", all: []string{"denominator"}},
	{when: "denominator", unless: "percent", all: []string{"numerator"}},
	{unless: "denominator", some: []string{"numerator", "percent"}},
	{when: "denominator", all: []string{"no_cases"}},
	{when: "percent", one: []string{"percent", "no_cases"}},
	{when: "percent", one: []string{"percent", "whole"}},
}

// band is an interval with its points. The words for the edges say whether the
// edge itself is in: no edge is so by default.
func band(b *scoring.Band) shape {
	return at(&b.Pos, object{
		name: "band",
		fields: []field{
			may("from", edge(&b.Low, false)),
			may("above", edge(&b.Low, true)),
			may("to", edge(&b.High, false)),
			may("below", edge(&b.High, true)),
			may("points", points(&b.Points, nil)),
			may("rate", pointsIfAny(&b.Rate)),
		},
		together: []together{
			{some: []string{"from", "above", "to", "below"}},
			{one: []string{"from", "above"}},
			{one: []string{"to", "below"}},
			exactlyOne("points", "rate"),
		},
	})
}
