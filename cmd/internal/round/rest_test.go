package round

import (
	"maps"
	"path"
	"slices"
	"strings"
	"testing"

	"parindex/scoring/fault"
	"parindex/scoring/survey"
)

// A copy of a file is told once, whatever it is called, and changes nothing; the shorter name is read.
func TestFileTwice(t *testing.T) {
	const counts, results = "unit,criterion,satisfaction\nso-tu-phap,2.1,80\n", "unit,total\nso-tu-phap,80\n"
	once := func(copied, file string) string {
		return "+ dot/" + copied + " warning file-twice same=" + path.Base(file) + " (first-here dot/" + file + ")"
	}
	for file, content := range map[string]string{
		"survey/z.csv": counts, "results/z.csv": results, "explanation/so-y-te.csv": whole["explanation/so-y-te.csv"],
	} {
		for _, copied := range []string{strings.TrimSuffix(file, ".csv") + " (2).csv",
			path.Dir(file) + "/Bản sao " + path.Base(file)} {
			one := told(loaded(t, changed(map[string]string{file: content})))
			two := told(loaded(t, changed(map[string]string{file: content, copied: content})))
			if got, want := listed(difference(one, two)), listed([]string{once(copied, file)}); got != want {
				t.Errorf("%s:\n got %s\nwant %s", copied, got, want)
			}
		}
	}
	checkChanges(t, []changeCase{
		{"another file of as many letters is none", map[string]string{"explanation/a.csv": strings.Replace(
			whole["explanation/so-y-te.csv"], "1.2", "1.1", 1)}, []string{
			"- reply 0: so-y-te 1.2 đã có kế hoạch",
			"+ dot/explanation/a.csv:2:13 warning explanation-uncut unit=so-y-te name=Sở Y tế criterion=1.1 " +
				"agency=Sở Nội vụ",
			"+ reply 0: so-y-te 1.1 đã có kế hoạch",
			"+ reply 1: so-y-te 1.2 đã có kế hoạch",
		}},
		{"what came in is on two lists", map[string]string{"received.xlsx": book("Nhận", nil,
			"Mã đơn vị|Giai đoạn|Ngày nhận|Ghi chú", "so-y-te|self|2025-11-20|")}, []string{
			once("received.xlsx", "received.csv"),
		}},
	})
}

