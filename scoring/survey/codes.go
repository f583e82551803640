package survey

import "parindex/scoring/fault"

// The kinds of faults that this package reports.
const (
	// Shape of YAML and CSV.

	// key, choices []string, meaning or "": key is a dotted path, meaning is what the key is described as
	CodeMissingChoice fault.Code = "missing-choice"
	CodeNotOneOf      fault.Code = "not-one-of" // key, found, expected []string, suggestion or ""

	// Meaning of a survey's definition. A kind is "answer scale", "answer level", "respondent group", "survey
	// component", "survey question" or "survey leaf".
	CodeSurveyIDTwice      fault.Code = "survey-id-twice"       // kind, id
	CodeSurveyIDUnknown    fault.Code = "survey-id-unknown"     // kind, id, known []string, suggestion or ""
	CodeSurveyLevelLacks   fault.Code = "survey-level-lacks"    // level, key, measure: key is value or satisfied
	CodeSurveyLevelBlank   fault.Code = "survey-level-blank"    // level: a blank one with a value or satisfied
	CodeSurveyLevelAgainst fault.Code = "survey-level-against"  // level, scale: counts against its own words
	CodeSurveyScaleFlat    fault.Code = "survey-scale-flat"     // scale: all its answers count the same
	CodeSurveyLevelOrder   fault.Code = "survey-level-order"    // level, scale: satisfied again
	CodeSurveyNothing      fault.Code = "survey-nothing-counts" // none: no question counts for the index
	CodeSurveyWeight       fault.Code = "survey-weight"         // kind, id: no weight, or none above 0
	CodeSurveyUnused       fault.Code = "survey-unused"         // key: means nothing beside the other choices
	CodeSurveyRangeKey     fault.Code = "survey-key-range"      // key, number, low, high
	// criterion, set, group or "", component or "", question or ""
	CodeSurveyLeafUnasked fault.Code = "survey-leaf-unasked"
	CodeSurveyTableOrder  fault.Code = "survey-table-order" // up_to int, before int
	CodeSurveyTableEnd    fault.Code = "survey-table-end"   // none: the last row, and only it, has no up_to
	// population int, required int, before int, more int: the smaller population needs more
	CodeSurveyTableFalls fault.Code = "survey-table-falls"

	// Ballots and counts. A group is empty where the whole unit is meant.

	// question, found, levels []string, count int: of cells that say so
	CodeSurveyLevel       fault.Code = "survey-level-unknown"
	CodeSurveyGroupBarred fault.Code = "survey-group-barred" // unit, group, block, count int
	CodeSurveyNotAsked    fault.Code = "survey-not-asked"    // unit, group, question, count int
	CodeSurveyBallotTwice fault.Code = "survey-ballot-twice" // unit, ballot
	// unit, where, count, example: "respondent group" | "wave of the survey" | "channel of the survey", example,
	// count: codes used there, too
	CodeSurveyBallotAgain fault.Code = "survey-ballot-again"
	// unit, other, example, count int: ballots of both units
	CodeSurveyBallotOther fault.Code = "survey-ballot-other"
	// unit, what, count, example: "ballot code" | "respondent's code", example, count: ids that differ in capital
	// letters only
	CodeSurveyIDCase fault.Code = "survey-id-case"
	// kind, found, other: "wave of the survey" | "channel of the survey"
	CodeSurveyNamesAlike  fault.Code = "survey-names-alike"
	CodeSurveyPersonTwice fault.Code = "survey-person-twice" // unit, person, wave or ""
	CodeSurveyPersonWaves fault.Code = "survey-person-waves" // unit, person, wave, other: waves
	// unit, group, question or "": of counts, of a sample, of a published figure
	CodeSurveyRowTwice fault.Code = "survey-row-twice"
	// code, count int: left out after the first hundred
	CodeSurveyMore fault.Code = "survey-more"
	// column, limit int, count int: rows with a wave or channel beyond the limit
	CodeSurveyPartsMany fault.Code = "survey-parts-many"
	// limit int, count int: lines of counts, of samples or of printed figures
	CodeSurveyLinesMany fault.Code = "survey-lines-many"
	// unit, group, question, answers int, ballots int, count int
	CodeSurveyAnswersOver fault.Code = "survey-answers-over"
	// unit, group, question, answers int, ballots int, count int
	CodeSurveyAnswersShort fault.Code = "survey-answers-short"
	// unit, group, wave or "", channel or "": there are ballots of the same
	CodeSurveyCountsBallots fault.Code = "survey-counts-and-ballots"
	// unit, group, wave or "", channel or "", questions []string: without a line, where others have one
	CodeSurveyCountsNone    fault.Code = "survey-counts-missing"
	CodeSurveyAnswersGone   fault.Code = "survey-answers-gone"   // unit, group, ballots int, count int: lines of the file
	CodeSurveyBallotsFar    fault.Code = "survey-ballots-far"    // unit, ballots int, middle int: of its block
	CodeSurveyBallotsDiffer fault.Code = "survey-ballots-differ" // unit, group, ballots int, other int
	// unit, group, wave or "", channel or "", least int, most int: answers with blanks of a question; the most is
	// taken
	CodeSurveyBallotsGuessed fault.Code = "survey-ballots-inferred"
	// unit, group: counts where the measure needs ballots
	CodeSurveyCountsAll fault.Code = "survey-counts-all-items"
	CodeSurveyOverSent  fault.Code = "survey-over-sent" // unit, group, wave or "", ballots int, sent int
	// unit, group, wave or "", ballots int, population int
	CodeSurveyOverPeople fault.Code = "survey-over-population"
	// unit, group, wave or "", sent int, population int
	CodeSurveySentOver fault.Code = "survey-sent-over-population"
	// unit, group, answered int, ballots int, required int: too few of the ballots answer anything
	CodeSurveyBelow fault.Code = "survey-below"
	// unit, group, answered int, ballots int, required int: so no survey
	CodeSurveyBelowNone    fault.Code = "survey-below-none"
	CodeSurveyPopulation   fault.Code = "survey-population-missing" // unit, group: what is required is unknown
	CodeSurveyStraight     fault.Code = "survey-straight-lined"     // unit, count int, ballots int, percent, share
	CodeSurveyBlanks       fault.Code = "survey-blanks"             // unit, group, question, count int: refused
	CodeSurveyGroupNone    fault.Code = "survey-group-none"         // unit, group: no answers, refused
	CodeSurveyGroupZero    fault.Code = "survey-group-zero"         // unit, group: no answers, counts 0
	CodeSurveyGroupDropped fault.Code = "survey-group-dropped"      // unit, group: no answers, the others count for it
	// unit, group, criterion: no answers, the leaf follows no_survey
	CodeSurveyLeafDropped fault.Code = "survey-leaf-dropped"
	CodeSurveyPartEmpty   fault.Code = "survey-part-empty" // unit, kind, id: no answers, left out of the mean
	// unit, group, question, percents []string: truncated
	CodeSurveyPercentCut fault.Code = "survey-percent-cut"
	// unit, group, question, percents []string: of different decimals
	CodeSurveyPercentMixed fault.Code = "survey-percent-mixed"
	// unit, group, question, percents []string, expected []Points
	CodeSurveyPercentOff fault.Code = "survey-percent-off"
	CodeSurveyPublished  fault.Code = "survey-published" // unit, group, published, possible []Points
	// unit, group, published, index, averaging, blank, groups or "": what gives it
	CodeSurveyPublishedOther fault.Code = "survey-published-other"

	// Files of a survey folder.
	CodeSurveyReserved fault.Code = "survey-id-reserved"  // question: its id is the heading of another column
	CodeSurveyYamane   fault.Code = "survey-yamane-small" // number, meant: an error of that many percent
	// unit, group, population int, other int: of two waves
	CodeSurveyPopulations fault.Code = "survey-populations-differ"
	// unit, group, published: without answers to check it against
	CodeSurveyPublishedNone fault.Code = "survey-published-alone"
)
