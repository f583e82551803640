package scoring

import "parindex/scoring/fault"

// Names are what the round's units, blocks and agencies are called, for the texts of faults. An id that is declared
// twice has no name: nobody knows which of the two is meant.
func (r *Round) Names() *fault.Names {
	names := &fault.Names{Units: map[string]string{}, Blocks: map[string]string{}, Agencies: map[string]string{},
		Sets: map[string]string{}, Rounds: map[string]string{r.ID: r.Title}, Consequences: map[string]string{}}
	for _, block := range r.Blocks {
		if block.Set != nil {
			names.Sets[block.Set.ID] = block.Set.Title
		}
		call(names.Blocks, block.ID, block.Name)
		for _, unit := range block.Units {
			call(names.Units, unit.ID, unit.Name)
		}
	}
	for _, agency := range r.Agencies {
		call(names.Agencies, agency.ID, agency.Name)
	}
	if r.Regulation != nil {
		for _, c := range r.Regulation.Consequences {
			names.Consequences[c.ID] = c.Title
		}
	}
	return names
}

func call(names map[string]string, id, name string) {
	if _, twice := names[id]; twice {
		name = ""
	}
	names[id] = name
}
