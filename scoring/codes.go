package scoring

import "parindex/scoring/fault"

// The kinds of faults that this package reports.
const (
	// Meaning of a criteria set.
	CodeSumMismatch    fault.Code = "sum-mismatch"            // criterion, declared, sum
	CodeTotalMismatch  fault.Code = "total-mismatch"          // set, declared, sum
	CodePartsWeighted  fault.Code = "parts-mismatch-weighted" // part, declared, sum: of a weighted set
	CodePartsMismatch  fault.Code = "parts-mismatch"          // part, declared, sum
	CodeCodeDuplicate  fault.Code = "criterion-duplicate"     // criterion, (id), first or "", second or "": names
	CodeCodeMisplaced  fault.Code = "criterion-misplaced"     // criterion, parent
	CodeCodeOrder      fault.Code = "criterion-order"         // criterion, before
	CodeRuleMissing    fault.Code = "rule-missing"            // criterion
	CodeRuleOnBranch   fault.Code = "rule-on-branch"          // criterion
	CodeRuleOverMax    fault.Code = "rule-over-max"           // criterion, most, max
	CodeRuleUnderMax   fault.Code = "rule-under-max"          // criterion, most, max, cap or ""
	CodeNegative       fault.Code = "negative"                // key, number
	CodeLabelDuplicate fault.Code = "label-duplicate"         // label, (criterion)
	CodeBandEmpty      fault.Code = "band-empty"              // criterion, low, high

	// Meaning of rules.
	CodeBandGap         fault.Code = "band-gap"         // criterion, interval Band
	CodeBandOverlap     fault.Code = "band-overlap"     // criterion, interval Band
	CodeNoCasesSibling  fault.Code = "no-cases-sibling" // criterion, sibling
	CodeEdgeTwice       fault.Code = "band-edge-twice"  // criterion, interval Band: of one point
	CodeRateUnbounded   fault.Code = "rate-unbounded"   // criterion, interval Band
	CodeBandScale       fault.Code = "band-scale"       // criterion
	CodeBandUnreachable fault.Code = "band-unreachable" // criterion, interval Band
	CodeBandOrder       fault.Code = "band-order"       // criterion, interval Band: where points turn
	CodeLevelEqual      fault.Code = "level-equal"      // criterion, label, points, other
	CodeLevelOrder      fault.Code = "level-order"      // criterion, label, points, other
	CodeRuleFlat        fault.Code = "rule-flat"        // criterion, points: whatever the answer
	CodeLimitSmall      fault.Code = "limit-small"      // key, number, meant
	CodeLimitOver       fault.Code = "limit-over"       // key, number: above 100 %, which the rate cannot be
	CodeCaseUnreachable fault.Code = "case-unreachable" // criterion
	CodeCaseOtherwise   fault.Code = "case-otherwise"   // criterion: some data fit no case
	CodeVariableUnused  fault.Code = "variable-unused"  // criterion, variable

	// Meaning of weights and counts.
	CodeWeightSum     fault.Code = "weight-sum"     // set, sum
	CodeWeightMissing fault.Code = "weight-missing" // criterion
	CodeWeightUnused  fault.Code = "weight-unused"  // criterion: the set adds points
	// level, declared int, found int: areas, criteria, sub_criteria
	CodeCountMismatch    fault.Code = "count-mismatch"
	CodeWasUnknown       fault.Code = "was-unknown"       // criterion, set
	CodeWasTwice         fault.Code = "was-twice"         // criterion
	CodePreviousMissing  fault.Code = "previous-missing"  // none: was without previous
	CodeNotValid         fault.Code = "not-valid"         // criterion, (from or ""), (to or ""), year int
	CodeAppraisersNone   fault.Code = "appraisers-none"   // appraisers []string: the round declares none
	CodeAppraiserUnknown fault.Code = "appraiser-unknown" // appraiser, known []string, suggestion or ""

	// Meaning of a regulation.
	CodeClassOrder   fault.Code = "class-order"   // class, before
	CodeClassGap     fault.Code = "class-gap"     // class, edge
	CodeClassUnknown fault.Code = "class-unknown" // class
	// class, edge, most: above all points and bonus points
	CodeClassUnreachable fault.Code = "class-unreachable"
	CodeLateCap          fault.Code = "late-cap"        // points, cap: a day costs more than all days may
	CodeClassBlock       fault.Code = "class-block"     // block
	CodeBreakerUnknown   fault.Code = "breaker-unknown" // breaker

	CodeConsequenceTwice fault.Code = "consequence-twice" // id
	CodeConsequenceClass fault.Code = "consequence-class" // id, class, block
	CodeQuotaRange       fault.Code = "quota-range"       // id, number
	CodeYearsRange       fault.Code = "years-range"       // id, number int

	// Meaning of a round.
	CodeSetUnknown    fault.Code = "set-unknown"     // set, known []string, suggestion or ""
	CodeUnitDuplicate fault.Code = "unit-duplicate"  // (unit), id, first or "", second or "": likewise
	CodeBlockTwice    fault.Code = "block-duplicate" // (block), id, first or "", second or "": likewise
	CodeUnitSameName  fault.Code = "unit-same-name"  // name
	CodeUnitUnknown   fault.Code = "unit-unknown"    // unit, suggestion or "", others int or ""
	CodeParentUnknown fault.Code = "parent-unknown"  // unit, parent, suggestion or ""
	// criterion, set or "", name or "", suggestion or "", others int or "": rows of the same column
	CodeCriterionUnknown fault.Code = "criterion-unknown"
	CodeExclusionSurvey  fault.Code = "exclusion-survey"         // criterion
	CodeNothingApplies   fault.Code = "nothing-applies"          // unit
	CodeBlockUnknown     fault.Code = "block-unknown"            // block, known []string, suggestion or ""
	CodeAppraiserTwice   fault.Code = "appraiser-duplicate"      // (appraiser), id, first or "", second or "": likewise
	CodeAppraiserParent  fault.Code = "appraiser-parent-unknown" // appraiser, parent, suggestion or ""
	CodeDeadlineTwice    fault.Code = "deadline-twice"           // stage, block: the first that both are for
	// block, stage, date, before, earlier: before is an earlier stage, earlier its later date
	CodeDeadlineOrder fault.Code = "deadline-order"

	// Self-assessment.
	CodeSelfMissing  fault.Code = "self-missing"  // name, unit
	CodeSelfEmpty    fault.Code = "self-empty"    // name, decided int or "", (unit)
	CodeEntryMissing fault.Code = "entry-missing" // criterion, title, decided or ""
	CodeInputMissing fault.Code = "input-missing" // criterion, label, typed or "", decided or "", (field)
	// criterion, points, max, unit or "", name or "": of a refused decision who
	CodeScoreOverMax fault.Code = "score-over-max"
	// criterion, points, unit or "", name or "": of a refused decision who
	CodeScoreNegative     fault.Code = "score-negative"
	CodeLevelUnknown      fault.Code = "level-unknown"       // criterion, text, expected []string
	CodeDenominatorZero   fault.Code = "denominator-zero"    // criterion, label
	CodeRateOver100       fault.Code = "rate-over-100"       // criterion, percent
	CodeRateHuge          fault.Code = "rate-huge"           // criterion, percent: more than ten times 100
	CodeNoBand            fault.Code = "no-band"             // criterion, percent
	CodeNoCase            fault.Code = "no-case"             // criterion
	CodeDivisionByZero    fault.Code = "division-by-zero"    // criterion, label
	CodeFormulaRange      fault.Code = "formula-range"       // criterion, points, max, formula Expr
	CodePercentSmall      fault.Code = "percent-small"       // criterion, number, meant
	CodePercentOver100    fault.Code = "percent-over-100"    // criterion, percent, label
	CodeInputOverMax      fault.Code = "input-over-max"      // criterion, number, label, max
	CodePointsOffScale    fault.Code = "points-off-scale"    // criterion, points, levels []Points
	CodePointsWithoutData fault.Code = "points-without-data" // name: points everywhere, data nowhere
	// criterion, points, max: the rule gives what it must not
	CodeDerivedRange        fault.Code = "derived-out-of-range"
	CodeNotWhole            fault.Code = "not-whole"             // criterion, number, label
	CodeDeclaredDiffers     fault.Code = "declared-differs"      // criterion, typed, derived
	CodeScoredNotApplicable fault.Code = "scored-not-applicable" // (unit), name, criterion, reason
	// (unit), name, criterion, found, points: a text denies what is scored
	CodeSaysNotApplicable fault.Code = "says-not-applicable"
	CodeSelfNotAllowed    fault.Code = "self-not-allowed" // criterion, points
	CodeEvidenceMissing   fault.Code = "evidence-missing" // criterion, points, found or ""
	// (unit), name, criterion, points: bonus or penalty without evidence
	CodeItemEvidence fault.Code = "item-evidence"
	CodeEvidenceNone fault.Code = "evidence-none" // (unit), name: no leaf has any

	// Appraisal.
	CodeUnappraised     fault.Code = "unappraised"            // name, count int, criteria []string, agencies []string or ""
	CodeUnitUnappraised fault.Code = "unit-unappraised"       // name, (unit)
	CodeAppraisedNoSelf fault.Code = "appraised-without-self" // (unit), name, criterion, points
	CodeFromStale       fault.Code = "from-stale"             // (unit), name, criterion, from, now
	CodeFromAlone       fault.Code = "from-alone"             // (unit), name, criterion, from, now
	CodeDecisionSurvey  fault.Code = "adjustment-of-survey"   // (unit), name, criterion
	CodeDecisionBranch  fault.Code = "adjustment-of-branch"   // (unit), name, criterion

	// What is still to come.
	CodeTodoSelf      fault.Code = "todo-self"      // name, count, units []string: of a block
	CodeTodoAppraisal fault.Code = "todo-appraisal" // name, count, units []string: of a block
	CodeTodoSurvey    fault.Code = "todo-survey"    // name, count, units []string, policy: of a block

	// Ranks and classes.

	// blocks, class, rank: one sees the exact figure, the other the rounded one
	CodeRankClass fault.Code = "rank-class-rounding"

	// Appraisal. Authority and time.

	// (unit), name, criterion, from, found or "", to: Points, of a decision that needs a reason
	CodeReasonMissing fault.Code = "reason-missing"
	// (unit), name, criterion, from, found or "", to: Points, of a decision that raised without a reason
	CodeRaiseReason fault.Code = "raise-without-reason"
	// (unit), name, criterion, to, max: Points, of a decision on what a unit without cases had left out
	CodeCasesGiven fault.Code = "cases-given"
	// (unit), name, criterion or "", kind: a decision not on points without a reason
	CodeKindReason fault.Code = "decision-reason"
	// agency, count int, known []string, suggestion or "", file or "": at the first of its decisions
	CodeAppraiserOther fault.Code = "agency-unknown"
	CodeNotItsUnit     fault.Code = "decision-not-its-unit" // agency, (unit), name
	// agency, (unit), name, criterion, owner: name of the agency that may
	CodeNotItsArea fault.Code = "decision-not-its-area"
	// (unit), name, appraisers []string: parts of its set that no agency has for it
	CodeNobodyAppraises fault.Code = "nobody-appraises"
	CodeTwoAgencies     fault.Code = "decision-two-agencies" // (unit), name, criterion, agency, first: names
	// (unit), name, criterion or "", day, lock, others int or "": decisions at the same cell, or ""
	CodeAfterLock fault.Code = "decision-after-lock"
	// (unit), name, criterion, day, received, others or "": likewise
	CodeBeforeReceipt fault.Code = "decision-before-submission"
	CodeDayFar        fault.Code = "day-far-from-year" // day, year int, others int or "": decisions of the same file
	// (unit), name, criterion, day, first: the day of the first appraisal's
	CodeDecisionOrder fault.Code = "decision-out-of-order"
	// agency, day, deadline, count int: its name; of a file, at the first
	CodeDecisionLate fault.Code = "decision-late"
	// agency, count int: its name; of a file, at the first
	CodeUndated fault.Code = "decision-undated"
	// (unit), name, criterion, others int or "": which of two decisions of an agency is the later is not known
	CodeDayNeeded fault.Code = "decision-day-needed"
	// (unit), name, criterion, from, now Points: stale, and made again by its agency
	CodeDecisionRedone fault.Code = "decision-redone"
	CodeFromMissing    fault.Code = "from-missing" // (unit), name, criterion, now Points
	// (unit), name, kind: of a criterion, without its code
	CodeKindCode fault.Code = "decision-needs-code"
	// (unit), name, criterion, day: two opposite decisions
	CodeSameDay fault.Code = "decision-same-day"
	// none: a list could not be read, so that what is not appraised is not told
	CodeLedgerIncomplete fault.Code = "ledger-incomplete"
	// agency, (unit), name, kind: only a council decides that
	CodeCouncilOnly fault.Code = "decision-of-council"
	// criterion or "", (unit), name, kind: nothing changes by it
	CodeNoEffect fault.Code = "decision-no-effect"
	// (unit), name, criterion, agency, first: the council, in the same appraisal
	CodeAfterCouncil fault.Code = "decision-after-council"
	// (unit), name, criterion, from, to: the unit could not answer
	CodeFinalCut fault.Code = "final-cut"
	// (unit), name, criterion, points, levels []Points: the nearest points that the scale gives
	CodeDecisionOffScale fault.Code = "decision-off-scale"
	// (unit), name, day, later: a decision on one of its communes after that
	CodeApprovalEarly fault.Code = "approval-early"
	// agency, count int: units with criteria of its own, and no decision at all
	CodeAgencySilent fault.Code = "agency-silent"
	CodeKindNoCode   fault.Code = "decision-has-code" // (unit), name, kind, code: of a whole unit
	// (unit), name, days int, deadline, received, (points)
	CodeLate fault.Code = "late"
	// (unit), name, days int, deadline, received, points
	CodeLatePoints fault.Code = "late-points"
	// (unit), name, days int, deadline, received, (points)
	CodeLateZero fault.Code = "late-zero"
	// name, received, unit: the list says that the workbook came, and there is none
	CodeSelfLost fault.Code = "self-lost"
	// count, policy: no unit of the round handed anything in
	CodeSelfNone      fault.Code = "self-none"
	CodeAbsentZero    fault.Code = "never-submitted-zero" // unit, name
	CodeAbsentLeftOut fault.Code = "never-submitted"      // unit, name
	// (unit), name, communes int, missing int, undecided int, approved bool, later
	CodeDistrictUnfinished fault.Code = "district-unfinished"
	CodeLateNoDeadline     fault.Code = "late-no-deadline"    // blocks: being late costs points, and nothing is
	CodeReceivedNone       fault.Code = "received-none"       // none: deadlines, but no list of what came in when
	CodeReceivedUnknown    fault.Code = "received-unknown"    // count int, units: handed in, but not in the list
	CodeReceivedTwice      fault.Code = "received-twice"      // (unit), name, stage
	CodeExplanationUncut   fault.Code = "explanation-uncut"   // (unit), name, criterion, agency or "": no decision
	CodeExplanationNothing fault.Code = "explanation-nothing" // (unit), name, criterion, found: a dash
	CodeExplanationLate    fault.Code = "explanation-late"    // (unit), name, days int, deadline, received
	CodeExplanationTwice   fault.Code = "explanation-twice"   // (unit), name, criterion

	// Survey and history.
	CodeSurveyMissing  fault.Code = "survey-missing"       // unit, criterion
	CodeSurveyTwice    fault.Code = "survey-twice"         // unit, criterion
	CodeSurveyRange    fault.Code = "survey-range"         // criterion, value, limit
	CodeSurveyNotLeaf  fault.Code = "survey-not-leaf"      // criterion
	CodeSurveyCap      fault.Code = "survey-cap"           // criterion, cap: not above 0 and up to 100
	CodeSurveyNone     fault.Code = "survey-none"          // blocks, policy: nobody was asked, and the result is final
	CodeSurveyUnitNone fault.Code = "survey-unit-none"     // (unit), name, criteria []string, policy
	CodeNoSurvey       fault.Code = "no-survey"            // (unit), name
	CodeSurveyLeafOpen fault.Code = "survey-leaf-open"     // (unit), name, criterion
	CodeNoSurveyFew    fault.Code = "no-survey-few"        // (unit), name: fewer ballots than required
	CodeHistoryUnit    fault.Code = "history-unit-unknown" // year int, unit, block
	CodeHistoryMoved   fault.Code = "history-unit-moved"   // year int, unit, block, now
	CodeHistoryFaulty  fault.Code = "history-faulty"       // unit, year
	CodeFormedItself   fault.Code = "formed-from-itself"   // unit
	CodeFormedAlive    fault.Code = "formed-part-alive"    // unit, part
	CodeFormedMissing  fault.Code = "formed-part-missing"  // unit, part, year int

	// Variants, on the command line.
	CodeChoiceUnknown fault.Code = "choice-unknown"  // id, known []string, suggestion or ""
	CodeChoiceValue   fault.Code = "choice-value"    // id, known []string, suggestion or "": KEY=VALUE
	CodeTriedBranch   fault.Code = "tried-branch"    // criterion
	CodeTriedSurvey   fault.Code = "tried-survey"    // criterion
	CodeTriedExcluded fault.Code = "tried-excluded"  // criterion, name, reason or ""
	CodeTriedNoSurvey fault.Code = "tried-no-survey" // name, criterion
	CodeTriedPercent  fault.Code = "tried-percent"   // percent, criterion
	CodeTriedUnscored fault.Code = "tried-unscored"  // name

	// Workbooks.
	CodeCellNotNumber fault.Code = "cell-not-number" // text, unit or "", from or ""
)

