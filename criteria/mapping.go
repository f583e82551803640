package criteria

import (
	"slices"

	"gopkg.in/yaml.v3"

	"parindex/scoring/fault"
	"parindex/scoring/seq"
	"parindex/scoring/survey"
)

// mapping is what was read of a mapping.
type mapping struct {
	d       *document
	node    *yaml.Node
	path    string
	object  string  // of the kind of mapping, for its description
	before  int     // faults before this mapping
	entries []entry // of the keys that are known, few
	strange bool    // a key is unknown that could mean anything, which was reported
	again   bool    // the first key stands there again: an item of a list begins, and what follows is its own
	merged  bool    // it has a merge key, which was reported: what is missing may be there
}

// entry is a key that is there, or is probably meant by one that is.
type entry struct {
	name  string
	key   *yaml.Node // as written
	value *yaml.Node // nil where the key is misspelt
	ok    bool       // the value can be used
}

// mapping sorts out the keys of a node: known, unknown, there twice.
func (d *document) mapping(n *yaml.Node, known []string, path string) *mapping {
	d.rejoinCommas(n)
	m := &mapping{d: d, node: n, path: path, before: len(d.faults)}
	var strange []*yaml.Node
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		switch {
		case !d.isKey(key, path):
			m.merged = m.merged || isMerge(key)
		case slices.Contains(known, key.Value):
			m.add(key, value)
		default:
			strange = append(strange, key)
		}
	}
	if strange != nil {
		m.unknown(strange, slices.Sorted(slices.Values(known)))
	}
	return m
}

// isKey says whether a key is a word, and reports one that is a list or mapping.
func (d *document) isKey(key *yaml.Node, path string) bool {
	switch {
	case key.Kind == yaml.AliasNode || isMerge(key): // reported for the whole file
		return false
	case key.Kind != yaml.ScalarNode:
		d.wrongType(key, path, "text")
		return false
	}
	return true
}

func (m *mapping) entry(name string) *entry {
	return seq.Find(m.entries, func(e *entry) bool { return e.name == name })
}

// ok says whether a key is there with a value that can be used.
func (m *mapping) ok(name string) bool {
	e := m.entry(name)
	return e != nil && e.ok
}

// add takes a key that is known. The first of two counts.
func (m *mapping) add(key, value *yaml.Node) {
	if first := m.entry(key.Value); first != nil {
		if !m.again {
			m.d.twice(key, first.key)
		}
		m.again = m.again || first == &m.entries[0]
		return
	}
	m.entries = append(m.entries, entry{name: key.Value, key: key, value: value})
}

func (d *document) twice(key, first *yaml.Node) {
	d.faults.Add(fault.New(codeDuplicateKey, d.at(key), "key", key.Value).See(fault.NoteFirstHere, d.at(first)))
}

// unknown reports unknown keys. One that is close to a known key counts as that
// key being there, so that it is not missed as well.
func (m *mapping) unknown(strange []*yaml.Node, known []string) {
	for _, key := range strange {
		absent := slices.DeleteFunc(slices.Clone(known), func(k string) bool { return m.entry(k) != nil })
		meant := m.otherSign(key, absent)
		if meant == "" {
			meant = Closest(key.Value, absent)
			m.d.fault(key, CodeUnknownKey, "key", key.Value, "expected", known, "suggestion", meant)
		}
		if meant != "" {
			m.entries = append(m.entries, entry{name: meant, key: key})
		}
		m.strange = m.strange || meant == ""
	}
}

// otherSign reports a key that has its value within it, since another sign than a colon and a blank
// stands between the two, and says which key is meant.
func (m *mapping) otherSign(key *yaml.Node, known []string) (meant string) {
	sign := odd().equals.FindStringSubmatchIndex(key.Value)
	if sign == nil || key.Style != 0 || !slices.Contains(known, key.Value[:sign[3]]) {
		return ""
	}
	if found := key.Value[sign[4]:sign[5]]; found == ":" {
		m.d.fault(key, codeYAMLColon, "found", key.Value)
	} else {
		m.d.faultAt(fault.At(m.d.name, key.Line, key.Column+sign[4]), codeYAMLSign, "found", found, "expected", ":")
	}
	return key.Value[:sign[3]]
}

func (m *mapping) field(f field) {
	switch e := m.entry(f.key); {
	case e != nil && e.value != nil && !isBlank(e.value):
		e.ok = f.shape.into(m.d, e.value, join(m.path, f.key))
	case f.required:
		m.require(f)
	}
}

// require reports a field that is not there, or blank. A choice that has to be made is a
// fault of its own kind. A file of a format that did not have the field yet does without.
func (m *mapping) require(f field, see ...fault.Related) {
	if m.given(f.key) || m.d.format < f.since {
		return
	}
	at := m.node
	if e := m.entry(f.key); e != nil {
		at = e.key
	}
	diag := m.missing(f, m.d.at(at))
	diag.Related = see
	m.d.faults.Add(diag)
}

func (m *mapping) missing(f field, at fault.Position) fault.Diagnostic {
	if words := f.shape.words(); words != nil {
		return fault.New(survey.CodeMissingChoice, at, "key", join(m.path, f.key), "choices", words,
			"meaning", m.object+"."+f.key)
	}
	return fault.New(codeMissingKey, at, "key", join(m.path, f.key))
}

// given says whether a key is there with a value, or probably is, misspelt.
func (m *mapping) given(key string) bool {
	e := m.entry(key)
	return e != nil && (e.value == nil || !isBlank(e.value))
}

// place is where the value of a key stands, or the key that was probably meant.
func (m *mapping) place(key string) fault.Position {
	e := m.entry(key)
	if e.value != nil {
		return m.d.at(e.value)
	}
	return m.d.at(e.key)
}

// about says what the faults of the mapping concern.
func (m *mapping) about(subject fault.About) { m.d.faults[m.before:].In(subject) }

// clean says whether the mapping is free of errors, down to its last value. What is only
// doubtful is used.
func (m *mapping) clean() bool { return m.d.faults[m.before:].Errors() == 0 }

func (m *mapping) atLeastOne(keys ...string) {
	if !m.strange && !slices.ContainsFunc(keys, m.given) {
		m.d.fault(m.node, codeMissingOneOf, "keys", keys)
	}
}

func (m *mapping) atMostOne(keys ...string) {
	there := slices.DeleteFunc(slices.Clone(keys), func(key string) bool { return !m.given(key) })
	if len(there) > 1 {
		m.d.fault(m.node, codeKeysClash, "keys", there)
	}
}

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
