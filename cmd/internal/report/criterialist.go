package report

import (
	"encoding/json"
	"fmt"
	"io"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/criteria/diff"
	"parindex/scoring"
	"parindex/scoring/seq"
)

type packSummary struct {
	ID       string       `json:"pack"`
	Title    string       `json:"title"`
	Province string       `json:"province"`
	Sets     []setSummary `json:"sets"`
}

type setSummary struct {
	ID          string            `json:"set"`
	Title       string            `json:"title"`
	Self        scoring.SelfEntry `json:"self"`
	Aggregate   scoring.Aggregate `json:"aggregate"`
	Areas       int               `json:"areas"`
	Criteria    int               `json:"criteria"`
	SubCriteria int               `json:"sub_criteria"` // all levels below criteria
	Max         scoring.Points    `json:"max"`
	Appraised   scoring.Points    `json:"appraised"`
	Survey      scoring.Points    `json:"survey"`
}

// Packs lists packs with the sizes of their sets.
type Packs struct {
	Packs []packSummary
	Lang  text.Lang
}

// PacksOf is the list of packs as they were read.
func PacksOf(packs []diff.Pack) *Packs { return &Packs{Packs: each(packs, summaryOf)} }

// ReadPacks is a list that [Packs.JSON] wrote.
func ReadPacks(list []byte, lang text.Lang) (*Packs, error) {
	p := &Packs{Lang: lang}
	return p, json.Unmarshal(list, p)
}

// Document is the list for people.
func (p *Packs) Document() *page.Document {
	tables := seq.Map(p.Packs, func(pack packSummary) *page.Table { return packTable(pack, p.Lang) })
	return documentOf(tables)
}

// JSON writes the list for programs.
func (p *Packs) JSON(w io.Writer) error {
	return object{{"schema", 1}, {"packs", p.Packs}}.writeJSON(w)
}

func summaryOf(pack diff.Pack) packSummary {
	p := packSummary{ID: pack.ID, Sets: []setSummary{}}
	if pack.Regulation != nil {
		p.Title, p.Province = pack.Regulation.Title, pack.Regulation.Province
	}
	for _, set := range pack.Sets {
		s := setSummary{
			ID: set.ID, Title: set.Title, Self: set.Self, Aggregate: set.Aggregate,
			Max: set.Max, Appraised: set.AppraisedMax, Survey: set.SurveyMax,
		}
		s.count(set)
		p.Sets = append(p.Sets, s)
	}
	return p
}

// count leaves bonus and penalty items out: they are not of the tree.
func (s *setSummary) count(set *scoring.CriteriaSet) {
	tree := scoring.CriteriaSet{Areas: set.Areas}
	tree.Walk(func(_ *scoring.Criterion, depth int) {
		switch depth {
		case 0:
			s.Areas++
		case 1:
			s.Criteria++
		default:
			s.SubCriteria++
		}
	})
}

func packTable(pack packSummary, lang text.Lang) *page.Table {
	say := lang.Text
	t := &page.Table{Name: pack.ID, Title: []string{fmt.Sprintf("%s · %s", pack.ID, pack.Province), pack.Title}}
	fill(t, []column[setSummary]{
		word(say("Set"), 0, func(s setSummary) string { return s.ID }),
		word(say("Units enter"), 3, func(s setSummary) string { return lang.Term("self", string(s.Self)) }),
		figure(lang.Say("Lĩnh vực", "Areas"), 2, func(s setSummary) int { return s.Areas }),
		figure(lang.Say("Tiêu chí", "Criteria"), 2, func(s setSummary) int { return s.Criteria }),
		figure(say("Sub-criteria"), 2, func(s setSummary) int { return s.SubCriteria }),
		figure(say("Maximum"), 1, func(s setSummary) string { return s.maximum(lang) }),
		name(lang.Say("Tên", "Title"), func(s setSummary) string { return s.Title }),
	}, pack.Sets)
	return t
}

// maximum shows the survey's part where there is one: "100 (80 + 20)".
func (s setSummary) maximum(lang text.Lang) string {
	if s.Survey.IsZero() {
		return lang.Number(s.Max)
	}
	return fmt.Sprintf("%s (%s + %s)", lang.Number(s.Max), lang.Number(s.Appraised), lang.Number(s.Survey))
}
