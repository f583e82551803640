package record

import (
	"parindex/scoring"
	"parindex/scoring/analysis"
	"parindex/scoring/seq"
)

// Past is a unit's published result of an earlier year, and what changed since.
type Past struct {
	Year  int             `json:"year"`
	Index *scoring.Points `json:"index"` // as published; exact where it is a mean
	Rank  *int            `json:"rank"`
	Class string          `json:"class,omitempty"`
	Set   string          `json:"set,omitempty"` // as the history calls it
	// OtherScale says that the index is on another scale than this year's: there is no change.
	OtherScale bool `json:"other_scale,omitempty"`
	// Doubtful says that an error is in its row, or that its rank and index contradict others: there is no change.
	Doubtful bool `json:"doubtful,omitempty"`
	// Faulty says that its data had faults, or those of one of the units whose mean it is.
	Faulty bool `json:"faulty,omitempty"`
	// OtherSet says that it was made by other criteria, which no map of codes carries.
	OtherSet bool `json:"other_set"`
	// FormedFrom are the units whose mean this is.
	FormedFrom  []string        `json:"formed_from,omitempty"`
	IndexChange *scoring.Points `json:"index_change,omitempty"` // exact
	RankChange  *int            `json:"rank_change,omitempty"`
}

func pastOf(s *scoring.Standing) (list []Past) {
	for p := range seq.Each(s.Past) {
		past := Past{Year: p.Year, Index: p.Index, Rank: Place(p.Rank),
			Class: p.Class, Set: p.Set, OtherSet: p.OtherSet, OtherScale: p.OtherScale, Doubtful: p.Wrong || p.Doubtful, Faulty: p.Faulty,
			FormedFrom: p.Parts}
		if change, ok := s.IndexSince(p); ok {
			past.IndexChange = &change
		}
		if change, ok := s.RankSince(p); ok {
			past.RankChange = &change
		}
		list = append(list, past)
	}
	return list
}

// Earlier is a unit of one of the record's blocks as a later year is compared with it: its published index, on the
// scale of that year.
func (r *Record) Earlier(b *Block, u *Unit, scale scoring.IndexScale) scoring.Earlier {
	e := scoring.Earlier{Name: u.Name, Class: u.Class, Faulty: u.Faulty, Sure: true, Pos: u.At,
		Set: r.Round.Pack + "/" + b.Set, Fingerprint: b.Fingerprint}
	if u.Totals != nil {
		published := scoring.Rounding(r.Arithmetic.Rounding).Percent(u.Index.Exact)
		e.Index = new(scale.From(r.Arithmetic.Index, published))
	}
	if u.Rank != nil {
		e.Rank = *u.Rank
	}
	return e
}

// Vote is how a council came to a decision. What nobody says is not there.
type Vote struct {
	Minutes  string `json:"minutes,omitempty"`
	Attended *int   `json:"attended,omitempty"`
	Members  int    `json:"members,omitempty"`
	For      *int   `json:"for,omitempty"`
}

// VoteOf is that of a decision, nil where nothing is said of one.
func VoteOf(d *scoring.Decision) *Vote {
	v := d.Vote
	if v == (scoring.Vote{}) {
		return nil
	}
	out := &Vote{Minutes: v.Minutes, Members: v.Members}
	if v.Members > 0 {
		out.Attended = &v.Attended
	}
	if v.Counted {
		out.For = &v.For
	}
	return out
}

// Grouping is a sort of groups that units of a block are ranked in too.
type Grouping struct {
	Sort   string  `json:"sort"`
	Name   string  `json:"name"`
	Groups []Group `json:"groups"`
}

// Group is one of a sort.
type Group struct {
	ID     string `json:"group"`
	Name   string `json:"name"`
	Units  int    `json:"units"`
	Ranked int    `json:"ranked"` // units that take a place
}

// GroupPlace is a unit's rank in one of its groups.
type GroupPlace struct {
	Sort  string `json:"sort"`
	Group string `json:"group"`
	Rank  *int   `json:"rank"`
	Tied  bool   `json:"tied"`
}

