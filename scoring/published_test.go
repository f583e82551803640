package scoring

import (
	"fmt"
	"strings"
	"testing"

	"parindex/scoring/fault"
)

// publishedRound is a round of the units a to d whose areas 1 and 2 have 10 and 20
// points, known only by lines such as "a total=25 1=8 2=? rank=2 class=Khá"; "*" is the
// block.
func publishedRound(lines ...string) *Round {
	set := &CriteriaSet{ID: "set", Max: Whole(30), Aggregate: SumOfPoints, Areas: []*Criterion{
		{Code: "1", Max: Whole(10), Children: []*Criterion{{Code: "1.1", Max: Whole(4), Rule: Typed{}},
			{Code: "1.2", Max: Whole(6), Rule: Typed{}}}},
		{Code: "2", Max: Whole(20), Rule: Typed{}},
	}}
	r := practice(set)
	r.Regulation.Rounding = Rounding{Mode: HalfUp, Index: 2}
	r.Regulation.Rank = RankRule{By: ByTotal, On: OnRounded, Ties: Competition}
	r.Regulation.NotApplicable, r.Regulation.NeverSubmitted = DropLeaf, RefuseAbsent
	r.Regulation.Classes = []ClassScale{{Blocks: []string{"b"}, On: OnRounded, Levels: []ClassLevel{
		{Name: "Tốt", Edge: Whole(80)}, {Name: "Khá", Edge: Whole(50)}, {Name: "Kém"}}}}
	r.Submissions, r.Sets = map[string]*Submission{}, []*CriteriaSet{set}
	for i, text := range lines {
		line := publication(text, i+1)
		if line.Unit == "" {
			line.Block = "b"
		} else if unit, _ := r.Unit(line.Unit); unit == nil {
			r.Blocks[0].Units = append(r.Blocks[0].Units,
				&Unit{ID: line.Unit, Name: strings.ToUpper(line.Unit), Ranked: true})
		}
		r.Results = append(r.Results, line)
	}
	return r
}

func publication(text string, row int) Publication {
	line := Publication{Figures: map[Figure]Input{}, Areas: map[string]Input{}, Unknown: map[string]bool{},
		Pos: fault.At("r.csv", row, 1)}
	words := strings.Fields(text)
	if words[0] != "*" {
		line.Unit = words[0]
	}
	for _, word := range words[1:] {
		name, value, _ := strings.Cut(word, "=")
		in := Input{Pos: line.Pos, Text: value}
		if p, err := ParsePoints(value); err == nil {
			in.State, in.Number = Given, p
		}
		switch name {
		case "rank":
			line.Rank = in
		case "of":
			line.Of = in
		case "class":
			in.State = Given
			line.Class = in
		case "1", "2":
			line.Areas[name], line.Unknown[name] = in, value == "?"
		case "Tốt", "Khá", "Kém":
			line.Classes = append(line.Classes, PublishedClass{name, in})
		default:
			line.Figures[Figure(name)] = in
		}
	}
	return line
}

// said is a block's ranking in short: rank, unit, total, index and class of each, the
// mean, the classes, and the codes of what was found.
func said(o *Outcome) string {
	var text strings.Builder
	ranking := o.Rankings[0]
	for _, s := range ranking.Standings {
		fmt.Fprintf(&text, "%d %s", s.Rank, s.Card.Unit.ID)
		if s.Card.Scored {
			fmt.Fprintf(&text, " %s %s", s.Card.Total.Fixed(2), s.Index.Fixed(2))
		}
		if s.Class != "" {
			text.WriteString(" " + s.Class)
		}
		text.WriteString("; ")
	}
	if ranking.MeanFrom != NoMean {
		fmt.Fprintf(&text, "mean %s; ", ranking.Mean.Fixed(2))
	}
	for _, d := range o.Faults {
		text.WriteString(string(d.Code) + " ")
	}
	return strings.TrimSuffix(strings.TrimSpace(text.String()), ";")
}

func runPublished(r *Round) *Outcome { return Run(r, r.Check()) }

