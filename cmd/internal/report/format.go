package report

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"parindex/cmd/internal/sheet"
)

// Formats are what a ranking can be written as, the first by default.
var Formats = []string{"table", "csv", "json", "markdown", "xlsx"}

// FormatOf is the format that a file's name asks for by its extension.
func FormatOf(name string) (format string, ok bool) {
	ext := strings.ToLower(strings.TrimPrefix(filepath.Ext(name), "."))
	switch ext {
	case "txt":
		return "table", true
	case "md":
		return "markdown", true
	}
	return ext, slices.Contains(Formats[1:], ext)
}

// Write writes the rankings in one of [Formats].
func (r *Result) Write(w io.Writer, format string) error {
	switch format {
	case "table":
		return Text(w, r.Tables(), r.Lang)
	case "csv":
		return r.CSV(w)
	case "json":
		return r.JSON(w)
	case "markdown":
		return Markdown(w, r.Tables(), r.Lang)
	case "xlsx":
		return sheet.WriteTables(w, r.Tables())
	}
	return fmt.Errorf("unknown format %q", format)
}
