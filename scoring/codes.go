package scoring

// The kinds of faults. Each constant is the whole contract: the texts, in
// Vietnamese and English, are kept under the same names by the command line.
const (
	// Shape of YAML and CSV.
	CodeSyntax        Code = "syntax"         // detail: what the YAML reader says, in English
	CodeUnknownKey    Code = "unknown-key"    // key, expected []string, suggestion or ""
	CodeDuplicateKey  Code = "duplicate-key"  // key
	CodeMissingKey    Code = "missing-key"    // key: a dotted path
	CodeMissingChoice Code = "missing-choice" // key: a dotted path, choices []string
	CodeWrongType     Code = "wrong-type"     // key, expected, found: "mapping", "list", "text", …
	CodeNotOneOf      Code = "not-one-of"     // key, found, expected []string, suggestion or ""
	CodeNotNumber     Code = "not-a-number"   // key, found
	CodeFileMissing   Code = "file-missing"   // file
	CodePackUnknown   Code = "pack-unknown"   // pack, known []string, suggestion or ""
	CodePathOutside   Code = "path-outside"   // key, path
	CodeRowTooLong    Code = "row-too-long"   // found int, expected int: cells
	CodeColumnMissing Code = "column-missing"

	// Shape of YAML only.
	CodeFileTooLarge  Code = "file-too-large"     // megabytes int
	CodeNotUTF8       Code = "not-utf8"           // none
	CodeManyDocuments Code = "multiple-documents" // none
	CodeYAMLAlias     Code = "yaml-alias"         // kind "alias" | "anchor" | "merge key", name
	CodeTooDeep       Code = "too-deep"           // limit int: levels of criteria
	CodeDecimalComma  Code = "decimal-comma"      // found "0,5", suggestion "0.5": a comma inside {…} separates keys
	CodeCommaInBraces Code = "comma-in-braces"    // found "min(x, 1)": likewise
	CodeMissingOneOf  Code = "missing-one-of"     // keys []string: none of them is there
	CodeKeysClash     Code = "keys-clash"         // keys []string: those there, of which only one may be
	CodeBadID         Code = "bad-id"             // key, found: not lower-case letters, digits, hyphens
	CodeIDMismatch    Code = "id-mismatch"        // key, found, expected: the name of the file or folder

	// Meaning of a criteria set.
	CodeSumMismatch    Code = "sum-mismatch"
	CodeTotalMismatch  Code = "total-mismatch"
	CodePartsMismatch  Code = "parts-mismatch"
	CodeCodeDuplicate  Code = "criterion-duplicate"
	CodeCodeMisplaced  Code = "criterion-misplaced"
	CodeCodeOrder      Code = "criterion-order"
	CodeRuleMissing    Code = "rule-missing"
	CodeRuleOnBranch   Code = "rule-on-branch"
	CodeRuleOverMax    Code = "rule-over-max"
	CodeRuleUnderMax   Code = "rule-under-max"
	CodeNegative       Code = "negative"
	CodeLabelDuplicate Code = "label-duplicate"
	CodeBandEmpty      Code = "band-empty"

	// Meaning of rules.
	CodeBandGap         Code = "band-gap"         // criterion, interval Band
	CodeBandOverlap     Code = "band-overlap"     // criterion, interval Band
	CodeEdgeTwice       Code = "band-edge-twice"  // criterion, interval Band of one point
	CodeRateUnbounded   Code = "rate-unbounded"   // criterion, interval Band
	CodeBandScale       Code = "band-scale"       // criterion
	CodeBandUnreachable Code = "band-unreachable" // criterion, interval Band
	CodeCaseUnreachable Code = "case-unreachable" // criterion
	CodeCaseOtherwise   Code = "case-otherwise"   // criterion: some data fit no case
	CodeVariableUnused  Code = "variable-unused"  // criterion, variable
	CodeVariableUnknown Code = "variable-unknown" // variable, known []string, suggestion or ""
	CodeExpression      Code = "expression"       // found or "", expected
	CodeNameReserved    Code = "name-reserved"    // found: a variable called min, max or and

	// Meaning of weights and counts.
	CodeWeightSum        Code = "weight-sum"        // set, sum
	CodeWeightMissing    Code = "weight-missing"    // criterion
	CodeWeightUnused     Code = "weight-unused"     // criterion: the set adds points
	CodeCountMismatch    Code = "count-mismatch"    // level: areas, criteria, sub_criteria; declared int, found int
	CodeDateOrder        Code = "date-order"        // date, before
	CodeBadDate          Code = "bad-date"          // key, found
	CodeWasUnknown       Code = "was-unknown"       // criterion, set
	CodeWasTwice         Code = "was-twice"         // criterion
	CodePreviousMissing  Code = "previous-missing"  // none: was without previous
	CodeNotValid         Code = "not-valid"         // criterion, from or "", to or "", year int
	CodeAppraiserUnknown Code = "appraiser-unknown" // appraiser, known []string, suggestion or ""

	// Worked examples, versions.
	CodeCaseDiffers  Code = "case-differs"  // criterion, expected, got
	CodeCaseFault    Code = "case-fault"    // criterion, fault: a fault where none, or another, was expected
	CodeCaseInput    Code = "case-input"    // criterion, input, expected []string
	CodeCaseBranch   Code = "case-branch"   // criterion: an example of what is not a leaf
	CodePackChanged  Code = "pack-changed"  // pack, file
	CodePackUnsealed Code = "pack-unlisted" // pack, file

	// Meaning of a regulation.
	CodeClassOrder     Code = "class-order"
	CodeClassGap       Code = "class-gap"
	CodeClassUnknown   Code = "class-unknown"
	CodeClassBlock     Code = "class-block"
	CodeBreakerUnknown Code = "breaker-unknown"

	// Meaning of a round.
	CodeSetUnknown       Code = "set-unknown" // set, known []string, suggestion or ""
	CodeUnitDuplicate    Code = "unit-duplicate"
	CodeUnitSameName     Code = "unit-same-name" // name
	CodeUnitUnknown      Code = "unit-unknown"
	CodeParentUnknown    Code = "parent-unknown"
	CodeCriterionUnknown Code = "criterion-unknown"
	CodeExclusionSurvey  Code = "exclusion-survey"
	CodeNothingApplies   Code = "nothing-applies"

	// Self-assessment.
	CodeSelfMissing         Code = "self-missing"
	CodeSelfEmpty           Code = "self-empty"
	CodeEntryMissing        Code = "entry-missing"
	CodeInputMissing        Code = "input-missing"
	CodeScoreOverMax        Code = "score-over-max"
	CodeScoreNegative       Code = "score-negative"
	CodeLevelUnknown        Code = "level-unknown"
	CodeDenominatorZero     Code = "denominator-zero"
	CodeRateOver100         Code = "rate-over-100"
	CodeNoBand              Code = "no-band"
	CodeNoCase              Code = "no-case"              // criterion
	CodeDivisionByZero      Code = "division-by-zero"     // criterion
	CodeFormulaRange        Code = "formula-range"        // criterion, points, max, formula
	CodePercentSmall        Code = "percent-small"        // criterion, number, meant
	CodePointsOffScale      Code = "points-off-scale"     // criterion, points, levels []string
	CodePointsWithoutData   Code = "points-without-data"  // name: points everywhere, data nowhere
	CodeDerivedRange        Code = "derived-out-of-range" // criterion, points, max: the rule gives what it must not
	CodeNotWhole            Code = "not-whole"            // criterion, number, label
	CodeDeclaredDiffers     Code = "declared-differs"
	CodeScoredNotApplicable Code = "scored-not-applicable"
	CodeSelfNotAllowed      Code = "self-not-allowed"
	CodeEvidenceMissing     Code = "evidence-missing" // criterion, points
	CodeEvidenceNone        Code = "evidence-none"    // unit, name: no leaf has any

	// Appraisal.
	CodeUnappraised      Code = "unappraised"
	CodeUnitUnappraised  Code = "unit-unappraised"
	CodeAppraisedNoSelf  Code = "appraised-without-self"
	CodeFromStale        Code = "from-stale"
	CodeAdjustmentSurvey Code = "adjustment-of-survey"
	CodeAppraisalNone    Code = "appraisal-none"
	CodeAppraisalIgnored Code = "appraisal-ignored"
	CodeAdjustmentBranch Code = "adjustment-of-branch"
	CodeReasonAlone      Code = "reason-without-points" // unit, criterion, reason
	CodeCutNoReason      Code = "cut-without-reason"    // unit, criterion, from, to

	// Survey and history.
	CodeSurveyMissing Code = "survey-missing"
	CodeSurveyTwice   Code = "survey-twice"
	CodeSurveyRange   Code = "survey-range"
	CodeSurveyNotLeaf Code = "survey-not-leaf"
	CodeNoSurvey      Code = "no-survey"
	CodeHistoryUnit   Code = "history-unit-unknown"
	CodeFolderIgnored Code = "folder-ignored" // none: a folder within self, appraisal, survey or history
	CodeHistoryName   Code = "history-name"   // none: a file whose name is no year
	CodeHistoryTwice  Code = "history-twice"

	// Workbooks.
	CodeBookUnknownUnit Code = "workbook-unknown-unit"
	CodeBookTwice       Code = "workbook-twice"
	CodeBookOtherRound  Code = "workbook-other-round"
	CodeBookOtherSet    Code = "workbook-other-set"
	CodeBookOtherText   Code = "workbook-other-version"
	CodeBookWrongUnit   Code = "workbook-wrong-unit" // file, unit: both units of the round
	CodeBookOtherUnit   Code = "workbook-other-unit"
	CodeBookNameOther   Code = "workbook-name-other" // file, unit, name, other: the file says unit, the sheet says other by name
	CodeAliasTwice      Code = "alias-twice"         // alias, unit, other
	CodeBookNot         Code = "workbook-not-xlsx"
	CodeBookOld         Code = "workbook-old-xls"
	CodeBookEncrypted   Code = "workbook-encrypted"
	CodeBookDamaged     Code = "workbook-damaged"
	CodeBookEmpty       Code = "workbook-empty-file"
	CodeBookTooLarge    Code = "workbook-too-large"
	CodeSheetMissing    Code = "sheet-missing"
	CodeColumnTwice     Code = "column-twice"
	CodeRowCodeUnknown  Code = "row-code-unknown"
	CodeRowCodeTwice    Code = "row-code-twice"
	CodeRowCodeMissing  Code = "row-code-missing"
	CodeCellNotNumber   Code = "cell-not-number"
	CodeCellUnsure      Code = "cell-number-unsure" // text, whole: the number if a point or comma separates thousands
	CodeCellText        Code = "cell-number-as-text"
	CodeCellError       Code = "cell-error"
	CodeCellNoValue     Code = "cell-formula-no-value"
	CodeCellNegative    Code = "cell-negative"
	CodeSumTyped        Code = "sum-typed-over"     // count: sums of our form that hold a typed number, the first at the cell
	CodeCellArray       Code = "cell-array-formula" // number
	CodeComments        Code = "comments-not-read"  // count
	CodeAppraisedInSelf Code = "appraised-in-self"

	// Layouts of workbooks.
	CodeLayoutPlace Code = "layout-place" // key, found, expected
	CodeLayoutTwice Code = "layout-twice" // key, column, other: the key that has that column

	// What Excel and people do to workbooks.
	CodeBookMacros      Code = "workbook-macros"       // none
	CodeSheetTwice      Code = "sheet-twice"           // sheet, count int: rows that repeat those of the sheet first
	CodeSheetHidden     Code = "sheet-hidden"          // sheet
	CodeSheetHiddenRead Code = "sheet-hidden-read"     // sheet
	CodeRowsHidden      Code = "rows-hidden"           // criterion: the first, count int
	CodeRowsFiltered    Code = "rows-filtered"         // criterion: the first, count int
	CodeColumnHidden    Code = "column-hidden"         // column
	CodeCodeNumber      Code = "code-became-number"    // code, found
	CodeCodeDate        Code = "code-became-date"      // date, code or ""
	CodeCellDate        Code = "cell-became-date"      // date, number Points: probably typed, or ""
	CodeCellPercent     Code = "cell-shown-as-percent" // percent, number
	CodeCellHidden      Code = "cell-shows-nothing"    // number
	CodeCellRounded     Code = "cell-shown-rounded"    // number, shown
	CodeCellExternal    Code = "cell-external-link"    // number, formula
	CodeCellStale       Code = "cell-formula-stale"    // number, formula
	CodeCellMerged      Code = "cell-merged"           // range
	CodeRowTitleOther   Code = "row-title-other"       // criterion, title, other: the criterion of that title
	CodeRowTitleChanged Code = "row-title-changed"     // criterion, title: as the set has it
	CodeMaxChanged      Code = "max-changed"           // criterion, found, max
	CodeMaxOther        Code = "max-differs"           // criterion, found, max
	CodeMaximaOther     Code = "maxima-differ"         // count int: so many that the workbook is of another year or set
	CodeGuardLost       Code = "validation-lost"       // count int: cells
	CodeEvidenceSame    Code = "evidence-same"         // evidence, count int
)

// What a related place has to do with a fault.
const (
	NoteMaxHere      Note = "max-here"
	NoteRuleHere     Note = "rule-here"
	NoteFirstHere    Note = "first-here"
	NoteExcludedHere Note = "excluded-here"
	NoteNeededHere   Note = "needed-here" // what makes a choice of the regulation necessary
	NoteRowHere      Note = "row-here"
)
