package fault

// fewRows is how many rows of a column may each have their own fault.
const fewRows = 2

// OncePerColumn makes one fault, for each unit, of all faults of a code in one column of
// a table, where they are at least half of its rows: then the column is wrong, not each
// of its cells. The first says how many others there are, and concerns the criteria of
// all. Rows says how many the column has; 0 is for what is no table.
func (ds List) OncePerColumn(rows func(at Position) int, codes ...Code) (once List) {
	return ds.once(rows, func(d Diagnostic) string { return d.About.Unit }, codes)
}

// OncePerColumnOfUnits does so for all units together: the column is wrong that names them.
func (ds List) OncePerColumnOfUnits(rows func(at Position) int, codes ...Code) (once List) {
	return ds.once(rows, func(Diagnostic) string { return "" }, codes)
}

func (ds List) once(rows func(at Position) int, of func(Diagnostic) string, codes []Code) (once List) {
	count, groups := map[group]int{}, map[group][]int{} // those of a unit, by place in ds
	for _, code := range codes {
		for i, d := range ds {
			if d.Code == code {
				count[groupOf(d, "")]++
				groups[groupOf(d, of(d))] = append(groups[groupOf(d, of(d))], i)
			}
		}
	}
	for i, d := range ds {
		same, group := count[groupOf(d, "")], groups[groupOf(d, of(d))]
		all := 0
		if same > fewRows && len(group) > 1 {
			all = rows(d.Pos)
		}
		switch {
		case all == 0 || 2*same < all:
		case group[0] != i:
			continue
		default:
			d.Args = append(d.Args[:len(d.Args):len(d.Args)], Arg{"others", len(group) - 1})
			for _, other := range group[1:] {
				if code := ds[other].About.Criterion; code != "" {
					d.About.Criteria = append(d.About.Criteria, code)
				}
				if unit := ds[other].About.Unit; unit != d.About.Unit {
					d.About.Units = append(d.About.Units, unit)
				}
			}
		}
		once.Add(d)
	}
	return once
}

// group is what one fault may be made of.
type group struct {
	code     Code
	severity Severity
	column   Position
	unit     string
}

func groupOf(d Diagnostic, unit string) group {
	return group{d.Code, d.Severity, d.Pos.Column(), unit}
}

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
