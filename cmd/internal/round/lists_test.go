package round

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// Lists of the first appraisal, or the only one, start from self points; those of a
// second from every decision so far.
func TestLists(t *testing.T) {
	early := "unit,code,stage,from,to,reason\nso-y-te,1.2,appraisal1,4,3,thiếu kế hoạch\n"
	late := "unit,code,from,to,reason\nso-y-te,1.2,4,2.5,thiếu kế hoạch\n"
	dated := edited(t, "round.yaml", "appraised_in: files\n",
		"appraised_in: files\ndeadlines: [{stage: appraisal1, date: 2025-12-01}]\n")
	for _, c := range []struct {
		why, round, decisions string
		stage                 scoring.Stage
		want                  string // stage, whether it is a second one, points of so-y-te 1.2
	}{
		{"the only appraisal", whole["round.yaml"], "", "", "final false 4→0"},
		{"decisions of the only one are what its lists make", whole["round.yaml"], late, "", "final false 4→0"},
		{"the first, by its decisions", whole["round.yaml"], early, "", "appraisal1 false 4→0"},
		{"the first, by the calendar", dated, "", "", "appraisal1 false 4→0"},
		{"the first, asked for in a round of one", whole["round.yaml"], "", scoring.FirstAppraisal,
			"appraisal1 false 4→0"},
		{"the second starts from what the first left", whole["round.yaml"], early, scoring.FinalAppraisal,
			"final true 4→3"},
		{"and from what it has decided itself", dated, late, scoring.FinalAppraisal, "final true 4→2.5"},
	} {
		files := map[string]string{"round.yaml": c.round, "appraisal/so-noi-vu.csv": c.decisions, "survey/2025.csv": ""}
		lists := loaded(t, changed(files)).Lists(c.stage, false)
		got := fmt.Sprintf("%s %v %s", lists.Stage, lists.Second, appraised(lists.Outcome))
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
		for _, d := range lists.Faults {
			if d.Code == "survey-missing" {
				t.Errorf("%s: %s: the survey need not be held yet", c.why, faultLine(d))
			}
		}
	}
}

// What is decided again starts from what the same appraisal left.
func TestListsAgain(t *testing.T) {
	lists := loaded(t, changed(nil)).Lists(scoring.FirstAppraisal, true)
	if got := appraised(lists.Outcome); got != "4→3" {
		t.Errorf("%s points, want 4→3", got)
	}
}

// Units explain themselves to what the first appraisal left, whatever came after.
func TestCuts(t *testing.T) {
	r := loaded(t, changed(map[string]string{
		"appraisal/hoi-dong.csv": "unit,code,from,to,reason\nso-y-te,1.2,3,1,x\n"}))
	if got := appraised(r.Cuts()); got != "4→3" {
		t.Errorf("%s points, want 4→3", got)
	}
}

// appraised is the points of so-y-te on 1.2: its own, and those decided so far.
func appraised(outcome *scoring.Outcome) string {
	for _, card := range outcome.Cards {
		for _, line := range card.Lines {
			if card.Unit.ID == "so-y-te" && line.Criterion.Code == "1.2" {
				return line.Self.String() + "→" + line.Appraised.String()
			}
		}
	}
	return "none"
}

// Who decides in a round without a council is told, unless the round declares nobody.
func TestUndeclared(t *testing.T) {
	r := loaded(t, changed(nil))
	nobody := *r.Round
	nobody.Agencies = nil
	for _, c := range []struct {
		why, agency string
		round       *scoring.Round
		want        int
	}{
		{"an agency of the round", "so-noi-vu", r.Round, 0},
		{"another", "hoi-dong-khac", r.Round, 1},
		{"a round that declares none", "hoi-dong-khac", &nobody, 0},
	} {
		of := Round{Round: c.round}
		faults := of.Undeclared(scoring.Agency{ID: c.agency})
		if len(faults) != c.want || c.want > 0 && (faults[0].Severity != fault.Warning || faults[0].Pos != r.Pos) {
			t.Errorf("%s: %v", c.why, faults)
		}
	}
}

func TestIsInput(t *testing.T) {
	for name, want := range map[string]bool{
		"self": true, "self/so-y-te.xlsx": true, "SELF/a": true, "received.csv": true, "Received.XLSX": true,
		"pack/so.yaml": true,
		"":             false, ".": false, "ket-qua.xlsx": false, "selfie/a": false, "ra/self/a": false,
	} {
		if IsInput(name) != want {
			t.Errorf("%q: %v", name, !want)
		}
	}
}

