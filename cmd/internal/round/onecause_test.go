package round

import (
	"slices"
	"strings"
	"testing"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// errorsOf are the codes of the errors of a changed round, and of such warnings as matter; then whom they mark.
func errorsOf(t *testing.T, change map[string]string, warnings ...fault.Code) (codes, marked string) {
	t.Helper()
	r, err := Load(changed(change), ".", nil)
	if err != nil {
		t.Fatal(err)
	}
	var told, units []string
	o := scoring.Run(r.Round, r.Faults)
	for _, d := range o.Faults.Sorted() {
		if d.Severity == fault.Error || slices.Contains(warnings, d.Code) {
			told = append(told, string(d.Code))
		}
	}
	for _, card := range o.Cards {
		if card.Faulty {
			units = append(units, card.Unit.ID)
		}
	}
	return strings.Join(told, " "), strings.Join(units, " ")
}

// One cause is told once, at its place, and not what follows from it.
func TestOneCause(t *testing.T) {
	const days = "deadlines: [{stage: self, date: \"2025-11-25\"}, {stage: final, date: \"2025-12-25\"}]\nblocks:"
	lateList := map[string]string{
		"round.yaml": edited(t, "round.yaml", "blocks:", days),
		"received.csv": "unit,stage,received,note\nso-y-te,self,2025-11-20,\nso-tu-phap,self,2025-11-20,\n" +
			"xa-tan-phu,self,2025-11-20,\n",
		"appraisal/so-noi-vu.csv": "unit,code,stage,date,from,to,reason\n" +
			"so-y-te,1.2,appraisal1,2020-12-01,4,3,thiếu kế hoạch\n",
	}
	published := map[string]string{"self/so-y-te.xlsx": "", "self/so-tu-phap.xlsx": "", "survey/2025.csv": "",
		"appraisal/so-noi-vu.csv": "unit,code,stage,from,to,reason\nxa-tan-phu,1,final,9,8,thiếu\n",
		"explanation/so-y-te.csv": "", "received.csv": ""}
	for _, c := range []struct {
		why    string
		change map[string]string
		file   string // in its place
		text   string
		want   string
		marked string
	}{
		{"published units", published, "results/so.csv", "unit,total\nso-y-te,12\nso-tu-phap,11\n", "", ""},
		{"their list cannot be read", published, "results/so.csv", " ", "headings-missing", "so-y-te so-tu-phap"},
		{"one has another id", published, "results/so.csv", "unit,total\nso-yy,12\nso-tu-phap,11\n",
			"unit-unknown self-missing", "so-y-te"},
		{"a total that cannot be is not that of its parts, either", published, "results/so.csv",
			"unit,appraised,survey,total\nso-y-te,9,3,112\nso-tu-phap,8,3,11\n", "published-over-max", "so-y-te"},
		{"a day of another year, before the self-assessment came", lateList, "", "", "day-far-from-year",
			"so-y-te"},
	} {
		files := map[string]string{c.file: c.text}
		for name, content := range c.change {
			files[name] = content
		}
		told, marked := errorsOf(t, files, scoring.CodeDayFar, scoring.CodeAgencySilent)
		if told != c.want || marked != c.marked {
			t.Errorf("%s: told %q, marked %q, want %q, %q", c.why, told, marked, c.want, c.marked)
		}
	}
}

// A day of receipt that is far from its deadline is no day at all; one that is long before it is told.
func TestReceivedFarFromDeadline(t *testing.T) {
	for _, c := range []struct{ why, day, want, marked string }{
		{"in time", "2025-11-20", "", ""},
		{"59 days before", "2025-09-27", "", ""},
		{"60 days before", "2025-09-26", "received-early", ""},
		{"179 days before", "2025-05-30", "received-early", ""},
		{"180 days before", "2025-05-29", "received-year", "so-y-te"},
		{"299 days late", "2026-09-20", "", ""},
		{"300 days late: the year is wrong", "2026-09-21", "received-year", "so-y-te"},
		{"of another year", "2022-11-20", "received-year", "so-y-te"},
	} {
		told, marked := errorsOf(t, map[string]string{
			"round.yaml": edited(t, "round.yaml", "blocks:",
				"deadlines: [{stage: self, blocks: [so], date: \"2025-11-25\"}]\nblocks:"),
			"received.csv":            "unit,stage,received,note\nso-y-te,self," + c.day + ",\nso-tu-phap,self,2025-11-20,\n",
			"appraisal/so-noi-vu.csv": "", "explanation/so-y-te.csv": ""}, codeReceivedEarly)
		if told != c.want || marked != c.marked {
			t.Errorf("%s: told %q, marked %q, want %q, %q", c.why, told, marked, c.want, c.marked)
		}
	}
}

// A year of the round that what came in and the deadlines contradict is one error; in titles alone it is a warning.
func TestYearOfMost(t *testing.T) {
	books := map[string]string{}
	for _, unit := range []string{"so-y-te", "so-tu-phap", "xa-tan-phu"} {
		points := []string{"1.1=5", "1.2=4"}
		if unit == "xa-tan-phu" {
			points = []string{"1=9"}
		}
		books["self/"+unit+".xlsx"] = selfBook("Bảng tự chấm điểm năm 2024", points...)
	}
	decided := func(day string) string {
		return "stage,unit,code,to,reason,day\nappraisal1,so-y-te,1.2,3,thiếu," + day + "\n"
	}
	for _, c := range []struct{ why, deadline, decisions, want string }{
		{"the deadline is the round's", "2025-11-25", "", ""},
		{"the deadline is that year's", "2024-11-25", "", "year-other"},
		{"decisions are of the round's", "2025-11-25", decided("2025-12-05"), ""},
		{"decisions are of that year, and nothing else is told", "2025-11-25", decided("2024-12-05"), "year-other"},
	} {
		books["round.yaml"] = edited(t, "round.yaml", "blocks:",
			"deadlines: [{stage: self, date: \""+c.deadline+"\"}]\nblocks:")
		books["received.csv"], books["appraisal/so-noi-vu.csv"], books["explanation/so-y-te.csv"] = "", c.decisions, ""
		if told, _ := errorsOf(t, books); told != c.want {
			t.Errorf("%s: told %q, want %q", c.why, told, c.want)
		}
	}
}
