package workbook

import (
	"strings"

	"parindex/cmd/internal/form"
	"parindex/cmd/internal/text"
)

// isBeside says whether a sheet of that name is one that we put beside the one to
// be read: the instructions, or the list of faults.
func isBeside(sheet string) bool {
	for _, name := range []string{form.GuideSheet, form.FaultSheets[text.Vietnamese], form.FaultSheets[text.English]} {
		if strings.EqualFold(text.Fold(sheet), name) {
			return true
		}
	}
	return false
}
