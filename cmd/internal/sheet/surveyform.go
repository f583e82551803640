package sheet

import (
	"encoding/csv"
	"fmt"
	"io"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/text"
	"parindex/scoring"
)

// surveySheet is the sheet to enter satisfaction in.
const surveySheet = "Điều tra"

// SurveyRow is what people are asked about: a unit and a criterion that takes
// its points from their answers.
type SurveyRow struct {
	unit      *scoring.Unit
	criterion *scoring.Criterion
}

// SurveyRows are the units of a round, each with the survey leaves that apply to
// it, in the order of the round and of its criteria set.
func SurveyRows(r *scoring.Round) []SurveyRow {
	var rows []SurveyRow
	for unit, block := range r.Units() {
		excluded := excludedLeaves(block.Set, unit)
		block.Set.Walk(func(c *scoring.Criterion, _ int) {
			if c.IsLeaf() && c.IsSurvey() && !excluded[c.Code] {
				rows = append(rows, SurveyRow{unit, c})
			}
		})
	}
	return rows
}

// WriteSurveyCSV writes a CSV to enter satisfaction in, with names beside the ids.
// It begins with a byte order mark: without one, Excel takes the names for another
// encoding.
func WriteSurveyCSV(w io.Writer, r *scoring.Round) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	lines := csv.NewWriter(w)
	records := [][]string{{column.UnitCode.ID(), column.LeafCode.ID(),
		column.Satisfaction.ID(), "unit_name", "criterion"}}
	for _, row := range SurveyRows(r) {
		records = append(records, []string{row.unit.ID, row.criterion.Code,
			"", text.Inert(row.unit.Name), text.Inert(row.criterion.Title)})
	}
	return lines.WriteAll(records)
}

// WriteSurveyForm writes a workbook to enter satisfaction in: a row for each of
// [SurveyRows], numbers checked against the scale of the regulation. The same round
// gives the same bytes.
func WriteSurveyForm(w io.Writer, r *scoring.Round) error {
	s := &surveyWriter{pen: newPen(surveySheet), round: r, rows: SurveyRows(r)}
	s.head = len(s.lead()) + 4
	s.letterhead(letterhead{
		province: provinceOffice(r.Regulation), left: 2, right: 3, widths: surveyWidths, lines: s.lead(),
	})
	s.hint()
	s.headings()
	for i, row := range s.rows {
		s.row(s.head+1+i, row)
	}
	s.finish()
	s.hide([][2]string{{"format", indexFormat}, {"round", r.ID}})
	return s.write(w)
}

type surveyWriter struct {
	*pen
	round *scoring.Round
	rows  []SurveyRow
	head  int // line of the headings
}

var surveyWidths = []float64{14, 28, 9, 34, 20}

// enteredCol is the column of the satisfaction.
const enteredCol = 5

func (s *surveyWriter) lead() []leadLine {
	title := fmt.Sprintf("MỨC ĐỘ HÀI LÒNG QUA ĐIỀU TRA XÃ HỘI HỌC NĂM %d", s.round.Year)
	return append(leadOf(title, s.round, nil), statusLines(s.round.Status)...)
}

// full is complete satisfaction on the regulation's scale.
func (s *surveyWriter) full() string {
	if s.round.Regulation.Satisfaction == scoring.PercentScale {
		return "100"
	}
	return "1"
}

// asked is the scale in words.
func (s *surveyWriter) asked() string {
	if s.full() == "100" {
		return "Tỷ lệ phần trăm, từ 0 đến 100 (ví dụ 87,5)."
	}
	return "Tỷ lệ, từ 0 đến 1 (ví dụ 0,875)."
}

func (s *surveyWriter) hint() {
	line := s.head - 1
	s.across(1, enteredCol-1, line, "Chỉ nhập vào các ô nền vàng. "+s.asked(),
		look{italic: true, size: 10, ink: inkGrey})
	l := look{bold: true, align: "right"}
	s.formula(enteredCol, line, fmt.Sprintf(`"Đã nhập "&COUNT(%s)&"/%d dòng"`, s.entered(), len(s.rows)), l)
	s.height(line, lineHeight+4)
}

// entered is the range of the cells to fill.
func (s *surveyWriter) entered() string {
	return column.CellName(enteredCol, s.head+1) + ":" + column.CellName(enteredCol, s.end())
}

func (s *surveyWriter) end() int { return s.head + max(1, len(s.rows)) }

func (s *surveyWriter) headings() {
	names := []string{"Mã đơn vị", "Đơn vị", "Mã tiêu chí", "Tiêu chí", "Mức độ hài lòng (0 đến " + s.full() + ")"}
	s.headLine(s.head, names, surveyWidths)
}

func (s *surveyWriter) row(line int, row SurveyRow) {
	texts := []string{row.unit.ID, row.unit.Name, row.criterion.Code, row.criterion.Title}
	rooms := make([]float64, len(texts))
	for i, content := range texts {
		s.text(i+1, line, content, look{boxed: true, indent: 1})
		rooms[i] = surveyWidths[i] - indentWidth
	}
	s.paint(enteredCol, line, entryLook)
	s.height(line, heightOf(texts, rooms, false))
}

func (s *surveyWriter) finish() {
	v := s.between("0", s.full())
	s.validateRange(v, s.entered(), "Mức độ hài lòng", s.asked())
	s.do(s.file.AutoFilter(s.sheet, column.CellName(1, s.head)+":"+column.CellName(enteredCol, s.end()), nil))
	s.freeze(0, s.head)
	s.protect()
	s.page(paper{head: s.head, cols: enteredCol, lines: s.end(), footer: "Điều tra xã hội học – " + s.round.Title})
}
