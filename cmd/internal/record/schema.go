package record

import (
	"bytes"
	"encoding"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"parindex/scoring"
)

// SchemaID names the JSON Schema of a record. It is no address: nothing is fetched.
var SchemaID = fmt.Sprintf("urn:parindex:record:%d", Schema)

// JSONSchema is the contract that a record keeps, as JSON Schema (2020-12). It is made of
// the types that a record is written from, so that the two cannot differ.
func JSONSchema() []byte {
	b := schemaBook{defs: map[string]any{}}
	b.of(reflect.TypeFor[Record]())
	whole := map[string]any{
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"$id":     SchemaID,
		"title":   "parindex: record",
		"$ref":    "#/$defs/Record",
		"$defs":   b.defs,
	}
	b.defs["Record"].(map[string]any)["properties"].(map[string]any)["schema"] = map[string]any{"const": Schema}
	var out bytes.Buffer
	if err := Encode(&out, whole); err != nil { // plain data: this cannot be
		panic(err)
	}
	return out.Bytes()
}

// schemaBook holds the schemas of structs by the names of their types.
type schemaBook struct{ defs map[string]any }

// of is the schema of a type. What writes itself is text, but for what is known not to be.
func (b schemaBook) of(t reflect.Type) map[string]any {
	switch {
	case t.Kind() == reflect.Pointer:
		return b.of(t.Elem())
	case t == reflect.TypeFor[scoring.Points]():
		return map[string]any{"type": "string", "pattern": `^-?[0-9]+([.][0-9]+|/[0-9]+)?$`}
	case writesItself(t):
		return map[string]any{"type": "string"}
	}
	switch t.Kind() {
	case reflect.Struct:
		return b.object(t)
	case reflect.Slice, reflect.Array:
		return map[string]any{"type": "array", "items": b.of(t.Elem())}
	case reflect.Map:
		return map[string]any{"type": "object", "additionalProperties": b.of(t.Elem())}
	case reflect.Bool:
		return map[string]any{"type": "boolean"}
	case reflect.String:
		return map[string]any{"type": "string"}
	}
	return map[string]any{"type": "integer"} // floats are in no record
}

func writesItself(t reflect.Type) bool {
	text := reflect.TypeFor[encoding.TextMarshaler]()
	return t.Implements(text) || reflect.PointerTo(t).Implements(text)
}

// object refers to the schema of a struct, which is made the first time.
func (b schemaBook) object(t reflect.Type) map[string]any {
	name := t.Name()
	if _, there := b.defs[name]; !there {
		s := map[string]any{"type": "object", "additionalProperties": false}
		b.defs[name] = s // for what refers to itself
		properties, required := map[string]any{}, []string{}
		for _, f := range reflect.VisibleFields(t) {
			b.field(t, f, properties, &required)
		}
		slices.Sort(required)
		s["properties"], s["required"] = properties, required
	}
	return map[string]any{"$ref": "#/$defs/" + name}
}

func (b schemaBook) field(t reflect.Type, f reflect.StructField, properties map[string]any, required *[]string) {
	name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
	if name == "" || name == "-" || !f.IsExported() {
		return
	}
	s := b.of(f.Type)
	optional := strings.Contains(options, "omit") || byPointer(t, f.Index)
	if nullable(f.Type) && !strings.Contains(options, "omit") {
		s = map[string]any{"anyOf": []any{s, map[string]any{"type": "null"}}}
	}
	properties[name] = s
	if !optional {
		*required = append(*required, name)
	}
}

// nullable is what JSON writes as null where there is nothing.
func nullable(t reflect.Type) bool {
	return slices.Contains([]reflect.Kind{reflect.Pointer, reflect.Slice, reflect.Map}, t.Kind())
}

// byPointer says that a field is taken over from an embedded struct that may be missing.
func byPointer(t reflect.Type, index []int) bool {
	for _, i := range index[:len(index)-1] {
		f := t.Field(i)
		if f.Type.Kind() == reflect.Pointer {
			return true
		}
		t = f.Type
	}
	return false
}
