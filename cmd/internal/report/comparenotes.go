package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/record"
	"parindex/cmd/internal/text"
	"parindex/criteria/diff"
	"parindex/scoring"
	"parindex/scoring/compare"
	"parindex/scoring/seq"
)

// JSON writes the comparison for programs.
func (c *Comparison) JSON(w io.Writer) error {
	return object{
		{"schema", record.Schema},
		{"old", object{{"name", c.Old.Name}, {"", c.Old.Record.Round}, {"seal?", c.Old.Seal}}},
		{"new", object{{"name", c.New.Name}, {"", c.New.Record.Round}, {"seal?", c.New.Seal}}},
		{"changed_inputs?", c.changedInputs()},
		{"blocks", each(c.blocks(), c.blockJSON)},
		{"blocks_only_before?", seq.Map(c.unpairedIn(&c.Old), idOf)},
		{"blocks_only_after?", seq.Map(c.unpairedIn(&c.New), idOf)},
	}.writeJSON(w)
}

// blockJSON says as unsplit why no unit has a split: record, sets.
func (c *Comparison) blockJSON(b comparedBlock) object {
	return object{
		{"block", b.new.ID},
		{"unsplit?", c.unsplit(&b)},
		{"", c.causes(&b).json()},
		{"", mappingJSON(b.pair)},
		{"units", each(b.rows, func(u comparedUnit) object { return c.unitJSON(&b, u) })},
		{"only_before?", b.gone}, // names
		{"other_block_after?", b.moved},
		{"class_scale_before?", b.old.ClassScale},
		{"class_scale_after?", b.new.ClassScale},
	}
}

// mappingJSON is how leaves were mapped, where not each to itself, and what was assumed.
func mappingJSON(b *compare.Blocks) object {
	if b == nil {
		return nil
	}
	var mapping []object
	for _, m := range b.Leaves() {
		code := ""
		if m.New != nil {
			code = m.New.Code
		}
		if !m.IsPlain() {
			mapping = append(mapping, object{{"old", append([]string{}, nodeCodes(m.Old)...)}, {"new?", code}})
		}
	}
	return object{
		{"mapping?", mapping},
		{"assumed?", each(b.Assumptions(), func(a compare.Assumed) object {
			return object{{"code", a.Code}, {"why", a.Why}, {"units", a.Units}}
		})},
	}
}

// unitJSON has the change of the published figures.
func (c *Comparison) unitJSON(b *comparedBlock, u comparedUnit) object {
	var changed []object
	if c.isRescored(b) {
		changed = changedJSON(u)
	}
	return object{
		{"unit", u.new.ID},
		{"name", u.new.Name},
		{"formed_from?", u.formedIDs()},
		{"block_before?", idOf(u.from)},
		{"before", c.beforeJSON(u)},
		{"after", placeJSON(u.new)},
		{"rank_change", u.rankChange()},
		{"index_change", c.change(u)},
		{"split?", splitJSON(u.split)},
		{"criteria?", changed},
	}
}

// beforeJSON has of a unit that several were formed into the mean of their published indexes alone.
func (c *Comparison) beforeJSON(u comparedUnit) any {
	if len(u.past.Parts) > 1 {
		return object{{"rank", nil}, {"index", u.past.Index}}
	}
	return placeJSON(u.old)
}

// placeJSON has the exact index.
func placeJSON(u *record.Unit) any {
	if u == nil {
		return nil
	}
	var index *scoring.Points
	if u.Totals != nil {
		index = &u.Index.Exact
	}
	return object{{"rank", u.Rank}, {"index", index}, {"class?", u.Class}}
}

// splitJSON is exact; its parts add up to total, the change of the exact index.
func splitJSON(c *compare.Change) object {
	if c == nil {
		return nil
	}
	return object{
		{"total", c.Total()},
		{"performance", c.Parts[compare.Performance]},
		{"rule", c.Parts[compare.Rule]},
		{"maximum", c.Parts[compare.Maximum]},
		{"applicability", c.Parts[compare.Applicability]},
		{"other", c.Other},
	}
}

