package criteria

import "parindex/scoring/fault"

// The kinds of faults that this package reports.
const (
	// Shape of YAML and CSV.
	CodeUnknownKey   fault.Code = "unknown-key"   // key, expected []string, suggestion or "", words or ""
	codeDuplicateKey fault.Code = "duplicate-key" // key
	codeFileEmpty    fault.Code = "yaml-empty"    // key: the first that it should have
	codeMissingKey   fault.Code = "missing-key"   // key, empty or "": a dotted path
	// key, expected, found, kind or "", keys or "", words or "": what else may stand there
	codeWrongType   fault.Code = "wrong-type"
	codePackUnknown fault.Code = "pack-unknown" // pack, known []string, suggestion or ""

	// Shape of YAML only.
	CodeFileTooLarge  fault.Code = "file-too-large"     // megabytes int
	codeManyDocuments fault.Code = "multiple-documents" // none
	codeYAMLAlias     fault.Code = "yaml-alias"         // kind, name: an alias, an anchor or a merge key
	codeTooDeep       fault.Code = "too-deep"           // limit int: levels of criteria
	// found, suggestion: "0,5" and "0.5"; a comma inside {…} separates keys
	codeDecimalComma  fault.Code = "decimal-comma"
	codeCommaInBraces fault.Code = "comma-in-braces" // found: "min(x, 1)", likewise
	codeCommaInText   fault.Code = "comma-in-text"   // found: likewise
	codeFormatUnknown fault.Code = "format-unknown"  // found, known int: the latest format
	codeMissingOneOf  fault.Code = "missing-one-of"  // keys []string: none of them is there
	codeKeysClash     fault.Code = "keys-clash"      // keys []string: those there, of which only one may be
	codeBadID         fault.Code = "bad-id"          // key, found: not lower-case letters, digits, hyphens
	codeIDReserved    fault.Code = "id-reserved"     // key, found: a name that Windows keeps for devices
	CodeToFill        fault.Code = "todo-fill"       // what, count int or "", places or "": left to fill in
	codeNameUnseen    fault.Code = "name-unseen"     // key, found []string: characters, as U+200B
	codeIDMismatch    fault.Code = "id-mismatch"     // key, found, expected: the name of the file or folder

	// What people do to YAML, where the library cannot read it.
	codeYAMLTab          fault.Code = "yaml-tab"            // none
	codeYAMLBlank        fault.Code = "yaml-blank"          // none: a letter that only looks like a blank
	codeYAMLIndent       fault.Code = "yaml-indent"         // key, found int, expected int, above or "": blanks
	codeYAMLColon        fault.Code = "yaml-colon"          // found: a line without a key
	codeYAMLText         fault.Code = "yaml-text"           // found: text with a colon, without quotes
	codeYAMLTextInBraces fault.Code = "yaml-text-in-braces" // none: a second colon before a comma
	codeYAMLCurly        fault.Code = "yaml-curly-quotes"   // found: what stands between them
	codeYAMLQuoteOpen    fault.Code = "yaml-quote-open"     // found: the quote
	CodeYAMLBracketOpen  fault.Code = "yaml-bracket-open"   // found, expected
	codeYAMLBracketOther fault.Code = "yaml-bracket-other"  // found, expected
	codeYAMLAfter        fault.Code = "yaml-after-end"      // found: after quotes or brackets that have closed
	codeYAMLExtra        fault.Code = "yaml-extra"          // found: a sign that is one too many
	codeYAMLDash         fault.Code = "yaml-dash"           // found, expected int: blanks; "" where there is none
	codeYAMLSign         fault.Code = "yaml-sign"           // found, expected: signs
	codeYAMLStart        fault.Code = "yaml-start"          // found, text: its first sign, and all of it
	codeYAMLEscape       fault.Code = "yaml-escape"         // found: a backslash and what follows
	codeYAMLControl      fault.Code = "yaml-control"        // found: U+0007
	codeYAMLComment      fault.Code = "yaml-comment"        // found: what is no comment
	codeYAMLCut          fault.Code = "yaml-comment-cuts"   // none: a comment that takes a bracket
	codeYAMLMerge        fault.Code = "yaml-merge"          // found: the mark of a version control system
	codeYAMLOneLine      fault.Code = "yaml-one-line"       // none: two keys on a line, or a key and a dash

	// Texts that YAML reads, and probably not as they are meant.
	codeTextCurly fault.Code = "text-curly-quotes" // key, found: what stands between them
	codeTextCut   fault.Code = "text-cut"          // key, found: the comment

	codePreviousForm    fault.Code = "previous-form"       // found: not PACK/SET
	codePreviousItself  fault.Code = "previous-itself"     // set
	codePreviousUnknown fault.Code = "previous-unknown"    // pack, known []string, suggestion or ""
	codeYAMLTag         fault.Code = "yaml-tag"            // tag
	codeLeadingZero     fault.Code = "number-leading-zero" // key, found, suggestion
	codeNumberUnsure    fault.Code = "number-unsure"       // key, found, whole, suggestion
	codeBadYear         fault.Code = "bad-year"            // key, found: not of four digits
	codeItemTwice       fault.Code = "list-item-twice"     // key, found: a text that a list has twice
	codeFileName        fault.Code = "file-name"           // found, expected: a file that is not read
	codeFileStray       fault.Code = "file-stray"          // found: among the sets of a pack, and nothing like one

	// Meaning of rules.
	codeVariableUnknown fault.Code = "variable-unknown" // variable, known []string, suggestion or ""
	codeExpression      fault.Code = "expression"       // found or "", expected
	codeNameReserved    fault.Code = "name-reserved"    // found: a variable called min, max or and

	// Meaning of weights and counts.
	codeDateOrder   fault.Code = "date-order"    // date, before: Day
	codeBadDate     fault.Code = "bad-date"      // key, found, meant, last
	codeTimeNotDate fault.Code = "time-not-date" // key, time

	// Worked examples, versions.
	codeCaseDiffers fault.Code = "case-differs" // criterion, expected, got, exact or "": before rounding
	codeCaseFault   fault.Code = "case-fault"   // criterion, fault: a fault where none, or another, was expected
	// fault, suggestion or "": no kind of fault
	codeCaseFaultUnknown fault.Code = "case-fault-unknown"
	codeCaseInput        fault.Code = "case-input"    // criterion, input, expected []string
	codeCaseBranch       fault.Code = "case-branch"   // criterion: an example of what is not a leaf
	CodeCasesNone        fault.Code = "cases-none"    // pack: without any example, where some are required
	CodeCasesNotRun      fault.Code = "cases-not-run" // pack: with errors of its own
	codeSetsNone         fault.Code = "sets-none"     // pack: without any criteria set
	codePackChanged      fault.Code = "pack-changed"  // pack, file
	codePackUnsealed     fault.Code = "pack-unlisted" // pack, file

	// Meaning of a survey's definition. A kind is "answer scale", "answer level", "respondent group",
	// "survey component", "survey question" or "survey leaf".
	codeSurveyLeafUntaken fault.Code = "survey-leaf-untaken" // criterion, set: no line of "leaves" says what it takes

	// Layouts of workbooks.
	codeLayoutPlace fault.Code = "layout-place" // key, found, expected
	codeLayoutTwice fault.Code = "layout-twice" // key, column, other: the key that has that column
)

// What a related place has to do with a fault.
const (
	NoteNeededHere fault.Note = "needed-here" // what makes a choice of the regulation necessary
)