func TestPublishedUnits(t *testing.T) {
	for _, c := range []struct {
		why   string
		lines []string
		want  string
	}{
		{"totals are ranked and classed like computed ones", []string{"a total=15", "b total=27"},
			"1 b 27.00 90.00 Tốt; 2 a 15.00 50.00 Khá; mean 70.00"},
		{"areas add up to the total where none is printed", []string{"a 1=8 2=16.5"},
			"1 a 24.50 81.67 Tốt; mean 81.67"},
		{"parts do too", []string{"a appraised=20 bonus=1 penalty=0.5"}, "1 a 20.50 68.33 Khá; mean 68.33"},
		{"an index times the maximum is the total", []string{"a index=80"}, "1 a 24.00 80.00 Tốt; mean 80.00"},
		{"one of 0 to 1 among percent is told", []string{"a index=80", "b index=0.6"},
			"1 a 24.00 80.00 Tốt; 2 b 0.18 0.60 Kém; mean 40.30; published-ratio"},
		{"also 1, not 0, not where the total counts", []string{"a index=1", "b index=0", "c index=0.6 total=0.18"},
			"1 a 0.30 1.00 Kém; 2 c 0.18 0.60 Kém; 3 b 0.00 0.00 Kém; mean 0.53; published-ratio"},
		{"a printed maximum counts: not all of the set applies", []string{"a total=20 max=25"},
			"1 a 20.00 80.00 Tốt; mean 80.00"},
		{"equal totals share a place", []string{"a total=15", "b total=15", "c total=9"},
			"1 a 15.00 50.00 Khá; 1 b 15.00 50.00 Khá; 3 c 9.00 30.00 Kém; mean 43.33"},
		{"an unknown area is not 0: without a printed total there is none", []string{"a 1=8 2=?"},
			"0 a; published-no-total"},
		{"others may rank lower", []string{"a 1=8 2=?", "b total=20 rank=2", "c total=15 rank=4"},
			"1 b 20.00 66.67 Khá; 2 c 15.00 50.00 Khá; 0 a; mean 58.33; published-shifted published-no-total " +
				"published-rank"},
		{"with one there is", []string{"a 1=8 2=? total=20"}, "1 a 20.00 66.67 Khá; mean 66.67"},
		{"a blank is refused where nobody says what it means", []string{"a 1=8 2= total=20"},
			"1 a 20.00 66.67 Khá; mean 66.67; published-blank"},
		{"two lines about a unit: the first counts", []string{"a total=15", "a total=18"},
			"1 a 15.00 50.00 Khá; mean 50.00; published-twice"},
		{"a line that says nothing", []string{"a class=Tốt"}, "0 a Tốt; published-nothing"},
		{"the total that is printed counts, and is told where the areas differ by more than rounding",
			[]string{"a 1=8 2=16 total=24.02"}, "1 a 24.02 80.07 Tốt; mean 80.07; published-sum"},
		{"0.015 is what rounding of two areas and their total explains", []string{"a 1=8 2=16 total=24.01"},
			"1 a 24.01 80.03 Tốt; mean 80.03"},
		{"an area above its maximum", []string{"a 1=11 2=9"}, "1 a 20.00 66.67 Khá; mean 66.67; published-over-max"},
		{"a total above the maximum, of a set without a bonus", []string{"a total=31"},
			"1 a 31.00 103.33 Tốt; mean 103.33; published-over-max"},
		{"an index that does not follow from the total", []string{"a total=24 index=80.1"},
			"1 a 24.00 80.00 Tốt; mean 80.00; published-differs"},
		{"a class that does not", []string{"a total=24 class=Khá"}, "1 a 24.00 80.00 Tốt; mean 80.00; published-class"},
		{"ranks that do not follow", []string{"a total=24 rank=2", "b total=21 rank=1"},
			"1 a 24.00 80.00 Tốt; 2 b 21.00 70.00 Khá; mean 75.00; published-rank published-rank"},
		{"equal totals that are ranked apart", []string{"a total=24 rank=1", "b total=24 rank=2"},
			"1 a 24.00 80.00 Tốt; 1 b 24.00 80.00 Tốt; mean 80.00; published-tied"},
		{"nobody of that id", []string{"a total=24", "* of=1", "a total=1"},
			"1 a 24.00 80.00 Tốt; mean 80.00; published-twice"},
	} {
		if got := said(runPublished(publishedRound(c.lines...))); strings.ReplaceAll(got, " ;", ";") != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.why, got, c.want)
		}
	}
}

