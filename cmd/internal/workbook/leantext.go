package workbook

import (
	"regexp"
	"strconv"
	"strings"
)

// readShared reads the texts that cells share.
func (l *lean) readShared() error {
	text, err := l.part("xl/sharedStrings.xml")
	if l.shared != nil || err != nil {
		return err
	}
	l.shared = []string{}
	if text == nil {
		return nil
	}
	s := scan(text, "sst", mainSpace)
	s.number("count")
	s.number("uniqueCount")
	s.each(func() {
		if string(s.name) != "si" {
			s.doubt()
		} else if len(l.shared) >= maxCells {
			s.err = errCells
		}
		l.shared = append(l.shared, s.richText())
	})
	return s.end()
}

// richText is the text of the current element, in one piece or in runs of
// different looks; how to pronounce it is left out.
func (s *scanner) richText() string {
	whole, runs := 0, 0
	s.pieces = s.pieces[:0]
	s.each(func() {
		switch string(s.name) {
		case "t":
			whole++
			s.pieces = append(s.pieces, s.text()...)
		case "r":
			runs++
			s.readRun()
		case "rPh", "phoneticPr":
		default:
			s.doubt()
		}
	})
	if whole > 1 || whole == 1 && runs > 0 {
		s.doubt()
	}
	return unescape(string(s.pieces))
}

func (s *scanner) readRun() {
	seen := false
	s.each(func() {
		switch {
		case string(s.name) == "t" && !seen:
			s.pieces, seen = append(s.pieces, s.text()...), true
		case string(s.name) != "rPr":
			s.doubt()
		}
	})
}

var escaped = regexp.MustCompile(`_x[a-fA-F\d]{4}_`)

// unescape resolves the characters that XML cannot hold.
func unescape(text string) string {
	if !strings.Contains(text, "_x") {
		return text
	}
	return escaped.ReplaceAllStringFunc(text, func(code string) string {
		char, _ := strconv.Unquote(`"\u` + code[2:6] + `"`)
		return char
	})
}
