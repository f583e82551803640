package record

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
)

// advice are the fields of a record that say how to read the result, and are none of it:
// a later version may find other distances and causes for the same figures. Faults are
// compared with the manifest.
var advice = []string{"faults", "firm", "next_rank", "next_class", "losses", "lost", "causes", "below_mean"}

// Fields are the fields of a record, as JSON, that are another or none in one made now, by their paths in the round, a
// block or a unit. A later version may say more. An error says that the first is no JSON.
func Fields(recorded, now []byte) ([]Difference, error) {
	before, err := decoded(recorded)
	if err != nil {
		return nil, err
	}
	after, err := decoded(now)
	return others(before, after, Difference{}), err
}

func decoded(text []byte) (value map[string]any, err error) {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	err = decoder.Decode(&value)
	return value, err
}

// others are the fields of a value that are not the same now; at says where it stands.
func others(before, now any, at Difference) (list []Difference) {
	switch before := before.(type) {
	case map[string]any:
		if fields, ok := now.(map[string]any); ok {
			at = at.within(before)
			for _, key := range slices.Sorted(maps.Keys(before)) {
				if !slices.Contains(advice, key) {
					list = append(list, others(before[key], fields[key], at.field(key))...)
				}
			}
			return list
		}
	case []any:
		if items, ok := now.([]any); ok && len(items) == len(before) {
			for i := range before {
				list = append(list, others(before[i], items[i], at.item(i, before[i]))...)
			}
			return list
		}
	}
	if !reflect.DeepEqual(before, now) {
		at.Recorded, at.Now = shown(before), shown(now)
		list = append(list, at)
	}
	return list
}

// within begins a path anew in a block and in a unit, which are known by their ids.
func (d Difference) within(fields map[string]any) Difference {
	block, isBlock := fields["block"].(string)
	unit, isUnit := fields["unit"].(string)
	switch {
	case isBlock && strings.HasPrefix(d.Figure, "blocks["):
		return Difference{Block: block}
	case isUnit && strings.HasPrefix(d.Figure, "ranking["):
		return Difference{Block: d.Block, Unit: unit}
	}
	return d
}

func (d Difference) field(key string) Difference {
	d.Figure = strings.TrimPrefix(d.Figure+"."+key, ".")
	return d
}

// item is one of a list, by its code where it has one.
func (d Difference) item(i int, value any) Difference {
	fields, _ := value.(map[string]any)
	if code, ok := fields["code"].(string); ok {
		d.Figure += "[" + code + "]"
	} else {
		d.Figure += fmt.Sprintf("[%d]", i)
	}
	return d
}

// shown is a value as people read it: of a mapping or a list, what it holds.
func shown(value any) string {
	switch value := value.(type) {
	case nil:
		return ""
	case string, json.Number, bool:
		return fmt.Sprint(value)
	case []any:
		return fmt.Sprint(len(value)) + " ×"
	}
	return "{…}"
}
