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
// unit's [Scorecard] says that it has faults.
//
// # The way through
//
// [Run] makes an [Outcome] of a [Round]: a [Scorecard] for each unit, a [Ranking]
// for each block, and the faults of reading and of scoring together. Everything
// that is printed is made of it. [Round.Check] looks for faults of reference.
// Scoring has two phases: appraise makes a [Line] for each node, with its points,
// the [Working] of its rule and a [Step] for each decision; total makes the
// figures of a card from its lines. Weights are laid over in the second alone, so
// that [Draws] can repeat it often.
//
// A round and an outcome are never changed. [Round.With] makes a variant from a
// closed list of kinds of [Change]; Round.Changes names what was changed, wherever
// the variant is shown, and a variant is never official.
//
// To compare many variants, [Outcome.Again] appraises again only where a change can alter
// a line, and [Trials] tries other points of one unit, or a set without a criterion, beside
// an outcome. Both give what a full run over the changed round gives.
//
// # Arithmetic
//
// This is arithmetic number 3, see [Arithmetic]. Everything is exact until a rounding that the regulation declares.
//
//  1. Self points of a leaf follow from its rule and the declared data; where the
//     set says that points are typed, they are the typed value. Where both are
//     there and differ, that is reported and the derived value counts.
//  2. Appraised points are what the last decision for the unit and the leaf says;
//     without one, unappraised says accept, zero or refuse. Leaves whose points the
//     appraiser or a leader gives have no self points. A decision may state what it
//     replaces, and it is reported where that is something else. Points within 10⁻⁹ of
//     the self points are those: a cell has fewer digits than 40/3. (Under number 1 they
//     were what the cell has.)
//  3. A leaf that does not apply leaves points and maximum. not_applicable says what
//     follows. Under drop nothing does. Under rescale the appraised part is what was
//     achieved of its applicable maximum, times the set's appraised maximum; survey
//     points are added unscaled, and a survey leaf cannot be excluded. Under full the
//     leaf gets its maximum. A missing row is not "not applicable": it is reported,
//     and counts 0.
//     A ratio of 0/0 had no case. Its rule says what follows: under refuse it is reported,
//     and counts 0; zero is no points; full is its maximum; drop leaves points and maximum,
//     and rescale does not bring them back. Under siblings its maximum is divided
//     equally among the named leaves that apply: maximum and points of each grow in
//     the same ratio, before they are rounded, and the maximum of the area stays; where
//     none applies it is dropped. Points above 0 that a council gives say that there
//     were cases.
//  4. Points of a survey leaf are its satisfaction, in percent, of its maximum, or
//     those of the tier that it falls in. A leaf is open where nobody was asked or too few
//     answered; a result that a file should have and has not is missing instead. Open
//     leaves follow no_survey, leaf by leaf. Under drop they leave points and
//     maximum. Under refuse they are reported, and count 0. Under rescale the
//     appraised part stands for them: its points and its maximum M, as rule 3 left
//     them (leaves given by full included), are multiplied by (M + open maxima) / M;
//     where M is 0 nothing is scaled.
//  5. In a weighted set rules 3 and 4 apply inside each area, which then counts
//     W × points / maximum, where W is its weight of the set's maximum. Under
//     not_applicable rescale, W is split into an appraised and a survey share as in
//     the full set, and each is earned by what counts of it in the area; open leaves
//     are with the appraised share under no_survey rescale. Where nothing of an
//     area counts, W leaves the maximum. Two shares pass instead to the appraised
//     parts of the other areas, in proportion to their maxima: that of appraised leaves
//     excluded under not_applicable rescale, and that of open leaves under no_survey
//     rescale. Survey points are never scaled.
//  6. No policy gives a maximum above the set's, and none changes a unit that has no
//     exclusion, no open leaf and no ratio of 0/0. Self on a card is the sum of self points, never
//     scaled; in a weighted set each area's sum counts × W / its full maximum. What was
//     scaled is shown with its factor, and with what was decided.
//  7. The total is appraised + survey + bonus − penalty, never below 0. Bonus and
//     penalty have caps. Bonus is outside the maximum, so that a total may exceed it.
//     The index is total / maximum, times 100 where its scale is percent, as it stands
//     where it is ratio; that of an area or a criterion is over its own applicable
//     maximum, survey included. Means, thresholds and published figures are on the same
//     scale, with the decimals of the index.
//  8. [Rounding] is half up, half to even, or down. To points it rounds each leaf before it
//     is added, if the decision says so; to the index it rounds the index once. Printed
//     figures of areas are rounded views and are never added up.
//  9. Ranks are within a block and, by the same rule, within the groups that the round
//     declares, of several sorts at once, and the district of a commune: by index
//     or by total, exact or rounded. Ties share a rank, with a gap after them or
//     without one, or breakers part them. A unit may be scored and not ranked. The change
//     of rank is old − new, that of the index the difference of the two published
//     figures, printed with the decimals of the index and never as −0. A unit that was
//     formed from others is compared with the mean of their published indexes, or with
//     nothing.
//  10. Classes are declared by block. A class is the first level whose lower edge is
//     reached, by the index or by the total as the regulation says, exact or rounded; the
//     edge belongs to the level unless the regulation says above. Conditions may cap a class.
//  11. The mean of a block is that of exact values, rounded once.
//  12. A unit that is known only by published figures has the total that was printed; else
//     the sum of its areas, of its parts, or its index × its maximum, the first of these
//     that is known whole. A list that is printed in part keeps its printed ranks, and has no
//     mean but a published one.
package scoring
