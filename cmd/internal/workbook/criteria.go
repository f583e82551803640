package workbook

import (
	"cmp"
	"io/fs"
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
		"lĩnh vực/tiêu chí", "nội dung tiêu chí", "tiêu chí đánh giá", "các tiêu chí"}, column.Title...)
	listedMax    = append(column.Heading{"Điểm tối đa", "max", "điểm"}, column.Max[1:]...)
	listedKind   = column.Heading{"Cách chấm", "kind", "loại thang điểm", "loại"}
	listedMethod = column.Heading{"phương pháp đánh giá"} // of either
	listedScale  = append(seq.Filter(column.Scale, func(name string) bool { return name != listedMethod.Name() }),
		"thang điểm chi tiết", "cách đánh giá, tính điểm", "cách đánh giá", "cách chấm điểm", "hướng dẫn đánh giá",
		"phương pháp tính điểm", "phương pháp chấm điểm", "cách thức chấm điểm")
	listedAgency = append(slices.Clone(column.Agency), "appraiser", "đơn vị thẩm định", "cơ quan chủ trì thẩm định",
		"cơ quan chủ trì", "cơ quan, đơn vị thẩm định", "đơn vị chủ trì thẩm định", "đơn vị chủ trì đánh giá",
		"đơn vị chủ trì", "cơ quan đánh giá", "cơ quan chấm điểm")
	listedEvidence = append(column.Heading{"Tài liệu kiểm chứng", "evidence"}, column.Evidence[1:]...)
	listedCriteria = wordsOfCriteria(seq.Filter(listedMax, func(name string) bool { return name != bareMax }))
	listedBarely   = wordsOfCriteria(listedMax)
)

// bareMax may head the maxima, or the points of parts of a scale where another column has the maxima.
const bareMax = "điểm"

func wordsOfCriteria(max column.Heading) table.Words {
	return table.Words{
		Columns: []column.Heading{listedSet, listedCode, listedTitle, max, listedKind, listedScale, listedAgency,
			listedEvidence, listedMethod},
		Beside: append(folded(column.Declared, column.Denominator, column.Points, column.Appraised, column.Explanation,
			column.Check, column.Note), bareMax), // of a form that units fill
	}
}

// sumOfSet is what the row is called that adds up a set.
var sumOfSet = []string{"tổng", "tổng cộng", "tổng số", "tổng điểm", "tổng số điểm", "tổng cộng điểm", "cộng",
	"cộng điểm", "total"}

// sumOfParts is what a sum may say that it adds up: (I+II).
var sumOfParts = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\s*(?:\([\da-hivx+\s.,;]*\))?[:.]?$`)
})

func folded(headings ...column.Heading) (names []string) {
	return seq.Map(slices.Concat(headings...), fold.Name)
}

// ReadCriteria reads a table of criteria: a CSV, or the first visible sheet of a workbook, with columns of codes, titles
// and maxima, and maybe of what each earns points by. Of rows that add up only that of a whole set is one. The error is the
// system's: no such file, no permission.
func ReadCriteria(fsys fs.FS, name, shown string) ([]ListedCriterion, fault.List, error) {
	needed := []column.Heading{listedCode, listedTitle, listedMax}
	t, faults, err := openTable(fsys, name, shown, listedCriteria, needed)
	if t == nil && err == nil {
		t, faults, err = openTable(fsys, name, shown, listedBarely, needed)
	}
	if t == nil {
		return nil, faults, err
	}
	defer t.Close()
	kind, scale := listedKind, listedScale
	switch {
	case !t.Has(scale) && t.Has(listedMethod):
		scale = listedMethod
	case !t.Has(kind):
		kind = listedMethod
	}
	var listed []ListedCriterion
	for t.Next() {
		name := sumOfParts().ReplaceAllString(fold.Name(t.Text(listedCode)+t.Text(listedTitle)), "")
		isCell := strings.Contains(t.Text(listedCode), ":") // of a form: what is filled in for a criterion
		if slices.Contains(sumOfSet, name) {
			listed = append(listed, ListedCriterion{Set: t.Phrase(listedSet), Max: t.Number(listedMax), IsSum: true})
			continue
		}
		title := t.Text(listedTitle)
		isNumber := title != "" && strings.Trim(title, "()0123456789") == "" // of a column
		if strings.HasPrefix(name, "tổng") || isCell || isNumber || takeCase(t, listed, scale) || lacksName(t) {
			continue
		}
		t.Use()
		code, known := t.Word(listedCode)
		said, evidence := askedFor(t.Raw(scale))
		if said != "" {
			said += partPoints(t)
		}
		listed = append(listed, ListedCriterion{
			Set: t.Phrase(listedSet), Code: strings.TrimRight(code, "."), Lost: !known, Title: t.Phrase(listedTitle),
			Kind: t.Phrase(kind), Scale: said, Agency: t.Phrase(listedAgency),
			Evidence: cmp.Or(evidence, t.Phrase(listedEvidence)), Max: t.Number(listedMax),
			Pos: t.Place(listedCode), ScalePos: t.Place(scale),
		})
	}
	listed, more, err := whole(t, listed)
	return listed, append(faults, more...), err
}

// askedFor parts a scale from what our forms say below it: the evidence that the criterion asks for.
func askedFor(scale string) (said, evidence string) {
	said, evidence, _ = strings.Cut("\n"+scale, "\n"+column.Evidence.Name()+": ")
	return strings.TrimSpace(said), strings.TrimSpace(evidence)
}

// takeCase says whether a row is one without a code below a criterion, and keeps it there.
func takeCase(t *table.Table, listed []ListedCriterion, scale column.Heading) bool {
	if strings.Trim(t.Text(listedCode), "-+•*–") != "" || len(listed) == 0 || listed[len(listed)-1].IsSum {
		return false
	}
	var parts []string
	for _, heading := range []column.Heading{listedTitle, scale, listedMax} {
		if part := t.Text(heading); part != "" {
			parts = append(parts, strings.TrimRight(part, ": "))
		}
	}
	if len(parts) == 0 {
		return false
	}
	parts[len(parts)-1] += partPoints(t)
	above := &listed[len(listed)-1]
	above.Cases = append(above.Cases, ListedCase{strings.Join(parts, ": "), lacking(t, listedCode)})
	return true
}

// partPoints are those that a row has for its part of the scale, in a column of their own, as its scale would say them.
func partPoints(t *table.Table) string {
	for i, title := range t.Header.Columns {
		points := fold.Text(table.At(t.Cells(), i))
		if title.Is(bareMax) && i != t.Header.Col(listedMax) && points != "" {
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
	if t.Text(listedMax) == "" {
		d.Severity = fault.Warning
	}
	return d
}
