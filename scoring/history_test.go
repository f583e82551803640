package scoring

import (
	"encoding/csv"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"parindex/scoring/fault"
)

// past is a year of history by unit, in one block: "index rank class set".
func pastYear(year int, block string, results map[string]string) History {
	h := History{Year: year, Results: map[string]map[string]Earlier{block: {}}}
	for unit, text := range results {
		var index, class, set string
		e := Earlier{}
		fmt.Sscan(text, &index, &e.Rank, &class, &set)
		if index != "–" {
			p := MustPoints(index)
			e.Index = &p
		}
		e.Class, e.Set = strings.Trim(class, "–"), set
		h.Results[block][unit] = e
	}
	return h
}

// What a unit is compared with, the latest year first.
func TestPast(t *testing.T) {
	last := pastYear(2020, "b",
		map[string]string{"a": "80 1 Tốt", "cu-1": "60 4 Khá", "cu-2": "71 3 Khá", "cu-3": "– 0"})
	before := pastYear(2019, "b", map[string]string{"a": "70 1 Khá", "cu-1": "50 2 Kém"})
	elsewhere := pastYear(2020, "khac", map[string]string{"a": "90 1 Tốt", "cu-1": "60 1 Khá"})
	for _, c := range []struct {
		why      string
		unit     Unit
		history  []History
		want     string
		earlier  bool // there is one of the latest year
		warnings string
	}{
		{"all years in which it has a result", Unit{ID: "a"}, []History{last, before},
			"2020: 80 1 Tốt; 2019: 70 1 Khá; ",
			true,
			"history-unit-unknown history-unit-unknown history-unit-unknown"},
		{"in another block it was another kind of unit", Unit{ID: "a"}, []History{elsewhere}, "", false,
			"history-unit-moved history-unit-unknown"},
		{"a missing year stays missing", Unit{ID: "b"},
			[]History{pastYear(2020, "b", nil), pastYear(2019, "b", map[string]string{"b": "70 1 Khá"})},
			"2019: 70 1 Khá; ", false, ""},
		{"the plain mean of its parts, exact, without a rank or a class that nobody published",
			Unit{ID: "moi", FormedFrom: []string{"cu-2", "cu-1"}, Previous: PreviousMean}, []History{last},
			"2020: 65.5 0  mean of [cu-1 cu-2]; ", true,
			"history-unit-unknown history-unit-unknown"},
		{"compared with nothing where the round says so", Unit{ID: "moi", FormedFrom: []string{"cu-1", "cu-2"},
			Previous: PreviousNone},
			[]History{last}, "", false, "history-unit-unknown history-unit-unknown"},
		{"no mean without the index of a part: it is told", Unit{ID: "moi", FormedFrom: []string{"cu-1", "cu-3"},
			Previous: PreviousMean},
			[]History{last}, "", false, "formed-part-missing history-unit-unknown history-unit-unknown"},
		{"in a year that one part had no result in, it is told too",
			Unit{ID: "moi", FormedFrom: []string{"cu-1", "cu-2"},
				Previous: PreviousMean},
			[]History{last, before}, "2020: 65.5 0  mean of [cu-1 cu-2]; ", true,
			"formed-part-missing history-unit-unknown history-unit-unknown"},
		{"parts that no year knows are told", Unit{ID: "moi", FormedFrom: []string{"x", "y"}, Previous: PreviousMean},
			[]History{pastYear(2020, "b", nil)}, "", false, "formed-part-missing formed-part-missing"},
		{"one part is the unit under its earlier id, with rank and class", Unit{ID: "moi", FormedFrom: []string{"a"},
			Previous: PreviousMean},
			[]History{last}, "2020: 80 1 Tốt mean of [a]; ", true,
			"history-unit-unknown history-unit-unknown history-unit-unknown"},
		{"a unit that took others in and keeps its id is itself once they are gone",
			Unit{ID: "a", FormedFrom: []string{"a", "cu-1"}, Previous: PreviousMean},
			[]History{pastYear(2020, "b", map[string]string{"a": "75 1 Tốt"}),
				pastYear(2019, "b", map[string]string{"a": "70 1 Khá", "cu-1": "50 2 Kém"})},
			"2020: 75 1 Tốt; 2019: 60 0  mean of [a cu-1]; ", true, ""},
		{"what was published for it counts before any mean", Unit{ID: "moi", FormedFrom: []string{"cu-1", "cu-2"},
			Previous: PreviousMean},
			[]History{pastYear(2020, "b", map[string]string{"moi": "66 2 Khá", "cu-1": "60 3", "cu-2": "71 1"})},
			"2020: 66 2 Khá; ", true, ""},
		{"parts of another kind", Unit{ID: "moi", FormedFrom: []string{"cu-1"}, Previous: PreviousMean},
			[]History{elsewhere},
			"2020: 60 1 Khá mean of [cu-1]; ", true, "history-unit-unknown"},
		{"a part of another kind whose index cannot be",
			Unit{ID: "moi", FormedFrom: []string{"cu-1", "cu-2"}, Previous: PreviousMean},
			[]History{{Year: 2020, Results: map[string]map[string]Earlier{"cu": pastYear(2020, "cu",
				map[string]string{"cu-1": "250 1", "cu-2": "50 2"}).Results["cu"]}}},
			"2020: 150 0  mean of [cu-1 cu-2] beyond; ", true, "history-over"},
		{"the only part is the unit itself", Unit{ID: "a", FormedFrom: []string{"a"}, Previous: PreviousNone},
			nil, "", false,
			"formed-from-itself"},
		{"a part that is still there", Unit{ID: "moi", FormedFrom: []string{"con"}, Previous: PreviousNone},
			nil, "", false,
			"formed-part-alive"},
	} {
		r, cards := cardsOf("70")
		unit := c.unit
		unit.Ranked, r.Blocks[0].Units, cards[0].Unit = true, []*Unit{&unit}, &unit
		if c.unit.FormedFrom != nil && c.unit.FormedFrom[0] == "con" {
			r.Blocks[0].Units = append(r.Blocks[0].Units, &Unit{ID: "con"})
		}
		r.History = c.history
		s := Rank(r, cards)[0].Standings[0]
		got := ""
		for _, p := range s.Past {
			got += fmt.Sprintf("%d: %s %d %s", p.Year, p.Index, p.Rank, p.Class)
			if p.Parts != nil {
				got += fmt.Sprintf(" mean of %v", p.Parts)
			}
			if p.OtherScale {
				got += " beyond"
			}
			got += "; "
		}
		if got != c.want || (s.Earlier != nil) != c.earlier {
			t.Errorf("%s: %s (%v), want %s (%v)", c.why, got, s.Earlier != nil, c.want, c.earlier)
		}
		var codes []string
		for _, d := range r.Check() {
			codes = append(codes, string(d.Code))
		}
		slices.Sort(codes)
		if told := strings.Join(codes, " "); told != c.warnings {
			t.Errorf("%s: told %s, want %s", c.why, told, c.warnings)
		}
	}
}

