package record

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"sync"
	"unicode/utf16"

	"parindex/scoring"
	"parindex/scoring/analysis"
	"parindex/scoring/consequence"
	"parindex/scoring/seq"
)

// Schema is the number of the form of a record, and of the reports that share its
// parts. It changes when a field goes or changes its meaning.
const Schema = 2

// Record is the result of a round.
type Record struct {
	Schema     int        `json:"schema"`
	Round      Round      `json:"round"`
	Weights    *Weights   `json:"weights,omitempty"` // tried, where they are a change
	Arithmetic Arithmetic `json:"arithmetic"`
	Inputs     []File     `json:"inputs"`
	Faults     Faults     `json:"faults"`
	Blocks     []Block    `json:"blocks"`
}

// Round is what was scored.
type Round struct {
	ID         string         `json:"id"`
	Title      string         `json:"title"`
	Year       int            `json:"year"`
	Status     scoring.Status `json:"status"`
	Official   bool           `json:"official"` // never of a variant
	Changes    []string       `json:"changes"`  // laid over the round as declared, by their keys
	Decisions  []string       `json:"decisions,omitempty"`
	Pack       string         `json:"pack"`
	Regulation string         `json:"regulation"`
	// ArithmeticNumber is that of [scoring.Round]; a record of before there were numbers has none.
	ArithmeticNumber int `json:"arithmetic_number,omitempty"`
}

// Weights are other weights of areas that were laid over the sets.
type Weights struct {
	ID    string `json:"id"`
	Title string `json:"title"`
}

// Arithmetic is what the regulation chose of how points become an index and a rank.
type Arithmetic struct {
	NotApplicable scoring.NotApplicablePolicy `json:"not_applicable"`
	NoSurvey      scoring.NoSurveyPolicy      `json:"no_survey,omitempty"`
	Unappraised   scoring.UnappraisedPolicy   `json:"unappraised"`
	Index         scoring.IndexScale          `json:"index,omitempty"` // percent where a record says nothing
	Rounding      Rounding                    `json:"rounding"`
	Rank          Rank                        `json:"rank"`
}

// Rounding is to so many decimals; points is null where leaves stay exact.
type Rounding struct {
	Mode   scoring.RoundingMode `json:"mode"`
	Points *int                 `json:"points"`
	Index  int                  `json:"index"`
}

// Rank is what orders the units of a block.
type Rank struct {
	By       scoring.RankBy    `json:"by"`
	On       scoring.Precision `json:"on"`
	Ties     scoring.Ties      `json:"ties"`
	Breakers []scoring.Breaker `json:"breakers,omitempty"`
}

// File is a file that was read for a round, as it was then.
type File struct {
	// Name is its path in the round's folder. Files of a pack that ships with
	// parindex are named criteria/ID/FILE.
	Name   string `json:"name"`
	Size   int64  `json:"size"`
	SHA256 string `json:"sha256"` // of its bytes, in hexadecimal
}

// Seal is the manifest in the folder of a result.
type Seal struct {
	SHA256 string   `json:"sha256"`                   // of the manifest
	Since  []string `json:"changed_inputs,omitempty"` // inputs that are not as it has them
}

// Block is a ranking: ranked units first, then those without a rank.
type Block struct {
	ID          string      `json:"block"`
	Name        string      `json:"name"`
	Set         string      `json:"set"`
	Fingerprint string      `json:"set_fingerprint"`
	Groupings   []Grouping  `json:"groups,omitempty"` // declared sorts of groups
	Units       int         `json:"units"`
	Ranked      int         `json:"ranked"`
	Faulty      int         `json:"faulty"`
	Mean        string      `json:"mean,omitempty"` // of ranked units' indexes
	Index       *Spread     `json:"index,omitempty"`
	*Loss                   // of the ranked units together; nil where there are none
	Areas       []Area      `json:"areas,omitempty"`
	Losses      []BlockLeaf `json:"losses,omitempty"`        // the costliest first
	Since       int         `json:"changes_since,omitempty"` // the year that changes refer to
	Classes     []Class     `json:"classes,omitempty"`
	// ClassScale is nil where there are no classes, or a record does not say.
	ClassScale *ClassScale `json:"class_scale,omitempty"`
	// Consequences are those that the regulation has for the block.
	Consequences []Consequence `json:"consequences,omitempty"`

	// Published is what was published of the block as a whole, Compared how the result
	// agrees with the published table.
	Published *BlockPublished `json:"published,omitempty"`
	Compared  *Compared       `json:"compared,omitempty"`

	Ranking []Unit `json:"ranking"`
}

// Area is what the ranked units that an area applies to came to in it, in percent,
// rounded.
type Area struct {
	Code  string  `json:"code"`
	Title string  `json:"title"`
	Units int     `json:"units"`
	Mean  string  `json:"mean,omitempty"`
	Best  string  `json:"best,omitempty"`
	Index *Spread `json:"index,omitempty"`
	*Loss         // nil where nobody knows: figures were not published
}

// Class is how many ranked units are in a class.
type Class struct {
	Name  string `json:"name"`
	Units int    `json:"units"`
}

