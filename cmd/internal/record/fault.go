package record

import (
	"strings"

	"parindex/scoring/fault"
)

// Faults are those of a round: how many, and each.
type Faults struct {
	Counts
	List []Fault `json:"list"`
}

// Counts are how many faults there are.
type Counts struct {
	Errors   int `json:"errors"`
	Warnings int `json:"warnings"`
}

// Fault is a fault without words: they are the business of a language.
type Fault struct {
	Code     fault.Code `json:"code"`
	Severity string     `json:"severity"`
	Position
}

// Position is a line and column of a text file, or a cell of a sheet.
type Position struct {
	File   string `json:"file"`
	Line   int    `json:"line,omitempty"`
	Column int    `json:"column,omitempty"`
	Sheet  string `json:"sheet,omitempty"`
	Cell   string `json:"cell,omitempty"`
}

// CountsOf counts faults.
func CountsOf(faults fault.List) Counts {
	return Counts{faults.Errors(), len(faults) - faults.Errors()}
}

func (f Faults) counted() (c Counts) {
	for _, one := range f.List {
		if one.Severity == Severity(fault.Error) {
			c.Errors++
		} else {
			c.Warnings++
		}
	}
	return c
}

// PositionOf is a position with the name of its file as it is shown.
func PositionOf(pos fault.Position) Position {
	if pos.Sheet() != "" {
		return Position{File: pos.File(), Sheet: pos.Sheet(), Cell: pos.Cell()}
	}
	return Position{File: pos.File(), Line: pos.Line(), Column: pos.Col()}
}

// Severity is the word for one: error or warning.
func Severity(s fault.Severity) string {
	if s == fault.Warning {
		return "warning"
	}
	return "error"
}

func (s Source) faultOf(d fault.Diagnostic) Fault {
	f := Fault{d.Code, Severity(d.Severity), PositionOf(d.Pos)}
	if s.Folder != "." {
		f.File = strings.TrimPrefix(f.File, s.Folder+"/")
	}
	f.File = valid(f.File)
	return f
}

// valid is a file's name as JSON can hold it.
func valid(name string) string { return strings.ToValidUTF8(name, "\uFFFD") }
