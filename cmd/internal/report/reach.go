package report

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/scoring"
	"parindex/scoring/analysis"
	"parindex/scoring/seq"
)

// Reach is what would take a unit to a rank or a class.
type Reach struct {
	Result
	Ranking *scoring.Ranking
	*analysis.Reach
}

// raised is a criterion of a way; number counts the ways from 1.
type raised struct {
	number int
	analysis.Raise
}

// Document is a table of the cheapest ways, or why there are none, and a row for each of
// their criteria for programs.
func (r *Reach) Document() *page.Document {
	say, notes, name := r.Lang.Text, page.Lines(r.conclusions()...), r.Standing.Card.Unit.Name
	if r.Standing.Card.Faulty {
		name += page.Mark
	}
	title := append([]string{say("%s: the cheapest ways to %s", name, r.wanted())}, r.title(r.Ranking)...)
	banner := append(r.notes(r.Ranking.Block),
		say("A supposition, all other units as they are — not an official result"))
	if len(r.Ways) == 0 {
		return &page.Document{Title: title, Banner: banner, Data: r.reachRows(),
			Blocks: []page.Block{page.Section{Line: page.Line{Below: notes}}}}
	}
	t := &page.Table{Name: r.Lang.Text("Ways"), Title: title, Banner: banner, Notes: notes}
	fill(t, r.reachColumns(), r.raises())
	return &page.Document{Blocks: []page.Block{t}, Data: r.reachRows()}
}

func (r *Reach) wanted() string {
	if r.Class != "" {
		return r.Lang.Text("the class %s", r.Class)
	}
	return r.Lang.Text("rank %d", r.Rank)
}

func (r *Reach) raises() (rows []raised) {
	for i, w := range r.Ways {
		for _, raise := range w.Raises {
			rows = append(rows, raised{i + 1, raise})
		}
	}
	return rows
}

func (r *Reach) reachColumns() []column[raised] {
	say := r.Lang.Text
	return []column[raised]{
		figure(say("Way"), 0, func(w raised) int { return w.number }),
		word(say("Code"), 0, func(w raised) string { return w.Line.Criterion.Code }),
		name(say("Criterion"), func(w raised) page.Cell {
			return page.Cell{Text: w.Line.Criterion.Title, Marked: w.isUnusable()}
		}),
		figure(say("Now"), 0, func(w raised) page.Cell { return r.unrounded(w.now()) }),
		figure(say("To reach"), 0, func(w raised) page.Cell { return r.unrounded(w.To) }),
		figure(r.Lang.Say("Tối đa", "Maximum"), 2, func(w raised) page.Cell {
			return r.unrounded(w.Line.Criterion.Max)
		}),
		figure(say("Gain"), 1, func(w raised) page.Cell { return r.unrounded(w.By) }),
	}
}

// now are the points that are decided on the line.
func (w raised) now() scoring.Points {
	if w.Line.Growth != nil {
		return w.Line.Growth.Appraised
	}
	return w.Line.Appraised
}

// isUnusable says that the points now are 0 for want of data.
func (w raised) isUnusable() bool {
	return w.Line.Unclaimed && !w.Line.Part.IsItem() && w.Line.Steps.Last() == nil
}

// unrounded is a number with all of its decimals, or as sentences have it where they do not end, or are
// more than anybody reads.
func (r *Result) unrounded(p scoring.Points) page.Cell {
	n, ends := p.Decimals()
	const readable = 6
	if !ends || n > readable {
		return r.valueCell(p)
	}
	return page.Figure(p, n)
}

// conclusions say what the ways cost and lead to, or that there are none.
func (r *Reach) conclusions() []string {
	say := r.Lang.Text
	lines := []string{say("Now: ") + r.standing(r.Standing.Card, r.Standing.Rank, r.Standing.Class)}
	switch {
	case r.Already:
		return append(lines, say("The unit has %s already.", r.wanted()))
	case len(r.Ways) == 0:
		lines = append(lines, say(
			"There is no way to %s: with every appraised criterion at its most the unit has %s",
			r.wanted(), r.result(r.Most)))
		for _, c := range r.Held {
			lines = append(lines, say("A cap stands in the way: ")+r.held(r.Most.Card, c))
		}
		return append(lines, r.assumed()...)
	}
	lines = append(lines, r.costs())
	for i, w := range r.Ways {
		lines = append(lines, say("Way %d leads to: %s", i+1, r.result(w.Result)))
	}
	return slices.Concat(lines, r.cautions(), r.assumed())
}

// cautions say of criteria of the ways what the table does not: each once.
func (r *Reach) cautions() (lines []string) {
	say := r.Lang.Text
	if r.Standing.Card.Faulty {
		lines = append(lines, say("(*) faults in the data: the figures cannot be used yet"))
	}
	for _, w := range r.raises() {
		code, points := w.Line.Criterion.Code, r.Lang.Value(w.To)
		if w.isUnusable() {
			lines = append(lines, code+": "+say("cells are blank or unusable")+say(", so that 0 counts now"))
		}
		if w.Unsure {
			lines = append(lines, say("%s: the rule does not tell which points data can earn, perhaps not %s", code, points))
		}
		if w.OnlyWithout != "" {
			lines = append(lines, say("%s: %s only where “%s” is 0", code, points, w.OnlyWithout))
		}
	}
	return slices.Compact(slices.Sorted(slices.Values(lines)))
}

