package scoring

import "strings"

// Test is one comparison of a condition.
type Test struct {
	Left, Right Expr
	Op          string // < <= = >= >
}

// Tests are the comparisons of the condition, in order; "0.7 <= x < 0.9" is two.
// Each counts only where those before it hold: in "y > 0 and x / y > 1" nothing
// is divided by zero.
func (c Comparison) Tests() []Test {
	tests := make([]Test, len(c.tests))
	for i, t := range c.tests {
		tests[i] = Test{exprOf(t.left), exprOf(t.right), t.op}
	}
	return tests
}

func exprOf(n node) Expr {
	same := func(word string) string { return word }
	text, _ := notation{same, same}.write(n)
	return Expr{text, n}
}

// Render writes the expression as spreadsheets have it: + - * / and brackets,
// MIN and MAX, decimal points. What stands for a variable is the caller's to say.
func (e Expr) Render(name func(variable string) string) string {
	if e.root == nil {
		return "0"
	}
	text, _ := notation{name, strings.ToUpper}.write(e.root)
	return text
}

// notation is how variables and functions are written.
type notation struct{ name, function func(string) string }

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
		return as.function(n.name) + "(" + strings.Join(args, ",") + ")", tight
	case numberNode:
		return n.points.String(), tight
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
	return left + string(n.op) + right, hold
}