// Faults go back to whoever sent a file: by file, in order, each file once, without the YAML of
// the round and what lies elsewhere.
func TestByFile(t *testing.T) {
	r := loaded(t, changed(nil))
	at := func(file string, line int) fault.Diagnostic { return fault.New("x", fault.At(file, line, 1)) }
	var got []string
	for _, file := range r.ByFile(fault.List{
		at("dot/self/so-y-te.xlsx", 9), at("dot/round.yaml", 1), at("criteria/x/so.yaml", 1),
		at("dot/appraisal/a.csv", 1),
		at("dot/received.csv", 1), at("dot/self/so-y-te.xlsx", 3), at("dot/bieu/a.xlsx", 3),
		at("elsewhere/self/a.xlsx", 1), at("dot/appraisal/a.csv", 2).Last(), at("dot/self", 0),
	}) {
		got = append(got, fmt.Sprint(file.Name, " ", file.Shown, " ", len(file.Faults)))
	}
	compare(t, "files", got, []string{"appraisal/a.csv dot/appraisal/a.csv 2",
		"received.csv dot/received.csv 1", "self/so-y-te.xlsx dot/self/so-y-te.xlsx 2"})
}

func TestHandedIn(t *testing.T) {
	r := loaded(t, changed(map[string]string{"self/xa-tan-phu.xlsx": ""}))
	for file, want := range map[string]string{
		"dot/self/so-y-te.xlsx": "so-y-te", "dot/self/xa-tan-phu.xlsx": "", "dot/survey/2025.csv": "",
	} {
		unit, block := r.HandedIn(file)
		if want == "" && unit != nil || want != "" && (unit == nil || unit.ID != want || block != r.Blocks[0]) {
			t.Errorf("%s: %v", file, unit)
		}
	}
}

// withoutReceipts is a round in which late days matter, and that has neither receipts nor decisions.
func withoutReceipts(t *testing.T) map[string]string {
	return map[string]string{
		"round.yaml": edited(t, "round.yaml", "appraised_in: files\n",
			"appraised_in: files\ndeadlines: [{stage: self, date: 2025-11-25}]\n"),
		"pack/regulation.yaml": edited(t, "pack/regulation.yaml", "late: nothing", "late: note"), "received.csv": "",
		"appraisal/so-noi-vu.csv": "", "explanation/so-y-te.csv": "",
	}
}

// A table of receipts under another name is an error that marks all units, where late days matter and no list is there.
func TestReceiptsUnderAnotherName(t *testing.T) {
	const all = "so-y-te so-tu-phap xa-tan-phu"
	for _, c := range []struct{ name, content, told, marked string }{
		{"danh-sach-nhan.csv", whole["received.csv"], "name-unread", all},
		{"nhan.xlsx", book("Nhận", nil, "Mã đơn vị|Ngày nhận", "so-y-te|2025-11-20"), "name-unread", all},
		{"without-a-day.csv", "unit,received\nso-y-te,\n", "", ""},
		{"of-another-kind.csv", "unit,note\nso-y-te,x\n", "", ""},
		{"received.csv", whole["received.csv"], "", ""},
	} {
		change := withoutReceipts(t)
		change["beside.csv"], change[c.name] = "unit,note\nso-y-te,x\n", c.content
		if told, marked := errorsOf(t, change); told != c.told || marked != c.marked {
			t.Errorf("%s: %q marks %q, want %q, %q", c.name, told, marked, c.told, c.marked)
		}
	}
	change := withoutReceipts(t)
	delete(change, "pack/regulation.yaml")
	change["danh-sach-nhan.csv"] = whole["received.csv"]
	if told, marked := errorsOf(t, change); told+marked != "" {
		t.Errorf("where no late day matters: %q marks %q", told, marked)
	}
}

// Of declarations alone nobody can say what has not come in.
func TestCheckDeclarations(t *testing.T) {
	r, err := LoadDeclarations(changed(withoutReceipts(t)), "dot")
	if err != nil {
		t.Fatal(err)
	}
	isReceived := func(d fault.Diagnostic) bool { return d.Code == scoring.CodeReceivedNone }
	if slices.ContainsFunc(r.CheckDeclarations(), isReceived) {
		t.Errorf("declarations %v", r.CheckDeclarations())
	}
}

// What could have been meant is the list of that name, not another.
func TestKnownMeant(t *testing.T) {
	d := fault.New("x", fault.InFile("a"), "known", "so", "found", []string{"xa"}, "known", []string{"so", "huyen"})
	if got := knownMeant(nil, d, "xaa"); got != "" {
		t.Errorf("what was found is meant: %q", got)
	}
	if got := knownMeant(nil, d, "huyenn"); got != "huyen" {
		t.Errorf("meant is %q", got)
	}
}

// Of many rows the first five are named, and how many others there are.
func TestSomeOf(t *testing.T) {
	for rows, want := range map[string]string{
		"1 2 3 4 5":   "[count 5 rows [1 2 3 4 5] others ]",
		"1 2 3 4 5 6": "[count 6 rows [1 2 3 4 5] others 1]",
	} {
		if got := fmt.Sprint(someOf(strings.Fields(rows))); got != want {
			t.Errorf("%s: %s, want %s", rows, got, want)
		}
	}
}
