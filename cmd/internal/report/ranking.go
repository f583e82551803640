package report

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// notes are what keeps the figures of these blocks from being an official result, a
// line each.
func (r *Result) notes(blocks ...*scoring.Block) []string {
	notes := append(r.Lang.Status(r.Round.Status), r.sinceSealed()...)
	if r.isEarly() {
		notes = append(notes, r.say("Results as of the %s, not final", r.Lang.Stage(r.Round.Stage)))
	}
	if day := r.Round.Today; day != "" {
		notes = append(notes, onDay(day, r.Lang)...)
	}
	if w := r.Round.TriedWeights(); w != nil {
		notes = append(notes, r.tried(w, blocks))
	}
	if r.Round.Stage != scoring.SelfStage && r.isUnappraised() {
		notes = append(notes, r.say("NO APPRAISAL YET: appraised points are self-assessed points"))
	}
	notes = append(notes, r.supposed()...)
	if wrong := r.Faults.Errors(); wrong > 0 {
		notes = append(notes, r.say("THE ROUND STILL HAS FAULTS (%d): not to be used", wrong))
	}
	for _, lost := range []struct {
		says    string
		effects []fault.Effect
	}{
		{r.say("DECISIONS NOT READ YET, which may change any points, in: "), []fault.Effect{fault.DecisionsUnread}},
		{r.say("EXPLANATIONS NOT READ YET, in: "), []fault.Effect{fault.RepliesUnread}},
		{r.say("LATENESS NOT JUDGED YET, for faults in: "), []fault.Effect{fault.NobodyLate,
			fault.DeadlinesUnused}},
	} {
		notes = append(notes, listed(lost.says, r.filesWith(lost.effects, anyFault))...)
	}
	return slices.Concat(notes,
		listed(r.say("DECISIONS OF WHICH UNIT IS NOT KNOWN, so that no unit is marked for them: "),
			r.filesWith([]fault.Effect{fault.DecisionVoid}, r.isUnowned)),
		listed(r.say("NOT COMPARED YET with earlier years of which the file cannot be read: "),
			r.filesWith([]fault.Effect{fault.YearUnused}, anyFault)))
}

// sinceSealed says that the figures are not of the files that were sealed.
func (r *Result) sinceSealed() []string {
	if len(r.Since) == 0 {
		return nil
	}
	if r.Paper {
		return []string{r.say("FILES CHANGED SINCE THE RESULT WAS SEALED: these figures are not sealed")}
	}
	return []string{NotAsSealed(r.Since, r.Lang)}
}

// NotAsSealed says which inputs are not as the manifest in the round's folder has them.
func NotAsSealed(since []string, lang text.Lang) string {
	return lang.Text("NOT AS SEALED in manifest.txt: %s; parindex verify says what differs", firstOf(since, lang))
}

// firstOf are the first of many names, and how many more there are.
func firstOf(names []string, lang text.Lang) string {
	const most = 3
	first := strings.Join(names[:min(most, len(names))], ", ")
	if more := len(names) - most; more > 0 {
		first += lang.Text(", … and %d more", more)
	}
	return first
}

func anyFault(fault.Diagnostic) bool { return true }

// isUnowned says whether a fault is no unit's of the round, so that nobody is marked for it, nor everybody.
func (r *Result) isUnowned(d fault.Diagnostic) bool {
	units := r.Round.Names().Units
	return !r.Round.LedgerIncomplete && units[d.About.Unit] == "" &&
		seq.All(d.About.Units, func(id string) bool { return units[id] == "" })
}

// filesWith are the files with faults of these effects.
func (r *Result) filesWith(effects []fault.Effect, which func(fault.Diagnostic) bool) (files []string) {
	for _, d := range r.Faults {
		if slices.Contains(effects, d.Effect()) && which(d) {
			files = append(files, path.Base(d.Pos.File()))
		}
	}
	slices.Sort(files)
	return slices.Compact(files)
}

// isEarly says whether the result is as of a stage before the last.
func (r *Result) isEarly() bool {
	return r.Round.Stage != "" && r.Round.Stage != scoring.FinalAppraisal
}

func (r *Result) isUnappraised() bool {
	return slices.ContainsFunc(r.Faults, func(d fault.Diagnostic) bool { return d.Code == fault.CodeAppraisalNone })
}

// asYet stands behind the heads of what may not be the final ranks, classes and means; it is empty where they are.
func (r *Result) asYet() string {
	if r.isEarly() || r.isUnappraised() || r.Round.Today != "" {
		return r.say(" (provisional)")
	}
	return ""
}

// classHead is what stands above or before classes.
func (r *Result) classHead() string { return r.say("Class") + r.asYet() }

// onDay says that units may still hand in, and that nothing else is as it was on that day.
func onDay(day scoring.Day, lang text.Lang) []string {
	return []string{lang.Text("As of %s, before the last deadline: not an official result", lang.Day(day)),
		lang.Text("Whatever is in the folder counts, decisions and receipts of later days too")}
}