// The list of what came in says the days; it is checked against what there is.
func TestReceived(t *testing.T) {
	const head = "unit,stage,received,note\n"
	const deadlines = "appraised_in: files\ndeadlines:\n  - {stage: self, date: 2025-11-25}\n"
	dated := edited(t, "round.yaml", "appraised_in: files\n", deadlines)
	checkChanges(t, []changeCase{
		{"both kinds of list are read", map[string]string{
			"received.xlsx": book("Nhận", nil, "Mã đơn vị|Giai đoạn|Ngày nhận|Ghi chú",
				"so-tu-phap|self|2025-11-21|")}, []string{
			"+ received 1: so-tu-phap self 2025-11-21",
		}},
		{"a day of the year after is one of the round's", map[string]string{
			"received.csv": head + "so-y-te,self,2026-01-05,\n"}, []string{
			"- received 0: so-y-te self 2025-11-20",
			"+ received 0: so-y-te self 2026-01-05",
		}},
		{"where the year is misspelt nothing is scored: which criteria are in force is not known",
			map[string]string{"round.yaml": edited(t, "round.yaml", "year: 2025", "yaer: 2025")}, []string{
				"- usable true, readable true",
				"+ dot/round.yaml:4:1 unknown-key key=yaer expected=[appraised_in appraisers blank_results blocks " +
					"deadlines " +
					"decisions format groups layout note pack paper round send_to status title year] suggestion=year",
				"+ usable false, readable true",
			}},
		{"one of the year before is not, nor of two years on; of a unit that nobody knows that is told",
			map[string]string{
				"received.csv": head + "so-y-te,self,2024-12-31,\nso-tu-phap,self,2027-01-01,\nla,self,2024-12-31,\n"},
			[]string{
				"- received 0: so-y-te self 2025-11-20",
				"+ dot/received.csv:2:14 received-year unit=so-y-te name=Sở Y tế day=2024-12-31 year=2025 deadline= " +
					"effect=lateness-never",
				"+ dot/received.csv:3:17 received-year unit=so-tu-phap name=Sở Tư pháp day=2027-01-01 " +
					"year=2025 deadline= effect=lateness-never",
				"+ dot/received.csv:4:1 unit-unknown unit=la",
				"+ received 0: so-y-te self ",
				"+ received 1: so-tu-phap self ",
				"+ received 2: la self ",
			}},
		{"a day that cannot be read is no year", map[string]string{"received.csv": head + "so-y-te,self,hôm qua,\n"},
			[]string{
				"- received 0: so-y-te self 2025-11-20",
				"+ dot/received.csv:2:14 cell-not-date text=hôm qua effect=lateness-never",
				"+ received 0: so-y-te self ",
			}},
		{"nor does it say that the unit is in time, where a line before has the day", map[string]string{
			"received.csv": head + "so-y-te,self,2025-11-20,\nso-y-te,self,31/02/2025,\n"},
			[]string{
				"+ dot/received.csv:3:14 cell-not-date text=31/02/2025",
				"+ dot/received.csv:3:14 received-twice unit=so-y-te name=Sở Y tế stage=self (first-here " +
					"dot/received.csv:2:14)",
				"+ received 1: so-y-te self ",
			}},
		{"a line twice", map[string]string{
			"received.csv": head + "so-y-te,self,2025-11-20,\nso-y-te,self,20/11/2025,\n"},
			[]string{
				"+ dot/received.csv:3:14 warning received-twice unit=so-y-te name=Sở Y tế stage=self (first-here " +
					"dot/received.csv:2:14)",
				"+ received 1: so-y-te self 2025-11-20",
			}},
		{"a blank where something came is a day that is missing, where days matter", map[string]string{
			"round.yaml":   dated,
			"received.csv": head + "so-y-te,self,,\nso-tu-phap,self,2025-11-20,\nxa-tan-phu,self,2025-11-20,\n"},
			[]string{
				"- received 0: so-y-te self 2025-11-20",
				"+ dot/appraisal/so-noi-vu.csv:2 decision-undated agency=Sở Nội vụ count=1 rows=[Sở Y tế 1.2] others= " +
					"effect=order-unknown",
				"+ dot/received.csv:2:14 warning received-undated unit=so-y-te name=Sở Y tế stage=self",
				"+ received 0: so-tu-phap self 2025-11-20",
				"+ received 1: xa-tan-phu self 2025-11-20",
				"+ received 2: so-y-te self ",
			}},
		{"where there are no deadlines they do not", map[string]string{"received.csv": head + "so-y-te,self,,\n"},
			[]string{
				"- received 0: so-y-te self 2025-11-20",
				"+ received 0: so-y-te self ",
			}},
		{"a blank beside a day is not used", map[string]string{
			"received.csv": head + "so-y-te,self,,\nso-y-te,self,2025-11-20,\n"},
			[]string{
				"+ dot/received.csv:2:14 warning received-blank unit=so-y-te name=Sở Y tế stage=self day=2025-11-20",
			}},
		{"a blank where nothing came says just that", map[string]string{
			"round.yaml": dated, "self/so-y-te.xlsx": "",
			"received.csv": head + "so-y-te,self,,\nso-tu-phap,self,2025-11-20,\nxa-tan-phu,self,2025-11-20,\n"},
			[]string{
				"- received 0: so-y-te self 2025-11-20",
				"- self so-y-te 1.1: 5",
				"- self so-y-te 1.2: 4",
				"- self so-y-te: dot/self/so-y-te.xlsx",
				"+ dot/appraisal/so-noi-vu.csv:2 decision-undated agency=Sở Nội vụ count=1 rows=[Sở Y tế 1.2] others= " +
					"effect=order-unknown",
				"+ received 0: so-tu-phap self 2025-11-20",
				"+ received 1: xa-tan-phu self 2025-11-20",
			}},
		{"of a unit that there is none of it is told as any line", map[string]string{
			"received.csv": whole["received.csv"] + "so-yt,self,,\n"}, []string{
			"+ dot/received.csv:3:1 unit-unknown unit=so-yt suggestion=so-y-te",
			"+ received 1: so-yt self ",
		}},
		{"of explanations it is the file that says whether one came", map[string]string{
			"round.yaml": dated, "received.csv": head + "so-y-te,explanation,,\nso-tu-phap,explanation,,\n" +
				"so-y-te,self,2025-11-20,\nso-tu-phap,self,2025-11-20,\nxa-tan-phu,self,2025-11-20,\n"}, []string{
			"+ dot/appraisal/so-noi-vu.csv:2 decision-undated agency=Sở Nội vụ count=1 rows=[Sở Y tế 1.2] others= " +
				"effect=order-unknown",
			"+ dot/received.csv:2:21 warning received-undated unit=so-y-te name=Sở Y tế stage=explanation",
			"+ received 1: so-tu-phap self 2025-11-20",
			"+ received 2: xa-tan-phu self 2025-11-20",
			"+ received 3: so-y-te explanation ",
		}},
		{"an explanation on the list, and none there", map[string]string{
			"received.csv": whole["received.csv"] +
				"so-y-te,explanation,2025-12-10,\nso-tu-phap,explanation,2025-12-10,\nla,explanation,2025-12-10,\n"},
			[]string{
				"+ dot/received.csv:4:24 warning explanation-without-file unit=so-tu-phap name=Sở Tư pháp",
				"+ dot/received.csv:5:1 unit-unknown unit=la",
				"+ received 1: so-y-te explanation 2025-12-10",
				"+ received 2: so-tu-phap explanation 2025-12-10",
				"+ received 3: la explanation 2025-12-10",
			}},
		{"one there, and others only on the list", map[string]string{"explanation/so-y-te.csv": "",
			"explanation/a.csv": "unit,code,explanation\nso-y-te,1.2,x\nla,1.2,x\n",
			"received.csv":      whole["received.csv"] + "so-tu-phap,explanation,2025-12-10,\n"}, []string{
			"- reply 0: so-y-te 1.2 đã có kế hoạch",
			"+ dot/explanation/a.csv:3:1 unit-unknown unit=la",
			"+ dot/received.csv warning explanation-unlisted count=1 units=[so-y-te]",
			"+ dot/received.csv:3:24 warning explanation-without-file unit=so-tu-phap name=Sở Tư pháp",
			"+ received 1: so-tu-phap explanation 2025-12-10",
			"+ reply 0: so-y-te 1.2 x",
			"+ reply 1: la 1.2 x",
		}},
		{"where the list knows no unit of the round, all that came are one fault", map[string]string{
			"explanation/so-tu-phap.csv": "unit,code,explanation\nso-tu-phap,1.2,x\n",
			"received.csv":               whole["received.csv"] + "la,explanation,2025-12-10,\n"}, []string{
			"+ dot/explanation/so-tu-phap.csv:2:16 warning explanation-uncut unit=so-tu-phap name=Sở Tư pháp " +
				"criterion=1.2 agency=Sở Nội vụ",
			"+ dot/received.csv warning explanation-unlisted count=2 units=[so-tu-phap so-y-te]",
			"+ dot/received.csv:3:1 unit-unknown unit=la",
			"+ received 1: la explanation 2025-12-10",
			"+ reply 1: so-tu-phap 1.2 x",
		}},
		{"where none of those listed is there, they are one fault, and so are days of another year", map[string]string{
			"explanation/so-y-te.csv": "",
			"received.csv": head + "so-y-te,explanation,2022-12-10,\nso-tu-phap,explanation,2022-12-10,\n" +
				"xa-tan-phu,explanation,2022-12-10,\n"}, []string{
			"- received 0: so-y-te self 2025-11-20",
			"- reply 0: so-y-te 1.2 đã có kế hoạch",
			"+ dot/received.csv:2:21 received-year unit=so-y-te name=Sở Y tế day=2022-12-10 year=2025 " +
				"deadline= effect=lateness-never lines=3, 4 others=2",
			"+ dot/received.csv:2:21 warning explanation-without-file unit=so-y-te name=Sở Y tế lines=3, 4 others=2",
			"+ received 0: so-y-te explanation ",
			"+ received 1: so-tu-phap explanation ",
			"+ received 2: xa-tan-phu explanation ",
		}},
		{"a list without explanations says nothing of them", map[string]string{"explanation/so-y-te.csv": ""}, []string{
			"- reply 0: so-y-te 1.2 đã có kế hoạch",
		}},
		{"one that could not be read is there, and hides none that the list leaves out", map[string]string{
			"explanation/so-tu-phap.xlsx": "no workbook",
			"received.csv":                whole["received.csv"] + "so-tu-phap,explanation,2025-12-10,\n"}, []string{
			"+ dot/explanation/so-tu-phap.xlsx workbook-not-xlsx kind= effect=replies-unread",
			"+ dot/received.csv warning explanation-unlisted count=1 units=[so-y-te]",
			"+ received 1: so-tu-phap explanation 2025-12-10",
		}},
		{"no more than where the list could not", map[string]string{"received.xlsx": "no workbook",
			"received.csv": whole["received.csv"] + "so-tu-phap,explanation,2025-12-10,\n"}, []string{
			"+ dot/received.xlsx workbook-not-xlsx kind=",
			"+ received 1: so-tu-phap explanation 2025-12-10",
		}},
		{"days matter and there is no list", map[string]string{"round.yaml": dated, "received.csv": "",
			"pack/regulation.yaml": edited(t, "pack/regulation.yaml", "late: nothing", "late: note")}, []string{
			"- received 0: so-y-te self 2025-11-20",
			"+ dot/appraisal/so-noi-vu.csv:2 decision-undated agency=Sở Nội vụ count=1 rows=[Sở Y tế 1.2] others= " +
				"effect=order-unknown",
			"+ dot/round.yaml:2:1 warning received-none",
		}},
		{"a list of headings alone is one that says nothing came", map[string]string{"round.yaml": dated,
			"received.csv":         head,
			"pack/regulation.yaml": edited(t, "pack/regulation.yaml", "late: nothing", "late: note")}, []string{
			"- received 0: so-y-te self 2025-11-20",
			"+ dot/appraisal/so-noi-vu.csv:2 decision-undated agency=Sở Nội vụ count=1 rows=[Sở Y tế 1.2] others= " +
				"effect=order-unknown",
			"+ dot/round.yaml:2:1 warning received-none",
		}},
		{"a line of it that cannot be read loses no other", map[string]string{
			"received.csv": head + "so-tu-phap,explanation,2025-12-10,\nso-y-te,self,hôm qua,\n"}, []string{
			"- received 0: so-y-te self 2025-11-20",
			"+ dot/received.csv warning explanation-unlisted count=1 units=[so-y-te]",
			"+ dot/received.csv:2:24 warning explanation-without-file unit=so-tu-phap name=Sở Tư pháp",
			"+ dot/received.csv:3:14 cell-not-date text=hôm qua effect=lateness-never",
			"+ received 0: so-tu-phap explanation 2025-12-10",
			"+ received 1: so-y-te self ",
		}},
		{"nor does a line of explanations", map[string]string{
			"explanation/so-y-te.csv": "unit,code,explanation\nso-y-te,1.2,x\nso-y-te,,x\n",
			"received.csv":            whole["received.csv"] + "so-tu-phap,explanation,2025-12-10,\n"}, []string{
			"- reply 0: so-y-te 1.2 đã có kế hoạch",
			"+ dot/explanation/so-y-te.csv:3:9 row-code-missing column=code title= suggestion=",
			"+ dot/received.csv warning explanation-unlisted count=1 units=[so-y-te]",
			"+ dot/received.csv:3:24 warning explanation-without-file unit=so-tu-phap name=Sở Tư pháp",
			"+ received 1: so-tu-phap explanation 2025-12-10",
			"+ reply 0: so-y-te 1.2 x",
		}},
		{"a list that could not be read was told of, and is not missing", map[string]string{"round.yaml": dated,
			"received.csv":         "x\n",
			"pack/regulation.yaml": edited(t, "pack/regulation.yaml", "late: nothing", "late: note")}, []string{
			"- received 0: so-y-te self 2025-11-20",
			"+ dot/appraisal/so-noi-vu.csv:2 decision-undated agency=Sở Nội vụ count=1 rows=[Sở Y tế 1.2] others= " +
				"effect=order-unknown",
			"+ dot/received.csv:1 csv-separator found=x needed=[Mã đơn vị (unit) Ngày nhận (received)] effect=nobody-late",
		}},
	})
}

