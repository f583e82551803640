package criteria

import (
	"gopkg.in/yaml.v3"

	"parindex/scoring"
)

// free is the shape of a mapping whose keys the file chooses itself.
type free[T any] struct {
	to   *[]T
	name string // of what the values are, for their description
	item func(value *T, key string, at scoring.Position) shape
}

func (f free[T]) words() []string { return nil }

// into leaves out keys without a value: they are as good as not there.
func (f free[T]) into(d *document, n *yaml.Node, key string) bool {
	if n.Kind != yaml.MappingNode {
		d.wrongType(n, key, "mapping")
		return false
	}
	m := d.mapping(n, scalarKeys(n), key)
	all := true
	for i := 0; i+1 < len(n.Content); i += 2 {
		name, value := n.Content[i], n.Content[i+1]
		if m.values[name.Value] != value || isBlank(value) {
			continue
		}
		var one T
		if f.item(&one, fold(name.Value), d.at(name)).into(d, value, join(key, name.Value)) {
			*f.to = append(*f.to, one)
		} else {
			all = false
		}
	}
	return all
}

func scalarKeys(n *yaml.Node) []string {
	var keys []string
	for i := 0; i < len(n.Content); i += 2 {
		if n.Content[i].Kind == yaml.ScalarNode {
			keys = append(keys, n.Content[i].Value)
		}
	}
	return keys
}
