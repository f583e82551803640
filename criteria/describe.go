package criteria

import (
	_ "embed"
	"sync"

	"parindex/criteria/phrases"
)

// describe is what a key of a mapping is for, in both languages: what the
// mapping itself says of it, or else what the key always means.
func (b *schemaBook) describe(object, key string) string {
	b.described = append(b.described, describedAs(object, key))
	d := describe(object, key)
	return d["vi"] + "\n\n" + d["en"]
}

// Describe says what a key of a kind of mapping is for, in Vietnamese and English; both
// are empty for one that there is not.
func Describe(object, key string) (vi, en string) {
	d := describe(object, key)
	return d["vi"], d["en"]
}

func describe(object, key string) phrases.Phrase { return descriptions()[describedAs(object, key)] }

func describedAs(object, key string) string {
	name := object + "." + key
	if _, own := descriptions()[name]; !own {
		return key
	}
	return name
}

//go:embed describe.txt
var describeText string

// descriptions are of keys, by mapping.key where one means something of its own.
var descriptions = sync.OnceValue(func() map[string]phrases.Phrase { return phrases.Embedded(describeText) })
