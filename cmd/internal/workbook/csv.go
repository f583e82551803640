package workbook

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"io/fs"
	"strings"
	"unicode/utf8"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/scoring/fault"
)

// csvTable reads a CSV file: UTF-8, a byte order mark tolerated, cells separated
// by commas or semicolons as the first line has it.
func csvTable(fsys fs.FS, name, shown string, columns, needed []column.Heading) (*Table, fault.List, error) {
	content, faults, err := readFile(fsys, name, shown)
	if content == nil {
		for i := range faults { // of a workbook's size
			faults[i].Code = CodeCSVTooLarge
		}
		return nil, faults, err
	}
	rows, faults := parseCSV(content, shown)
	if len(faults) > 0 {
		return nil, faults, nil
	}
	t := &Table{at: fault.InFile(shown), rows: rows}
	if headings := findHeader(rows, columns); headings.line == 0 {
		return nil, noHeadings(rows, shown, needed), nil
	}
	t, faults = t.under(columns, needed)
	return t, faults, nil
}

// noHeadings says why a CSV has none of the columns that are looked for: there is
// nothing in it, its cells are not separated, or its first line is no line of
// headings.
func noHeadings(rows []row, shown string, needed []column.Heading) fault.List {
	ids := make([]string, len(needed))
	for i, heading := range needed {
		ids[i] = heading.ID()
	}
	at := fault.InFile(shown)
	if len(rows) == 0 {
		return fault.List{fault.New(fault.CodeCSVEmpty, at, "needed", ids)}
	}
	at = at.At(rows[0].line, 0)
	if cells := rows[0].cells; len(cells) == 1 && len(needed) > 1 {
		return fault.List{fault.New(CodeCSVSeparator, at, "found", fold.Text(cells[0]), "needed", ids)}
	}
	return fault.List{fault.New(CodeCSVHeadings, at, "found", folded(rows[0].cells), "needed", ids)}
}

func folded(cells []string) []string {
	var words []string
	for _, cell := range cells {
		if word := fold.Text(cell); word != "" {
			words = append(words, word)
		}
	}
	return words
}

// unread is a warning for each column of a CSV that nothing reads: its heading may
// be misspelt.
func (t *Table) unread() fault.List {
	var faults fault.List
	if t.at.Sheet() != "" {
		return nil
	}
	known := map[int]bool{}
	for _, col := range t.head.at {
		known[col] = true
	}
	for _, d := range t.head.twice {
		known[d.second] = true
	}
	for _, row := range t.rows {
		for col, cell := range row.cells {
			if word := fold.Text(cell); row.line == t.head.line && word != "" && !known[col] {
				faults.Add(fault.Warn(CodeCSVColumn, t.at.At(row.line, row.at[col]), "column", word, "known", t.head.known))
			}
		}
	}
	return faults
}

// parseCSV is the rows of a CSV with the place of each cell.
func parseCSV(content []byte, shown string) ([]row, fault.List) {
	content = bytes.TrimPrefix(content, []byte("\ufeff"))
	if line := badUTF8(content); line > 0 {
		at := fault.At(shown, line, 0)
		return nil, fault.List{fault.New(fault.CodeNotUTF8, at)}
	}
	reader := csv.NewReader(bytes.NewReader(content))
	reader.Comma = separator(content)
	reader.FieldsPerRecord = -1
	lines := strings.SplitAfter(string(content), "\n")
	var rows []row
	var faults fault.List
	for {
		cells, err := reader.Read()
		if err == io.EOF {
			return rows, faults
		}
		if err != nil {
			return nil, fault.List{csvFault(err, shown, lines)}
		}
		rows = append(rows, csvRow(reader, cells, lines))
		if n := len(rows[0].cells); len(cells) > n {
			at := fault.At(shown, rows[len(rows)-1].line, 0)
			faults.Add(fault.New(fault.CodeRowTooLong, at, "found", len(cells), "expected", n))
		}
	}
}

// badUTF8 is the first line that is not UTF-8, or 0.
func badUTF8(content []byte) int {
	if utf8.Valid(content) {
		return 0
	}
	for i, line := range bytes.Split(content, []byte("\n")) {
		if !utf8.Valid(line) {
			return i + 1
		}
	}
	return 0
}

// separator is what separates the cells of the first line: spreadsheets with the
// decimal comma write semicolons.
func separator(content []byte) rune {
	first, _, _ := bytes.Cut(content, []byte("\n"))
	if bytes.Count(first, []byte(";")) > bytes.Count(first, []byte(",")) {
		return ';'
	}
	return ','
}

func csvRow(reader *csv.Reader, cells []string, lines []string) row {
	r := row{cells: cells, at: make([]int, len(cells))}
	for i := range cells {
		line, col := reader.FieldPos(i)
		if i == 0 {
			r.line = line
		}
		r.at[i] = runeColumn(lines, line, col)
	}
	return r
}

// runeColumn turns a column in bytes into one in characters.
func runeColumn(lines []string, line, col int) int {
	if line < 1 || line > len(lines) {
		return 0
	}
	written := lines[line-1]
	return utf8.RuneCountInString(written[:min(max(col-1, 0), len(written))]) + 1
}

func csvFault(err error, shown string, lines []string) fault.Diagnostic {
	at := fault.InFile(shown)
	var parse *csv.ParseError
	if errors.As(err, &parse) {
		at = at.At(parse.Line, runeColumn(lines, parse.Line, parse.Column))
		err = parse.Err
	}
	if errors.Is(err, csv.ErrQuote) || errors.Is(err, csv.ErrBareQuote) {
		return fault.New(CodeCSVQuote, at)
	}
	return fault.New(fault.CodeSyntax, at, "detail", err.Error())
}
