package record

import "parindex/scoring"

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
	// ArithmeticNumber is [scoring.Arithmetic]; a record of before there were numbers has none.
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
	Loss
}

// Class is how many ranked units are in a class.
type Class struct {
	Name  string `json:"name"`
	Units int    `json:"units"`
}
