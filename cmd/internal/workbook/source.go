package workbook

import (
	"io/fs"
	"path"
	"strings"

	"parindex/cmd/internal/table"
	"parindex/scoring/fault"
)

// OpenSource opens a file of rows: a CSV, where shown ends in ".csv", else the
// first visible sheet of a workbook. Where the diagnostics say why there is none,
// the source is nil. The error is the system's: no such file, no permission.
// Diagnostics name the file as shown.
func OpenSource(fsys fs.FS, name, shown string) (table.Source, fault.List, error) {
	if strings.EqualFold(path.Ext(shown), ".csv") {
		csv, err := table.OpenCSV(fsys, name, shown)
		if err != nil {
			return nil, nil, err
		}
		return csv, nil, nil
	}
	sheet, faults, err := OpenSheet(fsys, name, shown)
	if sheet == nil {
		return nil, faults, err
	}
	return sheet, faults, err
}
