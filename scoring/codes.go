package scoring

import "parindex/scoring/fault"

// The kinds of faults that this package reports.
const (
	// Meaning of a criteria set.
	CodeSumMismatch    fault.Code = "sum-mismatch"            // criterion, declared, sum
	CodeTotalMismatch  fault.Code = "total-mismatch"          // set, declared, sum
	codePartsWeighted  fault.Code = "parts-mismatch-weighted" // part, declared, sum: of a weighted set
	codePartsMismatch  fault.Code = "parts-mismatch"          // part, declared, sum
	codeCodeDuplicate  fault.Code = "criterion-duplicate"     // criterion, (id), first or "", second or "": names
	codeCodeMisplaced  fault.Code = "criterion-misplaced"     // criterion, parent
	codeCodeOrder      fault.Code = "criterion-order"         // criterion, before
	codeRuleMissing    fault.Code = "rule-missing"            // criterion
	codeRuleOnBranch   fault.Code = "rule-on-branch"          // criterion
	codeRuleOverMax    fault.Code = "rule-over-max"           // criterion, most, max
	codeRuleUnderMax   fault.Code = "rule-under-max"          // criterion, most, max, cap or ""
	codePenaltyForFree fault.Code = "penalty-for-nothing"     // criterion, max: a deduction as a penalty item
	CodeNegative       fault.Code = "negative"                // key, number
	CodeLabelDuplicate fault.Code = "label-duplicate"         // label or "", id or "", (criterion)
	codeBandEmpty      fault.Code = "band-empty"              // criterion, low, high

	// Meaning of rules.
	CodeBandGap         fault.Code = "band-gap"         // criterion, interval Band
	codeBandOverlap     fault.Code = "band-overlap"     // criterion, interval Band
	codeNoCasesSibling  fault.Code = "no-cases-sibling" // criterion, sibling
	codeEdgeTwice       fault.Code = "band-edge-twice"  // criterion, interval Band: of one point
	codeRateUnbounded   fault.Code = "rate-unbounded"   // criterion, interval Band
	codeBandScale       fault.Code = "band-scale"       // criterion
	codeBandUnreachable fault.Code = "band-unreachable" // criterion, interval Band
	codeBandOrder       fault.Code = "band-order"       // criterion, interval Band: where points turn
	codeLevelEqual      fault.Code = "level-equal"      // criterion, label, points, other
	codeLevelNotSame    fault.Code = "level-not-same"   // criterion, label, points, other
	codeLevelOrder      fault.Code = "level-order"      // criterion, label, points, other
	codeRuleFlat        fault.Code = "rule-flat"        // criterion, points: whatever the answer
	codeEachOver        fault.Code = "each-over"        // criterion, each, most: one item is worth more than all may be
	codeCaseEqual       fault.Code = "case-equal"       // criterion, when: a ratio that has to be one number exactly
	CodeLimitSmall      fault.Code = "limit-small"      // key, number, meant
	codeLimitOver       fault.Code = "limit-over"       // key, number: above 100 %, which the rate cannot be
	codeCapFloor        fault.Code = "cap-below-floor"  // criterion, cap, floor
	codeFormulaNever    fault.Code = "formula-never"    // criterion, max, figures, when or "", points or "", divisor or "", (formula)
	codeFormulaBeyond   fault.Code = "formula-beyond"   // criterion, max, figures, points, formula Expr, when or ""
	codeCaseUnreachable fault.Code = "case-unreachable" // criterion
	codeCaseOtherwise   fault.Code = "case-otherwise"   // criterion: it is not certain that all data fit one of its cases, and it has no otherwise
	codeVariableUnused  fault.Code = "variable-unused"  // criterion, variable

	// Meaning of weights and counts.
	CodeWeightSum     fault.Code = "weight-sum"     // set, sum
	codeWeightMissing fault.Code = "weight-missing" // criterion
	codeWeightUnused  fault.Code = "weight-unused"  // criterion: the set adds points
	// level, declared int, found int: areas, criteria, sub_criteria
	codeCountMismatch    fault.Code = "count-mismatch"
	codeWasUnknown       fault.Code = "was-unknown"       // criterion, set
	codeWasTwice         fault.Code = "was-twice"         // criterion
	codePreviousMissing  fault.Code = "previous-missing"  // none: was without previous
	codeNotValid         fault.Code = "not-valid"         // criterion, (from or ""), (to or ""), year int
	codeAmendedLater     fault.Code = "amended-later"     // criterion, date, year int: that of the round
	codeAppraisersNone   fault.Code = "appraisers-none"   // appraisers []string: the round declares none
	CodeAppraiserUnknown fault.Code = "appraiser-unknown" // appraiser, known []string, suggestion or ""

	// Meaning of a regulation.
	codeClassOrder   fault.Code = "class-order"   // class, before
	codeClassGap     fault.Code = "class-gap"     // class, edge
	codeClassUnknown fault.Code = "class-unknown" // class
	// class, edge, most: above all points and bonus points
	codeClassUnreachable fault.Code = "class-unreachable"
	codeLateCap          fault.Code = "late-cap"        // points, cap: a day costs more than all days may
	codeClassBlock       fault.Code = "class-block"     // block, known []string: those that have one
	CodeBreakerUnknown   fault.Code = "breaker-unknown" // breaker

	codeConsequenceTwice fault.Code = "consequence-twice" // id
	codeConsequenceClass fault.Code = "consequence-class" // id, class, block
	codeQuotaRange       fault.Code = "quota-range"       // id, number
	codeYearsRange       fault.Code = "years-range"       // id, number int

	// Meaning of a round.
	CodeSetUnknown    fault.Code = "set-unknown"     // set, known []string, suggestion or ""
	CodeUnitDuplicate fault.Code = "unit-duplicate"  // (unit), id, first or "", second or "": likewise
	codeBlockTwice    fault.Code = "block-duplicate" // (block), id, first or "", second or "": likewise
	CodeUnitSameName  fault.Code = "unit-same-name"  // name
	CodeUnitUnknown   fault.Code = "unit-unknown"    // unit, suggestion or "", others, places, files int or ""
	CodeParentUnknown fault.Code = "parent-unknown"  // unit, count or "", parent, suggestion or ""
	// criterion, set or "", name or "", suggestion or "", others int or "": rows of the same column
	CodeCriterionUnknown fault.Code = "criterion-unknown"
	codeExclusionSurvey  fault.Code = "exclusion-survey"         // criterion
	CodeNothingApplies   fault.Code = "nothing-applies"          // unit
	CodeBlockUnknown     fault.Code = "block-unknown"            // block, known []string, suggestion or ""
	codeAppraiserTwice   fault.Code = "appraiser-duplicate"      // (appraiser), id, first or "", second or "": likewise
	CodeAppraiserParent  fault.Code = "appraiser-parent-unknown" // appraiser, parent, suggestion or ""
	codeDeadlineTwice    fault.Code = "deadline-twice"           // stage, block: the first that both are for
	// block, stage, date, before, earlier: before is an earlier stage, earlier its later date
	codeDeadlineOrder fault.Code = "deadline-order"

	// Self-assessment.
	CodeSelfMissing   fault.Code = "self-missing"   // name, unit
	codeSelfEmpty     fault.Code = "self-empty"     // name, decided int or "", (unit)
	codeSelfAlike     fault.Code = "self-alike"     // name, other, (unit): every cell is the other unit's
	codeEvidenceAlike fault.Code = "evidence-alike" // name, other, (unit): all that is written is, figures are not
	CodeEntryMissing  fault.Code = "entry-missing"  // criterion, title, row or "", label or "", decided or ""
	CodeInputMissing  fault.Code = "input-missing"  // criterion, label, typed or "", decided or "", (field)
	// criterion, points, max, unit or "", name or "": of a refused decision who
	CodeScoreOverMax fault.Code = "score-over-max"
	// criterion, points, unit or "", name or "": of a refused decision who
	codeScoreNegative   fault.Code = "score-negative"
	CodeLevelUnknown    fault.Code = "level-unknown"    // criterion, text, expected []string
	codeDenominatorZero fault.Code = "denominator-zero" // criterion, label
	CodeRateOver100     fault.Code = "rate-over-100"    // criterion, percent
	codeRateHuge        fault.Code = "rate-huge"        // criterion, percent: more than ten times 100
	codeNoBand          fault.Code = "no-band"          // criterion, percent
	codeNoCase          fault.Code = "no-case"          // criterion
	// criterion, label or "", divisor Expr or "", names []string or "": label of a divisor that is one figure
	codeDivisionByZero    fault.Code = "division-by-zero"
	codeFormulaRange      fault.Code = "formula-range"       // criterion, points, max, formula Expr
	codePercentSmall      fault.Code = "percent-small"       // criterion, number, meant
	codeNumberHuge        fault.Code = "number-huge"         // criterion, number, label, enough or "": beyond what is counted
	codePercentOver100    fault.Code = "percent-over-100"    // criterion, percent, label
	codeInputOverMax      fault.Code = "input-over-max"      // criterion, number, label, max
	codePointsOffScale    fault.Code = "points-off-scale"    // criterion, points, levels []Points or "", nearest []Points or ""
	codePointsWithoutData fault.Code = "points-without-data" // name: points everywhere, data nowhere
	// criterion, points, max: the rule gives what it must not
	codeDerivedRange        fault.Code = "derived-out-of-range"
	CodeNotWhole            fault.Code = "not-whole"             // criterion, number, label
	codeDeclaredDiffers     fault.Code = "declared-differs"      // criterion, typed, derived
	codeDeclaredPercent     fault.Code = "declared-percent"      // criterion, typed, derived, percent, share
	codeScoredNotApplicable fault.Code = "scored-not-applicable" // (unit), name, criterion, reason
	// (unit), name, criterion, found, points: a text denies what is scored
	codeSaysNotApplicable fault.Code = "says-not-applicable"
	codeSelfNotAllowed    fault.Code = "self-not-allowed" // criterion, points
	CodeEvidenceMissing   fault.Code = "evidence-missing" // criterion, points, found or ""
	// (unit), name, criterion, points: bonus or penalty without evidence
	codeItemEvidence fault.Code = "item-evidence"
	codeEvidenceNone fault.Code = "evidence-none" // (unit), name, others int or "": no leaf has any; units that have

	// Appraisal.
	CodeUnappraised     fault.Code = "unappraised"            // name, count int, criteria, agencies or "": []string
	CodeUnitUnappraised fault.Code = "unit-unappraised"       // name, (unit)
	CodeAppraisedNoSelf fault.Code = "appraised-without-self" // (unit), name, criterion, points, others int or "": criteria
	codeFromStale       fault.Code = "from-stale"             // (unit), name, criterion, from, now
	CodeFromAlone       fault.Code = "from-alone"             // (unit), name, criterion, from, now
	CodeDecisionSurvey  fault.Code = "adjustment-of-survey"   // (unit), name, criterion
	codeDecisionBranch  fault.Code = "adjustment-of-branch"   // (unit), name, criterion

	// What is still to come.
	codeTodoSelf      fault.Code = "todo-self"      // name, count, units []string: of a block
	codeTodoAppraisal fault.Code = "todo-appraisal" // name, count, units []string: of a block
	codeTodoSurvey    fault.Code = "todo-survey"    // name, count, units []string, policy: of a block

	// Ranks and classes.

	// blocks, class, rank: one sees the exact figure, the other the rounded one
	codeRankClass fault.Code = "rank-class-rounding"

	// Appraisal. Authority and time.

	// (unit), name, criterion, from, found or "", to: Points, of a decision that needs a reason
	codeReasonMissing fault.Code = "reason-missing"
	// (unit), name, criterion, from, found or "", to: Points, of a decision that raised without a reason
	codeRaiseReason fault.Code = "raise-without-reason"
	// (unit), name, criterion, to Points, max or "", kept or "": a decision on what a unit without cases had left out, or
	// passed to siblings
	codeCasesGiven fault.Code = "cases-given"
	// (unit), name, criterion, others int or "": 0 decided, with a reason, on what a unit without cases had left out
	codeCasesStillNone fault.Code = "cases-still-none"
	// (unit), name, criterion or "", kind: a decision not on points without a reason
	codeKindReason fault.Code = "decision-reason"
	// agency, count int, known []string, suggestion or "", file or "": at the first of its decisions
	CodeAppraiserOther fault.Code = "agency-unknown"
	CodeNotItsUnit     fault.Code = "decision-not-its-unit" // agency, (unit), name
	// agency, (unit), name, criterion, owner: name of the agency that may
	CodeNotItsArea fault.Code = "decision-not-its-area"
	// (unit), name, appraisers []string: parts of its set that no agency has for it
	codeNobodyAppraises fault.Code = "nobody-appraises"
	codeTwoAgencies     fault.Code = "decision-two-agencies" // (unit), name, criterion, agency, first: names
	// (unit), name, criterion or "", day, lock, others int or "": decisions at the same cell, or ""
	CodeAfterLock fault.Code = "decision-after-lock"
	// (unit), name, criterion, day, received, others or "": likewise
	CodeBeforeReceipt fault.Code = "decision-before-submission"
	CodeDayFar        fault.Code = "day-far-from-year" // day, year int, others int or "": decisions of the same file
	// (unit), name, criterion, day, first: the day of the first appraisal's
	codeDecisionOrder fault.Code = "decision-out-of-order"
	// agency, day, deadline, count int: its name; of a file, at the first
	codeDecisionLate fault.Code = "decision-late"
	// agency, count int, rows []string, others int or "": its name; of a file, at the first, of which some are named
	codeUndated fault.Code = "decision-undated"
	// (unit), name, criterion, others int or "": which of two decisions of an agency is the later is not known
	codeDayNeeded fault.Code = "decision-day-needed"
	// (unit), name, criterion, agency or "", from, to Points, day or "": kept and changed on one day
	codeContradicts fault.Code = "decision-contradicts"
	// (unit), name, criterion, from, now Points: stale, and made again by its agency
	codeDecisionRedone fault.Code = "decision-redone"
	CodeFromMissing    fault.Code = "from-missing" // (unit), name, criterion, now Points
	// (unit), name, kind: of a criterion, without its code
	codeKindCode fault.Code = "decision-needs-code"
	// (unit), name, criterion, day: two opposite decisions
	codeSameDay fault.Code = "decision-same-day"
	// none: a list could not be read, so that what is not appraised is not told
	codeLedgerIncomplete fault.Code = "ledger-incomplete"
	// agency, (unit), name, kind: only a council decides that
	codeCouncilOnly fault.Code = "decision-of-council"
	// criterion or "", (unit), name, kind: nothing changes by it
	codeNoEffect fault.Code = "decision-no-effect"
	// (unit), name, criterion, agency, first: the council, in the same appraisal
	codeAfterCouncil fault.Code = "decision-after-council"
	// (unit), name, criterion, from, to: the unit could not answer
	codeFinalCut fault.Code = "final-cut"
	// (unit), name, criterion, points, levels []Points: the nearest points that the scale gives
	codeDecisionOffScale fault.Code = "decision-off-scale"
	// (unit), name, criterion, points, others int or "": of a cell, as a spreadsheet divides
	codeQuotient fault.Code = "figure-of-division"
	// (unit), name, day, later: a decision on one of its communes after that
	codeApprovalEarly fault.Code = "approval-early"
	// agency, count int: units with criteria of its own, and no decision at all
	CodeAgencySilent fault.Code = "agency-silent"
	codeKindNoCode   fault.Code = "decision-has-code" // (unit), name, kind, code: of a whole unit
	// (unit), name, days int, deadline, received, (points)
	CodeLate fault.Code = "late"
	// (unit), name, days int, deadline, received, points
	CodeLatePoints fault.Code = "late-points"
	// (unit), name, days int, deadline, received, (points)
	CodeLateZero fault.Code = "late-zero"
	// name, received, unit, others int or "": the list says that the workbook came, and there is none
	CodeSelfLost fault.Code = "self-lost"
	// count, policy: no unit of the round handed anything in
	codeSelfNone      fault.Code = "self-none"
	CodeAbsentZero    fault.Code = "never-submitted-zero" // unit, name
	CodeAbsentLeftOut fault.Code = "never-submitted"      // unit, name
	// (unit), name, communes int, missing int, undecided int, approved bool, later
	codeDistrictUnfinished fault.Code = "district-unfinished"
	codeLateNoDeadline     fault.Code = "late-no-deadline" // blocks: being late costs points, and nothing is
	CodeReceivedNone       fault.Code = "received-none"    // none: deadlines, but no list of what came in when
	codeReceivedUnknown    fault.Code = "received-unknown" // count int, units: handed in, but not in the list
	codeReceivedTwice      fault.Code = "received-twice"   // (unit), name, stage
	// (unit), name, count int: criteria that it explained, without a decision since
	CodeExplanationUnanswered fault.Code = "explanation-unanswered"
	// (unit), name, criterion, agency or "", others int or "": no decision
	CodeExplanationUncut fault.Code = "explanation-uncut"
	// (unit), name, count int, criteria []string, others int or "": that were cut, and that it did not explain
	codeExplanationPart  fault.Code = "explanation-in-part"
	codeExplanationEarly fault.Code = "explanation-early" // (unit), name, received, day: of the self-assessment
	// (unit), name, received, day: of the first decision that it replies to
	codeExplanationUncutYet fault.Code = "explanation-before-decision"
	codeExplanationLate     fault.Code = "explanation-late"  // (unit), name, days int, deadline, received
	codeExplanationTwice    fault.Code = "explanation-twice" // (unit), name, criterion

	// Survey and history.
	codeSurveyMissing  fault.Code = "survey-missing"       // unit, criterion
	codeSurveyTwice    fault.Code = "survey-twice"         // unit, criterion
	codeSurveyRange    fault.Code = "survey-range"         // criterion, value, limit
	CodeSurveyNotLeaf  fault.Code = "survey-not-leaf"      // criterion
	codeSurveyCap      fault.Code = "survey-cap"           // criterion, cap: not above 0 and up to 100
	CodeSurveyNone     fault.Code = "survey-none"          // blocks, policy: nobody was asked, and the result is final
	CodeSurveyUnitNone fault.Code = "survey-unit-none"     // (unit), name, criteria []string, policy
	CodeNoSurvey       fault.Code = "no-survey"            // (unit), name
	codeSurveyLeafOpen fault.Code = "survey-leaf-open"     // (unit), name, criterion
	CodeNoSurveyFew    fault.Code = "no-survey-few"        // (unit), name: fewer ballots than required
	codeHistoryUnit    fault.Code = "history-unit-unknown" // year int, unit, block
	codeHistoryMoved   fault.Code = "history-unit-moved"   // year int, unit, block, now
	codeHistoryFaulty  fault.Code = "history-faulty"       // unit, year
	// unit, year, number, scale, meant or "", others int or "": lines of the column
	codeHistoryFraction fault.Code = "history-fraction"
	codeFormedItself    fault.Code = "formed-from-itself"  // unit
	codeFormedAlive     fault.Code = "formed-part-alive"   // unit, part
	codeFormedMissing   fault.Code = "formed-part-missing" // unit, part, year int

	// Variants, on the command line.
	codeChoiceUnknown fault.Code = "choice-unknown"  // id, known []string, suggestion or ""
	codeChoiceValue   fault.Code = "choice-value"    // id, known []string, suggestion or "": KEY=VALUE
	codeTriedBranch   fault.Code = "tried-branch"    // criterion
	codeTriedSurvey   fault.Code = "tried-survey"    // criterion
	codeTriedExcluded fault.Code = "tried-excluded"  // criterion, name, reason or ""
	codeTriedNoSurvey fault.Code = "tried-no-survey" // name, criterion, below []string or "": the criteria that have one
	codeTriedPercent  fault.Code = "tried-percent"   // percent, criterion
	codeTriedUnscored fault.Code = "tried-unscored"  // name
	codeWithoutItem   fault.Code = "without-item"    // criterion, set: a bonus or a penalty

	// Workbooks.
	CodeCellNotNumber fault.Code = "cell-not-number" // text, unit or "", from or ""
)

