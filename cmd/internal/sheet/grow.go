package sheet

import (
	"bytes"
	"io"
	"regexp"
	"strconv"
	"sync"

	"github.com/xuri/excelize/v2"
)

// rowHeight is the height of a row that grows with what people write into it. Rows
// with merged cells stay as they are: no program measures those.
func (p *pen) rowHeight(line int, points float64) {
	p.height(line, points)
	if p.growing[p.part()] == nil {
		p.growing[p.part()] = map[string]bool{}
	}
	p.growing[p.part()][strconv.Itoa(line)] = true
}

// part is the name of the sheet within the file.
func (p *pen) part() string { return "xl/worksheets/sheet" + strconv.Itoa(p.sheets) + ".xml" }

// growingZip takes the fixed height off the rows that grow, since excelize always fixes it.
type growingZip struct {
	excelize.ZipWriter
	growing map[string]map[string]bool
}

// Create begins a part of the file.
func (z growingZip) Create(part string) (io.Writer, error) {
	w, err := z.ZipWriter.Create(part)
	if err != nil || z.growing[part] == nil {
		return w, err
	}
	return growingPart{w, z.growing[part]}, nil
}

// growingPart is written in one piece.
type growingPart struct {
	io.Writer
	lines map[string]bool
}

var fixedRow = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`<row r="(\d+)"[^>]*? customHeight="(?:1|true)"`)
})

// Write writes the part with rows that grow.
func (g growingPart) Write(content []byte) (int, error) {
	grown := fixedRow().ReplaceAllFunc(content, func(row []byte) []byte {
		if g.lines[string(fixedRow().FindSubmatch(row)[1])] {
			return row[:bytes.LastIndexByte(row, ' ')]
		}
		return row
	})
	_, err := g.Writer.Write(grown)
	return len(content), err
}
