package report

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/scoringtest/growth"
)

// faultsIn are n faults, each in a line of its own.
func faultsIn(file string, n int, of func(i int) fault.About) (list fault.List) {
	at := fault.InFile(file)
	for i := range n {
		list.Add(fault.New(scoring.CodeUnitUnknown, at.At(i+1, 1), "unit", fmt.Sprint(i), "suggestion", "").In(of(i)))
	}
	return list
}

// unappraised are units of a round that wait for an agency.
func unappraised(n int, agency string) (list fault.List) {
	for i := range n {
		list.Add(fault.New(scoring.CodeUnappraised, fault.At("round.yaml", i+1, 1), "name", fmt.Sprint("U", i),
			"count", 2, "criteria", []string{"1", "2"}, "agencies", []string{agency}))
	}
	return list
}

// missing is what each of so many units lacks.
func missing(code fault.Code, n int) (list fault.List) {
	for i := range n {
		list.Add(fault.New(code, fault.At("round.yaml", i+1, 1),
			"unit", fmt.Sprint("u", i), "name", fmt.Sprint("U", i)))
	}
	return list
}

// alone are rows of a list that decide nothing and name other points than stand.
func alone(n int) (list fault.List) {
	at := fault.InSheet("hd.xlsx", "S")
	for i := range n {
		list.Add(fault.Warn(scoring.CodeFromAlone, at.At(i+2, 5), "name", fmt.Sprint("U", i), "criterion", "1.1",
			"from", "2", "now", "1"))
	}
	return list
}

// inBooks is a fault that as many workbooks of a folder have in the line of their headings.
func inBooks(n int, found string) (list fault.List) {
	for i := range n {
		at := fault.InSheet(fmt.Sprintf("dot/self/u%02d.xlsx", i), "S").At(9, 0)
		list.Add(fault.New("column-missing", at, "column", "Điểm", "found", found))
	}
	return list
}

func nobody(int) fault.About { return fault.About{} }

// Many faults of a kind in a file are counted after twenty, so that the other kinds and
// files are seen; so is what each unit lacks, with who they are.
func TestManyAlikeAreCounted(t *testing.T) {
	other := fault.New(fault.CodeFileMissing, fault.At("a.csv", 90, 1), "file", "x")
	for _, c := range []struct {
		why    string
		faults fault.List
		told   int
		says   string
	}{
		{"twenty are told", faultsIn("a.csv", 20, nobody), 20, ""},
		{"the others are counted", faultsIn("a.csv", 23, nobody), 20,
			"a.csv: 3 more errors of this kind in this file [unit-unknown]"},
		{"one other is one", faultsIn("a.csv", 21, nobody), 20,
			"a.csv: 1 more error of this kind in this file [unit-unknown]"},
		{"another kind is not", append(faultsIn("a.csv", 22, nobody), other), 21, "2 more errors"},
		{"nor is another file", append(faultsIn("a.csv", 20, nobody), faultsIn("b.csv", 20, nobody)...), 40, ""},
		{"likewise of what each unit lacks, with who they are", missing(scoring.CodeSelfMissing, 30), 20,
			"round.yaml: 10 more errors of this kind: U20; U21; U22; U23; U24; … and 5 more [self-missing]"},
		{"a survey that is missing is told once", missing(scoring.CodeNoSurvey, 120), 1,
			"round.yaml: 119 more errors of this kind: U1; U2; U3; U4; U5; … and 114 more [no-survey]"},
		{"units that wait for one council are told once", unappraised(9, "Sở Nội vụ"), 1,
			"round.yaml: 8 more errors of this kind: U1 (2); U2 (2); U3 (2); U4 (2); U5 (2); … and 3 more " +
				"[unappraised]"},
		{"for each council", append(unappraised(4, "Sở Nội vụ"), unappraised(4, "Sở Tư pháp")...), 2, "3 more errors"},
		{"rows that decide nothing are told once a list", alone(7), 1,
			"hd.xlsx: 6 more warnings of this kind: U1 1.1; U2 1.1; U3 1.1; U4 1.1; U5 1.1; … and 1 more [from-alone]"},
		{"few of them one by one", alone(3), 3, ""},
		{"what all workbooks of a folder have is told once, and which they are", inBooks(30, "a"), 1,
			"dot/self: 29 more errors of this kind: u01.xlsx; u02.xlsx; "},
		{"most of them by name", inBooks(30, "a"), 1, "u20.xlsx; … and 9 more [column-missing]"},
		{"each kind of them", append(inBooks(4, "a"), inBooks(5, "b")...), 2, "4 more errors"},
		{"few of those one by one, too", inBooks(3, "a"), 3, ""},
		{"few are told one by one", unappraised(3, "Sở Nội vụ"), 3, ""},
	} {
		var out bytes.Buffer
		if err := Diagnostics(&out, c.faults, nil, page.Options{Lang: text.English}); err != nil {
			t.Fatal(err)
		}
		told := strings.Count(out.String(), ": error: ") + strings.Count(out.String(), ": warning: ")
		if told != c.told || !strings.Contains(out.String(), c.says) || c.says == "" && strings.Contains(out.String(),
			"more") {
			t.Errorf("%s: %d told\n%s", c.why, told, out.String())
		}
	}
}

