package answers

import (
	"slices"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/table"
	"parindex/scoring/survey"
)

// kind is what a file holds.
type kind int

const (
	unknownKind kind = iota
	satisfactionKind
	ballotsKind
	countsKind
	sampleKind
	publishedKind
)

// header is a file's headings, with the columns of questions.
type header struct{ table.Header }

// words are all that a heading can be. "Hài lòng" is a level of answers where the
// survey has one of that name.
func (f *Folder) words() table.Words {
	words := table.Words{More: map[string]bool{}, Beside: slices.Concat(column.Beside, column.BesideAnswers)}
	words.Columns = []column.Heading{column.UnitCode, column.Satisfaction, column.Ballot, column.Group, column.Wave,
		column.Channel,
		column.Person, column.Question, column.BlankAnswers, column.Ballots, column.Population, column.Sent,
		column.Published,
		column.LeafCode, column.UnitName}
	for _, q := range f.definition().Questions() {
		for _, word := range questionWords(q) {
			words.More[word] = true
		}
	}
	for i := range f.definition().Scales {
		for _, level := range f.definition().Scales[i].Levels {
			for _, word := range levelWords(level) {
				words.More[word] = true
			}
		}
	}
	words.Columns[1] = slices.DeleteFunc(slices.Clone(column.Satisfaction),
		func(word string) bool { return words.More[word] })
	return words
}

// kind goes by the columns that only one kind has.
func (h header) kind(d *survey.Definition) kind {
	has := func(name column.Heading) bool { return h.Col(name) >= 0 }
	asks := func() bool {
		return slices.ContainsFunc(d.Questions(), func(q *survey.Question) bool { return asks(&h.Header, q) >= 0 })
	}
	switch {
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
	case has(column.UnitCode) && h.levels(d) > 1:
		return countsKind
	}
	return unknownKind
}

// lacks is the column that the nearest kind of file needs, and the heading that is probably meant for it.
func (h header) lacks(d *survey.Definition) (name, meant string) {
	has := func(name column.Heading) bool { return h.Col(name) >= 0 }
	for _, decides := range []column.Heading{column.Ballot, column.Question, column.Satisfaction, column.Population,
		column.Sent, column.Published} {
		if meant := h.Misspelt(decides); meant != "" {
			return decides.Name(), meant
		}
	}
	switch {
	case h.levels(d) > 1:
		return column.UnitCode.Name(), ""
	case has(column.Group), has(column.Wave), has(column.Channel), has(column.Person):
		return column.Ballot.Name(), ""
	case has(column.LeafCode):
		return column.Satisfaction.Name(), ""
	}
	return "", ""
}

// asks is the column of a question, -1 for none.
func asks(h *table.Header, q *survey.Question) int {
	for _, word := range questionWords(q) {
		if i := slices.IndexFunc(h.Columns, func(one table.Title) bool { return one.Exact == word }); i >= 0 {
			return i
		}
	}
	return -1
}

// levels counts the columns of levels of answers.
func (h header) levels(d *survey.Definition) (count int) {
	words := map[string]bool{}
	for i := range d.Scales {
		for _, level := range d.Scales[i].Levels {
			for _, word := range levelWords(level) {
				words[word] = word != ""
			}
		}
	}
	for _, one := range h.Columns {
		if words[one.Exact] || words[one.Plain] {
			count++
		}
	}
	return count
}

// questionWords are what a question's column may be called.
func questionWords(q *survey.Question) []string {
	id, asked := fold.Word(q.ID), fold.Word(q.Text)
	return []string{id, asked, id + " " + asked, id + ". " + asked, id + ": " + asked, id + " - " + asked,
		id + " – " + asked}
}

// levelWords are what a level's column may be called.
func levelWords(l survey.Level) []string {
	code, label := fold.Word(l.Code), fold.Word(l.Label)
	return []string{code, label, code + " " + label,
		code + " (" + label + ")", code + ". " + label, code + ": " + label,
		code + " - " + label, code + " – " + label, label + " (" + code + ")"}
}

// names finds units, groups and questions by what people write.
type names struct {
	units, groups, questions *table.Names
}

// names are those of the survey.
func (f *Folder) names() *names {
	n := &names{table.NewNames(), table.NewNames(), table.NewNames()}
	for _, u := range f.survey.Units {
		n.units.Put(u.ID, u.Name)
	}
	if known := f.survey.Names.Units; known != nil {
		n.units = known
	}
	for _, g := range f.definition().Groups {
		n.groups.Put(g.ID, g.Name)
	}
	for _, q := range f.definition().Questions() {
		n.questions.Put(q.ID, questionWords(q)...)
	}
	return n
}

// fresh are the same names, of which nothing was asked yet.
func (n *names) fresh() *names {
	return &names{n.units.Fresh(), n.groups.Fresh(), n.questions.Fresh()}
}
