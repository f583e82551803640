package sheet

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"slices"
	"strings"
	"testing"

	"parindex/cmd/internal/page"
)

// schemaOrder is the order in which the schema of SpreadsheetML wants what may stand in a
// sheet, a workbook and a list of styles. Excel repairs a file where it is another.
var schemaOrder = map[string]string{
	"worksheet": "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection " +
		"protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr " +
		"conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter " +
		"rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing " +
		"tableParts extLst",
	"workbook": "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups " +
		"externalReferences definedNames calcPr extLst",
	"styleSheet": "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
}

// Every workbook has its elements in the schema's order.
func TestWorkbooksFollowTheSchema(t *testing.T) {
	for name, write := range map[string]func(io.Writer) error{
		"tables": func(w io.Writer) error { return WriteDocument(w, sampleTables(), page.Options{}) },
		"data":   func(w io.Writer) error { return WriteData(w, data(), page.Options{}) },
	} {
		var out bytes.Buffer
		if err := write(&out); err != nil {
			t.Fatal(err)
		}
		archive, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
		if err != nil {
			t.Fatal(err)
		}
		checked := 0
		for _, part := range archive.File {
			if path.Ext(part.Name) == ".xml" {
				checked += checkPart(t, name, part)
			}
		}
		if checked < len(schemaOrder) {
			t.Errorf("%s: only %d parts were checked", name, checked)
		}
	}
}

// checkPart says whether the part is one of those in the table above, or 0.
func checkPart(t *testing.T, name string, part *zip.File) int {
	t.Helper()
	content, err := part.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer content.Close()
	var order []string
	depth, last := 0, 0
	for dec := xml.NewDecoder(content); ; {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return min(1, len(order))
		}
		if err != nil {
			t.Fatalf("%s: %s is not well formed: %v", name, part.Name, err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			if depth++; depth == 1 {
				order = strings.Fields(schemaOrder[token.Name.Local])
			} else if depth == 2 && len(order) > 0 {
				at := slices.Index(order, token.Name.Local)
				if at < last {
					t.Errorf("%s: %s: %s stands out of order, or is unknown", name, part.Name, token.Name.Local)
				}
				last = at
			}
		case xml.EndElement:
			depth--
		}
	}
}