// What a related place has to do with a fault.
const (
	NoteExcludedHere fault.Note = "excluded-here"
	NoteRowHere      fault.Note = "row-here"
	noteAmendedHere  fault.Note = "amended-here" // a maximum, by a later text
	NoteOwnerHere    fault.Note = "owner-here"   // who appraises a criterion
	NoteDeadlineHere fault.Note = "deadline-here"
	NoteStandsHere   fault.Note = "stands-here" // the decision that counts so far
	NoteDecisionHere fault.Note = "decision-here"
	NoteReceiptHere  fault.Note = "receipt-here"
)

// Groups that units are ranked in beside their block. Named is the id of a group; an
// argument called group would be a group of respondents.
const (
	codeGroupingTwice   fault.Code = "grouping-duplicate" // sort
	CodeGroupingUnknown fault.Code = "grouping-unknown"   // unit, sort, known []string, suggestion or ""
	codeGroupingBlock   fault.Code = "grouping-block"     // unit, sort, block: the sort is not for it
	codeGroupTwice      fault.Code = "group-duplicate"    // (named), sort, id, first or "", second or "": likewise
	CodeGroupUnknown    fault.Code = "group-unknown"      // unit, sort, named, known []string, suggestion or ""
	codeGroupMissing    fault.Code = "group-missing"      // (unit), name, sort, known []string
	codeGroupEmpty      fault.Code = "group-empty"        // sort, named

	// NoteGroupingHere points at a sort of groups.
	NoteGroupingHere fault.Note = "grouping-here"
)

// What leaves ask for as proof.
const (
	codeProofNoClaim fault.Code = "proof-without-claim" // criterion: units enter nothing there
	codeProofAlone   fault.Code = "evidence-only"       // criterion, points: explained, and evidence is asked for
)

// How a council came to a decision. Others are the decisions of the same vote.
const (
	CodeAttendedBad fault.Code = "attended-unreadable" // found
	CodeForBad      fault.Code = "for-unreadable"      // found, attended int: 0 where nobody says how many were there
	codeNoQuorum    fault.Code = "attended-too-few"    // name, criterion or "", attended, members, others int
	// name, criterion, attended or "", for or "", others int or "": one of the two is not said
	codeHalfVote fault.Code = "vote-half-said"
	// minutes, agency, first, day
	codeMinutesDays fault.Code = "minutes-of-two-days"
	codeNoMajority  fault.Code = "for-too-few" // name, criterion or "", for, attended, others int
)
