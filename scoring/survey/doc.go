// Package survey turns the answers of people (điều tra xã hội học) into
// satisfaction: ballots or counts go in, an index for each unit comes out, with
// every choice taken from a [Definition] and every fault of the tables named.
//
// The way through: [Definition.Check], [NewTally], the Add methods of a [Tally]
// in any order, [Tally.Result], [Results.Lines] for the engine.
//
// Figures are exact. Margins of error are not, being estimates of what was not
// asked: they are floating point, and every name that holds one says Estimate.
//
// The package is pure, as scoring is: no files, no clock, standard library only.
package survey
