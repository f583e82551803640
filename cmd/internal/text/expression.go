package text

import (
	"strings"

	"parindex/scoring"
)

// limits are what comparisons say of a number, as in "x trên 5", and of anything else.
var limits = map[string]struct{ viNumber, viOther, enNumber, enOther string }{
	">=": {"từ % trở lên", "không dưới %", "is at least %", "is at least %"},
	">":  {"trên %", "lớn hơn %", "is above %", "is more than %"},
	"<=": {"đến hết %", "không quá %", "is at most %", "is at most %"},
	"<":  {"dưới %", "nhỏ hơn %", "is below %", "is less than %"},
	"=":  {"bằng %", "bằng %", "is %", "equals %"},
}

// flipped are comparisons read from the right.
var flipped = map[string]string{">=": "<=", ">": "<", "<=": ">=", "<": ">", "=": "="}

// Condition is a condition as officials write it: "x / y từ 20% trở lên và y trên 0".
func (l Lang) Condition(c scoring.Comparison) string {
	var tests []string
	for _, t := range c.Tests() {
		tests = append(tests, l.test(t))
	}
	return strings.Join(tests, l.Say(" và ", " and "))
}

// test has the number on the right, where one side is one.
func (l Lang) test(t scoring.Test) string {
	_, left := t.Left.Constant()
	limit, right := t.Right.Constant()
	if left && !right {
		return l.test(scoring.Test{Left: t.Right, Op: flipped[t.Op], Right: t.Left})
	}
	says := limits[t.Op]
	what, value := l.Say(says.viOther, says.enOther), l.expression(t.Right)
	if right {
		what, value = l.Say(says.viNumber, says.enNumber), l.limit(t.Left, limit)
	}
	return l.expression(t.Left) + " " + strings.Replace(what, "%", value, 1)
}

// limit is what a quotient is compared with in percent, as long as it may be a rate.
func (l Lang) limit(of scoring.Expr, p scoring.Points) string {
	if of.IsQuotient() && p.Sign() > 0 && p.Cmp(scoring.Whole(2)) <= 0 {
		return l.Number(p.Mul(scoring.Whole(100))) + "%"
	}
	return l.Number(p)
}

// worth is how many points an expression gives.
func (l Lang) worth(e scoring.Expr) string {
	if p, ok := e.Constant(); ok {
		return l.points(p)
	}
	return l.Say("điểm = ", "points = ") + l.expression(e)
}

func (l Lang) expression(e scoring.Expr) string {
	return e.Write(l.Number, func(name string) string {
		if name == "min" {
			return l.Say("nhỏ nhất", "min")
		}
		return l.Say("lớn nhất", "max")
	})
}