// Of a list that is printed in part, ranks are as printed and nothing is computed that
// needs the others.
func TestPublishedInPart(t *testing.T) {
	for _, c := range []struct {
		why   string
		lines []string
		want  string
	}{
		{"the first two and the last of 45", []string{"z total=9 rank=45", "a total=27 rank=1", "b total=25 rank=2",
			"* of=45"},
			"1 a 27.00 90.00 Tốt; 2 b 25.00 83.33 Tốt; 45 z 9.00 30.00 Kém"},
		{"a rank without points", []string{"a total=27 rank=1", "b rank=2"}, "1 a 27.00 90.00 Tốt; 2 b"},
		{"the mean that was published of all", []string{"a total=27 rank=1", "* of=45 index=71.2"},
			"1 a 27.00 90.00 Tốt; mean 71.20"},
		{"ranks that do not follow the points", []string{"a total=24 rank=1", "b total=25 rank=2", "* of=9"},
			"1 a 24.00 80.00 Tốt; 2 b 25.00 83.33 Tốt; published-order"},
		{"two of one figure ranked apart", []string{"a total=24 rank=1", "b total=24 rank=2", "* of=9"},
			"1 a 24.00 80.00 Tốt; 2 b 24.00 80.00 Tốt; published-tied"},
		{"two ranked alike with other figures", []string{"a total=25 rank=1", "b total=24 rank=1", "* of=9"},
			"1 a 25.00 83.33 Tốt; 1 b 24.00 80.00 Tốt; published-order"},
		{"fewer units than are listed", []string{"a total=24", "b total=21", "* of=1"},
			"1 a 24.00 80.00 Tốt; 2 b 21.00 70.00 Khá; mean 75.00; published-of"},
		{"a rank beyond the block", []string{"a total=24 rank=1", "b total=21 rank=46", "* of=45"},
			"1 a 24.00 80.00 Tốt; 46 b 21.00 70.00 Khá; published-rank-beyond"},
		{"the last rank of a block whose size nobody says", []string{"a total=24 rank=1", "b rank=46"},
			"1 a 24.00 80.00 Tốt; 46 b"},
		{"more units in classes than there are", []string{"* of=45 Tốt=20 Khá=20 Kém=6"}, "published-classes"},
		{"as many as there are", []string{"* of=45 Tốt=20 Khá=20 Kém=5"}, ""},
		{"fewer in a class than are listed in it", []string{"a total=27 rank=1", "b total=25 rank=2", "* of=9 Tốt=1"},
			"1 a 27.00 90.00 Tốt; 2 b 25.00 83.33 Tốt; published-class-count"},
		{"means above the maximum", []string{"* of=45 index=129 1=10.1"},
			"mean 129.00; published-over-max published-over-max"},
		{"a block of which only mean and classes are known", []string{"* of=45 index=71.2 Tốt=10"}, "mean 71.20"},
		{"classes and mean of a whole list are checked", []string{"a total=24", "* index=79 Tốt=2 Kém=0"},
			"1 a 24.00 80.00 Tốt; mean 80.00; published-class-count published-mean"},
	} {
		if got := said(runPublished(publishedRound(c.lines...))); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.why, got, c.want)
		}
	}
	o := runPublished(publishedRound("a total=27 rank=1", "* of=45 Tốt=10"))
	if got := fmt.Sprint(o.Rankings[0].Classes, o.Rankings[0].Areas[0].Unknown,
		o.Rankings[0].Of()); got != "[{Tốt 10 false} {Khá 0 true} {Kém 0 true}] 1 45" {
		t.Errorf("classes, areas and units of a part: %s", got)
	}
}

// A total may pass its maximum where a bonus in it is not known.
func TestPublishedBonus(t *testing.T) {
	for line, want := range map[string]string{
		"a total=31 bonus=?": "", "a total=31": "", "a total=31 bonus=1": "",
		"a total=31 bonus=0.5": "published-over-max",
		"a total=31 1=10 2=20": "", "a total=29 1=10 2=20": "published-sum", "a total=29 1=10 2=?": "",
		"a total=9 1=10 2=?":                     "published-sum",
		"a total=29 1=10 2=20 bonus=1 penalty=2": "",
		"a total=33 1=10 2=20 bonus=1 penalty=2": "published-over-max",
	} {
		r := publishedRound(line)
		r.Blocks[0].Set.Bonus = []*Criterion{{Code: "T1", Max: Whole(5), Rule: Typed{}}}
		if got := codesOf(runPublished(r).Faults, ""); got != want {
			t.Errorf("%s: %q, want %q", line, got, want)
		}
	}
}

