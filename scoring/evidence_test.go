package scoring

import (
	"slices"
	"testing"

	"parindex/scoring/fault"
)

func TestEvidence(t *testing.T) {
	set := &CriteriaSet{ID: "set", Self: TypedEntry, Areas: []*Criterion{
		{Code: "1", Max: MustPoints("1"), Rule: Typed{}}, {Code: "2", Max: MustPoints("1"), Rule: Typed{}}}}
	entry := func(points, evidence, explanation string) *Entry {
		return &Entry{Points: Input{State: Given, Number: MustPoints(points)}, Evidence: evidence,
			Explanation: explanation}
	}
	bad := &Entry{Points: Input{State: Bad}}
	cited := entry("1", "Kế hoạch 12/KH", "")
	for _, test := range []struct {
		why    string
		policy EvidencePolicy
		first  *Entry
		second *Entry
		want   []fault.Code
	}{
		{"nothing to talk about", IgnoreEvidence, cited, entry("1", "", ""), nil},
		{"points that rest on nothing", RefuseEvidence, cited, entry("0.5", "", ""), []fault.Code{CodeEvidenceMissing}},
		{"an explanation will do", RefuseEvidence, cited, entry("1", "", "chưa có văn bản"), nil},
		{"a dash is no evidence", RefuseEvidence, cited, entry("0.5", "-", ""), []fault.Code{CodeEvidenceMissing}},
		{"nor is an admission", WarnEvidence, cited, entry("0.5", "Không có.", "…"), []fault.Code{CodeEvidenceMissing}},
		{"what begins like one is", RefuseEvidence, cited, entry("0.5", "Không có đơn thư", ""), nil},
		{"no points need no evidence", RefuseEvidence, cited, entry("0", "", ""), nil},
		{"a cell that was reported already", RefuseEvidence, cited, bad, nil},
		{"none at all is said once", WarnEvidence, entry("1", "", ""), entry("1", "", ""),
			[]fault.Code{codeEvidenceNone}},
	} {
		t.Run(test.why, func(t *testing.T) {
			unit := &Unit{ID: "a", Name: "A"}
			_, faults := Score(&Round{
				Regulation: &Regulation{Unappraised: AcceptSelf, Blank: RefuseBlank, Evidence: test.policy},
				Blocks:     []*Block{{ID: "so", Set: set, Units: []*Unit{unit}}},
				Submissions: map[string]*Submission{"a": {Entries: map[string]*Entry{"1": test.first,
					"2": test.second}}},
			})
			var codes []fault.Code
			for _, diag := range faults {
				codes = append(codes, diag.Code)
				said := test.second.Evidence // a dash, or an admission, is told
				if slices.Contains(diag.Args, fault.Arg{Name: "found", Value: said}) != (said != "") {
					t.Errorf("%s: %v, found %q", diag.Code, diag.Args, said)
				}
				if (diag.Severity == fault.Warning) != (test.policy == WarnEvidence) {
					t.Errorf("%s: severity %v", diag.Code, diag.Severity)
				}
			}
			if !slices.Equal(codes, test.want) {
				t.Errorf("%v, want %v", codes, test.want)
			}
		})
	}
}

