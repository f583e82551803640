package fault

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestOncePerColumn(t *testing.T) {
	in := func(severity Severity, code Code, col int, lines ...int) (list List) {
		for _, line := range lines {
			d := New(code, InSheet("a", "S").At(line, col), "criterion", fmt.Sprint("1.", line))
			d.Severity = severity
			list.Add(d)
		}
		return list
	}
	for _, c := range []struct {
		why    string
		rows   int
		faults List
		want   string
	}{
		{"two are told one by one", 2, in(Error, "x", 1, 1, 2), "1 2"},
		{"all of three are one", 3, in(Error, "x", 1, 1, 2, 3), "1+2[1.2 1.3]"},
		{"half of six, too", 6, in(Error, "x", 1, 2, 4, 6), "2+2[1.4 1.6]"},
		{"fewer are cells that are wrong", 7, in(Error, "x", 1, 2, 4, 6), "2 4 6"},
		{"other codes stay", 3, in(Error, "y", 1, 1, 2, 3), "1 2 3"},
		{"warnings are one, too", 3, in(Warning, "x", 1, 1, 2, 3), "1+2[1.2 1.3]"},
		{"apart from errors", 4, append(in(Error, "x", 1, 1, 2), in(Warning, "x", 1, 3)...), "1 2 3"},
		{"each column for itself", 4, append(in(Error, "x", 1, 1, 2, 3), in(Error, "x", 2, 1, 2)...),
			"1+2[1.2 1.3] 1 2"},
		{"of all units together, however few each has", 4,
			append(in(Error, "x", 1, 1, 2), in(Error, "x", 1, 3, 4).In(About{Unit: "u"})...), "1+3[1.2 1.3 1.4]"},
		{"those of a text start at other letters", 3, List{New("x", At("a", 1, 3)), New("x", At("a", 2, 5)),
			New("x", At("a", 3, 4))}, "1+2[]"},
		{"what is no table has no columns", 0, in(Error, "x", 1, 1, 2, 3), "1 2 3"},
	} {
		var got []string
		for _, d := range c.faults.OncePerColumn(func(Position) int { return c.rows }, "x") {
			line := fmt.Sprint(d.Pos.Line())
			if last := d.Args[len(d.Args)-1]; last.Name == "others" {
				line += fmt.Sprintf("+%d%v", last.Value, d.About.Criteria)
			}
			got = append(got, line)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %s, want %s", c.why, strings.Join(got, " "), c.want)
		}
	}
}

func TestOncePerRow(t *testing.T) {
	at := func(sheet string, line, col int) Position { return InSheet("a.xlsx", sheet).At(line, col) }
	struck := func(pos Position) Diagnostic { return Warn("struck", pos, "number", "x") }
	list := List{struck(at("S", 2, 1)), Warn("other", at("S", 2, 2)),
		struck(at("S", 2, 3)).In(About{Unit: "u", Criterion: "1.1"}), struck(at("S", 2, 4)),
		struck(at("S", 3, 1)), struck(at("T", 2, 1))}
	var got []string
	for _, d := range list.OncePerRow("struck") {
		got = append(got, fmt.Sprint(d.Pos, " ", d.Code, " ", d.Arg("cells"), " ", d.About.Unit, d.About.Criterion))
	}
	want := []string{"a.xlsx:S!A2 struck 2 u1.1", "a.xlsx:S!B2 other <nil> ", "a.xlsx:S!A3 struck <nil> ",
		"a.xlsx:T!A2 struck <nil> "}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
