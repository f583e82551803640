package workbook

import (
	"io/fs"
	"slices"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/table"
	"parindex/scoring/fault"
)

// ListedUnit is a line of a list that a round is made from. All but the name may be empty.
type ListedUnit struct {
	ID, Name, Block, Group             string
	Parent                             string // the district, by its id or name
	Pos, BlockPos, GroupPos, ParentPos fault.Position
}

var (
	// Their first names are not those of [column.UnitCode] and [column.UnitName], where a name alone is read as an id.
	listedID     = append(column.Heading{"Mã"}, append(slices.Clone(column.UnitCode), "id")...)
	listedName   = append(column.Heading{"Tên đơn vị"}, append(slices.Clone(column.UnitName), "tên", "name")...)
	listedGroup  = column.Heading{"Nhóm", "group", "cụm", "khu vực"}
	listedParent = column.Heading{"Đơn vị cấp trên", "parent", "cấp trên", "huyện", "thuộc huyện"}
	listedWords  = table.Words{Columns: []column.Heading{listedID, listedName, column.Block, listedGroup, listedParent},
		Beside: []string{"stt", "tt", "note", "ghi chú"}}
)

// ReadUnits reads a list of units: a CSV, or the first visible sheet of a workbook, with a column of names and maybe
// of ids ("Mã đơn vị"), of blocks ("Khối"), of groups ("Nhóm") and of districts ("Huyện"). The error is the system's:
// no such file, no permission.
func ReadUnits(fsys fs.FS, name, shown string) ([]ListedUnit, fault.List, error) {
	t, faults, err := openTable(fsys, name, shown, listedWords, []column.Heading{listedName})
	if t == nil {
		return nil, faults, err
	}
	defer t.Close()
	t.Units = table.NewNames() // any may be named but what a sum is called
	var units []ListedUnit
	for t.Next() {
		if t.Lacks(listedName) {
			continue
		}
		t.Use()
		units = append(units, ListedUnit{ID: t.Text(listedID), Name: t.Phrase(listedName), Block: t.Text(column.Block),
			Group: t.Phrase(listedGroup), Parent: t.Phrase(listedParent),
			Pos: t.Place(listedName), BlockPos: t.Place(column.Block),
			GroupPos: t.Place(listedGroup), ParentPos: t.Place(listedParent)})
	}
	units, more, err := whole(t, units)
	return units, append(faults, more...), err
}
