package report

import (
	"fmt"
	"io"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/scoring"
	"parindex/scoring/analysis"
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

// Document is a table of the cheapest ways, and a row for each of their criteria for
// programs.
func (r *Reach) Document() *page.Document {
	t := &page.Table{
		Name:   r.Lang.Say("Cách đạt", "Ways"),
		Title:  append([]string{r.heading()}, r.title(r.Ranking)...),
		Banner: append(r.notes(r.Ranking.Block), r.hypothetical()),
		Notes:  page.Lines(r.conclusions()...),
	}
	fill(t, r.reachColumns(), r.raises())
	return &page.Document{Blocks: []page.Block{t}, Data: r.reachRows()}
}

func (r *Reach) heading() string {
	return fmt.Sprintf(r.Lang.Say("%s: cách rẻ nhất để đạt %s", "%s: the cheapest ways to %s"),
		r.Standing.Card.Unit.Name, r.wanted())
}

func (r *Reach) wanted() string {
	if r.Class != "" {
		return fmt.Sprintf(r.Lang.Say("loại %s", "the class %s"), r.Class)
	}
	return fmt.Sprintf(r.Lang.Say("hạng %d", "rank %d"), r.Rank)
}

func (r *Reach) hypothetical() string {
	return r.Lang.Say("Phép thử, các đơn vị khác giữ nguyên — không phải kết quả chính thức",
		"A supposition, all other units as they are — not an official result")
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
	say := r.Lang.Say
	return []column[raised]{
		figure(say("Cách", "Way"), 0, func(w raised) int { return w.number }),
		word(say("Mã", "Code"), 0, func(w raised) string { return w.Line.Criterion.Code }),
		name(say("Tiêu chí", "Criterion"), func(w raised) string { return w.Line.Criterion.Title }),
		figure(say("Hiện có", "Now"), 0, func(w raised) page.Cell { return r.unrounded(w.now()) }),
		figure(say("Cần đạt", "To reach"), 0, func(w raised) page.Cell { return r.unrounded(w.To) }),
		figure(say("Tối đa", "Maximum"), 2, func(w raised) page.Cell { return r.unrounded(w.Line.Criterion.Max) }),
		figure(say("Được thêm", "Gain"), 1, func(w raised) page.Cell { return r.unrounded(w.By) }),
	}
}

// now are the points that are decided on the line.
func (w raised) now() scoring.Points {
	if w.Line.Growth != nil {
		return w.Line.Growth.Appraised
	}
	return w.Line.Appraised
}

// unrounded is a number with all of its decimals, or with four where they do not end.
func (r *Result) unrounded(p scoring.Points) page.Cell {
	n, ends := p.Decimals()
	if !ends {
		n = 4
	}
	return page.Figure(p.Round(scoring.HalfUp, n), n)
}

// conclusions say what the ways cost and lead to, or that there are none.
func (r *Reach) conclusions() []string {
	say := r.Lang.Say
	lines := []string{say("Hiện nay: ", "Now: ") + r.standing(r.Standing.Card, r.Standing.Rank, r.Standing.Class)}
	switch {
	case r.Already:
		return append(lines, fmt.Sprintf(say("Đơn vị đã đạt %s.", "The unit has %s already."), r.wanted()))
	case len(r.Ways) == 0:
		lines = append(lines, fmt.Sprintf(
			say("Không đạt được %s: dù mọi tiêu chí thẩm định đều đạt mức cao nhất thì cũng chỉ %s",
				"There is no way to %s: with every appraised criterion at its most the unit has %s"), r.wanted(), r.result(r.Most)))
		return append(lines, r.assumed()...)
	}
	lines = append(lines, r.costs())
	for i, w := range r.Ways {
		lines = append(lines, fmt.Sprintf(say("Cách %d đưa đến: %s", "Way %d leads to: %s"), i+1, r.result(w.Result)))
	}
	return append(lines, r.assumed()...)
}

func (r *Reach) costs() string {
	say, way := r.Lang.Say, r.Ways[0]
	text := fmt.Sprintf(say("Chi phí: %d tiêu chí, thêm %s điểm của các tiêu chí ấy; rẻ nhất là ít tiêu chí nhất, rồi ít "+
		"điểm nhất",
		"Cost: criteria %d, points on them %s; the cheapest is as few criteria as possible, then as few points"),
		len(way.Raises), r.Lang.Value(way.Points))
	if r.More {
		text += fmt.Sprintf(say("; còn cách khác cùng chi phí, chỉ in %d cách",
			"; there are more ways of that cost, %d are shown"), len(r.Ways))
	}
	return text
}

func (r *Reach) result(to analysis.Result) string { return r.standing(to.Card, to.Rank, to.Class) }

func (r *Reach) standing(card *scoring.Scorecard, rank int, class string) string {
	var parts []string
	if rank > 0 {
		parts = append(parts, fmt.Sprintf(r.Lang.Say("hạng %d", "rank %d"), rank))
	}
	parts = append(parts, fmt.Sprintf(r.Lang.Say("chỉ số %s", "index %s"),
		r.printed(card.Index)+r.sign("")))
	if class != "" {
		parts = append(parts, fmt.Sprintf(r.Lang.Say("loại %s", "class %s"), class))
	}
	return strings.Join(parts, ", ")
}

// assumed is what the search takes for granted.
func (r *Reach) assumed() []string {
	say := r.Lang.Say
	lines := []string{
		say("Điểm chỉ nhận mức mà thang điểm cho phép; tiêu chí điều tra xã hội học và tiêu chí không áp dụng giữ nguyên. "+
			"Tính chính xác, đã xét mọi tập tiêu chí.",
			"Points are what the scales allow; survey criteria, and those that do not apply, stay as they are. Exact, over all "+
				"sets of criteria."),
		say("Tỷ lệ được coi là liên tục: số hồ sơ, nhiệm vụ thực tế có thể không cho đúng điểm ấy.",
			"Rates are taken as continuous: real numbers of cases may not give exactly these points."),
	}
	if r.Class == "" && r.Round.Regulation.Rank.Ties != scoring.Breakers {
		lines = append(lines, say("Bằng đơn vị khác thì đồng hạng với đơn vị ấy.", "An equal result shares the rank."))
	}
	return lines
}

var reachHeader = []string{"block", "unit", "name", "target", "way", "code", "title", "now", "to", "max",
	"gain", "status"}

func (r *Reach) reachRows() *page.Table {
	t := dataTable(reachHeader)
	unit := r.Standing.Card.Unit
	for _, w := range r.raises() {
		row := append(words(r.Ranking.Block.ID, unit.ID, unit.Name, r.key()), page.Count(w.number))
		row = append(row, words(w.Line.Criterion.Code, w.Line.Criterion.Title)...)
		for _, p := range []scoring.Points{w.now(), w.To, w.Line.Criterion.Max, w.By} {
			row = append(row, page.Word(p.String()))
		}
		t.Rows = append(t.Rows, append(row, page.Word(string(scoring.Variant))))
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
		{"now", reachedJSON(now)},
		{"already", r.Already},
		{"reachable", r.Already || len(r.Ways) > 0},
		{"ways", each(r.Ways, wayJSON)},
		{"more_ways", r.More},
		{"with_all_criteria_at_most", reachedJSON(r.Most)},
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
			}
		})},
		{"points", way.Points},
		{"", reachedJSON(way.Result)},
	}
}

func reachedJSON(r analysis.Result) object {
	return object{{"rank?", r.Rank}, {"class?", r.Class}, {"total", r.Card.Total}, {"index", r.Card.Index}}
}
