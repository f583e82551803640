package scoring

import (
	"strings"

	"parindex/scoring/seq"
)

// Test is one comparison of a condition.
type Test struct {
	Left, Right Expr
	Op          string // < <= = >= >
}

// Tests are the comparisons of the condition, in order; "0.7 <= x < 0.9" is two.
// Each counts only where those before it hold: in "y > 0 and x / y > 1" nothing
// is divided by zero.
func (c Comparison) Tests() []Test {
	return seq.Map(c.tests, func(t test) Test { return Test{exprOf(t.left), exprOf(t.right), t.op} })
}

func exprOf(n node) Expr {
	same := func(word string) string { return word }
	text, _ := spreadsheet(same, same).write(n)
	return Expr{text, n}
}

// Render writes the expression as spreadsheets have it: + - * / and brackets,
// MIN and MAX, decimal points. What stands for a variable is the caller's to say.
func (e Expr) Render(name func(variable string) string) string {
	if e.root == nil {
		return "0"
	}
	text, _ := spreadsheet(name, strings.ToUpper).write(e.root)
	return text
}

// Write writes the expression as people do: with blanks around + − × and /, and with
// numbers and functions, min and max, as the caller has them.
func (e Expr) Write(number func(Points) string, function func(name string) string) string {
	if e.root == nil {
		return number(Points{})
	}
	same := func(word string) string { return word }
	signs := map[rune]string{'+': " + ", '-': " − ", '*': " × ", '/': " / "}
	text, _ := notation{same, function, number, func(op rune) string { return signs[op] }, "; "}.write(e.root)
	return text
}

// Constant is the number that the expression is, if it is only that.
func (e Expr) Constant() (p Points, ok bool) {
	number, ok := e.root.(numberNode)
	return number.points, ok
}

// IsQuotient says whether the expression is one number divided by another.
func (e Expr) IsQuotient() bool {
	n, ok := e.root.(opNode)
	return ok && n.op == '/'
}

// notation is how variables, functions, numbers and signs are written, and what stands
// between the arguments of a function.
type notation struct {
	name, function func(string) string
	number         func(Points) string
	sign           func(rune) string
	comma          string
}

func spreadsheet(name, function func(string) string) notation {
	return notation{name, function, Points.String, func(op rune) string { return string(op) }, ","}
}

// How tightly the parts of what was written hold together.
const (
	looseSum = iota
	looseProduct
	tight
)

func (as notation) write(n node) (text string, hold int) {
	switch n := n.(type) {
	case nameNode:
		return as.name(n.name), tight
	case opNode:
		return as.operation(n)
	case callNode:
		args := make([]string, len(n.args))
		for i, arg := range n.args {
			args[i], _ = as.write(arg)
		}
		return as.function(n.name) + "(" + strings.Join(args, as.comma) + ")", tight
	case numberNode:
		return as.number(n.points), tight
	}
	return "0", tight
}

// operation keeps the order of the tree: a right side that holds no tighter than
// the sign before it needs brackets, even where arithmetic does not.
func (as notation) operation(n opNode) (text string, hold int) {
	hold = looseSum
	if n.op == '*' || n.op == '/' {
		hold = looseProduct
	}
	left, holdLeft := as.write(n.left)
	right, holdRight := as.write(n.right)
	if holdLeft < hold {
		left = "(" + left + ")"
	}
	if holdRight <= hold {
		right = "(" + right + ")"
	}
	return left + as.sign(n.op) + right, hold
}