// What does not apply leaves the maximum of a published unit too, and has no points.
func TestPublishedNotApplicable(t *testing.T) {
	for line, want := range map[string]string{
		"a total=18":    "1 a 18.00 75.00 Khá; mean 75.00",
		"a 1=3 2=15":    "1 a 18.00 75.00 Khá; mean 75.00",
		"a 2=15 max=24": "0 a; published-no-total", // area 1 applies in part, and is not printed
	} {
		r := publishedRound(line)
		r.Blocks[0].Units[0].NotApplicable = []Exclusion{{Code: "1.2", Reason: "không có"}}
		if got := said(runPublished(r)); got != want {
			t.Errorf("%s: %s, want %s", line, got, want)
		}
	}
	r := publishedRound("a 1=3 2=15")
	r.Blocks[0].Units[0].NotApplicable = []Exclusion{{Code: "1", Reason: "không có"}}
	if got := codesOf(runPublished(r).Faults, ""); got != "scored-not-applicable" {
		t.Errorf("points for an area that does not apply: %s", got)
	}
}

// Weights are tried on published areas; without these there is nothing to weigh.
func TestPublishedWeights(t *testing.T) {
	weights := &Weights{ID: "w", Sets: []SetWeights{{Set: "set", Areas: []AreaWeight{
		{Code: "1", Weight: Whole(50)}, {Code: "2", Weight: Whole(50)}}}}}
	for line, want := range map[string]string{
		"a 1=8 2=10 total=18": "1 a 19.50 65.00 Khá; mean 65.00", // 15 × 0.8 + 15 × 0.5
		"a total=18":          "0 a; published-weights",
		"a total=18 rank=1":   "0 a; published-weights",
	} {
		r, faults := publishedRound(line).With(weights)
		if got := said(Run(r, faults)); got != want {
			t.Errorf("%s: %s, want %s", line, got, want)
		}
	}
}

// Without a criterion nobody knows what a published unit would have.
func TestPublishedWithout(t *testing.T) {
	r, faults := publishedRound("a 1=8 2=10 rank=1").With(Without{Set: "set", Code: "1.1"})
	if got := said(Run(r, faults)); got != "0 a; published-weights" {
		t.Error(got)
	}
}

// Under other weights a list that is printed in part has no ranks.
func TestPublishedWeightsInPart(t *testing.T) {
	weights := &Weights{ID: "w", Sets: []SetWeights{{Set: "set", Areas: []AreaWeight{
		{Code: "1", Weight: Whole(50)}, {Code: "2", Weight: Whole(50)}}}}}
	r, faults := publishedRound("a 1=8 2=10 rank=1", "* of=9 index=70").With(weights)
	if got := said(Run(r, faults)); got != "0 a 19.50 65.00 Khá" {
		t.Error(got)
	}
}

// Published figures are final: before the end there is no result, and that is said once.
func TestPublishedStage(t *testing.T) {
	r, faults := publishedRound("a total=18", "b total=17").With(AsOf(SelfStage))
	if got := said(Run(r, faults)); got != "0 a; 0 b; published-stage" {
		t.Errorf("as of self-assessment: %s", got)
	}
}

// A unit with a workbook is known by it.
func TestPublishedAndSelf(t *testing.T) {
	r := publishedRound("a total=18")
	r.Submissions["a"] = &Submission{Entries: map[string]*Entry{}}
	if got := codesOf(r.Check(), ""); !strings.Contains(got, "published-and-self") {
		t.Errorf("both: %s", got)
	}
	if cards, _ := Score(r); cards[0].Published != nil {
		t.Error("the published line counts, although there is a workbook")
	}
}

