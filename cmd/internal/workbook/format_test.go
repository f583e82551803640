package workbook

import (
	"testing"

	"parindex/scoring"
)

func TestFormats(t *testing.T) {
	for _, test := range []struct {
		id   int
		code string
		want numberFormat
		why  string
	}{
		{0, "", numberFormat{}, "general"},
		{2, "", numberFormat{}, "two decimals"},
		{1, "", numberFormat{whole: true}, "no decimals"},
		{10, "", numberFormat{percent: true}, "a percentage"},
		{14, "", numberFormat{date: true}, "a day"},
		{17, "", numberFormat{date: true, noDay: true}, "a month"},
		{58, "", numberFormat{date: true}, "a day of another language"},
		{164, "General", numberFormat{}, "by its name"},
		{164, "0.0%", numberFormat{percent: true}, "a percentage with a decimal"},
		{164, `0.0" %"`, numberFormat{}, "a percent sign that is only text"},
		{164, `0\%`, numberFormat{whole: true}, "one that is escaped"},
		{164, "[$-42A]dd/mm/yyyy;@", numberFormat{date: true}, "a Vietnamese day"},
		{164, "dd.mm.yyyy", numberFormat{date: true}, "a day with points"},
		{164, "mmm-yy", numberFormat{date: true, noDay: true}, "a month and a year"},
		{164, `[Red]0.0" điểm"`, numberFormat{}, "letters that are text"},
		{164, "#,##0;[Red]-#,##0", numberFormat{whole: true}, "thousands"},
		{164, "# ?/?", numberFormat{}, "a fraction"},
		{164, "0.00E+00", numberFormat{}, "an exponent"},
		{164, ";;;", numberFormat{hidden: true}, "nothing"},
		{164, `"`, numberFormat{}, "a quotation mark without its pair"},
	} {
		if got := formatOf(test.id, test.code); got != test.want {
			t.Errorf("%s: %+v, want %+v", test.why, got, test.want)
		}
	}
}

func TestDays(t *testing.T) {
	for _, test := range []struct {
		number   string
		from1904 bool
		want     string
	}{
		{"45778", false, "2025-05-01"}, {"44316", true, "2025-05-01"}, {"61", false, "1900-03-01"},
		{"45778.75", false, "2025-05-01"}, {"2958465", false, "9999-12-31"}, {"2958466", false, ""}, {"0", false, ""}, {"-3", false, ""},
	} {
		day, ok := dayOf(scoring.MustPoints(test.number), test.from1904)
		if got := day.Format("2006-01-02"); ok != (test.want != "") || ok && got != test.want {
			t.Errorf("%s: %s %v, want %q", test.number, got, ok, test.want)
		}
	}
}
