// Package analysis says what a result means: where a unit's points were lost and
// to what, and how it stands against the others of its block. It scores nothing:
// every figure follows exactly from the scorecards and the ranking, and nothing is
// rounded here.
//
// # Points lost
//
// For each unit, its maximum + bonus − total is the sum of its [Amounts], one for
// each [Cause]. So is, for each area, its maximum − its points. A leaf's loss is
// that of its line, times what one point of the leaf adds to the total: the factor
// by which policies scale its area and, in a weighted set, the area's weight. What
// does not apply is in neither the maximum nor a loss; see [Apart].
//
// There is no cause for the rest: what raises a total or only comes of rounding has
// a cause of its own, some of which are negative.
//
// # How firm a rank is
//
// [Firmness] ranks a unit under scenarios: other decisions, survey results at the ends of
// their margins, other choices of the regulation. Each is a change of [scoring.Round.With]
// and its rank what a full run over the changed round gives. A [Distance] is the smallest
// change of points that alters a rank or class.
package analysis
