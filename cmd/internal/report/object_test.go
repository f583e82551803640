package report

import (
	"strings"
	"testing"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// Members of an object are written in order; what is empty is left out where the key says so,
// and only there.
func TestObject(t *testing.T) {
	zero := scoring.Points{}
	for _, c := range []struct {
		why  string
		o    object
		want string
	}{
		{"nothing", object{}, `{}`},
		{"in order", object{{"b", 1}, {"a", "<x>"}}, `{"b":1,"a":"<x>"}`},
		{"empty values", object{{"a", ""}, {"b", 0}, {"c", []object{}}, {"d", (*int)(nil)}, {"e", nil}},
			`{"a":"","b":0,"c":[],"d":null,"e":null}`},
		{"those that may be left out",
			object{{"a?", ""}, {"b?", 0}, {"c?", []object{}}, {"d?", (*int)(nil)}, {"e?", nil},
				{"f?", false}, {"g?", object(nil)}, {"h?", fault.About{}}}, `{}`},
		{"and are there", object{{"a?", "x"}, {"b?", fault.About{Unit: "u"}}}, `{"a":"x","b":{"unit":"u"}}`},
		{"a figure of 0 is one", object{{"a?", &zero}}, `{"a":"0"}`},
		{"members taken over", object{{"a", 1}, {"", object{{"b", 2}, {"c?", 0}}}, {"d", 3}}, `{"a":1,"b":2,"d":3}`},
		{"what a unit wrote", object{{"b?", besideJSON(&scoring.Entry{Note: "n", Evidence: "e"})}},
			`{"b":{"evidence":"e","note":"n"}}`},
		{"what it did not write", object{{"b?", besideJSON(&scoring.Entry{})}, {"c?", besideJSON(nil)}}, `{}`},
		{"a late explanation", replyJSON(&scoring.Reply{Text: "t", DaysLate: 3}), `{"text":"t","days_late":3,"at":{"file":""}}`},
		{"of nothing", object{{"", object(nil)}, {"", (*struct{})(nil)}, {"a", 1}}, `{"a":1}`},
	} {
		var out strings.Builder
		if err := c.o.writeJSON(&out); err != nil {
			t.Fatal(err)
		}
		got := strings.NewReplacer("\n", "", "  ", "", ": ", ":").Replace(out.String())
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}
