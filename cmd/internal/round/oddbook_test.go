package round

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// oddBook is a workbook as its parts have it, so that a cell can hold what no
// program would put there.
type oddBook struct {
	tab   string
	rows  []string          // cells separated by bars; those that look like numbers are some
	cells map[string]string // whole cells of the file in place of those
	rowIs map[int]string    // attributes of lines
	ahead string            // before the rows
	after string            // behind them
	names string            // of the workbook
	calc  string            // of the workbook
}

// The styles of its cells, by number.
var oddFormats = []string{
	"General", "h:mm", "[h]:mm", "dd/mm/yyyy", "0%", `0"5"`, `"-"0`, `0\,0`, "0,", "# ?/?", ";;;", `"1."0`, "0",
	"mm/yyyy",
}

// The styles of cells after those of the formats.
const (
	struck = 14 + iota
	white
	yellow // on yellow
	whiteOnYellow
)

func styleOf(code string) int { return slices.Index(oddFormats, code) }

func (b *oddBook) write() string {
	var out bytes.Buffer
	w, parts := zip.NewWriter(&out), b.parts()
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		part, err := w.CreateHeader(&zip.FileHeader{Name: name}) // not compressed, which would take the most time
		must(err)
		_, err = part.Write([]byte(parts[name]))
		must(err)
	}
	must(w.Close())
	return out.String()
}

func (b *oddBook) parts() map[string]string {
	const (
		main   = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
		office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
		types  = "application/vnd.openxmlformats-officedocument.spreadsheetml."
		rels   = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	)
	relation := func(id, kind, part string) string {
		return fmt.Sprintf(`<Relationship Id="%s" Type="%s/%s" Target="%s"/>`, id, office, kind, part)
	}
	return map[string]string{
		"[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
			`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
			`<Default Extension="xml" ContentType="` + types + `sheet.main+xml"/></Types>`,
		"_rels/.rels": rels + relation("r1", "officeDocument", "xl/workbook.xml") + `</Relationships>`,
		"xl/workbook.xml": `<workbook ` + main + ` xmlns:r="` + office + `"><sheets><sheet name="` + b.tab +
			`" sheetId="1" r:id="r1"/></sheets>` + b.names + b.calc + `</workbook>`,
		"xl/_rels/workbook.xml.rels": rels + relation("r1", "worksheet", "worksheets/sheet1.xml") +
			relation("r2", "styles", "styles.xml") + relation("r3", "sharedStrings", "strings.xml") +
			`</Relationships>`,
		"xl/strings.xml": `<sst ` + main + `><si><t>x</t></si></sst>`,
		"xl/styles.xml":  `<styleSheet ` + main + `>` + oddStyles() + `</styleSheet>`,
		"xl/worksheets/sheet1.xml": `<worksheet ` + main + `>` + b.ahead + `<sheetData>` + b.sheetData() +
			`</sheetData>` +
			b.after + `</worksheet>`,
	}
}

func oddStyles() string {
	var formats, styles strings.Builder
	for i, code := range oddFormats {
		fmt.Fprintf(&formats, `<numFmt numFmtId="%d" formatCode="%s"/>`, 200+i, escaped(code))
		fmt.Fprintf(&styles, `<xf numFmtId="%d" fontId="0"/>`, 200+i)
	}
	return `<numFmts>` + formats.String() +
		`</numFmts><fonts><font/><font><strike/></font><font><color theme="0"/></font><font><color ` +
		`rgb="FFFFFF00"/></font></fonts>` +
		`<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid">` +
		`<fgColor rgb="FFFFFF00"/></patternFill></fill></fills><cellXfs>` +
		styles.String() +
		`<xf numFmtId="0" fontId="1"/><xf numFmtId="0" fontId="2"/><xf numFmtId="0" fontId="3" fillId="1"/>` +
		`<xf numFmtId="0" fontId="2" fillId="1"/></cellXfs><dxfs><dxf><font><color rgb="FFFFFFFF"/></font></dxf>` +
		`<dxf><numFmt numFmtId="300" formatCode=";;;"/></dxf><dxf><font><color rgb="FFFF0000"/></font></dxf></dxfs>`
}

func (b *oddBook) sheetData() string {
	var out strings.Builder
	for i, row := range b.rows {
		fmt.Fprintf(&out, `<row r="%d" %s>`, i+1, b.rowIs[i+1])
		for col, said := range strings.Split(row, "|") {
			at, err := excelize.CoordinatesToCellName(col+1, i+1)
			must(err)
			if cell, odd := b.cells[at]; odd {
				out.WriteString(cell)
			} else {
				out.WriteString(plainCell(at, said))
			}
		}
		out.WriteString(`</row>`)
	}
	return out.String()
}

// plainCell is a number, or a text; a text that looks like a number begins with an
// apostrophe.
func plainCell(at, said string) string {
	if _, err := strconv.ParseFloat(said, 64); err == nil {
		return fmt.Sprintf(`<c r="%s"><v>%s</v></c>`, at, said)
	}
	return textCell(at, strings.TrimPrefix(said, "'"))
}

func textCell(at, said string) string {
	return fmt.Sprintf(`<c r="%s" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>`, at, escaped(said))
}

func escaped(said string) string {
	var out bytes.Buffer
	must(xml.EscapeText(&out, []byte(said)))
	return out.String()
}