// What units say is theirs by the hidden sheet, by the file's name, or by the line.
func TestReplies(t *testing.T) {
	rows := []string{"Mã|Giải trình|Tài liệu bổ sung", "1.2|đã có kế hoạch|CV 12"}
	said := func(meta ...string) string { return book("Giải trình", meta, rows...) }
	instead := func(name, content string) map[string]string {
		return map[string]string{"explanation/so-y-te.csv": "", name: content}
	}
	checkChanges(t, []changeCase{
		{"by the file's name", instead("explanation/so-y-te.xlsx", said()), nil},
		{"the same in a second file is told once", map[string]string{"explanation/so-y-te.xlsx": said()}, []string{
			"+ dot/explanation/so-y-te.xlsx warning file-twice same=so-y-te.csv (first-here dot/explanation/so-y-te.csv)",
		}},
		{"a text that is merged over several criteria is that of each", instead("explanation/so-y-te.xlsx",
			merged(book("Giải trình", nil, append(slices.Clone(rows), "1.1||")...), "Giải trình", "B2", "B3")), []string{
			"+ dot/explanation/so-y-te.xlsx:Giải trình!B3 warning explanation-merged range=B2:B3",
			"+ dot/explanation/so-y-te.xlsx:Giải trình!B3 warning explanation-uncut unit=so-y-te name=Sở Y tế " +
				"criterion=1.1 agency=Sở Nội vụ",
			"+ reply 1: so-y-te 1.1 đã có kế hoạch",
		}},
		{"by a name in other letters", instead("explanation/Sở Y Tế.xlsx", said()), nil},
		{"by the hidden sheet", instead("explanation/bai.xlsx", said("round=dot", "unit=so-y-te")), []string{
			"+ dot/explanation/bai.xlsx warning workbook-other-unit file=bai unit=so-y-te name=Sở Y tế " +
				"wanted=so-y-te.xlsx",
		}},
		{"the sheet's unit is the file's, too", instead("explanation/so-y-te.xlsx", said("round=dot",
			"unit=so-y-te")), nil},
		{"the sheet's unit is not the file's", instead("explanation/so-tu-phap.xlsx", said("round=dot",
			"unit=so-y-te")), []string{
			"- reply 0: so-y-te 1.2 đã có kế hoạch",
			"+ dot/explanation/so-tu-phap.xlsx explanation-astray unit=so-y-te name=Sở Y tế other=Sở Tư pháp " +
				"effect=replies-unread",
		}},
		{"a unit that the round has not, by the sheet", instead("explanation/so-y-te.xlsx", said("round=dot",
			"unit=so-y-tee")), []string{
			"- reply 0: so-y-te 1.2 đã có kế hoạch",
			"+ dot/explanation/so-y-te.xlsx explanation-unknown-unit unit=so-y-tee suggestion=so-y-te " +
				"effect=replies-unread",
		}},
		{"and by the name", instead("explanation/so-y-tee.xlsx", said()), []string{
			"- reply 0: so-y-te 1.2 đã có kế hoạch",
			"+ dot/explanation/so-y-tee.xlsx explanation-unknown-unit unit=so-y-tee suggestion=so-y-te " +
				"effect=replies-unread",
		}},
		{"made for another round", instead("explanation/so-y-te.xlsx", said("round=dot-2024", "unit=so-y-te")),
			[]string{
				"- reply 0: so-y-te 1.2 đã có kế hoạch",
				"+ dot/explanation/so-y-te.xlsx workbook-other-round found=dot-2024 expected=dot title= " +
					"effect=replies-unread",
			}},
		{"what is no workbook", instead("explanation/so-y-te.txt", "x"), []string{
			"- reply 0: so-y-te 1.2 đã có kế hoạch",
			"+ dot/explanation/so-y-te.txt workbook-not-xlsx kind= effect=replies-unread",
		}},
		{"a CSV that has not the columns", instead("explanation/so-y-te.CSV", "a,b\n1,2\n"), []string{
			"- reply 0: so-y-te 1.2 đã có kế hoạch",
			"+ dot/explanation/so-y-te.CSV:1 headings-missing found=[a b] needed=[Mã đơn vị (unit) Mã tiêu chí " +
				"(code) Giải trình (explanation)] effect=replies-unread",
		}},
		{"a folder among the explanations is told", map[string]string{"explanation/cu/a.csv": "x"}, []string{
			"+ dot/explanation/cu warning folder-ignored",
		}},
		{"the sheet of another unit", instead("explanation/so-y-te.xlsx", book("Giải trình", nil, "Đơn vị: Sở Tư pháp",
			rows[0], rows[1])), []string{
			"+ dot/explanation/so-y-te.xlsx:Giải trình!A1 warning workbook-name-other file=so-y-te unit=so-y-te " +
				"name=Sở Tư pháp other=so-tu-phap",
		}},
		{"headings alone are told", instead("explanation/so-y-te.csv", "unit,code,explanation,evidence\n"), []string{
			"- reply 0: so-y-te 1.2 đã có kế hoạch",
			"+ dot/explanation/so-y-te.csv warning list-empty",
		}},
		{"numbers below the headings, a blank within a code, a comma for its point, those who sign",
			instead("explanation/so-y-te.xlsx", book("Giải trình", nil, rows[0], "(1)|(2)|(3)", "1. 2|đã có kế hoạch|",
				"1,1||CV 12", "|Hà Tĩnh, ngày 3 tháng 4 năm 2025|", "NGƯỜI LẬP||", "Nguyễn A||Trần B")), []string{
				"+ dot/explanation/so-y-te.xlsx:Giải trình!B4 warning explanation-uncut unit=so-y-te name=Sở Y tế " +
					"criterion=1.1 agency=Sở Nội vụ",
				"+ reply 1: so-y-te 1.1 ",
			}},
		{"a workbook without a word is no loss: who else came is known", map[string]string{
			"explanation/so-y-te.csv":  "",
			"explanation/so-y-te.xlsx": book("Giải trình", nil, "Mã|Giải trình|Tài liệu bổ sung", "1.2||"),
			"received.csv":             whole["received.csv"] + "so-tu-phap,explanation,2025-12-10,\n"}, []string{
			"- reply 0: so-y-te 1.2 đã có kế hoạch",
			"+ dot/explanation/so-y-te.xlsx warning list-empty",
			"+ dot/received.csv warning explanation-unlisted count=1 units=[so-y-te]",
			"+ dot/received.csv:3:24 warning explanation-without-file unit=so-tu-phap name=Sở Tư pháp",
			"+ received 1: so-tu-phap explanation 2025-12-10",
		}},
		{"a workbook without a word came all the same", map[string]string{"explanation/so-y-te.csv": "",
			"explanation/so-y-te.xlsx": book("Giải trình", nil, "Mã|Giải trình|Tài liệu bổ sung", "1.2||"),
			"received.csv":             whole["received.csv"] + "so-y-te,explanation,2025-12-10,\n"}, []string{
			"- reply 0: so-y-te 1.2 đã có kế hoạch",
			"+ dot/explanation/so-y-te.xlsx warning list-empty",
			"+ received 1: so-y-te explanation 2025-12-10",
		}},
	})
}

