package criteria

import "parindex/scoring/fault"

// The kinds of faults that this package reports.
const (
	// Shape of YAML and CSV.
	CodeUnknownKey   fault.Code = "unknown-key"   // key, expected []string, suggestion or ""
	CodeDuplicateKey fault.Code = "duplicate-key" // key
	CodeMissingKey   fault.Code = "missing-key"   // key: a dotted path
	CodeWrongType    fault.Code = "wrong-type"    // key, expected, found: a mapping, a list, a text, …
	CodePackUnknown  fault.Code = "pack-unknown"  // pack, known []string, suggestion or ""

	// Shape of YAML only.
	CodeFileTooLarge  fault.Code = "file-too-large"     // megabytes int
	CodeManyDocuments fault.Code = "multiple-documents" // none
	CodeYAMLAlias     fault.Code = "yaml-alias"         // kind, name: an alias, an anchor or a merge key
	CodeTooDeep       fault.Code = "too-deep"           // limit int: levels of criteria
	// found, suggestion: "0,5" and "0.5"; a comma inside {…} separates keys
	CodeDecimalComma  fault.Code = "decimal-comma"
	CodeCommaInBraces fault.Code = "comma-in-braces" // found: "min(x, 1)", likewise
	CodeCommaInText   fault.Code = "comma-in-text"   // found: likewise
	CodeFormatUnknown fault.Code = "format-unknown"  // found, known int: the latest format
	CodeMissingOneOf  fault.Code = "missing-one-of"  // keys []string: none of them is there
	CodeKeysClash     fault.Code = "keys-clash"      // keys []string: those there, of which only one may be
	CodeBadID         fault.Code = "bad-id"          // key, found: not lower-case letters, digits, hyphens
	CodeIDReserved    fault.Code = "id-reserved"     // key, found: a name that Windows keeps for devices
	CodeToFill        fault.Code = "todo-fill"       // what, count int or "", places or "": left to fill in
	CodeNameUnseen    fault.Code = "name-unseen"     // key, found []string: marks that nobody sees, as U+200B, or broken, U+FFFD
	CodeIDMismatch    fault.Code = "id-mismatch"     // key, found, expected: the name of the file or folder

	// What people do to YAML, where the library cannot read it.
	CodeYAMLTab          fault.Code = "yaml-tab"            // none
	CodeYAMLBlank        fault.Code = "yaml-blank"          // none: a letter that only looks like a blank
	CodeYAMLIndent       fault.Code = "yaml-indent"         // key, found int, expected int: blanks
	CodeYAMLColon        fault.Code = "yaml-colon"          // found: a line without a key
	CodeYAMLText         fault.Code = "yaml-text"           // found: text with a colon, without quotes
	CodeYAMLTextInBraces fault.Code = "yaml-text-in-braces" // none: a second colon before a comma
	CodeYAMLCurly        fault.Code = "yaml-curly-quotes"   // found: what stands between them
	CodeYAMLQuoteOpen    fault.Code = "yaml-quote-open"     // found: the quote
	CodeYAMLBracketOpen  fault.Code = "yaml-bracket-open"   // found, expected
	CodeYAMLBracketOther fault.Code = "yaml-bracket-other"  // found, expected
	CodeYAMLAfter        fault.Code = "yaml-after-end"      // found: after quotes or brackets that have closed
	CodeYAMLExtra        fault.Code = "yaml-extra"          // found: a sign that is one too many
	CodeYAMLDash         fault.Code = "yaml-dash"           // found, expected int: blanks; "" where there is none
	CodeYAMLSign         fault.Code = "yaml-sign"           // found, expected: signs
	CodeYAMLStart        fault.Code = "yaml-start"          // found, text: its first sign, and all of it
	CodeYAMLEscape       fault.Code = "yaml-escape"         // found: a backslash and what follows
	CodeYAMLControl      fault.Code = "yaml-control"        // found: U+0007
	CodeYAMLComment      fault.Code = "yaml-comment"        // found: what is no comment
	CodeYAMLCut          fault.Code = "yaml-comment-cuts"   // none: a comment that takes a bracket
	CodeYAMLMerge        fault.Code = "yaml-merge"          // found: the mark of a version control system
	CodeYAMLOneLine      fault.Code = "yaml-one-line"       // none: two keys on a line, or a key and a dash

	// Texts that YAML reads, and probably not as they are meant.
	CodeTextCurly fault.Code = "text-curly-quotes" // key, found: what stands between them
	CodeTextCut   fault.Code = "text-cut"          // key, found: the comment

	CodePreviousForm    fault.Code = "previous-form"       // found: not PACK/SET
	CodePreviousItself  fault.Code = "previous-itself"     // set
	CodePreviousUnknown fault.Code = "previous-unknown"    // pack, known []string, suggestion or ""
	CodeYAMLTag         fault.Code = "yaml-tag"            // tag
	CodeLeadingZero     fault.Code = "number-leading-zero" // key, found, suggestion
	CodeBadYear         fault.Code = "bad-year"            // key, found: not of four digits
	CodeItemTwice       fault.Code = "list-item-twice"     // key, found: a text that a list has twice
	CodeFileName        fault.Code = "file-name"           // found, expected: a file that is not read
	CodeFileStray       fault.Code = "file-stray"          // found: among the sets of a pack, and nothing like one

	// Meaning of rules.
	CodeVariableUnknown fault.Code = "variable-unknown" // variable, known []string, suggestion or ""
	CodeExpression      fault.Code = "expression"       // found or "", expected
	CodeNameReserved    fault.Code = "name-reserved"    // found: a variable called min, max or and

	// Meaning of weights and counts.
	CodeDateOrder   fault.Code = "date-order"    // date, before
	CodeBadDate     fault.Code = "bad-date"      // key, found, meant, last
	CodeTimeNotDate fault.Code = "time-not-date" // key, time

	// Worked examples, versions.
	CodeCaseDiffers fault.Code = "case-differs" // criterion, expected, got
	CodeCaseFault   fault.Code = "case-fault"   // criterion, fault: a fault where none, or another, was expected
	// fault, suggestion or "": no kind of fault
	CodeCaseFaultUnknown fault.Code = "case-fault-unknown"
	CodeCaseInput        fault.Code = "case-input"    // criterion, input, expected []string
	CodeCaseBranch       fault.Code = "case-branch"   // criterion: an example of what is not a leaf
	CodeCasesNone        fault.Code = "cases-none"    // pack: without any example, where some are required
	CodeCasesNotRun      fault.Code = "cases-not-run" // pack: with errors of its own
	CodeSetsNone         fault.Code = "sets-none"     // pack: without any criteria set
	CodePackChanged      fault.Code = "pack-changed"  // pack, file
	CodePackUnsealed     fault.Code = "pack-unlisted" // pack, file

	// Meaning of a survey's definition. A kind is "answer scale", "answer level", "respondent group",
	// "survey component", "survey question" or "survey leaf".
	CodeSurveyLeafUntaken fault.Code = "survey-leaf-untaken" // criterion, set: no line of "leaves" says what it takes

	// Layouts of workbooks.
	CodeLayoutPlace fault.Code = "layout-place" // key, found, expected
	CodeLayoutTwice fault.Code = "layout-twice" // key, column, other: the key that has that column
)

// What a related place has to do with a fault.
const (
	NoteNeededHere fault.Note = "needed-here" // what makes a choice of the regulation necessary
)
