package round

import "parindex/scoring/fault"

// The kinds of faults that this package reports.
const (
	// Appraisal.
	codeAppraisalIgnored fault.Code = "appraisal-ignored" // none

	// Appraisal. Authority and time.
	codeExplanationWhose  fault.Code = "explanation-unknown-unit" // unit, suggestion or ""
	codeExplanationAstray fault.Code = "explanation-astray"       // (unit), name, other: whose name the file has
	// (unit), name, day, year int, deadline or "", others int or "": far from both
	codeReceivedYear fault.Code = "received-year"
	// (unit), name, days int, deadline, received, others int or ""
	codeReceivedEarly fault.Code = "received-early"
	// (unit), name, stage, day: a line without a day, beside one with it
	codeReceivedBlank fault.Code = "received-blank"
	// (unit), name, stage, others int or "": what came in has no day on its line
	codeReceivedUndated  fault.Code = "received-undated"
	codeExplainedNoLists fault.Code = "explanation-without-lists" // count int: criteria that are explained
	// unit, name, others int or "": received, but there is none
	codeExplanationNoFile fault.Code = "explanation-without-file"
	// count int, units []string: there are some, but only others are on the list
	codeExplanationNoDay fault.Code = "explanation-unlisted"
	// agency, stage, count int: decisions that both files have
	codeListTwice fault.Code = "list-twice"
	// count int, rows []string, others int or "": rows that the form had and the list has no more, the first of them
	// named
	codeListRowsGone fault.Code = "list-rows-gone"
	codeListParts    fault.Code = "list-parts" // with: the file that has the other rows
	// count int, rows []string, others int or "": rows without points in a list of what is decided again
	codeListAgainBlank fault.Code = "list-again-blank"
	codeListBlank      fault.Code = "list-blank" // count int or "": of rows, none of which decides anything
	// file, agency, stage, wanted: of a list in a file whose name says another agency or appraisal
	codeListNamedOther fault.Code = "list-named-other"
	// appraiser, part, known []string, suggestion: an agency of the round's list that criteria know by another id
	codeAppraiserPart fault.Code = "appraiser-part-unknown"

	// day, decided: of the paper that publishes the result, and of the last decision in it
	codePaperDay     fault.Code = "paper-before-decision"
	codePaperUndated fault.Code = "paper-undated" // none: of the paper that publishes an official result

	// Lists of decisions to make.
	CodeCouncilNone fault.Code = "council-undeclared" // appraiser: whose list holds criteria that name no agency

	// Survey and history.
	codeBackupIgnored fault.Code = "backup-ignored" // none: an old copy, by its name
	codeFolderIgnored fault.Code = "folder-ignored" // none: a folder within self, appraisal, survey or history
	// expected: the name of an input, which this has but for capitals
	codeNameCase        fault.Code = "name-case"
	codeFileTwice       fault.Code = "file-twice"        // same: the file that says the same, which is read
	codeNotFolder       fault.Code = "not-a-folder"      // none: a file in the place of a folder of inputs
	codeNameUnread      fault.Code = "name-unread"       // expected []string: the inputs that it was probably meant for
	CodeUnread          fault.Code = "round-unread"      // names []string: beside the inputs of the round
	codePublishedBeside fault.Code = "published-beside"  // none: there is another published table
	codeHistoryName     fault.Code = "history-name"      // none: a file whose name is no year
	codeHistoryLater    fault.Code = "history-later"     // year, own int: no earlier year than the round's own
	codeHistoryFar      fault.Code = "history-far"       // year, own int: so long ago that it is probably mistyped
	codeFormedNoHistory fault.Code = "formed-no-history" // count int, last int: units, and no year to take their mean from, as the last
	codeHistoryTwice    fault.Code = "history-twice"     // year int, unit
	codeHistoryBlank    fault.Code = "history-blank"     // year int: no row has a result
	codeHistoryBeside   fault.Code = "history-beside"    // year int: another file of that year is used
	// A record of an earlier year.
	codeHistoryYear       fault.Code = "history-year"       // year, found int: the file's name and what is in it
	codeHistoryUnofficial fault.Code = "history-unofficial" // year int

	// Files of a survey folder.

	// group, blocks []string, known []string: it rates no block of the round
	codeSurveyGroupAbsent fault.Code = "survey-group-absent"
	// year int, waves []string, count int or "": each wave with its ballots, ballots without one
	codeSurveyWaves      fault.Code = "survey-waves"
	codeSurveyLeafAbsent fault.Code = "survey-leaf-absent" // criterion, set, group: such a group

	// Workbooks.
	codeBookUnknownUnit fault.Code = "workbook-unknown-unit"  // unit, suggestion or ""
	codeBookTwice       fault.Code = "workbook-twice"         // unit, file, same or "": the file that it equals
	codeBookOtherSet    fault.Code = "workbook-other-set"     // found, expected
	codeBookOtherFolder fault.Code = "workbook-other-folder"  // stage, folder: where it belongs
	codeBookOtherText   fault.Code = "workbook-other-version" // set
	codeBooksUnchecked  fault.Code = "workbooks-unchecked"    // name, count int: of the block, whose set is not whole
	CodeBookWrongUnit   fault.Code = "workbook-wrong-unit"    // file, unit: both units of the round
	codeBookOtherUnit   fault.Code = "workbook-other-unit"    // file, name, wanted, (unit)
	// (file), unit, name, other: the file says unit, the sheet says other by name
	codeBookNameOther fault.Code = "workbook-name-other"
	codeBookSetTitle  fault.Code = "workbook-other-title" // found, expected: the titles of sets
	codeBookOtherYear fault.Code = "workbook-other-year"  // found int, expected int: in the title
	codeYearOther     fault.Code = "year-other"           // year int, found int, count int: most titles say found
	codeBookNoID      fault.Code = "workbook-no-identity" // none: that other workbooks of the round have
	codeNamesAlike    fault.Code = "unit-names-alike"     // name, other, (unit): names of two units
	codeAliasTwice    fault.Code = "alias-twice"          // alias, unit, other
)
