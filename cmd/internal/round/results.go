package round

import (
	"io/fs"
	"slices"

	"parindex/cmd/internal/table"
	"parindex/cmd/internal/workbook"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// results reads the published figures of units and blocks that no workbooks are known
// of.
func (r *reader) results() error {
	names, err := r.list("results")
	if err != nil {
		return err
	}
	for _, name := range names {
		lines, err := r.publishedTable(name)
		if err != nil {
			return err
		}
		r.round.Results = append(r.round.Results, lines...)
	}
	return nil
}

// LoadResults reads round.yaml, its pack and published figures of units, and leaves the
// rest alone.
func LoadResults(root fs.FS, shown string) (*Round, error) {
	return load(root, shown, (*reader).results)
}

// comparison reads the published table that the result is compared with.
func (r *reader) comparison() error {
	first := ""
	for _, name := range []string{"published.csv", "published.xlsx"} {
		if !r.root.isThere(name) {
			continue
		}
		if first != "" {
			r.round.Faults.Add(fault.Warn(CodePublishedBeside, fault.InFile(r.shown(name))).
				See(fault.NoteFirstHere, fault.InFile(r.shown(first))))
			continue
		}
		first = name
		lines, err := r.publishedTable(name)
		if err != nil {
			return err
		}
		r.round.Published = lines
	}
	return nil
}

func (r *reader) publishedTable(name string) ([]scoring.Publication, error) {
	if !r.isFile(name) {
		return nil, nil
	}
	lines, faults, err := workbook.ReadPublished(r.root, name, r.shown(name), r.publishedNames())
	r.round.Faults.Add(faults...)
	return lines, err
}

// publishedNames are what the words of published tables may mean in this round.
func (r *reader) publishedNames() workbook.PublishedNames {
	names := workbook.PublishedNames{Units: r.unitNames(), Blocks: table.NewNames()}
	units := r.units()
	blocks := map[string]*scoring.CriteriaSet{}
	for _, block := range r.round.Blocks {
		names.Blocks.Put(block.ID, block.Name)
		blocks[block.ID] = block.Set
		if block.Set != nil && !slices.Contains(names.Sets, block.Set) {
			names.Sets = append(names.Sets, block.Set)
		}
	}
	names.Set = func(unit, block string) *scoring.CriteriaSet {
		if of := units[unit]; of.unit != nil {
			return of.block.Set
		}
		return blocks[block]
	}
	for _, scale := range r.round.Regulation.Classes {
		for _, level := range scale.Levels {
			if !slices.Contains(names.Classes, level.Name) {
				names.Classes = append(names.Classes, level.Name)
			}
		}
	}
	return names
}
