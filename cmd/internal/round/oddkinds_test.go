package round

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/width"

	"parindex/cmd/internal/table"
	"parindex/cmd/internal/workbook"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// oddKind is something odd that a cell may hold, and what it is told as in each kind
// of place: nothing, a code, a warning's after a tilde; "?" is the place's own for a
// word that means nothing, and "-" says that there is no such thing there.
type oddKind struct {
	name string
	told [traits]string
	do   func(b *oddBook, at, said string)
	// where the fault stands, if not in the cell: on its line, or over its column
	where string
	// changes says that the value itself is another one.
	changes bool
}

// every is a fault that is the same everywhere, but for some places.
func every(code fault.Code, but ...any) (told [traits]string) {
	for i := range told {
		told[i] = string(code)
	}
	for i := 0; i < len(but); i += 2 {
		told[but[i].(trait)] = fmt.Sprint(but[i+1])
	}
	return told
}

func cellOf(format string) func(b *oddBook, at, said string) {
	return func(b *oddBook, at, said string) { b.cells[at] = fmt.Sprintf(format, at) }
}

// shownAs is the cell's own value with a number format.
func shownAs(code string) func(b *oddBook, at, said string) {
	return valueAs(code, "")
}

func valueAs(code, value string) func(b *oddBook, at, said string) {
	return func(b *oddBook, at, said string) {
		if value != "" {
			said = value
		}
		b.cells[at] = fmt.Sprintf(`<c r="%s" s="%d"><v>%s</v></c>`, at, styleOf(code), said)
	}
}

func textAs(format string) func(b *oddBook, at, said string) {
	return func(b *oddBook, at, said string) { b.cells[at] = textCell(at, strings.ReplaceAll(format, "%", said)) }
}

// computedAs is the value as that of a formula.
func computedAs(formula string) func(b *oddBook, at, said string) {
	return func(b *oddBook, at, said string) {
		kind := ` t="str"`
		if _, err := strconv.ParseFloat(said, 64); err == nil {
			kind = ""
		}
		b.cells[at] = fmt.Sprintf(`<c r="%s"%s><f>%s</f><v>%s</v></c>`, at, kind, formula, said)
	}
}

// onNumbers is a fault of figures alone.
func onNumbers(code fault.Code, answers string) [traits]string {
	return every(code, answer, answers, word, "-", day, "-", phrase, "-")
}

// warned is the code of a warning.
func warned(code fault.Code) fault.Code { return "~" + code }

