package criteria

import (
	"regexp"
	"strconv"
	"sync"

	"gopkg.in/yaml.v3"

	"parindex/scoring/fault"
)

// Layout says where things stand in workbooks that parindex did not make: once
// for a year, not for each file. What it leaves open is found by the headings.
type Layout struct {
	Sheet     string
	HeaderRow int    // line of the headings, from 1; 0 where they are looked for
	UnitName  string // cell with the unit's name, "B3"; empty where it is looked for
	// Columns are the columns, from 0, of code, title, max, declared, denominator,
	// points, appraised, evidence, explanation and note, as far as they are said.
	Columns map[string]int
	Faulty  bool // part of it could not be read
	Pos     fault.Position
}

var layoutColumns = []string{
	"code", "title", "max", "declared", "denominator", "points", "appraised", "evidence", "explanation", "note",
}

func layout(to **Layout) shape {
	l := &Layout{Columns: map[string]int{}}
	return at(&l.Pos, object{
		name: "layout",
		fields: []field{
			may("sheet", text(&l.Sheet)),
			may("header_row", sheetRow(&l.HeaderRow)),
			may("columns", columns(l.Columns)),
			may("unit_name", sheetCell(&l.UnitName)),
		},
		done: func(m *mapping) bool {
			l.Faulty = !m.clean()
			*to = l
			return true
		},
	})
}

func columns(to map[string]int) shape {
	o := object{name: "layout_columns"}
	seen := map[string]string{}
	for _, key := range layoutColumns {
		o.fields = append(o.fields, may(key, sheetColumn(key, to, seen)))
	}
	return o
}

var (
	columnPattern = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[A-Z]{1,2}$`) })
	cellPattern   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[A-Z]{1,2}[1-9][0-9]{0,3}$`) })
)

// sheetColumn takes the letters of a column. No two may be the same.
func sheetColumn(name string, to map[string]int, seen map[string]string) word {
	return word{kind: "text", as: jsonSchema{"type": "string", "pattern": columnPattern().String()},
		take: func(d *document, n *yaml.Node, key, text string) bool {
			switch {
			case !columnPattern().MatchString(text):
				d.fault(n, codeLayoutPlace, "key", key, "found", text, "expected", "A, B, … AA")
				return false
			case seen[text] != "":
				d.fault(n, codeLayoutTwice, "key", key, "column", text, "other", seen[text])
				return false
			}
			seen[text] = name
			col := 0
			for _, letter := range text {
				col = col*26 + int(letter-'A') + 1
			}
			to[name] = col - 1
			return true
		}}
}

// maxHeaderRow is further down than any headings.
const maxHeaderRow = 1000

func sheetRow(to *int) word {
	return word{kind: "whole number", as: jsonSchema{"type": "integer", "minimum": 1, "maximum": maxHeaderRow},
		take: func(d *document, n *yaml.Node, key, text string) bool {
			row, err := strconv.Atoi(text)
			if err != nil || row < 1 || row > maxHeaderRow {
				d.fault(n, codeLayoutPlace, "key", key, "found", text, "expected",
					"1, 2, … "+strconv.Itoa(maxHeaderRow))
				return false
			}
			*to = row
			return true
		}}
}

func sheetCell(to *string) word {
	return word{kind: "text", as: jsonSchema{"type": "string", "pattern": cellPattern().String()},
		take: func(d *document, n *yaml.Node, key, text string) bool {
			if !cellPattern().MatchString(text) {
				d.fault(n, codeLayoutPlace, "key", key, "found", text, "expected", "B3")
				return false
			}
			*to = text
			return true
		}}
}
