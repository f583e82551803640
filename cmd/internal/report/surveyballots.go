package report

import (
	"fmt"
	"slices"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/scoring"
	"parindex/scoring/seq"
	"parindex/scoring/survey"
)

// ballotsCell marks too few, of the unit or of a group that rates it.
func (s *Survey) ballotsCell(r surveyRow) page.Cell {
	u := r.Unit
	if required := s.required(u); required != nil &&
		(u.Below && u.Filled >= *required || !u.Below && !u.NoSurvey && u.Filled < *required) {
		return page.Word(s.say("%d (a group short)", u.Ballots))
	}
	return s.ballots(u.Ballots, u.Below)
}

func (s *Survey) ballots(n int64, below bool) page.Cell {
	if below {
		return page.Word(s.say("%d (short)", n))
	}
	return wholeCell(&n)
}

// required is how many ballots the unit needs. A group without any needs them too;
// nil where that is not known of every group, or nothing is asked.
func (s *Survey) required(u *survey.UnitResult) *int64 {
	if u.Required != nil || len(u.Groups) == 0 {
		return u.Required
	}
	if s.isPerUnit() {
		return s.requiredOf(u.SampleFigure)
	}
	sum := int64(0)
	for _, g := range u.Groups {
		n := s.requiredOf(g.SampleFigure)
		if n == nil {
			return nil
		}
		sum += *n
	}
	return &sum
}

// isPerUnit says whether the size is asked of units, not of each of their groups.
func (s *Survey) isPerUnit() bool {
	return s.Answers.Definition.Sample.Per != survey.PerGroup && len(s.Answers.Definition.Groups) > 1
}

// requiredOf is how many ballots one sample needs, also where none came.
func (s *Survey) requiredOf(f survey.SampleFigure) *int64 {
	if f.Required != nil {
		return f.Required
	}
	if n, ok := s.Answers.Definition.Sample.Size.Required(f.Population); ok {
		return &n
	}
	return nil
}

// filledHeading is of the ballots that are checked against those required; the column
// is there where some ballots are empty.
func (s *Survey) filledHeading() string {
	return s.say("Ballots filled in")
}

// filledCell is a number, or the two that it lies between.
func filledCell(f survey.SampleFigure) page.Cell {
	if f.FilledLeast < f.Filled {
		return page.Word(f.FilledText())
	}
	return page.Count(f.Filled)
}

// groupRequired is how many ballots a group needs, unless the size is asked of the
// unit as a whole.
func (s *Survey) groupRequired(g survey.GroupResult) *int64 {
	if s.isPerUnit() {
		return g.Required
	}
	return s.requiredOf(g.SampleFigure)
}

