package scoring

import (
	"strings"
	"testing"

	"parindex/scoring/fault"
)

// A row without a decision names the points that stand, or stood when its agency last decided; other ones were typed
// over, or are of an earlier version.
func TestStatedPoints(t *testing.T) {
	cut := []string{"appraisal1 2021-12-01 a u 1 8 6 thiếu"}
	for _, c := range []struct {
		why    string
		stated string
		ledger []string
		change func(*Round)
		want   string
	}{
		{"the unit's own", "8", nil, nil, ""},
		{"others", "7", nil, nil, "from-alone"},
		{"what the agency left", "6", cut, nil, ""},
		{"the unit's own, from which it decided", "8", cut, nil, ""},
		{"what somebody decided from, though it was stale", "7", []string{"appraisal1 2021-12-01 a u 1 7 6 thiếu"}, nil,
			"from-stale from-alone"},
		{"others, but somebody decided from the points as they are", "7", cut, nil, ""},
		{"a decision that does not count settles nothing", "6", []string{"appraisal1 2022-01-02 a u 1 8 6 thiếu"}, nil,
			"decision-after-lock from-alone"},
		{"what was rounded is the same", "8.3", nil, func(r *Round) {
			one := 1
			r.Regulation.Rounding = Rounding{HalfUp, &one, 2}
			r.Submissions["u"].Entries["1"].Points = given("8.26")
		}, ""},
		{"nobody knows where a file could not be read", "7", nil, func(r *Round) { r.LedgerIncomplete = true }, ""},
		{"nor before the end", "7", nil, func(r *Round) { r.Stage = FirstAppraisal }, ""},
		{"a claim that is blank has its own fault", "7", nil,
			func(r *Round) { r.Submissions["u"].Entries["1"].Points = Input{} }, "input-missing"},
	} {
		r := councilRound()
		r.Stated = []Stated{{Unit: "u", Code: "1", From: MustPoints(c.stated), Pos: fault.At("l", 9, 1)}}
		for i, text := range c.ledger {
			r.Ledger = append(r.Ledger, line(text, i+1))
		}
		if c.change != nil {
			c.change(r)
		}
		_, faults := Score(r)
		if got := codesOf(faults, "district-unfinished"); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// Of two files of an agency nobody knows which came last, where the first to count has no day.
func TestDayNeeded(t *testing.T) {
	for _, c := range []struct {
		why    string
		change func(first, second *Decision, r *Round)
		want   string
	}{
		{"two files without days", nil, "1 decision-day-needed 2"},
		{"one file, in its order", func(_, second *Decision, _ *Round) { second.Pos = fault.At("l1", 2, 0) }, ""},
		{"two agencies", func(_, second *Decision, _ *Round) { second.Agency = "c" }, ""},
		{"two appraisals", func(_, second *Decision, _ *Round) { second.Stage = FinalAppraisal }, ""},
		{"a day on the second alone", func(_, second *Decision, _ *Round) { second.Day = "2021-12-02" },
			"1 decision-day-needed 2"},
		{"a day on each", func(first, second *Decision, _ *Round) {
			first.Day, second.Day = "2021-12-01", "2021-12-02"
		}, ""},
		{"where there are deadlines it is told for the list", func(_, _ *Decision, r *Round) {
			r.Deadlines = []Deadline{{Stage: FinalAppraisal, Day: "2021-12-31"}}
		}, ""},
	} {
		r := councilRound()
		r.Deadlines = nil
		first, second := line("appraisal1 - a u 1 8 7 thiếu", 1), line("appraisal1 - a u 1 7 6 thiếu", 2)
		first.Pos, second.Pos = fault.At("l1", 1, 0), fault.At("l2", 2, 0)
		if c.change != nil {
			c.change(&first, &second, r)
		}
		r.Ledger = []Decision{first, second}
		_, faults := Score(r)
		found := faults[:0]
		for _, d := range faults {
			if d.Code == codeDayNeeded {
				found.Add(d)
			}
		}
		if got := saidAt(found); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// A leaf that is scored while its unit or a council says that it does not apply is told: words leave nothing out.
func TestDenied(t *testing.T) {
	for _, c := range []struct {
		why    string
		change func(*Round, *Entry)
		want   string
	}{
		{"nobody says so", func(*Round, *Entry) {}, ""},
		{"the unit does", func(_ *Round, e *Entry) { e.Denied = Denial{Said: "Không áp dụng"} },
			"says-not-applicable 8"},
		{"of a blank leaf that is no contradiction", func(_ *Round, e *Entry) {
			e.Points, e.Denied = Input{}, Denial{Said: "Không áp dụng"}
		}, ""},
		{"nor of a cell that cannot be read", func(_ *Round, e *Entry) {
			e.Points, e.Denied = Input{State: Bad}, Denial{Said: "Không áp dụng"}
		}, ""},
		{"a council does", func(r *Round, _ *Entry) {
			r.Ledger = []Decision{line("final 2021-12-20 a u 1 8 0 Không", 1)}
			r.Ledger[0].Reason = "Không áp dụng"
		}, "says-not-applicable 0"},
		{"one that may not decide", func(r *Round, _ *Entry) {
			r.Ledger = []Decision{line("final 2021-12-20 b u 1 8 0 Không", 1)}
			r.Ledger[0].Reason = "Không áp dụng"
		}, ""},
	} {
		r := councilRound()
		c.change(r, r.Submissions["u"].Entries["1"])
		_, faults := Score(r)
		got := ""
		for _, d := range faults {
			if d.Code == codeSaysNotApplicable {
				got = string(d.Code)
				for _, arg := range d.Args {
					if arg.Name == "points" {
						got += " " + arg.Value.(Points).String()
					}
				}
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// Where nobody of a block was asked, that is told of the official result alone; where others were, of each unit.
func TestBlocksWithoutASurvey(t *testing.T) {
	asked := []Satisfaction{{Unit: "v", Code: "2", Value: given("1")}}
	for _, c := range []struct {
		why    string
		change func(*Round)
		want   string
	}{
		{"an official result", func(*Round) {}, "survey-none"},
		{"a practice round", func(r *Round) { r.Status = Practice }, ""},
		{"before the end", func(r *Round) { r.Stage = FirstAppraisal }, ""},
		{"a file could not be read", func(r *Round) { r.SurveyIncomplete = true }, ""},
		{"each unit is told where that is refused", func(r *Round) { r.Regulation.NoSurvey = RefuseSurvey },
			"no-survey no-survey"},
		{"no leaf asks for one", func(r *Round) { r.Blocks[0].Set.Areas[1].Rule = Appraiser{By: "appraiser"} }, ""},
		{"another unit was asked", func(r *Round) { r.Survey = asked }, "survey-unit-none"},
		{"and too few of this one answered, which is told there", func(r *Round) {
			r.Survey, r.FewAnswers = asked, map[string]bool{"u": true}
		}, ""},
		{"another unit was asked, and this one is not to be", func(r *Round) {
			r.Survey = asked
			r.Blocks[0].Units[0].NotApplicable = []Exclusion{{Code: "2", Reason: "không có"}}
		}, ""},
		{"all that is known is published", func(r *Round) { r.Results = results("u", "v") }, ""},
		{"of one unit", func(r *Round) { r.Results = results("u") }, "survey-none"},
	} {
		r := practice(setOf("2", nodeOf("1", "1"), with(nodeOf("2", "1"), func(c *Criterion) { c.Rule = BySurvey{} })),
			&Unit{ID: "u"}, &Unit{ID: "v"})
		r.Status, r.Regulation.NoSurvey, r.Blocks[0].Set.Self = Official, DropSurvey, TypedEntry
		for _, unit := range []string{"u", "v"} {
			r.Submissions[unit] = &Submission{Entries: map[string]*Entry{"1": {Points: given("1")}}}
		}
		c.change(r)
		for _, line := range r.Results {
			delete(r.Submissions, line.Unit)
		}
		_, faults := Score(r)
		if got := codesOf(faults, ""); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// results are totals of units, of which nothing else is known.
func results(units ...string) (list []Publication) {
	for _, unit := range units {
		list = append(list, Publication{Unit: unit, Figures: map[Figure]Input{FigureTotal: given("1")}})
	}
	return list
}

// Weights that are laid over a round are of its sets and areas, one of each, and add up to 100.
func TestWeightsAreChecked(t *testing.T) {
	for _, c := range []struct {
		why, areas string
		want       string
	}{
		{"one of each area", "1=60 2=40", ""},
		{"of an area twice", "1=60 2=40 1=60", "criterion-duplicate"},
		{"of one that there is not", "1=60 2=40 3=0", "criterion-unknown"},
		{"of one alone", "1=100", "weight-missing"},
		{"too much", "1=60 2=41", "weight-sum"},
		{"of no set of the round", "la", "set-unknown"},
	} {
		r := practice(setOf("2", nodeOf("1", "1"), nodeOf("2", "1")), &Unit{ID: "u"})
		r.Sets = []*CriteriaSet{r.Blocks[0].Set}
		sw := SetWeights{Set: "so"}
		for _, one := range strings.Fields(c.areas) {
			code, weight, ok := strings.Cut(one, "=")
			if !ok {
				sw.Set = code
				continue
			}
			sw.Areas = append(sw.Areas, AreaWeight{Code: code, Weight: MustPoints(weight)})
		}
		w := &Weights{ID: "w", Sets: []SetWeights{sw}}
		then, faults := r.With(w)
		if got := codesOf(faults, ""); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
		laid := sw.Set == "so"
		if is := then.Blocks[0].Set.Aggregate == Weighted; is != laid || then.Sets[0] != then.Blocks[0].Set ||
			w.Weighs(r.Sets[0]) != laid || r.Sets[0].Aggregate == Weighted {
			t.Errorf("%s: laid over %v", c.why, is)
		}
	}
}
