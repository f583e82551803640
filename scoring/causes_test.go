package scoring

import (
	"testing"

	"parindex/scoring/fault"
)

// Of an id that two have only that is told; what is said of other ids, and of that one without it, stays.
func TestCausesAloneAreTold(t *testing.T) {
	at := fault.At("a.csv", 1, 1)
	twice := shared(CodeUnitDuplicate, "unit", "b", holder{Name: "Xã A"}, holder{Name: "Xã B", Pos: at})
	for _, c := range []struct {
		why  string
		all  fault.List
		want string
	}{
		{"a row of either", fault.List{twice, fault.New(codeReceivedTwice, at, "unit", "b")}, "unit-duplicate"},
		{"a row of the id that is not there", fault.List{twice, fault.New(CodeUnitUnknown, at, "unit", "a")},
			"unit-duplicate"},
		{"a row of another", fault.List{twice, fault.New(codeReceivedTwice, at, "unit", "c")},
			"unit-duplicate received-twice"},
		{"nobody has the id of another", fault.List{fault.New(CodeUnitUnknown, at, "unit", "a")}, "unit-unknown"},
		{"of nobody", fault.List{twice, fault.Warn(codeLedgerIncomplete, at)}, "unit-duplicate ledger-incomplete"},
		{"of one that is declared twice", fault.List{shared(CodeUnitDuplicate, "unit", "b", holder{}, holder{Pos: at}),
			fault.New(codeReceivedTwice, at, "unit", "b")}, "unit-duplicate received-twice"},
		{"a group of another sort", fault.List{shared(codeGroupTwice, "named", "g", holder{Name: "A"},
			holder{Name: "B"}, "sort", "s"),
			fault.New(CodeGroupUnknown, at, "named", "h", "sort", "t")}, "group-duplicate group-unknown"},
		{"units of a list whose key is misspelt", fault.List{fault.New(unknownKey, at, "suggestion", "blocks"),
			fault.New(CodeUnitUnknown, at, "unit", "a"), fault.New(codeReceivedTwice, at, "unit", "a")},
			"unknown-key received-twice"},
		{"a unit without its id", fault.List{
			fault.New(missingKey, fault.At("r.yaml", 9, 9), "key", "unit").In(fault.About{Part: fault.Declarations}),
			fault.New(CodeUnitUnknown, at, "unit", "a"), fault.New(codeReceivedTwice, at, "unit", "a")},
			"missing-key received-twice"},
		{"what differs from a published table since all units are doubtful", fault.List{
			fault.New("id-mismatch", at).In(fault.About{Part: fault.Declarations}),
			fault.Warn(codePublishedDoubtful, at)}, "id-mismatch"},
		{"what differs since some are", fault.List{fault.New(codeReceivedTwice, at, "unit", "a"),
			fault.Warn(codePublishedDoubtful, at)}, "received-twice published-doubtful"},
		{"a decision without a unit", fault.List{fault.New(missingKey, fault.At("l.yaml", 9, 9), "key", "unit"),
			fault.New(CodeUnitUnknown, at, "unit", "a")}, "missing-key unit-unknown"},
		{"a misspelt key that is not of the round", fault.List{fault.New(unknownKey, fault.At("a.yaml", 2, 5),
			"suggestion", "groups"),
			fault.New(CodeGroupingUnknown, at, "sort", "a")}, "unknown-key grouping-unknown"},
		{"counts without a column, and the heading that is meant for it", fault.List{
			fault.New(columnMissing, at, "suggestion", "Binh thuong"),
			fault.Warn(unreadColumn, at, "column", "Binh thuong"),
			fault.Warn(unreadColumn, at, "column", "Ghi chú"), fault.New("survey-answers-short", at),
			fault.New("survey-more", at, "code", "survey-answers-short"), fault.New("survey-answers-over", at),
			fault.New("survey-answers-short", fault.At("b.csv", 1, 1))},
			"column-missing column-unread survey-answers-over survey-answers-short"},
		{"criteria of an agency that is unknown, or has the id of another", fault.List{
			shared(codeAppraiserTwice, "appraiser", "s", holder{Name: "A"}, holder{Name: "B"}),
			fault.New(CodeAppraiserUnknown, at, "appraiser", "x"),
			fault.New(CodeNotItsArea, at, "agency", "Sở Y", "owner", "x"), fault.New(CodeNotItsArea, at, "owner", "y"),
			fault.New(CodeUnappraised, at, "agencies", []string{"s", "x"}),
			fault.New(CodeUnappraised, at, "agencies", []string{"s", "y"}), fault.New(CodeUnappraised, at)},
			"appraiser-duplicate decision-not-its-area unappraised unappraised"},
		{"an id three have", fault.List{twice, twice}, "unit-duplicate unit-duplicate"},
	} {
		got := ""
		for _, d := range causes(c.all) {
			got += " " + string(d.Code)
		}
		if got != " "+c.want {
			t.Errorf("%s:%s, want %s", c.why, got, c.want)
		}
	}
}