// publishedTotals checks what was published against every average there could be.
func (s *Survey) publishedTotals(rows []surveyRow) (lines []string) {
	for _, row := range rows {
		p := row.Unit.Published
		if p == nil || p.Value.State != scoring.Given {
			continue
		}
		decimals := publishedDecimals(p)
		line := s.say("%s: published %s%%", row.card.Unit.Name, s.Lang.Decimal(p.Value.Number, decimals))
		if row.Unit.Index != nil {
			line += s.say("; by the definition %s%%",
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
			return s.say("; the published figure differs: ") + s.way(a) + s.roundedBy(mode, ", ")
		}
	}
	figures := seq.Map(survey.Distinct(u.Averages, decimals),
		func(figure scoring.Points) string { return s.Lang.Decimal(figure, decimals) })
	return s.say("; none of the averages tried gives the published figure, possible are: ") +
		strings.Join(figures, " · ")
}

// roundedBy says how a published figure was rounded, after a separator; nothing of
// the usual way.
func (s *Survey) roundedBy(mode scoring.RoundingMode, separator string) string {
	if mode == scoring.HalfUp {
		return ""
	}
	return separator + s.Lang.Term("printed", string(mode))
}

// publishedDecimals are those that a figure was printed with.
func publishedDecimals(p *survey.Published) int {
	if _, fraction, ok := strings.Cut(strings.ReplaceAll(p.Value.Text, ",", "."), "."); ok {
		return len(strings.TrimRight(fraction, " %\u00a0"))
	}
	n, _ := p.Value.Number.Decimals()
	return n
}

// behindRow is a unit, or a group that rates it, of which ballots are missing.
type behindRow struct {
	row   surveyRow
	group string // empty where the size is asked of the whole unit
	survey.SampleFigure
	required int64
	waves    []survey.Tallied
}

// behind are those with fewer ballots filled in than required, whether or not any came.
func (s *Survey) behind(rows []surveyRow) (behind []behindRow) {
	return seq.Filter(s.samples(rows), func(d behindRow) bool { return d.Filled < d.required })
}

// samples are all units or groups of which it is known how many ballots they need.
func (s *Survey) samples(rows []surveyRow) (all []behindRow) {
	for _, row := range rows {
		u := row.Unit
		if n := s.requiredOf(u.SampleFigure); n != nil && (s.isPerUnit() || len(u.Groups) < 2) {
			all = append(all, behindRow{row, "", u.SampleFigure, *n, u.Waves})
			continue
		}
		for _, g := range u.Groups {
			if n := s.groupRequired(g); n != nil && !s.isPerUnit() {
				all = append(all, behindRow{row, g.Group.Name, g.SampleFigure, *n, g.Waves})
			}
		}
	}
	return all
}

func (s *Survey) progressTitle() string {
	return s.say("Ballots still missing")
}

// progressTable is who is behind while the survey runs; nil where nobody is.
func (s *Survey) progressTable(b *surveyBlock, rows []surveyRow) *page.Table {
	behind := s.behind(rows)
	if len(behind) == 0 {
		return nil
	}
	title := s.progressTitle()
	t := &page.Table{Name: b.Name + " – " + title,
		Title: []string{title, s.blockTitle(b)}, Banner: s.notes(b.Block), Narrow: true}
	fill(t, s.progressColumns(behind), behind)
	t.Notes = page.Lines(s.received(rows)...)
	return t
}

func (s *Survey) progressColumns(behind []behindRow) []column[behindRow] {
	columns := []column[behindRow]{name(s.say("Unit"), func(d behindRow) page.Cell { return unitOf(d.row.card) })}
	if slices.ContainsFunc(behind, func(d behindRow) bool { return d.group != "" }) {
		columns = append(columns,
			name(s.Lang.Say("Nhóm đối tượng", "Group"), func(d behindRow) string { return d.group }))
	}
	for _, wave := range s.wavesOf() {
		columns = append(columns, figure(wave, 2,
			func(d behindRow) page.Cell { return page.Count(ballotsOf(d.waves, wave)) }))
	}
	return append(columns,
		figure(s.filledHeading(), 0, func(d behindRow) page.Cell { return filledCell(d.SampleFigure) }),
		figure(s.say("Ballots required"), 0, func(d behindRow) page.Cell { return page.Count(d.required) }),
		figure(s.Lang.Say("Còn thiếu", "Missing"), 0,
			func(d behindRow) page.Cell { return page.Count(d.required - d.Filled) }))
}

// wavesOf are the waves of all ballots, where there is more than one.
func (s *Survey) wavesOf() []string {
	var names []string
	for _, u := range s.Answers.Units {
		for _, wave := range u.Waves {
			names = append(names, wave.Name)
		}
	}
	slices.Sort(names)
	if names = slices.Compact(names); len(names) < 2 {
		return nil
	}
	return names
}

func ballotsOf(waves []survey.Tallied, name string) int64 {
	return seq.First(waves, func(w survey.Tallied) bool { return w.Name == name }).Ballots
}

// received is how far the survey is, in all and by group. What one has too many makes up for nobody.
func (s *Survey) received(rows []surveyRow) []string {
	var groups grouped
	filled, required := map[string]int64{}, map[string]int64{}
	for _, d := range s.samples(rows) {
		groups.add(d.group, "")
		for _, key := range []string{"\x00", d.group} {
			filled[key], required[key] = filled[key]+min(d.Filled, d.required), required[key]+d.required
		}
	}
	lines := []string{s.say(
		"There are %d of the %d (ballot|ballots) required; those beyond what a sample requires are not counted here",
		filled["\x00"], required["\x00"])}
	if len(groups.keys) < 2 {
		return lines
	}
	parts := seq.Map(groups.keys,
		func(group string) string { return fmt.Sprintf("%s %d/%d", group, filled[group], required[group]) })
	return append(lines, s.say("By group: ")+strings.Join(parts, "; "))
}
