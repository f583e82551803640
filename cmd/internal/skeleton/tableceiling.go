package skeleton

import (
	"fmt"
	"slices"

	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/text"
	"parindex/cmd/internal/workbook"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// ceiling is what all bonus items or all penalties of a set come to at most.
type ceiling struct {
	most scoring.Points
	said string         // in a row of its own, or in the heading
	at   fault.Position // of that row
}

var atMost = pattern(`(?:tối đa|không quá|nhiều nhất)[^\d]{0,20}(\d+(?:,\d+)?)`)

// takeCeilings keeps the ceilings that rows below a line say, by the words for bonus or penalties in them; what is left
// are parts of the line's scale. A criterion may itself speak of points off, and of how many at most.
func (r *tableReading) takeCeilings(l workbook.ListedCriterion) []workbook.ListedCase {
	return slices.DeleteFunc(slices.Clone(l.Cases), func(c workbook.ListedCase) bool {
		if !workbook.Ceiling().MatchString(c.Text) ||
			r.part == nil && !l.IsSum && !ofSeveral().MatchString(c.Text) {
			return false
		}
		parts := seq.Filter(betweenParts().Split(c.Text, -1), workbook.Ceiling().MatchString)
		if len(parts) < 2 {
			parts = []string{c.Text}
		}
		for _, part := range parts {
			isPenalty, isBonus := ofPenalties().MatchString(part), ofBonus().MatchString(part)
			key := map[[2]bool]string{{true, false}: "penalty", {false, true}: "bonus"}[[2]bool{isPenalty, isBonus}]
			most := numberOf(workbook.Ceiling().FindStringSubmatch(part)[1])
			r.caps[r.set.ID+"/"+key] = ceiling{most, fold.Text(c.Text), c.Lacking.Pos}
		}
		return true
	})
}

var (
	ofPenalties  = pattern(`trừ`)
	ofBonus      = pattern(`thưởng|khuyến khích|điểm cộng`)
	ofSeveral    = pattern(`tổng`)
	betweenParts = pattern(`[,;.]\s+|\s+và\s+`)
)

// finishParts keeps what the items of a part may earn together, where no row of its own says it.
func (r *tableReading) finishParts() {
	for _, p := range r.parts {
		most := p.Max.Number.Max(p.Max.Number.Neg())
		if found := atMost().FindStringSubmatch(p.Title); found != nil {
			most = numberOf(found[1])
		}
		for key := range p.items {
			if _, said := r.caps[p.set.ID+"/"+key]; !said && most.Sign() > 0 {
				r.caps[p.set.ID+"/"+key] = ceiling{most, p.Title, p.Pos}
			}
		}
	}
	for _, set := range r.Sets {
		r.dropCap(set.ID+"/bonus", set.Bonus)
		r.dropCap(set.ID+"/penalty", set.Penalty)
	}
}

// dropCap forgets a ceiling that the items reach exactly.
func (r *tableReading) dropCap(key string, items []*scoring.Criterion) {
	sum := scoring.Sum(seq.Map(items, func(c *scoring.Criterion) scoring.Points { return c.Max })...)
	if c, is := r.caps[key]; is && c.most.Equal(sum) {
		delete(r.caps, key)
	}
}

// ceiling marks what the items of a list come to at most, which the regulation says. Of what its row does not say,
// people do.
func (t *Table) ceiling(y *yamlText, set *scoring.CriteriaSet, key string) {
	c, is := t.caps[set.ID+"/"+key]
	said := fmt.Sprintf("“%s” (%s): ", c.said, c.at)
	switch {
	case !is:
	case key == "":
		y.todo(0, said+"là trần của điểm thưởng thì ghi vào bonus_cap của regulation.yaml, của điểm trừ thì vào "+
			"penalty_cap; của tổng điểm thì không có khóa nào",
			said+"of bonus items it is bonus_cap in regulation.yaml, of penalties penalty_cap; there is no key for "+
				"the total")
	default:
		y.todo(0, said+"cả mục nhiều nhất "+text.Vietnamese.Number(c.most)+" điểm; regulation.yaml phải ghi "+
			key+"_cap: "+c.most.String(),
			fmt.Sprintf("%sat most %s points together; regulation.yaml has to say %s_cap: %[2]s", said, c.most, key))
	}
}

// capOf is the ceiling of the items of a list in all sets that have one; none where there are none, or they differ.
func (t *Table) capOf(key string) string {
	most := "none"
	for _, set := range t.Sets {
		c, is := t.caps[set.ID+"/"+key]
		switch {
		case !is && len(set.Bonus) > 0 && key == "bonus", !is && len(set.Penalty) > 0 && key == "penalty",
			is && most != "none" && most != c.most.String():
			return "none"
		case is:
			most = c.most.String()
		}
	}
	return most
}
