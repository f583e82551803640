package fault

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// fewRows is how many rows of a column may each have their own fault, fewLines how many others are named.
const fewRows, fewLines = 2, 3

// OncePerColumn makes one fault of all faults of a code in one column of a table, where they are at least half of its
// rows: then the column is wrong, not each of its cells. Rows says how many the column has; 0 is for what is no table.
// Without codes it does so for all that stand in a cell.
func (ds List) OncePerColumn(rows func(at Position) int, codes ...Code) (once List) {
	groups := map[group]List{}
	for _, d := range ds {
		if d.isOfColumn(codes) {
			groups[groupOf(d)] = append(groups[groupOf(d)], d)
		}
	}
	told := map[group]bool{}
	for _, d := range ds {
		of := groupOf(d)
		alike, all := groups[of], 0
		if d.isOfColumn(codes) && len(alike) > fewRows {
			all = rows(d.Pos)
		}
		switch {
		case all == 0 || 2*len(alike) < all:
			once.Add(d)
		case !told[of]:
			told[of] = true
			once.Add(d.forAll(alike[1:]))
		}
	}
	return once
}

// OncePerRow makes one fault of those of a code in one row of a table, which says in how many other cells it is the
// same. It stands at the first of them, and is about the unit and the criterion of the row.
func (ds List) OncePerRow(code Code) (once List) {
	first := map[Position]int{} // by row
	for _, d := range ds {
		row := d.Pos.At(d.Pos.Line(), 0)
		at, told := first[row]
		switch {
		case d.Code != code:
			once.Add(d)
		case told:
			once[at] = once[at].withCell(d)
		default:
			first[row] = len(once)
			once.Add(d)
		}
	}
	return once
}

// withCell makes it stand for that of another cell of its row, too.
func (d Diagnostic) withCell(other Diagnostic) Diagnostic {
	d.About.Unit = cmp.Or(d.About.Unit, other.About.Unit)
	d.About.Criterion = cmp.Or(d.About.Criterion, other.About.Criterion)
	if i := len(d.Args) - 1; d.Arg("cells") != nil {
		d.Args = slices.Clone(d.Args)
		d.Args[i].Value = d.Args[i].Value.(int) + 1
		return d
	}
	d.Args = append(slices.Clip(d.Args), Arg{"cells", 1})
	return d
}

func (d Diagnostic) isOfColumn(codes []Code) bool {
	isCell := d.Pos.Heading() != "" || d.Pos.Sheet() != "" && d.Pos.Col() > 0
	return slices.Contains(codes, d.Code) || len(codes) == 0 && isCell && !d.IsOfMany()
}

// IsOfMany says whether it stands for others, too.
func (d Diagnostic) IsOfMany() bool { return d.Arg("others") != nil }

// forAll makes it stand for the others of its column, too: it concerns whom each does, says how many they are and names
// the lines of the first. What comes of it is said where that is the same of all.
func (d Diagnostic) forAll(others List) Diagnostic {
	units, criteria, effect, lines := slices.Clip(d.About.Units), slices.Clip(d.About.Criteria), d.Effect(), []string{}
	d.Args = slices.Clone(d.Args)
	for _, other := range others {
		units = append(append(units, other.About.Units...), other.About.Unit)
		criteria = append(append(criteria, other.About.Criteria...), other.About.Criterion)
		if other.Effect() != effect {
			d.Args = slices.DeleteFunc(d.Args, func(a Arg) bool { return a.Name == "effect" })
		}
		if len(lines) < fewLines {
			lines = append(lines, strconv.Itoa(other.Pos.Line()))
		}
	}
	if len(others) > fewLines {
		lines = append(lines, "…")
	}
	d.About.Units, d.About.Criteria = distinct(units, d.About.Unit), distinct(criteria, d.About.Criterion)
	d.Args = append(d.Args, Arg{"lines", strings.Join(lines, ", ")}, Arg{"others", len(others)})
	return d
}

// distinct are the ids beside one, each once.
func distinct(ids []string, beside string) []string {
	seen := map[string]bool{"": true, beside: true}
	return slices.DeleteFunc(ids, func(id string) bool {
		was := seen[id]
		seen[id] = true
		return was
	})
}

// group is what one fault may be made of.
type group struct {
	code     Code
	severity Severity
	column   Position
}

func groupOf(d Diagnostic) group { return group{d.Code, d.Severity, d.Pos.Column()} }

// Column is the column of a sheet that a place is in. The cells of a column of a text start at different
// letters: there it is the file, and a kind of fault is one of a column.
func (p Position) Column() Position {
	if p.Sheet() == "" {
		return p.At(0, 0)
	}
	return p.At(0, p.Col())
}

// Change is an argument: a value that is another one now.
type Change struct{ From, To string }

// Names are what ids in the arguments of faults are called, by id. Texts use them; the arguments, which are for
// programs, stay ids.
type Names struct{ Units, Blocks, Agencies, Groups, Sets, Rounds, Consequences map[string]string }

// Named gives faults the names that their texts use, in place; those that have names keep them.
func (ds List) Named(names *Names) List {
	for i := range ds {
		if ds[i].Names == nil {
			ds[i].Names = names
		}
	}
	return ds
}
