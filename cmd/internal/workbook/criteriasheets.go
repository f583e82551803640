package workbook

import (
	"cmp"
	"io/fs"
	"slices"
	"strings"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/table"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

var listedNeeded = []column.Heading{listedCode, listedTitle, listedMax}

// ReadCriteria reads a table of criteria: a CSV, or sheets of a workbook, with columns of codes, titles and maxima, and
// maybe of what each earns points by. The sheets are those of these names, each of which is a set; else the first that
// has such columns, and others are told. Of rows that add up only that of a whole set is one. The error is the
// system's: no such file, no permission.
func ReadCriteria(fsys fs.FS, name, shown string, sheets []string) ([]ListedCriterion, fault.List, error) {
	source, faults, err := OpenSource(fsys, name, shown)
	if source == nil {
		return nil, faults, err
	}
	defer source.Close()
	tables, more := criteriaTables(source, sheets)
	faults.Add(more...)
	var listed []ListedCriterion
	for _, one := range tables {
		lines, more, reading := readCriteria(one)
		if faults.Add(more...); reading != nil {
			return nil, faults, reading
		}
		if len(sheets) > 0 && len(lines) > 0 && lines[0].Set == "" {
			lines[0].Set = one.At().Sheet()
		}
		listed = append(listed, lines...)
	}
	return listed, faults, nil
}

// criteriaTables are what is read of a file: the whole of it, or some of its sheets.
func criteriaTables(source table.Source, named []string) (read []table.Source, faults fault.List) {
	var all []*Sheet
	if first, is := source.(*Sheet); is {
		all = append([]*Sheet{first}, first.Others()...)
	}
	names := seq.Map(all, func(s *Sheet) string { return s.at.Sheet() })
	for _, name := range named {
		i := slices.IndexFunc(names, func(of string) bool { return fold.Name(of) == fold.Name(name) })
		if i < 0 {
			faults.Add(fault.New(codeListedSheet, fault.InFile(source.At().File()), "sheet", name, "found", names))
			continue
		}
		read = append(read, all[i])
	}
	if len(named) == 0 {
		return firstTable(source, all)
	}
	return read, faults
}

// firstTable is the first sheet that people see with the columns of a table of criteria; other sheets that have them
// are told.
func firstTable(source table.Source, all []*Sheet) (read []table.Source, faults fault.List) {
	for _, s := range all {
		switch head := findHeader(s.at, s.rows, listedBarely()); {
		case len(head.Missing(listedNeeded, s.at)) > 0:
		case read == nil && slices.Contains(s.book.sheetsThat(true), s.at.Sheet()):
			read = []table.Source{s}
		default:
			faults.Add(fault.Warn(codeListedUnread, s.at, "sheet", s.at.Sheet()))
		}
	}
	if read == nil {
		return []table.Source{source}, nil
	}
	return read, faults
}

// readCriteria reads the lines of one table.
func readCriteria(source table.Source) ([]ListedCriterion, fault.List, error) {
	t, faults, err := table.Open(source, listedCriteria(), listedNeeded)
	if t == nil && err == nil {
		t, faults, err = table.Open(source, listedBarely(), listedNeeded)
	}
	if t == nil {
		return nil, faults, err
	}
	kind, scale := listedKind, listedScale
	switch {
	case !t.Has(scale) && t.Has(listedMethod):
		scale = listedMethod
	case !t.Has(kind):
		kind = listedMethod
	}
	var listed []ListedCriterion
	for t.Next() {
		if line, is := listedLine(t, kind, scale, listed); is {
			listed = append(listed, line)
		}
	}
	listed, more, err := whole(t, listed)
	return listed, append(faults, more...), err
}

// listedLine is what a row says, unless it belongs to a line above or is none.
func listedLine(t *table.Table, kind, scale column.Heading, above []ListedCriterion) (line ListedCriterion, is bool) {
	name := sumOfParts().ReplaceAllString(fold.Name(t.Text(listedCode)+t.Text(listedTitle)), "")
	isCell := strings.Contains(t.Text(listedCode), ":") // of a form: what is filled in for a criterion
	if table.IsTotal(name) {
		return ListedCriterion{Set: t.Phrase(listedSet), Max: maxOf(t), IsSum: true}, true
	}
	title := t.Text(listedTitle)
	isNumber := title != "" && strings.Trim(title, "()0123456789") == "" // of a column
	words := t.Text(listedCode)
	isCeiling := (words == "" || strings.Contains(words, " ")) && Ceiling().MatchString(name)
	if !isCeiling && (sumOfPart().MatchString(name) || isCell || isNumber) || takeCase(t, above, scale, isCeiling) ||
		lacksName(t) {
		return line, false
	}
	t.Use()
	code, known := t.Word(listedCode)
	said, evidence := askedFor(t.Raw(scale))
	if said != "" {
		said += partPoints(t)
	}
	return ListedCriterion{
		Set: t.Phrase(listedSet), Code: strings.TrimRight(code, ".)"), Lost: !known, Title: t.Phrase(listedTitle),
		Kind: t.Phrase(kind), Scale: said, Agency: t.Phrase(listedAgency),
		Evidence: cmp.Or(evidence, t.Phrase(listedEvidence)), Max: maxOf(t),
		Pos: t.Place(listedCode), ScalePos: t.Place(scale),
	}, true
}

// askedFor parts a scale from what our forms say below it: the evidence that the criterion asks for.
func askedFor(scale string) (said, evidence string) {
	said, evidence, _ = strings.Cut("\n"+scale, "\n"+column.Evidence.Name()+": ")
	return strings.TrimSpace(said), strings.TrimSpace(evidence)
}
