package fault

// Names are what ids in the arguments of faults are called, by id. Texts use them; the arguments, which are for
// programs, stay ids.
type Names struct{ Units, Blocks, Agencies, Groups map[string]string }

// Named gives faults the names that their texts use, in place; those that have names keep them.
func (ds List) Named(names *Names) List {
	for i := range ds {
		if ds[i].Names == nil {
			ds[i].Names = names
		}
	}
	return ds
}
