// Package fold makes texts comparable that look the same: Vietnamese letters of
// one or several code points, blanks of all kinds, marks that nobody sees, case.
package fold

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Text has composed diacritics (NFC), a single blank for every run of white
// space, none at the ends, no marks of no width, and letters and digits of the usual width.
func Text(s string) string {
	if isFolded(s) {
		return s
	}
	visible := strings.Map(func(r rune) rune {
		switch {
		case isInvisible(r):
			return -1
		case isWide(r):
			return r - '\uff01' + '!'
		}
		return r
	}, s)
	return strings.Join(strings.FieldsFunc(norm.NFC.String(visible), isSpace), " ")
}

// Word is [Text] in small letters.
func Word(s string) string { return strings.ToLower(Text(s)) }

// Name is [Word] with đ for ð: the two look the same as capitals.
func Name(s string) string { return strings.ReplaceAll(Word(s), "ð", "đ") }

// Slug is a name in plain letters, as people name files: "so-y-te".
func Slug(name string) string {
	var plain strings.Builder
	gap := false
	for _, r := range norm.NFD.String(strings.ReplaceAll(Name(name), "đ", "d")) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if gap && plain.Len() > 0 {
				plain.WriteByte('-')
			}
			gap = false
			plain.WriteRune(r)
		default:
			gap = true
		}
	}
	return plain.String()
}

// isFolded says whether there is nothing to fold, as in nearly all texts.
func isFolded(s string) bool {
	before, composed := ' ', true
	for _, r := range s {
		switch {
		case r == ' ' && before == ' ':
			return false
		case ' ' <= r && r < 0x7f:
		case isSpace(r) || isInvisible(r) || isWide(r):
			return false
		default:
			composed = composed && isComposed(r)
		}
		before = r
	}
	return (before != ' ' || s == "") && (composed || norm.NFC.IsNormalString(s))
}

// isComposed says of a letter that it stands in NFC whatever is around it: those of Latin
// scripts, Vietnamese ones with all their marks among them, and the usual punctuation.
func isComposed(r rune) bool {
	return r < 0x300 || 0x1e00 <= r && r < 0x1f00 || 0x2010 <= r && r < 0x2040
}

// isInvisible are the marks that copying from Word and the web leaves within
// words: they do not separate.
func isInvisible(r rune) bool {
	return r == '\u00ad' || r >= '\u200b' && r <= '\u200f' || r == '\u2060' || r == '\ufeff'
}

// isWide says whether a sign is one of full width, as East Asian keyboards write letters and digits.
func isWide(r rune) bool { return '\uff01' <= r && r <= '\uff5e' }

// isSpace also takes the spaces that copying leaves behind.
func isSpace(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\r', '\v', '\f', '\u0085', '\u00a0', '\u1680', '\u2028', '\u2029', '\u202f',
		'\u205f', '\u3000':
		return true
	}
	return r >= '\u2000' && r <= '\u200a'
}

// tones are the marks of tone. Other marks belong to their letter.
const tones = "\u0300\u0301\u0303\u0309\u0323"

// stroked are letters that look like Đ and đ, and Cyrillic ones that look like Latin ones.
var stroked = strings.NewReplacer("Ð", "Đ", "Ɖ", "Đ", "ð", "đ", "А", "A", "В", "B", "С", "C", "Е", "E", "Н", "H", "І", "I",
	"К", "K", "М", "M", "О", "O", "Р", "P", "Т", "T", "Х", "X", "а", "a", "с", "c", "е", "e", "о", "o", "р", "p", "х", "x")

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
