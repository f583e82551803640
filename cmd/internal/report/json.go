package report

import (
	"bytes"
	"encoding/json"
	"io"
	"reflect"
	"strings"

	"parindex/cmd/internal/record"
	"parindex/scoring"
)

// JSON writes the record of the result.
func (r *Result) JSON(w io.Writer) error { return r.record().Write(w) }

// record is that of the blocks that are shown.
func (r *Result) record() record.Record {
	shown := scoring.Outcome{Round: r.Round, Rankings: r.Rankings, Faults: r.Faults}
	out := record.Of(&shown, r.Source)
	r.Firms.into(&out)
	return out
}

// head are the members that every report on a round begins with; the faults are those of the
// whole round.
func (r *Result) head() object {
	return object{{"schema", record.Schema}, {"round", r.recordRound()}, {"faults", r.faultCounts()}}
}

func (r *Result) recordRound() record.Round { return record.RoundOf(r.Round, r.Pack) }

func (r *Result) line(l scoring.Line) record.Line {
	return record.LineOf(l, r.Round.Regulation.Rounding)
}

func (r *Result) some(p scoring.Points) *record.Figure {
	return new(record.FigureOf(p, r.Round.Regulation.Rounding))
}

// someOf is nothing where there is no figure.
func (r *Result) someOf(p *scoring.Points) *record.Figure {
	if p == nil {
		return nil
	}
	return r.some(*p)
}

// object is what a report for programs says of one thing: its members in order. A key that
// ends with ? is left out where its value is empty; without a key, the members of the value,
// an object itself, are taken over.
type object []member

type member struct {
	key   string
	value any
}

// writeJSON writes a report for programs.
func (o object) writeJSON(w io.Writer) error { return record.Encode(w, o) }

// MarshalJSON writes the members in order.
func (o object) MarshalJSON() ([]byte, error) {
	var members [][]byte
	for _, m := range o {
		key, optional := strings.CutSuffix(m.key, "?")
		if optional && isEmpty(m.value) {
			continue
		}
		value, err := encoded(m.value)
		if err != nil {
			return nil, err
		}
		switch {
		case key != "":
			members = append(members, append([]byte(`"`+key+`":`), value...))
		case len(value) > len("{}") && value[0] == '{': // not null
			members = append(members, value[1:len(value)-1])
		}
	}
	return append(append([]byte("{"), bytes.Join(members, []byte(","))...), '}'), nil
}

// encoded is a value as JSON, with < and > as they are.
func encoded(v any) ([]byte, error) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return bytes.TrimSpace(out.Bytes()), err
}

func isEmpty(value any) bool {
	v := reflect.ValueOf(value)
	switch v.Kind() {
	case reflect.Slice, reflect.Map:
		return v.Len() == 0
	case reflect.Struct:
		if about, ok := value.(interface{ IsZero() bool }); ok {
			return about.IsZero()
		}
	}
	return !v.IsValid() || v.IsZero()
}

// each is what becomes of every item; none is an empty list, not null.
func each[T, U any](list []T, of func(T) U) []U {
	out := make([]U, len(list))
	for i, item := range list {
		out[i] = of(item)
	}
	return out
}