// An explanation that cannot be read marks the unit that its file is named by, and the one whose form it is.
func TestLostExplanationsMark(t *testing.T) {
	for content, want := range map[string]string{
		"%PDF-1.4": "so-y-te", book("Giải trình", nil, "a|b", "1|2"): "so-y-te",
		book("Giải trình", []string{"round=dot", "unit=so-tu-phap"}, "Mã|Giải trình", "1.2|x"): "so-tu-phap so-y-te",
	} {
		r := loaded(t, changed(map[string]string{"explanation/so-y-te.csv": "", "explanation/so-y-te.xlsx": content}))
		var marked []string
		for _, d := range r.Faults {
			if d.Severity == fault.Error && strings.Contains(d.Pos.File(), "explanation") {
				marked = append(append(marked, d.About.Unit), d.About.Units...)
			}
		}
		if got := strings.Join(slices.Sorted(slices.Values(marked)), " "); got != want {
			t.Errorf("%.20q: marked %q, want %q", content, got, want)
		}
	}
}

// The result is compared with one published table: the first that is there.
func TestPublished(t *testing.T) {
	table := map[string]string{"published.csv": "block,unit,total\nso,so-y-te,9.5\nso,so-tu-phap,7\n"}
	beside := map[string]string{"published.xlsx": book("Bảng", nil, "Mã đơn vị|Tổng điểm", "so-y-te|8")}
	maps.Copy(beside, table)
	checkChanges(t, []changeCase{
		{"one", table, []string{"+ published so-tu-phap: 7", "+ published so-y-te: 9.5"}},
		{"names beside ids that are another unit's, and nobody's", map[string]string{
			"published.csv": "unit,name,total\nso-y-te,Sở Tư pháp,9.5\nso-tu-phap,Sở Ngoại vụ,7\n"}, []string{
			"+ dot/published.csv:2:9 row-unit-other unit=so-y-te name=Sở Tư pháp other=so-tu-phap effect=row-by-id",
			"+ dot/published.csv:3:12 warning row-name-other unit=so-tu-phap name=Sở Ngoại vụ",
			"+ published so-tu-phap: 7", "+ published so-y-te: 9.5"}},
		{"two", beside, []string{
			"+ dot/published.xlsx warning published-beside (first-here dot/published.csv)",
			"+ published so-tu-phap: 7", "+ published so-y-te: 9.5",
		}},
	})
}

// All years before the round's are read.
func TestHistory(t *testing.T) {
	const head = "block,unit,index,rank,class\n"
	formed := edited(t, "round.yaml", "name: Sở Tư pháp", "name: Sở Tư pháp, formed_from: [so-cu], previous: mean")
	checkChanges(t, []changeCase{
		{"none", map[string]string{"history/2024.csv": ""}, []string{
			"- earlier 2024 so so-y-te: 90.5 1 Tốt",
			"- history: 2024",
		}},
		{"every year before; the round's own and later ones are not before it, and told", map[string]string{
			"history/2023.csv": head + "so,so-y-te,81,1,Tốt\n", "history/2025.csv": head + "so,so-y-te,2,2,Tốt\n",
			"history/2026.csv": head + "so,so-y-te,3,3,Tốt\n"}, []string{
			"+ dot/history/2025.csv warning history-later year=2025 own=2025",
			"+ dot/history/2026.csv warning history-later year=2026 own=2025",
			"+ earlier 2023 so so-y-te: 81 1 Tốt",
			"+ history: 2023",
		}},
		{"of whom one that cannot be read lacks results nobody knows", map[string]string{"round.yaml": formed,
			"history/2024.csv": "x"}, []string{
			"- earlier 2024 so so-y-te: 90.5 1 Tốt",
			"+ dot/history/2024.csv:1 csv-separator found=x needed=[Khối (block) Mã đơn vị (unit) Chỉ số (index) Xếp hạng " +
				"(rank) Xếp loại (class)] effect=year-unused",
		}},
		{"whatever order they are listed in", map[string]string{
			"history/2024.csv": "", "history/999.csv": head + "so,so-y-te,81,1,Tốt\n",
			"history/2022.csv": head + "so,so-y-te,80,2,Khá\n"}, []string{
			"- earlier 2024 so so-y-te: 90.5 1 Tốt",
			"- history: 2024",
			"+ dot/history/999.csv warning history-far year=999 own=2025",
			"+ earlier 2022 so so-y-te: 80 2 Khá",
			"+ earlier 999 so so-y-te: 81 1 Tốt",
			"+ history: 2022",
			"+ history: 999",
		}},
		{"of two files of a year the one listed first; the other is told",
			map[string]string{"history/2024.xlsx": "no workbook"}, []string{
				"+ dot/history/2024.xlsx warning history-beside year=2024 (first-here dot/history/2024.csv)",
			}},
		{"a unit compared with the mean of those it was formed of, in no year at all", map[string]string{
			"round.yaml": formed, "history/2024.csv": ""}, []string{
			"- earlier 2024 so so-y-te: 90.5 1 Tốt",
			"- history: 2024",
			"+ dot/round.yaml:17:9 warning formed-no-history count=1 last=2024",
		}},
		{"in one of a year, the engine tells who is missing", map[string]string{"round.yaml": formed}, []string{
			"+ dot/round.yaml:17:9 warning formed-part-missing unit=so-tu-phap part=so-cu year=2024",
		}},
		{"a name that is no year", map[string]string{"history/ket-qua.csv": head}, []string{
			"+ dot/history/ket-qua.csv warning history-name",
		}},
		{"what is no table, whatever its name", map[string]string{"history/cong-van.txt": "x",
			"history/2023.txt": "x"}, []string{
			"+ dot/history/2023.txt workbook-not-xlsx kind= effect=year-unused",
			"+ dot/history/cong-van.txt workbook-not-xlsx kind=",
		}},
		{"the id of one unit and the name of another", map[string]string{
			"history/2024.csv": "block,unit,name,index,rank,class\nso,so-y-te,Sở Tư pháp,70,1,Khá\n"}, []string{
			"- earlier 2024 so so-y-te: 90.5 1 Tốt",
			"+ dot/history/2024.csv:2:12 row-unit-other unit=so-y-te name=Sở Tư pháp other=so-tu-phap " +
				"effect=row-uncompared",
			"+ earlier 2024 so so-y-te: 70 1 Khá",
		}},
		{"the id of a unit and a name that nobody has, of which initials are none", map[string]string{
			"history/2024.csv": "block,unit,name,index,rank,class\nso,so-y-te,Sở Y dược,90.5,1,Tốt\n" +
				"so,so-tu-phap,SỞ TP,,2,\n"}, []string{
			"+ dot/history/2024.csv:2:12 warning row-name-other unit=so-y-te name=Sở Y dược",
			"+ dot/history/2024.csv:3:21 warning history-no-index year=2024 block=so units=[so-tu-phap]",
			"+ dot/history/2024.csv:3:24 warning history-no-class year=2024 block=so units=[so-tu-phap]",
			"+ earlier 2024 so so-tu-phap: <nil> 2 ",
		}},
		{"titles of another year, but for the day of a paper", map[string]string{"history/2024.csv": "KẾT QUẢ XẾP HẠNG NĂM 2023\n" +
			"\"(Kèm Quyết định công bố kết quả, ngày 5 tháng 1 năm 2025)\"\n" + head + "so,so-y-te,90.5,1,Tốt\n"}, []string{
			"+ dot/history/2024.csv:1:1 warning title-other-year found=2023 expected=2024"}},
		{"one of its year among them", map[string]string{"history/2024.csv": "Chỉ số CCHC năm 2023\nNăm 2024\n" + head +
			"so,so-y-te,90.5,1,Tốt\n"}, nil},
		{"a row that says the same again", map[string]string{
			"history/2024.csv": head + "so,so-y-te,90.5,1,Tốt\nso,so-y-te,\"90,5\",1,Tốt\n"}, []string{
			"+ dot/history/2024.csv:3:4 warning history-twice unit=so-y-te year=2024 (first-here dot/history/2024.csv:2:4)",
		}},
		{"a unit twice counts where it stands first; in another block it is another", map[string]string{
			"history/2024.csv": head + "so,so-y-te,90.5,1,Tốt\nso,so-y-te,80,2,Khá\nxa,so-y-te,70,1,Khá\n"}, []string{
			"+ dot/history/2024.csv:3:4 history-twice unit=so-y-te year=2024 effect=row-uncompared (first-here dot/history/2024.csv:2:4)",
			"+ dot/history/2024.csv:4:4 warning history-unit-moved unit=so-y-te block=xa year=2024 now=so",
			"+ earlier 2024 xa so-y-te: 70 1 Khá",
		}},
		{"a file without its columns", map[string]string{"history/2024.csv": "a,b\n1,2\n"}, []string{
			"- earlier 2024 so so-y-te: 90.5 1 Tốt",
			"+ dot/history/2024.csv:1 headings-missing found=[a b] needed=[Khối (block) Mã đơn vị (unit) Chỉ số " +
				"(index) Xếp hạng (rank) Xếp loại (class)] effect=year-unused",
		}},
		{"the columns of score's CSV will do, in any order", map[string]string{
			"history/2024.csv": "name,rank,unit,block,self,index,class\nSở Y tế,1,so-y-te,so,9,90.5,Tốt\n"}, nil},
		{"as score wrote it, with its marks: figures of faulty data are told", map[string]string{
			"history/2024.csv": "block,unit,index,rank,class,faulty,status,set\n" +
				"so,so-y-te,90.5,1,Tốt,true,official,so\n"},
			[]string{
				"+ dot/history/2024.csv:2:4 warning history-faulty unit=so-y-te year=2024",
			}},
		{"figures without faults are not", map[string]string{
			"history/2024.csv": "block,unit,index,rank,class,faulty,status\n" +
				"so,so-y-te,90.5,1,Tốt,false,official\n"}, nil},
		{"a folder among the years is told", map[string]string{"history/cu/2024.csv": "x"}, []string{
			"+ dot/history/cu warning folder-ignored",
		}},
	})
}

