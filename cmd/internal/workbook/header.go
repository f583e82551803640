package workbook

import (
	"regexp"
	"slices"
	"strings"

	"parindex/cmd/internal/text"
	"parindex/scoring"
)

// headerRows is how far down a sheet the heading row is looked for.
const headerRows = 30

// maxHeading is longer than any heading that is understood, in bytes.
const maxHeading = 150

// A heading is a column as people name it: the name our own forms use, which
// also identifies the column, then the variants seen in archives. Of two columns
// that both fit, the one named earlier is meant: "Mã" rather than "STT".
type heading []string

func (h heading) name() string { return h[0] }

// The columns of a self-assessment.
var (
	colCode  = heading{"Mã", "mã tiêu chí", "mã số", "mã tc", "số tt", "số thứ tự", "stt", "tt"}
	colTitle = heading{"Lĩnh vực / Tiêu chí / Tiêu chí thành phần", "lĩnh vực/tiêu chí/tiêu chí thành phần", "lĩnh vực/tiêu chí/tctp",
		"lĩnh vực, tiêu chí, tiêu chí thành phần", "tiêu chí/tiêu chí thành phần", "tên tiêu chí", "nội dung tiêu chí", "nội dung đánh giá",
		"tiêu chí thành phần", "tctp", "tiêu chí", "nội dung", "lĩnh vực"}
	colMax         = heading{"Điểm tối đa", "điểm chuẩn", "thang điểm tối đa", "mức điểm tối đa", "tối đa"}
	colScale       = heading{"Thang điểm", "cách tính điểm", "hướng dẫn chấm điểm", "phương pháp đánh giá"}
	colDeclared    = heading{"Kê khai", "số liệu kê khai", "kết quả thực hiện", "số liệu"}
	colDenominator = heading{"Mẫu số", "tổng số"}
	colPoints      = heading{"Điểm tự đánh giá", "tự đánh giá", "điểm tự chấm", "tự chấm", "điểm tự chấm của đơn vị", "đơn vị tự chấm", "đơn vị tự đánh giá", "điểm đơn vị tự chấm", "điểm đơn vị tự đánh giá", "tự chấm điểm"}
	colAppraised   = heading{"Điểm thẩm định", "thẩm định", "điểm chấm thực tế", "kết quả thẩm định", "hội đồng thẩm định", "điểm hội đồng thẩm định", "điểm đạt được"}
	colEvidence    = heading{"Tài liệu kiểm chứng", "tài liệu kiểm chứng/giải trình", "tài liệu minh chứng", "minh chứng", "tlkc"}
	colExplanation = heading{"Giải trình", "nội dung giải trình", "thuyết minh"}
	colNote        = heading{"Ghi chú", "ý kiến", "ý kiến khác", "lý do"}
)

// header is where the columns of a table stand.
type header struct {
	line  int // of the heading row; 0 where none was found
	body  int // first line after the headings
	at    map[string]int
	found []string // all headings as written, for people
	twice []doubled
}

type doubled struct {
	name          string
	first, second int // columns
}

// col is the column, counted from 0, or -1.
func (h header) col(of heading) int {
	if col, ok := h.at[of.name()]; ok {
		return col
	}
	return -1
}

type word struct{ column, rank int }

// findHeader takes the row with the most headings. Headings of a second row
// count where the first has none: "Điểm" over "Tự đánh giá" and "Thẩm định".
func findHeader(rows []row, columns []heading) header {
	words := vocabulary(columns)
	best, most := -1, 0
	for i, r := range rows {
		if r.line > headerRows {
			break
		}
		if n := len(matchRow(r, columns, words).at); n > most {
			best, most = i, n
		}
	}
	if best < 0 {
		return header{at: map[string]int{}}
	}
	h := matchRow(rows[best], columns, words)
	if best+1 < len(rows) {
		h.extend(matchRow(rows[best+1], columns, words))
	}
	return h
}

func vocabulary(columns []heading) map[string]word {
	words := map[string]word{}
	for column, names := range columns {
		for rank, name := range names {
			words[plainHeading(name)] = word{column, rank}
		}
	}
	return words
}

// plainHeading is a heading without case, brackets and what they hold: "Đến
// (điểm thẩm định)" is "đến".
func plainHeading(cell string) string {
	plain, _, _ := strings.Cut(text.Fold(cell), "(")
	plain = strings.ToLower(strings.Trim(plain, " :*."))
	if !strings.ContainsAny(plain, "/–-") {
		return plain
	}
	return aroundSlash.ReplaceAllString(plain, "/")
}

// aroundSlash is the blanks that people put there or not.
var aroundSlash = regexp.MustCompile(` *[/–-] *`)

func matchRow(r row, columns []heading, words map[string]word) header {
	h := header{line: r.line, body: r.line + 1, at: map[string]int{}}
	ranks := map[string]int{}
	for col, cell := range r.cells {
		if cell == "" {
			continue
		}
		h.found = append(h.found, text.Fold(cell))
		w, known := word{}, false
		if len(cell) <= maxHeading {
			w, known = words[plainHeading(cell)]
		}
		if !known {
			continue
		}
		name := columns[w.column].name()
		first, seen := h.at[name]
		switch {
		case !seen || w.rank < ranks[name]:
			h.at[name], ranks[name] = col, w.rank
		case w.rank == ranks[name]:
			h.twice = append(h.twice, doubled{name, first, col})
		}
	}
	return h
}

// extend adds the headings of the row below, unless it is no heading row.
func (h *header) extend(below header) {
	added := false
	for name, col := range below.at {
		if _, known := h.at[name]; !known {
			h.at[name], added = col, true
		}
	}
	if added {
		h.body = below.body
		h.found = append(h.found, below.found...)
	}
}

// missing is a fault for each column that is needed and not there, and for each
// that is there twice.
func (h header) missing(needed []heading, at scoring.Position) scoring.Diagnostics {
	var faults scoring.Diagnostics
	at.Line = h.line
	for _, column := range needed {
		if h.col(column) < 0 {
			faults.Add(scoring.Fault(scoring.CodeColumnMissing, at, "column", column.name(), "found", h.found))
		}
	}
	for _, d := range h.twice {
		if slices.ContainsFunc(needed, func(column heading) bool { return column.name() == d.name }) {
			first, second := at, at
			first.Col, second.Col = d.first+1, d.second+1
			fault := scoring.Fault(scoring.CodeColumnTwice, second, "column", d.name)
			faults.Add(fault.See(scoring.NoteFirstHere, first))
		}
	}
	return faults
}
