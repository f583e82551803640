package diff

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"gopkg.in/yaml.v3"

	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// noMatter are the keys of a pack that may change without a difference, and why.
var noMatter = map[string]string{
	"area.source": source, "criterion.source": source, "item.source": source, "amendment.source": source,
	"set.source": source, "regulation.source": source, "survey_file.source": source, "consequence.source": source,
	"example.source": source,
	"source.clause":  source, "source.date": source, "source.decision": source, "source.note": source,
	"regulation.regulation": name, "set.set": name, "survey_file.survey": name,
	"regulation.format": form, "set.format": form, "survey_file.format": form,
	"condition.id": row, "violation.id": row,
	"level.same": meant, "share.same": meant,
}

const (
	source = "the text it is from says nothing of what it says"
	name   = "packs of other names are compared, and both names stand above"
	form   = "the same, written in another format"
	row    = "ids of rows stand in no rule's meaning: workbooks show labels"
	meant  = "it says that two rows of one figure are meant to be so"
)

// Every key that a file of a pack may have is changed by itself, wherever the full files have it, and one of these
// changes has to be seen. A key that is new fails until a full file has it and packs are compared by it.
func TestEveryKeyIsCompared(t *testing.T) {
	for kind, files := range map[string][]string{
		"regulation": {"regulation-full", "agencies"}, "survey": {"survey", "survey-fixed", "survey-yamane"}, "cases": {"cases"},
		"set": {"set-every-key", "set-every-rule", "set-survey-cap", "set-rest"},
	} {
		k := keysIn{t: t, seen: map[string]bool{}}
		if err := json.Unmarshal(criteria.Schema(kind), &k.schema); err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			k.file(kind, file)
		}
		for _, object := range slices.Sorted(maps.Keys(k.schema.Defs)) {
			for _, key := range slices.Sorted(maps.Keys(k.keysOf(object))) {
				name := nameOf(object, key)
				if differs, there := k.seen[name]; !differs && noMatter[name] == "" {
					t.Errorf("%s: in a full file %v, and no change of it is a difference", name, there)
				} else if differs && noMatter[name] != "" {
					t.Errorf("%s is a difference, although %s", name, noMatter[name])
				}
			}
		}
	}
}

// keysIn changes the keys of files one by one.
type keysIn struct {
	t      *testing.T
	schema struct {
		Ref  string                    `json:"$ref"`
		Defs map[string]map[string]any `json:"$defs"`
	}
	seen map[string]bool // by OBJECT.KEY: whether a change of it was a difference
	root *yaml.Node
	base Pack
	// misread says that a value could not be read, so that a difference says nothing.
	misread bool
}

var misread = []fault.Code{"wrong-type", "not-a-number", "not-one-of", "bad-date", "bad-id"}

func (k *keysIn) file(kind, file string) {
	text, err := os.ReadFile(filepath.Join("..", "..", "testdata", "criteria", "good", file+".yaml"))
	if err != nil {
		text, err = os.ReadFile(filepath.Join("testdata", file+".yaml"))
	}
	var doc yaml.Node
	if err != nil || yaml.Unmarshal(text, &doc) != nil {
		k.t.Fatal(file, err)
	}
	k.root = doc.Content[0]
	if k.base = k.load(); k.misread {
		k.t.Fatalf("%s: cannot be read", file)
	}
	k.mapping(filepath.Base(k.schema.Ref), k.root)
}

// load reads the tree as it is now.
func (k *keysIn) load() Pack {
	text, err := yaml.Marshal(k.root)
	if err != nil {
		k.t.Fatal(err)
	}
	file, faults, err := criteria.LoadFile(fstest.MapFS{"a/file.yaml": {Data: text}}, "a/file.yaml", "a/file.yaml")
	if err != nil {
		k.t.Fatal(err)
	}
	k.misread = slices.ContainsFunc(faults, func(d fault.Diagnostic) bool { return slices.Contains(misread, d.Code) })
	pack := Pack{Regulation: file.Regulation, Survey: file.Survey, Cases: file.Cases}
	if file.Set != nil {
		pack.Sets = []*scoring.CriteriaSet{file.Set}
	}
	return pack
}

// mapping changes the values of a mapping that is the object of that name.
func (k *keysIn) mapping(object string, n *yaml.Node) (differs bool) {
	for i := 0; i < len(n.Content); i += 2 {
		key, value := n.Content[i].Value, n.Content[i+1]
		name := nameOf(object, key)
		one := k.seen[name] && value.Kind == yaml.ScalarNode || k.value(value, k.keysOf(object)[key])
		k.seen[name] = one || k.seen[name]
		differs = differs || one
	}
	return differs
}