// The published table is compared with the result, figure by figure.
func TestPublishedTable(t *testing.T) {
	for _, c := range []struct {
		why   string
		table []string
		want  string
	}{
		{"all agree, also without digits that are 0", []string{"a rank=1 total=24 max=30 index=80 class=Tốt",
			"b index=66.67"}, "6 of 2 units, different 0:"},
		{"each difference is told", []string{"a rank=2 total=24.1 max=31 index=80 class=Khá"},
			"5 of 1 units, different 4: published-class published-differs published-differs published-rank"},
		{"a figure that is cut off instead of rounded", []string{"b index=66.66"},
			"1 of 1 units, different 1: published-differs"},
		{"areas", []string{"a 1=8 2=15"}, "2 of 1 units, different 1: published-differs"},
		{"the mean of rounded indexes", []string{"* index=73.34"}, "1 of 0 units, different 1: published-mean"},
		{"the mean of an area", []string{"* 1=7.5"}, "1 of 0 units, different 0:"},
		{"another number of units", []string{"* of=3"}, "1 of 0 units, different 1: published-of"},
		{"the same number", []string{"* of=2"}, "1 of 0 units, different 0:"},
		{"a unit that there is none of", []string{"x total=1"}, "unit-unknown"},
	} {
		r := publishedRound("a 1=8 2=16", "b 1=7 2=13")
		for i, text := range c.table {
			line := publication(text, i+1)
			if line.Unit == "" {
				line.Block = "b"
			}
			r.Published = append(r.Published, line)
		}
		o := runPublished(r)
		got := codesOf(o.Faults, "")
		if compared := o.Rankings[0].Compared; compared != nil {
			got = fmt.Sprintf("%d of %d units, different %d: %s", compared.Figures, compared.Units,
				compared.Different, got)
		}
		if strings.TrimSpace(got) != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.why, got, c.want)
		}
		for _, d := range o.Faults {
			if of := publication(c.table[0], 1).Unit; of != d.About.Unit {
				t.Errorf("%s: %s is about %q, want %q", c.why, d.Code, d.About.Unit, of)
			}
		}
	}
}

// No printed part is above what it can be: of the set of 30, all of which is claimed, with a bonus of 2 at most.
func TestPublishedOver(t *testing.T) {
	scaled := func(r *Round) { r.Regulation.NotApplicable = RescalePart }
	survey := func(r *Round) { r.Blocks[0].Set.Areas[1].Rule = BySurvey{} }
	for _, c := range []struct {
		why, line string
		change    func(*Round)
		want      string
	}{
		{"each part at its most", "a self=30 appraised=30 bonus=2 penalty=1 total=31 max=30", nil, ""},
		{"self points", "a self=31 total=20", nil, "published-over-max self"},
		{"appraised points", "a appraised=31", nil, "published-over-max appraised"},
		{"of a set whose other part is a survey", "a appraised=11 survey=10", survey, "published-over-max appraised"},
		{"or its survey", "a appraised=10 survey=20.5", survey, "published-over-max survey"},
		{"what is left is scaled to its own maximum", "a appraised=20 survey=10 total=30",
			func(r *Round) { survey(r); scaled(r) }, "published-over-max appraised"},
		{"where it stands for a survey that was not held it may take all", "a appraised=30 survey=0 total=30",
			func(r *Round) { survey(r); r.Regulation.NoSurvey = RescaleSurvey }, ""},
		{"but not the survey", "a appraised=9 survey=21 total=30",
			func(r *Round) { survey(r); r.Regulation.NoSurvey = RescaleSurvey }, "published-over-max survey"},
		{"a bonus", "a total=20 bonus=2.5", nil, "published-over-max bonus"},
		{"without a cap there is none", "a total=20 bonus=2.5", func(r *Round) { r.Regulation.BonusCap = Cap{} }, ""},
		{"a maximum", "a total=20 max=31", nil, "published-over-max max"},
		{"an area", "a 1=11 2=9", nil, "published-over-max total"},
		{"a total above all with its bonus", "a total=32.5 bonus=2", nil, "published-over-max total bonus"},
		{"whose bonus is not known", "a total=32", nil, ""},
		{"above all that a bonus can add", "a total=32.5", nil, "published-over-max total bonus"},
		{"an index, which is rounded", "a index=106.67", nil, ""},
		{"above that", "a index=106.68", nil, "published-over-max index bonus"},
		{"parts that do not add up to it", "a appraised=20 bonus=1 penalty=3 total=20", nil, "published-sum"},
		{"as far as rounding goes they do", "a appraised=20 bonus=1 penalty=1 total=20.01", nil, ""},
		{"a penalty that is not printed may explain less", "a appraised=20 bonus=1 total=19", nil, ""},
		{"but no more", "a appraised=20 bonus=1 total=22", nil, "published-sum"},
		{"a bonus that is not printed may explain more", "a appraised=20 penalty=1 total=20", nil, ""},
		{"but no less", "a appraised=20 penalty=1 total=18", nil, "published-sum"},
	} {
		r := publishedRound(c.line)
		set, two := r.Blocks[0].Set, Whole(2)
		set.Bonus, set.Penalty = []*Criterion{nodeOf("T", "3")}, []*Criterion{nodeOf("P", "3")}
		r.Regulation.BonusCap, r.Regulation.PenaltyCap = Cap{Declared: true, Points: &two}, Cap{Declared: true}
		if c.change != nil {
			c.change(r)
		}
		var got []string
		for _, d := range runPublished(r).Faults {
			text := string(d.Code)
			for _, arg := range d.Args {
				if arg.Name == "figure" || arg.Name == "bonus" {
					text += fmt.Sprint(" ", arg.Value)
				}
			}
			got = append(got, strings.TrimSpace(text))
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%s: %s, want %s", c.why, strings.Join(got, ", "), c.want)
		}
	}
}

