package report

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/record"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/compare"
	"parindex/scoring/seq"
)

// RescoreStatus is how a round that was scored again compares with what was recorded.
type RescoreStatus string

// The recorded result is the same or differs; there is none, or it cannot be read; or
// the round itself cannot be scored.
const (
	Identical  RescoreStatus = "identical"
	Differs    RescoreStatus = "differs"
	Unrecorded RescoreStatus = "unrecorded"
	BadRecord  RescoreStatus = "unreadable"
	Unscored   RescoreStatus = "unscored"
	CarriedTo  RescoreStatus = "carried" // scored by other criteria, compared with nothing
)

// Rescored is a round that was scored again. As JSON it is a line of its own.
type Rescored struct {
	Schema     int    `json:"schema"`
	Arithmetic int    `json:"arithmetic_number"`
	Path       string `json:"path"`
	// SHA256 is of the list of all files of the round; empty where one cannot be read.
	SHA256      string              `json:"inputs_sha256"`
	Round       string              `json:"round"`
	Year        int                 `json:"year"`
	RoundStatus scoring.Status      `json:"round_status"`
	Pack        string              `json:"pack"`
	Criteria    string              `json:"criteria,omitempty"` // other ones that it was scored by
	Status      RescoreStatus       `json:"status"`
	Against     string              `json:"against,omitempty"` // the file of the recorded result
	Errors      int                 `json:"errors"`
	Reason      string              `json:"reason,omitempty"` // why there is no result
	Inputs      []string            `json:"changed_inputs,omitempty"`
	NotCompared []string            `json:"not_compared,omitempty"` // figures that the record does not have
	Differences []record.Difference `json:"differences"`
	NotMapped   []Unmapped          `json:"not_mapped,omitempty"`
	Units       []RescoredUnit      `json:"units"`
}

// RescoredUnit is a unit's place, with exact figures: as n/d where they do not end. Rounded is
// the index as it is published, which any program can read as a number.
type RescoredUnit struct {
	Block   string         `json:"block"`
	Unit    string         `json:"unit"`
	Rank    *int           `json:"rank"`
	Index   scoring.Points `json:"index"`
	Rounded string         `json:"index_rounded"`
	Total   scoring.Points `json:"total"`
	Max     scoring.Points `json:"max"`
	Class   string         `json:"class,omitempty"`
}

// Unmapped is a leaf of a block, or without a code the whole block, whose answers could not be
// carried over unchanged, with the reason and how many units it concerns.
type Unmapped struct {
	Block string      `json:"block"`
	Code  string      `json:"code,omitempty"`
	Why   compare.Why `json:"why"`
	Units int         `json:"units"`
}

// RescoredUnits are the units of an outcome.
func RescoredUnits(o *scoring.Outcome) []RescoredUnit {
	units := []RescoredUnit{}
	for i := range o.Rankings {
		for _, s := range o.Rankings[i].Standings {
			index := record.FigureOf(s.Card.Index, o.Round.Regulation.Rounding)
			units = append(units, RescoredUnit{o.Rankings[i].Block.ID,
				s.Card.Unit.ID, record.Place(s.Rank), index.Exact, index.Rounded, s.Card.Total, s.Card.Max, s.Class})
		}
	}
	return units
}

// IsBad says whether the round does not reproduce what was recorded of it; strictly, from the
// same files.
func (r *Rescored) IsBad(strict bool) bool {
	return r.Status == Differs || r.Status == BadRecord || r.Status == Unscored || strict && len(r.Inputs) > 0
}

// Line writes the round as one line of JSON.
func (r *Rescored) Line() ([]byte, error) {
	line, err := json.Marshal(r)
	return append(line, '\n'), err
}

// TableRows are the figures of a result as score writes them in CSV.
func (r *Result) TableRows() [][]string { return r.rows().Records() }

// Rescore is the summary of rounds that were scored again.
type Rescore struct {
	Rounds []Rescored
	Lang   text.Lang
}

// JSON writes all rounds as one value.
func (s *Rescore) JSON(w io.Writer) error {
	return record.Encode(w, struct {
		Schema int        `json:"schema"`
		Rounds []Rescored `json:"rounds"`
	}{record.Schema, append([]Rescored{}, s.Rounds...)})
}

// Lines writes a line of JSON for each round.
func (s *Rescore) Lines(w io.Writer) error {
	for i := range s.Rounds {
		line, err := s.Rounds[i].Line()
		if err != nil {
			return err
		}
		if _, err := w.Write(line); err != nil {
			return err
		}
	}
	return nil
}

// Document is a row for each round, then what differs.
func (s *Rescore) Document() *page.Document {
	say := s.Lang.Text
	t := &page.Table{Name: say("Rescored"), Title: []string{say("Recorded rounds scored again")}}
	type row = *Rescored
	columns := []column[row]{
		named("path", name(say("Round"), func(r row) string { return r.Path })),
		named("round", word(s.Lang.Say("Mã đợt", "Id"), 5, func(r row) string { return r.Round })),
		named("year", figure(say("Year"), 3, func(r row) page.Cell { return some(r.Year) })),
		data("round_status", func(r row) string { return string(r.RoundStatus) }),
		named("pack", word(say("Pack"), 4, func(r row) string { return r.Pack })),
		data("criteria", func(r row) string { return r.Criteria }),
		named("units", figure(s.Lang.Say("Đơn vị", "Units"), 1, func(r row) int { return len(r.Units) })),
		named("errors", figure(say("Faults"), 2, func(r row) int { return r.Errors })),
		data("status", func(r row) string { return string(r.Status) }),
		word(say("Result"), 0, s.status),
		data("against", func(r row) string { return r.Against }),
		data("changed_inputs", func(r row) int { return len(r.Inputs) }),
		named("differences", figure(say("Differ"), 1, func(r row) int { return len(r.Differences) })),
		data("first_difference", firstDifference),
	}
	rows := seq.Pointers(s.Rounds)
	fill(t, columns, rows)
	t.Notes = page.Lines(s.counts()...)
	d := &page.Document{Blocks: []page.Block{t}, Data: &page.Table{}}
	addData(d.Data, columns, rows)
	for _, r := range rows {
		if details := s.details(r); len(details) > 0 {
			d.Blocks = append(d.Blocks, page.Section{Line: page.Under(r.Path, details...)})
		}
	}
	return d
}

