package workbook

import (
	"io/fs"
	"slices"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/table"
	"parindex/scoring/fault"
)

// ListedUnit is a line of a list that a round is made from. Id and block may be empty.
type ListedUnit struct {
	ID, Name, Block string
	Pos, BlockPos   fault.Position
}

var (
	// Their first names are not those of [column.UnitCode] and [column.UnitName], where a name alone is read as an id.
	listedID    = append(column.Heading{"Mã"}, append(slices.Clone(column.UnitCode), "id")...)
	listedName  = append(column.Heading{"Tên đơn vị"}, append(slices.Clone(column.UnitName), "tên", "name")...)
	listedWords = table.Words{Columns: []column.Heading{listedID, listedName, column.Block}, Beside: []string{"stt", "tt", "note", "ghi chú"}}
)

// ReadUnits reads a list of units: a CSV, or the first visible sheet of a workbook, with a column of names and maybe
// of ids ("Mã đơn vị") and of blocks ("Khối"). The error is the system's: no such file, no permission.
func ReadUnits(fsys fs.FS, name, shown string) ([]ListedUnit, fault.List, error) {
	t, faults, err := openTable(fsys, name, shown, listedWords, []column.Heading{listedName})
	if t == nil {
		return nil, faults, err
	}
	defer t.Close()
	var units []ListedUnit
	for t.Next() {
		if t.Lacks(listedName) {
			continue
		}
		t.Use()
		units = append(units, ListedUnit{ID: t.Text(listedID), Name: t.Phrase(listedName), Block: t.Text(column.Block),
			Pos: t.Place(listedName), BlockPos: t.Place(column.Block)})
	}
	units, more, err := whole(t, units)
	return units, append(faults, more...), err
}
