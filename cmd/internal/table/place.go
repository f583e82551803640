package table

import "parindex/scoring/fault"

// isSheet says whether a place is in a workbook.
func isSheet(at fault.Position) bool { return at.Sheet() != "" }
