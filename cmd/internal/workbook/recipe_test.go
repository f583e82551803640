package workbook

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/table"
)

// A recipe makes a damaged workbook from a form: one change a line.
//
//	G22 = text                   as [CellEdit] takes it
//	G22 computed 5 =A1+1         a formula with its stored value
//	G22 format dd/mm/yyyy        a number format
//	G22 comment text
//	E21:E23 merge | bare | cite  bare removes lists and limits; cite gives all leaves one evidence
//	row 12 hide | delete | insert | swap 13 | copy 40
//	col G hide
//	sheet NAME hide | add | delete | copy OTHER | name OTHER
//	text PART old => new         in the text of a part of the archive
//	part PART text               a further part
//	cell G22 text                the whole cell, as the file has it
//	file empty | half | ole NAME | is TEXT
//
// A cell of another sheet than ours is NAME!G22.
type recipe struct {
	file *excelize.File
	path string
	ours string // the sheet of ours
}

func bake(path string, lines []string) error { return bakeIn(path, sheet.SelfSheet, lines) }

func bakeIn(path, tab string, lines []string) error {
	for len(lines) > 0 {
		end := slices.IndexFunc(lines, isOfParts)
		if end < 0 {
			end = len(lines)
		}
		err := bakeLines(path, tab, lines[:end])
		if end == 0 {
			end, err = 1, bakeParts(path, lines[0])
		}
		if err != nil {
			return err
		}
		lines = lines[end:]
	}
	return nil
}

// isOfParts says whether a line changes what no program writes.
func isOfParts(line string) bool {
	place, _, _ := strings.Cut(line, " ")
	return slices.Contains([]string{"text", "part", "cell", "file"}, place)
}

func bakeParts(path, line string) error {
	place, rest, _ := strings.Cut(line, " ")
	switch place {
	case "cell":
		return replaceCell(path, rest)
	case "file":
		return spoilFile(path, rest)
	}
	return repack(path, place, rest)
}

// bakeLines opens the workbook once for lines that follow each other.
func bakeLines(path, tab string, lines []string) error {
	if len(lines) == 0 {
		return nil
	}
	file, err := excelize.OpenFile(path)
	if err != nil {
		return err
	}
	defer file.Close()
	for _, line := range lines {
		if err := (recipe{file, path, tab}).bake(line); err != nil {
			return fmt.Errorf("%s: %w", line, err)
		}
	}
	file.SetZipWriter(newZip)
	return file.Save()
}

func (r recipe) bake(line string) error {
	place, rest, _ := strings.Cut(line, " ")
	switch place {
	case "row":
		return r.row(strings.Fields(rest))
	case "col":
		return r.file.SetColVisible(r.ours, strings.Fields(rest)[0], false)
	case "sheet":
		return r.sheet(rest)
	}
	return r.cell(place, rest)
}

func (r recipe) cell(place, rest string) error {
	tab, cell, other := strings.Cut(place, "!")
	if !other {
		tab, cell = r.ours, place
	}
	verb, text, _ := strings.Cut(rest, " ")
	first, last, isRange := strings.Cut(cell, ":")
	if !isRange {
		last = first
	}
	switch verb {
	case "=":
		text = strings.Trim(text, `"`)
		return CellEdit{tab, cell, unquote(text)}.apply(r.file)
	case "computed":
		value, formula, _ := strings.Cut(text, " ")
		if err := r.file.SetCellDefault(tab, cell, value); err != nil {
			return err
		}
		return r.file.SetCellFormula(tab, cell, formula)
	case "format":
		id, err := r.file.NewStyle(&excelize.Style{CustomNumFmt: &text})
		if err != nil {
			return err
		}
		return r.file.SetCellStyle(tab, first, last, id)
	case "comment":
		return r.file.AddComment(tab, excelize.Comment{Cell: cell, Author: "x", Text: text})
	case "merge":
		return r.file.MergeCell(tab, first, last)
	case "cite":
		return r.cite(tab)
	case "bare":
		return r.file.DeleteDataValidation(tab, cell)
	}
	return fmt.Errorf("no such verb %q", verb)
}

// cite gives every leaf of the sample form the same evidence.
func (r recipe) cite(tab string) error {
	for _, line := range []int{12, 13, 16, 17, 18, 20, 21, 22, 23, 29} {
		if err := r.file.SetCellStr(tab, column.CellName(8, line), "Báo cáo 01/BC"); err != nil {
			return err
		}
	}
	return nil
}

func unquote(text string) string {
	if plain, err := strconv.Unquote(`"` + strings.ReplaceAll(text, `"`, `\"`) + `"`); err == nil {
		return plain
	}
	return text
}

