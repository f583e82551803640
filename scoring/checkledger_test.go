package scoring

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parindex/scoring/fault"
)

// saidAt is each fault as the line of its place, its code, the arguments of those names and
// the line of the other place.
func saidAt(faults fault.List, names ...string) string {
	var all []string
	for _, d := range faults.Sorted() {
		text := fmt.Sprintf("%d %s", d.Pos.Line(), d.Code)
		for _, arg := range d.Args {
			if slices.Contains(names, arg.Name) {
				text += fmt.Sprint(" ", arg.Value)
			}
		}
		for _, r := range d.Related {
			text += fmt.Sprint(" ", r.Pos.Line())
		}
		all = append(all, text)
	}
	return strings.Join(all, ", ")
}

// placed is the councils' round, both communes in one district, with a place for each
// agency, unit and deadline: lines of round.yaml from 101, 201 and 301.
func placed() *Round {
	r := councilRound()
	r.Blocks[1].Units[1].Parent = "d"
	for i := range r.Agencies {
		r.Agencies[i].Pos = fault.At("round.yaml", 101+i, 0)
	}
	for b, block := range r.Blocks {
		for i, unit := range block.Units {
			unit.Pos = fault.At("round.yaml", 201+10*b+i, 0)
		}
	}
	for i := range r.Deadlines {
		r.Deadlines[i].Pos = fault.At("round.yaml", 301+i, 0)
	}
	return r
}

// quietLedger has a decision of every agency, each as it should be.
var quietLedger = []string{
	"appraisal1 2021-12-01 a u 1 8 8 đủ", "appraisal1 2021-12-01 b u 2 8 8 đủ",
	"final 2021-12-20 c u 3 8 8 họp", "final 2021-12-20 kd x 1 8 8 đủ",
}

// What is wrong with a decision by itself. The line of a fault is that of the decision.
func TestDecisionsAreChecked(t *testing.T) {
	for _, c := range []struct {
		why, line string
		kind      DecisionKind
		want      string
	}{
		{"on points of a leaf", "final 2021-12-20 c u 1 8 7 họp", PointsDecision, ""},
		{"on a unit as a whole", "final 2021-12-20 c u - - - mưa", AcceptLate, ""},
		{"with a code all the same", "final 2021-12-20 c u 1 - - mưa", AcceptLate, "5 decision-has-code 1"},
		{"whatever the unit", "final 2021-12-20 c w 1 - - mưa", AcceptLate, "5 decision-has-code 1"},
		{"on points without a code", "final 2021-12-20 c u - 8 7 họp", PointsDecision, "5 decision-needs-code"},
		{"on a unit that the round does not have", "final 2021-12-20 c w - - - mưa", AcceptLate, "5 unit-unknown"},
		{"on points of one", "final 2021-12-20 c w 1 8 7 họp", PointsDecision, "5 unit-unknown"},
		{"on a criterion that its set does not have", "final 2021-12-20 c u 9 8 7 họp", PointsDecision,
			"5 criterion-unknown"},
		{"on points of a branch", "final 2021-12-20 c u 4 8 7 họp", PointsDecision, "5 adjustment-of-branch"},
		{"that a branch does not apply", "final 2021-12-20 c u 4 - - không-có", NotApplicable, ""},
		{"that it applies", "final 2021-12-20 c u 4 - - có-lại", Applies, ""},
		{"on points that people's answers give", "final 2021-12-20 c u 4.1 8 7 họp", PointsDecision,
			"5 adjustment-of-survey"},
		{"that they do not apply", "final 2021-12-20 c u 4.1 - - không-có", NotApplicable, ""},
	} {
		r := placed()
		r.Blocks[0].Set.Areas = append(r.Blocks[0].Set.Areas,
			&Criterion{Code: "4", Max: Whole(2),
				Children: []*Criterion{{Code: "4.1", Max: Whole(2), Rule: BySurvey{}}}})
		for i, text := range quietLedger {
			r.Ledger = append(r.Ledger, line(text, i+1))
		}
		a := line(c.line, 5)
		a.Kind = c.kind
		r.Ledger = append(r.Ledger, a)
		faults := r.Check()
		if got := saidAt(faults, "code"); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
		for _, d := range faults {
			if d.About.Unit != a.Unit || d.About.Agency != a.Agency {
				t.Errorf("%s: %s is about %q of %q", c.why, d.Code, d.About.Unit, d.About.Agency)
			}
		}
	}
}