// Figures of an earlier year that cannot be are told, and nothing is subtracted from an index
// on another scale.
func TestHistoryFigures(t *testing.T) {
	bonus := []*Criterion{{Code: "T", Max: Whole(10)}}
	for _, c := range []struct {
		why     string
		scale   IndexScale
		bonus   []*Criterion
		results map[string]string
		want    string
		change  string
	}{
		{"all can be", PercentIndex, nil, map[string]string{"a": "100 2 Tốt"}, "", "-30"},
		{"129 %: no bonus gives that", PercentIndex, nil, map[string]string{"a": "129 1 Tốt"}, "history-over!", ""},
		{"190.36 for 90.36: its rank is not blamed", PercentIndex, nil,
			map[string]string{"a": "190.36 2 Tốt", "b": "91 1 Tốt"}, "history-over!", ""},
		{"of a unit that is no more: nothing is compared with it", PercentIndex, nil,
			map[string]string{"a": "90 1 Tốt", "z": "190 0 –"},
			"history-over history-unit-unknown", "-20"},
		{"110 % without a bonus now", PercentIndex, nil, map[string]string{"a": "110 1 Tốt"}, "history-over", "-40"},
		{"110 % with a bonus", PercentIndex, bonus, map[string]string{"a": "110 1 Tốt"}, "", "-40"},
		{"more than any bonus gives", PercentIndex, bonus, map[string]string{"a": "110.1 1 Tốt"},
			"history-over", "-40.1"},
		{"rank 99 of two", PercentIndex, nil, map[string]string{"a": "80 99 Tốt"}, "history-rank", "-10"},
		{"a list of the year in part is told once", PercentIndex, nil,
			map[string]string{"a": "80 8 Tốt", "b": "70 9 Tốt"},
			"history-rank", "-10"},
		{"a better rank with a lower index", PercentIndex, nil, map[string]string{"a": "80 1 Tốt", "b": "80.1 2 Tốt"},
			"history-order", ""},
		{"one rank for two indexes", PercentIndex, nil, map[string]string{"a": "80.1 1 Tốt", "b": "80 1 Tốt"},
			"history-order", ""},
		{"two ranks for one index", PercentIndex, nil, map[string]string{"a": "80 1 Tốt", "b": "80 2 Tốt"}, "", "-10"},
		{"a decimal comma is gone", PercentIndex, nil,
			map[string]string{"a": "9302 1 Tốt"}, "history-over!", ""},
		{"a rank without an index", PercentIndex, nil, map[string]string{"a": "– 1 –", "b": "80 2 Tốt"},
			"history-no-class history-no-index", ""},
		{"a year of which no index is known", PercentIndex, nil, map[string]string{"a": "– 1 Tốt"}, "", ""},
		{"a class without an index", PercentIndex, nil, map[string]string{"a": "– 0 Tốt", "b": "80 2 Tốt"},
			"history-no-index history-no-rank", ""},
		{"a better class with a lower index", PercentIndex, nil, map[string]string{"a": "93.02 1 Kém", "b": "80 2 Tốt"},
			"history-class-order", "-23.02"},
		{"two classes for one index", PercentIndex, nil, map[string]string{"a": "80 1 Kém", "b": "80 2 Tốt"},
			"", "-10"},
		{"a class of no scale", PercentIndex, nil, map[string]string{"a": "80 1 Giỏi"}, "history-class", "-10"},
		{"no class, no rank", PercentIndex, nil, map[string]string{"a": "80 0 –"}, "", "-10"},
		{"from 0 to 1 where it should be percent", PercentIndex, nil,
			map[string]string{"a": "0.8 1 Tốt", "b": "0 2 Kém"},
			"history-ratio!", ""},
		{"one of 10 beside one of 100", PercentIndex, nil,
			map[string]string{"a": "9.1 1 Tốt", "b": "30 2 Kém"}, "history-fraction!", ""},
		{"a low index of a year that has others", PercentIndex, nil,
			map[string]string{"a": "9.1 3 Kém", "b": "92 1 Tốt", "z": "29 2 Kém"}, "history-unit-unknown", "60.9"},
		{"all of 10", PercentIndex, nil,
			map[string]string{"a": "9.1 1 Tốt", "b": "9 2 Kém", "z": "10 0 –"},
			"history-ratio! history-unit-unknown", ""},
		{"a unit of today is not there, and had no rank", PercentIndex, nil,
			map[string]string{"a": "80 1 Tốt", "z": "70 2 Kém"}, "history-unit-unknown", "-10"},
		{"the best is not there", PercentIndex, nil,
			map[string]string{"a": "80 2 Tốt", "b": "70 3 Kém"}, "history-rank history-rows-gone", "-10"},
		{"two on the last of their places", PercentIndex, nil,
			map[string]string{"a": "80 2 Tốt", "b": "80 2 Tốt"}, "", "-10"},
		{"two are too few", PercentIndex, nil, map[string]string{"a": "9.1 1 Tốt", "b": "9 2 Kém"}, "", "60.9"},
		{"all are low, and not of 10", PercentIndex, nil,
			map[string]string{"a": "9.1 3 Kém", "b": "10.1 2 Kém", "z": "11 1 Tốt"}, "history-unit-unknown", "60.9"},
		{"one index from 0 to 1: its rank is not blamed", PercentIndex, nil,
			map[string]string{"a": "0.8 1 Tốt", "b": "79 2 Kém"}, "history-fraction!", ""},
		{"percent where it should be from 0 to 1", RatioIndex, nil,
			map[string]string{"a": "80 1 Tốt", "b": "0.3 2 Kém"},
			"history-percent", ""},
		{"above 1", RatioIndex, nil, map[string]string{"a": "1.1 1 Tốt"}, "history-over", "-0.4"},
		{"far above 1", RatioIndex, nil, map[string]string{"a": "1.2 1 Tốt"}, "history-over!", ""},
	} {
		r, cards := cardsOf("70", "60")
		for i, id := range []string{"a", "b"} {
			r.Blocks[0].Units[i].ID = id
		}
		r.Regulation.Index = c.scale
		if c.scale == RatioIndex {
			cards[0].Index = MustPoints("0.7")
		}
		r.Blocks[0].Set.Max, r.Blocks[0].Set.Bonus = Whole(100), c.bonus
		r.Regulation.Classes = []ClassScale{{Blocks: []string{"b"}, On: OnExact,
			Levels: []ClassLevel{{Name: "Tốt", Edge: Whole(80)}, {Name: "Kém"}}}}
		r.History = []History{pastYear(2020, "b", c.results)}
		change := ""
		for _, s := range Rank(r, cards)[0].Standings {
			if p, ok := s.IndexChange(); ok && s.Card.Unit.ID == "a" {
				change = p.String()
			}
		}
		if got := codesWithErrors(r.Check()); got != c.want || change != c.change {
			t.Errorf("%s: %q, change %q, want %q, %q", c.why, got, change, c.want, c.change)
		}
	}
}