func (r recipe) row(words []string) error {
	line, err := strconv.Atoi(words[0])
	if err != nil {
		return err
	}
	switch words[1] {
	case "hide":
		return r.file.SetRowVisible(r.ours, line, false)
	case "delete":
		return r.file.RemoveRow(r.ours, line)
	case "insert":
		return r.file.InsertRows(r.ours, line, 1)
	}
	other, err := strconv.Atoi(words[2])
	if err != nil {
		return err
	}
	return r.exchange(line, other, words[1] == "swap")
}

// exchange copies the values of a row over another, or swaps them.
func (r recipe) exchange(line, other int, swap bool) error {
	for col := 1; col <= 10; col++ {
		a, _ := r.file.GetCellValue(r.ours, column.CellName(col, line), excelize.Options{RawCellValue: true})
		b, _ := r.file.GetCellValue(r.ours, column.CellName(col, other), excelize.Options{RawCellValue: true})
		texts := map[int]string{other: a}
		if swap {
			texts[line] = b
		}
		for to, text := range texts {
			if col <= 2 || !isPlainNumber(text) {
				text = "'" + text
			}
			if err := (CellEdit{r.ours, column.CellName(col, to), text}).apply(r.file); err != nil {
				return err
			}
		}
	}
	return nil
}

func isPlainNumber(text string) bool {
	_, ok := table.CleanNumber(text)
	return ok || text == ""
}

func (r recipe) sheet(rest string) error {
	words := strings.Split(rest, " | ")
	switch words[1] {
	case "hide":
		return r.file.SetSheetVisible(words[0], false)
	case "add":
		_, err := r.file.NewSheet(words[0])
		return err
	case "delete":
		return r.file.DeleteSheet(words[0])
	case "name":
		return r.file.SetSheetName(words[0], words[2])
	}
	from, err := r.file.GetSheetIndex(words[0])
	if err != nil {
		return err
	}
	to, err := r.file.NewSheet(words[2])
	if err != nil {
		return err
	}
	return r.file.CopySheet(from, to)
}

// repack changes the text of a part, or adds one.
// replaceCell gives a cell of the first sheet another text.
func replaceCell(path, rest string) error {
	cell, text, _ := strings.Cut(rest, " ")
	book, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	archive, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		return err
	}
	const part = "xl/worksheets/sheet1.xml"
	for _, one := range archive.File {
		if one.Name != part {
			continue
		}
		content, err := partText(one)
		if err != nil {
			return err
		}
		old := regexp.MustCompile(`<c r="` + cell + `"[^>]*?(/>|>.*?</c>)`).Find(content)
		return repack(path, "text", part+" "+string(old)+" => "+text)
	}
	return fmt.Errorf("no %s", part)
}

func repack(path, verb, rest string) error {
	name, change, _ := strings.Cut(rest, " ")
	before, after, _ := strings.Cut(change, " => ")
	archive, err := zip.OpenReader(path)
	if err != nil {
		return err
	}
	defer archive.Close()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	found := verb == "part"
	for _, part := range archive.File {
		content, err := partText(part)
		if err != nil {
			return err
		}
		if verb == "text" && part.Name == name && bytes.Contains(content, []byte(before)) {
			content, found = bytes.Replace(content, []byte(before), []byte(after), 1), true
		}
		if err := putPart(w, part.Name, content); err != nil {
			return err
		}
	}
	if verb == "part" {
		if err := putPart(w, name, []byte(change)); err != nil {
			return err
		}
	}
	if err := w.Close(); err != nil || !found {
		return fmt.Errorf("%s does not hold %q: %w", name, before, err)
	}
	return os.WriteFile(path, out.Bytes(), 0o600)
}

func partText(part *zip.File) ([]byte, error) {
	content, err := part.Open()
	if err != nil {
		return nil, err
	}
	defer content.Close()
	return io.ReadAll(content)
}

func putPart(w *zip.Writer, name string, content []byte) error {
	part, err := w.Create(name)
	if err != nil {
		return err
	}
	_, err = part.Write(content)
	return err
}

func spoilFile(path, rest string) error {
	content, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	verb, text, _ := strings.Cut(rest, " ")
	switch verb {
	case "empty":
		content = nil
	case "half":
		content = content[:len(content)/2]
	case "is":
		content = []byte(unquote(text))
	case "ole":
		content = append([]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), make([]byte, 512)...)
		for _, unit := range utf16.Encode([]rune(text + "\x00")) {
			content = append(content, byte(unit), byte(unit>>8))
		}
	}
	return os.WriteFile(path, content, 0o600)
}
