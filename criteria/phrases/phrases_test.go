package phrases

import (
	"reflect"
	"testing"
)

func TestParse(t *testing.T) {
	for _, c := range []struct {
		why, content string
		want         map[string]Phrase
	}{
		{"sections with parts; comments and blank lines are left out",
			"# a\n\n[k]\nvi = một = 1\nen = one\n\n[l]\nvi = [hai]\n",
			map[string]Phrase{"k": {"vi": "một = 1", "en": "one"}, "l": {"vi": "[hai]"}}},
		{"a part before any key", "vi = một\n", nil},
		{"a key twice", "[k]\nvi = a\n[k]\nvi = b\n", nil},
		{"a part twice", "[k]\nvi = a\nvi = b\n", nil},
		{"neither", "[k]\nvi một\n", nil},
	} {
		got, err := Parse(c.content)
		if !reflect.DeepEqual(got, c.want) || (err == nil) != (c.want != nil) {
			t.Errorf("%s: %v, %v", c.why, got, err)
		}
	}
}
