package round

import (
	"slices"
	"strings"
	"unicode"

	"parindex/cmd/internal/fold"
	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/seq"
)

// UnitNames are what units are called, in plain letters: their names, then their ids.
type UnitNames []unitName

type unitName struct {
	plain string
	unit  *scoring.Unit
}

// NamesOf are the names of units.
func NamesOf(units []*scoring.Unit) (names UnitNames) {
	for _, unit := range units {
		for _, name := range append([]string{unit.Name}, unit.Aliases...) {
			names = append(names, unitName{plain(name), unit})
		}
	}
	for _, unit := range units {
		names = append(names, unitName{plain(unit.ID), unit})
	}
	return names
}

// plain leaves out what people leave out: the committee of a district is called as the district.
func plain(name string) string { return strings.TrimPrefix(fold.Slug(name), "ubnd-") }

// Nearest is the unit that was probably meant by a name that none has: one whose name differs by one slip, or
// the only one whose name has this in it. Where none is near it has no id.
func (names UnitNames) Nearest(said string) *scoring.Unit {
	said = plain(said)
	var near []string
	var holding []*scoring.Unit
	for _, name := range names {
		if isNear(said, name.plain) {
			near = append(near, name.plain)
		}
		if isPart(said, name.plain) && !slices.Contains(holding, name.unit) {
			holding = append(holding, name.unit)
		}
	}
	if close := criteria.Closest(said, near); close != "" {
		return seq.First(names, func(name unitName) bool { return name.plain == close }).unit
	}
	if len(holding) == 1 {
		return holding[0]
	}
	return &scoring.Unit{}
}

// isPart takes the beginning of a word for the word only where enough else was said.
func isPart(said, name string) bool {
	const enough = 5
	words := strings.Contains("-"+name+"-", "-"+said+"-")
	return (words || len(said) >= enough && strings.Contains("-"+name, "-"+said)) && sameNumber(said, name)
}

// isNear leaves the words aside that both begin with, which many units share, and takes no number for another. Where
// few letters are left, each of them tells units apart, but a letter may have been typed twice.
func isNear(said, name string) bool {
	few := 0
	for {
		one, ofOne, more := strings.Cut(said, "-")
		other, ofOther, moreOfOther := strings.Cut(name, "-")
		if !more || !moreOfOther || one != other {
			break
		}
		said, name, few = ofOne, ofOther, 2
	}
	said, name = strings.ReplaceAll(said, "-", ""), strings.ReplaceAll(name, "-", "")
	isTwice := slices.Equal(slices.Compact([]byte(said)), slices.Compact([]byte(name)))
	return sameNumber(said, name) && (isTwice || max(len(said), len(name)) > few && isSlip(said, name))
}

// isSlip says whether words differ by one letter, or by two neighbours that are exchanged.
func isSlip(a, b string) bool {
	for a != "" && b != "" && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for a != "" && b != "" && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	return len(a) <= 1 && len(b) <= 1 || len(a) == 2 && len(b) == 2 && a[0] == b[1] && a[1] == b[0]
}

func sameNumber(said, name string) bool {
	number, of := digits(said), digits(name)
	return number == "" || of == "" || number == of
}

func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}