// notes say what the columns mean, and what they leave out.
func (c *Comparison) notes(b *comparedBlock) []string {
	lines := append(c.surveyed(b), c.moved(b), splitNotes.In(c.Lang, c.unsplit(b)))
	lines = append(append(lines, c.causes(b).lines(c.Lang)...), c.thresholds(b)...)
	say, faulty, published := c.Lang.Text, false, 0
	var added, came []string
	for _, u := range b.rows {
		if u.split != nil && !u.split.Other.IsZero() {
			rest := say("%s: %s cannot be told apart by cause")
			lines = append(lines, fmt.Sprintf(rest, u.new.Name, c.Lang.Number(u.split.Other)))
		}
		if faulty = faulty || u.new.Faulty || u.past.Faulty; u.isPublished() {
			published++
		}
		switch {
		case u.from != nil:
			came = append(came, u.new.Name+" ← "+u.from.Name)
		case u.old == nil && u.formed == nil:
			added = append(added, u.new.Name)
		}
	}
	lines = append(lines, c.merged(b)...)
	if faulty {
		lines = append(lines, say("(*) faults in the data: the figures cannot be used yet"))
	}
	lines = append(lines, publishedLegend(published, c.Lang)...)
	lines = append(lines, listed(say("Only in the later result: "), added)...)
	lines = append(lines, listed(say("Only in the earlier result: "), b.gone)...)
	lines = append(lines, listed(say("In another block before, not compared: "), came)...)
	return append(lines, listed(say("In another block since, or merged into a unit of one: "), b.moved)...)
}

// merged are the units that were formed from others since, by what they are compared with.
func (c *Comparison) merged(b *comparedBlock) []string {
	var mean, one, none []string
	for _, u := range b.rows {
		said := u.new.Name + " ← " + strings.Join(u.formed, ", ")
		if c.Paper && slices.ContainsFunc(u.formedIDs(), c.Old.isUnnamed) { // its readers know no ids
			said = u.new.Name
		}
		switch {
		case u.formed == nil:
		case len(u.past.Parts) > 1:
			mean = append(mean, said)
		case u.old != nil:
			one = append(one, said)
		default:
			none = append(none, said)
		}
	}
	say := c.Lang.Text
	return slices.Concat(
		listed(say("Compared with the mean of the published indexes of the units it was formed from: "), mean),
		listed(say("Compared with the unit it was formed from: "), one),
		listed(say("Formed from others, not compared: "), none))
}

// surveyed says which of the two alone has survey points, of how many units: their two indexes do not compare.
func (c *Comparison) surveyed(b *comparedBlock) (lines []string) {
	only := map[*Compared]int{}
	for _, u := range b.rows {
		old, now := surveyMax(u.old), surveyMax(u.new)
		switch {
		case old == nil || now == nil || old.Exact.IsZero() == now.Exact.IsZero():
		case now.Exact.IsZero():
			only[&c.Old]++
		default:
			only[&c.New]++
		}
	}
	for _, has := range []*Compared{&c.Old, &c.New} {
		if n := only[has]; n > 0 {
			lines = append(lines, c.Lang.Text(
				"Only %s has survey points (units: %d): the two indexes are not made of the same parts", has.Name, n))
		}
	}
	return lines
}

// surveyMax is what a unit's survey counts at most, nil where nobody knows.
func surveyMax(u *record.Unit) *record.Figure {
	if u == nil || u.Totals == nil {
		return nil
	}
	return cmp.Or(u.SurveyMax, u.Survey)
}

// splitNotes say what the columns of causes are, or why there are none; see [Comparison.unsplit].
var splitNotes = text.Words[string]{
	"record": {"Không tách nguyên nhân: tệp kết quả đã lưu chỉ có điểm, không có số liệu đơn vị khai; muốn tách " +
		"thì so hai thư mục của đợt, bản cũ lấy từ bản lưu hoặc từ git (git:REV:ĐỢT)",
		"The causes are not told apart: a stored result holds points, and not what units declared; to have them, " +
			"compare the rounds' two folders, the old one from a backup or from git (git:REV:ROUND)"},
	"sets": {"Không tách nguyên nhân: hai bộ tiêu chí của khối không nối tiếp nhau (khóa previous, was)",
		"The causes are not told apart: neither of the block's two sets follows the other (keys previous, was)"},
	"corrected": {"Hai kết quả cùng năm, cùng bộ tiêu chí: tiêu chí đổi điểm, nếu có, ở bảng sau",
		"Both results are of one year and one set: criteria with other points, if any, are in the next table"},
	"": {"Bốn cột nguyên nhân cộng đúng bằng thay đổi của chỉ số chính xác, bình quân trên mọi thứ tự thay đổi; " +
		"số in đã làm tròn",
		"The four causes add up exactly to the change of the exact index, as means over all orders of change; " +
			"printed figures are rounded"},
}

