package table

import (
	"regexp"
	"strconv"
	"strings"
	"sync"

	"parindex/cmd/internal/fold"
	"parindex/scoring/fault"
)

// A Title is one column's heading, as written and as it is compared.
type Title struct {
	Written, Exact, Plain string
	Pos                   fault.Position
}

// meaning is the column that a word names, and how early among its names; -1 is
// for one of the further words.
type meaning struct{ column, rank int }

// titleOf understands "Hài lòng (phiếu)" as itself and as "hài lòng".
func titleOf(cell string) Title {
	if len(cell) > MaxHeading {
		return Title{Written: Short(cell)}
	}
	written := fold.Text(cell)
	return Title{Written: strings.Clone(written), Exact: strings.ToLower(written), Plain: PlainHeading(written)}
}

// PlainHeading is a heading without case, brackets and what they hold: "Đến
// (điểm thẩm định)" is "đến".
func PlainHeading(cell string) string {
	plain, _, _ := strings.Cut(fold.Text(cell), "(")
	plain = strings.ToLower(strings.Trim(plain, " :*."))
	if !strings.ContainsAny(plain, "/–-") {
		return plain
	}
	parts := strings.Split(slashes.Replace(plain), "/")
	for i, part := range parts { // people put blanks there or not
		parts[i] = strings.Trim(part, " ")
	}
	return strings.Join(parts, "/")
}

// slashes takes dashes for slashes.
var slashes = strings.NewReplacer("–", "/", "-", "/")

// Is says whether the heading is that word. Words are in small letters.
func (t Title) Is(word string) bool { return word != "" && (t.Exact == word || t.Plain == word) }

func (t Title) meaning(index map[string]meaning) (meaning, bool) {
	m, known := index[t.Exact]
	if !known {
		m, known = index[t.Plain]
	}
	return m, known && t.Exact != ""
}

// Short cuts a text that is too long to be a heading or a name.
func Short(s string) string {
	if len(s) <= MaxHeading {
		return s
	}
	return strings.ToValidUTF8(s[:MaxHeading], "") + "…"
}

// titleYear is the year that a title of results names. That of a day is none.
var titleYear = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:^|(?:đánh giá|chấm|thẩm định|giải trình|chỉ số|xếp hạng|xếp loại|kết quả|hành chính|cchc)` +
		`(?:[^/\d].*)? )năm (20\d\d)(?:\D|$)`)
})

// lookForYear notes, in a row above the headings, a title of another year than the table should be of, unless one of that
// year stands there, too.
func (t *Table) lookForYear() {
	if t.Year == 0 || t.Line() >= t.Header.Line {
		return
	}
	for col, cell := range t.Cells() {
		cell = fold.Word(cell)
		named := titleYear().FindStringSubmatch(cell)
		switch {
		case strings.Contains(cell, "năm "+strconv.Itoa(t.Year)):
			t.Year, t.title = 0, fault.Diagnostic{}
			return
		case named != nil && !strings.Contains(cell, "tháng") && t.title.Code == "":
			t.title = fault.Warn(codeTitleYear, t.Source.Place(col), "found", named[1], "expected", t.Year)
		}
	}
}
