// Package flip damages workbooks, a bit at a time. It is for tests.
package flip

import (
	"archive/zip"
	"bytes"
	"io"
	"math/rand/v2"
	"testing"
)

// Check has a workbook read with one bit flipped, so many times: none changes a figure
// without a word. One in four is any bit of the file, so that a checksum is wrong. The others are bits
// of markup, with the checksum that fits: in the text of a cell a bit makes another number of
// a number, and nobody can tell that.
func Check(t *testing.T, times int, content []byte, read func(content []byte) (figures, told string)) {
	t.Helper()
	parts := partsOf(t, content)
	figures, told := read(content)
	random, changed := rand.New(rand.NewPCG(1, 2)), 0
	for i := range times {
		flipped, where := bytes.Clone(content), "of the file"
		if i%4 == 0 {
			flipped[random.IntN(len(flipped))] ^= 1 << random.IntN(8)
		} else {
			flipped, where = markup(t, parts, random)
		}
		got, said := read(flipped)
		if got == figures {
			continue
		}
		if changed++; said == told {
			t.Errorf("a bit %s changes figures without a word:\n%s\n%s", where, figures, got)
		}
	}
	if changed < times/30 {
		t.Errorf("only %d of %d flips changed anything", changed, times)
	}
}

type part struct {
	name string
	text []byte
}

func partsOf(t *testing.T, content []byte) (parts []part) {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range archive.File {
		packed, err := entry.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(packed)
		if err != nil {
			t.Fatal(err)
		}
		parts = append(parts, part{entry.Name, text})
	}
	return parts
}

// markup is the workbook with a bit of its markup flipped, and where that is.
func markup(t *testing.T, parts []part, random *rand.Rand) (content []byte, where string) {
	t.Helper()
	which := random.IntN(len(parts))
	text := bytes.Clone(parts[which].text)
	at := random.IntN(len(text))
	for text[at] != '<' && bytes.LastIndexByte(text[:at], '>') > bytes.LastIndexByte(text[:at], '<') {
		at = random.IntN(len(text))
	}
	text[at] ^= 1 << random.IntN(8)
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for i, one := range parts {
		if i == which {
			one.text = text
		}
		to, err := w.CreateHeader(&zip.FileHeader{Name: one.name, Method: zip.Store})
		if err == nil {
			_, err = to.Write(one.text)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes(), "of " + parts[which].name + " in " + string(text[max(0, at-60):min(len(text), at+60)])
}
