package workbook

import "parindex/scoring/fault"

// The kinds of faults that this package reports.
const (
	// Appraisal.
	codeReasonAlone fault.Code = "reason-without-points" // unit, criterion, reason

	// Appraisal. Authority and time.
	codeKindUnknown      fault.Code = "decision-kind-unknown"   // found, known []string
	codeStageUnknown     fault.Code = "decision-stage-unknown"  // found
	codeListOther        fault.Code = "decision-other-agency"   // agency, found: agency is whose list it is
	codeListNoStage      fault.Code = "list-stage-missing"      // none
	codeListRowTwice     fault.Code = "list-row-twice"          // unit, criterion or ""
	CodeNumberAsReason   fault.Code = "list-number-as-reason"   // column, number
	codeReceivedStage    fault.Code = "received-stage-unknown"  // found
	codeDecisionNoPoints fault.Code = "decision-without-points" // unit, criterion

	// Files of a survey folder.
	codeListSheetUnread fault.Code = "list-sheet-unread" // sheet, read: the one that is

	// number, scale, meant or "", others int or "": lines of the column
	codeSurveyScale fault.Code = "survey-scale"

	// Workbooks of criteria.
	codeListedLetter fault.Code = "listed-letter"        // found
	codeListedUnread fault.Code = "listed-sheet-unread"  // sheet
	codeListedSheet  fault.Code = "listed-sheet-missing" // sheet, found []string

	// Workbooks.
	codeBookOld        fault.Code = "workbook-old-xls"         // (kind or "")
	codeBookEncrypted  fault.Code = "workbook-encrypted"       // (kind or "")
	CodeBookDamaged    fault.Code = "workbook-damaged"         // (detail): what was wrong, in English
	codePartTwice      fault.Code = "workbook-part-twice"      // part
	codeStringsMissing fault.Code = "workbook-strings-missing" // none
	CodeStringMissing  fault.Code = "cell-string-missing"      // none
	CodeFormatMissing  fault.Code = "cell-format-missing"      // none
	CodeCellTwice      fault.Code = "cell-twice"               // none
	codeBookTooLarge   fault.Code = "workbook-too-large"       // (limit)
	CodeSheetMissing   fault.Code = "sheet-missing"            // expected, found []string
	codeRowCodeUnknown fault.Code = "row-code-unknown"         // code, suggestion or "", others int or ""
	codeRowNotRead     fault.Code = "row-not-read"             // title: of a row with a number and without a code
	codeHeadAgain      fault.Code = "headings-again"           // column, line int: of the headings that count
	codeRowCodeTwice   fault.Code = "row-code-twice"           // code, other or ""
	CodeCellText       fault.Code = "cell-number-as-text"      // text, number
	codeFormText       fault.Code = "form-number-as-text"      // text, number: in a form of parindex
	CodeCellNoValue    fault.Code = "cell-formula-no-value"    // formula
	// count int, found, sum: sums of a form of parindex that hold a typed number; found, sum: at
	// the cell, or "" where none differs
	codeSumTyped        fault.Code = "sum-typed-over"
	CodeCellArray       fault.Code = "cell-array-formula" // number
	codeComments        fault.Code = "comments-not-read"  // count int
	codeAppraisedInSelf fault.Code = "appraised-in-self"  // count int

	// What Excel and people do to workbooks.
	codeBookMacros fault.Code = "workbook-macros" // none
	// sheet, count int, first: rows that repeat those of the sheet first
	codeSheetTwice      fault.Code = "sheet-twice"
	codeSheetHidden     fault.Code = "sheet-hidden"       // sheet
	codeSheetHiddenRead fault.Code = "sheet-hidden-read"  // sheet
	codeRowsHidden      fault.Code = "rows-hidden"        // criterion, count int: the first of them
	CodeListRowsHidden  fault.Code = "list-rows-hidden"   // count int
	codeRowsFiltered    fault.Code = "rows-filtered"      // criterion, count int: the first of them
	CodeColumnHidden    fault.Code = "column-hidden"      // column
	codeCodeNumber      fault.Code = "code-became-number" // code, found, others int or ""
	// code, found, others int or "": code is as the cell shows it
	codeCodeShown    fault.Code = "code-shown-otherwise"
	CodeCodeDate     fault.Code = "code-became-date"      // date, code or "", others int or ""
	CodeCellPercent  fault.Code = "cell-shown-as-percent" // percent, number
	CodeCellHidden   fault.Code = "cell-shows-nothing"    // number
	CodeCellMayHide  fault.Code = "cell-hidden-by-rule"   // number: a conditional format can hide it
	CodeCellRounded  fault.Code = "cell-shown-rounded"    // number, shown
	CodeCellExternal fault.Code = "cell-external-link"    // number, formula
	CodeCellStale    fault.Code = "cell-formula-stale"    // number, formula
	CodeCellShown    fault.Code = "cell-shown-otherwise"  // number, shown
	CodeCellTime     fault.Code = "cell-became-time"      // time
	// text: of which some is struck out, raised or of its cell's colour
	CodeCellRuns        fault.Code = "cell-text-in-parts"
	CodeCellStruck      fault.Code = "cell-struck-out"      // number, cells or ""
	CodeTextStruck      fault.Code = "cell-struck-in-part"  // text: of which some is struck out or unseen, for people
	CodeCellNotText     fault.Code = "cell-not-text"        // found: TRUE, a day or a time where a word decides
	CodeCellMerged      fault.Code = "cell-merged"          // range, others int or "": rows of it
	codeRowTitleOther   fault.Code = "row-title-other"      // criterion, title, other: the criterion of that title
	codeRowTitleChanged fault.Code = "row-title-changed"    // criterion, title: as the set has it
	codeWordsNotAsked   fault.Code = "cell-words-not-asked" // criterion, column, text
	codeTotalMax        fault.Code = "total-max-changed"    // found, max
	codeCellNotAsked    fault.Code = "cell-not-asked"       // criterion, column, number
	codeMaxChanged      fault.Code = "max-changed"          // criterion, found, max
	codeMaxOther        fault.Code = "max-differs"          // criterion, found, max
	codeDayMerged       fault.Code = "cell-merged-day"      // range, day: of each row of it
	codeReplyMerged     fault.Code = "explanation-merged"   // range
	// count int: so many that the workbook is of another year or set
	codeMaximaOther fault.Code = "maxima-differ"
	codeGuardLost   fault.Code = "validation-lost"   // count int: cells
	codeExchanged   fault.Code = "columns-exchanged" // column, other, count int or "": the first before the second
	// column, side, count int, others int: its entries stand a row lower or higher than the cells to fill, others of
	// them where nothing is to be filled in
	codeShifted      fault.Code = "column-shifted"
	codeEvidenceSame fault.Code = "evidence-same" // evidence, count int
)
