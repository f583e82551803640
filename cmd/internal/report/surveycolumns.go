package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"parindex/cmd/internal/sheet"
	"parindex/scoring"
	"parindex/scoring/survey"
)

func (s *Survey) rank() surveyColumn[surveyRow] {
	return surveyColumn[surveyRow]{s.Lang.Say("Hạng", "Rank"), true, func(r surveyRow) sheet.Cell { return placeCell(r.Rank) }}
}

func (s *Survey) unit() surveyColumn[surveyRow] {
	return surveyColumn[surveyRow]{s.Lang.Say("Đơn vị", "Unit"), false, func(r surveyRow) sheet.Cell { return unitCell(&scoring.Standing{Card: r.card}) }}
}

// columns are those of a block as a whole: what people say, and how sure that is.
func (s *Survey) columns(b *surveyBlock) []surveyColumn[surveyRow] {
	say := s.Lang.Say
	if s.Answers == nil {
		return append([]surveyColumn[surveyRow]{s.unit()}, s.satisfactions(b)...)
	}
	columns := []surveyColumn[surveyRow]{
		s.rank(),
		s.unit(),
		{say("Chỉ số hài lòng (%)", "Satisfaction (%)"), true, func(r surveyRow) sheet.Cell { return s.index(r.Unit.Figure) }},
	}
	if s.Answers.Definition.Sample.Confidence != 0 {
		columns = append(columns,
			surveyColumn[surveyRow]{say("Sai số ± (ước lượng)", "Margin ± (estimate)"), true, func(r surveyRow) sheet.Cell { return marginCell(r.Unit.Figure) }},
			surveyColumn[surveyRow]{say("Không phân biệt được (hạng)", "Not told apart (ranks)"), true, func(r surveyRow) sheet.Cell { return sheet.Cell{Text: s.alikeRanks(b, r)} }})
	}
	columns = append(columns, surveyColumn[surveyRow]{say("Số phiếu", "Ballots"), true, s.ballotsCell})
	if !s.incomplete() && anyRow(b, func(u *survey.UnitResult) bool { return u.Filled < u.Ballots }) {
		columns = append(columns, surveyColumn[surveyRow]{s.filledHeading(), true, func(r surveyRow) sheet.Cell { return wholeCell(&r.Unit.Filled) }})
	}
	if !s.Answers.Definition.Sample.Size.IsNone() {
		columns = append(columns, surveyColumn[surveyRow]{say("Phiếu cần có", "Ballots required"), true, func(r surveyRow) sheet.Cell { return wholeCell(s.required(r.Unit)) }})
	}
	if s.incomplete() {
		dashed(columns[0:1])
		dashed(columns[2:])
	}
	return columns
}

// dashed are columns of figures that there are none of.
func dashed(columns []surveyColumn[surveyRow]) {
	for i := range columns {
		columns[i].cell = func(surveyRow) sheet.Cell { return sheet.Cell{Text: "–"} }
	}
}

// byPart are columns for the components and the groups.
func (s *Survey) byPart(b *surveyBlock) []surveyColumn[surveyRow] {
	if s.Answers == nil || s.incomplete() {
		return nil
	}
	return slices.Concat(s.components(b), s.groups(b))
}

// index is a dash where nobody answered.
func (s *Survey) index(f survey.Figure) sheet.Cell {
	if f.Index == nil {
		return sheet.Cell{Text: "–"}
	}
	figure := s.figure(*f.Index)
	return sheet.Cell{Number: &figure, Decimals: s.decimals()}
}

// marginDecimals are enough for an estimate.
const marginDecimals = 2

// margin writes an estimate as a number; empty where there is none.
func margin(f survey.Figure) string {
	if f.MarginEstimate == nil {
		return ""
	}
	return strconv.FormatFloat(*f.MarginEstimate, 'f', marginDecimals, 64)
}

func marginCell(f survey.Figure) sheet.Cell {
	estimate, err := scoring.ParsePoints(margin(f))
	if err != nil {
		return sheet.Cell{}
	}
	return sheet.Cell{Number: &estimate, Decimals: marginDecimals}
}

func wholeCell(n *int64) sheet.Cell {
	if n == nil {
		return sheet.Cell{}
	}
	whole := scoring.Whole(*n)
	return sheet.Cell{Number: &whole}
}

// components are columns for the parts of the questionnaire, where it has several.
func (s *Survey) components(b *surveyBlock) (columns []surveyColumn[surveyRow]) {
	for i := range s.Answers.Definition.Components {
		c := &s.Answers.Definition.Components[i]
		if !anyRow(b, func(u *survey.UnitResult) bool { return componentOf(u, c.ID) != nil }) {
			continue
		}
		columns = append(columns, surveyColumn[surveyRow]{c.Name + " (%)", true, func(r surveyRow) sheet.Cell {
			if found := componentOf(r.Unit, c.ID); found != nil {
				return s.index(found.Figure)
			}
			return sheet.Cell{Text: "–"}
		}})
	}
	if len(columns) < 2 {
		return nil
	}
	return columns
}

// groups are columns for those who rate units of this block, where there are several.
func (s *Survey) groups(b *surveyBlock) (columns []surveyColumn[surveyRow]) {
	for i := range s.Answers.Definition.Groups {
		g := &s.Answers.Definition.Groups[i]
		if !anyRow(b, func(u *survey.UnitResult) bool { return groupOf(u, g.ID) != nil }) {
			continue
		}
		columns = append(columns, surveyColumn[surveyRow]{g.Name + " (%)", true, func(r surveyRow) sheet.Cell {
			if found := groupOf(r.Unit, g.ID); found != nil {
				return s.index(found.Figure)
			}
			return sheet.Cell{Text: "–"}
		}})
	}
	if len(columns) < 2 {
		return nil
	}
	return columns
}

