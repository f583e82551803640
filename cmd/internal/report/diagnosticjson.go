package report

import (
	"strconv"

	"parindex/cmd/internal/record"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/fault"
)

type faultsReport struct {
	Schema      int         `json:"schema"`
	AsOf        scoring.Day `json:"as_of,omitempty"` // a day before a round's deadline
	Diagnostics []faultJSON `json:"diagnostics"`
}

type faultJSON struct {
	Code     fault.Code `json:"code"`
	Severity string     `json:"severity"`
	record.Position
	About   fault.About    `json:"about,omitzero"`
	Message string         `json:"message"`
	Hint    string         `json:"hint"`
	Args    map[string]any `json:"args"` // numbers are exact texts
	Related []relatedJSON  `json:"related"`
}

type relatedJSON struct {
	Note fault.Note `json:"note"`
	record.Position
	Message string `json:"message"`
}

func diagnosticsJSON(faults fault.List, lang text.Lang) faultsReport {
	report := faultsReport{Schema: 1, Diagnostics: []faultJSON{}}
	for _, d := range faults {
		diag := faultJSON{
			Code: d.Code, Severity: record.Severity(d.Severity), Position: record.PositionOf(d.Pos), About: d.About,
			Message: lang.Message(d), Hint: lang.Hint(d),
			Args: map[string]any{}, Related: []relatedJSON{},
		}
		for _, arg := range d.Args {
			diag.Args[arg.Name] = argument(arg.Value)
		}
		for _, related := range d.Related {
			diag.Related = append(diag.Related,
				relatedJSON{related.Note, record.PositionOf(related.Pos), lang.Note(related.Note)})
		}
		report.Diagnostics = append(report.Diagnostics, diag)
	}
	return report
}

// argument is a value as programs take it: numbers as exact texts, an interval
// by the words that criteria sets use for its edges.
func argument(v any) any {
	switch v := v.(type) {
	case int:
		return strconv.Itoa(v)
	case scoring.Band:
		return intervalJSON(v)
	}
	return v
}

func intervalJSON(b scoring.Band) map[string]scoring.Points {
	edges := map[string]scoring.Points{}
	if b.Low != nil {
		edges[pick(b.Low.Open, "above", "from")] = b.Low.At
	}
	if b.High != nil {
		edges[pick(b.High.Open, "below", "to")] = b.High.At
	}
	return edges
}

func pick(open bool, yes, no string) string {
	if open {
		return yes
	}
	return no
}
