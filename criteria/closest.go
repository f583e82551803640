package criteria

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"

	"parindex/scoring/fault"
)

// Closest is the known word that was probably meant, or "" where none is close
// enough to be worth suggesting. Case does not matter; of equally close words
// it is the first. One with two neighbouring letters exchanged is closer than all: form
// is from, and not for.
func Closest(word string, known []string) string {
	length := utf8.RuneCountInString(word)
	limit := min(1+length/4, length-1) + 1
	best, least := "", limit
	for _, k := range known {
		distance := levenshtein.ComputeDistance(strings.ToLower(word), strings.ToLower(k))
		if distance < limit && isExchanged(strings.ToLower(word), strings.ToLower(k)) {
			return k
		}
		if distance < least {
			best, least = k, distance
		}
	}
	return best
}

// isExchanged says whether two words differ only in that two neighbouring letters stand
// the other way round.
func isExchanged(word, other string) bool {
	a, b := []rune(word), []rune(other)
	for i := range min(len(a), len(b)) - 1 {
		if a[i] != b[i] {
			a[i], a[i+1] = a[i+1], a[i]
			return slices.Equal(a, b)
		}
	}
	return false
}

// Suggest adds to references that lead nowhere what was probably meant: packages
// that find them do not compare words. They are the faults with an id or a set, the
// known ones, and an empty suggestion.
func Suggest(faults fault.List) fault.List {
	for _, d := range faults {
		var word string
		var known []string
		for i, arg := range d.Args {
			switch arg.Name {
			case "id", "set":
				word, _ = arg.Value.(string)
			case "known":
				known, _ = arg.Value.([]string)
			case "suggestion":
				d.Args[i].Value = Closest(word, known)
			}
		}
	}
	return faults
}