// unsplit is why changes are not divided among causes; empty where they are.
func (c *Comparison) unsplit(b *comparedBlock) string {
	switch {
	case c.isRescored(b):
		return "corrected"
	case b.pair != nil:
		return ""
	case c.Old.Outcome == nil || c.New.Outcome == nil:
		return "record"
	}
	return "sets"
}

// moved counts who changed.
func (c *Comparison) moved(b *comparedBlock) string {
	up, down, class, without := 0, 0, 0, 0
	for _, u := range b.rows {
		if by := u.rankChange(); by != nil && *by > 0 {
			up++
		} else if by != nil && *by < 0 {
			down++
		}
		switch {
		case u.old == nil || u.past.Class == u.new.Class:
		case u.past.Class == "" || u.new.Class == "":
			without++
		default:
			class++
		}
	}
	text := c.Lang.Text("Up %d · down %d · other class %d", up, down, class)
	if without > 0 {
		text += c.Lang.Text(" · a class on one side only %d", without)
	}
	return text
}

// changedRules are what the columns of rules and of maxima come from: new codes stand where the mapping is.
type changedRules struct {
	rules, maxima []string // by code
	keys          []string // of the regulation
	weights       bool
}

// causes are empty where changes are not divided among them, but for the regulation of a result that was corrected.
func (c *Comparison) causes(b *comparedBlock) (by changedRules) {
	switch c.unsplit(b) {
	case "corrected":
		by.keys = c.otherKeys("classes") // which are told by themselves
	case "":
		by.keys = c.otherKeys("rank", "classes", "consequences") // which come after the index
		by.rules, by.maxima = b.otherLeaves()
		by.weights = b.pair.OtherWeights()
	}
	return by
}

// otherLeaves are the criteria with another rule, and those with another maximum.
func (b *comparedBlock) otherLeaves() (rules, maxima []string) {
	for _, m := range b.pair.Leaves() {
		if m.OtherRule() {
			rules = append(rules, m.New.Code)
		}
		if m.OtherMax() {
			maxima = append(maxima, m.New.Code)
		}
	}
	return rules, maxima
}

// otherKeys are what the two regulations choose otherwise, but for some keys.
func (c *Comparison) otherKeys(but ...string) (keys []string) {
	if c.Old.Outcome == nil || c.New.Outcome == nil {
		return nil
	}
	for _, e := range diff.RegulationEdits(c.Old.Outcome.Round.Regulation, c.New.Outcome.Round.Regulation) {
		if !slices.Contains(but, e.Key) {
			keys = append(keys, e.Key)
		}
	}
	return keys
}

func (r changedRules) lines(lang text.Lang) []string {
	rules := append(r.rules, seq.Map(r.keys, func(key string) string { return keyLabel(key, lang) })...)
	if r.weights {
		r.maxima = append(r.maxima, lang.Text("weights of areas"))
	}
	return append(listed(lang.Text("Rule changed: "), rules), listed(lang.Text("Maximum changed: "), r.maxima)...)
}

func (r changedRules) json() object {
	return object{{"rules_changed?", r.rules}, {"regulation_changed?", r.keys}, {"maxima_changed?", r.maxima},
		{"weights_changed?", r.weights}}
}

// mappingLines are the leaves that are not the same under the same code, and what was
// assumed of the others.
func mappingLines(b *compare.Blocks, lang text.Lang) (lines []page.Line) {
	for _, m := range b.Leaves() {
		switch {
		case m.IsPlain():
		case m.New == nil:
			lines = append(lines, page.Line{Text: m.Old[0].Code + " → –  " + m.Old[0].Title})
		case len(m.Old) == 0:
			lines = append(lines, page.Line{Text: "– → " + m.New.Code + "  " + m.New.Title})
		default:
			lines = append(lines,
				page.Line{Text: strings.Join(nodeCodes(m.Old), " + ") + " → " + m.New.Code + "  " + m.New.Title})
		}
	}
	for _, a := range b.Assumptions() {
		if a.Why != compare.NewLeaf && a.Why != compare.DroppedLeaf {
			lines = append(lines, page.Line{Text: assumedWords(a.Code, a.Units, a.Why, lang)})
		}
	}
	return lines
}

// assumedWords say what was assumed, of a criterion or, without a code, of units.
func assumedWords(code string, units int, why compare.Why, lang text.Lang) string {
	count := lang.Text("units %d", units)
	if code != "" {
		count = code + " (" + count + ")"
	}
	return count + ": " + lang.Carried(string(why))
}

func nodeCodes(nodes []*scoring.Criterion) (codes []string) {
	return seq.Map(nodes, func(c *scoring.Criterion) string { return c.Code })
}