// Answers are satisfaction that was worked out, or ballots and counts by the pack's
// definition.
func TestSurvey(t *testing.T) {
	const ballots = "ballot,unit,group,q1\n1,so-y-te,nguoi-dan,3\n2,so-y-te,nguoi-dan,2\n" +
		"3,so-tu-phap,nguoi-dan,3\n4,so-tu-phap,nguoi-dan,3\n"
	with := func(definition string, more ...string) map[string]string {
		change := map[string]string{"pack/survey.yaml": definition, "survey/2025.csv": "", "survey/phieu.csv": ballots}
		for i := 0; i < len(more); i += 2 {
			change[more[i]] = more[i+1]
		}
		return change
	}
	swap := func(oldNew ...string) string {
		definition := strings.NewReplacer(oldNew...).Replace(surveyYAML)
		if definition == surveyYAML {
			t.Fatalf("the definition does not hold %q", oldNew[0])
		}
		return definition
	}
	checkChanges(t, []changeCase{
		{"no answers at all", map[string]string{"survey/2025.csv": ""}, []string{
			"- satisfaction 0: so-y-te 1.3 80",
			"- satisfaction 1: so-tu-phap 1.3 60",
		}},
		{"satisfaction with a unit that nobody knows", map[string]string{
			"survey/2025.csv": whole["survey/2025.csv"] + "so-y-tee,1.3,70\n"}, []string{
			"+ dot/survey/2025.csv:4:1 unit-unknown unit=so-y-tee suggestion=so-y-te",
			"+ satisfaction 2: so-y-tee 1.3 70",
		}},
		{"a file that cannot be read", map[string]string{"survey/them.xlsx": "no workbook"}, []string{
			"- ledger incomplete: false, survey incomplete: false",
			"+ dot/survey/them.xlsx workbook-not-xlsx kind=",
			"+ ledger incomplete: false, survey incomplete: true",
		}},
		{"a column that is not known: the closest is suggested", with(surveyYAML, "survey/phieu.csv",
			strings.Replace(ballots, "group,q1", "group,q1,chanel", 1)), []string{
			"- satisfaction 0: so-y-te 1.3 80",
			"- satisfaction 1: so-tu-phap 1.3 60",
			"+ dot/survey/phieu.csv:1:22 warning column-unread column=chanel known=[wave channel person q1] " +
				"suggestion=channel",
			"+ dot/survey/phieu.csv:2 warning row-too-short found=4 expected=5 others=3",
			"+ few so-tu-phap: false",
			"+ few so-y-te: false",
			"+ few xa-tan-phu: false",
			"+ satisfaction 0: so-y-te 1.3 50",
			"+ satisfaction 1: so-tu-phap 1.3 100",
		}},
		{"a folder among the answers is told", map[string]string{"survey/cu/2025.csv": "x"}, []string{
			"+ dot/survey/cu warning folder-ignored",
		}},
		{"names that differ from those of inputs in capitals only are told", map[string]string{
			"Appraisal/la.csv": "x", "Received.csv": "x", "Tham dinh/la.csv": "x"}, []string{
			"+ dot/Appraisal warning name-case expected=appraisal",
			"+ dot/Received.csv warning name-case expected=received.csv",
			"+ dot/Tham dinh warning name-unread expected=[appraisal]",
		}},
		{"so are copies of inputs, and all other tables in one line", map[string]string{
			"received-2.csv": "x", "round - Copy.yaml": "x", "survey (1)/a.csv": "x", "Giải trình/a.xlsx": "x",
			"khac/a.xlsx": "x", "nhan.csv": "x", "trong/doc.txt": "x", "ho-so/index.html": "x", "ho-so/a.xlsx": "x",
			"manifest.txt": "x", "record.csv": "x"}, []string{
			"+ dot/Giải trình warning name-unread expected=[explanation]",
			"+ dot/received-2.csv warning name-unread expected=[received.csv received.xlsx]",
			"+ dot/round - Copy.yaml warning name-unread expected=[round.yaml]",
			"+ dot/round.yaml warning round-unread names=[khac nhan.csv]",
			"+ dot/survey (1) warning name-unread expected=[survey]",
		}},
		{"a file in the place of a folder",
			map[string]string{"history/2024.csv": "", "history/.DS_Store": "", "history": "x"},
			[]string{
				"- earlier 2024 so so-y-te: 90.5 1 Tốt",
				"- history: 2024",
				"+ dot/history not-a-folder",
			}},
		{"so are tables that end otherwise, and folders that are misspelt", map[string]string{
			"received.csv.txt": "x", "published.xls": "x", "explanations/a.csv": "x", "~$received.xlsx": "x",
			"results.txt": "x", "surveys.csv": "x", "Histori/a.csv": "x"}, []string{
			"+ dot/Histori warning name-unread expected=[history]",
			"+ dot/explanations warning name-unread expected=[explanation]",
			"+ dot/published.xls name-unread expected=[published.csv published.xlsx]",
			"+ dot/received.csv.txt warning name-unread expected=[received.csv received.xlsx]",
			"+ dot/round.yaml warning round-unread names=[surveys.csv]",
		}},
		{"ballots without a definition", map[string]string{"survey/phieu.csv": ballots}, []string{
			"- ledger incomplete: false, survey incomplete: false",
			"+ dot/survey/phieu.csv survey-definition-missing",
			"+ ledger incomplete: false, survey incomplete: true",
		}},
		{"counts by the definition, beside a sample and what was published", with(surveyYAML,
			"survey/phieu.csv", "unit,group,question,3,2\nso-y-te,nguoi-dan,q1,3,1\nso-tu-phap,nguoi-dan,q1,4,0\n",
			"survey/mau.csv", "unit,group,population,sent\nso-y-te,nguoi-dan,100,10\n",
			"survey/cong-bo.csv", "unit,published\nso-y-te,75\n"), []string{
			"- satisfaction 0: so-y-te 1.3 80",
			"- satisfaction 1: so-tu-phap 1.3 60",
			"+ few so-tu-phap: false",
			"+ few so-y-te: false",
			"+ few xa-tan-phu: false",
			"+ satisfaction 0: so-y-te 1.3 75",
			"+ satisfaction 1: so-tu-phap 1.3 100",
		}},
		{"satisfaction beside ballots that say the same: ballots count", with(surveyYAML, "survey/2025.csv",
			whole["survey/2025.csv"]), []string{
			"- satisfaction 0: so-y-te 1.3 80",
			"- satisfaction 1: so-tu-phap 1.3 60",
			"+ dot/survey/2025.csv:2:13 survey-line-unused unit=so-y-te criterion=1.3 found=80 used=50 (answers-here " +
				"dot/survey/phieu.csv:2:1)",
			"+ dot/survey/2025.csv:3:16 survey-line-unused unit=so-tu-phap criterion=1.3 found=60 used=100 " +
				"(answers-here " +
				"dot/survey/phieu.csv:4:1)",
			"+ few so-tu-phap: false",
			"+ few so-y-te: false",
			"+ few xa-tan-phu: false",
			"+ satisfaction 0: so-y-te 1.3 50",
			"+ satisfaction 1: so-tu-phap 1.3 100",
		}},
		{"a file that is neither a CSV nor a workbook", map[string]string{"survey/phieu.txt": ballots}, []string{
			"- ledger incomplete: false, survey incomplete: false",
			"+ dot/survey/phieu.txt workbook-not-xlsx kind=",
			"+ ledger incomplete: false, survey incomplete: true",
		}},
		{"a document beside the answers, which loses none", with(surveyYAML, "survey/cong-van.pdf", "%PDF"), []string{
			"- satisfaction 0: so-y-te 1.3 80",
			"- satisfaction 1: so-tu-phap 1.3 60",
			"+ dot/survey/cong-van.pdf workbook-not-xlsx kind=",
			"+ few so-tu-phap: false",
			"+ few so-y-te: false",
			"+ few xa-tan-phu: false",
			"+ satisfaction 0: so-y-te 1.3 50",
			"+ satisfaction 1: so-tu-phap 1.3 100",
		}},
		{"ballots in a workbook", with(surveyYAML, "survey/phieu.csv", "",
			"survey/phieu.xlsx", book("Phiếu", nil, strings.Split(strings.TrimSpace(strings.ReplaceAll(ballots, ",",
				"|")), "\n")...)), []string{
			"- satisfaction 0: so-y-te 1.3 80",
			"- satisfaction 1: so-tu-phap 1.3 60",
			"+ few so-tu-phap: false",
			"+ few so-y-te: false",
			"+ few xa-tan-phu: false",
			"+ satisfaction 0: so-y-te 1.3 50",
			"+ satisfaction 1: so-tu-phap 1.3 100",
		}},
		{"a workbook of answers that was made for another round", with(surveyYAML, "survey/them.xlsx",
			book("Phiếu", []string{"round=dot-2024"}, "ballot|unit|group|q1", "9|so-y-te|nguoi-dan|3")), []string{
			"- ledger incomplete: false, survey incomplete: false",
			"- satisfaction 0: so-y-te 1.3 80",
			"- satisfaction 1: so-tu-phap 1.3 60",
			"+ dot/survey/them.xlsx survey-incomplete",
			"+ dot/survey/them.xlsx workbook-other-round found=dot-2024 expected=dot",
			"+ few so-tu-phap: false",
			"+ few so-y-te: false",
			"+ few xa-tan-phu: false",
			"+ ledger incomplete: false, survey incomplete: true",
		}},
		{"ballots by the definition", with(surveyYAML), []string{
			"- satisfaction 0: so-y-te 1.3 80",
			"- satisfaction 1: so-tu-phap 1.3 60",
			"+ few so-tu-phap: false",
			"+ few so-y-te: false",
			"+ few xa-tan-phu: false",
			"+ satisfaction 0: so-y-te 1.3 50",
			"+ satisfaction 1: so-tu-phap 1.3 100",
		}},
		{"a definition that is faulty leaves the round unusable, and ballots alone", with(swap("measure: share",
			"measure: shar")), []string{
			"- ledger incomplete: false, survey incomplete: false",
			"- satisfaction 0: so-y-te 1.3 80",
			"- satisfaction 1: so-tu-phap 1.3 60",
			"- usable true, readable true",
			"+ dot/pack/survey.yaml:19:10 not-one-of key=measure found=shar expected=[share mean all_items] " +
				"suggestion=share",
			"+ ledger incomplete: false, survey incomplete: true",
			"+ usable false, readable true",
		}},
		{"a unit that errors name is doubtful", with(surveyYAML, "survey/phieu.csv",
			ballots+"5,so-y-te,nguoi-dan,9\n"), []string{
			"- satisfaction 0: so-y-te 1.3 80",
			"- satisfaction 1: so-tu-phap 1.3 60",
			"+ dot/survey/phieu.csv:6:21 survey-level-unknown question=q1 found=9 levels=[3 (Hài lòng) 2 (Bình " +
				"thường)] count=1",
			"+ doubtful so-y-te: true",
			"+ few so-tu-phap: false",
			"+ few so-y-te: false",
			"+ few xa-tan-phu: false",
			"+ satisfaction 0: so-y-te 1.3 50",
			"+ satisfaction 1: so-tu-phap 1.3 100",
		}},
		{"a unit that nobody knows may be any", with(surveyYAML, "survey/phieu.csv", ballots+"5,so-la,nguoi-dan,3\n"),
			[]string{
				"- satisfaction 0: so-y-te 1.3 80",
				"- satisfaction 1: so-tu-phap 1.3 60",
				"+ dot/survey/phieu.csv:6:3 unit-unknown unit=so-la suggestion=",
				"+ few so-tu-phap: false",
				"+ few so-y-te: false",
				"+ few xa-tan-phu: false",
				"+ satisfaction 0: so-y-te 1.3 50",
				"+ satisfaction 1: so-tu-phap 1.3 100",
			}},
		{"too few answers, where that is no survey", with(swap("{size: none, confidence: none}",
			"{size: {fixed: 3}, per: unit, below: no_survey, confidence: none}"),
			"survey/phieu.csv", ballots+"5,so-tu-phap,nguoi-dan,3\n"), []string{
			"- satisfaction 0: so-y-te 1.3 80",
			"- satisfaction 1: so-tu-phap 1.3 60",
			"+ dot/survey/phieu.csv:2:1 warning survey-below-none unit=so-y-te group= answered=2 ballots=2 required=3",
			"+ few so-tu-phap: false",
			"+ few so-y-te: true",
			"+ few xa-tan-phu: false",
			"+ satisfaction 0: so-tu-phap 1.3 100",
		}},
		{"too few answers, where that is noted", with(swap("{size: none, confidence: none}",
			"{size: {fixed: 3}, per: unit, below: note, confidence: none}")), []string{
			"- satisfaction 0: so-y-te 1.3 80",
			"- satisfaction 1: so-tu-phap 1.3 60",
			"+ dot/survey/phieu.csv:2:1 warning survey-below unit=so-y-te group= answered=2 ballots=2 required=3",
			"+ dot/survey/phieu.csv:4:1 warning survey-below unit=so-tu-phap group= answered=2 ballots=2 required=3",
			"+ few so-tu-phap: false",
			"+ few so-y-te: false",
			"+ few xa-tan-phu: false",
			"+ satisfaction 0: so-y-te 1.3 50",
			"+ satisfaction 1: so-tu-phap 1.3 100",
		}},
		{"waves of another year, of none, and of one name in two spellings", with(surveyYAML, "survey/phieu.csv",
			"ballot,unit,group,wave,q1\n1,so-y-te,nguoi-dan,2001,3\n2,so-y-te,nguoi-dan,,3\n"+
				"3,so-tu-phap,nguoi-dan,đợt 1,3\n4,so-tu-phap,nguoi-dan,dot 1,3\n"), []string{
			"- satisfaction 0: so-y-te 1.3 80",
			"- satisfaction 1: so-tu-phap 1.3 60",
			"+ dot/survey/phieu.csv:2:1 warning survey-waves year=2025 waves=[2001 (1) dot 1 (1) đợt 1 (1)] count=1",
			"+ few so-tu-phap: false",
			"+ few so-y-te: false",
			"+ few xa-tan-phu: false",
			"+ satisfaction 0: so-y-te 1.3 100",
			"+ satisfaction 1: so-tu-phap 1.3 100",
		}},
		{"too few of a group", with(swap("{size: none, confidence: none}",
			"{size: {fixed: 3}, per: group, below: no_survey, confidence: none}"),
			"survey/phieu.csv", ballots+"5,so-tu-phap,nguoi-dan,3\n"), []string{
			"- satisfaction 0: so-y-te 1.3 80",
			"- satisfaction 1: so-tu-phap 1.3 60",
			"+ dot/survey/phieu.csv:2:1 warning survey-below-none unit=so-y-te group= answered=2 ballots=2 required=3",
			"+ few so-tu-phap: false",
			"+ few so-y-te: true",
			"+ few xa-tan-phu: false",
			"+ satisfaction 0: so-tu-phap 1.3 100",
		}},
		{"empty ballots are no answers, few or not", with(swap("{size: none, confidence: none}",
			"{size: {fixed: 3}, per: unit, below: no_survey, confidence: none}"),
			"survey/phieu.csv",
			"ballot,unit,group,q1\n1,so-y-te,nguoi-dan,\n3,so-tu-phap,nguoi-dan,3\n"+
				"4,so-tu-phap,nguoi-dan,3\n5,so-tu-phap,nguoi-dan,3\n"),
			[]string{
				"- satisfaction 0: so-y-te 1.3 80",
				"- satisfaction 1: so-tu-phap 1.3 60",
				"+ dot/survey/phieu.csv:2 warning survey-ballot-blank",
				"+ dot/survey/phieu.csv:2:1 warning survey-below-none unit=so-y-te group= answered=0 ballots=1 " +
					"required=3",
				"+ few so-tu-phap: false",
				"+ few so-y-te: false",
				"+ few xa-tan-phu: false",
				"+ satisfaction 0: so-tu-phap 1.3 100",
			}},
		{"a group that rates a block of the round, but none of the leaf's set",
			with(swap("rates: [so]", "rates: [xa]")), []string{
				"- satisfaction 0: so-y-te 1.3 80",
				"- satisfaction 1: so-tu-phap 1.3 60",
				"+ dot/pack/survey.yaml:23:5 survey-leaf-absent criterion=1.3 set=so group=nguoi-dan",
				"+ dot/survey/phieu.csv:2:1 survey-group-barred unit=so-y-te group=nguoi-dan block=so count=2",
				"+ dot/survey/phieu.csv:4:1 survey-group-barred unit=so-tu-phap group=nguoi-dan block=so count=2",
				"+ doubtful so-tu-phap: true",
				"+ doubtful so-y-te: true",
				"+ few so-tu-phap: false",
				"+ few so-y-te: false",
				"+ few xa-tan-phu: false",
			}},
		{"a group that rates a block of another round is told, and what a leaf takes of it is missing",
			with(swap("rates: [so]", "rates: [huyen]")), []string{
				"- satisfaction 0: so-y-te 1.3 80",
				"- satisfaction 1: so-tu-phap 1.3 60",
				"+ dot/pack/survey.yaml:10:5 warning survey-group-absent group=nguoi-dan blocks=[huyen] known=[so xa]",
				"+ dot/pack/survey.yaml:23:5 survey-leaf-absent criterion=1.3 set=so group=nguoi-dan",
				"+ dot/survey/phieu.csv:2:1 survey-group-barred unit=so-y-te group=nguoi-dan block=so count=2",
				"+ dot/survey/phieu.csv:4:1 survey-group-barred unit=so-tu-phap group=nguoi-dan block=so count=2",
				"+ doubtful so-tu-phap: true",
				"+ doubtful so-y-te: true",
				"+ few so-tu-phap: false",
				"+ few so-y-te: false",
				"+ few xa-tan-phu: false",
			}},
		{"of a set that the round does not use nothing is missing", with(swap("rates: [so]", "rates: [huyen]",
			"{set: so, criterion: \"1.3\"", "{set: xb, criterion: \"1\""),
			"pack/xb.yaml", strings.NewReplacer("set: xa", "set: xb", "rule: typed, appraiser: so-noi-vu",
				"rule: survey", "appraised: 10, survey: 0", "appraised: 0, survey: 10").Replace(whole["pack/xa.yaml"]),
			"pack/so.yaml", edited(t, "pack/so.yaml", "rule: survey", "rule: typed", "appraised: 10, survey: 5",
				"appraised: 15, survey: 0")), []string{
			"- satisfaction 0: so-y-te 1.3 80",
			"- satisfaction 1: so-tu-phap 1.3 60",
			"+ dot/pack/survey.yaml:10:5 warning survey-group-absent group=nguoi-dan blocks=[huyen] known=[so xa]",
			"+ dot/survey/phieu.csv:2:1 survey-group-barred unit=so-y-te group=nguoi-dan block=so count=2",
			"+ dot/survey/phieu.csv:4:1 survey-group-barred unit=so-tu-phap group=nguoi-dan block=so count=2",
			"+ doubtful so-tu-phap: true",
			"+ doubtful so-y-te: true",
			"+ few so-tu-phap: false",
			"+ few so-y-te: false",
			"+ few xa-tan-phu: false",
		}},
		{"a group that rates one block of the round and one of another is of both", with(swap("rates: [so]",
			"rates: [huyen, so]")), []string{
			"- satisfaction 0: so-y-te 1.3 80",
			"- satisfaction 1: so-tu-phap 1.3 60",
			"+ few so-tu-phap: false",
			"+ few so-y-te: false",
			"+ few xa-tan-phu: false",
			"+ satisfaction 0: so-y-te 1.3 50",
			"+ satisfaction 1: so-tu-phap 1.3 100",
		}},
		{"a group that says no block rates all", with(swap("rates: [so]", "rates: all")), []string{
			"- satisfaction 0: so-y-te 1.3 80",
			"- satisfaction 1: so-tu-phap 1.3 60",
			"+ few so-tu-phap: false",
			"+ few so-y-te: false",
			"+ few xa-tan-phu: false",
			"+ satisfaction 0: so-y-te 1.3 50",
			"+ satisfaction 1: so-tu-phap 1.3 100",
		}},
		{"a unit declared twice is asked about where it stands first", with(surveyYAML,
			"round.yaml", edited(t, "round.yaml", "name: Xã Tân Phú}",
				"name: Xã Tân Phú}\n      - {unit: so-y-te, name: Sở Y tế}")), []string{
			"- satisfaction 0: so-y-te 1.3 80",
			"- satisfaction 1: so-tu-phap 1.3 60",
			"+ dot/round.yaml:23:9 unit-duplicate unit=so-y-te id=so-y-te first= second= (first-here " +
				"dot/round.yaml:16:9)",
			"+ few so-tu-phap: false",
			"+ few so-y-te: false",
			"+ few xa-tan-phu: false",
			"+ satisfaction 0: so-y-te 1.3 50",
			"+ satisfaction 1: so-tu-phap 1.3 100",
		}},
		{"a block whose set could not be read has units all the same", with(surveyYAML, "pack/xa.yaml", "set: [\n",
			"survey/phieu.csv", ballots+"5,xa-tan-phu,nguoi-dan,3\n"), []string{
			"- satisfaction 0: so-y-te 1.3 80",
			"- satisfaction 1: so-tu-phap 1.3 60",
			"- self xa-tan-phu 1: 9",
			"- self xa-tan-phu: dot/self/xa-tan-phu.xlsx",
			"- unit xa 0: xa-tan-phu",
			"- usable true, readable true",
			"+ dot/pack/xa.yaml:1:6 yaml-bracket-open found=[ expected=]",
			"+ dot/round.yaml:18:5 warning workbooks-unchecked name=UBND cấp xã count=1",
			"+ dot/survey/phieu.csv:6:1 survey-group-barred unit=xa-tan-phu group=nguoi-dan block=xa count=1",
			"+ doubtful xa-tan-phu: true",
			"+ few so-tu-phap: false",
			"+ few so-y-te: false",
			"+ few xa-tan-phu: false",
			"+ satisfaction 0: so-y-te 1.3 50",
			"+ satisfaction 1: so-tu-phap 1.3 100",
			"+ usable false, readable true",
		}},
	})
}

