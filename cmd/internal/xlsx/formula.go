package xlsx

import (
	"slices"
	"strconv"
	"strings"
)

// isExternal says whether a formula takes values from another file: [1]Sheet1!A1,
// '[1]Sheet 1'!A1, 'C:\[book.xlsx]Sheet1'!A1. A column of a table, Table1[Points],
// is in this one.
func isExternal(formula string) bool {
	for i := 0; i < len(formula); i++ {
		switch c := formula[i]; {
		case c == '"':
			i = skipQuoted(formula, i)
		case c == '\'':
			end := skipQuoted(formula, i)
			if strings.ContainsRune(formula[i:min(end, len(formula))], '[') {
				return true
			}
			i = end
		case c == '[' && (i == 0 || !isNamePart(formula[i-1])):
			_, behind, closed := strings.Cut(formula[i:], "]")
			name := strings.IndexFunc(behind, func(r rune) bool { return r < 0x80 && !isNamePart(byte(r)) })
			if closed && name >= 0 && behind[name] == '!' {
				return true
			}
		}
	}
	return false
}

// isVolatile says whether a formula gives another value each time that the file is opened, or
// names a cell that is gone.
func isVolatile(formula string) bool {
	formula = strings.ToUpper(formula)
	names := []string{"TODAY(", "NOW(", "RAND(", "RANDBETWEEN(", "RANDARRAY(", "#REF!"}
	return slices.ContainsFunc(names, func(name string) bool { return strings.Contains(formula, name) })
}

// skipQuoted is where a text or a name in quotes ends; a quote in it stands twice,
// which only looks like two of them.
func skipQuoted(formula string, from int) int {
	end := strings.IndexByte(formula[from+1:], formula[from])
	if end < 0 {
		return len(formula)
	}
	return from + 1 + end
}

func isNamePart(c byte) bool {
	return c >= 0x80 || c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' || c == '_' || c == '.' || c == ']'
}

// shift is the formula of another cell as it reads so many lines and columns on.
func shift(formula string, lines, cols int) string {
	var shifted strings.Builder
	for i := 0; i < len(formula); {
		c := formula[i]
		switch {
		case c == '"' || c == '\'':
			end := min(skipQuoted(formula, i)+1, len(formula))
			shifted.WriteString(formula[i:end])
			i = end
		case isNamePart(c) || c == '$':
			end := i
			for end < len(formula) && (isNamePart(formula[end]) || formula[end] == '$') {
				end++
			}
			word := formula[i:end]
			if end == len(formula) || !strings.ContainsRune("(!", rune(formula[end])) {
				word = shiftRef(word, lines, cols)
			}
			shifted.WriteString(word)
			i = end
		default:
			shifted.WriteByte(c)
			i++
		}
	}
	return shifted.String()
}

// shiftRef moves the name of a cell; anything else stays.
func shiftRef(word string, lines, cols int) string {
	line, col, ok := parseRef([]byte(word))
	if !ok {
		return word
	}
	fixedCol := word[0] == '$'
	fixedLine := strings.LastIndexByte(word, '$') > 0
	sign := func(fixed bool) string {
		if fixed {
			return "$"
		}
		return ""
	}
	if !fixedCol {
		col += cols
	}
	if !fixedLine {
		line += lines
	}
	if col < 0 || col >= maxCol || line < 1 || line > maxLine {
		return "#REF!"
	}
	return sign(fixedCol) + letters(col) + sign(fixedLine) + strconv.Itoa(line)
}

// letters name a column that is counted from 0.
func letters(col int) string {
	name := ""
	for col++; col > 0; col = (col - 1) / 26 {
		name = string(rune('A'+(col-1)%26)) + name
	}
	return name
}

// The last column and line of a sheet, counted from 1.
const (
	maxCol  = 16384
	maxLine = 1048576
)

// Range is a rectangle of cells; columns count from 0 and lines from 1.
type Range struct{ Left, Top, Right, Bottom int }

// Holds says whether a cell is in the range.
func (r Range) Holds(line, col int) bool {
	return line >= r.Top && line <= r.Bottom && col >= r.Left && col <= r.Right
}

// covers says whether the cell is of the range but not the one that holds its
// value.
func (r Range) covers(line, col int) bool {
	return r.Holds(line, col) && (line != r.Top || col != r.Left)
}

// parseRef reads the name of a cell: A1, a1 or $A$1; the column counts from 0.
func parseRef(name []byte) (line, col int, ok bool) {
	i := 0
	if i < len(name) && name[i] == '$' {
		i++
	}
	letters := 0
	for ; i < len(name) && letters < 4; i++ {
		c := name[i] | 0x20
		if c < 'a' || c > 'z' {
			break
		}
		col = col*26 + int(c-'a') + 1
		letters++
	}
	if i < len(name) && name[i] == '$' {
		i++
	}
	line, ok = digits(name[i:])
	if !ok || letters == 0 || col > maxCol || line < 1 || line > maxLine {
		return 0, 0, false
	}
	return line, col - 1, true
}

// parseRange reads "A1" or "A1:B2", in any order of its corners, and whole columns
// "A:B" and lines "1:2".
func parseRange(text []byte) (r Range, ok bool) {
	first, last := text, text
	for i, c := range text {
		if c == ':' {
			first, last = text[:i], text[i+1:]
		}
	}
	top, left, ok1 := parseRef(first)
	bottom, right, ok2 := parseRef(last)
	if !ok1 || !ok2 {
		return wholeRange(first, last)
	}
	return Range{min(left, right), min(top, bottom), max(left, right), max(top, bottom)}, true
}

// wholeRange is one of whole columns or lines.
func wholeRange(first, last []byte) (r Range, ok bool) {
	_, left, ok1 := parseRef(append(append([]byte(nil), first...), '1'))
	_, right, ok2 := parseRef(append(append([]byte(nil), last...), '1'))
	if ok1 && ok2 {
		return Range{min(left, right), 1, max(left, right), maxLine}, true
	}
	top, ok1 := digits(first)
	bottom, ok2 := digits(last)
	if !ok1 || !ok2 || min(top, bottom) < 1 || max(top, bottom) > maxLine {
		return Range{}, false
	}
	return Range{0, min(top, bottom), maxCol - 1, max(top, bottom)}, true
}

// parseRanges reads "A1 B2:C3"; what is none is left out.
func parseRanges(list []byte) []Range {
	var ranges []Range
	for i := 0; i < len(list); {
		blank(&i, list)
		from := i
		for i < len(list) && kinds[list[i]]&spaceByte == 0 {
			i++
		}
		if r, ok := parseRange(list[from:i]); ok {
			ranges = append(ranges, r)
		}
	}
	return ranges
}

// Doubtful says whether a formula takes values from another file, or gives another value each time, by
// itself or by a name that it uses.
func (b *Book) Doubtful(formula string) (external, volatile bool) {
	external, volatile = isExternal(formula), isVolatile(formula)
	for word := range strings.FieldsFuncSeq(formula, notInName) {
		is := b.names[strings.ToLower(word)]
		external, volatile = external || is.external, volatile || is.volatile
	}
	return external, volatile
}

func notInName(r rune) bool { return r < 0x80 && !isNamePart(byte(r)) }

// maxNested is how many names in turn may stand for each other.
const maxNested = 8

// settleNames finds the names that are doubtful by others.
func (b *Book) settleNames() {
	for range maxNested {
		for name, is := range b.names {
			external, volatile := b.Doubtful(is.formula)
			b.names[name] = definedName{is.formula, external, volatile}
		}
	}
}
