package xlsx

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"unicode/utf16"
)

// onePart is a part of a package in tests.
type onePart struct{ name, text string }

// container is how a workbook can be written; all of them mean the same.
type container struct {
	why    string
	change func(parts []onePart) []onePart
	store  bool // not compressed
}

var containers = []container{
	{why: "as most programs write", change: func(p []onePart) []onePart { return p }},
	{why: "not compressed", change: func(p []onePart) []onePart { return p }, store: true},
	{why: "strict", change: eachText(func(s string) string {
		s = strings.ReplaceAll(s, mainSpace, strictSpace)
		return strings.ReplaceAll(s, "http://schemas.openxmlformats.org/officeDocument/2006",
			"http://purl.oclc.org/ooxml/officeDocument")
	})},
	{why: "prefixed", change: eachText(prefixed)},
	{why: "a mark before the text", change: eachText(func(s string) string { return "\uFEFF" + s })},
	{why: "UTF-16", change: eachText(func(s string) string { return toWide(s, binary.LittleEndian) })},
	{why: "UTF-16, the other way", change: eachText(func(s string) string { return toWide(s, binary.BigEndian) })},
	{why: "backslashes in names", change: eachName(func(s string) string { return strings.ReplaceAll(s, "/", `\`) })},
	{why: "names in capitals", change: eachName(strings.ToUpper)},
	{why: "names from the root", change: eachText(func(s string) string {
		return regexp.MustCompile(`Target="(xl/)?([^"/]+|worksheets/[^"]+)"`).ReplaceAllString(s, `Target="/xl/$2"`)
	})},
	{why: "other part names", change: renamed},
	{why: "lines and comments", change: eachText(func(s string) string {
		return strings.ReplaceAll(strings.ReplaceAll(s, "<row", "\r\n<!-- <row> -->\n<row"), "<c ", "\n  <c ")
	})},
	{why: "single quotes", change: eachText(func(s string) string { return strings.ReplaceAll(s, `"`, `'`) })},
	{why: "lower-case references", change: refs(func(s string) string { return strings.ToLower(s) })},
	{why: "references with $", change: refs(func(s string) string { return "$" + s[:1] + "$" + s[1:] })},
	{why: "no references", change: eachText(func(s string) string {
		return regexp.MustCompile(`(<(?:row|c)) r="[^"]*"`).ReplaceAllString(s, "$1")
	})},
	{why: "cells out of order", change: eachText(func(s string) string {
		return regexp.MustCompile(`(?s)(<row[^>]*>)(.*?)(</row>)`).ReplaceAllStringFunc(s, func(row string) string {
			tag, rest, _ := strings.Cut(row, ">")
			cells := strings.SplitAfter(strings.TrimSuffix(rest, "</row>"), "</c>")
			reversed := ""
			for _, cell := range cells {
				reversed = cell + reversed
			}
			return tag + ">" + reversed + "</row>"
		})
	})},
	{why: "rows out of order", change: eachText(func(s string) string {
		before, rest, found := strings.Cut(s, "<sheetData>")
		data, behind, _ := strings.Cut(rest, "</sheetData>")
		if !found {
			return s
		}
		reversed := ""
		for _, row := range strings.SplitAfter(data, "</row>") {
			reversed = row + reversed
		}
		return before + "<sheetData>" + reversed + "</sheetData>" + behind
	})},
	{why: "alternatives for other programs", change: eachText(func(s string) string {
		s = strings.ReplaceAll(s, "<sheetData>",
			`<mc:AlternateContent xmlns:mc="`+compatSpace+
				`"><mc:Choice Requires="x"><sheetData/></mc:Choice><mc:Fallback><sheetData>`)
		return strings.ReplaceAll(s, "</sheetData>", "</sheetData></mc:Fallback></mc:AlternateContent>")
	})},
	{why: "texts in pieces", change: eachText(func(s string) string {
		return regexp.MustCompile(`<(v|t)>([^<&]*)</`).ReplaceAllString(s, "<$1><![CDATA[$2]]><!-- x --></")
	})},
}

func eachText(change func(string) string) func([]onePart) []onePart {
	return func(parts []onePart) []onePart {
		for i := range parts {
			parts[i].text = change(parts[i].text)
		}
		return parts
	}
}

func eachName(change func(string) string) func([]onePart) []onePart {
	return func(parts []onePart) []onePart {
		for i := range parts {
			parts[i].name = change(parts[i].name)
		}
		return parts
	}
}

func refs(change func(string) string) func([]onePart) []onePart {
	ref := regexp.MustCompile(`(<c r=")([A-Z]+[0-9]+)`)
	return eachText(func(s string) string {
		return ref.ReplaceAllStringFunc(s, func(m string) string { return m[:6] + change(m[6:]) })
	})
}

// prefixed gives every element of a workbook a prefix.
func prefixed(s string) string {
	if !strings.Contains(s, mainSpace) {
		return s
	}
	s = regexp.MustCompile(`<(/?)([A-Za-z0-9]+)([ />])`).ReplaceAllString(s, "<${1}x:$2$3")
	return strings.ReplaceAll(s, `xmlns="`+mainSpace, `xmlns:x="`+mainSpace)
}

func toWide(s string, order binary.ByteOrder) string {
	s = strings.Replace(s, "UTF-8", "UTF-16", 1)
	wide := make([]byte, 2)
	order.PutUint16(wide, 0xFEFF)
	for _, unit := range utf16.Encode([]rune(s)) {
		wide = append(wide, 0, 0)
		order.PutUint16(wide[len(wide)-2:], unit)
	}
	return string(wide)
}

// renamed puts every part but the first relationships somewhere else.
func renamed(parts []onePart) []onePart {
	names := strings.NewReplacer("xl/", "data/", "workbook.xml", "book22.xml", "worksheets/sheet1", "a%20b/one",
		"worksheets/_rels/sheet1", "a%20b/_rels/one",
		"sharedStrings", "words", "styles", "looks", "comments1", "remarks")
	for i := range parts {
		parts[i].name = names.Replace(parts[i].name)
		if strings.HasSuffix(parts[i].name, ".rels") {
			kinds := regexp.MustCompile(`Target="[^"]*"`)
			parts[i].text = kinds.ReplaceAllStringFunc(parts[i].text, names.Replace)
		}
	}
	return parts
}

// small describes a workbook of one sheet: rows of cells and what is around them.
type small struct {
	rows, around, texts, styles, book string
	parts                             []onePart // further ones
	sheetRels                         string
	bookRels                          string
}

const declared = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

func rels(targets ...string) string {
	text := declared + `<Relationships xmlns="` + relsSpace + `">`
	for i := 0; i < len(targets); i += 2 {
		text += fmt.Sprintf(`<Relationship Id="rId%d" Type="%s/%s" Target="%s"/>`, i/2+1, office, targets[i],
			targets[i+1])
	}
	return text + `</Relationships>`
}

func (s small) list() []onePart {
	main := func(root, inside string) string {
		return declared + `<` + root + ` xmlns="` + mainSpace + `" xmlns:r="` + office + `">` + inside + `</` +
			root + `>`
	}
	bookRels := rels("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml", "sharedStrings", "sharedStrings.xml",
		"worksheet", "worksheets/sheet2.xml")
	parts := []onePart{
		{"_rels/.rels", rels("officeDocument", "xl/workbook.xml")},
		{"xl/workbook.xml", main("workbook",
			s.book+`<sheets><sheet name="Bảng" sheetId="1" r:id="rId1"/><sheet name="Ẩn" sheetId="2" `+
				`state="hidden" r:id="rId4"/></sheets><calcPr fullCalcOnLoad="1"/>`)},
		{"xl/_rels/workbook.xml.rels", strings.Replace(bookRels, "</Rel", s.bookRels+"</Rel", 1)},
		{"xl/worksheets/sheet1.xml",
			main("worksheet",
				`<cols><col min="2" max="2" hidden="1"/></cols><sheetData>`+s.rows+`</sheetData>`+s.around)},
		{"xl/worksheets/sheet2.xml", main("worksheet", `<sheetData/>`)},
		{"xl/sharedStrings.xml", main("sst", s.texts)},
		{"xl/styles.xml", main("styleSheet", s.styles)},
	}
	if s.sheetRels != "" {
		parts = append(parts, onePart{"xl/worksheets/_rels/sheet1.xml.rels", s.sheetRels})
	}
	return append(parts, s.parts...)
}

// written is the workbook as a container has it.
func (s small) written(t testing.TB, as container) []byte {
	return zipped(t, as.change(s.list()), as.store)
}

func zipped(t testing.TB, parts []onePart, store bool) []byte {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, p := range parts {
		method := zip.Deflate
		if store {
			method = zip.Store
		}
		to, err := w.CreateHeader(&zip.FileHeader{Name: p.name, Method: method})
		if err == nil {
			_, err = to.Write([]byte(p.text))
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
