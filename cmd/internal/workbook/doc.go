// Package workbook reads Excel and CSV files into values, each with its cell, and changes
// workbooks that exist. Package sheet makes new ones.
//
// [Open] says whether a file is a usable workbook at all, [Book.ReadSelf] reads
// what a unit entered, [Book.ReadAppraisal], [ReadSurvey] and [ReadHistory] the
// rest. [OpenSource] and openSheet give the rows of any other table to package table.
// [Annotate] marks faults in a copy. [Fill] and [Edit] build workbooks from text, for
// examples and tests.
//
// A workbook that is not a form of parindex is read by its headings, or by a [Layout];
// [Book.Leads] is where a unit's name may stand and [Book.Recognise] describes one without a
// criteria set.
//
// Rows are known by the criterion's code and columns by their headings, those of
// package column, never by their number. Numbers are read as text, rounded to the
// 15 digits that a spreadsheet keeps, and never pass through binary floating point.
//
// Whatever is wrong with a file is a [fault.Diagnostic] at its cell. A Go error
// means that the file could not be read or written at all.
package workbook
