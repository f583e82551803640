package record

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"sync"
	"unicode/utf16"
)

// Write writes the record.
func (r Record) Write(w io.Writer) error { return Encode(w, r) }

// Encode writes JSON as people can read it too. Characters that would change how the
// rest is shown are escaped.
func Encode(w io.Writer, v any) error {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := unseen().WriteString(w, out.String())
	return err
}

// unseen escapes controls beyond those that JSON does, marks of direction and those
// without width. They stand only within strings.
var unseen = sync.OnceValue(func() *strings.Replacer {
	var pairs []string
	for _, span := range [][2]rune{{0x7F, 0x9F}, {0x061C, 0x061C}, {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x2069}, {0xFEFF, 0xFEFF},
		{0xE0000, 0xE007F}} {
		for c := span[0]; c <= span[1]; c++ {
			escaped := ""
			for _, half := range utf16.AppendRune(nil, c) {
				escaped += fmt.Sprintf(`\u%04x`, half)
			}
			pairs = append(pairs, string(c), escaped)
		}
	}
	return strings.NewReplacer(pairs...)
})
