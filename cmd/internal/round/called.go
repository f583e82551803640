package round

import "parindex/scoring/fault"

// names are what ids in the texts of the round's faults are called, those of the survey's groups among them.
func (r *Round) names() *fault.Names {
	if r.Round == nil {
		return nil
	}
	names := r.Names()
	if r.Pack != nil && r.Pack.Survey != nil {
		names.Groups = map[string]string{}
		for _, group := range r.Pack.Survey.Groups {
			names.Groups[group.ID] = group.Name
		}
	}
	return names
}
