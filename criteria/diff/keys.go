package diff

import (
	"fmt"
	"reflect"
	"strings"

	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
	"parindex/scoring/survey"
)

// surveyChoices are everything that a survey says; nothing where there is none.
func surveyChoices(d *survey.Definition) []Choice {
	if d == nil {
		return nil
	}
	return append([]Choice{{"survey", whole(d.Title)}}, keysOf("survey", d)...)
}

// caseChoices are what worked examples say, each under what it shows.
func caseChoices(c *criteria.Cases) []Choice {
	if c == nil {
		return nil
	}
	return append([]Choice{{"cases", whole(fmt.Sprint(len(c.Cases) + len(c.Follows)))}}, keysOf("cases", c)...)
}

// nameChoices are the names that a new round begins with.
func nameChoices(r *scoring.Regulation) []Choice {
	list := append([]Choice{{"province", said(r.Province)}}, keysOf("appraisers", r.Agencies)...)
	for _, block := range r.Blocks {
		list = append(list, Choice{"blocks." + block.ID, said(block.Name)})
	}
	return list
}

// keysOf are what a value says that was read from a file, so that no key that a file may have is forgotten: a key for
// each field, and one for each item of a list, by its id. Where something stands and which text it is from says nothing.
func keysOf(key string, value any) []Choice {
	v := reflect.Indirect(reflect.ValueOf(value))
	switch list := value.(type) {
	case fault.Position, map[string]fault.Position, scoring.Source:
		return nil
	case []string:
		return []Choice{{key, said(strings.Join(list, ", "))}}
	case []criteria.GivenInput:
		texts := seq.Map(list, func(in criteria.GivenInput) string { return in.Name + ": " + in.Text })
		return []Choice{{key, said(strings.Join(texts, ", "))}}
	}
	switch {
	case v.IsValid() && v.Kind() == reflect.Slice:
		return itemsOf(key, v)
	case v.IsValid() && v.Kind() == reflect.Struct && v.Type() != reflect.TypeFor[scoring.Points]():
		return fieldsOf(key, v)
	}
	return []Choice{{key, plain(v)}}
}

// plain is a value that is no structure; nil where nothing is said.
func plain(v reflect.Value) any {
	if !v.IsValid() {
		return nil
	}
	if p, is := v.Interface().(scoring.Points); is {
		return p
	}
	return said(fmt.Sprint(v.Interface()))
}

// idOf is what an item is called: by its first field, that of a leaf of a survey by its set, too.
func idOf(item reflect.Value) string {
	if leaf, is := item.Interface().(survey.Take); is {
		return leaf.Set + " " + leaf.Criterion
	}
	return spell(plain(reflect.Indirect(item.Field(0))))
}

func fieldsOf(key string, v reflect.Value) (list []Choice) {
	for i := range v.NumField() {
		field := v.Type().Field(i)
		name, word := keyOf(field), field.Tag.Get("zero")
		switch {
		case !field.IsExported() || name == "id":
		case word != "" && v.Field(i).IsZero():
			list = append(list, Choice{key + "." + name, word})
		default:
			list = append(list, keysOf(key+"."+name, v.Field(i).Interface())...)
		}
	}
	return list
}

// keyOf is the key of a field in YAML: its name in small letters, unless its tag has another. Another tag has the word
// in YAML for its zero value, where it is not as good as absent.
func keyOf(field reflect.StructField) string {
	name := field.Tag.Get("key")
	if name != "" {
		return name
	}
	for i, letter := range field.Name {
		if i > 0 && letter >= 'A' && letter <= 'Z' && field.Name[i-1] >= 'a' {
			name += "_"
		}
		name += strings.ToLower(string(letter))
	}
	return name
}

// whole is what an item says, all its keys at once: enough for a text that lacks it.
type whole string

// itemsOf tells of each item as a whole, then of its keys. Items of one id are counted.
func itemsOf(key string, v reflect.Value) (list []Choice) {
	seen := map[string]int{}
	for i := range v.Len() {
		at := key + "." + idOf(v.Index(i))
		if seen[at]++; seen[at] > 1 {
			at += fmt.Sprintf(" (%d)", seen[at])
		}
		keys := keysOf(at, v.Index(i).Interface())
		list = append(append(list, Choice{at, allOf(at, keys)}), keys...)
	}
	return list
}

// allOf is what an item says in one text.
func allOf(item string, keys []Choice) whole {
	var told []string
	for _, c := range keys {
		if _, above := c.Value.(whole); !above && c.Value != nil {
			told = append(told, strings.TrimPrefix(c.Key, item+".")+": "+spell(c.Value))
		}
	}
	return whole(strings.Join(told, ", "))
}