func firstDifference(r *Rescored) string {
	if len(r.Differences) == 0 {
		return ""
	}
	d := r.Differences[0]
	return strings.TrimSpace(d.Where()+" "+d.Figure) + ": " + d.Recorded + " → " + d.Now
}

// status is what became of a round, in a word.
func (s *Rescore) status(r *Rescored) page.Cell {
	cell := page.Cell{Text: s.Lang.Term("rescored", string(r.Status)), Tone: page.Bad}
	switch r.Status {
	case Identical, CarriedTo:
		cell.Tone = ""
	case Unrecorded:
		cell.Tone = page.Warning
	}
	return cell
}

// counts are how many rounds came to what, and how many are not official.
func (s *Rescore) counts() []string {
	counts, units, unofficial := map[RescoreStatus]int{}, 0, 0
	for i := range s.Rounds {
		counts[s.Rounds[i].Status]++
		units += len(s.Rounds[i].Units)
		if status := s.Rounds[i].RoundStatus; status == scoring.Practice || status == scoring.Draft {
			unofficial++
		}
	}
	line := s.Lang.Text("Rounds: %d · units: %d", len(s.Rounds), units)
	for _, status := range []RescoreStatus{Identical, CarriedTo, Differs, Unrecorded, BadRecord, Unscored} {
		if counts[status] > 0 {
			line += fmt.Sprintf(" · %s %d", s.Lang.Term("rescored", string(status)), counts[status])
		}
	}
	lines := append([]string{line}, s.against()...)
	if unofficial > 0 {
		lines = append(lines, s.Lang.Text("Practice rounds and drafts, not official results: %d", unofficial))
	}
	return lines
}

// against is what the rounds were compared with: how many with which files.
func (s *Rescore) against() []string {
	rounds := map[string]int{}
	for i := range s.Rounds {
		if s.Rounds[i].Status != Unscored {
			rounds[s.Rounds[i].Against]++
		}
	}
	delete(rounds, "")
	if len(rounds) == 0 {
		return nil
	}
	return []string{s.Lang.Text("Compared with: ") + strings.Join(seq.Map(slices.Sorted(maps.Keys(rounds)),
		func(files string) string { return fmt.Sprintf("%s %d", files, rounds[files]) }), " · ")}
}

// shownDifferences is how many differences of a round people are shown.
const shownDifferences = 20

func (s *Rescore) details(r *Rescored) (lines []page.Line) {
	say := s.Lang.Text
	if r.Reason != "" {
		lines = append(lines, page.Line{Text: r.Reason, Tone: page.Bad})
	}
	for i, d := range r.Differences {
		if i == shownDifferences {
			lines = append(lines, page.Line{Text: say(
				"… and %d more (--format json has them all)", len(r.Differences)-i)})
			break
		}
		lines = append(lines, page.Line{Text: s.difference(d), Tone: page.Bad})
	}
	if len(r.NotCompared) > 0 {
		lines = append(lines, page.Line{Tone: page.Bad, Text: say("%s has no column %s: not compared",
			r.Against, strings.Join(r.NotCompared, ", "))})
	}
	if len(r.Inputs) > 0 {
		lines = append(lines, page.Under(say("inputs are not what they were:"), page.Lines(r.Inputs...)...))
	}
	for _, m := range r.NotMapped {
		lines = append(lines, page.Line{Text: m.Block + " " + assumedWords(m.Code, m.Units, m.Why, s.Lang)})
	}
	if r.Status == CarriedTo {
		lines = append(lines, s.places(r)...)
	}
	return lines
}

// places are the ranks, classes and indexes of a round that was scored by other criteria.
func (s *Rescore) places(r *Rescored) (lines []page.Line) {
	ranked := map[string]int{} // units, by block
	for _, u := range r.Units {
		if u.Rank != nil {
			ranked[u.Block]++
		}
	}
	for _, u := range r.Units {
		place := "–"
		if u.Rank != nil {
			place = fmt.Sprintf("%d/%d", *u.Rank, ranked[u.Block])
		}
		lines = append(lines, page.Line{Text: fmt.Sprintf("%s/%s: %s %s · %s %s · %s",
			u.Block, u.Unit, s.Lang.Figure("rank"), place,
			s.Lang.Figure("index"), strings.Replace(u.Rounded, ".", s.Lang.Say(",", "."), 1), orDash(u.Class))})
	}
	return lines
}

func (s *Rescore) difference(d record.Difference) string {
	say := s.Lang.Text
	file, where := "", d.Where()
	if d.File != "" {
		file = " (" + d.File + ")"
	}
	switch {
	case d.Figure == record.WholeRow && d.Now == "":
		return where + say(": was recorded and is gone") + file
	case d.Figure == record.WholeRow:
		return where + say(": was not recorded") + file
	case where != "":
		where += ": "
	}
	before, now := s.Lang.Changed(d.Figure[strings.LastIndexByte(d.Figure, ' ')+1:], d.Recorded, d.Now)
	return where + say("%s was recorded as %s, is now %s", s.Lang.Figure(d.Figure), orDash(before), orDash(now)) + file
}
