// Package answers reads the files of a round's survey folder: satisfaction,
// ballots, counts, what is known of the sample, published figures. Which of
// these a file holds, its columns say; it is a CSV or a workbook.
//
// A CSV is read row by row, and nothing of it is kept beside the tally of the
// answers: a million ballots take some tens of megabytes.
package answers
