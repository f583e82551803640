package survey

import (
	"encoding/csv"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// readFacts are the lines of a file of published figures, the first left out.
func readFacts(t *testing.T, name string) [][]string {
	t.Helper()
	f, err := os.Open("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return lines[1:]
}

func n(number int64) *int64        { return &number }
func yes(b bool) *bool             { return &b }
func pts(s string) *scoring.Points { p := scoring.MustPoints(s); return &p }
func at(line int) fault.Position   { return fault.At("survey/a.csv", line, 1) }
func said(text string) scoring.Input {
	return scoring.Input{State: scoring.Given, Number: scoring.MustPoints(text), Text: text}
}

// hue is the survey of the one-stop shops of Huế in the first quarter of 2019:
// 4215 ballots, 97,95 % published.
func hue(t *testing.T) *Tally {
	d := &Definition{ID: "hue-2019", Measure: Share, Averaging: Pooled, Blank: DropBlank,
		Groups: []Group{{ID: "nguoi-dan"}},
		Scales: []Scale{{ID: "ba-muc", Levels: []Level{
			{Code: "3", Label: "Rất hài lòng", Satisfied: yes(true)},
			{Code: "2", Label: "Hài lòng", Satisfied: yes(true)},
			{Code: "1", Label: "Không hài lòng", Satisfied: yes(false)}}}},
		Components: []Component{{ID: "mot-cua"}},
	}
	tally := &Tally{}
	for i, line := range readFacts(t, "hue-one-stop-2019q1-survey.csv") {
		d.Components[0].Questions = append(d.Components[0].Questions,
			Question{ID: line[0], Scale: "ba-muc", Counts: true})
		counts := Counts{Unit: "hue", Question: line[0], Ballots: n(4215), Pos: at(i + 2)}
		for _, cell := range line[1:4] {
			count, err := strconv.ParseInt(cell, 10, 64)
			if err != nil {
				t.Fatal(err)
			}
			counts.Levels = append(counts.Levels, count)
		}
		for _, percent := range strings.Split(line[4], "/") {
			counts.Percents = append(counts.Percents, said(percent))
		}
		tally.AddCounts(counts)
	}
	if faults := d.Check(nil); len(faults) > 0 {
		t.Fatal(faults)
	}
	whole := NewTally(d, []Unit{{ID: "hue"}})
	whole.counts = tally.counts
	whole.AddPublished(Published{Unit: "hue", Value: said("97,95"), Pos: at(9)})
	return whole
}

func TestTheFaultsOfHueAreAllNamed(t *testing.T) {
	results, faults := hue(t).Result()
	var got []string
	for _, d := range faults {
		got = append(got, brief(d))
	}
	want := []string{
		"2 survey-answers-over nơi đón tiếp 4350 of 4215, 135",
		"2 survey-percent-cut 48.94 50.6 3.55", "2 survey-percent-mixed 48.94 50.6 3.55",
		"3 survey-percent-cut 47.04 50.4 2.46", "3 survey-percent-mixed 47.04 50.4 2.46",
		"5 survey-percent-cut 47.23 50.65 2.11",
		"6 survey-answers-short hồ sơ 4205 of 4215, 10",
		"6 survey-percent-cut 43.29 54.11 2.34",
		"9 survey-published 97,95, not 98.04 97.46",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if got := results.Units[0].Index.String(); got != "20661/212" {
		t.Errorf("index %s", got)
	}
}

// brief is a fault as one line of a list.
func brief(d fault.Diagnostic) string {
	args := map[string]any{}
	for _, a := range d.Args {
		args[a.Name] = a.Value
	}
	line := strconv.Itoa(d.Pos.Line()) + " " + string(d.Code)
	switch d.Code {
	case codeSurveyAnswersOver, codeSurveyAnswersShort:
		return line + " " + args["question"].(string) + " " + strconv.Itoa(args["answers"].(int)) + " of " +
			strconv.Itoa(args["ballots"].(int)) + ", " + strconv.Itoa(args["count"].(int))
	case codeSurveyPercentCut, codeSurveyPercentMixed:
		return line + " " + strings.Join(args["percents"].([]string), " ")
	case codeSurveyPublished:
		line += " " + args["published"].(string) + ", not"
		for _, p := range args["possible"].([]scoring.Points) {
			line += " " + p.String()
		}
	}
	return line
}

// The table of Huế gives 98,04 over the ballots and 97,46 over the answers, and
// nothing else, whatever is averaged.
func TestWhatHueCouldHavePublished(t *testing.T) {
	results, _ := hue(t).Result()
	averages := results.Units[0].Averages
	for _, c := range []struct {
		why       string
		averaging Averaging
		blank     BlankRule
		exact     scoring.Points
		printed   string
	}{
		{"all satisfied answers of all answers", Pooled, DropBlank,
			scoring.Whole(20661).Quo(scoring.Whole(21200)), "97.46"},
		{"all satisfied answers of five times the ballots", Pooled, UnsatisfiedBlank,
			scoring.Whole(20661).Quo(scoring.Whole(5 * 4215)), "98.04"},
		{"the mean of items over ballots is the same", Items, UnsatisfiedBlank,
			scoring.Whole(20661).Quo(scoring.Whole(5 * 4215)), "98.04"},
	} {
		i := slices.IndexFunc(averages,
			func(a Average) bool { return a.Averaging == c.averaging && a.Blank == c.blank })
		if i < 0 || !averages[i].Index.Equal(c.exact.Mul(hundred)) || averages[i].Index.Round(scoring.HalfUp,
			2).Fixed(2) != c.printed {
			t.Errorf("%s: %+v", c.why, averages)
		}
	}
	var distinct []string
	for _, p := range Distinct(averages, 2) {
		distinct = append(distinct, p.Fixed(2))
	}
	if got := strings.Join(distinct, " "); got != "98.04 97.46" {
		t.Errorf("possible: %s", got)
	}
}

// yenBai has the answer values A 100, B 60, C 20, D 0 and E without any, and the
// six forms, by which groups rate departments or districts.
func yenBai(t *testing.T) *Definition {
	d := &Definition{ID: "yen-bai", Measure: Mean, Averaging: Pooled, Blank: DropBlank, GroupsBy: PooledGroups,
		Scales:     []Scale{{ID: "abcde"}},
		Components: []Component{{ID: "chung", Questions: []Question{{ID: "q1", Scale: "abcde", Counts: true}}}}}
	for _, line := range readFacts(t, "yen-bai-answer-weights.csv") {
		level := Level{Code: line[0], Label: "Mức " + line[0]}
		if value, err := scoring.ParsePoints(line[1]); err == nil {
			level.Value = &value
		} else {
			level.Blank = true
		}
		d.Scales[0].Levels = append(d.Scales[0].Levels, level)
	}
	for _, line := range readFacts(t, "yen-bai-survey-forms.csv") {
		block := "so"
		if strings.HasPrefix(line[2], "UBND huyện") {
			block = "huyen"
		}
		d.Groups = append(d.Groups, Group{ID: line[0], Name: line[1], Rates: []string{block}})
	}
	if faults := d.Check(nil); len(faults) > 0 {
		t.Fatal(faults)
	}
	return d
}

func TestYenBai(t *testing.T) {
	units := []Unit{{ID: "so-y-te", Block: "so"}, {ID: "huyen-luc-yen", Block: "huyen"}}
	tally := NewTally(yenBai(t), units)
	line := 1
	for _, b := range []struct{ form, unit, answers string }{
		{"Phiếu 02", "so-y-te", "AABBCDE"},
		{"Phiếu 04", "so-y-te", "A"},
		{"Phiếu 05", "so-y-te", "b"},
		{"Phiếu 01", "huyen-luc-yen", "AB"},
		{"Phiếu 03", "huyen-luc-yen", "C"},
		{"Phiếu 06", "huyen-luc-yen", "D"},
		{"Phiếu 06", "so-y-te", "AA"}, // leaders of communes rate districts only
	} {
		for _, answer := range strings.Split(b.answers, "") {
			line++
			tally.AddBallot(&Ballot{Unit: b.unit, Group: b.form, Answers: []int{tally.Answer(0, answer)},
				Pos: at(line)})
		}
	}
	results, faults := tally.Result()
	if len(faults) != 1 || faults[0].Code != codeSurveyGroupBarred || faults[0].Pos.Line() != 15 ||
		faults[0].Args[3].Value != 2 {
		t.Errorf("faults %v", faults)
	}
	for i, want := range []struct {
		why, index string
		ballots    int64
		groups     int
	}{
		{"2 × 100 + 2 × 60 + 20 + 0, none for E, 100 and 60: 500 of 8", "62.5", 9, 3},
		{"100 + 60 + 20 + 0 of 4", "45", 4, 3},
	} {
		got := results.Units[i]
		if got.Index == nil || got.Index.String() != want.index || got.Ballots != want.ballots ||
			len(got.Groups) != want.groups {
			t.Errorf("%s: index %v of %d ballots, %d groups", want.why, got.Index, got.Ballots, len(got.Groups))
		}
	}
}

// Hà Tĩnh: 91,17 % of 10 points are 9,12.
func TestHaTinh(t *testing.T) {
	d := asking(plain(Share, Pooled), 1)
	d.Leaves = []Take{{Set: "so", Criterion: "9"}}
	tally := NewTally(d, []Unit{{ID: "u", Block: "so", Set: "so"}})
	tally.AddCounts(Counts{Unit: "u", Question: "q1", Levels: []int64{9117, 883}, Pos: at(2)})
	results, faults := tally.Result()
	lines := results.Lines()
	if len(faults) > 0 || len(lines) != 1 || lines[0].Value.Number.String() != "91.17" || lines[0].Pos != at(2) {
		t.Fatalf("%v %v", lines, faults)
	}
	work, _ := scoring.BySurvey{}.Work(&scoring.Criterion{Code: "9", Max: scoring.Whole(10)},
		[]scoring.Input{lines[0].Value})
	if points := work.Points; points.String() != "9.117" || points.Round(scoring.HalfUp, 2).Fixed(2) != "9.12" {
		t.Errorf("points %s", points)
	}
}