// What is wrong with an agency's list as a whole is said once, with how many of its
// decisions are.
func TestListsOfDecisionsAreChecked(t *testing.T) {
	for _, c := range []struct {
		why    string
		ledger []string
		change func(*Round)
		want   string
	}{
		{"each agency has decided on something of its own", quietLedger, nil, ""},
		{"nobody has begun", nil, nil, ""},
		{"two have decided nothing while others have; one is a council, which no criterion names", quietLedger[:1], nil,
			"102 agency-silent B 2, 104 agency-silent K 2"},
		{"perhaps they have, in a file that could not be read", quietLedger[:1],
			func(r *Round) { r.LedgerIncomplete = true }, "0 ledger-incomplete"},
		{"one that no unit has to do with has nothing to decide", quietLedger[1:],
			func(r *Round) { r.Agencies[0].Blocks = []string{"xa"} }, ""},
		{"nor has one that no criterion names", quietLedger[1:],
			func(r *Round) { r.Blocks[0].Set.Areas[0].Agency = "" }, ""},
		{"a block without a set has nothing for anybody", quietLedger[:3],
			func(r *Round) { r.Blocks[1].Set = nil }, ""},

		{"one that is none of the round's, with the first of its decisions",
			append([]string{"final 2021-12-20 z u 1 8 7 họp", "final 2021-12-20 z u 2 8 7 họp"}, quietLedger...), nil,
			"1 agency-unknown z 2"},
		{"anybody may be one where the round names none", []string{"final 2021-12-20 z u 1 8 7 họp"},
			func(r *Round) {
				r.Agencies = nil
				for _, set := range []*CriteriaSet{r.Blocks[0].Set, r.Blocks[1].Set} {
					set.Walk(func(c *Criterion, _ int) { c.Agency = "" })
				}
			}, ""},
		{"the column of a unit's own workbook has none", append([]string{"final 2021-12-20 - u 1 8 7 họp"},
			quietLedger...), func(r *Round) { r.Ledger[0].Agency = "" }, ""},

		{"no day, where there is a calendar", append([]string{"final - c u 1 8 7 họp", "final - c u 2 8 7 họp"},
			quietLedger...), nil, "1 decision-undated C 2 "},
		{"it is the first in the file, whatever order they are read in",
			append([]string{"final - c u 1 8 7 họp", "final - c u 2 8 7 họp"}, quietLedger...),
			func(r *Round) { slices.Reverse(r.Ledger) }, "1 decision-undated C 2 "},
		{"no day matters where there is no calendar", append([]string{"final - c u 1 8 7 họp"}, quietLedger...),
			func(r *Round) { r.Deadlines = nil }, ""},
		{"but that of a council in an official result, and not of an agency", append([]string{"final - c u 1 8 7 họp",
			"final - a u 1 7 7 đủ"}, quietLedger...), func(r *Round) { r.Deadlines, r.Status = nil, Official },
			"1 decision-undated C 1 "},
		{"a day that could not be read was reported then", append([]string{"final - c u 1 8 7 họp"}, quietLedger...),
			func(r *Round) { r.Ledger[0].DayPos = fault.Position{} }, ""},

		{"the year after is that of the result", append([]string{"final 2022-01-05 c u 1 8 7 họp"}, quietLedger...),
			nil, ""},
		{"on the last day of the first appraisal", quietLedger, firstAppraisalUntil("2021-12-01"), ""},
		{"after it, two of an agency", append([]string{"appraisal1 2021-12-02 a u 1 8 8 đủ"}, quietLedger...),
			firstAppraisalUntil("2021-11-30"),
			"1 decision-late A 2021-12-02 2021-11-30 2 303, 3 decision-late B 2021-12-01 2021-11-30 1 303"},
		{"the first in the file is named", append([]string{"appraisal1 2021-12-02 a u 1 8 8 đủ"}, quietLedger...),
			func(r *Round) {
				firstAppraisalUntil("2021-11-30")(r)
				slices.Reverse(r.Ledger)
			},
			"1 decision-late A 2021-12-02 2021-11-30 2 303, 3 decision-late B 2021-12-01 2021-11-30 1 303"},
		{"the final appraisal comes after it", append([]string{"appraisal1 2021-11-28 a u 1 8 8 đủ",
			"appraisal1 2021-11-28 b u 2 8 8 đủ"}, quietLedger[2:]...), firstAppraisalUntil("2021-11-30"), ""},
		{"after the lock it does not count at all, which is said elsewhere",
			append([]string{"appraisal1 2022-01-01 a u 1 8 8 đủ"}, quietLedger...),
			firstAppraisalUntil("2021-12-01"), ""},
		{"on the day of the lock it is late", append([]string{"appraisal1 2021-12-31 a u 1 8 8 đủ"}, quietLedger...),
			firstAppraisalUntil("2021-12-01"), "1 decision-late A 2021-12-31 2021-12-01 1 303"},
	} {
		r := placed()
		r.Year = 2021
		for i, text := range c.ledger {
			r.Ledger = append(r.Ledger, line(text, i+1))
		}
		if c.change != nil {
			c.change(r)
		}
		if got := saidAt(r.Check(), "agency", "count", "day", "deadline", "others"); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.why, got, c.want)
		}
	}
}

