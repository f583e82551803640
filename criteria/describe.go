package criteria

import (
	_ "embed"
	"sync"

	"parindex/criteria/phrases"
)

// describe is what a key of a mapping is for, in both languages: what the
// mapping itself says of it, or else what the key always means.
func (b *schemaBook) describe(object, key string) string {
	name := object + "." + key
	if _, own := descriptions()[name]; !own {
		name = key
	}
	b.described = append(b.described, name)
	d := descriptions()[name]
	return d["vi"] + "\n\n" + d["en"]
}

//go:embed describe.txt
var describeText string

// descriptions are of keys, by mapping.key where one means something of its own.
var descriptions = sync.OnceValue(func() map[string]phrases.Phrase {
	all, err := phrases.Parse(describeText)
	if err != nil {
		panic("describe.txt: " + err.Error()) // it is part of the program; a test reads it
	}
	return all
})
