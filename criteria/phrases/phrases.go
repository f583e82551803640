// Package phrases reads texts for people that are kept beside the code as data:
// sections with a key, and in each a line for each part of the text.
//
//	# a comment
//	[score-over-max]
//	vi = tiêu chí {criterion}: điểm {points} vượt điểm tối đa {max}
//	en = criterion {criterion}: {points} points, above the maximum {max}
package phrases

import (
	"fmt"
	"strings"
)

// Phrase is the parts of one text by name: vi, en, …
type Phrase map[string]string

// Parse reads sections; each key and each part stands once.
func Parse(content string) (map[string]Phrase, error) {
	all := map[string]Phrase{}
	var phrase Phrase
	for i, line := range strings.Split(content, "\n") {
		line = strings.TrimSpace(line)
		key, isKey := section(line)
		part, text, isPart := strings.Cut(line, " = ")
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case isKey && all[key] == nil:
			phrase = Phrase{}
			all[key] = phrase
		case !isKey && isPart && phrase != nil && phrase[part] == "":
			phrase[part] = text
		default:
			return nil, fmt.Errorf("line %d is no part, or stands twice: %q", i+1, line)
		}
	}
	return all, nil
}

// Embedded reads sections that are part of the program, which tests read, too.
func Embedded(content string) map[string]Phrase {
	all, err := Parse(content)
	if err != nil {
		panic(err)
	}
	return all
}

func section(line string) (key string, ok bool) {
	if !strings.HasPrefix(line, "[") || !strings.HasSuffix(line, "]") {
		return "", false
	}
	return line[1 : len(line)-1], true
}