// isExact says whether some way is sure: no cheaper one is.
func (r *Reach) isExact() bool {
	unsure := func(w analysis.Way) bool {
		return slices.ContainsFunc(w.Raises, func(raise analysis.Raise) bool { return raise.Unsure })
	}
	return len(r.Ways) == 0 || !seq.All(r.Ways, unsure)
}

func (r *Reach) costs() string {
	say, way := r.Lang.Text, r.Ways[0]
	text := say("Cost: criteria %d, points on them %s; the cheapest is as few criteria as possible, then as few points",
		len(way.Raises), r.Lang.Value(way.Points))
	if r.More {
		text += say("; there are more ways of that cost, %d are shown", len(r.Ways))
	}
	return text
}

func (r *Reach) result(to analysis.Result) string { return r.standing(to.Card, to.Rank, to.Class) }

func (r *Reach) standing(card *scoring.Scorecard, rank int, class string) string {
	var parts []string
	if rank > 0 {
		parts = append(parts, r.Lang.Text("rank %d", rank))
	}
	parts = append(parts, r.Lang.Text("index %s", r.toldIndex(card.Index)+r.sign()))
	if class != "" {
		parts = append(parts, r.Lang.Text("class %s", class))
	}
	return strings.Join(parts, ", ")
}

// toldIndex is an index as printed, or with the decimals that tell it from the threshold of a class.
func (r *Reach) toldIndex(index scoring.Points) string {
	if scale := r.Round.Regulation.ScaleOf(r.Ranking.Block.ID); scale != nil && scale.On != scoring.OnRounded {
		for _, level := range scale.Levels {
			if r.figure(index).Equal(level.Edge) && !index.Equal(level.Edge) {
				told, _ := r.Lang.Apart(index, level.Edge, r.decimals())
				return told
			}
		}
	}
	return r.printed(index)
}

// assumed is what the search takes for granted.
func (r *Reach) assumed() []string {
	say := r.Lang.Text
	lines := []string{
		say(
			"Points are what the scales allow, in steps of the last decimal; survey criteria, and those that do " +
				"not apply, stay as they are."),
		say("Rates are taken as continuous: real numbers of cases may not give exactly these points, nor may what is " +
			"declared of a year that is over."),
	}
	if r.isExact() {
		lines[0] += say(" Exact, over all sets of criteria.")
	} else {
		lines[0] += say(" Over all sets of criteria it takes no less; whether this is enough is not known.")
	}
	if r.Class == "" && r.Round.Regulation.Rank.Ties != scoring.Breakers {
		lines = append(lines, say("An equal result shares the rank."))
	}
	return lines
}

var reachHeader = []string{"block", "unit", "name", "target", "way", "code", "title", "now", "to", "max",
	"gain", "unusable", "unsure", "only_without", "faulty", "status"}

func (r *Reach) reachRows() *page.Table {
	t := dataTable(reachHeader)
	card := r.Standing.Card
	for _, w := range r.raises() {
		row := append(words(r.Ranking.Block.ID, card.Unit.ID, card.Unit.Name, r.key()), page.Count(w.number))
		row = append(row, words(w.Line.Criterion.Code, w.Line.Criterion.Title)...)
		for _, p := range []scoring.Points{w.now(), w.To, w.Line.Criterion.Max, w.By} {
			row = append(row, page.Word(p.String()))
		}
		t.Rows = append(t.Rows, append(row, words(strconv.FormatBool(w.isUnusable()), strconv.FormatBool(w.Unsure),
			w.OnlyWithout, strconv.FormatBool(card.Faulty), string(scoring.Variant))...))
	}
	return t
}

// key is the target for programs.
func (r *Reach) key() string {
	if r.Class != "" {
		return "class=" + r.Class
	}
	return fmt.Sprintf("rank=%d", r.Rank)
}

// JSON writes the ways for programs, with exact figures. A unit that is already there is
// reachable too. They are never official.
func (r *Reach) JSON(w io.Writer) error {
	now := analysis.Result{Card: r.Standing.Card, Rank: r.Standing.Rank, Class: r.Standing.Class}
	return object{
		{"", r.variant()},
		{"block", r.Ranking.Block.ID},
		{"unit", r.Standing.Card.Unit.ID},
		{"target", r.key()},
		{"status", scoring.Variant},
		{"faulty", r.Standing.Card.Faulty},
		{"now", reachedJSON(now)},
		{"already", r.Already},
		{"reachable", r.Already || len(r.Ways) > 0},
		{"exact", r.isExact()},
		{"ways", each(r.Ways, wayJSON)},
		{"more_ways", r.More},
		{"with_all_criteria_at_most", reachedJSON(r.Most)},
		{"held_down?", seq.Map(r.Held, func(c scoring.ClassCap) string { return c.Code })},
	}.writeJSON(w)
}

func wayJSON(way analysis.Way) object {
	return object{
		{"criteria", each(way.Raises, func(raise analysis.Raise) object {
			c := raise.Line.Criterion
			return object{
				{"code", c.Code},
				{"title", c.Title},
				{"now", raised{0, raise}.now()},
				{"to", raise.To},
				{"gain", raise.By},
				{"unusable?", raised{0, raise}.isUnusable()},
				{"unsure?", raise.Unsure},
				{"only_without?", raise.OnlyWithout},
			}
		})},
		{"points", way.Points},
		{"", reachedJSON(way.Result)},
	}
}

func reachedJSON(r analysis.Result) object {
	return object{{"rank?", r.Rank}, {"class?", r.Class}, {"total", r.Card.Total}, {"index", r.Card.Index}}
}
