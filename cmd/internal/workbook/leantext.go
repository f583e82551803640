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
	var runs [][]byte
	whole := 0
	s.each(func() {
		switch string(s.name) {
		case "t":
			whole++
			runs = append(runs, s.text())
		case "r":
			runs = append(runs, s.run())
		case "rPh", "phoneticPr":
		default:
			s.doubt()
		}
	})
	if whole > 0 && len(runs) > 1 {
		s.doubt()
	}
	return unescape(runs)
}

func (s *scanner) run() []byte {
	var text []byte
	seen := false
	s.each(func() {
		switch {
		case string(s.name) == "t" && !seen:
			text, seen = s.text(), true
		case string(s.name) != "rPr":
			s.doubt()
		}
	})
	return text
}

var escaped = regexp.MustCompile(`_x[a-fA-F\d]{4}_`)

// unescape resolves the characters that XML cannot hold.
func unescape(runs [][]byte) string {
	var all strings.Builder
	for _, run := range runs {
		all.Write(run)
	}
	if !strings.Contains(all.String(), "_x") {
		return all.String()
	}
	return escaped.ReplaceAllStringFunc(all.String(), func(code string) string {
		char, _ := strconv.Unquote(`"\u` + code[2:6] + `"`)
		return char
	})
}