var oddKinds = []oddKind{
	{name: "TRUE", told: every("?", number, scoring.CodeCellNotNumber, percent, scoring.CodeCellNotNumber, day,
		table.CodeCellNotDate, phrase, ""),
		do: cellOf(`<c r="%s" t="b"><v>1</v></c>`), changes: true},
	{name: "FALSE", told: every("?", number, scoring.CodeCellNotNumber, percent, scoring.CodeCellNotNumber, day,
		table.CodeCellNotDate, phrase, ""),
		do: cellOf(`<c r="%s" t="b"><v>0</v></c>`), changes: true},
	{name: "a time", told: every("?", number, workbook.CodeCellTime, percent, workbook.CodeCellTime, day,
		table.CodeTimeNotDate, phrase, warned(workbook.CodeNumberAsReason)),
		do: valueAs("h:mm", "0.104166666666667"), changes: true},
	{name: "a duration", told: every("?", number, workbook.CodeCellTime, percent, workbook.CodeCellTime, day,
		table.CodeTimeNotDate, phrase, warned(workbook.CodeNumberAsReason)),
		do: valueAs("[h]:mm", "1.5"), changes: true},
	{name: "half a day among dates", told: every("-", number, table.CodeCellDate, percent, table.CodeCellDate, day,
		table.CodeTimeNotDate), do: valueAs("dd/mm/yyyy", "0.5"), changes: true},
	{name: "a time as text",
		told: every("?", number, scoring.CodeCellNotNumber, percent, scoring.CodeCellNotNumber, day,
			table.CodeTimeNotDate, word, "-", phrase, "-"), do: textAs("08h30"), changes: true},
	{name: "a date", told: every("?", number, table.CodeCellDate, percent, table.CodeCellDate, day, "-", phrase,
		warned(workbook.CodeNumberAsReason)),
		do: valueAs("dd/mm/yyyy", "45778"), changes: true},
	{name: "a month", told: every("?", number, table.CodeCellDate, percent, table.CodeCellDate, day,
		table.CodeCellNotDate,
		phrase, warned(workbook.CodeNumberAsReason)),
		do: valueAs("mm/yyyy", "45778"), changes: true},
	{name: "a percentage", told: every("?", number, workbook.CodeCellPercent, answer, warned(workbook.CodeCellShown),
		percent, "-", day, "-", phrase, "-"),
		do: valueAs("0%", "2")},
	{name: "struck out", told: every(warned(workbook.CodeCellStruck)), do: styled(struck)},
	{name: "a run struck out", told: every(workbook.CodeCellRuns, phrase, warned(workbook.CodeTextStruck)),
		do: runs(`<r><rPr><strike/></rPr><t>1</t></r><r><t>%</t></r>`), changes: true},
	{name: "all runs struck out", told: every(warned(workbook.CodeCellStruck)),
		do: runs(`<r><rPr><strike/></rPr><t>%</t></r>`)},
	{name: "a run raised", told: every(workbook.CodeCellRuns, phrase, ""),
		do: runs(`<r><t>%</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r>`), changes: true},
	{name: "merged with the cell above", told: every(workbook.CodeCellMerged, phrase, "?", day, "~cell-merged-day"),
		do: mergedAbove, changes: true},
	{name: "merged with the cell to the left",
		told: every(workbook.CodeCellMerged, word, "cell-merged row-code-missing", phrase, ""), do: mergedLeft,
		changes: true},
	{name: "under the cell above", told: every(workbook.CodeCellMerged, phrase, ""), do: under(mergedAbove),
		changes: true},
	{name: "under the cell to the left", told: every(workbook.CodeCellMerged, phrase, ""),
		do: under(mergedLeft), changes: true},
	{name: "in a hidden row", told: every(warned(workbook.CodeListRowsHidden)), where: "row",
		do: func(b *oddBook, at, said string) { b.rowIs[len(b.rows)] = `hidden="1"` }},
	{name: "in a row of no height", told: every(warned(workbook.CodeListRowsHidden)), where: "row",
		do: func(b *oddBook, at, said string) { b.rowIs[len(b.rows)] = `ht="0" customHeight="1"` }},
	{name: "in a row too low to see", told: every(warned(workbook.CodeListRowsHidden)), where: "row",
		do: func(b *oddBook, at, said string) { b.rowIs[len(b.rows)] = `ht="0.75" customHeight="1"` }},
	{name: "in a filtered row", told: every(warned(workbook.CodeListRowsHidden)), where: "row",
		do: func(b *oddBook, at, said string) {
			b.rowIs[len(b.rows)] = `hidden="1"`
			b.after = `<autoFilter ref="A1:F9"><filterColumn colId="0"><filters><filter ` +
				`val="x"/></filters></filterColumn></autoFilter>`
		}},
	{name: "in a hidden column", told: every(warned(workbook.CodeColumnHidden)), where: "column",
		do: func(b *oddBook, at, said string) {
			col, _, err := excelize.CellNameToCoordinates(at)
			must(err)
			b.ahead = fmt.Sprintf(`<cols><col min="%d" max="%d" hidden="1"/></cols>`, col, col)
		}},
	{name: "in a column too narrow to see", told: every(warned(workbook.CodeColumnHidden)), where: "column",
		do: func(b *oddBook, at, said string) {
			col, _, err := excelize.CellNameToCoordinates(at)
			must(err)
			b.ahead = fmt.Sprintf(`<cols><col min="%d" max="%d" width="0.14" customWidth="1"/></cols>`, col, col)
		}},
	{name: "white on white", told: every(warned(workbook.CodeCellHidden)), do: styled(white)},
	{name: "of the colour of its cell", told: every(warned(workbook.CodeCellHidden)), do: styled(yellow)},
	{name: "white on yellow", told: every(""), do: styled(whiteOnYellow)},
	{name: "a white run", told: every(workbook.CodeCellRuns, phrase, warned(workbook.CodeTextStruck)),
		do: runs(`<r><t>1</t></r><r><rPr><color rgb="FFFFFFFF"/></rPr><t>%</t></r>`), changes: true},
	{name: "white runs", told: every(warned(workbook.CodeCellHidden)),
		do: runs(`<r><rPr><color theme="0"/></rPr><t>%</t></r>`)},
	{name: "a rule that can hide it", told: every(warned(workbook.CodeCellMayHide)), do: ruled(`dxfId="0"`, "")},
	{name: "a rule that shows nothing", told: every(warned(workbook.CodeCellMayHide)), do: ruled(`dxfId="1"`, "")},
	{name: "a rule that shows a bar", told: every(warned(workbook.CodeCellMayHide)),
		do: ruled("", `<dataBar showValue="0"/>`)},
	{name: "a rule that paints it red", told: every(""), do: ruled(`dxfId="2"`, "")},
	{name: "among columns of no width", told: every(warned(workbook.CodeColumnHidden)), where: "column",
		do: func(b *oddBook, at, said string) { b.ahead = `<sheetFormatPr defaultColWidth="0"/>` }},
	{name: "among columns of no width, with its own", told: every(""), do: func(b *oddBook, at, said string) {
		b.ahead = `<sheetFormatPr defaultColWidth="0"/><cols><col min="1" max="9" width="9"/></cols>`
	}},
	{name: "among rows of no height", told: every(warned(workbook.CodeListRowsHidden)), where: "first",
		do: func(b *oddBook, at, said string) { b.ahead = `<sheetFormatPr defaultRowHeight="0"/>` }},
	{name: "a name of another file", told: every(warned(workbook.CodeCellExternal)), do: named("Diem")},
	{name: "a name of such a name", told: every(warned(workbook.CodeCellExternal)), do: named("Chung")},
	{name: "a name of this file", told: every(""), do: named("Trong")},
	{name: "another value each day", told: every(warned(workbook.CodeCellStale)), do: computedAs("TODAY()")},
	{name: "of a cell that is gone", told: every(warned(workbook.CodeCellStale)), do: computedAs("#REF!+1")},
	{name: "two values in a cell", told: every(workbook.CodeCellTwice), changes: true,
		do: cellOf(`<c r="%s" t="inlineStr"><is><t>2</t></is><v>1</v></c>`)},
	{name: "a day of another time", told: every("-", day, "day-far-from-year received-year"), changes: true,
		do: textAs("26/11/2052")},
	{name: "a stale formula", told: every(warned(workbook.CodeCellStale)), do: func(b *oddBook, at, said string) {
		computedAs("A1&amp;A2")(b, at, said)
		b.calc = `<calcPr fullCalcOnLoad="1"/>`
	}},
	{name: "a formula of another file", told: every(warned(workbook.CodeCellExternal)), do: computedAs("[1]Sheet1!A1")},
	{name: "a formula without its value", told: every(workbook.CodeCellNoValue),
		do:      cellOf(`<c r="%s"><f>A1+1</f></c>`),
		changes: true},
	{name: "an error", told: every(table.CodeCellError, answer, "?", word, "? cell-error"),
		do: cellOf(`<c r="%s" t="e"><v>#DIV/0!</v></c>`), changes: true},
	{name: "a format that is missing", told: every(workbook.CodeFormatMissing),
		do:      cellOf(`<c r="%s" s="99"><v>1</v></c>`),
		changes: true},
	{name: "a string that is missing", told: every(workbook.CodeStringMissing),
		do: cellOf(`<c r="%s" t="s"><v>99</v></c>`), changes: true},
	{name: "a cell twice", told: every(workbook.CodeCellTwice), changes: true,
		do: func(b *oddBook, at, said string) { b.cells[at] = plainCell(at, said) + plainCell(at, said) }},
	{name: "digits in the format", told: onNumbers(warned(workbook.CodeCellShown), "~cell-shown-otherwise"),
		do: shownAs(`0"5"`)},
	{name: "a minus in the format", told: onNumbers(warned(workbook.CodeCellShown), "~cell-shown-otherwise"),
		do: shownAs(`"-"0`)},
	{name: "a comma in the format", told: onNumbers(warned(workbook.CodeCellShown), "~cell-shown-otherwise"),
		do: shownAs(`0\,0`)},
	{name: "thousands in the format", told: onNumbers(warned(workbook.CodeCellShown), "~cell-shown-otherwise"),
		do: shownAs("0,")},
	{name: "a fraction", told: onNumbers(warned(workbook.CodeCellShown), "~cell-shown-otherwise"),
		do: valueAs("# ?/?", "2.34"), changes: true},
	{name: "shown as nothing", told: onNumbers(warned(workbook.CodeCellHidden), "~cell-shows-nothing"),
		do: shownAs(";;;")},
	{name: "decimals not shown", told: onNumbers(warned(workbook.CodeCellRounded), "?"), do: valueAs("0", "1.5"),
		changes: true},
	{name: "a point of thousands", told: every(table.CodeCellUnsure, percent, "-", answer, "?", word, "-", day, "-",
		phrase, "-"), do: textAs("1.234"), changes: true},
	{name: "a comma of thousands", told: every(table.CodeCellUnsure, percent, "-", answer, "?", word, "-", day, "-",
		phrase, "-"), do: textAs("1,234"), changes: true},
	{name: "a blank before", told: every("", number, warned(workbook.CodeCellText)), do: textAs(" %")},
	{name: "a blank behind", told: every("", number, warned(workbook.CodeCellText)), do: textAs("% ")},
	{name: "a mark of no width", told: every("", number, warned(workbook.CodeCellText)), do: textAs("%\u200b")},
	{name: "a no-break blank", told: every("", number, warned(workbook.CodeCellText)), do: textAs("\u00a0%")},
	{name: "as text", told: every("", number, warned(workbook.CodeCellText), percent, warned(workbook.CodeCellText)),
		do: textAs("%")},
	{name: "a zero before",
		told: every("-", number, warned(workbook.CodeCellText), percent, warned(workbook.CodeCellText)),
		do:   textAs("0%")},
	{name: "a full stop behind",
		told: every("-", number, warned(workbook.CodeCellText), percent, warned(workbook.CodeCellText)),
		do:   textAs("%.")},
	{name: "an exponent as text", told: onNumbers(scoring.CodeCellNotNumber, "?"), do: textAs("%e0"), changes: true},
	{name: "full width",
		told: every("-", number, warned(workbook.CodeCellText), percent, warned(workbook.CodeCellText)),
		do:   func(b *oddBook, at, said string) { textAs(width.Widen.String(said))(b, at, said) }},
	{name: "an array", told: onNumbers(warned(workbook.CodeCellArray), "~cell-array-formula"),
		do: func(b *oddBook, at, said string) {
			b.cells[at] = fmt.Sprintf(`<c r="%s"><f t="array" ref="%s:%s">A1:A9</f><v>%s</v></c>`, at, at, at, said)
		}},
}