// tried says that figures come from trial weights, or, where the weights name none of
// these blocks' sets, that they do not.
func (r *Result) tried(w *scoring.Weights, blocks []*scoring.Block) string {
	if slices.ContainsFunc(blocks, func(b *scoring.Block) bool { return w.Weighs(b.Set) }) {
		return r.say("Trial weights: %s — not an official result", w.Title)
	}
	return r.say("This block has no trial weights (%s)", w.Title)
}

// Document is the rankings for people, and a row a unit for programs.
func (r *Result) Document() *page.Document {
	d := documentOf(seq.Map(seq.Pointers(r.Rankings), r.table))
	d.MakeData, d.Paper = r.rows, r.annexes()
	return d
}

func (r *Result) table(ranking *scoring.Ranking) *page.Table {
	t := &page.Table{
		Name:   ranking.Block.Name,
		Title:  r.title(ranking),
		Banner: r.notes(ranking.Block),
		Notes:  r.footer(ranking),
		Sign:   true,
	}
	fill(t, r.columns(ranking), seq.Pointers(ranking.Standings))
	r.footnoted(t, ranking)
	return t
}

// ofBlock is a table on a block, without columns.
func (r *Result) ofBlock(ranking *scoring.Ranking, title string) *page.Table {
	return &page.Table{Name: title + " – " + ranking.Block.Name,
		Title: append([]string{title + r.asYet()}, r.title(ranking)...), Banner: r.notes(ranking.Block)}
}

func (r *Result) title(ranking *scoring.Ranking) []string {
	return []string{r.Round.Title, r.say("Block: %s", ranking.Block.Name)}
}

// columns are those that this block has something to say in.
func (r *Result) columns(ranking *scoring.Ranking) []column[*scoring.Standing] {
	has := r.contents(ranking)
	part := func(head string, spare int, f scoring.Figure) column[*scoring.Standing] {
		return known(f, r.points(head, spare, f))
	}
	return append([]column[*scoring.Standing]{
		figure(r.say("Rank"), 0, rankCell).inFull(r.rankHead()),
		when(r.Firms != nil, word(r.say("Rank range"), 3, r.rangeCell)),
		when(has.parents, figure(r.say("Rank in district"), 3, parentCell)),
		name(r.say("Unit"), unitCell),
		when(has.self, part(r.say("Self"), 9, scoring.FigureSelf)),
		when(has.appraised, known(scoring.FigureAppraised, r.decided(r.appraised(), 6).inFull(r.appraisedHead()))),
		when(has.scaled, part(r.say("Appraised, scaled"), 4, scoring.FigureAppraised).inFull(r.say("Appraised points, scaled"))),
		when(has.survey, known(scoring.FigureSurvey,
			figure(r.surveyHead(), 5, r.surveyCell).inFull(r.surveyPointsHead()))),
		when(has.bonus, part(r.say("Bonus"), 8, scoring.FigureBonus)),
		when(has.penalty, part(r.say("Penalty"), 8, scoring.FigurePenalty)),
		r.points(r.say("Total"), 4, scoring.FigureTotal),
		figure(r.say("Maximum"), has.spareMaximum(), r.maxCell),
		figure(r.onScale(r.say("Index")), 0, r.indexCell),
		when(len(ranking.Classes) > 0, word(r.classHead(), 1, classCell)),
		when(has.classBefore, word(since(ranking, r.say("Class %d")), 7, classBeforeCell)),
		when(has.indexChange, figure(since(ranking, r.say("Index since %d")), 2, r.indexChangeCell).
			inFull(r.indexSince(ranking))),
		when(has.rankChange, figure(since(ranking, r.say("Rank since %d")), 2, rankChangeCell).
			inFull(r.rankSince(ranking))),
	}, r.groupColumns(ranking)...)
}

// The headings of a published ranking, which a screen has no room for.
func (r *Result) rankHead() string { return r.Lang.Say("Xếp hạng", "Rank") + r.asYet() }
func (r *Result) surveyPointsHead() string {
	return r.Lang.Say("Điểm điều tra xã hội học", "Survey points")
}
func (r *Result) indexSince(ranking *scoring.Ranking) string {
	return since(ranking, r.Lang.Say("Chỉ số so với năm %d", "Index since %d"))
}
func (r *Result) rankSince(ranking *scoring.Ranking) string {
	return since(ranking, r.Lang.Say("Hạng so với năm %d", "Rank since %d"))
}

// appraisedHead says that points were tried where some were.
func (r *Result) appraisedHead() string {
	if head := r.appraised(); head != r.say("Appraised") {
		return head
	}
	return r.say("Appraised points")
}

// surveyHead is the heading of survey points, in full on paper.
func (r *Result) surveyHead() string {
	if r.Paper {
		return r.Lang.Say("Điều tra xã hội học", "Survey")
	}
	return r.say("Survey")
}

type contents struct {
	parents, self, appraised, scaled, survey, bonus, penalty bool
	indexChange, rankChange, classBefore                     bool // some unit of the block is known of before
	maxima                                                   bool // units have different maxima
}

// spareMaximum says how well people do without the maxima on a narrow screen. Where they
// differ, a total cannot be compared without them.
func (c contents) spareMaximum() int {
	if c.maxima {
		return 4
	}
	return 7
}

