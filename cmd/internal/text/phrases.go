package text

import (
	_ "embed"
	"sort"
	"strconv"
	"strings"
	"sync"
)

//go:embed phrases.txt
var phrasesFile string

// translated are each phrase in English and, behind it, in Vietnamese; a test compares them with those that the program
// says. They are in order: a map of all would take a tenth of the time that the program needs to start.
var translated = sync.OnceValue(func() []string { return strings.Split(phrasesFile, "\n")[2:] })

// vietnamese is a phrase in Vietnamese, "" where there is none.
func vietnamese(english string) string {
	all := translated()
	at, found := sort.Find(len(all)/2, func(i int) int { return strings.Compare(english, unquoted(all[2*i])) })
	if !found {
		return ""
	}
	return unquoted(strings.TrimPrefix(all[2*at+1], "\t"))
}

// unquoted is a phrase that stands in quotation marks because it begins or ends with a space.
func unquoted(phrase string) string {
	if strings.HasPrefix(phrase, `"`) {
		if inner, err := strconv.Unquote(phrase); err == nil {
			return inner
		}
	}
	return phrase
}
