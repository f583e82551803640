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
	Todo     int `json:"todo,omitempty"` // what is still to come
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
	return Counts{faults.Errors(), faults.Warnings(), faults.Todos()}
}

func (f Faults) counted() (c Counts) {
	for _, one := range f.List {
		switch one.Severity {
		case Severity(fault.Error):
			c.Errors++
		case Severity(fault.Todo):
			c.Todo++
		default:
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

// Severity is the word for one: error, warning or todo.
func Severity(s fault.Severity) string {
	switch s {
	case fault.Warning:
		return "warning"
	case fault.Todo:
		return "todo"
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
