package report

import (
	"fmt"
	"strings"

	"parindex/scoring"
	"parindex/scoring/survey"
)

// publishedTotals checks what was published against every average there could be.
func (s *Survey) publishedTotals(rows []surveyRow) (lines []string) {
	for _, row := range rows {
		p := row.Unit.Published
		if p == nil || p.Value.State != scoring.Given {
			continue
		}
		decimals := publishedDecimals(p)
		line := fmt.Sprintf(s.Lang.Say("%s: đã công bố %s%%", "%s: published %s%%"), row.card.Unit.Name,
			s.Lang.Decimal(p.Value.Number, decimals))
		if row.Unit.Index != nil {
			line += fmt.Sprintf(s.Lang.Say("; theo định nghĩa %s%%", "; by the definition %s%%"),
				s.Lang.Decimal(row.Unit.Index.Round(scoring.HalfUp, decimals), decimals))
			line += s.follows(row.Unit, decimals)
		}
		lines = append(lines, line)
	}
	return lines
}

// follows says by which way of averaging, and of rounding, a published figure comes
// out, or which figures there could be.
func (s *Survey) follows(u *survey.UnitResult, decimals int) string {
	published := u.Published.Value.Number
	if mode, ok := survey.Printed(published, *u.Index, decimals); ok {
		return s.roundedBy(mode, "; ")
	}
	for _, a := range u.Averages {
		if mode, ok := survey.Printed(published, a.Index, decimals); ok {
			return s.Lang.Say("; số đã công bố là cách khác: ",
				"; the published figure differs: ") + s.way(a) + s.roundedBy(mode, ", ")
		}
	}
	var figures []string
	for _, figure := range survey.Distinct(u.Averages, decimals) {
		figures = append(figures, s.Lang.Decimal(figure, decimals))
	}
	return s.Lang.Say("; không cách bình quân nào đã thử ra số đã công bố, có thể là: ",
		"; none of the averages tried gives the published figure, possible are: ") +
		strings.Join(figures, " · ")
}

// roundedBy says how a published figure was rounded, after a separator; nothing of
// the usual way.
func (s *Survey) roundedBy(mode scoring.RoundingMode, separator string) string {
	switch mode {
	case scoring.Down:
		return separator + s.Lang.Say("số đã công bố là cắt bớt, không làm tròn",
			"the published figure is truncated, not rounded")
	case scoring.HalfEven:
		return separator + s.Lang.Say("số đã công bố là làm tròn nửa về số chẵn",
			"in the published figure a half is rounded to the even digit")
	}
	return ""
}

// publishedDecimals are those that a figure was printed with.
func publishedDecimals(p *survey.Published) int {
	if _, fraction, ok := strings.Cut(strings.ReplaceAll(p.Value.Text, ",", "."), "."); ok {
		return len(strings.TrimRight(fraction, " %\u00a0"))
	}
	n, _ := p.Value.Number.Decimals()
	return n
}
