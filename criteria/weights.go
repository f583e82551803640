package criteria

import (
	"io/fs"
	"path/filepath"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// LoadWeights reads a file of weights to lay over the sets of a round. Shown is
// the file as the user typed it. The weights are nil where nothing could be read
// of them; whether they fit a set is [scoring.Weights.Apply]'s to say.
func LoadWeights(fsys fs.FS, name, shown string) (weights *scoring.Weights, sources map[string][]byte,
	faults fault.List, err error) {
	return loadAlone(fsys, name, shown, (*document).weights)
}

// loadAlone reads a file that belongs to no pack and no round.
func loadAlone[T any](fsys fs.FS, name, shown string, read func(*document) T) (value T, sources map[string][]byte,
	faults fault.List, err error) {
	l := newLoader()
	d, err := l.open(fsys, name, filepath.ToSlash(shown))
	if err == nil {
		value = read(d)
	}
	return value, l.sources, l.faults, err
}

func weightsShape(w *scoring.Weights) shape {
	return at(&w.Pos, object{name: "weights", fields: []field{
		need("weights", id(&w.ID)),
		need("title", name(&w.Title)),
		may("source", source(&w.Source)),
		need("sets", someOf(&w.Sets, setWeights)),
	}})
}

func setWeights(s *scoring.SetWeights) shape {
	return at(&s.Pos, object{
		name: "set_weights",
		fields: []field{
			need("set", text(&s.Set)),
			need("areas", someOf(&s.Areas, areaWeight)),
		},
		done: func(m *mapping) bool {
			if sum := sumOf(s.Areas); m.clean() && !sum.Equal(scoring.Whole(100)) {
				m.d.faultAt(s.Pos, scoring.CodeWeightSum, "set", s.Set, "sum", sum)
			}
			return true
		},
	})
}

func sumOf(areas []scoring.AreaWeight) (sum scoring.Points) {
	for _, a := range areas {
		sum = sum.Add(a.Weight)
	}
	return sum
}

func areaWeight(a *scoring.AreaWeight) shape {
	return at(&a.Pos, object{name: "area_weight", fields: []field{
		need("code", text(&a.Code)),
		need("weight", points(&a.Weight, nil)),
	}})
}
