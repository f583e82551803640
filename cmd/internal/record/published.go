package record

import (
	"path"

	"parindex/scoring"
	"parindex/scoring/analysis"
)

// Published is what is known of a unit that is known only from a published table.
type Published struct {
	File  string              `json:"file"` // its name in the folder of the round
	Line  int                 `json:"line"`
	Rank  *int                `json:"rank,omitempty"`
	Class string              `json:"class,omitempty"`
	From  scoring.TotalSource `json:"total_from,omitempty"` // the printed figures that give the total
	Areas []PublishedArea     `json:"areas,omitempty"`
}

// PublishedArea is an area of such a unit: its points, or that they were not published.
type PublishedArea struct {
	Code    string  `json:"code"`
	Points  *Figure `json:"points,omitempty"`
	Max     Figure  `json:"max"`
	Unknown bool    `json:"unknown,omitempty"`
	// As those of [AreaTotal].
	Rank      *int `json:"rank,omitempty"`
	BelowMean bool `json:"below_mean,omitempty"`
}

// BlockPublished is what was published of a block as a whole. Partly says that not all
// of its units are known: its ranks are then as printed, and MeanFrom says where the
// mean comes from.
type BlockPublished struct {
	Of       int                `json:"of"`
	Partly   bool               `json:"partly"`
	MeanFrom scoring.MeanSource `json:"mean_from,omitempty"`
	Mean     *scoring.Points    `json:"mean,omitempty"`
}

// Compared is how a result agrees with the published table: how many units it names,
// how many figures were compared, and how many of them are others.
type Compared struct {
	Units     int `json:"units"`
	Figures   int `json:"figures"`
	Different int `json:"different"`
}

func publishedOf(b *analysis.Block, s *scoring.Standing, r scoring.Rounding) *Published {
	card := s.Card
	line := card.Published
	if line == nil {
		return nil
	}
	p := &Published{
		File: inRound(line.Pos.File()), Line: line.Pos.Line(), Rank: Place(line.PrintedRank()),
		Class: line.Class.Text, From: card.From,
	}
	if len(line.Areas) == 0 || !card.Scored {
		return p
	}
	for i := range b.Areas {
		area := &b.Areas[i]
		result, _ := card.InArea(area.Area)
		known := PublishedArea{Code: area.Area.Code, Rank: Place(area.Rank(s)),
			BelowMean: area.BelowMean(s), Max: FigureOf(result.Max, r), Unknown: result.Unknown}
		if !result.Unknown {
			known.Points = new(FigureOf(result.Points, r))
		}
		p.Areas = append(p.Areas, known)
	}
	return p
}

// inRound is the name of a file of results in the folder of its round.
func inRound(shown string) string { return path.Join(path.Base(path.Dir(shown)), path.Base(shown)) }

func blockPublishedOf(ranking *scoring.Ranking) *BlockPublished {
	if !ranking.Partly && ranking.Published == nil {
		return nil
	}
	p := &BlockPublished{Of: ranking.Of(), Partly: ranking.Partly, MeanFrom: ranking.MeanFrom}
	if mean, ok := ranking.PublishedMean(); ok {
		p.Mean = &mean
	}
	return p
}

func comparedOf(c *scoring.Compared) *Compared {
	if c == nil {
		return nil
	}
	return &Compared{c.Units, c.Figures, c.Different}
}
