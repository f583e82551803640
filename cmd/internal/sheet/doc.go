// Package sheet draws workbooks from nothing: what is sent out to be filled in,
// and what is printed.
//
// [WriteForm] makes a unit's blank self-assessment, [WriteAppraisalForm] an
// agency's list of decisions to make, [WriteAppraisal] one of decisions made,
// [WriteExplanationForm] a unit's list of cuts to answer, [WriteSurveyForm] and
// [WriteSurveyCSV] a sheet for satisfaction, an [AnswersSheet] one for people's
// answers, [WriteDocument] what reports say, [WriteData] figures to work with.
// [DrawFaults] adds a list of faults to a workbook that is there.
//
// Everything is written with exact numbers and live formulas, on A4, in the
// typeface of administrative documents; texts are never formulas, and the same
// input gives the same bytes. What is entered is read by package workbook, which
// knows the columns by the same vocabulary, package column, and takes names of
// sheets, measures and colours from here.
package sheet
