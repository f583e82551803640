package xlsx

import "bytes"

func (r *sheetReader) readCell() {
	var kind []byte
	cell := Cell{Col: int32(r.col + 1)}
	for i := range r.attrs {
		switch a := &r.attrs[i]; string(a.name) {
		case "r":
			line, col, ok := parseRef(a.value)
			if cell.Col = int32(col); !ok || line != r.line {
				r.fail("a cell in the wrong place: " + string(a.value))
			}
		case "s":
			style, ok := digits(a.value)
			if cell.Style = int32(style); r.styles > 0 && (!ok || style >= r.styles) {
				r.failCell(FormatMissing, r.col+1)
			}
		case "t":
			kind = a.value
		}
	}
	if cell.Col >= maxCol {
		r.fail("a cell behind the last column")
	}
	r.sorted = r.sorted && int(cell.Col) > r.col
	if r.col = int(cell.Col); r.isEmpty {
		return
	}
	r.readContent(kind, &cell)
	if cell.Value != "" || cell.Formula != NoFormula {
		r.cells = append(r.cells, cell)
	}
}

func (r *sheetReader) readContent(kind []byte, cell *Cell) {
	valued, inlined := false, false
	for r.child(4) {
		switch {
		case !r.own:
		case string(r.local) == "v":
			if valued || inlined {
				r.failCell(CellTwice, int(cell.Col))
			}
			valued = true
			r.readValue(kind, r.content(), cell)
		case string(r.local) == "f":
			r.readFormula(cell)
		case string(r.local) == "is":
			if valued || inlined {
				r.failCell(CellTwice, int(cell.Col))
			}
			inlined = true
			text, marks := r.richText()
			if len(kind) == 0 || string(kind) == "inlineStr" {
				cell.Type, cell.Value, cell.Marks = String, r.kept.keep(text), marks
			}
		}
	}
}

// readValue reads what stands in v.
func (r *sheetReader) readValue(kind, text []byte, cell *Cell) {
	switch string(kind) {
	case "", "n":
		cell.Value = r.kept.keep(trim(text))
	case "s":
		cell.Type = String
		r.readShared(trim(text), cell)
	case "str":
		cell.Type, cell.Value = Computed, r.kept.keep(unescape(text))
	case "inlineStr":
		cell.Type, cell.Value = String, r.kept.keep(text)
	case "b":
		cell.Type, cell.Value = Bool, "FALSE"
		if text = trim(text); isTrue(text) {
			cell.Value = "TRUE"
		} else if len(text) == 0 {
			cell.Value = ""
		}
	case "e":
		cell.Type, cell.Value = Error, r.kept.keep(trim(text))
		if cell.Value != "" && cell.Value[0] != '#' {
			r.fail("a cell with an error that is none")
		}
	case "d":
		cell.Type, cell.Value = ISODate, r.kept.keep(trim(text))
	default:
		r.fail("an unknown type of cells: " + string(kind))
	}
}

// trim cuts blanks off, of which there are none as a rule.
func trim(text []byte) []byte {
	if len(text) == 0 || kinds[text[0]]&spaceByte == 0 && kinds[text[len(text)-1]]&spaceByte == 0 {
		return text
	}
	return bytes.Trim(text, " \t\r\n")
}

func (r *sheetReader) readShared(text []byte, cell *Cell) {
	if len(text) == 0 {
		return
	}
	i, ok := digits(text)
	switch {
	case !r.hasTexts:
		r.failCell(StringsMissing, int(cell.Col))
	case !ok || i >= len(r.texts.all):
		r.failCell(StringMissing, int(cell.Col))
	default:
		cell.Value, cell.Marks, cell.shared = r.texts.all[i], r.texts.marks[i], int32(i+1)
	}
}

func (r *sheetReader) readFormula(cell *Cell) {
	kind, ref := string(r.attr("t")), r.attr("ref")
	group, _ := r.number("si")
	text := r.kept.keep(r.content())
	switch kind {
	case "shared":
		cell.Formula = SharedFormula
		if text != "" {
			if r.sheet.masters == nil {
				r.sheet.masters = map[int]master{}
			}
			r.sheet.masters[group] = master{text, r.line, int(cell.Col)}
		}
	case "array", "dataTable":
		cell.Formula = ArrayFormula
		if array, ok := parseRange(ref); ok {
			r.sheet.arrays = append(r.sheet.arrays, array)
		}
	case "", "normal":
		if text != "" {
			cell.Formula = OwnFormula
		}
	default:
		r.fail("an unknown kind of formula")
	}
	r.sheet.formulas = append(r.sheet.formulas, formula{text, group})
	cell.formula = int32(len(r.sheet.formulas))
}
