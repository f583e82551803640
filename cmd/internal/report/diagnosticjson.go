package report

import (
	"strconv"

	"parindex/cmd/internal/record"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// faultsJSON are faults in words and for programs.
func faultsJSON(faults fault.List, lang text.Lang) []object {
	return each(faults, func(d fault.Diagnostic) object {
		args := map[string]any{} // numbers are exact texts
		for _, arg := range d.Args {
			args[arg.Name] = argument(arg.Value)
		}
		return object{
			{"code", d.Code},
			{"severity", record.Severity(d.Severity)},
			{"", record.PositionOf(d.Pos)},
			{"about?", d.About},
			{"message", lang.Message(d)},
			{"hint", lang.Hint(d)},
			{"args", args},
			{"related", each(d.Related, func(r fault.Related) object {
				return object{{"note", r.Note}, {"", record.PositionOf(r.Pos)}, {"message", lang.Note(r.Note)}}
			})},
		}
	})
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
