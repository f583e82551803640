package text

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"parindex/scoring/fault"
)

var left = regexp.MustCompile(`\{[a-z_]+\}|[“”]{2}|\(\)|: *(;|$)|  `)

// Every code has a page: an example in both languages in which nothing is left open, and
// a fix.
func TestEveryCodeHasPage(t *testing.T) {
	codes, _ := registers(t)
	for name := range codes {
		code := fault.Code(name)
		for _, lang := range []Lang{Vietnamese, English} {
			message, hint := lang.Example(code)
			if message == "" || hint == "" || lang.Meaning(code) == "" {
				t.Errorf("%s: %s: no example, no fix or no meaning", lang, code)
			}
			if open := left.FindString(message + "\n" + hint); open != "" {
				t.Errorf("%s: %s: “%s” is left open in: %s\n%s", lang, code, open, message, hint)
			}
		}
	}
	for _, file := range []string{"examples.txt", "more.txt"} {
		for code, parts := range page(file) {
			stated, ok := codes[code]
			if !ok {
				t.Errorf("%s: %s is no code", file, code)
			}
			for part := range parts {
				if file == "examples.txt" && !slices.Contains(stated.said, part) {
					t.Errorf("%s: the example of %s has %s, its texts have not", file, code, part)
				}
			}
			if file == "more.txt" && (parts["vi"] == "" || parts["en"] == "") {
				t.Errorf("%s: %s lacks a language", file, code)
			}
		}
	}
}

// What is written with a decimal comma is shown as the language does; codes stay.
func TestExampleInBothLanguages(t *testing.T) {
	vi, _ := Vietnamese.Example("rate-over-100")
	en, _ := English.Example("rate-over-100")
	if vi == en || !strings.Contains(vi, "%") {
		t.Errorf("%s / %s", vi, en)
	}
	if en, _ := English.Example("case-differs"); !strings.Contains(en, "1.5") || strings.Contains(en, "1,5") {
		t.Error(en)
	}
}
