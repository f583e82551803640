// Package scoring is the engine of parindex: it turns what units of a province
// declare, what councils decide and what people answer into points, an index,
// a ranking and a class.
//
// It is a composite indicator with declared choices. A criteria set is a tree;
// only its leaves carry points. A leaf earns points by its [Rule], a council may
// replace them by a [Decision], a survey leaf takes them from satisfaction.
// What a decision has to choose (not applicable, ties, rounding, blanks) is a
// field of [Regulation]; nothing here has a silent default.
//
// The package is pure: no files, no clock, no floating point, standard library
// only. Every number is an exact rational ([Points]) until a rounding stage that
// the regulation declares.
//
// Faults in the users' data are never errors: they are a [fault.List], all of
// them, each at the cell or line it comes from. A faulty leaf counts 0 and the
// unit's [Scorecard] says how many faults it has.
//
// The way through: [Round.Check] looks for faults of reference, [Score] makes a
// [Scorecard] per unit, [Rank] makes a [Ranking] per block.
package scoring