// Printed figures that cannot be, or say two things of which one counts, mark the unit; what rounding or cutting
// off explains does not.
func TestPublishedMarks(t *testing.T) {
	for line, want := range map[string]bool{
		"a total=24": false, "a total=24 1=8 2=16.01": false, "a total=24 1=8 2=17": true, "a total=31": true,
		"a 1=11 2=9": true, "a total=24 appraised=31": true, "a total=24 index=80.03": false,
		"a total=24 index=80.06": true, "a total=24 index=70": true, "a 1=8 2=16 index=80.06": false,
		"a 1=8 2=16 index=81": true, "a total=20 max=3": true,
	} {
		if o := runPublished(publishedRound(line)); o.Cards[0].Faulty != want || o.Rankings[0].Faulty == 1 != want {
			t.Errorf("%s: marked %v, want %v", line, o.Cards[0].Faulty, want)
		}
	}
}

// Ranks of a list that is printed in part follow its figures: fewer points rank lower, equal ones alike.
func TestPublishedOrder(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"total=24 rank=3", "total=20 rank=5", ""},
		{"total=24 rank=5", "total=20 rank=3", "published-order"},
		{"total=24 rank=3", "total=20 rank=3", "published-order"},
		{"total=24 rank=3", "total=24 rank=3", ""},
		{"total=24 rank=3", "total=24 rank=4", "published-tied"},
		{"total=24 rank=3", "rank=4", ""},
	} {
		got := codesOf(runPublished(publishedRound("a "+c.a, "b "+c.b, "* of=9")).Faults, "")
		if got != c.want {
			t.Errorf("a with %s, b with %s: %s, want %s", c.a, c.b, got, c.want)
		}
	}
}

// What differs only since a unit without a total takes no place is told once.
func TestPublishedBesideNoTotal(t *testing.T) {
	for table, want := range map[string]string{
		"a rank=2":            "1 1 published-no-total published-shifted",
		"a rank=3":            "1 1 published-no-total published-rank",
		"* index=71":          "1 1 published-no-total published-shifted",
		"* index=73.33":       "1 0 published-no-total",
		"* Tốt=2 Khá=1 Kém=0": "3 1 published-no-total published-shifted",
		"* Tốt=1 Khá=1 Kém=0": "3 0 published-no-total",
		"* Tốt=3 Khá=0 Kém=0": "3 2 published-no-total published-class-count published-class-count",
	} {
		r := publishedRound("a 1=8 2=16", "b 1=7 2=13", "c 1=9 2=?")
		r.Published = []Publication{publication(table, 1)}
		if r.Published[0].Unit == "" {
			r.Published[0].Block = "b"
		}
		o := runPublished(r)
		c := o.Rankings[0].Compared
		if got := fmt.Sprintf("%d %d %s", c.Figures, c.Different, codesOf(o.Faults, "")); got != want {
			t.Errorf("%s: %s, want %s", table, got, want)
		}
	}
}

