package report

import (
	"cmp"
	"fmt"
	"strings"

	"parindex/cmd/internal/text"
	"parindex/criteria"
)

// plainKeys need no pointer to the YAML: they are columns of the tree.
const plainKeys = "title max weight appraiser evidence proof valid.from valid.to"

// keyLabel is what people call a key, and the key itself where readers will
// look for it in the YAML: "làm tròn (rounding.mode)".
func keyLabel(key string, lang text.Lang) string {
	top, _, _ := strings.Cut(key, ".")
	words := cmp.Or(lang.Term("key", key), lang.Term("key", top))
	switch {
	case words == "":
		return key
	case strings.Contains(plainKeys, key):
		return words
	}
	return fmt.Sprintf("%s (%s)", words, key)
}

// meant is a value of a regulation's key with its meaning, where the key's description says it: "drop (left out)".
func meant(key, value string, lang text.Lang) string {
	object, name, nested := strings.Cut(key, ".")
	if !nested {
		object, name = "regulation", key
	}
	_, after, found := strings.Cut(lang.Say(criteria.Describe(object, name)), value+" (")
	meaning, _, _ := strings.Cut(after, ")")
	if !found {
		return value
	}
	return fmt.Sprintf("%s (%s)", value, meaning)
}
