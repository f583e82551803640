package workbook

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf16"

	"parindex/cmd/internal/xlsx"
)

// zipOf is a zip with these parts.
func zipOf(t testing.TB, parts ...string) []byte {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for i := 0; i+1 < len(parts); i += 2 {
		part, err := w.Create(parts[i])
		if err == nil {
			_, err = part.Write([]byte(parts[i+1]))
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

// rezip changes one part of a workbook.
func rezip(t testing.TB, book []byte, name string, change func(string) string) []byte {
	archive, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	var parts []string
	for _, part := range archive.File {
		var content bytes.Buffer
		r, err := part.Open()
		if err == nil {
			_, err = content.ReadFrom(r)
		}
		if err != nil {
			t.Fatal(err)
		}
		text := content.String()
		if part.Name == name {
			text = change(text)
		}
		parts = append(parts, part.Name, text)
	}
	return zipOf(t, parts...)
}

// wide is a text in UTF-16, as some containers name their streams.
func wide(name string) (wide []byte) {
	for _, unit := range utf16.Encode([]rune(name)) {
		wide = append(wide, byte(unit), byte(unit>>8))
	}
	return wide
}

func ole(streams ...string) []byte {
	content := []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Repeat("\x00", 1024))
	for _, name := range streams {
		content = append(content, wide(name)...)
	}
	return append(content, make([]byte, 1024)...)
}

func TestOpenRefuses(t *testing.T) {
	valid := formBytes(t, sampleForm(false))
	bomb := zipOf(t, "xl/workbook.xml", "<workbook/>", "xl/worksheets/sheet1.xml",
		strings.Repeat(" ", xlsx.MaxUnzipped))
	many := make([]string, 0, 2*xlsx.MaxParts+4)
	for range xlsx.MaxParts + 1 {
		many = append(many, "xl/workbook.xml", "")
	}
	for _, test := range []struct {
		why     string
		content []byte
		want    string
	}{
		{"an empty file", nil, "workbook-empty-file"},
		{"a CSV", []byte("unit,code\n"), "workbook-not-xlsx kind="},
		{"a PDF", []byte("%PDF-1.7"), "workbook-not-xlsx kind=PDF"},
		{"an .xls", ole("Root Entry\x00", "Workbook\x00"), "workbook-old-xls kind="},
		{"an .xls of Excel 5", ole("Root Entry\x00", "Book\x00"), "workbook-old-xls kind="},
		{"an encrypted workbook", ole("EncryptionInfo\x00", "EncryptedPackage\x00"), "workbook-encrypted kind="},
		{"a .doc", ole("WordDocument\x00"), "workbook-not-xlsx kind="},
		{"a .docx", zipOf(t, "word/document.xml", "<w/>"), "workbook-not-xlsx kind=DOCX"},
		{"an .ods", zipOf(t, "mimetype", "application/vnd.oasis", "content.xml", "<o/>"), "workbook-not-xlsx kind=ODS"},
		{"an .xlsb", zipOf(t, "xl/workbook.bin", "x"), "workbook-not-xlsx kind=XLSB"},
		{"a zip of anything", zipOf(t, "a.txt", "x"), "workbook-not-xlsx kind=ZIP"},
		{"a copy that broke off", valid[:len(valid)/2], "workbook-damaged detail=zip: not a valid zip file"},
		{"a changed byte",
			append(append([]byte(nil), valid[:60]...), append([]byte{valid[60] ^ 0xff}, valid[61:]...)...),
			"workbook-damaged detail=*"},
		{"a workbook part that breaks off",
			rezip(t, valid, "xl/workbook.xml", func(s string) string { return s[:len(s)/2] }),
			"workbook-damaged detail=*"},
		{"styles that break off", rezip(t, valid, "xl/styles.xml", func(s string) string { return s[:len(s)/2] }),
			"workbook-damaged detail=*"},
		{"a zip bomb", bomb, "workbook-too-large limit=64 MiB"},
		{"thousands of parts", zipOf(t, many...), "workbook-too-large limit=2000 parts"},
	} {
		t.Run(test.why, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "x.xlsx")
			if err := os.WriteFile(path, test.content, 0o600); err != nil {
				t.Fatal(err)
			}
			book, faults, err := Open(disk, onDisk(path), "x.xlsx")
			got := strings.Join(shownFaults(faults), "; ")
			prefix, open := strings.CutSuffix(test.want, "*")
			if err != nil || book != nil || got != test.want && !(open && strings.HasPrefix(got, prefix)) {
				t.Errorf("%q, want %q (%v, %v)", got, test.want, book, err)
			}
		})
	}
}

func TestOpenErrors(t *testing.T) {
	if _, faults, err := Open(fstest.MapFS{}, "none.xlsx", "none.xlsx"); !os.IsNotExist(err) || len(faults) > 0 {
		t.Errorf("no such file: %v %v", faults, err)
	}
	if _, faults, err := Open(fstest.MapFS{"folder.xlsx/a": {}}, "folder.xlsx", "folder.xlsx"); err == nil ||
		len(faults) > 0 {
		t.Errorf("a folder: %v %v", faults, err)
	}
}

// TestSheetThatBreaksOff: the zip is whole, the sheet in it is not.
func TestSheetThatBreaksOff(t *testing.T) {
	valid := formBytes(t, sampleForm(false))
	for why, change := range map[string]func(string) string{
		"in the middle of the rows": func(s string) string { return s[:len(s)/2] },
		"before the rows":           func(s string) string { return s[:200] },
		"mangled in between": func(s string) string {
			return strings.Replace(s, `<row r="20"`,
				`<<row r="20"`, 1)
		},
	} {
		book, faults := openBytes(rezip(t, valid, "xl/worksheets/sheet1.xml", change), "x.xlsx")
		if got := shownFaults(faults); book != nil || len(got) != 1 ||
			!strings.HasPrefix(got[0], "workbook-damaged detail=xl/worksheets/sheet1.xml: ") {
			t.Errorf("%s: %v %v", why, book, got)
		}
	}
}

func TestSheetOfTooManyCells(t *testing.T) {
	var rows strings.Builder
	rows.WriteString(`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`)
	for line := range 200 {
		fmt.Fprintf(&rows, `<row><c r="XFD%d"><v>1</v></c></row>`, line+1)
	}
	rows.WriteString(`</sheetData></worksheet>`)
	f := sampleForm(false)
	hostile := rezip(t, formBytes(t, f), "xl/worksheets/sheet1.xml", func(string) string { return rows.String() })
	book, faults := openBytes(hostile, "x.xlsx")
	same(t, "open", shownFaults(faults), nil)
	_, _, faults = book.ReadSelf(Want{Set: f.Block.Set})
	same(t, "read", shownFaults(faults), []string{"workbook-too-large limit=2000000 cells"})
}
