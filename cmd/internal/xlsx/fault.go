package xlsx

import "fmt"

// Kind is what is wrong with a file.
type Kind int

// The kinds of faults.
const (
	Damaged        Kind = iota // what stands there is not what was written, or breaks off
	Empty                      // no bytes at all
	NotWorkbook                // something else; the detail names it if it is known
	OldWorkbook                // an .xls of the years before 2007
	Encrypted                  // behind a password
	TooLarge                   // the detail is the limit
	PartTwice                  // one part of the package is there twice
	StringsMissing             // cells name texts, and the file has lost them all
	StringMissing              // a cell names a text that the file does not hold
	FormatMissing              // a cell names a format that the file does not hold
	CellTwice                  // one cell is there twice, with something in it each time
)

var kindNames = [...]string{
	"damaged", "empty", "not a workbook", "old workbook", "encrypted", "too large",
	"part twice", "strings missing", "string missing", "format missing", "cell twice",
}

// A Fault is why a file, or a sheet of it, cannot be read.
type Fault struct {
	Kind   Kind
	Part   string // of the package, if the fault is in one
	Detail string // English, for programs
	Line   int    // of the cell, from 1; 0 where the fault is in none
	Col    int    // of the cell, from 1
}

// Error is the fault in English, for programs.
func (f *Fault) Error() string {
	said := kindNames[f.Kind]
	if f.Detail != "" {
		said = f.Detail
	}
	if f.Part != "" {
		said = f.Part + ": " + said
	}
	if f.Line > 0 {
		said = fmt.Sprintf("%s (line %d, column %d)", said, f.Line, f.Col)
	}
	return said
}

func damaged(part, detail string) *Fault { return &Fault{Kind: Damaged, Part: part, Detail: detail} }
