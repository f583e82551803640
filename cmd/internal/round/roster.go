package round

import (
	"slices"
	"strings"

	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/table"
	"parindex/cmd/internal/workbook"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// member is a unit with its block.
type member struct {
	unit  *scoring.Unit
	block *scoring.Block
}

// roster is the round's units, by every name that they go by; blocks and agencies by theirs.
type roster struct {
	byID  map[string]member
	named *table.Names

	blocks, agencies *table.Names

	names UnitNames // for suggestions
	// prints are the fingerprints of the sets, the same for every workbook.
	prints map[*scoring.CriteriaSet]string
	// rows are what rows of a workbook are called by each set.
	rows map[*scoring.CriteriaSet]*workbook.SetNames
}

// roster is made once: no unit is added or left out until everything has been read.
func (r *reader) roster() roster {
	r.knownOnce.Do(func() { r.known = r.makeRoster() })
	return r.known
}

func (r *reader) makeRoster() roster {
	all := roster{byID: r.units(), named: table.NewNames(), blocks: table.NewNames(),
		agencies: table.NewNames(), prints: map[*scoring.CriteriaSet]string{},
		rows: map[*scoring.CriteriaSet]*workbook.SetNames{}}
	for _, agency := range r.round.Agencies {
		all.agencies.Put(agency.ID, agency.Name)
	}
	for _, block := range r.round.Blocks {
		all.blocks.Put(block.ID, block.Name)
		if block.Set != nil { // a set that could not be read was reported
			all.prints[block.Set], all.rows[block.Set] = block.Set.Fingerprint(), workbook.NamesOf(block.Set)
		}
		all.names = append(all.names, NamesOf(block.Units)...)
		for _, unit := range block.Units {
			all.named.Put(unit.ID, append([]string{unit.Name}, unit.Aliases...)...)
		}
	}
	return all
}

// find is the one unit of that id or name; the zero member where there is none,
// or several.
func (r roster) find(name string) member {
	id, _ := r.named.Meant(name)
	return r.byID[id]
}

// isList says whether a file is named as the list of an agency of the round.
func (r roster) isList(name string) bool {
	agency, _ := workbook.Names{}.ListOf(name)
	return len(r.agencies.Of(agency)) > 0
}

// within is the one unit that a file's name names among other words: "Sở Y tế - bản cuối"; nil where there is none, or
// several.
func (r roster) within(file string) (one *scoring.Unit) {
	words := strings.Split(fold.Slug(file), "-")
	for size := min(len(words), 20); size > 0; size-- { // more than a unit's name has
		for from := 0; from+size <= len(words); from++ {
			found := r.find(strings.Join(words[from:from+size], "-")).unit
			switch {
			case found == nil:
			case one != nil && one != found:
				return nil
			default:
				one = found
				clear(words[from : from+size]) // shorter names stand within longer ones
			}
		}
	}
	return one
}

// closest is the id of the unit that was probably meant, or "".
func (r roster) closest(name string) string { return r.names.Nearest(name).ID }

// aliases reports names that two units claim, and those that look alike.
func (r *reader) aliases() fault.List {
	faults := r.namesAlike()
	all := r.roster()
	for unit := range r.round.Units() {
		for _, alias := range unit.Aliases {
			for _, other := range all.named.Of(alias) {
				if other != unit.ID {
					faults.Add(fault.New(codeAliasTwice, unit.Pos, "alias", alias, "unit", unit.ID, "other", other))
				}
			}
		}
	}
	return faults
}

// unitOfBook finds the unit of a workbook: by its hidden sheet, else by the file's
// name, else by the name that stands above the table.
func (r *reader) unitOfBook(book *workbook.Book, meta workbook.Meta, file, shown string, units roster) (member,
	fault.List) {
	if meta.Unit != "" {
		return r.unitOfOwnForm(book, meta, file, units)
	}
	named := namedAbove(book, r.layout(), units)
	unit := units.find(file)
	switch {
	case unit.unit == nil && len(named) == 1:
		return named[0].member, nil
	case unit.unit == nil:
		return member{}, fault.List{fault.New(codeBookUnknownUnit, fault.InFile(shown),
			"unit", file, "suggestion", units.closest(file))}
	case len(named) == 1 && named[0].unit != unit.unit:
		return unit, fault.List{r.otherName(named[0], unit, file, book)}
	}
	return unit, nil
}

// unitOfOwnForm is the unit of one of our forms.
func (r *reader) unitOfOwnForm(book *workbook.Book, meta workbook.Meta, file string, units roster) (member,
	fault.List) {
	at := fault.InFile(book.Name())
	unit, known := units.byID[meta.Unit]
	if foreign := r.otherRound(book); foreign != nil { // whose units may go by the ids of ours
		if named := units.find(file); named.unit != nil {
			unit = named
		}
		return unit, foreign
	}
	switch {
	case !known:
		return member{}, fault.List{fault.New(codeBookUnknownUnit, at,
			"unit", meta.Unit, "suggestion", units.closest(meta.Unit))}
	case meta.Unit == file:
		return unit, nil
	}
	switch other := units.find(file).unit; {
	case other == unit.unit, units.within(file) == unit.unit: // the file bears the unit's name
		return unit, nil
	case other != nil:
		return member{}, fault.List{wrongUnit(at, file, meta.Unit, other)}
	}
	return unit, fault.List{otherUnit(at, file, unit.unit)}
}

// otherUnit warns of a form in a file whose name is no unit's.
func otherUnit(at fault.Position, file string, inside *scoring.Unit) fault.Diagnostic {
	return fault.Warn(codeBookOtherUnit, at, "file", file, "unit", inside.ID, "name", inside.Name,
		"wanted", inside.ID+".xlsx")
}

// wrongUnit reports a form of one unit in a file that is named for another: that one lacks its workbook.
func wrongUnit(at fault.Position, file, inside string, named *scoring.Unit) fault.Diagnostic {
	diag := fault.New(CodeBookWrongUnit, at, "file", file, "unit", inside)
	diag.About.Unit = named.ID
	return diag
}

// otherHead warns of one of our forms with another name than the unit's in the line before its title.
func (r *reader) otherHead(book *workbook.Book, unit *scoring.Unit, units roster) fault.List {
	title, _, own := book.Title()
	isName := func(l workbook.Lead) bool { return l.Pos.Col() == 1 && l.Pos.Line() == title.Pos.Line()-1 }
	leads := book.Leads(nil)
	i := slices.IndexFunc(leads, isName)
	if !own || i < 0 || strings.Contains(fold.Name(leads[i].Text), fold.Name(unit.Name)) {
		return nil
	}
	pairs := []any{"unit", unit.ID, "name", leads[i].Text, "other", ""}
	if other := units.find(leads[i].Text).unit; other != nil {
		pairs[5] = other.ID
	}
	if pairs[5] == unit.ID {
		return nil
	}
	return fault.List{fault.Warn(codeBookNameOther, leads[i].Pos, pairs...)}
}

// above is a unit named above the table.
type above struct {
	member
	lead workbook.Lead
}

func namedAbove(book *workbook.Book, layout *workbook.Layout, units roster) []above {
	var named []above
	for _, lead := range book.Leads(layout) {
		unit := units.find(lead.Text)
		if unit.unit != nil && !slices.ContainsFunc(named, func(a above) bool { return a.unit == unit.unit }) {
			named = append(named, above{unit, lead})
		}
	}
	return named
}

// otherName is a workbook whose file is named for one unit and whose sheet names
// another: certain where the round says that a unit's name stands there, and in our own form. In others
// it may be the name of the agency that the workbook goes to.
func (r *reader) otherName(a above, unit member, file string, book *workbook.Book) fault.Diagnostic {
	pairs := []any{"file", file, "unit", unit.unit.ID, "name", a.lead.Text, "other", a.unit.ID}
	_, _, own := book.Title()
	if l := r.layout(); own || l != nil && l.UnitName != "" {
		return fault.New(codeBookNameOther, a.lead.Pos, pairs...)
	}
	return fault.Warn(codeBookNameOther, a.lead.Pos, pairs...)
}

// otherYear warns of a workbook whose title names another year than the round's.
func (r *reader) otherYear(book *workbook.Book) fault.List {
	title, year, _ := book.Title()
	if year == 0 || r.round.Year == 0 || year == r.round.Year {
		return nil
	}
	return fault.List{fault.Warn(codeBookOtherYear, title.Pos, "found", year, "expected", r.round.Year)}
}

// yearOfMost tells once, at the round's year, that most of what units handed in says one other year. It is an error
// where days of the round contradict that year, too.
func (r *reader) yearOfMost() {
	says, most := map[any]int{}, any(nil)
	for _, d := range r.round.Faults {
		if d.Code != codeBookOtherYear {
			continue
		}
		year := d.Args[0].Value
		if says[year]++; says[year] > len(r.round.Submissions)/2 && says[year] > 2 {
			most = year
		}
	}
	if most == nil {
		return
	}
	r.round.Faults = slices.DeleteFunc(r.round.Faults, func(d fault.Diagnostic) bool {
		return d.Code == codeBookOtherYear && d.Args[0].Value == most || d.Code == table.CodeTitleYear &&
			d.Args[0].Value == most && d.Args[1].Value == r.round.Year
	})
	say, isFar := fault.Warn, func(d scoring.Deadline) bool { return d.Day.IsFarFrom(r.round.Year) }
	if len(r.far) > 0 || slices.ContainsFunc(r.round.Deadlines, isFar) || r.mostDecidedFar() {
		say = fault.New
	}
	r.round.Faults.Add(say(codeYearOther, r.round.YearPos, "year", r.round.Year, "found", most,
		"count", says[most]).In(fault.About{Part: fault.Declarations}))
}

// mostDecidedFar says whether most decisions with a day were taken far from the round's year.
func (r *reader) mostDecidedFar() bool {
	dated := 0
	for a := range r.round.LedgerLines() {
		if a.Day != "" {
			dated++
		}
	}
	return r.decidedFar > dated
}

// otherSet warns of a workbook above whose table stands the title of another set or, in our own form, where
// that of the set stood, something else.
func (r *reader) otherSet(book *workbook.Book, set *scoring.CriteriaSet, own bool) fault.List {
	leads := book.Leads(nil)
	find := func(title string) int {
		title = strings.Trim(fold.Text(title), " .…:")
		return slices.IndexFunc(leads, func(l workbook.Lead) bool { return strings.EqualFold(l.Text, title) })
	}
	if find(set.Title) >= 0 {
		return nil
	}
	at := -1
	if title, _, is := book.Title(); own && is {
		at = slices.IndexFunc(leads, func(l workbook.Lead) bool { return l.Pos.Line() == title.Pos.Line()+2 })
	}
	for _, other := range r.round.Sets {
		at = max(at, find(other.Title))
	}
	if at < 0 {
		return nil
	}
	return fault.List{fault.Warn(codeBookSetTitle, leads[at].Pos, "found", leads[at].Text, "expected", set.Title)}
}

// layout is what the round says of workbooks that parindex did not make.
func (r *reader) layout() *workbook.Layout {
	l := r.round.layout
	if l == nil {
		return nil
	}
	return &workbook.Layout{Sheet: l.Sheet, HeaderRow: l.HeaderRow, Columns: l.Columns, UnitName: l.UnitName}
}