// A unit has few answers where it has some, fewer than required of it or of one of
// its groups, and that means that it has no survey.
func TestFewAnswers(t *testing.T) {
	group := func(below, noSurvey bool, filled int64) survey.GroupResult {
		g := survey.GroupResult{Below: below, NoSurvey: noSurvey}
		g.Filled = filled
		return g
	}
	for _, c := range []struct {
		why             string
		below, noSurvey bool
		filled          int64
		groups          []survey.GroupResult
		want            bool
	}{
		{"few", true, true, 2, nil, true},
		{"none at all", true, true, 0, nil, false},
		{"few, and a survey all the same", true, false, 2, nil, false},
		{"no survey, for another reason", false, true, 2, nil, false},
		{"few of a group", false, true, 5, []survey.GroupResult{group(false, false, 3), group(true, true, 2),
			group(false, false, 3)}, true},
		{"few of a group, and a survey all the same", false, false, 5, []survey.GroupResult{group(true, true, 2)},
			false},
		{"a group with enough", false, true, 5, []survey.GroupResult{group(false, true, 2)}, false},
		{"few of a group that is left out then", false, true, 5, []survey.GroupResult{group(true, false, 2)}, false},
		{"none of a group", false, true, 5, []survey.GroupResult{group(true, true, 0)}, false},
		{"few of the unit, enough of its group", true, true, 2, []survey.GroupResult{group(false, false, 2)}, true},
	} {
		u := survey.UnitResult{Unit: survey.Unit{ID: "so-a"}, Below: c.below, NoSurvey: c.noSurvey, Groups: c.groups}
		u.Filled = c.filled
		few, known := fewAnswers(&survey.Results{Units: []survey.UnitResult{u}})["so-a"]
		if few != c.want || !known {
			t.Errorf("%s: %v, known %v", c.why, few, known)
		}
	}
	if few := fewAnswers(nil); len(few) > 0 {
		t.Errorf("no answers: %v", few)
	}
}