// Source is what a result was made from, beside the round.
type Source struct {
	Pack   string // its id
	Inputs []File // sorted by name
	Folder string // the round's, as positions begin
}

// Of is the record of an outcome.
func Of(o *scoring.Outcome, from Source) Record {
	r := Record{
		Schema: Schema, Round: RoundOf(o.Round, from.Pack), Arithmetic: arithmeticOf(o.Round.Regulation),
		Inputs: []File{}, Faults: Faults{CountsOf(o.Faults), []Fault{}}, Blocks: []Block{},
	}
	if w := o.Round.TriedWeights(); w != nil {
		r.Weights = &Weights{w.ID, w.Title}
	}
	for _, file := range from.Inputs {
		file.Name = valid(file.Name)
		r.Inputs = append(r.Inputs, file)
	}
	for _, d := range o.Faults {
		r.Faults.List = append(r.Faults.List, from.faultOf(d))
	}
	for i := range o.Rankings {
		block := blockOf(analysis.OfBlock(&o.Rankings[i], o.Round.Regulation), o.Round.Regulation.Rounding)
		block.ClassScale = classScaleOf(o.Round.Regulation.ScaleOf(block.ID))
		block.Consequences = ConsequencesOf(consequence.Of(o.Round, &o.Rankings[i]))
		r.Blocks = append(r.Blocks, block)
	}
	return r
}

// RoundOf is what was scored, by a pack.
func RoundOf(round *scoring.Round, pack string) Round {
	r := Round{
		ID: round.ID, Title: round.Title, Year: round.Year, Status: round.Status, Official: round.IsOfficial(),
		Changes:   []string{},
		Decisions: round.Decisions, Pack: pack, Regulation: round.Regulation.ID,
		ArithmeticNumber: cmp.Or(round.Arithmetic, scoring.Arithmetic),
	}
	for _, change := range round.Changes {
		r.Changes = append(r.Changes, change.Key())
	}
	return r
}

func arithmeticOf(reg *scoring.Regulation) Arithmetic {
	return Arithmetic{
		NotApplicable: reg.NotApplicable, NoSurvey: reg.NoSurvey, Unappraised: reg.Unappraised,
		Index: reg.Index, Rounding: Rounding(reg.Rounding),
		Rank: Rank{reg.Rank.By, reg.Rank.On, reg.Rank.Ties, reg.Rank.Breakers},
	}
}

func blockOf(analysed *analysis.Block, rounding scoring.Rounding) Block {
	ranking := analysed.Ranking
	set := ranking.Block.Set
	block := Block{
		ID: ranking.Block.ID, Name: ranking.Block.Name, Set: set.ID, Fingerprint: set.Fingerprint(),
		Groupings: groupingsOf(ranking),
		Units:     len(ranking.Standings), Ranked: ranking.Ranked, Faulty: ranking.Faulty, Since: ranking.Before,
		Ranking: []Unit{},
	}
	if ranking.MeanFrom != scoring.NoMean {
		block.Mean = ranking.Mean.Fixed(rounding.Index)
	}
	block.Areas = seq.Map(ranking.Areas, func(area scoring.AreaMean) Area { return meanOf(area, rounding) })
	block.addLosses(analysed, rounded(rounding))
	for _, class := range ranking.Classes {
		if !class.Unknown {
			block.Classes = append(block.Classes, Class{class.Name, class.Units})
		}
	}
	block.Published, block.Compared = blockPublishedOf(ranking), comparedOf(ranking.Compared)
	for i := range ranking.Standings {
		block.Ranking = append(block.Ranking, UnitOf(analysed, i, rounding))
	}
	return block
}

func meanOf(area scoring.AreaMean, rounding scoring.Rounding) Area {
	mean := Area{Code: area.Area.Code, Title: area.Area.Title, Units: area.Units}
	if area.Units > 0 {
		mean.Mean, mean.Best = area.Mean.Fixed(rounding.Index), area.Best.Fixed(rounding.Index)
	}
	return mean
}

// Write writes the record.
func (r Record) Write(w io.Writer) error { return Encode(w, r) }

// Encode writes JSON as people can read it too. Characters that would change how the
// rest is shown are escaped.
func Encode(w io.Writer, v any) error {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := unseen().WriteString(w, out.String())
	return err
}

// unseen escapes controls beyond those that JSON does, marks of direction and those
// without width. They stand only within strings.
var unseen = sync.OnceValue(func() *strings.Replacer {
	var pairs []string
	for _, span := range [][2]rune{{0x7F, 0x9F}, {0x061C, 0x061C},
		{0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x2069}, {0xFEFF, 0xFEFF},
		{0xE0000, 0xE007F}} {
		for c := span[0]; c <= span[1]; c++ {
			escaped := ""
			for _, half := range utf16.AppendRune(nil, c) {
				escaped += fmt.Sprintf(`\u%04x`, half)
			}
			pairs = append(pairs, string(c), escaped)
		}
	}
	return strings.NewReplacer(pairs...)
})