// What a related place has to do with a fault.
const (
	NoteExcludedHere fault.Note = "excluded-here"
	NoteRowHere      fault.Note = "row-here"
	NoteOwnerHere    fault.Note = "owner-here" // who appraises a criterion
	NoteDeadlineHere fault.Note = "deadline-here"
	NoteStandsHere   fault.Note = "stands-here" // the decision that counts so far
	NoteDecisionHere fault.Note = "decision-here"
	NoteReceiptHere  fault.Note = "receipt-here"
)

// Groups that units are ranked in beside their block. Named is the id of a group; an
// argument called group would be a group of respondents.
const (
	CodeGroupingTwice   fault.Code = "grouping-duplicate" // sort
	CodeGroupingUnknown fault.Code = "grouping-unknown"   // unit, sort, known []string, suggestion or ""
	CodeGroupingBlock   fault.Code = "grouping-block"     // unit, sort, block: the sort is not for it
	CodeGroupTwice      fault.Code = "group-duplicate"    // (named), sort, id, first or "", second or "": likewise
	CodeGroupUnknown    fault.Code = "group-unknown"      // unit, sort, named, known []string, suggestion or ""
	CodeGroupMissing    fault.Code = "group-missing"      // (unit), name, sort, known []string
	CodeGroupEmpty      fault.Code = "group-empty"        // sort, named

	// NoteGroupingHere points at a sort of groups.
	NoteGroupingHere fault.Note = "grouping-here"
)

// What leaves ask for as proof.
const (
	CodeProofNoClaim fault.Code = "proof-without-claim" // criterion: units enter nothing there
	CodeProofAlone   fault.Code = "evidence-only"       // criterion, points: explained, and evidence is asked for
)

// How a council came to a decision. Others are the decisions of the same vote.
const (
	CodeAttendedBad fault.Code = "attended-unreadable" // found
	CodeForBad      fault.Code = "for-unreadable"      // found, attended int: 0 where nobody says how many were there
	CodeNoQuorum    fault.Code = "attended-too-few"    // name, criterion or "", attended, members, others int
	// name, criterion, attended or "", for or "", others int or "": one of the two is not said
	CodeHalfVote   fault.Code = "vote-half-said"
	CodeNoMajority fault.Code = "for-too-few" // name, criterion or "", for, attended, others int
)
