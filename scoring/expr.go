package scoring

// Expr is an expression over declared numbers: + − × ÷, brackets, min and max.
// It is exact, and there is nothing else that it can do.
type Expr struct {
	text string
	root node
}

// Comparison is a chain of conditions that all have to hold: "x / y >= 0.8 and
// x < 10". The zero Comparison always holds.
type Comparison struct {
	text  string
	tests []test
}

type test struct {
	left, right node
	op          string
}

// node is a part of an expression.
type node interface {
	// value is the number, given the variables; ok is false on division by zero.
	value(vars map[string]Points) (p Points, ok bool)
	walk(visit func(node))
}

type (
	numberNode struct{ points Points }
	nameNode   struct {
		name string
		at   int // letters from the start of the text
	}
	opNode struct {
		op          rune // + - * /
		left, right node
	}
	callNode struct {
		name string // min, max
		args []node
	}
)

// String is the expression as written.
func (e Expr) String() string { return e.text }

// MarshalText is the expression as written.
func (e Expr) MarshalText() ([]byte, error) { return []byte(e.text), nil }

// String is the condition as written.
func (c Comparison) String() string { return c.text }

// MarshalText is the condition as written.
func (c Comparison) MarshalText() ([]byte, error) { return []byte(c.text), nil }

// IsZero says whether there is no condition: it always holds.
func (c Comparison) IsZero() bool { return len(c.tests) == 0 }

// Value is the number; ok is false where something is divided by zero.
func (e Expr) Value(vars map[string]Points) (p Points, ok bool) {
	if e.root == nil {
		return Points{}, true
	}
	return e.root.value(vars)
}

// holds says whether every comparison holds; ok is false where something is
// divided by zero before that is known.
func (c Comparison) holds(vars map[string]Points) (holds, ok bool) {
	for _, t := range c.tests {
		left, okLeft := t.left.value(vars)
		right, okRight := t.right.value(vars)
		if !okLeft || !okRight {
			return false, false
		}
		if !compares(left.Cmp(right), t.op) {
			return false, true
		}
	}
	return true, true
}

func compares(c int, op string) bool {
	switch op {
	case "<":
		return c < 0
	case "<=":
		return c <= 0
	case ">":
		return c > 0
	case ">=":
		return c >= 0
	}
	return c == 0
}

// Name is a variable in an expression, and where it stands.
type Name struct {
	Name string
	At   int // letters from the start of the text
}

// Names are the variables of the expression, as often as they stand there.
func (e Expr) Names() []Name {
	if e.root == nil {
		return nil
	}
	return namesIn(e.root)
}

// Names are the variables of the condition.
func (c Comparison) Names() []Name {
	var names []Name
	for _, t := range c.tests {
		names = append(names, namesIn(t.left)...)
		names = append(names, namesIn(t.right)...)
	}
	return names
}

func namesIn(n node) (names []Name) {
	n.walk(func(n node) {
		if name, ok := n.(nameNode); ok {
			names = append(names, Name{name.name, name.at})
		}
	})
	return names
}

func (n numberNode) value(map[string]Points) (Points, bool) { return n.points, true }
func (n numberNode) walk(visit func(node))                  { visit(n) }

func (n nameNode) value(vars map[string]Points) (Points, bool) { return vars[n.name], true }
func (n nameNode) walk(visit func(node))                       { visit(n) }

func (n opNode) value(vars map[string]Points) (Points, bool) {
	left, okLeft := n.left.value(vars)
	right, okRight := n.right.value(vars)
	if !okLeft || !okRight || n.op == '/' && right.IsZero() {
		return Points{}, false
	}
	switch n.op {
	case '+':
		return left.Add(right), true
	case '-':
		return left.Sub(right), true
	case '*':
		return left.Mul(right), true
	}
	return left.Quo(right), true
}

func (n opNode) walk(visit func(node)) {
	visit(n)
	n.left.walk(visit)
	n.right.walk(visit)
}

func (n callNode) value(vars map[string]Points) (best Points, ok bool) {
	for i, arg := range n.args {
		p, ok := arg.value(vars)
		switch {
		case !ok:
			return Points{}, false
		case i == 0:
			best = p
		case n.name == "min":
			best = best.Min(p)
		default:
			best = best.Max(p)
		}
	}
	return best, true
}

func (n callNode) walk(visit func(node)) {
	visit(n)
	for _, arg := range n.args {
		arg.walk(visit)
	}
}