// Somebody has to name what bonus or penalty points rest on that a council gives.
func TestItemsNameTheirEvidence(t *testing.T) {
	for _, c := range []struct {
		why    string
		own    string // the unit's evidence
		ledger []string
		cite   int // which decision names its evidence, from 1
		change func(*Round)
		want   string
	}{
		{"nobody does", "", []string{"final 2021-12-01 c u T 2 1 lý-do"}, 0, nil, "1 item-evidence 1"},
		{"the unit does", "QĐ 5", []string{"final 2021-12-01 c u T 2 1 lý-do"}, 0, nil, ""},
		{"the council does", "", []string{"final 2021-12-01 c u T 2 1 lý-do"}, 1, nil, ""},
		{"nothing given, nothing to name", "", []string{"final 2021-12-01 c u T 2 0 lý-do"}, 0, nil, ""},
		{"the first of two does", "", []string{"final 2021-12-01 c u T 2 1 lý-do", "final 2021-12-02 c u T 1 2 họp"}, 1,
			nil, ""},
		{"neither of two does: the last is to", "", []string{"final 2021-12-01 c u T 2 1 lý-do",
			"final 2021-12-02 c u T 1 2 họp"}, 0, nil, "2 item-evidence 2"},
		{"one that does not count names nothing", "", []string{"final 2021-12-01 c u T 2 1 lý-do",
			"final 2022-01-01 c u T 1 2 họp"}, 2, nil, "1 item-evidence 1, 2 decision-after-lock"},
		{"what the unit claims and nobody decided on", "", nil, 0, nil, ""},
		{"a column of its own workbook has no room for it", "", []string{"final 2021-12-01 c u T 2 1 lý-do"}, 0,
			func(r *Round) { r.Ledger[0].Agency = "" }, ""},
		{"a council may do without", "",
			[]string{"final 2021-12-01 c u T 2 1 lý-do", "final 2021-12-02 c u T - - họp"}, 0,
			func(r *Round) { r.Ledger[1].Kind = WaiveEvidence }, ""},
		{"a penalty, too", "", []string{"final 2021-12-01 c u P - 1 chậm"}, 0, nil, "1 item-evidence 1"},
		{"points of the tree need none", "", []string{"final 2021-12-01 c u 1 8 7 thiếu"}, 0, nil, ""},
	} {
		r := councilRound()
		r.Blocks, r.Agencies = r.Blocks[:1], r.Agencies[:3]
		r.Submissions["u"].Entries["T"] = &Entry{Points: given("2"), Evidence: c.own}
		for i, text := range c.ledger {
			a := line(text, i+1)
			if a.Evidence = ""; i+1 == c.cite {
				a.Evidence = "QĐ 5"
			}
			r.Ledger = append(r.Ledger, a)
		}
		if c.change != nil {
			c.change(r)
		}
		_, faults := Score(r)
		if got := saidAt(faults, "points"); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// What is to read first: points that an explanation alone speaks for, where it may.
func TestOnlyExplained(t *testing.T) {
	explained := &Entry{Points: given("1"), Explanation: "theo công thức"}
	for _, c := range []struct {
		why   string
		proof Proof
		entry *Entry
		want  bool
	}{
		{"an explanation alone", EvidenceOrExplanation, explained, true},
		{"where evidence is asked for", EvidenceAlone, explained, false},
		{"where nothing is said", "", explained, false},
		{"evidence too", EvidenceOrExplanation, &Entry{Points: given("1"), Explanation: "a", Evidence: "b"}, false},
		{"neither", EvidenceOrExplanation, &Entry{Points: given("1")}, false},
		{"no points", EvidenceOrExplanation, &Entry{Points: given("0"), Explanation: "a"}, false},
		{"points that cannot be read", EvidenceOrExplanation,
			&Entry{Points: Input{State: Bad}, Explanation: "a"}, false},
		{"points above the maximum", EvidenceOrExplanation, &Entry{Points: given("9"), Explanation: "a"}, false},
		{"no row", EvidenceOrExplanation, nil, false},
	} {
		set := &CriteriaSet{ID: "set", Self: TypedEntry, Areas: []*Criterion{
			{Code: "1", Max: Whole(2), Rule: Typed{}, Proof: c.proof}}}
		r := practice(set, &Unit{ID: "a"})
		r.Submissions["a"] = &Submission{Entries: map[string]*Entry{}}
		if c.entry != nil {
			r.Submissions["a"].Entries["1"] = c.entry
		}
		cards, _ := Score(r)
		if got := cards[0].Lines[0].ToRead(); got != c.want {
			t.Errorf("%s: to read %v, want %v", c.why, got, c.want)
		}
	}
}

// What denies another thing is no word that the criterion does not apply.
func TestSaysNotApplicable(t *testing.T) {
	for said, want := range map[string]bool{
		"Không áp dụng": true, "KHÔNG ÁP DỤNG.": true, "(ko áp dụng)": true, "Tiêu chí này không áp dụng": true,
		"Không áp dụng: chưa được giao": true, "Không áp dụng đối với Sở": true,
		"Đơn vị không thuộc đối tượng áp dụng": true,
		"Not applicable to this unit":          true, "KAD": true,
		"": false, "Không áp dụng mẫu cũ": false, "Áp dụng": false, "Đã không áp dụng": false, "Kade": false,
		"Không có": false,
	} {
		if got := SaysNotApplicable(said); got != want {
			t.Errorf("%q: %v", said, got)
		}
	}
}
