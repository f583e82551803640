package answers

import "parindex/scoring/fault"

// The kinds of faults that this package reports.
const (
	// Shape of YAML and CSV.
	CodeLineTooLong fault.Code = "line-too-long" // megabytes int: of a line, or of the lines that a quote runs over

	// Files of a survey folder.
	CodeSurveyFile         fault.Code = "survey-file-unknown"       // found []string: headings that no kind of file has
	CodeSurveyNoDefinition fault.Code = "survey-definition-missing" // none: answers, but no survey.yaml
	CodeSurveyTooMany      fault.Code = "survey-number-large"       // column, found, limit: a number of people
	CodeSurveyIncomplete   fault.Code = "survey-incomplete"         // of a file that was not read to its end, or not at all
	CodeSurveySheetUnread  fault.Code = "survey-sheet-unread"       // sheet: with headings that are known
	CodeSurveyEnding       fault.Code = "survey-file-ending"        // ending: of a file that is no CSV and no workbook
	CodeSurveySeparator    fault.Code = "survey-separator"          // tabs, or lines that end as nobody's do
	CodeSurveyLineUnused   fault.Code = "survey-line-unused"        // unit, criterion, found, used: satisfaction of which there are answers
	CodeSurveyWhole        fault.Code = "survey-not-whole"          // column, found: no number of people
	CodeColumnsTooMany     fault.Code = "columns-too-many"          // limit int
)
