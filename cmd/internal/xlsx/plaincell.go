package xlsx

import "bytes"

// plainCells reads the next cells of a row that are written as nearly all are: <c r="A1" s="1" t="s"><v>1</v></c>,
// some without a style, a type or a value. All others are for [sheetReader.readCell], which reads these alike.
func (r *sheetReader) plainCells() {
	if len(r.open) == r.level && string(r.open[r.level-1].name) == "row" {
		for !r.isEmpty && r.fault == nil && r.plainCell() {
		}
	}
}

func (r *sheetReader) plainCell() bool {
	t := tag{r.text[r.at:], true}
	if !t.passes(`<c r="`) {
		return false
	}
	line, col, ok := parseRef(t.until('"'))
	cell := Cell{Col: int32(col)}
	if t.passes(` s="`) {
		style, isStyle := digits(t.until('"'))
		ok = ok && isStyle && (r.styles == 0 || style < r.styles)
		cell.Style = int32(style)
	}
	shared := t.passes(` t="s"`)
	if !shared {
		t.passes(` t="n"`)
	}
	if !t.ok || !ok || line != r.line || col <= r.col || col >= maxCol {
		return false
	}
	if !t.passes(`/>`) && !t.passes(`></c>`) {
		t.pass(`><v>`)
		text := t.until('<')
		t.pass(`/v></c>`)
		if !t.ok || !r.plainValue(text, shared, &cell) {
			return false
		}
		r.cells = append(r.cells, cell)
	}
	r.at, r.col = len(r.text)-len(t.rest), col
	return true
}

func (r *sheetReader) plainValue(text []byte, shared bool, cell *Cell) bool {
	if shared {
		i, ok := digits(text)
		if ok = ok && r.hasTexts && i < len(r.texts.all); ok {
			cell.Type = String
			cell.Value, cell.Marks, cell.shared = r.texts.all[i], r.texts.marks[i], int32(i+1)
		}
		return ok && cell.Value != ""
	}
	for _, c := range text {
		if c < '+' || c > '9' && c != 'E' && c != 'e' {
			return false
		}
	}
	cell.Value = r.kept.keep(text)
	return len(text) > 0
}

// tag is the text from a tag on; it is not ok where something else stood there.
type tag struct {
	rest []byte
	ok   bool
}

func (t *tag) passes(text string) bool {
	is := len(t.rest) >= len(text) && string(t.rest[:len(text)]) == text
	if is {
		t.rest = t.rest[len(text):]
	}
	return is
}

func (t *tag) pass(text string) { t.ok = t.ok && t.passes(text) }

// maxPlain is longer than a number or a name of a cell.
const maxPlain = 40

// until is what stands before a letter, over which it goes.
func (t *tag) until(end byte) []byte {
	i := bytes.IndexByte(t.rest[:min(len(t.rest), maxPlain)], end)
	if i < 0 {
		t.ok = false
		return nil
	}
	before := t.rest[:i]
	t.rest = t.rest[i+1:]
	return before
}
