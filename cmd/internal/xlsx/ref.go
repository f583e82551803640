package xlsx

// The last column and line of a sheet, counted from 1.
const (
	maxCol  = 16384
	maxLine = 1048576
)

// Range is a rectangle of cells; columns count from 0 and lines from 1.
type Range struct{ Left, Top, Right, Bottom int }

// Holds says whether a cell is in the range.
func (r Range) Holds(line, col int) bool {
	return line >= r.Top && line <= r.Bottom && col >= r.Left && col <= r.Right
}

// Covers says whether the cell is of the range but not the one that holds its
// value.
func (r Range) Covers(line, col int) bool {
	return r.Holds(line, col) && (line != r.Top || col != r.Left)
}

// parseRef reads the name of a cell: A1, a1 or $A$1; the column counts from 0.
func parseRef(name []byte) (line, col int, ok bool) {
	i := 0
	if i < len(name) && name[i] == '$' {
		i++
	}
	letters := 0
	for ; i < len(name) && letters < 4; i++ {
		c := name[i] | 0x20
		if c < 'a' || c > 'z' {
			break
		}
		col = col*26 + int(c-'a') + 1
		letters++
	}
	if i < len(name) && name[i] == '$' {
		i++
	}
	line, ok = digits(name[i:])
	if !ok || letters == 0 || col > maxCol || line < 1 || line > maxLine {
		return 0, 0, false
	}
	return line, col - 1, true
}

// parseRange reads "A1" or "A1:B2", in any order of its corners, and whole columns
// "A:B" and lines "1:2".
func parseRange(text []byte) (r Range, ok bool) {
	first, last := text, text
	for i, c := range text {
		if c == ':' {
			first, last = text[:i], text[i+1:]
		}
	}
	top, left, ok1 := parseRef(first)
	bottom, right, ok2 := parseRef(last)
	if !ok1 || !ok2 {
		return wholeRange(first, last)
	}
	return Range{min(left, right), min(top, bottom), max(left, right), max(top, bottom)}, true
}

// wholeRange is one of whole columns or lines.
func wholeRange(first, last []byte) (r Range, ok bool) {
	_, left, ok1 := parseRef(append(append([]byte(nil), first...), '1'))
	_, right, ok2 := parseRef(append(append([]byte(nil), last...), '1'))
	if ok1 && ok2 {
		return Range{min(left, right), 1, max(left, right), maxLine}, true
	}
	top, ok1 := digits(first)
	bottom, ok2 := digits(last)
	if !ok1 || !ok2 || min(top, bottom) < 1 || max(top, bottom) > maxLine {
		return Range{}, false
	}
	return Range{0, min(top, bottom), maxCol - 1, max(top, bottom)}, true
}

// parseRanges reads "A1 B2:C3"; what is none is left out.
func parseRanges(list []byte) []Range {
	var ranges []Range
	for i := 0; i < len(list); {
		blank(&i, list)
		from := i
		for i < len(list) && kinds[list[i]]&spaceByte == 0 {
			i++
		}
		if r, ok := parseRange(list[from:i]); ok {
			ranges = append(ranges, r)
		}
	}
	return ranges
}
