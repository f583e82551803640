package criteria

import (
	"gopkg.in/yaml.v3"

	"parindex/scoring/fault"
)

// free is the shape of a mapping whose keys the file chooses itself.
type free[T any] struct {
	to   *[]T
	item func(value *T, key string, at fault.Position) shape
}

func (f free[T]) words() []string { return nil }

// into leaves out keys without a value: they are as good as not there.
func (f free[T]) into(d *document, n *yaml.Node, key string) bool {
	if n.Kind != yaml.MappingNode {
		d.wrongType(n, key, "mapping")
		return false
	}
	d.rejoinCommas(n)
	seen := map[string]*yaml.Node{}
	all := true
	for i := 0; i+1 < len(n.Content); i += 2 {
		name, value := n.Content[i], n.Content[i+1]
		if !d.isKey(name, key) || isBlank(value) {
			continue
		}
		if seen[name.Value] != nil {
			d.twice(name, seen[name.Value])
			continue
		}
		seen[name.Value] = name
		var one T
		if f.item(&one, fold(name.Value), d.at(name)).into(d, value, join(key, name.Value)) {
			*f.to = append(*f.to, one)
		} else {
			all = false
		}
	}
	return all
}
