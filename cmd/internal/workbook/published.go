package workbook

import (
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/table"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// published are the columns of figures, each with what it says.
var published = []struct {
	column.Heading
	figure scoring.Figure
}{
	{column.PublishedSelf, scoring.FigureSelf}, {column.PublishedAppraised, scoring.FigureAppraised},
	{column.PublishedSurvey, scoring.FigureSurvey}, {column.PublishedBonus, scoring.FigureBonus},
	{column.PublishedPenalty, scoring.FigurePenalty}, {column.PublishedTotal, scoring.FigureTotal},
	{column.PublishedMax, scoring.FigureMax}, {column.Index, scoring.FigureIndex},
}

// PublishedNames are what the words of a published table may mean.
type PublishedNames struct {
	Names
	// Set is that of a unit or, where there is none of that id, of a block; nil where
	// neither is known.
	Set func(unit, block string) *scoring.CriteriaSet
	// Sets are those of the round, Classes the names of its classes.
	Sets    []*scoring.CriteriaSet
	Classes []string
}

// ReadPublished reads a published table: a line for each unit, with any of rank, class
// and figures, and the points of areas in columns that bear their codes or titles. A
// line of a block without a unit is about the block as a whole: its mean, how many
// units it has and, in columns that bear their names, how many each class has. A
// question mark says that something was not published.
func ReadPublished(fsys fs.FS, name, shown string, names PublishedNames) ([]scoring.Publication, fault.List, error) {
	return readTable(fsys, name, shown, names.words(), []column.Heading{column.UnitCode}, names.read)
}

func (n PublishedNames) read(t *table.Table) (lines []scoring.Publication) {
	n.ask(t)
	t.Figures = []column.Heading{column.Rank, column.Class}
	for _, p := range published {
		if p.figure != scoring.FigureBonus && p.figure != scoring.FigurePenalty { // which nobody may have
			t.Figures = append(t.Figures, p.Heading)
		}
	}
	reader := publishedReader{t, n, n.columns(t.Header)}
	for t.Next() {
		_, isOfUnit := n.Units.Meant(t.Text(historyName))
		if t.Text(column.UnitCode) == "" && (isOfUnit || !t.Has(column.Block) || t.Text(column.Block) == "") {
			t.Lacks(column.UnitCode)
			continue
		}
		if t.Text(column.UnitCode) == "" && t.Blank(t.Header.Col(column.UnitCode)) {
			continue // not about the block: nobody knows which unit
		}
		t.Use()
		t.TooShort()
		lines = append(lines, reader.line())
	}
	return lines
}

// words are the headings: also those of areas and classes.
func (n PublishedNames) words() table.Words {
	w := table.Words{
		Columns: []column.Heading{column.UnitCode, column.Block, column.Rank, column.Class, column.BlockUnits,
			historyName},
		More: map[string]bool{}, Beside: slices.Concat(column.Beside, column.BesidePublished),
	}
	for _, p := range published {
		w.Columns = append(w.Columns, p.Heading)
	}
	add := func(word string) {
		w.More[strings.ToLower(word)] = true
		w.Beside = append(w.Beside, strings.ToLower(word))
	}
	for _, class := range n.Classes {
		add(fold.Text(class))
	}
	for _, set := range n.Sets {
		for _, area := range set.Areas {
			add(area.Code)
			add(fold.Text(area.Title))
		}
	}
	return w
}

// moreColumns are the columns of areas and of classes, by their place.
type moreColumns struct {
	areas   map[int]string // heading in small letters
	classes map[int]string // name
}

func (n PublishedNames) columns(h table.Header) moreColumns {
	found := moreColumns{map[int]string{}, map[int]string{}}
	used := h.Used(n.words().Columns)
	for col, title := range h.Columns {
		if slices.Contains(used, col) {
			continue
		}
		for _, class := range n.Classes {
			if title.Is(strings.ToLower(fold.Text(class))) {
				found.classes[col] = class
			}
		}
		for _, set := range n.Sets {
			for _, area := range set.Areas {
				if isArea(title, area) {
					found.areas[col] = title.Exact
				}
			}
		}
	}
	return found
}

// isArea says whether a heading is an area's: its code, or its title.
func isArea(title table.Title, area *scoring.Criterion) bool {
	return title.Is(strings.ToLower(area.Code)) || title.Is(strings.ToLower(fold.Text(area.Title)))
}

type publishedReader struct {
	*table.Table
	names PublishedNames
	more  moreColumns
}

func (r publishedReader) line() scoring.Publication {
	line := scoring.Publication{
		Figures: map[scoring.Figure]scoring.Input{}, Areas: map[string]scoring.Input{}, Unknown: map[string]bool{},
		Pos: r.Place(column.UnitCode), Rank: r.whole(column.Rank), Of: r.whole(column.BlockUnits),
	}
	line.Unit, line.Block = idIn(r.Table, column.UnitCode, r.names.Units), idIn(r.Table, column.Block, r.names.Blocks)
	if line.Unit == "" {
		line.Pos = r.Place(column.Block)
	}
	r.names.sameUnit(r.Table, historyName, line.Unit, fault.RowByID)
	switch class, ok := r.Word(column.Class); {
	case !ok || isUnknown(class) || !r.Has(column.Class):
	case class == "":
		line.Class = scoring.Input{Pos: r.Place(column.Class)}
	default:
		line.Class = scoring.Input{State: scoring.Given, Text: class, Pos: r.Place(column.Class)}
	}
	for _, p := range published {
		if r.Has(p.Heading) {
			line.Figures[p.figure] = r.number(r.Header.Col(p.Heading), p.figure == scoring.FigureIndex)
		}
	}
	r.areas(&line)
	r.classes(&line)
	return line
}

// isUnknown says whether a cell says that nothing was published.
func isUnknown(cell string) bool { return fold.Text(cell) == "?" }

// number is a cell of a figure; blank and without a place where nothing was published.
func (r publishedReader) number(col int, percent bool) scoring.Input {
	raw, at := table.At(r.Cells(), col), r.Source.Place(col)
	switch {
	case isUnknown(raw):
		return scoring.Input{}
	case percent:
		return r.Source.Percent(raw, at)
	}
	return r.Source.Plain(raw, at)
}

// whole is a whole number from 1 up.
func (r publishedReader) whole(heading column.Heading) scoring.Input {
	if !r.Has(heading) {
		return scoring.Input{}
	}
	return r.wholeAt(r.Header.Col(heading), 1)
}

func (r publishedReader) wholeAt(col, least int) scoring.Input {
	in := r.number(col, false)
	if in.State != scoring.Given {
		return in
	}
	if n, err := strconv.Atoi(in.Number.String()); err == nil && n >= least && n <= maxUnits {
		return in
	}
	return r.Bad(table.CodeNotWhole, in.Pos, "column", r.Header.Columns[col].Written, "found", in.Number)
}

// maxUnits is more than any country has units.
const maxUnits = 1_000_000

// areas reads the points of the areas of the unit's set. A figure in the column of an
// area that the set has not is reported.
func (r publishedReader) areas(line *scoring.Publication) {
	set := r.names.Set(line.Unit, line.Block)
	if set == nil {
		return
	}
	for col := range r.Header.Columns {
		heading, is := r.more.areas[col]
		if !is {
			continue
		}
		raw := table.At(r.Cells(), col)
		at := slices.IndexFunc(set.Areas, func(a *scoring.Criterion) bool { return isArea(r.Header.Columns[col], a) })
		if at >= 0 {
			line.Areas[set.Areas[at].Code] = r.number(col, false)
			line.Unknown[set.Areas[at].Code] = isUnknown(raw)
		} else if !table.IsBlank(raw) && !isUnknown(raw) {
			r.Report(fault.New(scoring.CodeCriterionUnknown, r.Source.Place(col), "criterion", heading, "set", set.ID).
				In(fault.About{Unit: line.Unit}))
		}
	}
}

// classes reads how many units of a block are in each class.
func (r publishedReader) classes(line *scoring.Publication) {
	if line.Unit != "" {
		return
	}
	for col := range r.Header.Columns {
		if class, is := r.more.classes[col]; is {
			line.Classes = append(line.Classes, scoring.PublishedClass{Name: class, Units: r.wholeAt(col, 0)})
		}
	}
}
