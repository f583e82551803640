package criteria

import (
	"slices"

	"gopkg.in/yaml.v3"

	"parindex/scoring"
)

// mapping is what was read of a mapping.
type mapping struct {
	d      *document
	node   *yaml.Node
	path   string
	before int                   // faults before this mapping
	keys   map[string]*yaml.Node // the keys given, each under the name that was probably meant
	values map[string]*yaml.Node // of the keys given rightly
	ok     map[string]bool       // the keys whose value can be used
}

// mapping sorts out the keys of a node: known, unknown, there twice.
func (d *document) mapping(n *yaml.Node, known []string, path string) *mapping {
	m := &mapping{d: d, node: n, path: path, before: len(d.faults),
		keys: map[string]*yaml.Node{}, values: map[string]*yaml.Node{}, ok: map[string]bool{}}
	d.rejoinCommas(n)
	var strange []*yaml.Node
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		switch {
		case key.Kind == yaml.AliasNode || isMerge(key): // reported for the whole file
		case key.Kind != yaml.ScalarNode:
			d.wrongType(key, path, "text")
		case slices.Contains(known, key.Value):
			m.add(key, value)
		default:
			strange = append(strange, key)
		}
	}
	m.unknown(strange, known)
	return m
}

// add takes a key that is known. The first of two counts.
func (m *mapping) add(key, value *yaml.Node) {
	if first := m.keys[key.Value]; first != nil {
		m.d.faults.Add(scoring.Fault(scoring.CodeDuplicateKey, m.d.at(key), "key", key.Value).
			See(scoring.NoteFirstHere, m.d.at(first)))
		return
	}
	m.keys[key.Value], m.values[key.Value] = key, value
}

// unknown reports unknown keys. One that is close to a known key counts as that
// key being there, so that it is not missed as well.
func (m *mapping) unknown(strange []*yaml.Node, known []string) {
	known = slices.Sorted(slices.Values(known))
	for _, key := range strange {
		absent := slices.DeleteFunc(slices.Clone(known), func(k string) bool { return m.keys[k] != nil })
		meant := Closest(key.Value, absent)
		m.d.fault(key, scoring.CodeUnknownKey, "key", key.Value, "expected", known, "suggestion", meant)
		if meant != "" {
			m.keys[meant] = key
		}
	}
}

func (m *mapping) field(f field) {
	switch value := m.values[f.key]; {
	case value != nil && !isBlank(value):
		m.ok[f.key] = f.shape.into(m.d, value, join(m.path, f.key))
	case f.required:
		m.require(f)
	}
}

// require reports a field that is not there, or blank. A choice that has to be made is a
// fault of its own kind.
func (m *mapping) require(f field, see ...scoring.Related) {
	if m.given(f.key) {
		return
	}
	at := m.node
	if key := m.keys[f.key]; key != nil {
		at = key
	}
	fault := missing(f, m.d.at(at), m.path)
	fault.Related = see
	m.d.faults.Add(fault)
}

func missing(f field, at scoring.Position, path string) scoring.Diagnostic {
	if words := f.shape.words(); words != nil {
		return scoring.Fault(scoring.CodeMissingChoice, at, "key", join(path, f.key), "choices", words)
	}
	return scoring.Fault(scoring.CodeMissingKey, at, "key", join(path, f.key))
}

// given says whether a key is there with a value, or probably is, misspelt.
func (m *mapping) given(key string) bool {
	value := m.values[key]
	return m.keys[key] != nil && (value == nil || !isBlank(value))
}

// place is where the value of a key stands, or the key that was probably meant.
func (m *mapping) place(key string) scoring.Position {
	if value := m.values[key]; value != nil {
		return m.d.at(value)
	}
	return m.d.at(m.keys[key])
}

// clean says whether the mapping is free of faults, down to its last value.
func (m *mapping) clean() bool { return len(m.d.faults) == m.before }

func (m *mapping) atLeastOne(keys ...string) {
	if !slices.ContainsFunc(keys, m.given) {
		m.d.fault(m.node, scoring.CodeMissingOneOf, "keys", keys)
	}
}

func (m *mapping) atMostOne(keys ...string) {
	there := slices.DeleteFunc(slices.Clone(keys), func(key string) bool { return !m.given(key) })
	if len(there) > 1 {
		m.d.fault(m.node, scoring.CodeKeysClash, "keys", there)
	}
}
