package round

import (
	"strings"
	"testing"
)

// The paper that publishes a result cannot be older than a decision in it; that of an official one has a date, but
// where a system fills it in.
func TestPaperOlderThanADecision(t *testing.T) {
	const head = "unit,code,from,to,day,reason\n"
	paper := func(result string) string {
		return edited(t, "round.yaml", "appraised_in: files\n", "appraised_in: files\npaper: {result: "+result+"}\n")
	}
	official := func(result string) map[string]string {
		return map[string]string{"round.yaml": strings.Replace(paper(result), "practice", "official", 1)}
	}
	dated := func(day string) string { return paper("{date: " + day + "}") }
	decided := head + "so-y-te,1.1,2,1,2025-12-20,thiếu\n"
	listed := []string{
		"- decision 0: so-noi-vu appraisal1 so-y-te 4→3 1.2 thiếu kế hoạch",
		"+ decision 0: so-noi-vu  so-y-te 2→1 1.1 thiếu",
		"+ dot/explanation/so-y-te.csv:2:13 warning explanation-uncut unit=so-y-te name=Sở Y tế criterion=1.2 " +
			"agency=Sở Nội vụ",
	}
	checkChanges(t, []changeCase{
		{"of the day before", map[string]string{"round.yaml": dated("2025-12-19"), "appraisal/so-noi-vu.csv": decided},
			append(listed, "+ dot/round.yaml:8:24 warning paper-before-decision day=2025-12-19 decided=2025-12-20 "+
				"(decision-here dot/appraisal/so-noi-vu.csv:2:15)")},
		{"of the same day", map[string]string{"round.yaml": dated("2025-12-20"), "appraisal/so-noi-vu.csv": decided},
			listed},
		{"none yet", official("{number: 1/QĐ}"),
			[]string{"+ dot/round.yaml:8:17 paper-undated"}},
		{"one that is not printed", official("{electronic: true}"), nil},
	})
}