const surveyYAML = `
survey: pack
title: Điều tra mẫu
answers:
  - scale: hai-long
    levels:
      - {code: "3", label: Hài lòng, satisfied: true}
      - {code: "2", label: Bình thường, satisfied: false}
groups:
  - {group: nguoi-dan, name: Người dân, rates: [so]}
groups_by: pooled
group_without_answers: drop
components:
  - component: chung
    name: Chung
    questions:
      - {question: q1, text: Nơi tiếp đón, scale: hai-long}
blank: drop
measure: share
averaging: pooled
sample: {size: none, confidence: none}
leaves:
  - {set: so, criterion: "1.3", takes: {group: nguoi-dan}}
`

// A table of an earlier year that says of itself that it is no official result is
// told like a record that does.
func TestHistoryStatus(t *testing.T) {
	const head = "block,unit,index,rank,class,faulty,status\n"
	official := edited(t, "round.yaml", "status: practice", "status: official")
	in := func(status string) map[string]string {
		return map[string]string{"round.yaml": official,
			"history/2024.csv": head + "so,so-y-te,90.5,1,Tốt,false," + status + "\n"}
	}
	ofPractice := func(status string) map[string]string {
		return map[string]string{"history/2024.csv": in(status)["history/2024.csv"]}
	}
	told := []string{"+ dot/history/2024.csv:2:29 warning history-unofficial year=2024"}
	checkChanges(t, []changeCase{
		{"an official result", in("official"), nil},
		{"a status that was not entered", in(""), nil},
		{"a trial", in("variant"), told},
		{"constructed figures", in("practice"), told},
		{"a draft, in capital letters", in("Draft"), told},
		{"constructed figures, in a round of such", ofPractice("practice"), nil},
		{"a trial, in any round", ofPractice("variant"), told},
		{"a workbook", map[string]string{"history/2024.csv": "", "history/2024.xlsx": book("Bảng", nil,
			"Khối|Mã đơn vị|Chỉ số|Xếp hạng|Xếp loại|Trạng thái", "so|so-y-te|90.5|1|Tốt|variant")}, []string{
			"+ dot/history/2024.xlsx:Bảng!F2 warning history-unofficial year=2024"}},
		{"once, at the first row", map[string]string{"history/2024.csv": "status,block,unit,index,rank,class\n" +
			"variant,so,so-y-te,90.5,1,Tốt\nvariant,so,so-tu-phap,80,2,Khá\n"}, []string{
			"+ dot/history/2024.csv:2:1 warning history-unofficial year=2024",
			"+ earlier 2024 so so-tu-phap: 80 2 Khá"}},
	})
}

