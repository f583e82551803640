package table

import (
	"regexp"
	"strconv"
	"strings"
	"sync"

	"parindex/cmd/internal/fold"
	"parindex/scoring/seq"
)

// Rows of a table that are there for people: one that numbers the columns, and those at its foot where they sign.

// IsNumbering says whether the first row below the headings numbers the columns: "1 2 3 …", "A B 1 2 …",
// "(1) (2) (3)=(1)/(2) …", as many forms have it.
func IsNumbering(cells []string) bool {
	letter, number, count := 'A', 1, 0
	inBrackets, inOrder := true, true
	for _, cell := range cells {
		if cell = fold.Text(cell); cell == "" {
			continue
		}
		count++
		inBrackets = inBrackets && strings.HasPrefix(cell, "(") && strings.HasSuffix(cell, ")")
		switch said, _, _ := strings.Cut(cell, "="); strings.Trim(said, " ()") {
		case strconv.Itoa(number):
			number++
		case string(letter):
			letter++
			inOrder = inOrder && number == 1
		default:
			inOrder = false
		}
	}
	return count > 0 && inBrackets || number > 2 && count > 2 && inOrder
}

// A Foot knows when the rows of a table are over, and people sign, or say what they want to.
type Foot struct{ begun bool }

// Is says whether a row is of the foot: the first says who signs, when or what is to be noted and nothing else, and
// those below it are a few words. A row that names a unit is of the table, and so is any with a figure.
func (f *Foot) Is(cells []string, units *Names) bool {
	if isWide(cells) {
		return false
	}
	said := seq.Filter(cells, func(cell string) bool { return !IsBlank(cell) })
	if units == nil || len(units.byWord) == 0 || len(said) == 0 { // where any may be a unit, so may these
		return false
	}
	signs := true
	for _, words := range said {
		if _, known := units.Meant(words); known || f.begun && !signing().MatchString(fold.Name(words)) &&
			strings.ContainsAny(words, "0123456789") {
			return false
		}
		signs = signs && signing().MatchString(fold.Name(words))
	}
	f.begun = f.begun || signs
	return f.begun
}

// isWide says whether more cells have something in them than people sign side by side, as nearly all rows do.
func isWide(cells []string) bool {
	filled := 0
	for _, cell := range cells {
		if cell != "" && !IsBlank(cell) {
			filled++
		}
		if filled > mostSigning {
			return true
		}
	}
	return false
}

// mostSigning is how many sign side by side.
const mostSigning = 3

// signing is what stands where people sign below a table.
var signing = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:người (?:lập|nhập|tổng hợp|kiểm tra|thực hiện|báo cáo|ký)(?: .*|:.*)?|` +
		`(?:kt|tm|tl|tuq)\.? .*|xác nhận của .*|nơi nhận:?|\(?ký.*|(?:ghi chú|lưu ý|chú thích):.*|` +
		`(?:phó |q\. ?)?(?:giám đốc|chủ tịch|thủ trưởng|trưởng phòng|chánh văn phòng|trưởng ban|cục trưởng|` +
		`chi cục trưởng|chánh thanh tra|tổ trưởng|kế toán trưởng|thư ký)(?: .*)?|` +
		`.{0,40}ngày[ \d.…_]*(?:/[ \d.…_]*/|tháng[ \d.…_]*năm)[ \d.…_]*)$`)
})
