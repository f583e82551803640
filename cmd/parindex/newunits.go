package main

import (
	"fmt"
	"path/filepath"
	"slices"

	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/skeleton"
	"parindex/cmd/internal/workbook"
	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// addUnits puts the units of a list into the blocks of a round, in place of those to correct.
func (a *app) addUnits(r *skeleton.Round, list string) error {
	shown := filepath.ToSlash(list)
	listed, faults, err := workbook.ReadUnits(filesIn(filepath.Dir(list)), filepath.Base(list), shown)
	if err != nil {
		return err
	}
	made := nameUnits(listed)
	faults.Add(placeUnits(r, listed)...)
	if err := a.printFaults(faults, nil); err != nil {
		return err
	}
	if len(made) > 0 {
		fmt.Fprintf(a.notes(), a.lang.Say("%s: %d đơn vị không có mã, mã lấy từ tên (%s là tên tệp của đơn vị đầu)\n",
			"%s: units without an id: %d, which was made from the name (the first one's file is %s)\n"), shown, len(made), made[0]+".xlsx")
	}
	return nil
}

// nameUnits makes ids from names where there are none, and says which.
func nameUnits(listed []workbook.ListedUnit) (made []string) {
	taken := map[string]bool{}
	for _, u := range listed {
		taken[u.ID] = true
	}
	for i, u := range listed {
		if u.ID != "" {
			continue
		}
		id := fold.Slug(u.Name)
		for n := 2; taken[id]; n++ {
			id = fmt.Sprintf("%s-%d", fold.Slug(u.Name), n)
		}
		listed[i].ID, taken[id] = id, true
		made = append(made, id)
	}
	return made
}

// placeUnits puts each unit into its block, and says which are declared twice or of a block that there is none of.
func placeUnits(r *skeleton.Round, listed []workbook.ListedUnit) (faults fault.List) {
	units, first := map[*scoring.Block][]*scoring.Unit{}, map[string]fault.Position{}
	for _, u := range listed {
		block := blockOf(r.Blocks, u.Block)
		if at, twice := first[u.ID]; twice {
			faults.Add(fault.New(scoring.CodeUnitDuplicate, u.Pos, "unit", u.ID).See(fault.NoteFirstHere, at))
		}
		if first[u.ID] = u.Pos; block == nil {
			known := blockIDs(r.Round)
			faults.Add(fault.New(scoring.CodeBlockUnknown, u.BlockPos, "block", u.Block, "known", known,
				"suggestion", criteria.Closest(fold.Slug(u.Block), known)))
			continue
		}
		units[block] = append(units[block], &scoring.Unit{ID: u.ID, Name: u.Name, Ranked: true})
	}
	for block, of := range units {
		block.Units = of
	}
	return faults
}

// blockOf is the block of that id, as people write it; the only one where nothing is said.
func blockOf(blocks []*scoring.Block, said string) *scoring.Block {
	if said == "" && len(blocks) == 1 {
		return blocks[0]
	}
	at := slices.IndexFunc(blocks, func(b *scoring.Block) bool { return said != "" && (b.ID == said || b.ID == fold.Slug(said)) })
	if at < 0 {
		return nil
	}
	return blocks[at]
}
