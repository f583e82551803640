package diff

import (
	"parindex/scoring"
	"parindex/scoring/compare"
)

// Pairings are the sets of two packs that follow each other, in the order of the new pack,
// with the criteria that are the same in both. A criterion that is part of a new one is
// what that was, too.
func Pairings(old, new Pack) (list []compare.Pairing) {
	taken := map[*scoring.CriteriaSet]bool{}
	for _, set := range new.Sets {
		before := predecessor(set, old, new)
		if before == nil || taken[before] {
			continue
		}
		taken[before] = true
		m := match(before, set, set.Previous == old.ID+"/"+before.ID)
		pairing := compare.Pairing{Old: before, New: set, Before: map[*scoring.Criterion][]*scoring.Criterion{}}
		for node, was := range m.before {
			pairing.Before[node] = append([]*scoring.Criterion{was}, m.merged[node]...)
		}
		list = append(list, pairing)
	}
	return list
}
