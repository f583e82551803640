package workbook

import (
	"archive/zip"
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"sort"
	"strings"
	"testing"

	"parindex/cmd/internal/sheet"
)

// A bit of the markup that is flipped, with the checksum that fits it, changes no figure
// without a word. In the text of a cell a bit makes another number of a number: nobody
// can tell that.
func TestFlippedBitsOfMarkup(t *testing.T) {
	times := 3000
	if testing.Short() {
		times = 100
	}
	form := sampleForm(false)
	content, err := os.ReadFile(filledSample(t, form))
	if err != nil {
		t.Fatal(err)
	}
	names, parts := orderedParts(t, content)
	figures, told := figuresOf(form, content)
	random, changed := rand.New(rand.NewPCG(1, 2)), 0
	for range times {
		name := names[random.IntN(len(names))]
		text := parts[name]
		at := random.IntN(len(text))
		if bytes.LastIndexByte(text[:at], '>') > bytes.LastIndexByte(text[:at], '<') && text[at] != '<' {
			continue
		}
		flipped := bytes.Clone(text)
		flipped[at] ^= 1 << random.IntN(8)
		got, said := figuresOf(form, packed(t, names, parts, name, flipped))
		if got == figures {
			continue
		}
		if changed++; slices.Equal(said, told) {
			around := func(text []byte) string { return string(text[max(0, at-60):min(len(text), at+60)]) }
			t.Errorf("%s: %q for %q changes figures without a word", name, around(flipped), around(text))
		}
	}
	if changed < times/30 {
		t.Errorf("only %d of %d flips changed anything", changed, times)
	}
}

// figuresOf are the figures of a workbook, and what is told of it.
func figuresOf(form sheet.Form, content []byte) (figures string, told []string) {
	book, faults := openBytes(content, "x.xlsx")
	if book == nil {
		return "", placesAndCodes(faults)
	}
	sub, _, faults := book.ReadSelf(Want{Set: form.Block.Set, Unit: form.Unit, Own: true})
	if sub == nil {
		return "", placesAndCodes(faults)
	}
	var lines []string
	blanks := 0 // those are told where points are made of them
	for code, e := range sub.Entries {
		line := code
		for _, in := range append(slices.Clone(e.Inputs), e.Points) {
			line += fmt.Sprint(" ", in.State, in.Number, in.Text)
			if in.State == 0 {
				blanks++
			}
		}
		lines = append(lines, line)
	}
	sort.Strings(lines)
	return strings.Join(lines, "\n"), append(placesAndCodes(faults), fmt.Sprint(len(lines), " rows, ", blanks, " blanks"))
}

// orderedParts are the parts of a workbook that say what stands in it.
func orderedParts(t *testing.T, content []byte) (names []string, parts map[string][]byte) {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	parts = map[string][]byte{}
	for _, part := range archive.File {
		text, err := partText(part)
		if err != nil {
			t.Fatal(err)
		}
		names, parts[part.Name] = append(names, part.Name), text
	}
	return names, parts
}

// packed is the workbook with one part changed.
func packed(t *testing.T, names []string, parts map[string][]byte, changed string, text []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, name := range names {
		content := parts[name]
		if name == changed {
			content = text
		}
		to, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		if err == nil {
			_, err = to.Write(content)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