// What the warning of doubtful figures does not list it counts: also ranks and a mean that an
// open place explains, and not what nothing explains. A unit that nothing was compared of is not counted.
func TestPublishedDoubtfulCountsAll(t *testing.T) {
	r := publishedRound("a 1=8 2=16", "b 1=7 2=13", "c 1=9 2=")
	r.Published = []Publication{publication("a rank=2", 1), publication("b rank=4 max=29", 2),
		publication("c total=20", 3),
		publication("* index=71", 4)}
	r.Published[3].Block = "b"
	o := runPublished(r)
	c, count := o.Rankings[0].Compared, 0
	for _, d := range o.Faults {
		if d.Code == codePublishedDoubtful {
			count = d.Args[1].Value.(int)
		}
	}
	if c.Different != 4 || c.Units != 2 || count != 3 {
		t.Errorf("different %d of %d units, counted %d: %s", c.Different, c.Units, count, codesOf(o.Faults, ""))
	}
}

// A sum of rounded means of areas may differ from the rounded mean, and is told as such.
func TestPublishedMeanOfAreas(t *testing.T) {
	r := publishedRound("a 1=1.01 2=1.01", "b 1=1.02 2=1.02", "* index=6.8")
	o := runPublished(r) // areas 1.015 each, 1.02 rounded; together 2.03 of 30 is 6.77%
	if got := codesOf(o.Faults, ""); got != "published-mean-of-areas" {
		t.Errorf("%s", got)
	}
}

// A cap on an area that is not known neither holds nor falls.
func TestPublishedCaps(t *testing.T) {
	for line, want := range map[string]string{
		"a 1=2 2=20 total=25": "Khá 1 0 0", "a 1=9 2=16 total=25": "Tốt 0 0 0", "a total=25": "Tốt 0 0 1",
	} {
		r := publishedRound(line)
		scale := &r.Regulation.Classes[0]
		scale.Caps = []ClassCap{{Code: "1", Below: Whole(50), AtMost: "Khá"}}
		s := runPublished(r).Rankings[0].Standings[0]
		p := scale.Place(s.Card, r.Regulation.Rounding)
		if got := fmt.Sprintf("%s %d %d %d", s.Class, len(p.Held), len(p.Fallen), len(p.Unknown)); got != want {
			t.Errorf("%s: %s, want %s", line, got, want)
		}
	}
}

// A figure that is blank in some lines of a block and not in others is told once, of all of them; one that was not
// published has no place, and whoever is not ranked no rank.
func TestFiguresBlank(t *testing.T) {
	blank := Input{Pos: fault.At("r.csv", 2, 3)}
	for _, c := range []struct {
		why    string
		change func(r *Round)
		want   string
	}{
		{"each has its total", func(*Round) {}, "[]"},
		{"two have none", func(r *Round) {
			r.Results[1].Figures[FigureTotal], r.Results[2].Figures[FigureTotal] = blank, blank
		}, "[total [b c]]"},
		{"nobody has one", func(r *Round) {
			for i := range r.Results {
				r.Results[i].Figures[FigureTotal] = blank
			}
		}, "[]"},
		{"blanks are declared to be unknown", func(r *Round) {
			r.Results[1].Figures[FigureTotal], r.BlankResults = blank, UnknownBlankResult
		}, "[]"},
		{"a rank is blank", func(r *Round) { r.Results[1].Rank = blank }, "[rank [b]]"},
		{"of a unit that is not ranked", func(r *Round) {
			r.Results[1].Rank, r.Blocks[0].Units[1].Ranked = blank, false
		}, "[]"},
		{"a class is blank", func(r *Round) { r.Results[2].Class = blank }, "[class [c]]"},
	} {
		r := publishedRound("a total=15 rank=1 class=Khá", "b total=14 rank=2 class=Khá", "c total=13 rank=3 class=Khá")
		c.change(r)
		var got []any
		for _, d := range r.Check() {
			if d.Code == codePublishedCells {
				got = append(got, d.Arg("figure"), d.Arg("units"))
			}
		}
		if fmt.Sprint(got) != c.want {
			t.Errorf("%s: %v, want %s", c.why, got, c.want)
		}
	}
}
