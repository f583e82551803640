package scoring

import (
	"strconv"

	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// Source says where a text or figure comes from, for the people who will be
// asked. A constructed one says so in Note.
type Source struct {
	Decision string // "Quyết định số 3396/QĐ-UBND"
	Date     string // "2021-10-11"
	DatePos  fault.Position
	Clause   string // article, annex or row
	Note     string
}

// SelfEntry says what units enter for a leaf that has a rule.
type SelfEntry string

// A set declares one of these.
const (
	DeclaredEntry SelfEntry = "declared" // data; points follow by the rule
	TypedEntry    SelfEntry = "typed"    // points; the rule is the scale in words
)

// Aggregate says how areas make the total.
type Aggregate string

// A set declares one of these.
const (
	SumOfPoints Aggregate = "sum"      // points are added
	Weighted    Aggregate = "weighted" // each area's percentage counts by its weight
)

// Counts is how many nodes a decision says there are; nil where it does not say.
type Counts struct {
	Areas, Criteria, SubCriteria *int
	Pos                          fault.Position
}

// Validity is the days from and to which a text holds, as 2021-10-11; either
// may be empty.
type Validity struct{ From, To string }

// Amendment is what a leaf said before a later text superseded it.
type Amendment struct {
	Date   string // of the text that superseded it
	Source Source // of that text
	Title  string
	Max    Points
	Rule   Rule
	Pos    fault.Position // of the amendment
}

// CriteriaSet (bộ tiêu chí) is the tree of criteria for one kind of unit.
type CriteriaSet struct {
	ID     string
	Title  string
	Source Source
	Self   SelfEntry
	// Aggregate is how areas make the total. In a weighted set Max is what a unit
	// with full marks everywhere gets: 100.
	Aggregate Aggregate
	Counts    Counts
	// Previous is the set that Was codes refer to, as PACK/SET; empty where none.
	Previous string
	// Max is the declared maximum in points: 100, or 60 for Hà Tĩnh's central agencies.
	Max Points
	// AppraisedMax and SurveyMax are the declared split of Max, in points.
	AppraisedMax, SurveyMax Points

	Areas []*Criterion
	// Bonus and Penalty items stand outside the tree and its maximum. Each
	// earns, or costs, at most its own Max.
	Bonus, Penalty []*Criterion

	Pos, MaxPos, PartsPos, PreviousPos fault.Position

	// Partial says that not every criterion could be read with its code: nothing is checked against the set or scored
	// by it.
	Partial bool
}

// Criterion is a node of the tree: an area (lĩnh vực), a criterion (tiêu chí)
// or a sub-criterion (tiêu chí thành phần). Only a leaf has a Rule.
type Criterion struct {
	Code     string // dotted: "1", "1.1", "1.1.1"
	Title    string
	Max      Points // điểm tối đa, in points
	Rule     Rule   // nil on a branch
	Children []*Criterion
	// Weight is an area's, in percent; only in a weighted set.
	Weight *Points

	Source   Source
	Agency   string   // id of the agency that appraises it, inherited by what is below
	Evidence string   // what evidence is asked for
	Proof    Proof    // whether an explanation will do; empty where nobody says
	Was      []string // codes it had in the previous set
	Valid    Validity
	Earlier  []Amendment // what it said before, oldest first

	Places
}

// Places are where the parts of a criterion stand in its file.
type Places struct {
	Pos                                                               fault.Position // of the criterion itself
	MaxPos, RulePos, WeightPos, AgencyPos, WasPos, ValidPos, ProofPos fault.Position
}

// Amended is the last amendment of the criterion, with what it said before that; nil where none is.
func (c *Criterion) Amended() *Amendment {
	if len(c.Earlier) == 0 {
		return nil
	}
	return &c.Earlier[len(c.Earlier)-1]
}

// AmendedSince are the amendments by texts of the year or later ones.
func (c *Criterion) AmendedSince(year int) []Amendment {
	return seq.Filter(c.Earlier, func(a Amendment) bool { return a.Date >= strconv.Itoa(year) })
}

// IsLeaf says whether the criterion earns points itself.
func (c *Criterion) IsLeaf() bool { return len(c.Children) == 0 }

// IsSurvey says whether the points come from people's answers.
func (c *Criterion) IsSurvey() bool { return c.Rule != nil && c.Rule.Asks() == AsksPeople }

// HasSelf says whether units enter anything for this leaf.
func (c *Criterion) HasSelf() bool { return c.IsLeaf() && c.Rule != nil && c.Rule.Asks() == AsksUnit }

// Fields are the data cells that units fill for this leaf, none where the
// points themselves are typed.
func (s *CriteriaSet) Fields(c *Criterion) []Field {
	if s.Self == TypedEntry || !c.HasSelf() {
		return nil
	}
	return c.Rule.Fields()
}

// Walk visits every node in the order of the set, bonus and penalty items last.
// Depth is 0 for an area.
func (s *CriteriaSet) Walk(visit func(c *Criterion, depth int)) {
	for _, list := range [][]*Criterion{s.Areas, s.Bonus, s.Penalty} {
		for _, c := range list {
			walk(c, 0, visit)
		}
	}
}

func walk(c *Criterion, depth int, visit func(*Criterion, int)) {
	visit(c, depth)
	for _, child := range c.Children {
		walk(child, depth+1, visit)
	}
}

// ByCode is every node under its code. Of two with the same code (which
// [CriteriaSet.Check] reports) it holds the first.
func (s *CriteriaSet) ByCode() map[string]*Criterion {
	nodes := map[string]*Criterion{}
	s.Walk(func(c *Criterion, _ int) {
		if nodes[c.Code] == nil {
			nodes[c.Code] = c
		}
	})
	return nodes
}

// places are where the nodes stand in the order of [CriteriaSet.Walk], by code; of two with one code, the first.
func (s *CriteriaSet) places() map[string]int {
	places, at := map[string]int{}, 0
	s.Walk(func(c *Criterion, _ int) {
		if _, is := places[c.Code]; !is {
			places[c.Code] = at
		}
		at++
	})
	return places
}

// parents are the nodes right above others.
func (s *CriteriaSet) parents() map[*Criterion]*Criterion {
	above := map[*Criterion]*Criterion{}
	s.Walk(func(c *Criterion, _ int) {
		for _, child := range c.Children {
			above[child] = c
		}
	})
	return above
}

// PathTo is the nodes from the area down to the first with the code; none where
// no node has it.
func (s *CriteriaSet) PathTo(code string) []*Criterion {
	var path, found []*Criterion
	s.Walk(func(c *Criterion, depth int) {
		path = append(path[:depth], c)
		if c.Code == code && found == nil {
			found = append(found, path...)
		}
	})
	return found
}

// HasSurvey says whether any leaf takes its points from the survey.
func (s *CriteriaSet) HasSurvey() bool {
	found := false
	s.Walk(func(c *Criterion, _ int) { found = found || c.IsSurvey() })
	return found
}