// The time that telling takes grows as the faults and their file do: twice as many
// lines and faults, printed one by one or counted.
func BenchmarkDiagnosticsGrow(b *testing.B) {
	for _, of := range []struct {
		why   string
		whose func(i int) fault.About
	}{
		{"of as many units", func(i int) fault.About { return fault.About{Unit: fmt.Sprint(i)} }},
		{"of nobody", nobody},
	} {
		b.Run(of.why, func(b *testing.B) {
			growth.Doubled(b, 10_000, func(n int) func() {
				source := bytes.Repeat([]byte("khóa: giá trị\n"), n)
				faults := faultsIn("round.yaml", n, of.whose)
				return func() {
					var out bytes.Buffer
					if Diagnostics(&out, faults.Sorted(), func(string) []byte { return source },
						page.Options{}) != nil {
						b.Fatal("not told")
					}
				}
			})
		})
	}
}

// A message about a cell names the unit where neither the file nor the message does.
func TestCellsNameTheirUnit(t *testing.T) {
	names := &fault.Names{Units: map[string]string{"so-y-te": "Sở Y tế"}}
	for _, c := range []struct {
		file string
		said bool
	}{{"self/so-y-te.xlsx", false}, {"self/gui lan 2.xlsx", true}, {"appraisal/so-tu-phap.xlsx", true}} {
		d := fault.New(scoring.CodeCellNotNumber, fault.InSheet(c.file, "Tự đánh giá").At(3, 5), "text", "x").
			In(fault.About{Unit: "so-y-te"})
		var out bytes.Buffer
		if err := Diagnostics(&out, fault.List{d}.Named(names), nil, page.Options{}); err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(out.String(), " (Sở Y tế) ["); got != c.said {
			t.Errorf("%s: named %v, want %v: %s", c.file, got, c.said, out.String())
		}
	}
}

// A row of a CSV and a cell of a workbook name the unit, unless the file or the message does.
func TestUnitBehind(t *testing.T) {
	names := &fault.Names{Units: map[string]string{"u": "Sở U"}}
	for _, c := range []struct {
		at   fault.Position
		want string
	}{
		{fault.At("survey/dem.csv", 3, 1), " (Sở U)"}, {fault.InSheet("appraisal/hd.xlsx", "S").At(3, 1), " (Sở U)"},
		{fault.At("explanation/u.csv", 3, 1), ""}, {fault.InSheet("self/u.xlsx", "S").At(3, 1), ""},
		{fault.At("round.yaml", 3, 1), ""},
	} {
		d := fault.New("cell-not-number", c.at, "text", "x").In(fault.About{Unit: "u"})
		d.Names = names
		if got := unitBehind(d, text.Vietnamese); got != c.want {
			t.Errorf("%s: %q, want %q", c.at, got, c.want)
		}
	}
	d := fault.New("received-twice", fault.At("received.csv", 3, 1), "unit", "u", "name", "Sở U")
	if d.Names = names; unitBehind(d, text.Vietnamese) != "" && strings.Contains(text.Vietnamese.Message(d), "Sở U") {
		t.Error("the unit is named twice")
	}
}
