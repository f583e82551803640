package fault

// The kinds of faults that several packages report.
const (
	// Shape of YAML and CSV.
	CodeSyntax        Code = "syntax"       // detail: what the YAML reader says, in English
	CodeNotNumber     Code = "not-a-number" // key, found
	CodeFileMissing   Code = "file-missing" // file
	CodePathOutside   Code = "path-outside" // key, path
	CodeRowTooLong    Code = "row-too-long" // found int, expected int: cells
	CodeColumnMissing Code = "column-missing"

	// Shape of YAML only.
	CodeNotUTF8 Code = "not-utf8" // none

	// Appraisal. Authority and time.
	CodeKindPoints Code = "decision-kind-points" // unit, kind: points where that kind of decision has none

	// Files of a survey folder.
	CodeSurveyColumn Code = "survey-column-unknown" // column, known []string, suggestion or ""
	CodeCSVEmpty     Code = "csv-empty"             // needed []string: headings

	// Workbooks.
	CodeBookOtherRound Code = "workbook-other-round"
	CodeBookNot        Code = "workbook-not-xlsx"
	CodeBookEmpty      Code = "workbook-empty-file"
	CodeColumnTwice    Code = "column-twice"
	CodeRowCodeMissing Code = "row-code-missing"
	CodeCellUnsure     Code = "cell-number-unsure" // text, whole: the number if a point or comma separates thousands
)

// What a related place has to do with a fault.
const (
	NoteMaxHere     Note = "max-here"
	NoteRuleHere    Note = "rule-here"
	NoteFirstHere   Note = "first-here"
	NoteAnswersHere Note = "answers-here" // ballots or counts
)
