package criteria

import (
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
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
