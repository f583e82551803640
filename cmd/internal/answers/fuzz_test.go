package answers

import (
	"bytes"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"
)

// Whatever a file holds, each place that is named is within it where it is plain UTF-8,
// and the same bytes give the same result.
func FuzzCSV(f *testing.F) {
	for _, c := range csvCases {
		if len(c.content) < 10_000 {
			f.Add([]byte(c.content))
		}
	}
	f.Add([]byte("unit,ballot,group,q1,q2\rso-y-te,1"))
	f.Add([]byte("\xff\xfe2\x00\r,i\x1at\x00,\x00b\x00a\x00l\x00")) // in UTF-16, \r and , are one letter
	of := surveyed()
	known := NewFolder(of).vocabulary
	f.Fuzz(func(t *testing.T, content []byte) {
		fsys := fstest.MapFS{"a.csv": {Data: content}}
		var results []string
		plain := utf8.Valid(content) && !bytes.Contains(content, []byte{0})
		for range 2 {
			folder := NewFolder(of)
			folder.vocabulary = known
			if err := folder.Read(fsys, "a.csv", "a.csv"); err != nil {
				t.Fatal(err)
			}
			r := resultOf(folder)
			lines := strings.Split(strings.TrimPrefix(string(content), "\ufeff"), "\n")
			if len(lines) == 1 { // an old Mac's line ends
				lines = strings.Split(lines[0], "\r")
			}
			for _, d := range r.Faults {
				if plain && (d.Pos.Line() > len(lines) ||
					d.Pos.Line() > 0 && d.Pos.Col() > len(lines[d.Pos.Line()-1])+1) {
					t.Errorf("%s is no place of the file", d.Pos)
				}
			}
			results = append(results, told(r))
		}
		if results[0] != results[1] {
			t.Errorf("the same bytes gave\n%s\nand\n%s", results[0], results[1])
		}
	})
}
