package report

import (
	"fmt"
	"slices"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/scoring/seq"
	"parindex/scoring/survey"
)

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
	for _, wave := range waves {
		if wave.Name == name {
			return wave.Ballots
		}
	}
	return 0
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
		"There are %d of the %d ballots required; those beyond what a sample requires are not counted here",
		filled["\x00"], required["\x00"])}
	if len(groups.keys) < 2 {
		return lines
	}
	parts := seq.Map(groups.keys,
		func(group string) string { return fmt.Sprintf("%s %d/%d", group, filled[group], required[group]) })
	return append(lines, s.say("By group: ")+strings.Join(parts, "; "))
}
