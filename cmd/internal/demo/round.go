package demo

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/sheet"
	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/seq"
)

// Options say which round is made.
type Options struct {
	Pack  *criteria.Pack
	Own   []disk.File // those of a pack that does not ship with parindex, copied into the round
	Units int
	Seed  uint64
	// Faults is how many of a hundred units have a fault in what they handed in.
	Faults int
}

// Round is a practice round that can be written.
type Round struct {
	*scoring.Round
	pack    *criteria.Pack
	own     []disk.File
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
	r := &Round{pack: o.Pack, own: o.Own, seed: o.Seed, forms: new(sheet.Forms),
		faults: map[string]*mistake{}, Round: &scoring.Round{
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
		named := seq.First(r.Regulation.Blocks, func(b scoring.Block) bool { return b.ID == set.ID })
		block := &scoring.Block{ID: set.ID, Name: cmp.Or(named.Name, called.block), Set: set}
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
			r.Agencies = append(r.Agencies, scoring.Agency{ID: id, Name: r.nameOfAgency(id), Council: id == council})
		})
	}
}

func agencyOf(c *scoring.Criterion) string {
	return cmp.Or(c.Agency, council)
}

// names are what a block and its units are called; units take turns with several.
type names struct {
	block string
	units []string
}

func (n names) unit(number int) string { return n.units[(number-1)%len(n.units)] }

// byKind are the names by the id of a set, as packs use them.
var byKind = map[string]names{
	"so":         {"Sở, ban, ngành", []string{"Sở"}},
	"huyen":      {"UBND cấp huyện", []string{"UBND huyện", "UBND thị xã", "UBND thành phố"}},
	"quan-huyen": {"UBND quận, huyện", []string{"UBND quận", "UBND huyện"}},
	"xa":         {"UBND cấp xã", []string{"UBND phường", "UBND xã", "UBND thị trấn"}},
	"tw":         {"Cơ quan Trung ương đóng trên địa bàn", []string{"Cơ quan Trung ương"}},
	"tinh":       {"Tỉnh, thành phố", []string{"Tỉnh"}},
}

func nameOfBlock(set *scoring.CriteriaSet) names {
	if known, ok := byKind[set.ID]; ok {
		return known
	}
	return names{"Khối " + set.ID, []string{"Đơn vị " + set.ID}}
}

// nameOfAgency is the name that the pack has of an agency.
func (r *Round) nameOfAgency(id string) string {
	named := seq.First(r.Regulation.Agencies, func(a scoring.Agency) bool { return a.ID == id })
	if id == council {
		return cmp.Or(named.Name, "Hội đồng thẩm định")
	}
	return cmp.Or(named.Name, "Cơ quan thẩm định "+id)
}

// chance draws numbers. It reduces the generator's output itself: the methods of
// [rand.Rand] may take another path on another processor or in another release.
type chance struct{ source *rand.PCG }

// chance is the generator for one purpose, such as a unit's row of a criterion.
func (r *Round) chance(about ...string) chance {
	key := strconv.FormatUint(r.seed, 10) + "\x00" + strings.Join(about, "\x00")
	sum := sha256.Sum256([]byte(key))
	return chance{rand.NewPCG(binary.BigEndian.Uint64(sum[:8]), binary.BigEndian.Uint64(sum[8:16]))}
}

// below is a number from 0 to n-1.
func (c chance) below(n int) int { return int(c.source.Uint64() % uint64(n)) }

// between is a number from least to most, both included.
func (c chance) between(least, most int) int { return least + c.below(most-least+1) }

// happens is true in so many cases of a hundred.
func (c chance) happens(percent int) bool { return c.below(100) < percent }

// oneOf is one of the texts.
func (c chance) oneOf(texts []string) string { return texts[c.below(len(texts))] }

// quarters is a share of a maximum in whole quarters: full marks in so many cases of
// a hundred, never 0.
func (c chance) quarters(most scoring.Points, full int) scoring.Points {
	if c.happens(full) {
		return most
	}
	return most.Mul(scoring.Whole(int64(c.between(1, 3)))).Quo(scoring.Whole(4))
}