func (r *Result) contents(ranking *scoring.Ranking) contents {
	set := ranking.Block.Set
	has := contents{survey: set.HasSurvey(), bonus: len(set.Bonus) > 0, penalty: len(set.Penalty) > 0}
	has.self, has.appraised = has.knows(ranking)
	for _, s := range ranking.Standings {
		has.parents = has.parents || s.Card.Unit.Parent != ""
		has.scaled = has.scaled || s.Card.Scored && s.Card.Scaled()
		has.bonus = has.bonus || s.Card.Bonus.Sign() > 0
		has.penalty = has.penalty || s.Card.Penalty.Sign() > 0
		has.maxima = has.maxima || s.Card.Scored && !s.Card.Max.Equal(ranking.Standings[0].Card.Max)
		_, index := s.IndexChange()
		_, rank := s.RankChange()
		has.classBefore = has.classBefore || classBefore(s) != ""
		has.indexChange, has.rankChange = has.indexChange || index, has.rankChange || rank
	}
	return has
}

func unitCell(s *scoring.Standing) page.Cell { return unitOf(s.Card) }

func rankCell(s *scoring.Standing) page.Cell { return tally(s.Rank) }

// classBefore is the class of the year before, empty where none is known, or nobody knows whose it is.
func classBefore(s scoring.Standing) string {
	if s.Earlier == nil || s.Earlier.Wrong {
		return ""
	}
	return s.Earlier.Class
}

func classBeforeCell(s *scoring.Standing) page.Cell { return page.Word(classBefore(*s)) }

func classCell(s *scoring.Standing) page.Cell { return page.Word(s.Class) }

func (r *Result) points(head string, spare int, f scoring.Figure) column[*scoring.Standing] {
	return figure(head, spare, func(s *scoring.Standing) page.Cell { return r.number(s, s.Card.Figure(f)) })
}

// decided are the appraised points as councils gave them, before they are scaled.
func (r *Result) decided(head string, spare int) column[*scoring.Standing] {
	return figure(head, spare, func(s *scoring.Standing) page.Cell { return r.number(s, s.Card.Decided) })
}

func (r *Result) number(s *scoring.Standing, p scoring.Points) page.Cell {
	return shownIf(s.Card.Scored, r.cell(p), "")
}

// surveyCell is a dash where no survey was held: that is not 0 points.
func (r *Result) surveyCell(s *scoring.Standing) page.Cell {
	if s.Card.Scored && s.Card.Published == nil && !s.Card.Surveyed() {
		return page.Word("–")
	}
	return r.number(s, s.Card.Survey)
}

func (r *Result) indexCell(s *scoring.Standing) page.Cell { return r.number(s, s.Card.Index) }

// maxCell shows a maximum as people write it: 71,5 and not 71,50.
func (r *Result) maxCell(s *scoring.Standing) page.Cell {
	cell := r.number(s, s.Card.Max)
	if cell.Number != nil {
		if n, ok := cell.Number.Decimals(); ok {
			cell.Decimals = min(n, r.decimals())
		}
	}
	return cell
}

func (r *Result) indexChangeCell(s *scoring.Standing) page.Cell {
	change, ok := s.IndexChange()
	if !ok {
		return page.Cell{}
	}
	return r.changeCell(change) // what rounds to 0 has no sign
}

func rankChangeCell(s *scoring.Standing) page.Cell {
	change, ok := s.RankChange()
	return shownIf(ok, page.Change(scoring.Whole(int64(change)), 0), "")
}

// supposed are the choices of the regulation and the points that a variant tries, a line
// each kind.
func (r *Result) supposed() (notes []string) {
	var choices, points, without []string
	for _, change := range r.Round.Changes {
		switch c := change.(type) {
		case scoring.OtherChoice:
			choices = append(choices, c.Name+" = "+c.Value)
		case scoring.Without:
			without = append(without, c.Set+"/"+c.Code)
		case scoring.OtherSatisfaction:
			points = append(points,
				fmt.Sprintf("%s %s = %s%%", r.Round.NameOf(c.Unit), c.Code, r.Lang.Number(c.Percent)))
		case scoring.OtherPoints:
			points = append(points, fmt.Sprintf("%s %s = %s", r.Round.NameOf(c.Unit), c.Code, r.Lang.Number(c.Points)))
		}
	}
	if len(choices) > 0 {
		notes = append(notes, r.say(
			"Other choices of the regulation: %s — not an official result", strings.Join(choices, "; ")))
	}
	if len(points) > 0 {
		notes = append(notes, r.say("Other points: %s — not an official result", strings.Join(points, "; ")))
	}
	if len(without) > 0 {
		notes = append(notes, r.say("Without criteria: %s — not an official result", strings.Join(without, "; ")))
	}
	return notes
}

// appraised is the heading of appraised points, which says where nobody decided some of
// them.
func (r *Result) appraised() string {
	for _, change := range r.Round.Changes {
		if _, tried := change.(scoring.OtherPoints); tried {
			return r.say("Appraised (tried)")
		}
	}
	return r.say("Appraised")
}
