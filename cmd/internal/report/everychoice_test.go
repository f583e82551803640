package report

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"parindex/cmd/internal/text"
	"parindex/criteria"
	"parindex/criteria/diff"
	"parindex/scoring"
)

// Every choice that a regulation has to make in YAML is shown, and has a name in both languages. The others say which
// regulation it is, in which form, and what rounds begin with; package diff compares these, too.
func TestEveryChoiceOfARegulation(t *testing.T) {
	var schema struct {
		Defs map[string]struct{ Properties map[string]any } `json:"$defs"`
	}
	if err := json.Unmarshal(criteria.Schema("regulation"), &schema); err != nil {
		t.Fatal(err)
	}
	compared := map[string]bool{"regulation": true, "province": true, "source": true, "format": true,
		"appraisers": true, "blocks": true}
	reg := &scoring.Regulation{Classes: []scoring.ClassScale{{Blocks: []string{"so"}}},
		Consequences: []scoring.Consequence{
			{ID: "thuong", Reward: &scoring.Reward{}}, {ID: "xu-ly", Measure: &scoring.Measure{}}}}
	for _, choice := range diff.Choices(reg) {
		first, _, _ := strings.Cut(choice.Key, ".")
		compared[first] = true
		if name := text.Vietnamese.Term("key", choice.Key); name == "" && first != "classes" &&
			first != "consequences" {
			t.Errorf("%s has no name in both languages", choice.Key)
		}
	}
	for key := range schema.Defs["regulation"].Properties {
		if !compared[key] {
			t.Errorf("%s is a key of regulations, and packs are not compared by it", key)
		}
	}
	for prefix, group := range map[string]string{"rounding": "rounding", "rank": "rank",
		"consequences.thuong": "reward",
		"consequences.xu-ly":  "measure"} {
		for key := range schema.Defs[group].Properties {
			if !slices.ContainsFunc(diff.Choices(reg), func(c diff.Choice) bool { return c.Key == prefix+"."+key }) {
				t.Errorf("%s.%s is a key of regulations, and packs are not compared by it", group, key)
			}
		}
	}
}
