package skeleton

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"parindex/cmd/internal/text"
	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/seq"
)

// Next is the round of a later year with the declarations of one that was held: the same
// units and appraisers, the deadlines so many years later. How workbooks were laid out and
// where appraised points stood is left out: the new round sends out forms.
func Next(last *criteria.RoundFile, year int, lang text.Lang) *Round {
	r := &Round{Pack: last.PackPath, Papers: last.Papers, Lang: lang,
		Taken: true, practised: last.Round.Status == scoring.Practice}
	next := *last.Round
	later := func(s string) string {
		return strings.ReplaceAll(s, strconv.Itoa(next.Year), strconv.Itoa(year))
	}
	next.ID = later(next.ID)
	if next.ID == last.Round.ID {
		next.ID += "-" + strconv.Itoa(year)
	}
	next.Title = later(next.Title)
	if r.practised {
		next.Title = forPractice().ReplaceAllString(next.Title, "")
	}
	next.Deadlines = nil
	for _, d := range last.Round.Deadlines {
		if d.Day == "" { // which could not be read
			continue
		}
		d.Day = yearsOn(d.Day, year-last.Round.Year)
		next.Deadlines = append(next.Deadlines, d)
	}
	next.Agencies = slices.Clone(next.Agencies)
	if len(next.Agencies) == 0 {
		next.Agencies = appraisers(last.Pack, lang)
	}
	next.Year, next.Status = year, scoring.Draft
	r.Round = &next
	return r
}

// forPractice is what titles of practice rounds end with.
var forPractice = pattern(`\s*\([^()]*(?:bài tập|thực hành|practice|exercise)[^()]*\)$`)

// yearsOn is the same day so many years later; the last of February where that has fewer
// days then.
func yearsOn(day scoring.Day, years int) scoring.Day {
	year, _ := strconv.Atoi(string(day[:4]))
	later := fmt.Sprintf("%04d%s", year+years, day[4:])
	if _, ok := scoring.ParseDay(later); !ok {
		later = later[:8] + "28"
	}
	return scoring.Day(later)
}

// First is a round by a pack that has had none: a block for each set, with a unit to
// begin with.
func First(pack *criteria.Pack, path, id string, year int, lang text.Lang) *Round {
	province := provinceOf(pack, path, lang)
	r := &Round{Pack: path, Lang: lang, choosesSets: len(pack.Sets) > 1, Of: province, Round: &scoring.Round{
		ID: id, Year: year, Status: scoring.Draft,
		Title:    lang.Text("Administrative reform index of %s %d", province, year),
		Agencies: appraisers(pack, lang),
	}}
	if decision := pack.Regulation.Source.Decision; isOwn(path) && decision != "" &&
		!criteria.IsMarked([]byte(decision)) {
		r.Decisions = []string{decision}
	}
	for i, b := range blocksOf(pack) {
		named := seq.First(pack.Regulation.Blocks, func(of scoring.Block) bool { return of.ID == b.ID })
		b.Name = cmp.Or(named.Name, mark(lang, "tên khối "+b.ID, "name of the block "+b.ID))
		b.Units = []*scoring.Unit{{ID: fmt.Sprintf("don-vi-%d", i+1), Ranked: true,
			Name: fmt.Sprintf("%s %d", mark(lang, "tên đơn vị; thêm các đơn vị khác bên dưới",
				"name of the unit; add the others below"), i+1)}}
		r.Blocks = append(r.Blocks, b)
	}
	return r
}

// provinceOf is that of the round's own pack, else to be filled in: a pack that ships is of another.
func provinceOf(pack *criteria.Pack, path string, lang text.Lang) string {
	name := pack.Regulation.Province
	if isOwn(path) && !criteria.IsMarked([]byte(name)) {
		return name
	}
	return provinceMark(lang)
}

// isOwn says whether a pack is the round's own; one that ships is another province's.
func isOwn(path string) bool { return strings.HasPrefix(path, "./") }

// Province puts the name of the province into the title, and into the copy of the round's own pack.
func (r *Round) Province(name string) {
	r.Title = strings.Replace(r.Title, r.Of, name, 1)
	for i, f := range r.More {
		r.More[i] = rewritten(f, province(), func([]byte) []byte { return []byte("province: " + quoted(name)) })
	}
}

func provinceMark(lang text.Lang) string {
	return mark(lang, "tên tỉnh, viết như giữa câu: tỉnh Bình An", "name of the province, as within a sentence")
}

// blocksOf are the blocks that the regulation classifies, or a block for each set.
func blocksOf(pack *criteria.Pack) (blocks []*scoring.Block) {
	byID := seq.By(pack.Sets, func(s *scoring.CriteriaSet) string { return s.ID })
	for _, scale := range pack.Regulation.Classes {
		for _, id := range scale.Blocks {
			blocks = append(blocks, &scoring.Block{ID: id, Set: cmp.Or(byID[id], pack.Sets[0])})
		}
	}
	if len(blocks) > 0 {
		return blocks
	}
	return seq.Map(pack.Sets, func(set *scoring.CriteriaSet) *scoring.Block { return &scoring.Block{ID: set.ID, Set: set} })
}

// council decides on every criterion, and on those that name no agency.
const council = "hoi-dong"

// appraisers are the agencies that a pack names, others of its criteria, in the order of the sets, and a council.
func appraisers(pack *criteria.Pack, lang text.Lang) []scoring.Agency {
	agencies := slices.Clone(pack.Regulation.Agencies)
	for _, set := range pack.Sets {
		set.Walk(func(c *scoring.Criterion, _ int) {
			is := func(a scoring.Agency) bool { return a.As == c.Agency }
			if c.Agency != "" && c.Agency != council && !slices.ContainsFunc(agencies, is) {
				name := mark(lang, "tên cơ quan "+c.Agency, "name of the agency "+c.Agency)
				agencies = append(agencies, scoring.Agency{ID: c.Agency, As: c.Agency, Name: name})
			}
		})
	}
	decides := func(a scoring.Agency) bool { return a.ID == council || a.DecidesOnUnits() }
	if slices.ContainsFunc(agencies, decides) {
		return agencies
	}
	return append(agencies, scoring.Agency{ID: council, As: council, Name: lang.Text("Appraisal council"),
		Council: true})
}
