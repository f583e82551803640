package scoring

import "parindex/scoring/fault"

// The kinds of faults of published figures that this package reports.
const (
	// Lines.
	codePublishedTwice   fault.Code = "published-twice"    // (unit), name: of the unit, or the id of the block
	codePublishedBlock   fault.Code = "published-block"    // (unit), name, found, block
	codePublishedSelf    fault.Code = "published-and-self" // (unit), name
	codePublishedNothing fault.Code = "published-nothing"  // (unit), name
	codePublishedBlank   fault.Code = "published-blank"    // (unit), name, criterion
	// block, figure Figure, units []string: whose cells are blank where others of the block have one
	codePublishedCells fault.Code = "published-cells-blank"
	// count, stage: units that are known only as published
	codePublishedStage   fault.Code = "published-stage"
	codePublishedRatio   fault.Code = "published-ratio"   // (unit), name, number: where the regulation has percent
	codePublishedWeights fault.Code = "published-weights" // (unit), name

	// What contradicts itself, or the result.

	// (unit), name, total, sum: of all parts that are printed
	codePublishedSum fault.Code = "published-sum"
	// (unit), name, figure Figure, criterion or "", points, max, bonus or "": of a unit, or of one of its areas
	codePublishedOver fault.Code = "published-over-max"
	// (unit), name, figure Figure, criterion or "", published, computed
	codePublishedDiffers fault.Code = "published-differs"
	codePublishedRank    fault.Code = "published-rank"  // (unit), name, published int, computed int
	codePublishedClass   fault.Code = "published-class" // (unit), name, published, computed: names
	// (unit), name, rank int, points, other, place int, more: what the other has, who stands before it
	codePublishedOrder fault.Code = "published-order"
	// (unit), name, rank int, points, other, place int: of the same figure
	codePublishedTied fault.Code = "published-tied"
	codePublishedMean fault.Code = "published-mean" // block, criterion or "", published, computed
	// block, published, computed: the sum of the rounded means of the areas
	CodePublishedMeanSum fault.Code = "published-mean-of-areas"
	codePublishedCount   fault.Code = "published-class-count" // block, class, published int, computed int
	// block, count int, units int: figures that may differ for the faults of so many units
	codePublishedDoubtful fault.Code = "published-doubtful"
	// (unit), name: published figures give no total
	codePublishedOpen fault.Code = "published-no-total"
	// block, count int, units int: figures that differ only as so many units without a total explain
	codePublishedShifted fault.Code = "published-shifted"
	codePublishedOf      fault.Code = "published-of"          // block, published int, listed int
	codePublishedPlace   fault.Code = "published-rank-beyond" // (unit), name, rank int, of int
	codePublishedClasses fault.Code = "published-classes"     // block, sum int, of int: more in classes than there are
)

// The kinds of faults of figures of earlier years.
const (
	codeHistoryPercent fault.Code = "history-percent" // year int, number: where the regulation has a ratio
	// year int, number, most int, blocks []string: where the regulation has percent
	codeHistoryRatio fault.Code = "history-ratio"
	codeHistoryOver  fault.Code = "history-over" // unit, year int, number, max
	codeHistoryRank  fault.Code = "history-rank" // year int, rank int, of int, block, units []string: all of them
	// unit, year int, rank int, number, other, place int, more, block
	codeHistoryOrder   fault.Code = "history-order"
	codeHistoryClass   fault.Code = "history-class"    // unit, year int, class, known []string
	codeHistoryNoIndex fault.Code = "history-no-index" // year int, block, units []string: with a rank or a class
	codeHistoryNoRank  fault.Code = "history-no-rank"  // year int, block, units []string: with an index or a class
	codeHistoryNoClass fault.Code = "history-no-class" // year int, block, units []string: with an index or a rank
	// year int, block, rank int, units []string: with a better rank is one unit too few; those of today without a row
	codeHistoryGone fault.Code = "history-rows-gone"
	// unit, year int, class, number, other, better, less, block
	codeHistoryClassOrder fault.Code = "history-class-order"
)