// ruled is the cell's own value under a conditional format.
func ruled(look, shape string) func(b *oddBook, at, said string) {
	return func(b *oddBook, at, said string) {
		b.after = `<conditionalFormatting sqref="` + at + `"><cfRule type="expression" priority="1" ` + look +
			`><formula>1</formula>` +
			shape + `</cfRule></conditionalFormatting>`
	}
}

// named is the value as that of a formula with a name.
func named(name string) func(b *oddBook, at, said string) {
	return func(b *oddBook, at, said string) {
		computedAs(strings.ToUpper(name)+"+0")(b, at, said)
		b.names = `<definedNames><definedName name="Chung">Diem+1</definedName><definedName ` +
			`name="Diem">[1]Sheet1!$A$1</definedName>` +
			`<definedName name="Trong">Sheet1!$A$1</definedName></definedNames>`
	}
}

// styled is the cell's own value with a style.
func styled(style int) func(b *oddBook, at, said string) {
	return func(b *oddBook, at, said string) {
		b.cells[at] = strings.Replace(plainCell(at, said), "<c ", fmt.Sprintf(`<c s="%d" `, style), 1)
	}
}

// mergedLeft merges the cell with the one before it, and in the first column with the one above.
func mergedLeft(b *oddBook, at, said string) {
	col, line, err := excelize.CellNameToCoordinates(at)
	must(err)
	if col == 1 {
		mergedAbove(b, at, said)
		return
	}
	left, err := excelize.CoordinatesToCellName(col-1, line)
	must(err)
	b.cells[at] = fmt.Sprintf(`<c r="%s"/>`, at)
	b.after = `<mergeCells><mergeCell ref="` + left + ":" + at + `"/></mergeCells>`
}

// runs is a text in runs of different looks.
func runs(format string) func(b *oddBook, at, said string) {
	return func(b *oddBook, at, said string) {
		b.cells[at] = fmt.Sprintf(`<c r="%s" t="inlineStr"><is>%s</is></c>`, at, strings.ReplaceAll(format, "%", said))
	}
}

// mergedAbove merges the cell with the one above, which holds something.
func mergedAbove(b *oddBook, at, said string) {
	col, line, err := excelize.CellNameToCoordinates(at)
	must(err)
	above, err := excelize.CoordinatesToCellName(col, line-1)
	must(err)
	b.cells[at] = fmt.Sprintf(`<c r="%s"/>`, at)
	if strings.Split(b.rows[line-2], "|")[col-1] == "" {
		b.cells[above] = plainCell(above, said)
	}
	b.after = `<mergeCells><mergeCell ref="` + above + ":" + at + `"/></mergeCells>`
}

// under leaves the cell its value, which nobody sees.
func under(merge func(b *oddBook, at, said string)) func(b *oddBook, at, said string) {
	return func(b *oddBook, at, said string) {
		merge(b, at, said)
		b.cells[at] = plainCell(at, said)
	}
}
