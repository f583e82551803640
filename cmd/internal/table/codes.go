package table

import "parindex/scoring/fault"

// The kinds of faults that this package reports, of CSV files and of sheets.
const (
	// What a CSV is made of.
	CodeEmpty       fault.Code = "csv-empty"     // needed []string: headings
	CodeSeparator   fault.Code = "csv-separator" // found, needed []string: the first line, needed []string
	CodeQuote       fault.Code = "csv-quote"     // none: a quote opens and does not close, or stands within a cell
	CodeEncoding    fault.Code = "csv-encoding"  // encoding: that the letters were taken for
	CodeLineTooLong fault.Code = "line-too-long" // megabytes int: of a line, or of the lines that a quote runs over
	CodeRowTooLong  fault.Code = "row-too-long"  // found int, expected int: cells
	codeRowTotal    fault.Code = "row-total"     // text: what a row is called that sums up others
	codeRowUnsplit  fault.Code = "row-unsplit"   // expected int: cells
	CodeRowTooShort fault.Code = "row-too-short" // found int, expected int, others int or "": cells; rows of the file
	codeListEmpty   fault.Code = "list-empty"    // none: a list without a row that says anything

	// Headings.
	CodeHeadings fault.Code = "headings-missing" // found []string, needed: the first line's cells, needed []string
	// column, found, accepted []string, suggestion: the misspelt one, or ""
	CodeColumnMissing  fault.Code = "column-missing"
	CodeColumnTwice    fault.Code = "column-twice"     // column
	CodeColumnUnread   fault.Code = "column-unread"    // column, known []string, suggestion or ""
	codeColumnBlank    fault.Code = "column-blank"     // column: of figures, in no row of which anything stands
	CodeTitleYear      fault.Code = "title-other-year" // found, expected int: above the headings
	CodeColumnsTooMany fault.Code = "columns-too-many" // limit int

	// Cells.
	CodeRowCodeMissing fault.Code = "row-code-missing" // column, (title or ""), suggestion or "", others int or ""
	CodeCellError      fault.Code = "cell-error"       // text
	CodeCellNegative   fault.Code = "cell-negative"    // number
	// unit, name, (other): of a row, the id of the unit of that name
	codeRowUnitOther fault.Code = "row-unit-other"
	CodeRowLeafOther fault.Code = "row-criterion-other" // criterion, title, other, by or ""
	// away int, side, unit or "", name or "", criterion or "", other or "": names of units or texts of
	// criteria that all stand so many rows from their ids, of which the first is named
	codeNamesShifted fault.Code = "row-names-shifted"
	codeRowNameOther fault.Code = "row-name-other" // unit, name: a name that nobody has, beside a unit's id
	// text, whole, decimal or "": the number if a point or comma separates thousands, and how to write it if not
	CodeCellUnsure fault.Code = "cell-number-unsure"
	// date, number Points or "", first or "", second or "": what was probably typed, or which two counts
	CodeCellDate    fault.Code = "cell-became-date"
	CodeCellNotDate fault.Code = "cell-not-date"      // text
	CodeTimeNotDate fault.Code = "cell-time-not-date" // time
	CodeNotWhole    fault.Code = "cell-not-whole"     // column, found, least int: where 0 is too little
)
