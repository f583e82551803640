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
	CodeLineTooLong   Code = "line-too-long" // megabytes int: of a line, or of the lines that a quote runs over

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
	CodeBlockUnknown     Code = "block-unknown"            // block, known []string, suggestion or ""
	CodeAppraiserTwice   Code = "appraiser-duplicate"      // appraiser
	CodeAppraiserParent  Code = "appraiser-parent-unknown" // appraiser, parent, suggestion or ""
	CodeDeadlineTwice    Code = "deadline-twice"           // stage, block: the first that both are for
	CodeDeadlineOrder    Code = "deadline-order"           // block, stage, date, before: an earlier stage, earlier: its later date

	// Self-assessment.
	CodeSelfMissing         Code = "self-missing"
	CodeSelfEmpty           Code = "self-empty"
	CodeEntryMissing        Code = "entry-missing"
	CodeInputMissing        Code = "input-missing"
	CodeScoreOverMax        Code = "score-over-max" // criterion, points, max; of a refused decision also unit, name
	CodeScoreNegative       Code = "score-negative" // criterion, points; of a refused decision also unit, name
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
	CodeScoredNotApplicable Code = "scored-not-applicable" // unit, name, criterion, reason
	CodeSelfNotAllowed      Code = "self-not-allowed"
	CodeEvidenceMissing     Code = "evidence-missing" // criterion, points
	CodeItemEvidence        Code = "item-evidence"    // unit, name, criterion, points: bonus or penalty without evidence
	CodeEvidenceNone        Code = "evidence-none"    // unit, name: no leaf has any

	// Appraisal.
	CodeUnappraised      Code = "unappraised"
	CodeUnitUnappraised  Code = "unit-unappraised"
	CodeAppraisedNoSelf  Code = "appraised-without-self" // unit, name, criterion, points
	CodeFromStale        Code = "from-stale"             // unit, name, criterion, from, now
	CodeAdjustmentSurvey Code = "adjustment-of-survey"   // unit, name, criterion
	CodeAppraisalNone    Code = "appraisal-none"
	CodeAppraisalIgnored Code = "appraisal-ignored"
	CodeAdjustmentBranch Code = "adjustment-of-branch"  // unit, name, criterion
	CodeReasonAlone      Code = "reason-without-points" // unit, criterion, reason
	// Authority and time.
	CodeReasonMissing      Code = "reason-missing"             // unit, name, criterion, from, to: Points, of a decision that needs a reason
	CodeKindReason         Code = "decision-reason"            // unit, name, criterion or "", kind: a decision not on points without a reason
	CodeAppraiserOther     Code = "agency-unknown"             // agency, count int, known, suggestion: at the first of its decisions
	CodeNotItsUnit         Code = "decision-not-its-unit"      // agency, unit, name
	CodeNotItsArea         Code = "decision-not-its-area"      // agency, unit, name, criterion, owner: name of the agency that may
	CodeCouncilNone        Code = "council-undeclared"         // appraiser: whose list holds criteria that name no agency
	CodeNobodyAppraises    Code = "nobody-appraises"           // unit, name, appraisers: parts of its set that no agency has for it
	CodeTwoAgencies        Code = "decision-two-agencies"      // unit, name, criterion, agency, first: names
	CodeAfterLock          Code = "decision-after-lock"        // unit, name, criterion or "", day, lock, others: decisions at the same cell, or ""
	CodeBeforeReceipt      Code = "decision-before-submission" // unit, name, criterion, day, received, others: likewise
	CodeDecisionOrder      Code = "decision-out-of-order"      // unit, name, criterion, day, first: the day of the first appraisal's
	CodeDecisionLate       Code = "decision-late"              // agency: its name, day, deadline, count int: of a file, at the first
	CodeUndated            Code = "decision-undated"           // agency: its name, count int: of a file, at the first
	CodeFromMissing        Code = "from-missing"               // unit, name, criterion, now Points
	CodeKindCode           Code = "decision-needs-code"        // unit, name, kind: of a criterion, without its code
	CodeSameDay            Code = "decision-same-day"          // unit, name, criterion, day: two opposite decisions
	CodeLedgerIncomplete   Code = "ledger-incomplete"          // none: a list could not be read, so that what is not appraised is not told
	CodeCouncilOnly        Code = "decision-of-council"        // agency, unit, name, kind: only a council decides that
	CodeNoEffect           Code = "decision-no-effect"         // criterion or "", unit, name, kind: nothing changes by it
	CodeAfterCouncil       Code = "decision-after-council"     // unit, name, criterion, agency, first: the council, in the same appraisal
	CodeFinalCut           Code = "final-cut"                  // unit, name, criterion, from, to: the unit could not answer
	CodeApprovalEarly      Code = "approval-early"             // unit, name, day, later: a decision on one of its communes after that
	CodeAgencySilent       Code = "agency-silent"              // agency, count int: units with criteria of its own, and no decision at all
	CodeKindNoCode         Code = "decision-has-code"          // unit, name, kind, code: of a whole unit
	CodeLate               Code = "late"                       // unit, name, days int, deadline, received, points
	CodeLatePoints         Code = "late-points"                // likewise
	CodeLateZero           Code = "late-zero"                  // likewise
	CodeAbsentZero         Code = "never-submitted-zero"       // unit, name
	CodeAbsentLeftOut      Code = "never-submitted"            // unit, name
	CodeDistrictUnfinished Code = "district-unfinished"        // unit, name, communes, missing, undecided int, approved bool
	CodeReceivedNone       Code = "received-none"              // none: deadlines, but no list of what came in when
	CodeReceivedUnknown    Code = "received-unknown"           // count int, units: handed in, but not in the list
	CodeReceivedTwice      Code = "received-twice"             // unit, name, stage
	CodeExplanationUncut   Code = "explanation-uncut"          // unit, name, criterion: no decision cut it
	CodeExplanationLate    Code = "explanation-late"           // unit, name, days int, deadline, received
	CodeExplanationTwice   Code = "explanation-twice"          // unit, name, criterion
	CodeExplanationWhose   Code = "explanation-unknown-unit"   // unit, suggestion or ""
	CodeKindUnknown        Code = "decision-kind-unknown"      // found, known []string
	CodeKindPoints         Code = "decision-kind-points"       // unit, kind: points where that kind of decision has none
	CodeStageUnknown       Code = "decision-stage-unknown"     // found
	CodeListOther          Code = "decision-other-agency"      // agency: whose list it is, found
	CodeReceivedStage      Code = "received-stage-unknown"     // found
	CodeReceivedYear       Code = "received-year"              // unit, name, day, year int: neither of the round's year nor of the next
	CodeReceivedUndated    Code = "received-undated"           // unit, name, stage: what came in has no day on its line
	CodeExplanationNoFile  Code = "explanation-without-file"   // unit, name: received, but there is none
	CodeExplanationNoDay   Code = "explanation-unlisted"       // unit, name: there is one, but others only are on the list
	CodeListTwice          Code = "list-twice"                 // agency, stage, count int: decisions that both files have
	CodeDecisionNoPoints   Code = "decision-without-points"    // unit, criterion
	CodeRowUnitOther       Code = "row-unit-other"             // unit, name, other: id of the unit of that name
	CodeRowLeafOther       Code = "row-criterion-other"        // criterion, title, other: the criterion of that title

	// Survey and history.
	CodeSurveyMissing Code = "survey-missing"
	CodeSurveyTwice   Code = "survey-twice"
	CodeSurveyRange   Code = "survey-range"
	CodeSurveyNotLeaf Code = "survey-not-leaf"
	CodeSurveyCap     Code = "survey-cap" // criterion, cap: not above 0 and up to 100
	CodeNoSurvey      Code = "no-survey"
	CodeNoSurveyFew   Code = "no-survey-few" // unit, name: fewer ballots than required
	CodeHistoryUnit   Code = "history-unit-unknown"
	CodeFolderIgnored Code = "folder-ignored" // none: a folder within self, appraisal, survey or history
	CodeHistoryName   Code = "history-name"   // none: a file whose name is no year
	CodeHistoryTwice  Code = "history-twice"

	// Meaning of a survey's definition. A kind is "answer scale", "answer level",
	// "respondent group", "survey component", "survey question" or "survey leaf".
	CodeSurveyIDTwice     Code = "survey-id-twice"       // kind, id
	CodeSurveyLeafUntaken Code = "survey-leaf-untaken"   // criterion, set: no line of "leaves" says what it takes
	CodeSurveyIDUnknown   Code = "survey-id-unknown"     // kind, id, known []string, suggestion or ""
	CodeSurveyLevelLacks  Code = "survey-level-lacks"    // level, key "value" | "satisfied", measure
	CodeSurveyLevelBlank  Code = "survey-level-blank"    // level: a blank one with a value or satisfied
	CodeSurveyScaleFlat   Code = "survey-scale-flat"     // scale: all its answers count the same
	CodeSurveyNothing     Code = "survey-nothing-counts" // none: no question counts for the index
	CodeSurveyWeight      Code = "survey-weight"         // kind, id: no weight, or none above 0
	CodeSurveyUnused      Code = "survey-unused"         // key: means nothing beside the other choices
	CodeSurveyRangeKey    Code = "survey-key-range"      // key, number, low, high
	CodeSurveyTableOrder  Code = "survey-table-order"    // up_to, before
	CodeSurveyTableEnd    Code = "survey-table-end"      // none: the last row, and only it, has no up_to
	CodeSurveyTableFalls  Code = "survey-table-falls"    // population, required; before, more: that population needs more

	// Ballots and counts. A group is empty where the whole unit is meant.
	CodeSurveyLevel          Code = "survey-level-unknown"      // question, found, levels []string, count: of cells that say so
	CodeSurveyGroupBarred    Code = "survey-group-barred"       // unit, group, block, count
	CodeSurveyNotAsked       Code = "survey-not-asked"          // unit, group, question, count
	CodeSurveyBallotTwice    Code = "survey-ballot-twice"       // unit, ballot
	CodeSurveyPersonTwice    Code = "survey-person-twice"       // unit, person, wave
	CodeSurveyPersonWaves    Code = "survey-person-waves"       // unit, person, wave, other: waves
	CodeSurveyRowTwice       Code = "survey-row-twice"          // unit, group, question or "": of counts, of a sample, of a published figure
	CodeSurveyMore           Code = "survey-more"               // code, count: left out after the first hundred
	CodeSurveyPartsMany      Code = "survey-parts-many"         // column "wave" | "channel", limit, count: rows with a name beyond the limit
	CodeSurveyLinesMany      Code = "survey-lines-many"         // limit, count: lines of counts, of samples or of printed figures
	CodeSurveyAnswersOver    Code = "survey-answers-over"       // unit, group, question, answers, ballots, count
	CodeSurveyAnswersShort   Code = "survey-answers-short"      // unit, group, question, answers, ballots, count
	CodeSurveyCountsBallots  Code = "survey-counts-and-ballots" // unit, group, wave, channel: there are ballots of the same
	CodeSurveyCountsNone     Code = "survey-counts-missing"     // unit, group, wave, channel, questions: without a line, where others have one
	CodeSurveyBallotsDiffer  Code = "survey-ballots-differ"     // unit, group, ballots, other
	CodeSurveyBallotsGuessed Code = "survey-ballots-inferred"   // unit, group, wave, channel, least, most: answers with blanks of a question; the most is taken
	CodeSurveyCountsAll      Code = "survey-counts-all-items"   // unit, group: counts where the measure needs ballots
	CodeSurveyOverSent       Code = "survey-over-sent"          // unit, group, wave, ballots, sent
	CodeSurveyOverPeople     Code = "survey-over-population"    // unit, group, wave, ballots, population
	CodeSurveyBelow          Code = "survey-below"              // unit, group, answered, ballots, required: too few of the ballots answer anything
	CodeSurveyBelowNone      Code = "survey-below-none"         // unit, group, answered, ballots, required: so no survey
	CodeSurveyPopulation     Code = "survey-population-missing" // unit, group: what is required is unknown
	CodeSurveyStraight       Code = "survey-straight-lined"     // unit, count, ballots, percent, share
	CodeSurveyBlanks         Code = "survey-blanks"             // unit, group, question, count: refused
	CodeSurveyGroupNone      Code = "survey-group-none"         // unit, group: no answers, refused
	CodeSurveyGroupZero      Code = "survey-group-zero"         // unit, group: no answers, counts 0
	CodeSurveyGroupDropped   Code = "survey-group-dropped"      // unit, group: no answers, the others count for it
	CodeSurveyLeafDropped    Code = "survey-leaf-dropped"       // unit, group, criterion: no answers, the leaf leaves the maximum
	CodeSurveyPartEmpty      Code = "survey-part-empty"         // unit, kind, id: no answers, left out of the mean
	CodeSurveyPercentCut     Code = "survey-percent-cut"        // unit, group, question, percents []string: truncated
	CodeSurveyPercentMixed   Code = "survey-percent-mixed"      // unit, group, question, percents []string: of different decimals
	CodeSurveyPercentOff     Code = "survey-percent-off"        // unit, group, question, percents []string, expected []Points
	CodeSurveyPublished      Code = "survey-published"          // unit, group, published, possible []Points
	CodeSurveyPublishedOther Code = "survey-published-other"    // unit, group, published, index, averaging, blank, groups or "": what gives it

	// Files of a survey folder.
	CodeSurveyFile          Code = "survey-file-unknown"       // found []string: headings that no kind of file has
	CodeSurveyNoDefinition  Code = "survey-definition-missing" // none: answers, but no survey.yaml
	CodeSurveyColumn        Code = "survey-column-unknown"     // column, known []string, suggestion or ""
	CodeSurveyReserved      Code = "survey-id-reserved"        // question: its id is the heading of another column
	CodeSurveyYamane        Code = "survey-yamane-small"       // number, meant: an error of that many percent
	CodeSurveyGroupAbsent   Code = "survey-group-absent"       // group, blocks []string, known []string: it rates no block of the round
	CodeSurveyLeafAbsent    Code = "survey-leaf-absent"        // criterion, set, group: such a group
	CodeSurveyPopulations   Code = "survey-populations-differ" // unit, group, population, other: of two waves
	CodeSurveyPublishedNone Code = "survey-published-alone"    // unit, group, published: without answers to hold it against
	CodeSurveyTooMany       Code = "survey-number-large"       // column, found, limit: a number of people
	CodeSurveyIncomplete    Code = "survey-incomplete"         // of a file that was not read to its end, or not at all
	CodeSurveySheetUnread   Code = "survey-sheet-unread"       // sheet: with headings that are known
	CodeSurveyEnding        Code = "survey-file-ending"        // ending: of a file that is no CSV and no workbook
	CodeSurveySeparator     Code = "survey-separator"          // tabs, or lines that end as nobody's do
	CodeSurveyLineUnused    Code = "survey-line-unused"        // unit, criterion, found, used: satisfaction of which there are answers
	CodeSurveyWhole         Code = "survey-not-whole"          // column, found: no number of people
	CodeCSVEmpty            Code = "csv-empty"                 // needed []string: headings
	CodeCSVSeparator        Code = "csv-separator"             // found: the first line, needed []string
	CodeCSVHeadings         Code = "csv-headings"              // found []string: the first line's cells, needed []string
	CodeCSVColumn           Code = "csv-column-unread"         // column, known []string
	CodeCSVQuote            Code = "csv-quote"                 // none: a quote opens and does not close, or stands within a cell
	CodeCSVTooLarge         Code = "csv-too-large"             // limit
	CodeListSheetUnread     Code = "list-sheet-unread"         // sheet, read: the one that is
	CodeListNot             Code = "list-not-readable"         // kind or "": none of the forms that lists of decisions have
	CodeColumnsTooMany      Code = "columns-too-many"          // limit int

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
	CodeCellNotDate     Code = "cell-not-date"         // text
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
	NoteOwnerHere    Note = "owner-here" // who appraises a criterion
	NoteDeadlineHere Note = "deadline-here"
	NoteStandsHere   Note = "stands-here" // the decision that counts so far
	NoteDecisionHere Note = "decision-here"
	NoteReceiptHere  Note = "receipt-here"
	NoteAnswersHere  Note = "answers-here" // ballots or counts
)
