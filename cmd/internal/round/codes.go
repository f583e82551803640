package round

import "parindex/scoring/fault"

// The kinds of faults that this package reports.
const (
	// Appraisal.
	CodeAppraisalIgnored fault.Code = "appraisal-ignored" // none

	// Appraisal. Authority and time.
	CodeExplanationWhose fault.Code = "explanation-unknown-unit" // unit, suggestion or ""
	// (unit), name, day, year int, others int or "": neither of the round's year nor of the next
	CodeReceivedYear fault.Code = "received-year"
	// (unit), name, stage, day: a line without a day, beside one with it
	CodeReceivedBlank fault.Code = "received-blank"
	// (unit), name, stage, others int or "": what came in has no day on its line
	CodeReceivedUndated fault.Code = "received-undated"
	// unit, name, others int or "": received, but there is none
	CodeExplanationNoFile fault.Code = "explanation-without-file"
	// count int, units []string: there are some, but only others are on the list
	CodeExplanationNoDay fault.Code = "explanation-unlisted"
	// agency, stage, count int: decisions that both files have
	CodeListTwice fault.Code = "list-twice"
	// count int, rows []string, others int or "": rows that the form had and the list has no more, the first of them named
	CodeListRowsGone fault.Code = "list-rows-gone"
	// count int, rows []string, others int or "": rows without points in a list of what is decided again
	CodeListAgainBlank fault.Code = "list-again-blank"
	CodeListBlank      fault.Code = "list-blank" // count int: of rows, none of which decides anything
	// file, agency, stage: of a list in a file whose name says another agency or appraisal
	CodeListNamedOther fault.Code = "list-named-other"

	// Lists of decisions to make.
	CodeCouncilNone fault.Code = "council-undeclared" // appraiser: whose list holds criteria that name no agency

	// Survey and history.
	CodeBackupIgnored   fault.Code = "backup-ignored"    // none: an old copy, by its name
	CodeFolderIgnored   fault.Code = "folder-ignored"    // none: a folder within self, appraisal, survey or history
	CodeNameCase        fault.Code = "name-case"         // expected: the name of an input, which this has but for capitals
	CodeNotFolder       fault.Code = "not-a-folder"      // none: a file in the place of a folder of inputs
	CodeNameUnread      fault.Code = "name-unread"       // expected []string: the inputs that it was probably meant for
	CodeUnread          fault.Code = "round-unread"      // names []string: beside the inputs of the round
	CodePublishedBeside fault.Code = "published-beside"  // none: there is another published table
	CodeHistoryName     fault.Code = "history-name"      // none: a file whose name is no year
	CodeHistoryLater    fault.Code = "history-later"     // year, own int: no earlier year than the round's own
	CodeHistoryFar      fault.Code = "history-far"       // year, own int: so long ago that it is probably mistyped
	CodeFormedNoHistory fault.Code = "formed-no-history" // count int: units, and no year to take their mean from
	CodeHistoryTwice    fault.Code = "history-twice"     // year int, unit
	CodeHistoryBeside   fault.Code = "history-beside"    // year int: another file of that year is used
	// A record of an earlier year.
	CodeHistoryYear       fault.Code = "history-year"       // year, found int: the file's name and what is in it
	CodeHistoryUnofficial fault.Code = "history-unofficial" // year int

	// Files of a survey folder.

	// group, blocks []string, known []string: it rates no block of the round
	CodeSurveyGroupAbsent fault.Code = "survey-group-absent"
	CodeSurveyLeafAbsent  fault.Code = "survey-leaf-absent" // criterion, set, group: such a group
	// kind or "": none of the forms that lists of decisions have
	CodeListNot fault.Code = "list-not-readable"

	// Workbooks.
	CodeBookUnknownUnit fault.Code = "workbook-unknown-unit"  // unit, suggestion or ""
	CodeBookTwice       fault.Code = "workbook-twice"         // unit, file
	CodeBookOtherSet    fault.Code = "workbook-other-set"     // found, expected
	CodeBookOtherFolder fault.Code = "workbook-other-folder"  // stage, folder: where it belongs
	CodeBookOtherText   fault.Code = "workbook-other-version" // set
	CodeBookWrongUnit   fault.Code = "workbook-wrong-unit"    // file, unit: both units of the round
	CodeBookOtherUnit   fault.Code = "workbook-other-unit"    // file, name, (unit)
	// (file), unit, name, other: the file says unit, the sheet says other by name
	CodeBookNameOther fault.Code = "workbook-name-other"
	CodeBookSetTitle  fault.Code = "workbook-other-title" // found, expected: the titles of sets
	CodeBookOtherYear fault.Code = "workbook-other-year"  // found int, expected int: in the title
	CodeYearOther     fault.Code = "year-other"           // year int, found int, count int: most titles say found
	CodeBookNoID      fault.Code = "workbook-no-identity" // none: that other workbooks of the round have
	CodeNamesAlike    fault.Code = "unit-names-alike"     // name, other, (unit): names of two units
	CodeAliasTwice    fault.Code = "alias-twice"          // alias, unit, other
)