// groupingsOf are the declared sorts of a block; a unit's parent says its district.
func groupingsOf(ranking *scoring.Ranking) (all []Grouping) {
	for _, g := range ranking.Groupings {
		if g.IsDistricts() {
			continue
		}
		out := Grouping{Sort: g.ID, Name: g.Name, Groups: []Group{}}
		for _, group := range g.Groups {
			out.Groups = append(out.Groups, groupOf(ranking, g, group))
		}
		all = append(all, out)
	}
	return all
}

func groupOf(ranking *scoring.Ranking, g *scoring.Grouping, group scoring.Group) Group {
	out := Group{ID: group.ID, Name: group.Name}
	for i := range ranking.Standings {
		if in := ranking.Standings[i].PlaceIn(g); in != nil && in.Group == group.ID {
			out.Units, out.Ranked = out.Units+1, max(out.Ranked, in.Ranked)
		}
	}
	return out
}

// addPlaces adds a unit's places in its groups, and the one in its district.
func (u *Unit) addPlaces(s *scoring.Standing) {
	for _, in := range s.Groups {
		if in.Grouping.IsDistricts() {
			u.RankInParent = Place(in.Rank)
			continue
		}
		u.Groups = append(u.Groups, GroupPlace{in.Grouping.ID, in.Group, Place(in.Rank), in.Tied})
	}
}

// Firm is how firm the rank of a unit is.
type Firm struct {
	Best      int         `json:"best"` // of all ranges, and of the rank itself
	Worst     int         `json:"worst"`
	Tied      []string    `json:"tied_with,omitempty"` // units, by id
	Near      []string    `json:"near,omitempty"`
	Up        *Distance   `json:"up,omitempty"`
	Down      *Distance   `json:"down,omitempty"`
	ClassUp   *Distance   `json:"class_up,omitempty"`
	ClassDown *Distance   `json:"class_down,omitempty"`
	ClassHeld bool        `json:"class_held,omitempty"`
	Ranges    []FirmRange `json:"ranges,omitempty"`
}

// Distance is so many points or, with more, more than that.
type Distance struct {
	Points scoring.Points `json:"points"`
	More   bool           `json:"more"`
}

// FirmRange is the best and the worst rank over scenarios of a kind.
type FirmRange struct {
	Kind  analysis.Kind `json:"kind"`
	Tried int           `json:"tried"`
	Best  Scenario      `json:"best"`
	Worst Scenario      `json:"worst"`
}

// Scenario is a rank, and the changes that give it, by their keys.
type Scenario struct {
	Rank    int      `json:"rank"`
	Changes []string `json:"changes,omitempty"`
}

// FirmOf is how firm a rank is; nil where nobody looked, or there is no rank.
func FirmOf(f *analysis.Firm) *Firm {
	if f == nil {
		return nil
	}
	all := f.Range()
	firm := &Firm{
		Best: all.Best.Rank, Worst: all.Worst.Rank, Tied: idsOf(f.Tied), Near: idsOf(f.Near), ClassHeld: f.Held,
		Up: distanceOf(f.Up), Down: distanceOf(f.Down), ClassUp: distanceOf(f.ClassUp),
		ClassDown: distanceOf(f.ClassDown),
	}
	firm.Ranges = seq.Map(f.Ranges, func(r analysis.Range) FirmRange {
		return FirmRange{r.Kind, r.Tried, scenarioOf(r.Best), scenarioOf(r.Worst)}
	})
	return firm
}

func idsOf(standings []*scoring.Standing) (ids []string) {
	return seq.Map(standings, func(s *scoring.Standing) string { return s.Card.Unit.ID })
}

func distanceOf(d *analysis.Distance) *Distance {
	if d == nil {
		return nil
	}
	return &Distance{d.Points, d.More}
}

func scenarioOf(s analysis.Scenario) Scenario {
	return Scenario{s.Rank, seq.Map(s.Changes, scoring.Change.Key)}
}