func (k *keysIn) value(n *yaml.Node, property any) (differs bool) {
	switch {
	case n.Kind == yaml.ScalarNode:
		return k.change(n, property)
	case n.Kind == yaml.MappingNode && k.objectOf(property, n) != "":
		return k.mapping(k.objectOf(property, n), n)
	}
	for i, item := range n.Content { // a list, or a mapping with keys of its own
		if n.Kind == yaml.SequenceNode || i%2 == 1 {
			differs = k.value(item, property) || differs
		}
	}
	return differs
}

// objectOf is the kind of mapping that a node is, of those that a property may be.
func (k *keysIn) objectOf(property any, n *yaml.Node) (found string) {
	switch p := property.(type) {
	case []any:
		for _, one := range p {
			if name := k.objectOf(one, n); name != "" {
				return name
			}
		}
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(p)) {
			if ref, is := p[key].(string); is && key == "$ref" && k.has(filepath.Base(ref), n) {
				return filepath.Base(ref)
			}
			if name := k.objectOf(p[key], n); name != "" {
				return name
			}
		}
	}
	return ""
}

func (k *keysIn) has(object string, n *yaml.Node) bool {
	for i := 0; i < len(n.Content); i += 2 {
		if k.keysOf(object)[n.Content[i].Value] == nil {
			return false
		}
	}
	return k.keysOf(object) != nil
}

func (k *keysIn) keysOf(object string) map[string]any {
	keys, _ := k.schema.Defs[object]["properties"].(map[string]any)
	return keys
}

// nameOf is a key as the reference calls it. What may be left blank is an object of its own in schemas only.
func nameOf(object, key string) string { return strings.TrimSuffix(object, "OrBlank") + "." + key }

// change says whether another value makes a difference.
func (k *keysIn) change(n *yaml.Node, property any) bool {
	kept := *n
	defer func() { *n = kept }()
	*n = yaml.Node{Kind: yaml.ScalarNode, Style: yaml.DoubleQuotedStyle, Value: k.other(n, property)}
	if n.Value == "true" || n.Value == "false" {
		n.Style = 0
	}
	changed := k.load()
	return !Compare(k.base, changed).IsEmpty() && !k.misread
}

// other is another value that may stand in the same place.
func (k *keysIn) other(n *yaml.Node, property any) string {
	for _, word := range k.wordsOf(property) {
		if word != n.Value && word != "none" && word != "all" {
			return word
		}
	}
	switch {
	case n.Value == "true":
		return "false"
	case n.Value == "false":
		return "true"
	case n.ShortTag() == "!!timestamp":
		return "2022-05-06"
	case n.Value == "none":
		return "7"
	case n.Value == "7":
		return "8"
	case n.ShortTag() == "!!str":
		return n.Value + "7"
	}
	return "7"
}

// wordsOf are those that a property is one of, without those of its mappings' keys.
func (k *keysIn) wordsOf(property any) (words []string) {
	switch p := property.(type) {
	case []any:
		for _, one := range p {
			words = append(words, k.wordsOf(one)...)
		}
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(p)) {
			list, isList := p[key].([]any)
			object, isRef := p[key].(string)
			switch {
			case isList && key == "enum":
				for _, word := range list {
					words = append(words, fmt.Sprint(word))
				}
			case isRef && key == "$ref":
				words = append(words, k.wordsOf(k.schema.Defs[filepath.Base(object)])...)
			case key == "properties":
			default:
				words = append(words, k.wordsOf(p[key])...)
			}
		}
	}
	return words
}

// Keys are called what they are called in YAML.
func TestKeysAreThoseOfFiles(t *testing.T) {
	for _, c := range []struct{ kind, file string }{{"survey", "survey"}, {"cases", "cases"}} {
		k := keysIn{t: t, seen: map[string]bool{}}
		if err := json.Unmarshal(criteria.Schema(c.kind), &k.schema); err != nil {
			t.Fatal(err)
		}
		k.file(c.kind, c.file)
		known := map[string]bool{}
		for object := range k.schema.Defs {
			for key := range k.keysOf(object) {
				known[key] = true
			}
		}
		list := append(surveyChoices(k.base.Survey), caseChoices(k.base.Cases)...)
		for _, choice := range list {
			_, isItem := choice.Value.(whole)
			if key := choice.Key[strings.LastIndexByte(choice.Key, '.')+1:]; !isItem && !known[key] {
				t.Errorf("%s: %s is no key of such a file", c.kind, choice.Key)
			}
		}
		if len(list) < 20 {
			t.Errorf("%s: only %d keys", c.kind, len(list))
		}
	}
}
