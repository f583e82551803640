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
	codeSurveyIDTwice      fault.Code = "survey-id-twice"       // kind, id
	CodeSurveyIDUnknown    fault.Code = "survey-id-unknown"     // kind, id, known []string, suggestion or ""
	codeSurveyLevelLacks   fault.Code = "survey-level-lacks"    // level, key, measure: key is value or satisfied
	codeSurveyLevelBlank   fault.Code = "survey-level-blank"    // level: a blank one with a value or satisfied
	codeSurveyLevelAgainst fault.Code = "survey-level-against"  // level, scale: counts against its own words
	codeSurveyScaleFlat    fault.Code = "survey-scale-flat"     // scale: all its answers count the same
	codeSurveyLevelOrder   fault.Code = "survey-level-order"    // level, scale: satisfied again
	codeSurveyNothing      fault.Code = "survey-nothing-counts" // none: no question counts for the index
	codeSurveyWeight       fault.Code = "survey-weight"         // kind, id: no weight, or none above 0
	codeSurveyWeightSum    fault.Code = "survey-weight-sum"     // number: nearly 100
	codeSurveyUnused       fault.Code = "survey-unused"         // key: means nothing beside the other choices
	codeSurveyRangeKey     fault.Code = "survey-key-range"      // key, number, low, high
	// criterion, set, group or "", component or "", question or ""
	codeSurveyLeafUnasked fault.Code = "survey-leaf-unasked"
	codeSurveyTableOrder  fault.Code = "survey-table-order" // up_to int, before int
	codeSurveyTableEnd    fault.Code = "survey-table-end"   // none: the last row, and only it, has no up_to
	// population int, required int, before int, more int: the smaller population needs more
	codeSurveyTableFalls fault.Code = "survey-table-falls"

	// Ballots and counts. A group is empty where the whole unit is meant.

	// question, found, levels []string, count int: of cells that say so
	CodeSurveyLevel       fault.Code = "survey-level-unknown"
	codeSurveyGroupBarred fault.Code = "survey-group-barred" // unit, group, block, count int
	codeSurveyNotAsked    fault.Code = "survey-not-asked"    // unit, group, question, count int
	codeSurveyBallotTwice fault.Code = "survey-ballot-twice" // unit, ballot
	// unit, where, count, example: "respondent group" | "wave of the survey" | "channel of the survey", example,
	// count: codes used there, too
	codeSurveyBallotAgain fault.Code = "survey-ballot-again"
	// unit, other, example, count int: ballots of both units
	codeSurveyBallotOther fault.Code = "survey-ballot-other"
	// unit, what, count, example: "ballot code" | "respondent's code", example, count: ids that differ in capital
	// letters only
	codeSurveyIDCase fault.Code = "survey-id-case"
	// kind, found, other: "wave of the survey" | "channel of the survey"
	codeSurveyNamesAlike  fault.Code = "survey-names-alike"
	codeSurveyPersonTwice fault.Code = "survey-person-twice" // unit, person, wave or ""
	codeSurveyPersonWaves fault.Code = "survey-person-waves" // unit, person, wave, other: waves
	// unit, group, question or "": of counts, of a sample, of a published figure
	codeSurveyRowTwice fault.Code = "survey-row-twice"
	// code, count int: left out after the first hundred
	CodeSurveyMore fault.Code = "survey-more"
	// column, limit int, count int: rows with a wave or channel beyond the limit
	codeSurveyPartsMany fault.Code = "survey-parts-many"
	// limit int, count int: lines of counts, of samples or of printed figures
	codeSurveyLinesMany fault.Code = "survey-lines-many"
	// unit, group, question, answers int, ballots int, count int
	codeSurveyAnswersOver fault.Code = "survey-answers-over"
	// unit, group, question, answers int, ballots int, count int
	codeSurveyAnswersShort fault.Code = "survey-answers-short"
	// unit, group, wave or "", channel or "": there are ballots of the same
	codeSurveyCountsBallots fault.Code = "survey-counts-and-ballots"
	// unit, group, wave or "", channel or "", questions []string: without a line, where others have one
	codeSurveyCountsNone    fault.Code = "survey-counts-missing"
	codeSurveyAnswersGone   fault.Code = "survey-answers-gone"   // unit, group, ballots int, count int: lines
	codeSurveySentGone      fault.Code = "survey-sent-gone"      // unit, group, wave or "", sent int, count int: lines
	codeSurveyBallotsFar    fault.Code = "survey-ballots-far"    // unit, ballots int, middle int: of its block
	codeSurveyBallotsDiffer fault.Code = "survey-ballots-differ" // unit, group, ballots int, other int
	codeSurveySampleDiffers fault.Code = "survey-sample-differs" // unit, group, ballots int, other int: given
	// unit, group, wave or "", channel or "", least int or "", most int: answers with blanks of a question; the most is
	// taken. Without the least all questions have as many, and other rows say how many ballots there were
	codeSurveyBallotsGuessed fault.Code = "survey-ballots-inferred"
	// unit, group: counts where the measure needs ballots
	codeSurveyCountsAll fault.Code = "survey-counts-all-items"
	codeSurveyOverSent  fault.Code = "survey-over-sent" // unit, group, wave or "", ballots int, sent int
	// unit, group, wave, ballots int: of a wave that the sample does not name, though it names others
	codeSurveyWaveUnasked fault.Code = "survey-wave-unasked"
	// unit, group, wave or "", ballots int, population int
	codeSurveyOverPeople fault.Code = "survey-over-population"
	// unit, group, wave or "", sent int, population int
	codeSurveySentOver fault.Code = "survey-sent-over-population"
	// unit, group, answered int, ballots int, required int, others int or "": too few of the ballots answer anything, in
	// others likewise
	CodeSurveyBelow fault.Code = "survey-below"
	// unit, group, answered int, ballots int, required int, others int or "": so no survey
	codeSurveyBelowNone    fault.Code = "survey-below-none"
	codeSurveyPopulation   fault.Code = "survey-population-missing" // unit, group, others int or "": what is required is unknown
	codeSurveyStraight     fault.Code = "survey-straight-lined"     // unit, count int, ballots int, percent, share
	codeSurveyBlanks       fault.Code = "survey-blanks"             // unit, group, question, count int: refused
	codeSurveyGroupNone    fault.Code = "survey-group-none"         // unit, group: no answers, refused
	codeSurveyGroupZero    fault.Code = "survey-group-zero"         // unit, group: no answers, counts 0
	codeSurveyGroupDropped fault.Code = "survey-group-dropped"      // unit, group: no answers, the others count for it
	// unit, group, criterion: no answers, the leaf follows no_survey
	codeSurveyLeafDropped fault.Code = "survey-leaf-dropped"
	codeSurveyPartEmpty   fault.Code = "survey-part-empty" // unit, kind, id: no answers, left out of the mean
	// unit, group, question, percents []string: truncated
	codeSurveyPercentCut fault.Code = "survey-percent-cut"
	// unit, group, question, percents []string: of different decimals
	codeSurveyPercentMixed fault.Code = "survey-percent-mixed"
	// unit, group, question, percents []string, expected []Points
	codeSurveyPercentOff fault.Code = "survey-percent-off"
	codeSurveyPublished  fault.Code = "survey-published" // unit, group, published, possible []Points
	// unit, group, published, index, averaging, blank, groups or "": what gives it
	codeSurveyPublishedOther fault.Code = "survey-published-other"

	// Files of a survey folder.
	CodeSurveyReserved fault.Code = "survey-id-reserved"  // question: its id is the heading of another column
	codeSurveyYamane   fault.Code = "survey-yamane-small" // number, meant: an error of that many percent
	// unit, group, population int, other int: of two waves
	codeSurveyPopulations fault.Code = "survey-populations-differ"
	// unit, group, published: without answers to check it against
	codeSurveyPublishedNone fault.Code = "survey-published-alone"
)
