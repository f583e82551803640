package workbook

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"testing"

	"parindex/cmd/internal/sheet"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/scoringtest"
)

func TestMain(m *testing.M) {
	debug.SetGCPercent(400) // workbooks are small: a fifth of the time went to collecting them
	m.Run()
}

// The words of the sample's criteria.
var (
	points             = scoring.MustPoints
	edge, leaf, branch = scoringtest.Edge, scoringtest.Leaf, scoringtest.Branch
	formula            = scoringtest.Formula
)

// editFile changes a workbook in place.
func editFile(path string, edits []CellEdit) error {
	content, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var changed bytes.Buffer
	if err := Edit(content, edits, &changed); err != nil {
		return err
	}
	return os.WriteFile(path, changed.Bytes(), 0o644)
}

// sampleForm is a form of a practice round.
func sampleForm(appraised bool) sheet.Form {
	round := scoringtest.Round()
	return sheet.Form{Round: round, Block: round.Blocks[0], Unit: round.Blocks[0].Units[0], AppraisedColumn: appraised}
}

func formBytes(t testing.TB, f sheet.Form) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := sheet.WriteForm(&out, f); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// sampleValues fill every entry cell of the sample form.
var sampleValues = []Value{
	{"1.1.1", "choice", "Không kịp thời"},
	{"1.1.1", "evidence", "Kế hoạch số 12/KH-SNV, trang 3"},
	{"1.1.1", "explanation", "=chậm do thay đổi nhân sự"},
	{"1.1.2", "a", "Có"},
	{"1.1.2", "b", "Không"},
	{"1.1.3", "numerator", "27"},
	{"1.1.3", "denominator", "30"},
	{"1.2", "choice", "Có"},
	{"1.3", "choice", "Có kế hoạch, \"nhưng\" chưa có báo cáo"},
	{"2.1", "numerator", "90"},
	{"2.1", "denominator", "120.5"},
	{"2.2", "percent", "90.5"},
	{"2.3", "points", "5.25"},
	{"2.10", "percent", "0.30000000000000004"},
	{"T1", "points", "2"},
}

// sampleEntries are what is read from them.
var sampleEntries = map[string]string{
	"1.1.1": `["Không kịp thời" E12] – "Kế hoạch số 12/KH-SNV, trang 3" "=chậm do thay đổi nhân sự"`,
	"1.1.2": `["Có" E14 "Không" E15] –`,
	"1.1.3": `[27 E16 30 F16] –`,
	"1.2":   `["Có" E17] –`,
	"1.3":   `["Có kế hoạch, "nhưng" chưa có báo cáo" E18] –`,
	"2.1":   `[90 E20 120.5 F20] –`,
	"2.2":   `[90.5 E21] –`,
	"2.3":   `[] 5.25 G22`,
	"2.10":  `[0.3 E23] –`,
	"3.1":   `[] –`,
	"3.2":   `[] –`,
	"3.3":   `[] –`,
	"T1":    `[] 2 G29`,
	"P1":    `[] –`,
}

// filledSample is the path of a filled sample form.
func filledSample(t testing.TB, f sheet.Form, more ...Value) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), f.Unit.ID+".xlsx")
	var out bytes.Buffer
	if err := Fill(formBytes(t, f), append(slices.Clone(sampleValues), more...), &out); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, out.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func openFile(t testing.TB, path string) *Book {
	t.Helper()
	book, faults, err := Open(disk, onDisk(path), filepath.Base(path))
	if book == nil {
		t.Fatalf("%s: %v %v", path, faults, err)
	}
	return book
}

// shownEntry writes an entry as the tables of tests do.
func shownEntry(e *scoring.Entry) string {
	var inputs []string
	for _, in := range e.Inputs {
		inputs = append(inputs, shownInput(in))
	}
	words := []string{"[" + strings.Join(inputs, " ") + "]", shownInput(e.Points)}
	for _, note := range []string{e.Evidence, e.Explanation} {
		if note != "" {
			words = append(words, `"`+note+`"`)
		}
	}
	return strings.Join(words, " ")
}

func shownInput(in scoring.Input) string {
	switch {
	case in.State == scoring.Blank:
		return "–"
	case in.State == scoring.Bad:
		return "bad " + in.Pos.Cell()
	case in.Text != "":
		return `"` + in.Text + `" ` + in.Pos.Cell()
	}
	return in.Number.String() + " " + in.Pos.Cell()
}

// shownFaults are one a line: severity where it is a warning, code, cell,
// arguments, and related cells.
func shownFaults(faults fault.List) []string {
	var lines []string
	for _, d := range faults.Sorted() {
		words := []string{string(d.Code)}
		if d.Severity == fault.Warning {
			words[0] += " (warning)"
		}
		if cell := d.Pos.Cell(); cell != "" {
			words = append(words, cell)
		}
		for _, arg := range d.Args {
			words = append(words, fmt.Sprintf("%s=%v", arg.Name, arg.Value))
		}
		for _, related := range d.Related {
			words = append(words, fmt.Sprintf("%s:%s", related.Note, related.Pos.Cell()))
		}
		lines = append(lines, strings.Join(words, " "))
	}
	return lines
}

func same(t testing.TB, what string, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n got %s\nwant %s", what, strings.Join(got, "\n     "), strings.Join(want, "\n     "))
	}
}