func anyRow(b *surveyBlock, has func(*survey.UnitResult) bool) bool {
	return slices.ContainsFunc(b.rows, func(r surveyRow) bool { return has(r.Unit) })
}

func componentOf(u *survey.UnitResult, id string) *survey.ComponentResult {
	for i := range u.Components {
		if u.Components[i].Component.ID == id {
			return &u.Components[i]
		}
	}
	return nil
}

func groupOf(u *survey.UnitResult, id string) *survey.GroupResult {
	for i := range u.Groups {
		if u.Groups[i].Group.ID == id {
			return &u.Groups[i]
		}
	}
	return nil
}

// points are columns for what each survey leaf earned, and all of them together.
func (s *Survey) points(b *surveyBlock) (columns []surveyColumn[surveyRow]) {
	for _, leaf := range b.leaves {
		header := fmt.Sprintf(s.Lang.Say("Điểm %s (/%s)", "Points %s (/%s)"), leaf.Code, s.Lang.Number(leaf.Max))
		columns = append(columns, surveyColumn[surveyRow]{header, true, func(r surveyRow) sheet.Cell { return s.leafPoints(r.card, leaf.Code) }})
	}
	if len(b.leaves) > 1 {
		columns = append(columns, surveyColumn[surveyRow]{s.Lang.Say("Cộng điểm ĐTXHH", "Survey points"), true, func(r surveyRow) sheet.Cell {
			return s.sum(b, r.card)
		}})
	}
	return columns
}

// sum is all survey points of a unit, unless some are not known.
func (s *Survey) sum(b *surveyBlock, card *scoring.Scorecard) sheet.Cell {
	for _, leaf := range b.leaves {
		if line := card.Line(leaf.Code); line != nil && s.unknown(line) {
			return sheet.Cell{Text: "–"}
		}
	}
	return s.surveyCell(&scoring.Standing{Card: card})
}

// unknown says whether a leaf has no points because of a file that could not be
// read.
func (s *Survey) unknown(line *scoring.Line) bool {
	return s.incomplete() && line.Answers == nil && line.Excluded == nil
}

// leafPoints are a dash where no survey was held: that is not 0 points.
func (s *Survey) leafPoints(card *scoring.Scorecard, code string) sheet.Cell {
	line := card.Line(code)
	switch {
	case line == nil: // the unit has no result at all
		return sheet.Cell{}
	case line.Excluded != nil:
		return sheet.Cell{Text: s.Lang.Say("không áp dụng", "not applicable")}
	case line.NoSurvey && line.Max.IsZero(), s.unknown(line):
		return sheet.Cell{Text: "–"}
	}
	return s.number(&scoring.Standing{Card: card}, line.Survey)
}

// satisfactions are what somebody entered for each survey leaf, in percent.
func (s *Survey) satisfactions(b *surveyBlock) (columns []surveyColumn[surveyRow]) {
	for _, leaf := range b.leaves {
		header := fmt.Sprintf(s.Lang.Say("Hài lòng %s (%%)", "Satisfaction %s (%%)"), leaf.Code)
		columns = append(columns, surveyColumn[surveyRow]{header, true, func(r surveyRow) sheet.Cell {
			percent := s.entered(r.card, leaf.Code)
			if percent == nil {
				return sheet.Cell{Text: "–"}
			}
			figure := s.figure(*percent)
			return sheet.Cell{Number: &figure, Decimals: s.decimals()}
		}})
	}
	return columns
}

// entered is the satisfaction that a leaf took, in percent; nil where there is
// none to rely on.
func (s *Survey) entered(card *scoring.Scorecard, code string) *scoring.Points {
	line := card.Line(code)
	if line == nil || line.Answers == nil || line.Answers.Value.State != scoring.Given {
		return nil
	}
	percent := s.Round.Regulation.Ratio(line.Answers.Value).Number.Mul(scoring.Whole(100))
	return &percent
}

// alikeRanks are the ranks of the unit and of those that the survey cannot tell
// it from: "2–4, 6"; a dash where it is apart from all others.
func (s *Survey) alikeRanks(b *surveyBlock, r surveyRow) string {
	if r.Unit.MarginEstimate == nil {
		return ""
	}
	if len(r.alike) == 0 {
		return "–"
	}
	among := map[*survey.UnitResult]bool{r.Unit: true}
	for _, other := range r.alike {
		among[other] = true
	}
	var spans []span
	adjacent := false
	for _, row := range b.rows {
		if among[row.Unit] && adjacent {
			spans[len(spans)-1].last = row.Rank
		} else if among[row.Unit] {
			spans = append(spans, span{row.Rank, row.Rank})
		}
		adjacent = among[row.Unit]
	}
	return joinSpans(spans)
}

// span is ranks that stand next to each other.
type span struct{ first, last int }

func joinSpans(spans []span) string {
	var parts []string
	for _, s := range spans {
		part := strconv.Itoa(s.first)
		if s.last > s.first {
			part += "–" + strconv.Itoa(s.last)
		}
		parts = append(parts, part)
	}
	return strings.Join(slices.Compact(parts), ", ")
}
