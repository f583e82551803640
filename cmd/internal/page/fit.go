package page

import (
	"slices"
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// fit makes the table as narrow as a screen: headings are broken into lines, then
// texts shortened as far as their columns allow, and where that is not enough
// columns fall away, whose headings it returns. A width of 0 changes nothing.
func (g *grid) fit(width int) (missing []string) {
	if width == 0 || g.total(g.width) <= width {
		return nil
	}
	for i := range g.heads {
		g.heads[i] = Wrap(strings.ReplaceAll(g.heads[i], "\n", " "), g.cellWidth(i))
	}
	all := slices.Clone(g.columns)
	for i := g.mostSpare(); g.columns[i].Spare > 0 && g.total(g.leastWidth) > width; i = g.mostSpare() {
		g.remove(i)
	}
	g.shorten(width)
	for _, c := range all {
		if !slices.Contains(g.columns, c) {
			missing = append(missing, c.Head)
		}
	}
	return missing
}

// breakWhole breaks the texts that are never shortened where they are long.
func (g *grid) breakWhole() {
	const room = 60
	for i, c := range g.columns {
		for _, row := range g.rows {
			if c.Whole {
				row[i].text = Wrap(row[i].text, room)
			}
		}
	}
}

// narrow breaks headings into short lines.
func (g *grid) narrow() {
	const room = 11
	for i, head := range g.heads {
		g.heads[i] = Wrap(head, room)
	}
}

// total is the width of the table with its borders, of columns of such widths.
func (g *grid) total(of func(col int) int) int {
	const border, padding = 1, 2
	sum := border
	for i := range g.columns {
		sum += of(i) + padding + border
	}
	return sum
}

// leastWidth is what a column needs once its texts are shortened.
func (g *grid) leastWidth(col int) int {
	width := g.width(col)
	if least := g.columns[col].Least; least > 0 {
		return min(width, max(least, g.longestWord(col)))
	}
	return width
}

func (g *grid) longestWord(col int) (width int) {
	for word := range strings.FieldsSeq(g.heads[col]) {
		width = max(width, displaywidth.String(word))
	}
	return width
}

// mostSpare is the column that people do best without, of equals the last.
func (g *grid) mostSpare() (most int) {
	for i, c := range g.columns {
		if c.Spare >= g.columns[most].Spare {
			most = i
		}
	}
	return most
}

func (g *grid) remove(col int) {
	g.columns, g.heads = slices.Delete(g.columns, col, col+1), slices.Delete(g.heads, col, col+1)
	for i := range g.rows {
		g.rows[i] = slices.Delete(g.rows[i], col, col+1)
	}
}

// shorten takes from the widest of the columns whose texts may be shortened until
// the table fits, or nothing is left to take.
func (g *grid) shorten(width int) {
	widths := make([]int, len(g.columns))
	for i := range widths {
		widths[i] = g.width(i)
	}
	for over := g.total(func(i int) int { return widths[i] }) - width; over > 0; over-- {
		widest := -1
		for i := range widths {
			if widths[i] > g.leastWidth(i) && (widest < 0 || widths[i] > widths[widest]) {
				widest = i
			}
		}
		if widest < 0 {
			break
		}
		widths[widest]--
	}
	for i, room := range widths {
		g.heads[i] = Wrap(strings.ReplaceAll(g.heads[i], "\n", " "), room)
		for _, row := range g.rows {
			if g.columns[i].Whole {
				row[i].text = Wrap(row[i].text, room)
			} else {
				row[i].text = cut(row[i].text, room)
			}
			row[i].dropMarks(room)
		}
	}
}

// dropMarks moves the marks of a text below it where its last line has no room for them.
func (c *shownCell) dropMarks(room int) {
	last := c.text[strings.LastIndexByte(c.text, '\n')+1:]
	switch {
	case displaywidth.String(last+c.mark+c.refs) <= room:
	case c.mark != "":
		c.mark = "\n" + strings.TrimSpace(c.mark)
	case c.refs != "":
		c.refs = "\n" + strings.TrimSpace(c.refs)
	}
}

// cut shortens a text to a width, with a sign that it was.
func cut(s string, width int) string {
	if displaywidth.String(s) <= width {
		return s
	}
	letters := []rune(s)
	for len(letters) > 0 && displaywidth.String(string(letters)) > width-1 {
		letters = letters[:len(letters)-1]
	}
	return strings.TrimRight(string(letters), " ") + "…"
}

// Wrap breaks a text at spaces into lines of at most that many letters, where
// its words are not longer.
func Wrap(heading string, room int) string {
	var lines []string
	for word := range strings.FieldsSeq(heading) {
		if last := len(lines) - 1; last >= 0 && displaywidth.String(lines[last]+" "+word) <= room {
			lines[last] += " " + word
			continue
		}
		lines = append(lines, word)
	}
	return strings.Join(lines, "\n")
}

// Hanging breaks a text where it is wider than a screen. Its first line stands behind
// something so wide, the next ones are moved in so far. A width of 0 changes nothing,
// nor does one that leaves no room.
func Hanging(s string, width, behind, in int) string {
	const least = 16
	room := width - max(behind, in)
	if width == 0 || room < least || behind+displaywidth.String(s) <= width {
		return s
	}
	return strings.ReplaceAll(Wrap(s, room), "\n", "\n"+blanks(in))
}
