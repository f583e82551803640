package text

import (
	"regexp"
	"sync"
)

// typedArgs are the arguments of messages that hold percentages as somebody typed
// them, which says how many decimals they have.
var typedArgs = map[string]bool{"published": true, "percents": true}

var (
	percentSign = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile("[ \u00a0]*%") })
	decimalMark = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(\d)[.,](\d+)\b`) })
)

// typed writes such figures with the decimal mark of the language, and without
// the sign that some have.
func (l Lang) typed(figures string) string {
	return decimalMark().ReplaceAllString(percentSign().ReplaceAllString(figures, ""), "${1}"+l.Say(",", ".")+"${2}")
}
