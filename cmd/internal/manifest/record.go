package manifest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"

	"parindex/scoring/fault"
)

// advice are the fields of a record that say how to read the result, and are none of it:
// a later version may find other distances and causes for the same figures. Faults are
// compared with the manifest.
var advice = []string{"faults", "firm", "next_rank", "next_class", "losses", "lost", "causes", "below_mean"}

// CompareRecord compares the record of a bundle, which is shown by that name, with the one
// that is computed: whatever it says of the result has to be there. A later version may say
// more.
func CompareRecord(sealed, computed []byte, shown string) fault.List {
	before, err := decoded(sealed)
	if err != nil {
		return fault.List{fault.New(CodeRecord, fault.InFile(shown), "file", Record, "field", "JSON")}
	}
	now, err := decoded(computed)
	if field, differ := firstOther(before, now, ""); differ || err != nil {
		return fault.List{fault.New(CodeRecord, fault.InFile(shown), "file", Record, "field", short(field))}
	}
	return nil
}

func decoded(text []byte) (value map[string]any, err error) {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	err = decoder.Decode(&value)
	return value, err
}

// firstOther is the first field, by its path, that is another one or none now.
func firstOther(before, now any, path string) (field string, differ bool) {
	switch before := before.(type) {
	case map[string]any:
		fields, ok := now.(map[string]any)
		for _, key := range slices.Sorted(maps.Keys(before)) {
			if slices.Contains(advice, key) {
				continue
			}
			if field, differ := firstOther(before[key], fields[key], path+"."+key); differ || !ok {
				return field, true
			}
		}
		return path, !ok
	case []any:
		items, ok := now.([]any)
		if !ok || len(items) != len(before) {
			return path, true
		}
		for i := range before {
			if field, differ := firstOther(before[i], items[i], fmt.Sprintf("%s[%d]", path, i)); differ {
				return field, true
			}
		}
		return "", false
	}
	return path, !reflect.DeepEqual(before, now)
}