// Errors have a mark behind them.
func codesWithErrors(faults fault.List) string {
	var codes []string
	for _, d := range faults.Sorted() {
		code := string(d.Code)
		if d.Severity == fault.Error {
			code += "!"
		}
		codes = append(codes, code)
	}
	return strings.Join(codes, " ")
}

// There is no change to a rank and an index that contradict each other, of whichever unit. It is an error where a measure asks
// who has fallen.
func TestDoubtfulRanks(t *testing.T) {
	fallen := []Consequence{{ID: "m", Blocks: []string{"b"},
		Measure: &Measure{Any: []MeasureCondition{{Years: 1, AtOrBelow: "Tốt", Fallen: true}}}}}
	for _, c := range []struct {
		why      string
		by       RankBy
		measures []Consequence
		results  map[string]string
		want     string
		changes  string // of the units in their order; – where there is none
	}{
		{"as they should be", ByIndex, fallen, map[string]string{"a": "90 1", "b": "80 2", "c": "70 3"}, "", "0 0 0"},
		{"the first has rank 3: it and those that it passes", ByIndex, nil,
			map[string]string{"a": "90 3", "b": "80 2", "c": "70 2"}, "history-order", "– – –"},
		{"the others are left alone", ByIndex, fallen,
			map[string]string{"a": "90 1", "b": "80 3", "c": "70 2"}, "history-order!", "0 – –"},
		{"72 for 92: without it all agree, and the others are not blamed", ByIndex, fallen,
			map[string]string{"a": "72 1", "b": "91 2", "c": "86 3"}, "history-order!", "– 0 0"},
		{"two that change places, and one that is wrong", ByIndex, nil,
			map[string]string{"a": "70 1", "b": "91 2", "c": "92 3", "z": "85 4", "y": "80 5"},
			"history-order history-unit-unknown history-unit-unknown", "– – –"},
		{"one rank for two indexes", ByIndex, nil,
			map[string]string{"a": "90 1", "b": "80 1", "c": "70 3"}, "history-order", "– – 0"},
		{"one rank for one index", ByIndex, fallen,
			map[string]string{"a": "90 1", "b": "90 1", "c": "70 3"}, "", "0 -1 0"},
		{"a measure of another block", ByIndex, []Consequence{{Blocks: []string{"x"}, Measure: fallen[0].Measure}},
			map[string]string{"a": "90 2", "b": "80 1", "c": "70 3"}, "history-order", "– – 0"},
		{"ranks by another figure contradict nothing", ByTotal, nil,
			map[string]string{"a": "90 2", "b": "80 1", "c": "70 3"}, "", "1 -1 0"},
	} {
		r, cards := cardsOf("70", "60", "50")
		for i, id := range []string{"a", "b", "c"} {
			r.Blocks[0].Units[i].ID = id
		}
		r.Year, r.Regulation.Rank.By, r.Regulation.Consequences = 2021, c.by, c.measures
		r.Blocks[0].Set.Max = Whole(100)
		r.History = []History{pastYear(2020, "b", c.results)}
		var changes []string
		for _, s := range Rank(r, cards)[0].Standings {
			text := "–"
			change, ok := s.RankChange()
			if ok {
				text = strconv.Itoa(change)
			}
			if _, compared := s.IndexChange(); compared != ok {
				t.Errorf("%s: %s, index compared: %t", c.why, s.Card.Unit.ID, compared)
			}
			changes = append(changes, text)
		}
		if got := codesWithErrors(r.Check()); got != c.want || strings.Join(changes, " ") != c.changes {
			t.Errorf("%s: %q, changes %q, want %q, %q", c.why, got, changes, c.want, c.changes)
		}
	}
}

