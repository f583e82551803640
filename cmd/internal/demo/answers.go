package demo

import "parindex/scoring"

// together draws the figures of rules whose fields have to do with each other, by
// kind. Other rules are drawn a field at a time.
var together = map[string]func(count int, draw chance, good int) []scoring.Input{
	"formula":   partsOfTotal,
	"deduction": violations,
}

// answers are figures that the rule may take, in the order of its fields. Good is
// how likely the best answer is, in percent.
func answers(rule scoring.Rule, draw chance, good int) []scoring.Input {
	fields := rule.Fields()
	if all := together[rule.Kind()]; all != nil {
		return all(len(fields), draw, good)
	}
	if len(fields) == 2 && fields[0].Kind == scoring.Number { // numerator and denominator
		return partsOfTotal(2, draw, good)
	}
	var inputs []scoring.Input
	for _, field := range fields {
		inputs = append(inputs, answer(field, draw, good))
	}
	return inputs
}

// answer fills one cell: the first option, which scales begin with, or another; a few
// things counted; a percentage.
func answer(field scoring.Field, draw chance, good int) scoring.Input {
	switch {
	case field.Kind != scoring.Number:
		option := 0
		if last := len(field.Options) - 1; last > 0 && !draw.happens(good) {
			option = draw.between(1, last)
		}
		return scoring.Input{State: scoring.Given, Text: field.Options[option]}
	case field.Whole:
		return number(draw.between(0, 4))
	}
	return number(rate(draw, good))
}

// rate is a percentage near how good the unit is. It is never so small that it could
// be meant as a share.
func rate(draw chance, good int) int { return min(100, draw.between(good-15, good+20)) }

// partsOfTotal is parts of a total, which comes last: so many done of so many due.
func partsOfTotal(count int, draw chance, good int) []scoring.Input {
	total := draw.between(20, 400)
	inputs := make([]scoring.Input, count)
	inputs[count-1] = number(total)
	left := total
	for i := range count - 1 {
		part := left * rate(draw, good) / 100
		inputs[i] = number(part)
		left -= part
	}
	return inputs
}

// violations is mostly none.
func violations(kinds int, draw chance, good int) []scoring.Input {
	inputs := make([]scoring.Input, kinds)
	for i := range inputs {
		inputs[i] = number(0)
		if !draw.happens(good) {
			inputs[i] = number(draw.between(1, 2))
		}
	}
	return inputs
}

func number(n int) scoring.Input {
	return scoring.Input{State: scoring.Given, Number: scoring.Whole(int64(n))}
}
