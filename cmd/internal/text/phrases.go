package text

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

//go:embed phrases.txt
var phrasesFile string

// vietnamese is each phrase by its English; a test compares them with those that the program says.
var vietnamese = sync.OnceValue(func() map[string]string {
	all, english := map[string]string{}, ""
	for line := range strings.Lines(phrasesFile) {
		phrase, is := strings.CutPrefix(strings.TrimSuffix(line, "\n"), "\t")
		if is {
			all[english] = unquoted(phrase)
		}
		english = unquoted(phrase)
	}
	return all
})

// unquoted is a phrase that stands in quotation marks because it begins or ends with a space.
func unquoted(phrase string) string {
	if inner, err := strconv.Unquote(phrase); err == nil {
		return inner
	}
	return phrase
}
