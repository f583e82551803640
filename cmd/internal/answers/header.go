package answers

import (
	"slices"
	"strings"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/scoring/fault"
	"parindex/scoring/survey"
)

// headerRows is how far down a file its headings are looked for.
const headerRows = 30

// maxHeading is longer than any heading that is understood, in bytes.
const maxHeading = 2000

// header is a file's headings. Of those over several columns, the row below
// says more.
type header struct {
	line, body int // line is 0 where there are none; body is the first line below
	separator  rune
	known      int // headings that mean something
	columns    []heading
}

// heading is a column's, as written and as it is compared.
type heading struct {
	written, exact, plain string
	odd                   bool // it holds the end of a line as nobody's programs write it
	pos                   fault.Position
}

// headingOf understands "Hài lòng (phiếu)" as itself and as "hài lòng".
func headingOf(cell string) heading {
	if len(cell) > maxHeading {
		return heading{written: cell}
	}
	written := fold.Text(cell)
	exact := strings.ToLower(written)
	plain, _, _ := strings.Cut(exact, "(")
	return heading{
		written: strings.Clone(written), exact: exact, plain: strings.Trim(plain, " :*."), odd: strings.Contains(cell, "\r"),
	}
}

// is says whether the heading is that word. Words are in small letters.
func (h heading) is(word string) bool { return word != "" && (h.exact == word || h.plain == word) }

// header finds a file's headings: the row that has most of them, a unit's among
// them, read with the separator that gives most.
func (f *Folder) header(t table) header {
	words := f.words()
	var best header
	for _, separator := range t.separators() {
		t.start(separator, nil)
		if h := findHeader(t, words); h.known > best.known || len(best.columns) == 0 {
			best = h
			best.separator = separator
		}
	}
	return best
}

// words are all that a heading can be, in small letters.
func (f *Folder) words() map[string]bool {
	words := map[string]bool{}
	for _, h := range []column.Heading{column.Unit, column.Satisfaction, column.Ballot, column.Group, column.Wave, column.Channel, column.Person,
		column.Question, column.BlankAnswers, column.Ballots, column.Population, column.Sent, column.Published, column.Leaf} {
		for _, word := range h {
			words[strings.ToLower(word)] = true
		}
	}
	for _, q := range f.definition().Questions() {
		for _, word := range questionWords(q) {
			words[word] = true
		}
	}
	for i := range f.definition().Scales {
		for _, level := range f.definition().Scales[i].Levels {
			for _, word := range levelWords(level) {
				words[word] = true
			}
		}
	}
	return words
}

func findHeader(t table, words map[string]bool) header {
	var best header
	above := 0
	for t.next() && t.line() <= headerRows {
		h := headerOf(t, words)
		switch {
		case best.line > 0 && best.line == above && h.known > 0 && best.isAbove(h, words):
			best.extend(h, words)
		case len(best.columns) == 0, h.unit() >= 0 && (best.unit() < 0 || h.known > best.known):
			best = h
		}
		above = h.line
	}
	return best
}

func headerOf(t table, words map[string]bool) header {
	cells := t.cells()
	h := header{line: t.line(), body: t.line() + 1}
	for _, cell := range cells[:min(len(cells), maxColumns+1)] {
		one := headingOf(cell)
		if one.isOf(words) {
			h.known++
		}
		h.columns = append(h.columns, one)
	}
	for i := range h.columns {
		if h.known > 0 {
			h.columns[i].pos = t.place(i)
		}
	}
	return h
}

// isAbove says whether the row below has more headings: where the first means
// something, nothing stands below.
func (h header) isAbove(below header, words map[string]bool) bool {
	for i, one := range h.columns {
		if one.isOf(words) && i < len(below.columns) && below.columns[i].written != "" {
			return false
		}
	}
	return h.unit() >= 0
}

func (h heading) isOf(words map[string]bool) bool { return words[h.exact] || words[h.plain] }

// extend takes the headings of the row below where the first has none that means
// anything.
func (h *header) extend(below header, words map[string]bool) {
	h.body = below.body
	h.known += below.known
	for i, one := range below.columns {
		switch {
		case one.written == "":
		case i >= len(h.columns):
			h.columns = append(h.columns, one)
		case !h.columns[i].isOf(words):
			h.columns[i] = one
		}
	}
}

func (h header) unit() int { return h.find(column.Unit) }

// find is the column of a heading, -1 for none. Of two that fit, the one named
// earlier is meant.
func (h header) find(name column.Heading) int {
	for _, word := range name {
		word = strings.ToLower(word)
		if i := slices.IndexFunc(h.columns, func(one heading) bool { return one.is(word) }); i >= 0 {
			return i
		}
	}
	return -1
}

// found is the headings as written, for people.
func (h header) found() []string {
	var all []string
	for _, one := range h.columns {
		if one.written != "" {
			all = append(all, one.written)
		}
	}
	return all
}

// kind is what the file holds.
type kind int

const (
	unknownKind kind = iota
	satisfactionKind
	ballotsKind
	countsKind
	sampleKind
	publishedKind
)

// kind goes by the columns that only one kind has.
func (h header) kind(d *survey.Definition) kind {
	has := func(name column.Heading) bool { return h.find(name) >= 0 }
	asks := func() bool {
		return slices.ContainsFunc(d.Questions(), func(q *survey.Question) bool { return h.asks(q) >= 0 })
	}
	switch {
	case h.unit() < 0:
		return unknownKind
	case has(column.Satisfaction) && !has(column.Ballot) && !has(column.Question):
		return satisfactionKind
	case has(column.Question):
		return countsKind
	case has(column.Ballot):
		return ballotsKind
	case has(column.Published):
		return publishedKind
	case has(column.Population), has(column.Sent):
		return sampleKind
	case asks():
		return ballotsKind
	}
	return unknownKind
}

// asks is the column of a question, -1 for none.
func (h header) asks(q *survey.Question) int {
	for _, word := range questionWords(q) {
		if i := slices.IndexFunc(h.columns, func(one heading) bool { return one.exact == word }); i >= 0 {
			return i
		}
	}
	return -1
}

// questionWords are what a question's column may be called.
func questionWords(q *survey.Question) []string {
	id, asked := fold.Word(q.ID), fold.Word(q.Text)
	return []string{id, asked, id + " " + asked, id + ". " + asked, id + ": " + asked, id + " - " + asked, id + " – " + asked}
}

// levelWords are what a level's column may be called.
func levelWords(l survey.Level) []string {
	code, label := fold.Word(l.Code), fold.Word(l.Label)
	return []string{code, label, code + " " + label, code + " (" + label + ")", code + ". " + label, code + ": " + label,
		code + " - " + label, code + " – " + label, label + " (" + code + ")"}
}
