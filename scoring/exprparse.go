package scoring

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// ExprError is a mistake in the text of an expression.
type ExprError struct {
	At       int    // letters from the start of the text
	Found    string // empty at the end
	Expected string // what could have stood there: "a number", ")", …
}

// Error is for programmers; users read the fault that is made of it.
func (e *ExprError) Error() string {
	return fmt.Sprintf("at %d: found %q, expected %s", e.At, e.Found, e.Expected)
}

// ParseExpr reads an expression such as "2 * min(x / y, 1)". × and ÷ may stand
// for * and /, and 95% for 0.95. The error is an [*ExprError].
func ParseExpr(text string) (Expr, error) {
	p := newExprParser(text)
	root := p.sum()
	p.end()
	return Expr{text, root}, p.failure()
}

// ParseComparison reads a condition such as "x / y >= 80% and y > 0".
func ParseComparison(text string) (Comparison, error) {
	p := newExprParser(text)
	c := Comparison{text: text}
	for {
		c.tests = append(c.tests, p.comparison()...)
		if !p.take("and") {
			break
		}
	}
	p.end()
	return c, p.failure()
}

// Bounds on what a stranger's text can make the parser do.
const (
	maxLength = 2000 // bytes
	maxDepth  = 50   // brackets within brackets
)

// exprParser is a parser by recursive descent. The first mistake ends it.
type exprParser struct {
	tokens []token
	depth  int
	err    *ExprError
}

type token struct {
	text string
	at   int
}

func newExprParser(text string) *exprParser {
	p := &exprParser{tokens: tokens(text)}
	if len(text) > maxLength {
		p.fail("a shorter text")
	}
	return p
}

func (p *exprParser) failure() error {
	if p.err == nil {
		return nil
	}
	return p.err
}

func (p *exprParser) look() token { return p.tokens[0] }

func (p *exprParser) next() token {
	t := p.tokens[0]
	if t.text != "" {
		p.tokens = p.tokens[1:]
	}
	return t
}

func (p *exprParser) take(words ...string) bool {
	if p.err != nil || !slices.Contains(words, p.look().text) {
		return false
	}
	p.next()
	return true
}

func (p *exprParser) fail(expected string) {
	if p.err == nil {
		p.err = &ExprError{p.look().at, p.look().text, expected}
	}
}

func (p *exprParser) want(word string) {
	if !p.take(word) {
		p.fail(word)
	}
}

func (p *exprParser) end() {
	if p.look().text != "" {
		p.fail("+ - * /")
	}
}

var comparisons = []string{"<", "<=", "=", ">=", ">"}

// comparison is one test, or a chain such as "0.7 <= x < 0.9".
func (p *exprParser) comparison() (tests []test) {
	left := p.sum()
	for slices.Contains(comparisons, p.look().text) && p.err == nil {
		op := p.next().text
		right := p.sum()
		tests = append(tests, test{left, right, op})
		left = right
	}
	if len(tests) == 0 {
		p.fail("< <= = >= >")
	}
	return tests
}

func (p *exprParser) sum() node     { return p.joined(p.product, "+", "-") }
func (p *exprParser) product() node { return p.joined(p.factor, "*", "/") }

// joined is operands with signs of one rank between them, from the left.
func (p *exprParser) joined(operand func() node, signs ...string) node {
	left := operand()
	for sign := p.look().text; p.take(signs...); sign = p.look().text {
		left = opNode{rune(sign[0]), left, operand()}
	}
	return left
}

func (p *exprParser) factor() node {
	if p.depth++; p.depth > maxDepth {
		p.fail("fewer brackets")
	}
	defer func() { p.depth-- }()
	if p.err != nil {
		return numberNode{}
	}
	switch t := p.look(); {
	case p.take("-"):
		return opNode{'-', numberNode{}, p.factor()}
	case p.take("("):
		inner := p.sum()
		p.want(")")
		return inner
	case p.take("min", "max"):
		return p.call(t.text)
	case isName(t.text):
		p.next()
		return nameNode{t.text, t.at}
	}
	return p.number()
}

// call takes exactly two arguments, so that the comma of "1,5" cannot pass for
// one between arguments unnoticed.
func (p *exprParser) call(name string) node {
	p.want("(")
	call := callNode{name, []node{p.sum()}}
	p.want(",")
	call.args = append(call.args, p.sum())
	p.want(")")
	return call
}

func (p *exprParser) number() node {
	text := p.look().text
	points, err := ParsePoints(text)
	switch {
	case err != nil:
		p.fail("a number, a variable or (")
		return numberNode{}
	case IsThousands(text) && strings.HasSuffix(text, "0"): // see the numbers of criteria
		p.fail(strings.ReplaceAll(text, ".", "") + " | " + points.String())
	}
	p.next()
	if p.take("%") {
		points = points.Quo(hundred)
	}
	return numberNode{points}
}

func isName(text string) bool {
	return text != "" && text != "and" && (text[0] >= 'a' && text[0] <= 'z' || text[0] >= 'A' && text[0] <= 'Z')
}

var spelling = map[string]string{"×": "*", "÷": "/", "−": "-", "≤": "<=", "≥": ">=", "==": "="}

// tokens cuts a text up; the last token is empty and stands at its end.
func tokens(text string) []token {
	var all []token
	at := 0
	for text != "" {
		size := tokenSize(text)
		word := text[:size]
		if strings.TrimSpace(word) != "" {
			all = append(all, token{cmp.Or(spelling[word], word), at})
		}
		at += utf8.RuneCountInString(text[:size])
		text = text[size:]
	}
	return append(all, token{"", at})
}

func tokenSize(text string) int {
	for _, pair := range []string{"<=", ">=", "=="} {
		if strings.HasPrefix(text, pair) {
			return 2
		}
	}
	if n := span(text, isDigitOrPoint); n > 0 {
		return n
	}
	if n := span(text, isWordLetter); n > 0 {
		return n
	}
	_, size := utf8.DecodeRuneInString(text)
	return size
}

func span(text string, is func(byte) bool) int {
	n := 0
	for n < len(text) && is(text[n]) {
		n++
	}
	return n
}

func isDigitOrPoint(b byte) bool { return b >= '0' && b <= '9' || b == '.' }

func isWordLetter(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b == '_' || b >= '0' && b <= '9'
}
