package criteria

import (
	"path"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// A shape is what may stand at one place of a file, bound to the variable that
// takes the value. Shapes are plain values, so that a table of them can be
// walked for other purposes than reading.
type shape interface {
	// into reads a node that is not blank. It says whether there is a value to
	// use; if not, it has reported why. Key is the dotted path to the node.
	into(d *document, n *yaml.Node, key string) bool
	// words are the closed list of what may be written, if there is one.
	words() []string
	// schema is the same for editors: a JSON Schema.
	schema(b *schemaBook) jsonSchema
	// values say what may be written, for people.
	values(b *keyPage) string
}

// field is one key of a mapping.
type field struct {
	key      string
	required bool
	shape    shape
	since    int // the format from which on it is required; 0 is every one
}

func need(key string, s shape) field { return field{key: key, required: true, shape: s} }
func may(key string, s shape) field  { return field{key: key, shape: s} }

// object is the shape of a mapping.
type object struct {
	name   string // of the kind of mapping, for its description
	fields []field
	// together is what the keys have to do with each other.
	together []together
	// done looks at the mapping as a whole, once its fields are read, and says
	// whether the value can be used; nil is always.
	done func(m *mapping) bool
}

func (o object) words() []string { return nil }

// keys are the keys of the fields, sorted.
func (o object) keys() []string {
	keys := o.unsorted()
	slices.Sort(keys)
	return keys
}

func (o object) unsorted() []string {
	return seq.Map(o.fields, func(f field) string { return f.key })
}

func (o object) into(d *document, n *yaml.Node, key string) bool {
	if n.Kind != yaml.MappingNode {
		d.wrongType(n, key, "mapping")
		return false
	}
	m := d.mapping(n, o.unsorted(), key)
	m.object = o.name
	for _, f := range o.fields {
		m.field(f)
	}
	for _, t := range o.together {
		t.check(m, o.fields)
	}
	return o.done == nil || o.done(m)
}

// list is the shape of a list. It is no generic type, of which the program would have a copy for each kind of item.
type list struct {
	some bool // there must be one at least
	// item is the shape of one more item, and what puts it into the list.
	item func() (one shape, keep func())
}

func listOf[T any](to *[]T, item func(*T) shape) shape { return list{false, oneMore(to, item)} }
func someOf[T any](to *[]T, item func(*T) shape) shape { return list{true, oneMore(to, item)} }

func oneMore[T any](to *[]T, item func(*T) shape) func() (shape, func()) {
	return func() (shape, func()) {
		value := new(T)
		return item(value), func() { *to = append(*to, *value) }
	}
}

// listOrAll is a list of texts, or the word for everything there is, which
// leaves it empty.
func listOrAll(to *[]string) shape { return orAll{list{true, oneMore(to, text[string])}} }

type orAll struct{ list }

const all = "all"

func (o orAll) words() []string { return []string{all, "[…]"} }

func (o orAll) into(d *document, n *yaml.Node, key string) bool {
	return n.Kind == yaml.ScalarNode && n.Value == all || o.list.into(d, n, key)
}

func (o orAll) schema(b *schemaBook) jsonSchema {
	return jsonSchema{"anyOf": []any{jsonSchema{"const": all}, o.list.schema(b)}}
}

// each makes the shape of a value that of a pointer to a new one.
func each[T any](item func(*T) shape) func(**T) shape {
	return func(p **T) shape {
		*p = new(T)
		return item(*p)
	}
}

func (l list) words() []string { return nil }

func (l list) into(d *document, n *yaml.Node, key string) bool {
	if n.Kind != yaml.SequenceNode {
		d.wrongType(n, key, "list")
		return false
	}
	if l.some && len(n.Content) == 0 {
		d.fault(n, codeMissingKey, "key", key, "empty", "[]")
		return false
	}
	all, first := true, map[string]*yaml.Node{}
	for _, node := range n.Content {
		one, keep := l.item()
		if w, is := one.(word); is && w.kind == "text" && node.Kind == yaml.ScalarNode {
			d.again(first, node, key)
		}
		if one.into(d, node, key+item) {
			keep()
		} else {
			all = false
		}
	}
	return all
}

// again warns of a text that stood before in the same list.
func (d *document) again(first map[string]*yaml.Node, n *yaml.Node, key string) {
	value := fold(n.Value)
	if before := first[value]; before != nil {
		d.faults.Add(fault.Warn(codeItemTwice, d.at(n), "key", key, "found", value).See(fault.NoteFirstHere,
			d.at(before)))
		return
	}
	first[value] = n
}

// item marks the path to an item of a list. Paths start anew below it: the
// position says which item it is.
const item = "[]"

func join(path, key string) string {
	if path == "" || strings.HasSuffix(path, item) {
		return key
	}
	return path + "." + key
}

// either is one word, or a mapping.
type either struct {
	word    word
	mapping object
}

// words are those that make a choice. The first key of a mapping stands for the
// others where it cannot be left out.
func (e either) words() []string {
	words, keys := slices.Clone(e.word.words()), e.mapping.keys()
	if first := e.mapping.fields[0]; first.required {
		keys = []string{first.key}
	}
	for _, key := range keys {
		if !slices.Contains(words, key) {
			words = append(words, key)
		}
	}
	return words
}

// apart says whether each key of the mapping is a choice of its own.
func (e either) apart() bool {
	return slices.ContainsFunc(e.mapping.together, func(t together) bool { return t.one != nil })
}

func (e either) into(d *document, n *yaml.Node, key string) bool {
	if n.Kind == yaml.MappingNode {
		before := len(d.faults)
		defer func() { e.orWords(d.faults[before:]) }()
		return e.mapping.into(d, n, key)
	}
	if slices.Contains(e.words(), n.Value) && !slices.Contains(e.word.words(), n.Value) {
		d.wrongType(n, key, "mapping", "keys", e.mapping.keys(), "words", e.word.words())
		return false
	}
	word := e.word
	word.choices = e.words()
	return word.into(d, n, key)
}

// orWords adds to the keys that might have been meant the words that may stand for the mapping.
func (e either) orWords(faults fault.List) {
	for i, f := range faults {
		if f.Code == CodeUnknownKey && len(e.word.words()) > 0 {
			if known, _ := f.Args[1].Value.([]string); slices.Equal(known, e.mapping.keys()) {
				faults[i].Args = append(f.Args, fault.Arg{Name: "words", Value: e.word.words()})
			}
		}
	}
}

// placed notes where a value stands, usable or not.
type placed struct {
	pos *fault.Position
	shape
}

func at(pos *fault.Position, s shape) shape { return placed{pos, s} }

func (p placed) into(d *document, n *yaml.Node, key string) bool {
	*p.pos = d.at(n)
	return p.shape.into(d, n, key)
}

// followed does something more with a value that can be used.
type followed struct {
	shape
	by func()
}

func then(s shape, by func()) shape { return followed{s, by} }

func (f followed) into(d *document, n *yaml.Node, key string) bool {
	ok := f.shape.into(d, n, key)
	if ok {
		f.by()
	}
	return ok
}

// later is a shape that is made once it is needed: most leaves have one rule of
// the many that there are.
type later func() shape

func (l later) words() []string                                 { return l().words() }
func (l later) schema(b *schemaBook) jsonSchema                 { return l().schema(b) }
func (l later) into(d *document, n *yaml.Node, key string) bool { return l().into(d, n, key) }

// tooDeep is the shape of what is nested further than allowed.
type tooDeep struct{}

func (tooDeep) words() []string { return nil }

func (tooDeep) schema(*schemaBook) jsonSchema { return nil }

func (tooDeep) into(d *document, n *yaml.Node, _ string) bool {
	d.fault(n, codeTooDeep, "limit", maxLevels)
	return false
}

func (d *document) wrongType(n *yaml.Node, key, expected string, more ...any) {
	if n.Kind == yaml.AliasNode { // reported for the whole file
		return
	}
	key = strings.TrimSuffix(key, item)
	if key == "" { // the whole file
		key = path.Base(d.name)
	}
	more = append(more, "key", key, "expected", expected, "found", found(n), "kind", d.kind())
	d.fault(n, codeWrongType, more...)
}

func found(n *yaml.Node) string {
	switch {
	case n.Kind == yaml.MappingNode:
		return "mapping"
	case n.Kind == yaml.SequenceNode:
		return "list"
	case isBlank(n):
		return "nothing"
	}
	switch n.ShortTag() {
	case "!!bool":
		return "true or false"
	case "!!int", "!!float":
		return "number"
	}
	return "text"
}

// isBlank says whether a key has no value: it is as good as not there.
func isBlank(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && (n.ShortTag() == "!!null" || strings.TrimSpace(n.Value) == "")
}
