package fault

// The kinds of faults that several packages report.
const (
	// Shape of YAML and CSV.
	CodeSyntax      Code = "syntax"       // detail: what the YAML reader says, in English
	CodeNotNumber   Code = "not-a-number" // key, found
	CodeFileMissing Code = "file-missing" // file
	CodeNotFile     Code = "not-a-file"   // none: a folder, a pipe, a device in the place of a file
	CodePathOutside Code = "path-outside" // (key), path

	// Shape of YAML only.
	CodeNotUTF8 Code = "not-utf8" // none

	// Appraisal. Authority and time.
	CodeAppraisalNone Code = "appraisal-none"       // none
	CodeKindPoints    Code = "decision-kind-points" // unit, kind: points where that kind of decision has none

	// Workbooks.
	CodeBookOtherRound Code = "workbook-other-round" // found, expected, title or ""
	CodeBookNot        Code = "workbook-not-xlsx"    // kind or ""
	CodeBookEmpty      Code = "workbook-empty-file"  // none
)

// What a related place has to do with a fault.
const (
	NoteMaxHere     Note = "max-here"
	NoteRuleHere    Note = "rule-here"
	NoteDivisorHere Note = "divisor-here" // another figure that a divisor is made of
	NoteFromHere    Note = "from-here"    // where a value comes from that differs from another
	NoteFirstHere   Note = "first-here"
	NoteAnswersHere Note = "answers-here" // ballots or counts
)
