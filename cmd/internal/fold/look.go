package fold

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// tones are the marks of tone. Other marks belong to their letter.
const tones = "\u0300\u0301\u0303\u0309\u0323"

// stroked are letters that look like Đ and đ.
var stroked = strings.NewReplacer("Ð", "Đ", "Ɖ", "Đ", "ð", "đ")

// Look is the same for texts that look alike: [Text] with one kind of Đ, and the tone
// mark of a syllable behind its last letter, since people write both hoà and hòa.
func Look(s string) string {
	s = stroked.Replace(Text(s))
	var look strings.Builder
	held := ""
	for _, r := range norm.NFD.String(s) {
		switch {
		case strings.ContainsRune(tones, r):
			held += string(r)
			continue
		case held != "" && !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r):
			look.WriteString(held)
			held = ""
		}
		look.WriteRune(r)
	}
	return look.String() + held
}

// Spelling is [Text] with one kind of Đ: of texts that look alike and are spelled
// otherwise, the tone marks stand elsewhere.
func Spelling(s string) string { return stroked.Replace(Text(s)) }
