package table

import (
	"regexp"
	"slices"
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

// Titles are the lines above the headings of a table, of which one may name another year than the table should be of.
type Titles struct {
	years []int // that they should name; none where any may
	odd   fault.Diagnostic
}

// NewTitles are those of a file or sheet, which has a name, too. The first of the years is its own, 0 where that is not
// known; what comes in or is asked when the year is over may name the next one.
func NewTitles(whole fault.Position, years ...int) Titles {
	t := Titles{years: years}
	if name := fold.Word(whole.Sheet()); len(name) == len("2021") {
		t.say("năm "+name, whole)
	} else {
		t.say(name, whole)
	}
	return t
}

// Look notes a title of another year in a row above the headings, unless one of that year stands there, too.
func (t *Titles) Look(rows Rows) {
	for col, cell := range rows.Cells() {
		t.say(cell, rows.Place(col))
	}
}

func (t *Titles) say(title string, at fault.Position) {
	if len(t.years) == 0 || t.years[0] == 0 {
		return
	}
	title = fold.Word(title)
	named := titleYear().FindStringSubmatch(title)
	isOf := func(year int) bool { return strings.Contains(title, "năm "+strconv.Itoa(year)) }
	switch {
	case isCitation().MatchString(title):
	case slices.ContainsFunc(t.years, isOf):
		t.years, t.odd = nil, fault.Diagnostic{}
	case named != nil && t.odd.Code == "":
		year, _ := strconv.Atoi(named[1])
		t.odd = fault.Warn(CodeTitleYear, at, "found", year, "expected", t.years[0])
	}
}

// Told is what was noted, if anything.
func (t *Titles) Told() (odd fault.List) {
	if t.odd.Code != "" {
		odd.Add(t.odd)
	}
	return odd
}

// titleYear is the year that a title of results, of a list or of a survey names.
var titleYear = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:^|(?:đánh giá|chấm|thẩm định|giải trình|chỉ số|xếp hạng|xếp loại|kết quả|hành chính|cchc|` +
		`nhận|hồ sơ|danh sách|tiến độ|điều tra|khảo sát|xã hội học|phiếu|hài lòng)(?:[^/\d].*)? )năm (20\d\d)(?:\D|$)`)
})

// isCitation is of a line that names a day or a paper by its number, whose year is not that of the table.
var isCitation = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`tháng|\d/[\pL\d]`) })
