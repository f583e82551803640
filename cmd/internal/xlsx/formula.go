package xlsx

import (
	"strconv"
	"strings"
)

// IsExternal says whether a formula takes values from another file: [1]Sheet1!A1,
// '[1]Sheet 1'!A1, 'C:\[book.xlsx]Sheet1'!A1. A column of a table, Table1[Points],
// is in this one.
func IsExternal(formula string) bool {
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
