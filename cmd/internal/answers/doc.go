// Package answers reads the files of a round's survey folder: satisfaction, ballots, counts,
// what is known of the sample, published figures. A file is a CSV or a workbook; its columns
// say which of these it holds.
//
// A CSV is read row by row, and only the tally of its answers is kept: a million ballots take
// some tens of megabytes.
package answers
