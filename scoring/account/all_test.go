package account_test

import (
	"reflect"
	"testing"

	"parindex/scoring"
	"parindex/scoring/account"
	"parindex/scoring/analysis"
	"parindex/scoring/scoringtest"
)

// All explains each unit as Of does.
func TestAllIsEach(t *testing.T) {
	o := scoring.Run(scoringtest.Round(), nil)
	all := account.All(o, nil, analysis.BlocksOf(o))
	if len(all) != len(o.Cards) {
		t.Fatalf("%d units, want %d", len(all), len(o.Cards))
	}
	for _, u := range all {
		if one := account.Of(o, nil, u.Standing.Card.Unit.ID); !reflect.DeepEqual(u, one) {
			t.Errorf("%s differs", u.Standing.Card.Unit.ID)
		}
	}
}