// An index is of another scale by those of its own block, whether others of the year are in percent or not; a percent
// sign or a calculation leaves no doubt.
func TestScaleOfBlock(t *testing.T) {
	so := map[string]string{"a": "9.1 1", "b": "8.2 2", "c": "7.3 3"}
	h := pastYear(2020, "so", so)
	h.Results["xa"] = pastYear(2020, "xa", map[string]string{"a": "91 1", "b": "9.2 2", "c": "73 3"}).Results["xa"]
	if so, xa := h.scaleDoubt("so", PercentIndex), h.scaleDoubt("xa", PercentIndex); so != (scaleDoubt{true, 10}) ||
		xa != (scaleDoubt{false, 10}) {
		t.Errorf("%v, %v", so, xa)
	}
	sure := h.Results["so"]["a"]
	sure.Sure = true
	h.Results["so"]["a"] = sure
	doubt := h.scaleDoubt("so", PercentIndex)
	if reg := (Regulation{Index: PercentIndex}); doubt.whole || reg.cannotBe(sure, hundred, scaleDoubt{false, 10}) {
		t.Errorf("with a percent sign: %v", doubt)
	}
}

// A result of other criteria is marked, unless the set says which codes its criteria had.
func TestOtherSet(t *testing.T) {
	mapped := []*Criterion{{Code: "1", Was: []string{"2"}},
		{Code: "2", Children: []*Criterion{{Code: "2.1", Was: []string{"1.1"}}}}}
	partly := []*Criterion{{Code: "1", Was: []string{"2"}}, {Code: "2"}}
	for _, c := range []struct {
		why      string
		earlier  string
		print    string
		previous string
		areas    []*Criterion
		want     bool
	}{
		{"the history does not say", "", "", "", nil, false},
		{"the same set", "tinh-2021/so", "", "", nil, false},
		{"the same, without its pack", "so", "", "", nil, false},
		{"another pack's", "tinh-2019/so", "", "", nil, true},
		{"another block's", "huyen", "", "", nil, true},
		{"a map of all areas carries it", "tinh-2019/so", "", "tinh-2019/so", mapped, false},
		{"also where the history leaves the pack out", "so-cu", "", "tinh-2019/so-cu", mapped, false},
		{"a map of some does not", "tinh-2019/so", "", "tinh-2019/so", partly, true},
		{"a map from a third set does not", "tinh-2019/so", "", "tinh-2017/so", mapped, true},
		{"no map, though the set before is named", "tinh-2019/so", "", "tinh-2019/so", []*Criterion{{Code: "1"}}, true},
		{"a record knows what was in the set: it was changed since", "tinh-2021/so", "0000", "", nil, true},
	} {
		set := &CriteriaSet{ID: "so", Previous: c.previous, Areas: c.areas}
		now := today{pack: "tinh-2021", set: set}
		if got := now.isOther(Earlier{Set: c.earlier, Fingerprint: c.print}); got != c.want {
			t.Errorf("%s: %v, want %v", c.why, got, c.want)
		}
		if same := (Earlier{Set: "doi-ten/so", Fingerprint: set.Fingerprint()}); now.isOther(same) {
			t.Errorf("%s: the same set under another name is another", c.why)
		}
	}
}