// firstAppraisalUntil gives the first appraisal a deadline.
func firstAppraisalUntil(day Day) func(*Round) {
	return func(r *Round) {
		r.Deadlines = append(r.Deadlines,
			Deadline{Stage: FirstAppraisal, Day: day, Pos: fault.At("round.yaml", 303, 0)})
	}
}

// The list of what came in when is checked against the units and their workbooks.
func TestReceiptsAreChecked(t *testing.T) {
	late := LatePolicy{Kind: LateNote}
	for _, c := range []struct {
		why    string
		late   LatePolicy
		change func(*Round)
		want   string
	}{
		{"every workbook is listed", late, func(*Round) {}, ""},
		{"a unit that the round does not have", late,
			func(r *Round) { r.Received = append(r.Received, receipt("w", SelfStage, 9)) }, "9 unit-unknown w"},
		{"one unit twice", late, func(r *Round) { r.Received = append(r.Received, receipt("u", SelfStage, 9)) },
			"9 received-twice u 1"},
		{"its explanation is another thing", late,
			func(r *Round) { r.Received = append(r.Received, receipt("u", ReplyStage, 9)) }, ""},
		{"a workbook that the list leaves out", late, func(r *Round) { r.Received = r.Received[1:] },
			"0 received-unknown 1 [u]"},
		{"its explanation does not list it", late, func(r *Round) { r.Received[0].Stage = ReplyStage },
			"0 received-unknown 1 [u]"},
		{"all of them, in one order", late, func(r *Round) { r.Received = []Receipt{receipt("u", ReplyStage, 1)} },
			"0 received-unknown 4 [d u x y]"},
		{"nor is a workbook of a unit that the round does not have", late,
			func(r *Round) { r.Submissions["w"] = &Submission{} }, ""},
		{"what never came in is not listed", late, func(r *Round) {
			delete(r.Submissions, "u")
			r.Received = r.Received[1:]
		}, ""},
		{"no list at all", late, func(r *Round) { r.Received = nil }, "0 received-none"},
		{"nothing came", late, func(r *Round) { r.Received, r.Submissions = nil, nil }, ""},
		{"which is no matter where lateness is none", LatePolicy{Kind: LateNothing},
			func(r *Round) { r.Received = nil }, ""},
		{"no deadline to be late for, where it costs points", LatePolicy{Kind: LateZero},
			func(r *Round) { r.Deadlines = nil }, "0 late-no-deadline [so xa]"},
		{"nor where there is no deadline", late, func(r *Round) { r.Received, r.Deadlines = nil, nil }, ""},
	} {
		r := placed()
		r.Regulation.Late = c.late
		r.Received = nil
		for i, unit := range []string{"u", "d", "x", "y"} {
			r.Received = append(r.Received, receipt(unit, SelfStage, i+1))
		}
		c.change(r)
		if got := saidAt(r.Check(), "unit", "count", "units", "blocks"); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

func receipt(unit string, stage Stage, at int) Receipt {
	return Receipt{Unit: unit, Stage: stage, Day: "2021-11-20", Pos: fault.At("received.csv", at, 0)}
}

// Replies are checked against each other, and the days on which they came in against their
// deadline.
func TestRepliesAreChecked(t *testing.T) {
	reply := func(unit, code string, at int) Reply {
		return Reply{Unit: unit, Code: code, Text: "đã làm", Pos: fault.At("reply", at, 0)}
	}
	for _, c := range []struct {
		why    string
		change func(*Round)
		want   string
	}{
		{"to a cut", func(r *Round) { r.Replies = []Reply{reply("u", "1", 9)} }, ""},
		{"two to one cut", func(r *Round) { r.Replies = []Reply{reply("u", "1", 8), reply("u", "1", 9)} },
			"9 explanation-twice 8"},
		{"in words that say nothing", func(r *Round) {
			r.Replies = []Reply{reply("u", "1", 9)}
			r.Replies[0].Text = "-"
		}, ""},
		{"in none, beside a document", func(r *Round) {
			r.Replies = []Reply{reply("u", "1", 9)}
			r.Replies[0].Text, r.Replies[0].Evidence = "", "CV 12"
		}, ""},
		{"to what nobody cut", func(r *Round) { r.Replies = []Reply{reply("u", "2", 9)} }, "9 explanation-uncut"},
		{"perhaps somebody did, in a file that could not be read", func(r *Round) {
			r.Replies, r.LedgerIncomplete = []Reply{reply("u", "2", 9)}, true
		}, "0 ledger-incomplete"},
		{"two to an agency without any decision are one", func(r *Round) {
			r.Ledger, r.Replies = nil, []Reply{reply("u", "1", 9), reply("d", "1", 10)}
		}, "9 explanation-uncut 1"},
		{"where it has decided, each may have a wrong code", func(r *Round) {
			r.Blocks[0].Set.Areas[2].Agency = "a"
			r.Replies = []Reply{reply("u", "3", 9), reply("d", "1", 10)}
		}, "9 explanation-uncut, 10 explanation-uncut"},
		{"nobody's are told alone", func(r *Round) {
			r.Ledger, r.Replies = nil, []Reply{reply("u", "2", 9), reply("d", "2", 10)}
		}, "9 explanation-uncut, 10 explanation-uncut"},
		{"two of a unit whose column is blank are one", func(r *Round) {
			r.Ledger[0].Unit, r.Ledger[0].Agency = "d", ""
			r.Replies = []Reply{reply("u", "1", 9), reply("u", "2", 10), reply("d", "2", 11)}
		}, "9 explanation-uncut 1, 11 explanation-uncut"},
		{"to a criterion that there is not", func(r *Round) { r.Replies = []Reply{reply("u", "9", 9)} },
			"9 criterion-unknown"},
		{"to points that could not be read", func(r *Round) {
			r.Replies, r.Ledger[0].To = []Reply{reply("u", "1", 9)}, Input{State: Bad}
		}, "9 explanation-uncut"},

		{"on the last day", func(r *Round) { r.Received[0].Day = "2021-12-10" }, ""},
		{"after it", func(r *Round) { r.Received[0].Day = "2021-12-12" }, "1 explanation-late 2 303"},
		{"a second line, after it, is not used", func(r *Round) {
			r.Received[0].Day = "2021-12-09"
			r.Received = append(r.Received, Receipt{Unit: "u", Stage: ReplyStage, Day: "2021-12-12",
				Pos: fault.At("r.csv", 2, 0)})
		}, "2 received-twice 1"},
		{"before the self-assessment came", func(r *Round) {
			r.Received = append(r.Received, Receipt{Unit: "u", Stage: SelfStage, Day: "2021-11-20",
				Pos: fault.At("r.csv", 2, 0)})
			r.Received[0].Day = "2021-11-19"
		}, "1 explanation-early 2"},
		{"before the decision that it is to", func(r *Round) {
			r.Received[0].Day, r.Replies = "2021-11-30", []Reply{reply("u", "1", 9)}
		}, "1 explanation-before-decision 1"},
		{"before another that has no day", func(r *Round) {
			r.Received[0].Day, r.Replies = "2021-11-30", []Reply{reply("u", "1", 9)}
			r.Ledger[0].Day, r.Ledger[0].DayPos = "", fault.Position{}
		}, ""},
		{"on its day, from which on it may have been appraised", func(r *Round) {
			r.Received = append(r.Received, Receipt{Unit: "u", Stage: SelfStage, Day: "2021-11-20",
				Pos: fault.At("r.csv", 2, 0)})
			r.Received[0].Day = "2021-11-20"
		}, ""},
		{"a self-assessment of that day is another thing", func(r *Round) {
			r.Received[0].Day, r.Received[0].Stage = "2021-12-12", SelfStage
			r.Ledger = nil
		}, ""},
		{"no deadline, nothing late", func(r *Round) {
			r.Received[0].Day, r.Deadlines = "2021-12-12", r.Deadlines[:2]
		}, ""},
		{"of a unit that the round does not have, which is the fault", func(r *Round) {
			r.Received[0].Unit, r.Received[0].Day = "w", "2021-12-12"
		}, "1 unit-unknown"},
	} {
		r := placed()
		r.Ledger = []Decision{line("appraisal1 2021-12-01 a u 1 8 6 thiếu", 1)}
		r.Agencies = r.Agencies[:1]
		r.Blocks = r.Blocks[:1]
		r.Blocks[0].Set.Areas[1].Agency = ""
		r.Deadlines = append(r.Deadlines,
			Deadline{Stage: ReplyStage, Day: "2021-12-10", Pos: fault.At("round.yaml", 303, 0)})
		r.Received = []Receipt{receipt("u", ReplyStage, 1)}
		r.Received[0].Day = "2021-12-05"
		c.change(r)
		if got := saidAt(r.Check(), "days", "others"); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// A reply is as late as the first line says that tells when it came.
func TestDaysThatAReplyIsLate(t *testing.T) {
	for _, c := range []struct {
		why  string
		days []Day
		want int
	}{
		{"nobody says when it came", nil, 0},
		{"in time", []Day{"2021-12-10"}, 0},
		{"late", []Day{"2021-12-12"}, 2},
		{"a second line is not used", []Day{"2021-12-10", "2021-12-12"}, 0},
		{"which way ever", []Day{"2021-12-12", "2021-12-10"}, 2},
	} {
		r := councilRound()
		r.Deadlines = append(r.Deadlines, Deadline{Stage: ReplyStage, Day: "2021-12-10"})
		r.Replies = []Reply{{Unit: "u", Code: "1", Text: "đã làm"}}
		for _, day := range c.days {
			r.Received = append(r.Received, Receipt{Unit: "u", Stage: ReplyStage, Day: day})
		}
		cards, _ := Score(r)
		if got := cards[0].Line("1").Reply.DaysLate; got != c.want {
			t.Errorf("%s: %d days, want %d", c.why, got, c.want)
		}
	}
}

// Faults of one place, as those of rows that name no agency of the round, come in the order
// of the ledger: their place does not tell them apart.
func TestListsInOrder(t *testing.T) {
	r, want := placed(), ""
	for i := range 9 {
		name := fmt.Sprint("lạ ", i)
		want += name + " "
		r.Ledger = append(r.Ledger, Decision{Matter: Matter{Unit: "u", Code: "1"}, To: given("8"),
			Grounds: Grounds{Agency: name}})
	}
	got := ""
	for _, d := range r.Check() {
		if d.Code == CodeAppraiserOther {
			got += fmt.Sprint(d.Args[0].Value, " ")
		}
	}
	if got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
