package demo

import (
	"fmt"
	"regexp"
	"strconv"
	"sync"

	"parindex/cmd/internal/sheet"
	"parindex/criteria"
	"parindex/scoring"
)

// Options say which round is made.
type Options struct {
	Pack  *criteria.Pack // one that ships with parindex
	Units int
	Seed  uint64
	// Faults is how many of a hundred units have a fault in what they handed in.
	Faults int
}

// Round is a practice round that can be written.
type Round struct {
	*scoring.Round
	pack    *criteria.Pack
	seed    uint64
	members []member
	faults  map[string]*mistake // by unit
	forms   *sheet.Forms
}

// member is a unit with its block.
type member struct {
	*scoring.Unit
	block *scoring.Block
}

// New is the round for these options.
func New(o Options) (*Round, error) {
	year := yearOf(o.Pack)
	r := &Round{pack: o.Pack, seed: o.Seed, forms: new(sheet.Forms), faults: map[string]*mistake{}, Round: &scoring.Round{
		ID:    fmt.Sprintf("thuc-hanh-%s-%d-%d", o.Pack.ID, o.Units, o.Seed),
		Title: fmt.Sprintf("Chỉ số cải cách hành chính năm %d (đợt thực hành, số liệu dựng)", year),
		Year:  year, Status: scoring.Practice, Regulation: o.Pack.Regulation, Sets: o.Pack.Sets,
	}}
	r.addBlocks(o.Units)
	r.addAgencies()
	return r, r.plant(o.Units * o.Faults / 100)
}

var lastYear = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[0-9]{4}$`) })

// yearOf is the year that a pack's id ends in, else that of its decision.
func yearOf(pack *criteria.Pack) int {
	digits := lastYear().FindString(pack.ID)
	if date := pack.Regulation.Source.Date; digits == "" && date != "" {
		digits = date[:4]
	}
	if digits == "" {
		return undatedYear
	}
	year, _ := strconv.Atoi(digits)
	return year
}

// undatedYear is the year of a practice round whose pack names none: like all of
// the round it is constructed.
const undatedYear = 2025

// addBlocks spreads the units over the sets of the pack, a block for each. There are
// fewer blocks where there are fewer units than sets.
func (r *Round) addBlocks(units int) {
	for i, set := range r.Sets {
		share := units / len(r.Sets)
		if i < units%len(r.Sets) {
			share++
		}
		if share == 0 {
			continue
		}
		called := nameOfBlock(set)
		block := &scoring.Block{ID: set.ID, Name: called.block, Set: set}
		for number := 1; number <= share; number++ {
			unit := &scoring.Unit{
				ID:     fmt.Sprintf("%s-%0*d", set.ID, digits(units), number),
				Name:   fmt.Sprintf("%s %0*d", called.unit(number), digits(units), number),
				Ranked: true,
			}
			block.Units = append(block.Units, unit)
			r.members = append(r.members, member{unit, block})
		}
		r.Blocks = append(r.Blocks, block)
	}
}

// digits is how wide the numbers of units are.
func digits(units int) int { return max(3, len(strconv.Itoa(units))) }

// council decides on the criteria that name no agency.
const council = "hoi-dong"

// addAgencies names those that appraise a criterion of some block, in the order of
// the sets.
func (r *Round) addAgencies() {
	known := map[string]bool{}
	for _, block := range r.Blocks {
		block.Set.Walk(func(c *scoring.Criterion, _ int) {
			id := agencyOf(c)
			if !c.IsLeaf() || c.IsSurvey() || known[id] {
				return
			}
			known[id] = true
			r.Agencies = append(r.Agencies, scoring.Agency{ID: id, Name: nameOfAgency(id), Council: id == council})
		})
	}
}

func agencyOf(c *scoring.Criterion) string {
	if c.Agency == "" {
		return council
	}
	return c.Agency
}
