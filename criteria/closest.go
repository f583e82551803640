package criteria

import (
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"

	"parindex/scoring/fault"
)

// Closest is the known word that was probably meant, or "" where none is close
// enough to be worth suggesting. Case does not matter; of equally close words
// it is the first.
func Closest(word string, known []string) string {
	length := utf8.RuneCountInString(word)
	best, least := "", min(1+length/4, length-1)+1
	for _, k := range known {
		distance := levenshtein.ComputeDistance(strings.ToLower(word), strings.ToLower(k))
		if distance < least {
			best, least = k, distance
		}
	}
	return best
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
