package scoring

import "parindex/scoring/fault"

// The kinds of faults of published figures that this package reports.
const (
	// Lines.
	CodePublishedTwice   fault.Code = "published-twice"    // (unit), name: of the unit, or the id of the block
	CodePublishedBlock   fault.Code = "published-block"    // (unit), name, found, block
	CodePublishedSelf    fault.Code = "published-and-self" // (unit), name
	CodePublishedNothing fault.Code = "published-nothing"  // (unit), name
	CodePublishedBlank   fault.Code = "published-blank"    // (unit), name, criterion
	// count, stage: units that are known only as published
	CodePublishedStage   fault.Code = "published-stage"
	CodePublishedRatio   fault.Code = "published-ratio"   // (unit), name, number: where the regulation has percent
	CodePublishedWeights fault.Code = "published-weights" // (unit), name

	// What contradicts itself, or the result.

	// (unit), name, total, sum: of all parts that are printed
	CodePublishedSum fault.Code = "published-sum"
	// (unit), name, figure Figure, criterion or "", points, max, bonus or "": of a unit, or of one of its areas
	CodePublishedOver fault.Code = "published-over-max"
	// (unit), name, figure Figure, criterion or "", published, computed
	CodePublishedDiffers fault.Code = "published-differs"
	CodePublishedRank    fault.Code = "published-rank"  // (unit), name, published int, computed int
	CodePublishedClass   fault.Code = "published-class" // (unit), name, published, computed: names
	// (unit), name, rank int, points, other, place int, more: what the other has, who stands before it
	CodePublishedOrder fault.Code = "published-order"
	// (unit), name, rank int, points, other, place int: of the same figure
	CodePublishedTied fault.Code = "published-tied"
	CodePublishedMean fault.Code = "published-mean" // block, criterion or "", published, computed
	// block, published, computed: the sum of the rounded means of the areas
	CodePublishedMeanSum fault.Code = "published-mean-of-areas"
	CodePublishedCount   fault.Code = "published-class-count" // block, class, published int, computed int
	// block, count int, units int: figures that may differ for the faults of so many units
	CodePublishedDoubtful fault.Code = "published-doubtful"
	// (unit), name: published figures give no total
	CodePublishedOpen fault.Code = "published-no-total"
	// block, count int, units int: figures that differ only as so many units without a total explain
	CodePublishedShifted fault.Code = "published-shifted"
	CodePublishedOf      fault.Code = "published-of"          // block, published int, listed int
	CodePublishedPlace   fault.Code = "published-rank-beyond" // (unit), name, rank int, of int
	CodePublishedClasses fault.Code = "published-classes"     // block, sum int, of int: more in classes than there are
)

// The kinds of faults of figures of earlier years.
const (
	CodeHistoryPercent fault.Code = "history-percent" // year int, number: where the regulation has a ratio
	CodeHistoryRatio   fault.Code = "history-ratio"   // year int, number: where the regulation has percent
	CodeHistoryOver    fault.Code = "history-over"    // unit, year int, number, max
	CodeHistoryRank    fault.Code = "history-rank"    // year int, rank int, of int, block, units []string: all of them
	// unit, year int, rank int, number, other, place int, more, block
	CodeHistoryOrder   fault.Code = "history-order"
	CodeHistoryClass   fault.Code = "history-class"    // unit, year int, class, known []string
	CodeHistoryNoIndex fault.Code = "history-no-index" // year int, block, units []string: with a rank or a class
	// unit, year int, class, number, other, better, less, block
	CodeHistoryClassOrder fault.Code = "history-class-order"
)
