package workbook

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/table"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// ListedCriterion is a line of a table that a pack is made from. All but code and title may be empty.
type ListedCriterion struct {
	Set, Code, Title, Kind, Scale, Agency, Evidence string
	Max                                             scoring.Input
	Pos, ScalePos                                   fault.Position
	IsSum                                           bool // the row adds up those of its set above
	Lost                                            bool // the code could not be read, which was reported
	Cases                                           []ListedCase
}

// ListedCase is a row without a code below a criterion: one part of its scale, with the points that it earns, or a row
// whose code is missing, which Lacking says.
type ListedCase struct {
	Text    string
	Lacking fault.Diagnostic
}

var (
	listedSet   = column.Heading{"Bộ tiêu chí", "set", "khối", "block"}
	listedCode  = append(column.Heading{"Mã", "code"}, column.Code[1:]...)
	listedTitle = append(column.Heading{"Tiêu chí", "title", "lĩnh vực / tiêu chí", "lĩnh vực, tiêu chí",
		"lĩnh vực/tiêu chí", "nội dung tiêu chí", "tiêu chí đánh giá", "các tiêu chí", "tên"}, column.Title...)
	listedMax    = append(column.Heading{"Điểm tối đa", "max", "điểm"}, column.Max[1:]...)
	listedKind   = column.Heading{"Cách chấm", "kind", "loại thang điểm", "loại"}
	listedMethod = column.Heading{"Phương pháp đánh giá"} // of either
	listedScale  = append(seq.Filter(column.Scale,
		func(name string) bool { return !strings.EqualFold(name, listedMethod.Name()) }),
		"thang điểm chi tiết", "cách đánh giá, tính điểm", "cách đánh giá", "cách chấm điểm", "hướng dẫn đánh giá",
		"phương pháp tính điểm", "phương pháp chấm điểm", "cách thức chấm điểm")
	listedAgency = append(slices.Clone(column.Agency), "appraiser", "đơn vị thẩm định", "cơ quan chủ trì thẩm định",
		"cơ quan chủ trì", "cơ quan chủ trì đánh giá", "cơ quan, đơn vị thẩm định", "đơn vị chủ trì thẩm định", "đơn vị chủ trì đánh giá",
		"đơn vị chủ trì", "cơ quan đánh giá", "cơ quan chấm điểm")
	listedEvidence = append(column.Heading{"Tài liệu kiểm chứng", "evidence"}, column.Evidence[1:]...)
)

// bareMax may head the maxima, or the points of parts of a scale where another column has the maxima.
const bareMax = "điểm"

// listedPart are headings of the points of parts of a scale.
var listedPart = column.Heading{bareMax, "điểm thành phần", "điểm chi tiết", "mức điểm"}

func listedCriteria() table.Words {
	return listedBelow(seq.Filter(listedMax, func(name string) bool { return name != bareMax }))
}

func listedBarely() table.Words { return listedBelow(listedMax) }

func listedBelow(max column.Heading) table.Words {
	return table.Words{
		Columns: []column.Heading{listedSet, listedCode, listedTitle, max, listedKind, listedScale, listedAgency,
			listedEvidence, listedMethod},
		Beside: append(folded(column.Declared, column.Denominator, column.Points, column.Appraised, column.Explanation,
			column.Check, column.Note), listedPart...), // of a form that units fill
	}
}

// sumOfParts is what a sum may say that it adds up: (I+II).
var sumOfParts = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\s*(?:\([\da-hivx+\s.,;]*\))?[:.]?$`)
})

// sumOfPart is how rows begin that add up a part of a table: “Cộng lĩnh vực I”, “Tổng điểm các mục”, but not “Tổng hợp
// báo cáo”.
var sumOfPart = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:tổng|cộng)(?:[^\pL ]|$| (?:cộng|số|điểm|các|của|mục|` +
		`lĩnh vực|phần|nhóm|tiêu chí|toàn|chung|` +
		`[ivx]+|[a-h\d])(?:[^\pL]|$))`)
})

func folded(headings ...column.Heading) (names []string) {
	return seq.Map(slices.Concat(headings...), fold.Name)
}