// DTI 2024 published both rankings of one year: of the provinces as they were, and of
// those that they were merged into.
func TestFormedByThePublishedRule(t *testing.T) {
	file, err := os.Open("testdata/dti-2024.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	reader := csv.NewReader(file)
	reader.Comment, reader.FieldsPerRecord = '#', 6
	rows, err := reader.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	h, published := History{Year: 2024, Results: map[string]map[string]Earlier{"tinh": {}}}, ""
	for _, row := range rows {
		switch {
		case row[1] == "old63":
			index := MustPoints(row[3])
			h.Results["tinh"][row[0]] = Earlier{Index: &index}
		case row[0] == "Đà Nẵng (mới)":
			published = row[3]
		}
	}
	unit := &Unit{ID: "da-nang-moi", FormedFrom: []string{"Quảng Nam (cũ)", "Đà Nẵng (cũ)"}, Previous: PreviousMean}
	past, ok := h.of(unit, "tinh", &today{})
	if !ok || past.Index.Fixed(4) != published || !past.Index.Equal(MustPoints("0.7069")) {
		t.Errorf("%v %v, published %s", past.Index, ok, published)
	}
}

// The order of the parts does not matter.
func TestOrderOfParts(t *testing.T) {
	random := rand.New(rand.NewPCG(2024, 34))
	for range 200 {
		results, ids := map[string]string{}, []string{}
		for i := range 2 + random.IntN(5) {
			ids = append(ids, fmt.Sprint("cu-", i))
			results[ids[i]] = fmt.Sprintf("%d/%d %d – tinh-%d/so", random.IntN(9000), 1+random.IntN(90), i+1,
				2019+random.IntN(2))
		}
		h, set := pastYear(2020, "b", results), &CriteriaSet{ID: "so"}
		want := ""
		for range 5 {
			random.Shuffle(len(ids), func(i, j int) { ids[i], ids[j] = ids[j], ids[i] })
			past, ok := h.of(&Unit{ID: "moi", FormedFrom: ids, Previous: PreviousMean}, "b",
				&today{pack: "tinh-2019", set: set})
			got := fmt.Sprint(past.Index, past.Parts, past.OtherSet, past.Set, ok)
			if want == "" {
				want = got
			}
			if got != want {
				t.Fatalf("%s, in another order %s", got, want)
			}
		}
	}
}

// A year that a unit had no result in is none, not the year before it.
// A class changes where both years have one of the same levels.
func TestClassChanged(t *testing.T) {
	was := func(class string) *Past { return &Past{Earlier: Earlier{Class: class}} }
	for _, c := range []struct {
		why   string
		past  *Past
		class string
		want  bool
	}{
		{"another class", was("Tốt"), "Khá", true}, {"the same", was("Tốt"), "Tốt", false},
		{"no earlier year", nil, "Khá", false}, {"no class then", was(""), "Khá", false},
		{"none now", was("Tốt"), "", false},
		{"a class of other levels", &Past{Earlier: Earlier{Class: "Tốt"}, OtherClass: true}, "Khá", false},
	} {
		if got := (Standing{Class: c.class}).ClassChanged(c.past); got != c.want {
			t.Errorf("%s: %v", c.why, got)
		}
	}
}

// A unit is called as this year's round calls it, else as an earlier year did, else by its id.
func TestNameOf(t *testing.T) {
	r := practice(setOf("1", nodeOf("1", "1")), &Unit{ID: "u", Name: "Sở U"})
	r.History = []History{{Year: 2022, Results: map[string]map[string]Earlier{"b": {"v": {}, "u": {Name: "Ban U"}}}},
		{Year: 2021, Results: map[string]map[string]Earlier{"b": {"v": {Name: "Sở V"}}}}}
	for id, want := range map[string]string{"u": "Sở U", "v": "Sở V", "w": "w"} {
		if got := r.NameOf(id); got != want {
			t.Errorf("%s: %s, want %s", id, got, want)
		}
	}
}

func TestBefore(t *testing.T) {
	s := Standing{Past: []Past{{Year: 2023, Earlier: Earlier{Rank: 3}}, {Year: 2021, Earlier: Earlier{Rank: 1}}}}
	for year, want := range map[int]int{2023: 3, 2022: 0, 2021: 1, 2020: 0} {
		if past, ok := s.Before(year); ok != (want > 0) || past.Rank != want {
			t.Errorf("%d: rank %d, there %v", year, past.Rank, ok)
		}
	}
}
