package scoring

import "testing"

// A quota of units is rounded as the regulation says; a whole number is that.
func TestSeats(t *testing.T) {
	for _, c := range []struct {
		share    string
		units    int
		rounding QuotaRounding
		want     int
	}{
		{"0.2", 9, QuotaFloor, 1}, {"0.2", 9, QuotaCeil, 2}, {"0.2", 9, QuotaHalfUp, 2},
		{"0.2", 7, QuotaFloor, 1}, {"0.2", 7, QuotaCeil, 2}, {"0.2", 7, QuotaHalfUp, 1},
		{"0.2", 10, QuotaFloor, 2}, {"0.2", 10, QuotaCeil, 2}, {"0.2", 10, QuotaHalfUp, 2},
		{"0.5", 5, QuotaFloor, 2}, {"0.5", 5, QuotaHalfUp, 3},
		{"1", 4, QuotaFloor, 4}, {"0.2", 0, QuotaCeil, 0},
	} {
		reward := Reward{Quota: amount(c.share), Rounding: c.rounding}
		if got := reward.Seats(c.units); got != c.want {
			t.Errorf("%s of %d, %s: %d, want %d", c.share, c.units, c.rounding, got, c.want)
		}
	}
}

// A class is at or below itself and every better one; of a class that the scale does not have
// nothing is known.
func TestIsAtOrBelow(t *testing.T) {
	scale := ClassScale{Levels: []ClassLevel{{Name: "Tốt"}, {Name: "Khá"}, {Name: "Kém"}}}
	for _, c := range []struct {
		class, limit string
		is, known    bool
	}{
		{"Tốt", "Khá", false, true}, {"Khá", "Khá", true, true}, {"Kém", "Khá", true, true},
		{"Tốt", "Tốt", true, true}, {"Yếu", "Khá", false, false},
	} {
		is, known := scale.IsAtOrBelow(c.class, c.limit)
		if is != c.is || known != c.known {
			t.Errorf("%s at or below %s: %v, known %v", c.class, c.limit, is, known)
		}
	}
}

// What contradicts itself in the consequences of a regulation.
func TestConsequencesAreChecked(t *testing.T) {
	reward := func(quota string, classes ...string) Consequence {
		return Consequence{ID: "khen", Blocks: []string{"b"}, Reward: &Reward{Classes: classes, Quota: amount(quota)}}
	}
	measure := func(years int, class string) Consequence {
		return Consequence{ID: "xu-ly", Blocks: []string{"b"},
			Measure: &Measure{Any: []MeasureCondition{{Years: years, AtOrBelow: class}}}}
	}
	shouted := measure(2, "Kém")
	shouted.ID = "XU-LY"
	elsewhere := reward("0.2", "Tốt")
	elsewhere.Blocks = []string{"khác"}
	unlimited := reward("0.2", "Tốt")
	unlimited.Reward.Quota = nil
	for _, c := range []struct {
		why  string
		all  []Consequence
		want string
	}{
		{"a reward and a measure of classes that there are",
			[]Consequence{reward("0.2", "Tốt", "Kém"), measure(2, "Kém")}, ""},
		{"no quota is no limit", []Consequence{unlimited}, ""},
		{"one id twice, in another case", []Consequence{measure(1, "Kém"), shouted}, "consequence-twice"},
		{"one id twice", []Consequence{measure(1, "Kém"), measure(2, "Kém")}, "consequence-twice"},
		{"a class that the block has not", []Consequence{reward("0.2", "Tốt", "Khá")}, "consequence-class"},
		{"a measure of such a class", []Consequence{measure(1, "Yếu")}, "consequence-class"},
		{"a block without classes, of which nothing is in a scale", []Consequence{elsewhere}, "class-block"},
		{"all of the units", []Consequence{reward("1", "Tốt")}, ""},
		{"more than all of them", []Consequence{reward("1.01", "Tốt")}, "quota-range"},
		{"none of them", []Consequence{reward("0", "Tốt")}, "quota-range"},
		{"one year is this year", []Consequence{measure(1, "Kém")}, ""},
		{"no year at all", []Consequence{measure(0, "Kém")}, "years-range"},
	} {
		r := Regulation{Consequences: c.all, Classes: []ClassScale{{Blocks: []string{"b"},
			Levels: []ClassLevel{{Name: "Tốt", Edge: MustPoints("80")}, {Name: "Kém"}}}}}
		if got := codesIn(r.checkConsequences()); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
	unread := Regulation{Consequences: []Consequence{reward("0.2", "Tốt")},
		Classes: []ClassScale{{Blocks: []string{"b"}}}}
	if got := codesIn(unread.checkConsequences()); got != "" {
		t.Errorf("a scale whose classes could not be read is reported once, where it stands: %q", got)
	}
}
