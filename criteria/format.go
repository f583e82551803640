package criteria

import (
	"strconv"

	"gopkg.in/yaml.v3"

	"parindex/scoring/fault"
)

// Format is the number of the format of the files that this package reads: rounds,
// regulations, sets and surveys. A file says its own with the key format; without it,
// the file has format 1. The number is raised when a key becomes required: that key is
// not asked of files of older formats, and its empty value is what they mean.
const Format = 1

const formatKey = "format"

// format is the key of a file for the number of its format. [document.as] uses the
// number, before anything else is read.
func format() field {
	w := wholeNumber(func(int) {})
	number := w.take
	w.as = jsonSchema{"type": []string{"integer", "string"}, "minimum": 1, "maximum": Format,
		"pattern": `^\s*[1-9][0-9]*\s*$`}
	w.take = func(d *document, n *yaml.Node, key, text string) bool {
		if !number(d, n, key, text) {
			return false
		}
		if found, _ := strconv.Atoi(text); found < 1 {
			d.fault(n, CodeFormatUnknown, "found", text, "known", Format)
			return false
		}
		return true
	}
	return may(formatKey, w)
}

// settleFormat notes the format of the document, and refuses one that is later than
// this program: what its keys mean is not known here.
func (d *document) settleFormat() (known bool) {
	d.format = 1
	if d.root.Kind != yaml.MappingNode {
		return true
	}
	for i := 0; i+1 < len(d.root.Content); i += 2 {
		key, value := d.root.Content[i], d.root.Content[i+1]
		number, err := strconv.Atoi(fold(value.Value))
		switch {
		case key.Value != formatKey || err != nil || number < 1:
		case number > Format:
			d.faults.Add(fault.New(CodeFormatUnknown, d.at(value), "found", strconv.Itoa(number), "known", Format))
			return false
		default:
			d.format = number
		}
	}
	return true
}

// from is the field where it is required from that format on: older files do without.
func (f field) from(format int) field {
	f.since = format
	return f
}

// requiredFrom is the demand of later formats for the field, for editors.
func (f field) requiredFrom() jsonSchema {
	later := jsonSchema{"required": []string{formatKey},
		"properties": jsonSchema{formatKey: jsonSchema{"minimum": f.since}}}
	return jsonSchema{"if": later, "then": written(f.key)}
}
