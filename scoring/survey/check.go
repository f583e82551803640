package survey

import (
	"slices"
	"strings"

	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// The kinds of things that a definition names, as diagnostics have them.
const (
	kindScale     = "answer scale"
	kindLevel     = "answer level"
	kindGroup     = "respondent group"
	kindWave      = "wave of the survey"
	kindChannel   = "channel of the survey"
	kindComponent = "survey component"
	kindQuestion  = "survey question"
	kindLeaf      = "survey leaf"
)

var hundred = scoring.Whole(100)

// Check finds what contradicts itself in a definition, and choices that others
// make necessary. Leaves are checked against the criteria sets, unless sets is nil.
func (d *Definition) Check(sets []*scoring.CriteriaSet) fault.List {
	c := check{Definition: d}
	c.names()
	for i := range d.Scales {
		c.scale(&d.Scales[i])
	}
	c.questions()
	c.choices()
	c.weights()
	c.sample()
	c.leaves()
	if sets != nil {
		c.criteria(sets)
	}
	return c.faults
}

type check struct {
	*Definition
	faults fault.List
}

// names finds ids that two of a kind have.
func (c *check) names() {
	scales, groups, components, questions := c.once(kindScale), c.once(kindGroup), c.once(kindComponent),
		c.once(kindQuestion)
	for _, s := range c.Scales {
		scales(s.ID, s.Pos)
	}
	for _, g := range c.Groups {
		groups(g.ID, g.Pos)
	}
	for _, part := range c.Components {
		components(part.ID, part.Pos)
		for _, q := range part.Questions {
			questions(q.ID, q.Pos)
			if slices.Contains(reserved, strings.ToLower(q.ID)) {
				c.faults.Add(fault.New(CodeSurveyReserved, q.Pos, "question", q.ID))
			}
		}
	}
}

// reserved are the headings of tables of answers that mean something else than a
// question of that name.
var reserved = []string{
	"unit", "mã đơn vị", "unit_name", "đơn vị", "tên đơn vị", "group", "nhóm đối tượng", "mã nhóm", "nhóm", "đối tượng",
	"group_name", "tên nhóm",
	"ballot", "mã phiếu", "phiếu số", "phiếu", "wave", "đợt điều tra", "đợt khảo sát", "đợt",
	"channel", "kênh điều tra", "kênh khảo sát", "kênh", "hình thức",
	"person", "mã người trả lời", "người trả lời", "question", "mã câu hỏi", "câu hỏi", "câu", "question_text",
	"nội dung câu hỏi", "nội dung",
	"blank", "bỏ trống", "để trống", "không trả lời", "ballots", "số phiếu", "số phiếu thu về", "phiếu thu về",
	"population", "tổng thể", "quy mô tổng thể", "số đối tượng", "sent", "số phiếu phát ra", "phiếu phát ra", "phát ra",
	"published", "đã công bố", "công bố", "tỷ lệ công bố", "code", "mã tiêu chí", "mã", "satisfaction",
	"mức độ hài lòng",
	"mức hài lòng", "tỷ lệ hài lòng", "hài lòng",
	"total", "tổng", "tổng số", "tổng cộng", "note", "ghi chú", "stt", "tt",
}

// once reports a name that was there before. Case does not matter, as it does
// not in the tables that use the names.
func (c *check) once(kind string) func(id string, at fault.Position) {
	first := map[string]fault.Position{}
	return func(id string, at fault.Position) {
		key := strings.ToLower(id)
		if before, twice := first[key]; twice {
			c.faults.Add(fault.New(codeSurveyIDTwice, at, "kind", kind, "id", id).See(fault.NoteFirstHere, before))
			return
		}
		first[key] = at
	}
}

// scale finds answers that nobody could tell apart, or that lack what the
// measure needs.
func (c *check) scale(s *Scale) {
	words := c.once(kindLevel)
	for level := range seq.Each(s.Levels) {
		words(level.Code, level.Pos)
		if !strings.EqualFold(level.Code, level.Label) && level.Label != "" {
			words(level.Label, level.Pos)
		}
		c.level(level)
	}
	if c.flat(s) {
		c.faults.Add(fault.Warn(codeSurveyScaleFlat, s.Pos, "scale", s.ID))
	}
	c.satisfied(s)
	c.against(s)
}

// against warns of a scale that reads its answers the other way round: "không hài lòng" counts as
// satisfied, or for more than "hài lòng".
func (c *check) against(s *Scale) {
	least := hundred
	for _, level := range s.Levels {
		if level.Value != nil && says(level) > 0 {
			least = least.Min(*level.Value)
		}
	}
	for _, level := range s.Levels {
		if says(level) < 0 &&
			(level.Satisfied != nil && *level.Satisfied || level.Value != nil && least.Less(*level.Value)) {
			c.faults.Add(fault.Warn(codeSurveyLevelAgainst, level.Pos, "level", level.Label, "scale", s.ID))
			return
		}
	}
}

// says is 1 of an answer whose words are of people who are satisfied, -1 of those who are not, else 0.
func says(level Level) int {
	said := strings.ToLower(level.Label)
	has := func(word string) bool { return strings.Contains(said, word) }
	switch {
	case level.Blank || !has("hài lòng") && !has("satisfied"):
		return 0
	case has("không") || has("chưa") || has("dissat") || has("unsat") || has("not "):
		return -1
	}
	return 1
}

// satisfied warns of a scale that turns more than once from satisfied to not, or back: in
// the order of its values where all have one, else of its list.
func (c *check) satisfied(s *Scale) {
	var levels []*Level
	for level := range seq.Each(s.Levels) {
		if !level.Blank && level.Satisfied != nil {
			levels = append(levels, level)
		}
	}
	if !slices.ContainsFunc(levels, func(l *Level) bool { return l.Value == nil }) {
		slices.SortStableFunc(levels, func(a, b *Level) int { return b.Value.Cmp(*a.Value) })
	}
	turns := 0
	for i := 1; i < len(levels); i++ {
		if *levels[i].Satisfied == *levels[i-1].Satisfied {
			continue
		}
		worse := *levels[i].Satisfied && levels[i].Value != nil && levels[i-1].Value != nil
		if turns++; turns > 1 || worse {
			c.faults.Add(fault.Warn(codeSurveyLevelOrder, levels[i].Pos, "level", levels[i].Label, "scale", s.ID))
			return
		}
	}
}

func (c *check) level(level *Level) {
	switch {
	case level.Blank && (level.Value != nil || level.Satisfied != nil):
		c.faults.Add(fault.New(codeSurveyLevelBlank, level.Pos, "level", level.Label))
	case level.Blank:
	case c.Measure == Mean && level.Value == nil:
		c.lacks(level, "value")
	case (c.Measure == Share || c.Measure == AllItems) && level.Satisfied == nil:
		c.lacks(level, "satisfied")
	}
	if level.Value != nil {
		c.within("value", *level.Value, scoring.Points{}, hundred, level.Pos)
	}
}

func (c *check) lacks(level *Level, key string) {
	c.faults.Add(fault.New(codeSurveyLevelLacks, level.Pos, "level", level.Label, "key", key, "measure",
		string(c.Measure)))
}

// within checks a number against its limits, which belong to it.
func (c *check) within(key string, number, low, high scoring.Points, at fault.Position) {
	if number.Less(low) || high.Less(number) {
		c.faults.Add(fault.New(codeSurveyRangeKey, at, "key", key, "number", number, "low", low, "high", high))
	}
}

// flat says whether it makes no difference what people answer.
func (c *check) flat(s *Scale) bool {
	var first *Level
	for level := range seq.Each(s.Levels) {
		switch {
		case level.Blank:
		case first == nil:
			first = level
		case !c.alike(first, level):
			return false
		}
	}
	return first == nil || c.complete(first)
}

// alike says whether two levels count the same; those that lack what the
// measure needs were reported and are not compared.
func (c *check) alike(a, b *Level) bool {
	switch {
	case !c.complete(a) || !c.complete(b):
		return false
	case c.Measure == Mean:
		return a.Value.Equal(*b.Value)
	}
	return *a.Satisfied == *b.Satisfied
}

func (c *check) complete(level *Level) bool {
	if c.Measure == Mean {
		return level.Value != nil
	}
	return level.Satisfied != nil
}

func (c *check) questions() {
	scales, groups := seq.Map(c.Scales, func(s Scale) string { return s.ID }), c.groupIDs()
	counting := false
	for _, q := range c.Questions() {
		counting = counting || q.Counts
		c.known(kindScale, q.Scale, scales, q.Pos)
		for _, g := range q.Groups {
			c.known(kindGroup, g, groups, q.Pos)
		}
	}
	if !counting {
		c.faults.Add(fault.New(codeSurveyNothing, c.Pos))
	}
}

func (c *check) known(kind, id string, known []string, at fault.Position) {
	if !slices.Contains(known, id) {
		c.faults.Add(fault.New(CodeSurveyIDUnknown, at, "kind", kind, "id", id, "known", known, "suggestion", ""))
	}
}

// choices are those that only some definitions have to make.
func (c *check) choices() {
	parts := c.Averaging == Components || c.Averaging == Blocks
	if len(c.Groups) > 1 {
		chosen(c, "groups_by", c.GroupsBy, PooledGroups, WeightedGroups)
	}
	if c.GroupsBy == WeightedGroups || slices.ContainsFunc(c.Leaves, func(take Take) bool { return take.Group != "" }) {
		chosen(c, "group_without_answers", c.NoGroup, DropGroup, ZeroGroup, RefuseGroup)
	}
	switch {
	case parts && c.Measure != AllItems:
		chosen(c, "within", c.Within, Pooled, Items)
	case c.Within != "":
		c.unused("within", c.at("within"))
	}
	if c.Measure == AllItems && c.Averaging == Items {
		c.unused("averaging", c.at("averaging"))
	}
}

// chosen asks for a choice that was not made.
func chosen[T ~string](c *check, key string, choice T, choices ...T) {
	if choice == "" {
		words := seq.Map(choices, func(choice T) string { return string(choice) })
		meaning := key // of an object's key, as “sample.per”
		if !strings.Contains(key, ".") {
			meaning = "survey_file." + key
		}
		c.faults.Add(fault.New(CodeMissingChoice, c.Pos, "key", key, "choices", words, "meaning", meaning))
	}
}

func (c *check) unused(key string, at fault.Position) {
	c.faults.Add(fault.Warn(codeSurveyUnused, at, "key", key))
}

func (c *check) weights() {
	var sum scoring.Points
	for _, g := range c.Groups {
		c.weight(kindGroup, g.ID, g.Weight, c.GroupsBy == WeightedGroups, g.Pos)
		if g.Weight != nil {
			sum = sum.Add(*g.Weight)
		}
	}
	near, hundred := scoring.Whole(90).Less(sum) && sum.Less(scoring.Whole(110)), scoring.Whole(100)
	if c.GroupsBy == WeightedGroups && near && !sum.Equal(hundred) {
		c.faults.Add(fault.Warn(codeSurveyWeightSum, c.Groups[0].Pos, "number", sum))
	}
	for part := range seq.Each(c.Components) {
		c.weight(kindComponent, part.ID, part.Weight, c.Averaging == Blocks && part.counts(), part.Pos)
	}
}

func (part *Component) counts() bool {
	return slices.ContainsFunc(part.Questions, func(q Question) bool { return q.Counts })
}

func (c *check) weight(kind, id string, weight *scoring.Points, needed bool, at fault.Position) {
	switch {
	case needed && (weight == nil || weight.Sign() <= 0):
		c.faults.Add(fault.New(codeSurveyWeight, at, "kind", kind, "id", id))
	case !needed && weight != nil:
		c.unused("weight", at)
	}
}
