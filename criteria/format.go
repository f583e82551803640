package criteria

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"parindex/scoring"
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
			d.fault(n, codeFormatUnknown, "found", text, "known", Format)
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
			d.faults.Add(fault.New(codeFormatUnknown, d.at(value), "found", strconv.Itoa(number), "known", Format))
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

// toFill is the mark of what somebody has still to fill in or to decide, in a value or in
// a comment. New rounds and packs are full of it.
var toFill = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`<(?:điền|fill in): *([^<>\n]*)>`) })

// Mark is the mark of what has to be filled in, in the language of the file: what says
// what that is.
func Mark(vietnamese bool, what string) string {
	if vietnamese {
		return fmt.Sprintf("<điền: %s>", what)
	}
	return fmt.Sprintf("<fill in: %s>", what)
}

// IsMarked says whether something in the text of a file has still to be filled in.
func IsMarked(text []byte) bool { return toFill().Match(text) }

// unfilled notes what the marks in the text ask, each question once: at its first mark, with the places of all.
func (d *document) unfilled(text []byte) {
	if !bytes.ContainsRune(text, '<') {
		return
	}
	type question struct {
		what      string
		inComment bool // a value with a mark is printed, a comment is not
	}
	var asked []question
	first, places := map[question]fault.Position{}, map[question][]string{}
	for i, line := range strings.Split(string(text), "\n") {
		for _, m := range toFill().FindAllStringSubmatchIndex(line, -1) {
			q := question{line[m[2]:m[3]], strings.Contains(line[:m[0]], "#")}
			if places[q] == nil {
				asked = append(asked, q)
				first[q] = fault.At(d.name, i+1, utf8.RuneCountInString(line[:m[0]])+1)
			}
			place := keyIn(line)
			if place == "" || slices.Contains(places[q], place) {
				place = strconv.Itoa(i + 1)
			}
			places[q] = append(places[q], place)
		}
	}
	for _, q := range asked {
		args := []any{"what", q.what}
		if n := len(places[q]); n > 1 {
			args = append(args, "count", n, "places", places[q])
		}
		d.faults.Add(fault.ToDo(CodeToFill, first[q], args...))
	}
}

// keyIn is the key that a line of YAML begins with, empty where it begins with none.
func keyIn(line string) string {
	key, _, _ := strings.Cut(strings.TrimLeft(line, " -{"), ":")
	if strings.ContainsAny(key, " #<\"") {
		return ""
	}
	return key
}

// refuseUnfilled makes what has to be filled in a fault of an official round: its result
// would be published with it.
func refuseUnfilled(status scoring.Status, faults fault.List) {
	if status != scoring.Official {
		return
	}
	for i := range faults {
		if faults[i].Code == CodeToFill {
			faults[i].Severity = fault.Error
		}
	}
}

// together is what the keys of one mapping have to do with each other. Of the
// three lists one is given as a rule.
type together struct {
	// when and unless are keys that it depends on; "" is none.
	when, unless string

	all  []string // every one of these keys has to be there
	some []string // one at least
	one  []string // one at most
}

// exactlyOne is two demands.
func exactlyOne(keys ...string) together { return together{some: keys, one: keys} }

// check reports what is missing as the kind of field that it is: a choice may be one.
func (t together) check(m *mapping, fields []field) {
	if t.when != "" && !m.given(t.when) || t.unless != "" && m.given(t.unless) {
		return
	}
	for _, f := range fields {
		if slices.Contains(t.all, f.key) {
			m.require(f)
		}
	}
	if t.some != nil {
		m.atLeastOne(t.some...)
	}
	if t.one != nil {
		m.atMostOne(t.one...)
	}
}
