package table

import (
	"slices"

	"parindex/cmd/internal/column"
	"parindex/criteria"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// Missing is a fault for each column that is needed and not there, and for each
// that is there twice; one for all of them where there is no line of headings.
func (h Header) Missing(needed []column.Heading, whole fault.Position) fault.List {
	var faults fault.List
	if h.Line == 0 && len(needed) > 0 {
		return fault.List{h.nothing(needed, whole)}
	}
	for _, heading := range needed {
		if h.Col(heading) < 0 {
			faults.Add(h.Lacks(heading, whole))
		}
	}
	return append(faults, h.Twice(needed)...)
}

// Lacks is the fault of a column that is not there.
func (h Header) Lacks(heading column.Heading, whole fault.Position) fault.Diagnostic {
	return h.LacksOne(h.called(heading), heading, whole)
}

// LacksOne is that fault of a column that goes by some words. A heading that means
// nothing may be a misspelt one.
func (h Header) LacksOne(name string, words []string, whole fault.Position) fault.Diagnostic {
	at := whole.At(h.Line, 0)
	return fault.New(CodeColumnMissing, at, "column", name, "found", h.Found(), "suggestion", h.Misspelt(words),
		"accepted", accepted(words))
}

// accepted are the words that a column goes by, of units also those for their names.
func accepted(words []string) []string {
	if slices.Equal(words, column.UnitCode) {
		words = slices.Concat(column.UnitCode, column.UnitName)
	}
	return words
}

// called is a column's name where the table has none for it: its id if the first that is known goes by its id.
func (h Header) called(heading column.Heading) string {
	for _, p := range h.at[:min(1, len(h.at))] {
		of := seq.First(h.words.Columns, func(c column.Heading) bool { return c.Name() == p.name })
		if len(of) > 0 && h.Columns[p.col].Written == of.ID() {
			return heading.ID()
		}
	}
	return heading.Name()
}

// Misspelt is a heading that means nothing and is close to one of these words.
func (h Header) Misspelt(words []string) string {
	index := h.words.index()
	var unknown []string
	for _, title := range h.Columns {
		if _, known := title.meaning(index); !known && title.Plain != "" {
			unknown = append(unknown, title.Written)
		}
	}
	for _, word := range words {
		if close := criteria.Closest(word, unknown); close != "" {
			return close
		}
	}
	return ""
}

// Twice is a fault for each of these columns that is there twice.
func (h Header) Twice(columns []column.Heading) fault.List {
	var faults fault.List
	for _, d := range h.twice {
		i := slices.IndexFunc(columns, func(heading column.Heading) bool { return heading.Name() == d.name })
		if i >= 0 {
			faults.Add(h.Double(h.called(columns[i]), d.first, d.second))
		}
	}
	return faults
}

// Double is the fault of two columns of the same meaning.
func (h Header) Double(name string, first, second int) fault.Diagnostic {
	twice := fault.New(CodeColumnTwice, h.Columns[second].Pos, "column", name)
	return twice.See(fault.NoteFirstHere, h.Columns[first].Pos)
}

// Unread is a warning for each column that is not used: its heading may be
// misspelt. Known are the names that could have been meant.
func (h Header) Unread(used []int, known []string) fault.List {
	var faults fault.List
	for col, title := range h.Columns {
		if title.Written == "" || slices.Contains(used, col) || slices.ContainsFunc(h.words.Beside, title.Is) {
			continue
		}
		faults.Add(fault.Warn(CodeColumnUnread, title.Pos, "column", title.Written, "known", known,
			"suggestion", criteria.Closest(title.Written, known)))
	}
	return faults
}

// nothing says why there are no headings: nothing is in the file, its cells are
// not separated, or its first row is none of headings.
func (h Header) nothing(columns []column.Heading, whole fault.Position) fault.Diagnostic {
	found, isSheet := h.written(), isSheet(whole)
	needed := seq.Map(columns, func(of column.Heading) string {
		if isSheet {
			return of.Name()
		}
		return of.Name() + " (" + of.ID() + ")"
	})
	switch at := whole.At(h.Body-1, 0); {
	case h.Columns == nil && isSheet:
		return fault.New(CodeHeadings, whole, "found", found, "needed", needed)
	case h.Columns == nil:
		return fault.New(CodeEmpty, whole, "needed", needed)
	case len(h.Columns) == 1 && len(needed) > 1 && !isSheet:
		return fault.New(CodeSeparator, at, "found", h.Columns[0].Written, "needed", needed)
	default:
		return fault.New(CodeHeadings, at, "found", found, "needed", needed)
	}
}
