package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"parindex/scoring/fault"
)

// longestLine is what is shown of a line of a text file where there is no screen that
// it has to fit; most lines that people write are shorter.
const longestLine = 160

// caret shows the line of a text file and marks the column. Columns count
// letters, but a caret has to stand where the letter is shown: marks that
// combine take no room, and a tab is shown as one blank. Of a long line it shows what
// stands around the caret.
func caret(w io.Writer, pos fault.Position, lines fileLines, width int) {
	if pos.Sheet() != "" || pos.Line() == 0 || pos.Col() == 0 {
		return
	}
	line, ok := lines(pos.File(), pos.Line())
	if !ok {
		return
	}
	number := fmt.Sprintf("%4d", pos.Line())
	room := longestLine
	if width > 0 {
		room = max(20, width-len(number+" | "))
	}
	letters := []rune(line)
	shown, at := around(letters, min(pos.Col()-1, len(letters)), room)
	fmt.Fprintf(w, "%s | %s\n%s | %s^\n", number, shown, strings.Repeat(" ", len(number)), strings.Repeat(" ", at))
}

// around is so much of a line as there is room for, with the letter at a place in the
// middle, and how far from the left that letter then stands.
func around(letters []rune, place, room int) (shown string, at int) {
	wide := func(from, to int) int { return displaywidth.String(string(letters[from:to])) }
	from, to := 0, len(letters)
	if wide(0, to) <= room {
		return string(letters), wide(0, place)
	}
	from, to = max(0, place-room), min(to, place+room)
	for from < place && wide(from, place) > room/2 {
		from++
	}
	const marks = 2 // of what is left out
	for to > place && wide(from, to) > room-marks {
		to--
	}
	before, after := "", ""
	if from > 0 {
		before = "…"
	}
	if to < len(letters) {
		after = "…"
	}
	return before + string(letters[from:to]) + after, displaywidth.String(before) + wide(from, place)
}
