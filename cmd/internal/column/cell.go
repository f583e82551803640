package column

import "parindex/scoring/fault"

// CellName is the name of a cell, "B7"; both count from 1.
func CellName(col, line int) string {
	return fault.At("", line, col).Cell()
}

// Letters is the name of a column, counted from 1.
func Letters(col int) string { return fault.At("", 0, col).Cell() }

// Digits is the precision of a spreadsheet: Excel shows and keeps 15 significant
// digits; what a file holds beyond them is noise of binary floats.
const Digits = 15
