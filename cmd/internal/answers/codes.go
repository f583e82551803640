package answers

import "parindex/scoring/fault"

// The kinds of faults that this package reports.
const (
	// Files of a survey folder.

	// found []string, column or "", suggestion or "": headings that no kind of file has, the column that the nearest
	// lacks, and the heading that is probably meant for it
	codeSurveyFile         fault.Code = "survey-file-unknown"
	codeSurveyNoDefinition fault.Code = "survey-definition-missing" // none: answers, but no survey.yaml
	codeSurveyTooMany      fault.Code = "survey-number-large"       // column, found, limit int: a number of people
	// column: a number of people is missing in the row of a unit
	codeSurveyFigureBlank fault.Code = "survey-figure-blank"
	// others int or "": ballots of the file without any answer
	codeSurveyUnanswered    fault.Code = "survey-ballot-blank"
	codeSurveyQuestionBlank fault.Code = "survey-question-blank" // question, text: no ballot of the file answers it
	// none: a file that was not read to its end, or not at all
	codeSurveyIncomplete  fault.Code = "survey-incomplete"
	codeSurveySheetUnread fault.Code = "survey-sheet-unread" // sheet: with headings that are known
	// unit, criterion, found, used: satisfaction of which there are answers
	codeSurveyLineUnused fault.Code = "survey-line-unused"
)
