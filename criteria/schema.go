package criteria

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
	"parindex/scoring/survey"
)

// jsonSchema is a JSON Schema (2020-12), or a part of one.
type jsonSchema map[string]any

// Kinds are the kinds of files that there are, sorted: what [Schema] takes.
func Kinds() []string { return slices.Clone(kinds) }

// Schema is the JSON Schema of a kind of file, from the same declarations that
// files are read by; nil for a kind that there is not. Descriptions are in
// Vietnamese and English.
func Schema(kind string) []byte {
	b := &schemaBook{defs: jsonSchema{}}
	top := shapeOf(kind)
	if top == nil {
		return nil
	}
	whole := top.schema(b)
	whole["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	whole["$id"] = schemaID(kind)
	whole["title"] = "parindex: " + kind
	whole["$defs"] = b.defs
	b.defs["written"] = jsonSchema{"type": []string{"string", "number", "boolean", "array", "object"}, "pattern": `\S`}
	text, err := json.MarshalIndent(whole, "", "  ")
	if err != nil { // plain data: this cannot be
		panic(err)
	}
	return append(text, '\n')
}

// schemaID names the schema of a kind of file. It is no address: nothing is fetched.
func schemaID(kind string) string { return fmt.Sprintf("urn:parindex:%s:%d", kind, Format) }

func shapeOf(kind string) shape {
	switch kind {
	case "cases":
		return casesShape(new(Cases))
	case "ledger":
		return ledgerShape(new([]scoring.Decision))
	case "regulation":
		return regulation(new(scoring.Regulation), new(mapping))
	case "round":
		return roundShape(new(roundText))
	case "set":
		return criteriaSet(new(scoring.CriteriaSet))
	case "survey":
		return surveyShape(new(survey.Definition), new(mapping))
	case "weights":
		return weightsShape(new(scoring.Weights))
	}
	return nil
}

// schemaBook holds the named parts of one schema. Mappings are named, so that
// one that holds its like, as criteria do, is written once.
type schemaBook struct {
	defs      jsonSchema
	described []string // keys of descriptions that were used
}

// define adds a part, unless it is there, and refers to it.
func (b *schemaBook) define(name string, make func() jsonSchema) jsonSchema {
	if _, there := b.defs[name]; !there {
		b.defs[name] = nil // for what refers to itself
		b.defs[name] = make()
	}
	return jsonSchema{"$ref": "#/$defs/" + name}
}

func (o object) schema(b *schemaBook) jsonSchema {
	return b.define(o.name, func() jsonSchema { return o.mapping(b) })
}

func (o object) mapping(b *schemaBook) jsonSchema {
	properties, required := jsonSchema{}, []string(nil)
	var all []any
	for _, f := range o.fields {
		properties[f.key] = b.field(o.name, f)
		switch {
		case f.required && f.since > 1:
			all = append(all, f.requiredFrom())
		case f.required:
			required = append(required, f.key)
		}
	}
	s := jsonSchema{"type": "object", "properties": properties, "additionalProperties": false}
	if len(required) > 0 {
		s["required"] = required
	}
	for _, t := range o.together {
		all = append(all, t.schema()...)
	}
	if all != nil {
		s["allOf"] = all
	}
	return s
}

func (b *schemaBook) field(object string, f field) jsonSchema {
	s := f.shape.schema(b)
	if !f.required {
		s = b.orBlank(s)
	}
	described := maps.Clone(s)
	described["description"] = b.describe(object, f.key)
	return described
}

// orBlank allows a key without a value. Of words or a mapping there is a part of its own
// that does: one message says what is wrong, not that it is neither this nor nothing.
func (b *schemaBook) orBlank(s jsonSchema) jsonSchema {
	ref, _ := s["$ref"].(string)
	name := strings.TrimPrefix(ref, "#/$defs/")
	if def, _ := b.defs[name].(jsonSchema); def["else"] != nil {
		blank := maps.Clone(def)
		blank["if"] = jsonSchema{"type": []string{"object", "null"}}
		return b.define(name+"OrBlank", func() jsonSchema { return blank })
	}
	return orBlank(s)
}

// orBlank allows nothing, which is as good as a key that is not there.
func orBlank(s jsonSchema) jsonSchema {
	blank := maps.Clone(s)
	switch {
	case s["type"] != nil:
		blank["type"] = append(typesOf(s), "null")
		if s["pattern"] == `\S` {
			delete(blank, "pattern")
		}
	case s["enum"] != nil:
		blank["enum"] = append(anyOf(s["enum"]), nil)
	default:
		return jsonSchema{"anyOf": []any{s, jsonSchema{"type": "null"}}}
	}
	return blank
}

func typesOf(s jsonSchema) []string {
	if one, ok := s["type"].(string); ok {
		return []string{one}
	}
	return slices.Clone(s["type"].([]string))
}

func anyOf(list any) []any {
	if words, ok := list.([]string); ok {
		return seq.Map(words, func(w string) any { return w })
	}
	return slices.Clone(list.([]any))
}

// schema is what the keys have to do with each other.
func (t together) schema() (all []any) {
	for _, key := range t.all {
		all = append(all, t.where(written(key)))
	}
	if t.some != nil {
		some := seq.Map(t.some, func(key string) any { return written(key) })
		all = append(all, t.where(jsonSchema{"anyOf": some}))
	}
	for i, key := range t.one {
		for _, other := range t.one[i+1:] {
			all = append(all, t.where(jsonSchema{"not": jsonSchema{"allOf": []any{written(key), written(other)}}}))
		}
	}
	return all
}

// where holds a demand to the case that it is made in.
func (t together) where(demand jsonSchema) jsonSchema {
	var conditions []any
	if t.when != "" {
		conditions = append(conditions, written(t.when))
	}
	if t.unless != "" {
		conditions = append(conditions, jsonSchema{"not": written(t.unless)})
	}
	if conditions == nil {
		return demand
	}
	return jsonSchema{"if": jsonSchema{"allOf": conditions}, "then": demand}
}

// written is a key that is there with a value.
func written(key string) jsonSchema {
	return jsonSchema{"required": []string{key}, "properties": jsonSchema{key: jsonSchema{"$ref": "#/$defs/written"}}}
}

func (l list) schema(b *schemaBook) jsonSchema {
	one, _ := l.item()
	s := jsonSchema{"type": "array", "items": one.schema(b)}
	if l.some {
		s["minItems"] = 1
	}
	return s
}

func (f free[T]) schema(b *schemaBook) jsonSchema {
	var one T
	return jsonSchema{"type": "object", "additionalProperties": b.orBlank(f.item(&one, "", fault.Position{}).schema(b))}
}

// schema is the words, or else the mapping, whose keys stand at the top: an editor then
// offers them all, and what is wrong in one of them is one message, not one for each
// choice that was not made.
func (e either) schema(b *schemaBook) jsonSchema {
	return b.define(e.mapping.name, func() jsonSchema {
		s := e.choices(b)
		s["if"], s["else"] = jsonSchema{"type": "object"}, e.word.schema(b)
		return s
	})
}

// choices are the keys of the mapping. Where each is a choice of its own there is one.
func (e either) choices(b *schemaBook) jsonSchema {
	if !e.apart() {
		s := e.mapping.mapping(b)
		delete(s, "type")
		if all := s["allOf"]; all != nil { // some of these refuse what is no mapping
			delete(s, "allOf")
			s["then"] = jsonSchema{"allOf": all}
		}
		return s
	}
	properties := jsonSchema{}
	for _, f := range e.mapping.fields {
		f.required = true
		properties[f.key] = b.field(e.mapping.name, f)
	}
	return jsonSchema{"properties": properties, "additionalProperties": false, "minProperties": 1, "maxProperties": 1}
}

func (w word) schema(*schemaBook) jsonSchema {
	if w.as != nil {
		return w.as
	}
	return jsonSchema{"enum": w.choices}
}

// What scalars may be. Numbers and texts may be quoted or not.
var (
	anyText   = jsonSchema{"type": []string{"string", "number", "boolean"}, "pattern": `\S`}
	anyNumber = jsonSchema{"type": []string{"number", "string"},
		"pattern": `^\s*[+-]?([0-9]{1,40}([.,][0-9]{1,40})?|[0-9]{1,40}/[0-9]{1,40})\s*$`}
	anyWhole = jsonSchema{"type": []string{"integer", "string"}, "pattern": `^\s*[+-]?[0-9]+\s*$`}
)

func textLike(pattern string) jsonSchema {
	return jsonSchema{"type": []string{"string", "integer"}, "pattern": pattern}
}
