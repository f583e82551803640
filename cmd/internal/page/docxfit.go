package page

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"parindex/cmd/internal/text"
	"parindex/scoring/seq"
)

// Sizes of type in tables, in half points, and the room beside texts in cells, in
// twips.
const (
	tableSize, smallTable = 24, 22
	cellMargin            = 60
	cellRoom              = 2*cellMargin + 40 // with the lines
)

// layout is how wide the columns of a table are, in twips, and its size of type.
type layout struct {
	widths []int
	size   int
	signed bool
}

// need is what a column takes: least so that no word breaks, short so that no short text
// does, and most so that no line does. All is the length of its lines together, which may be many.
type need struct {
	least, short, most int
	all                int64
}

// widestText is how wide a column of texts is made of itself, in twips, and shortText how
// long a text is at most that does not break where there is room: a class, or "Phường số 38".
const widestText, shortText = 3700, 1500

// fitUpright says whether a table has room on upright paper: texts may break into
// two lines, figures and short texts not at all.
func (n *needs) fitUpright() bool {
	room := textWidth(false)
	for _, n := range n.small {
		room -= max(n.short, min(n.most/2, widestText))
	}
	return room >= 0
}

// allFits says whether no line of a cell has to break.
func allFits(needs []need, room int) bool {
	for _, n := range needs {
		room -= n.most
	}
	return room >= 0
}

// fit divides the room: every column gets what it needs at least, then texts,
// then figures what they take at most, and then what is left.
func (n *needs) fit(t *Table, room int) layout {
	l, needs := layout{size: tableSize}, n.normal
	if !allFits(needs, room) {
		l.size, needs = smallTable, n.small
	}
	for _, of := range []func(need) int{func(n need) int { return n.short }, func(n need) int { return n.least }} {
		if l.widths = seq.Map(needs, of); sumOf(l.widths) <= room {
			break
		}
	}
	left := room - sumOf(l.widths)
	if left < 0 {
		l.shrink(room)
		return l
	}
	for _, numeric := range []bool{false, true} {
		left = l.grow(t, needs, numeric, left)
	}
	l.stretch(t, left)
	return l
}

// shrink makes a table fit the paper, whatever breaks.
func (l *layout) shrink(room int) {
	all := sumOf(l.widths)
	for i, width := range l.widths {
		l.widths[i] = int(int64(width) * int64(room) / int64(all))
	}
}

// grow gives columns of texts, or of figures, what they take. Where there is not enough
// room, those that take more share what the others leave, by how much stands in them.
func (l *layout) grow(t *Table, needs []need, numeric bool, left int) int {
	var columns []int
	all := int64(0)
	for i := range needs {
		if t.Columns[i].Numeric == numeric {
			columns, all = append(columns, i), all+needs[i].all
		}
	}
	lacking := func(i int) int { return max(0, needs[i].most-l.widths[i]) }
	slices.SortStableFunc(columns, func(a, b int) int {
		return cmp.Compare(int64(lacking(a))*needs[b].all, int64(lacking(b))*needs[a].all)
	})
	for _, i := range columns {
		more := min(lacking(i), int(int64(left)*needs[i].all/all))
		l.widths[i], left, all = l.widths[i]+more, left-more, all-needs[i].all
	}
	return left
}

// stretch divides what is left: figures get a quarter more, texts the rest, but at
// most as much again.
func (l *layout) stretch(t *Table, left int) {
	texts := 0
	for i, c := range t.Columns {
		if c.Numeric {
			more := min(left, l.widths[i]/4)
			l.widths[i], left = l.widths[i]+more, left-more
		} else {
			texts += l.widths[i]
		}
	}
	for i, c := range t.Columns {
		if !c.Numeric {
			l.widths[i] += min(l.widths[i], left*l.widths[i]/texts)
		}
	}
}

// needs are what the columns of a table take in either size of type.
type needs struct{ normal, small []need }

func needsOf(t *Table, lang text.Lang) *needs {
	n := &needs{make([]need, len(t.Columns)), make([]need, len(t.Columns))}
	for i, c := range t.Columns {
		normal, small, blank := headNeed(c, tableSize), headNeed(c, smallTable), !c.Numeric && len(t.Rows) > 0
		for _, row := range t.Rows {
			if i < len(row) && !t.isHeading(row) {
				content := row[i].full(lang)
				normal.add(content, row[i], c, tableSize)
				small.add(content, row[i], c, smallTable)
				blank = blank && content == ""
			}
		}
		if blank {
			normal.write(len(t.Rows))
			small.write(len(t.Rows))
		}
		n.normal[i], n.small[i] = normal.capped(), small.capped()
	}
	return n
}

func headNeed(c Column, size int) need {
	head := widestWord(c.Head, size, true) + cellRoom
	most := max(head, lineWidth(c.Head, size, true)/2)
	return need{head, head, most, int64(most)}
}

func (n need) capped() need {
	n.short, n.most = max(n.least, n.short), max(n.least, min(n.most, 2*widestText))
	return n
}

// write makes room for what is written into a column by hand.
func (n *need) write(rows int) { n.most, n.all = max(n.most, widestText), n.all+int64(rows)*widestText }

// footnoteRoom is what the mark of a footnote takes, in twips.
const footnoteRoom = 200

func (n *need) add(content string, cell Cell, c Column, size int) {
	width := lineWidth(content, size, cell.Strong) + len(cell.Refs)*footnoteRoom + cellRoom
	n.most, n.all = max(n.most, width), n.all+int64(width)
	if c.Numeric && strings.ContainsAny(content, "0123456789") {
		n.least = max(n.least, width)
	} else {
		n.least = max(n.least, widestWord(content, size, cell.Strong)+cellRoom)
	}
	if width <= shortText {
		n.short = max(n.short, width)
	}
}

// longestKept is the longest word that a column is made wide for, in twips: an
// address or a path breaks.
const longestKept = 2600

func widestWord(s string, size int, bold bool) int {
	widest := 0
	for word := range strings.FieldsSeq(s) {
		widest = max(widest, lineWidth(word, size, bold))
	}
	return min(widest, longestKept)
}

// lineWidth is about how long a line is, in twips, at a size in half points. It counts
// in whole numbers, so that the same text is as long on every machine.
func lineWidth(s string, size int, bold bool) int {
	width, known := 0, advances()
	for _, r := range s {
		if int(r) < len(known) {
			width += known[r]
		} else {
			width += advance(r)
		}
	}
	if bold {
		width += width * 12 / 100
	}
	return width * size / 100
}

// advances are those of the letters that texts are made of.
var advances = sync.OnceValue(func() []int {
	list := make([]int, 0x2100)
	for r := range list {
		list[r] = advance(rune(r))
	}
	return list
})

// advance is about the width of a letter of Times New Roman, in thousandths of its
// size.
func advance(r rune) int {
	switch {
	case strings.ContainsRune(" .,:;'!|()/-[]‘’·iíìỉĩịjltrfI", r):
		return 310
	case strings.ContainsRune("mMwW%—…→", r):
		return 850
	case r >= '0' && r <= '9':
		return 500
	case r >= 0x1ea0 && r <= 0x1ef9: // with two marks: often of another, wider typeface
		return 620
	case strings.ContainsRune("acsezáàãăâéèê", r):
		return 445
	case r >= 'A' && r <= 'Z' || r >= 0xC0 && r <= 0xDE || r > 0x7f && strings.ToLower(string(r)) != string(r):
		return 700
	}
	return 510
}
