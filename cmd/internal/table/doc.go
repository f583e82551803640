// Package table reads tables, from CSV files and from sheets alike: rows with
// the place of each cell, the headings above them, numbers, days and names as
// people write them. What the rows mean is for others; whatever is wrong with
// them is reported here, once and in the same words for every kind of file.
//
// A CSV is read a few rows at a time, so that a million ballots need no memory.
package table
