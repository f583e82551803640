package report

import (
	"fmt"
	"io"

	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/text"
	"parindex/criteria/diff"
	"parindex/scoring"
)

type packsJSON struct {
	Schema int           `json:"schema"`
	Packs  []packSummary `json:"packs"`
}

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

// WriteList writes what packs there are and how large their sets are, in one
// of [ViewFormats].
func WriteList(w io.Writer, format string, packs []diff.Pack, lang text.Lang) error {
	list := []packSummary{}
	for _, pack := range packs {
		list = append(list, summaryOf(pack))
	}
	switch format {
	case "json":
		return encode(w, packsJSON{1, list})
	case "markdown":
		return Markdown(w, packTables(list, lang), lang)
	}
	return Text(w, packTables(list, lang), lang)
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

func packTables(packs []packSummary, lang text.Lang) []sheet.Table {
	say := lang.Say
	var tables []sheet.Table
	for _, pack := range packs {
		t := sheet.Table{
			Title: []string{fmt.Sprintf("%s · %s", pack.ID, pack.Province), pack.Title},
			Header: []string{say("Bộ", "Set"), say("Đơn vị khai", "Units enter"), say("Lĩnh vực", "Areas"),
				say("Tiêu chí", "Criteria"), say("TCTP", "Sub-criteria"), say("Điểm tối đa", "Maximum"), say("Tên", "Title")},
			Numeric: []bool{false, false, true, true, true, true, false},
		}
		for _, set := range pack.Sets {
			t.Rows = append(t.Rows, set.row(lang))
		}
		tables = append(tables, t)
	}
	return tables
}

func (s setSummary) row(lang text.Lang) []sheet.Cell {
	return []sheet.Cell{
		{Text: s.ID}, {Text: selfEntry(s.Self, lang)},
		number(s.Areas), number(s.Criteria), number(s.SubCriteria), {Text: s.maximum(lang)}, {Text: s.Title},
	}
}

func number(n int) sheet.Cell {
	p := scoring.Whole(int64(n))
	return sheet.Cell{Number: &p}
}

// maximum shows the survey's part where there is one: "100 (80 + 20)".
func (s setSummary) maximum(lang text.Lang) string {
	if s.Survey.IsZero() {
		return lang.Number(s.Max)
	}
	return fmt.Sprintf("%s (%s + %s)", lang.Number(s.Max), lang.Number(s.Appraised), lang.Number(s.Survey))
}

func selfEntry(self scoring.SelfEntry, lang text.Lang) string {
	if self == scoring.TypedEntry {
		return lang.Say("điểm", "points")
	}
	return lang.Say("số liệu", "data")
}
