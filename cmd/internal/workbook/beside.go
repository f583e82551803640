package workbook

import (
	"strings"

	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/text"
)

// isBeside says whether a sheet of that name is one that we put beside the one to
// be read: the instructions, or the list of faults.
func isBeside(tab string) bool {
	for _, name := range []string{sheet.GuideSheet, sheet.FaultSheets[text.Vietnamese], sheet.FaultSheets[text.English]} {
		if strings.EqualFold(fold.Text(tab), name) {
			return true
		}
	}
	return false
}