// A row of an earlier year that is cut off is told; what it says counts.
func TestHistoryShort(t *testing.T) {
	const head = "block,unit,index,rank,class\n"
	in := func(table string) map[string]string { return map[string]string{"history/2024.csv": table} }
	checkChanges(t, []changeCase{
		{"blank cells have their commas", in(head + "so,so-y-te,90.5,1,\n"), []string{
			"- earlier 2024 so so-y-te: 90.5 1 Tốt", "+ earlier 2024 so so-y-te: 90.5 1 "}},
		{"no class", in(head + "so,so-y-te,90.5,1\n"), []string{
			"- earlier 2024 so so-y-te: 90.5 1 Tốt",
			"+ dot/history/2024.csv:2 warning row-too-short found=4 expected=5",
			"+ earlier 2024 so so-y-te: 90.5 1 "}},
		{"a column without a heading needs no cell", in("block,unit,index,rank,class,\nso,so-y-te,90.5,1,Tốt\n"), nil},
		{"a sheet has no such rows", map[string]string{"history/2024.csv": "", "history/2024.xlsx": book("Bảng", nil,
			"Khối|Mã đơn vị|Chỉ số|Xếp hạng|Xếp loại", "so|so-y-te|90.5|1")}, []string{
			"- earlier 2024 so so-y-te: 90.5 1 Tốt", "+ earlier 2024 so so-y-te: 90.5 1 "}},
	})
}
