// Package demo makes practice rounds of any size: units, filled workbooks, decided
// lists, survey answers and results of an earlier year, all constructed. The same
// pack, number of units and seed give the same bytes on every machine and with any
// number of workers, since every figure is drawn from a generator of its own, which
// is seeded with what the figure is for.
//
// Nothing is written here. [Round.Files] says what files there are and writes each
// to a writer, so that only the files at work are in memory.
package demo