// Ceiling is how a row begins that says what bonus items or penalties come to at most, all together: “Tổng điểm thưởng
// không quá 5 điểm”. The number is its only group.
var Ceiling = sync.OnceValue(func() *regexp.Regexp {
	const most = `(?:không quá|không vượt quá|không được vượt quá|nhiều nhất)`
	return regexp.MustCompile(`(?i)^[^\pL]*(?:(?:ghi chú|lưu ý|chú thích|chú ý)[^\pL]*)?` +
		`(?:(?:tổng|cộng|số|các|mức|phần|mục) )*điểm (?:(?:thưởng|cộng|trừ|khuyến khích)` +
		`.{0,80}?(?:tối đa|` + most + `)|.{0,80}?` +
		most + `)[^\d]{0,20}(\d+(?:,\d+)?)`)
})

// letters number the parts of a scale: a), b), c).
var letters = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[a-zđ][.)]?$`) })

// maxOf is a maximum, which tables also write as “10 điểm” or “tối đa 10 điểm”, and of a penalty as -2.
func maxOf(t *table.Table) scoring.Input {
	raw := maxInWords().ReplaceAllString(t.Raw(listedMax), "$1")
	positive := belowZero().ReplaceAllString(raw, "$1")
	in := t.Source.Number(positive, t.Place(listedMax))
	if positive != raw {
		in.Number = in.Number.Neg()
	}
	return in
}

var belowZero = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\s*[-–−]\s*(\d)`) })

var maxInWords = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^\s*(?:tối đa:?\s*)?([-–−]?\s*\d[\d.,]*)\s*(?:điểm|đ)?\.?\s*$`)
})

// takeCase says whether a row is one without a code of its own below a criterion, and keeps it there. What it says of
// all items may stand in the column of codes, or below the total.
func takeCase(t *table.Table, listed []ListedCriterion, scale column.Heading, isCeiling bool) bool {
	code := strings.Trim(t.Text(listedCode), "-+•*–")
	if len(listed) == 0 || listed[len(listed)-1].IsSum && !isCeiling {
		return false
	}
	above := &listed[len(listed)-1]
	lettered := letters().MatchString(code) && strings.ContainsAny(above.Code, "0123456789")
	headings := []column.Heading{listedTitle, scale, listedMax}
	switch {
	case isCeiling:
		headings = slices.Insert(headings, 0, listedCode)
	case code != "" && !lettered:
		return false
	}
	var parts []string
	for _, heading := range headings {
		if part := t.Text(heading); part != "" {
			parts = append(parts, strings.TrimRight(part, ": "))
		}
	}
	if len(parts) == 0 {
		return false
	}
	parts[len(parts)-1] += partPoints(t)
	above.Cases = append(above.Cases, ListedCase{strings.Join(parts, ": "), lacking(t, listedCode)})
	return true
}

// partPoints are those that a row has for its part of the scale, in a column of their own, as its scale would say them.
func partPoints(t *table.Table) string {
	for i, title := range t.Header.Columns {
		points := fold.Text(table.At(t.Cells(), i))
		isPart := slices.ContainsFunc(listedPart, title.Is)
		if isPart && i != t.Header.Col(listedMax) && points != "" {
			return ": " + points
		}
	}
	return ""
}

// lacksName says whether a row has no code or no title, and reports it.
func lacksName(t *table.Table) bool {
	for _, heading := range []column.Heading{listedCode, listedTitle} {
		if t.Text(heading) != "" {
			continue
		}
		t.Report(lacking(t, heading))
		return true
	}
	return false
}

// lacking says that a cell is blank: one in a row without points, too, may be a heading or who signs, and is only
// doubtful.
func lacking(t *table.Table, heading column.Heading) fault.Diagnostic {
	d := table.Lacking(t.Called(heading), t.Place(heading))
	if code := t.Text(listedCode); letters().MatchString(code) {
		d = fault.New(codeListedLetter, t.Place(listedCode), "found", code)
	}
	if t.Text(listedMax) == "" {
		d.Severity = fault.Warning
	}
	return d
}
