package main

import (
	"cmp"
	"fmt"
	"strings"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/skeleton"
	"parindex/cmd/internal/table"
	"parindex/cmd/internal/workbook"
	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// addUnits puts the units of a list into the blocks of a round, in place of those to correct.
func (a *app) addUnits(r *skeleton.Round, list string) error {
	dir, name, shown := fileAt(list)
	listed, faults, err := workbook.ReadUnits(dir, name, shown)
	if err != nil {
		return err
	}
	changed := codeUnits(listed)
	made, alike := nameUnits(listed)
	faults.Add(append(alike, placeUnits(r, listed)...)...)
	faults.Add(groupUnits(r, listed)...)
	nameAgencies(r, listed)
	if err := a.printFaults(faults, nil); err != nil {
		return err
	}
	if len(changed) > 0 {
		fmt.Fprintf(a.notes(), a.lang.Text("%s: ids that no file can be called by were rewritten: %d (%s)\n"), shown,
			len(changed), changed[0])
	}
	if len(made) > 0 {
		a.tell("%s: units without an id: %d, which was made from the name (the first one's file is %s)\n", shown,
			len(made), made[0]+".xlsx")
	}
	return nil
}

// codeUnits makes ids of codes such as SNV, where the list has others, and says which. A code that stands
// twice stays one.
func codeUnits(listed []workbook.ListedUnit) (changed []string) {
	ids, taken := map[string]string{"": ""}, map[string]bool{}
	for _, u := range listed {
		taken[u.ID] = true
	}
	for i, u := range listed {
		id, known := ids[u.ID]
		if !known {
			id = u.ID
			for n := 1; fold.Slug(u.ID) != u.ID && (n == 1 || taken[id]); n++ {
				id = strings.TrimSuffix(fmt.Sprintf("%s-%d", fold.Slug(u.ID), n), "-1")
			}
			ids[u.ID], taken[id] = id, true
			if id != u.ID {
				changed = append(changed, u.ID+" → "+id)
			}
		}
		listed[i].ID = id
	}
	for i, u := range listed {
		if id, is := ids[u.Parent]; is {
			listed[i].Parent = id
		}
	}
	return changed
}

// nameUnits makes ids from names where there are none, and says which. An id that is another unit's gets a number,
// which is told, as are two units of one name.
func nameUnits(listed []workbook.ListedUnit) (made []string, faults fault.List) {
	taken, named := map[string]workbook.ListedUnit{}, map[string]workbook.ListedUnit{}
	for _, u := range listed {
		taken[u.ID] = u
	}
	for i, u := range listed {
		slug := fold.Slug(u.Name)
		id, owner, same := cmp.Or(u.ID, slug), taken[slug], named[u.Name]
		for n := 2; u.ID == "" && taken[id].Name != ""; n++ {
			id = fmt.Sprintf("%s-%d", slug, n)
		}
		switch {
		case u.ID == "" && id != slug:
			faults.Add(fault.Warn(codeUnitNumbered, u.Pos, "name", u.Name, "id", id, "taken", slug,
				"other", owner.Name).
				See(fault.NoteFirstHere, owner.Pos))
		case same.Name != "":
			faults.Add(fault.Warn(scoring.CodeUnitSameName, u.Pos, "name", u.Name).See(fault.NoteFirstHere, same.Pos))
		}
		if u.ID == "" {
			made = append(made, id)
		}
		listed[i].ID, taken[id], named[u.Name] = id, u, u
	}
	return made, faults
}

// placeUnits puts each unit into its block, and says which are declared twice or are of a block that there is none of.
func placeUnits(r *skeleton.Round, listed []workbook.ListedUnit) (faults fault.List) {
	units := map[*scoring.Block][]*scoring.Unit{}
	first := map[string]workbook.ListedUnit{}
	for _, u := range listed {
		block := blockOf(r.Blocks, u.Block)
		if other, twice := first[u.ID]; twice {
			faults.Add(fault.New(scoring.CodeUnitDuplicate, u.Pos, "unit", u.ID, "id", u.ID, "first", other.Name,
				"second", u.Name).See(fault.NoteFirstHere, other.Pos))
		}
		if first[u.ID] = u; block == nil && u.Block == "" {
			faults.Add(fault.New(table.CodeRowCodeMissing, u.BlockPos, "column", column.Block.Name(), "title", "",
				"suggestion", ""))
			continue
		}
		if block == nil {
			known := blockIDs(r.Round)
			faults.Add(fault.New(scoring.CodeBlockUnknown, u.BlockPos, "block", u.Block, "known", shownBlocks(r.Blocks),
				"suggestion", criteria.Closest(fold.Slug(u.Block), known)))
			continue
		}
		unit := &scoring.Unit{ID: u.ID, Name: u.Name, Ranked: true}
		if u.Parent != "" {
			unit.Parent = parentOf(listed, u, &faults)
		}
		units[block] = append(units[block], unit)
	}
	for block, of := range units {
		block.Units = of
	}
	return faults
}

// parentOf is the id of the unit that a list names as the one above another, by its id or name.
func parentOf(listed []workbook.ListedUnit, u workbook.ListedUnit, faults *fault.List) string {
	var ids []string
	for _, other := range listed {
		if other.ID == u.Parent || fold.Slug(other.Name) == fold.Slug(u.Parent) {
			return other.ID
		}
		ids = append(ids, other.ID)
	}
	faults.Add(fault.New(scoring.CodeParentUnknown, u.ParentPos, "unit", u.ID, "parent", u.Parent,
		"suggestion", criteria.Closest(fold.Slug(u.Parent), ids)))
	return ""
}

// nameAgencies gives agencies that have to be named the names of the units that they are, by id.
func nameAgencies(r *skeleton.Round, listed []workbook.ListedUnit) {
	for i := range r.Agencies {
		agency := &r.Agencies[i]
		for _, u := range listed {
			if criteria.IsMarked([]byte(agency.Name)) && (u.ID == agency.ID || fold.Slug(u.Name) == agency.ID) {
				agency.Name = u.Name
			}
		}
	}
}

// groupSort is the id of the sort of groups that a list has.
const groupSort = "nhom"

// groupUnits puts units into the groups of a list, in the order in which it names them. Names that differ only in
// blanks, case or accents are one group, which is told.
func groupUnits(r *skeleton.Round, listed []workbook.ListedUnit) (faults fault.List) {
	of, spelled, named := map[string]string{}, map[string]bool{}, map[string]workbook.ListedUnit{}
	sort := scoring.Grouping{ID: groupSort, Name: r.Lang.Text("Group")}
	for _, u := range listed {
		key := strings.ReplaceAll(fold.Slug(u.Group), "-", "")
		first, known := named[key]
		switch {
		case key == "":
			continue
		case !known:
			first, named[key] = u, u
			sort.Groups = append(sort.Groups, scoring.Group{ID: fold.Slug(u.Group), Name: u.Group})
		case !spelled[u.Group]:
			faults.Add(fault.Warn(codeGroupAlike, u.GroupPos, "name", u.Group, "other", first.Group).
				See(fault.NoteFirstHere, first.GroupPos))
		}
		of[u.ID], spelled[u.Group] = fold.Slug(first.Group), true
	}
	if len(sort.Groups) == 0 {
		return nil
	}
	for _, block := range r.Blocks {
		grouped := false
		for _, unit := range block.Units {
			if id := of[unit.ID]; id != "" {
				unit.Groups, grouped = []scoring.Membership{{Sort: groupSort, Group: id}}, true
			}
		}
		if grouped {
			sort.Blocks = append(sort.Blocks, block.ID)
		}
	}
	r.Groupings = append(r.Groupings, sort)
	return faults
}

// shownBlocks are the ids of blocks, with the names that the list gave them.
func shownBlocks(blocks []*scoring.Block) (shown []string) {
	for _, b := range blocks {
		if criteria.IsMarked([]byte(b.Name)) {
			shown = append(shown, b.ID)
		} else {
			shown = append(shown, fmt.Sprintf("%s (%s)", b.ID, b.Name))
		}
	}
	return shown
}

// blockOf is the block of that id or name, as people write it; the only one where nothing is said. A name may be part
// of the pack's, or have more words. Where the pack knows none, the first that holds the id of just one, as “Sở, ban,
// ngành” holds so, becomes that one's.
func blockOf(blocks []*scoring.Block, said string) *scoring.Block {
	if said == "" && len(blocks) == 1 {
		return blocks[0]
	}
	slug := fold.Slug(said)
	var holding []*scoring.Block
	for _, b := range blocks {
		name := fold.Slug(b.Name)
		if said != "" && (b.ID == said || b.ID == slug || name == slug) {
			return b
		}
		unnamed := criteria.IsMarked([]byte(b.Name))
		if unnamed && hasWords(slug, b.ID) || !unnamed && (hasWords(name, slug) || hasWords(slug, name)) {
			holding = append(holding, b)
		}
	}
	if len(holding) != 1 {
		return nil
	}
	if criteria.IsMarked([]byte(holding[0].Name)) {
		holding[0].Name = said
	}
	return holding[0]
}

// hasWords says whether a slug has those of another.
func hasWords(slug, part string) bool {
	return part != "" && strings.Contains("-"+slug+"-", "-"+part+"-")
}
