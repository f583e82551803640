package round

import (
	"strings"
	"testing"

	"parindex/cmd/internal/record"
	"parindex/scoring"
)

// What score wrote of last year is accepted like a table of it.
func TestRecordedHistory(t *testing.T) {
	last := lastYear(t)
	in := func(name, content string) map[string]string {
		return map[string]string{"history/2024.csv": "", name: content}
	}
	const gone = "- earlier 2024 so so-y-te: 90.5 1 Tốt"
	rows := []string{"+ earlier 2024 so so-tu-phap: 53.33 2 Khá", "+ earlier 2024 so so-y-te: 80 1 Tốt",
		"+ earlier 2024 xa xa-tan-phu: 90 1 Tốt"}
	checkChanges(t, []changeCase{
		{"as it is: the index as published, rank, class", in("history/2024.json", last),
			append([]string{gone}, rows...)},
		{"a unit that was faulty is told, at its line",
			in("history/2024.json", strings.Replace(last, `"faulty": false`, `"faulty": true`, 1)),
			append([]string{gone,
				"+ dot/history/2024.json:305:11 warning history-faulty unit=so-y-te year=2024"}, rows...)},
		{"a unit of another name is told, and read by its id", in("history/2024.json",
			strings.Replace(last, `"name": "Sở Y tế"`, `"name": "Sở Y dược"`, 1)), append([]string{gone,
			"+ dot/history/2024.json:305:11 warning row-name-other unit=so-y-te name=Sở Y dược"}, rows...)},
		{"a variant is told, whatever its figures",
			in("history/2024.json", lastYear(t, scoring.AsOf(scoring.SelfStage))),
			[]string{
				gone, "+ dot/history/2024.json warning history-unofficial year=2024",
				"+ earlier 2024 so so-tu-phap: 53.33 2 Khá", "+ earlier 2024 so so-y-te: 86.67 1 Tốt",
				"+ earlier 2024 xa xa-tan-phu: 90 1 Tốt"}},
		{"the result of another year is not used", in("history/2023.json", last), []string{
			gone, "- history: 2024", "+ dot/history/2023.json history-year year=2023 found=2024 effect=year-unused", "+ history: 2023"}},
		{"beside a table of the same year it is not used", map[string]string{"history/2024.json": last}, []string{
			"+ dot/history/2024.json warning history-beside year=2024 (first-here dot/history/2024.csv)"}},
		{"cut off", in("history/2024.json", last[:strings.Index(last, `"blocks"`)]), []string{
			gone, "+ dot/history/2024.json:105:2 record-damaged effect=year-unused"}},
		{"changed by hand", in("history/2024.json", strings.Replace(last, `"rounded": "`, `"rounded": "1`, 1)),
			[]string{
				gone, `+ dot/history/2024.json:118:23 record-changed found=rounded: 166.67 expected=rounded: ` +
					`66.67 effect=year-unused`}},
		{"another form", in("history/2024.json", strings.Replace(last, `"schema": 2`, `"schema": 1`, 1)), []string{
			gone, "+ dot/history/2024.json record-schema found=1 known=2 effect=year-unused"}},
		{"something else", in("history/2024.json", "[]"), []string{gone, "+ dot/history/2024.json record-not effect=year-unused"}},
	})
}

// lastYear is the record of the whole round, as if it were of the year before.
func lastYear(t *testing.T, changes ...scoring.Change) string {
	t.Helper()
	r := loaded(t, changed(nil))
	result := record.Of(r.Outcome(changes...), r.Source())
	result.Round.Year--
	var out strings.Builder
	if err := result.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}
