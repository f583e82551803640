package round

import (
	"testing"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// Decisions come in workbooks, CSV and YAML; what is left open there, the file's name
// says. What cannot be read leaves the ledger incomplete, so that nobody is marked
// for what may stand there.
func TestLedger(t *testing.T) {
	const head = "Mã đơn vị|Đơn vị|Mã tiêu chí|Tiêu chí|Từ|Đến|Lý do"
	list := func(said []string, rows ...string) string {
		return book("Thẩm định", said, append([]string{head}, rows...)...)
	}
	ours := []string{"round=dot", "agency=so-noi-vu", "stage=appraisal1"}
	cut := "so-y-te||1.2||4|3|thiếu kế hoạch"
	const kinds = "[điểm (points) không áp dụng (not_applicable) áp dụng (applies) miễn tài liệu kiểm chứng (waiver) " +
		"chấp nhận nộp chậm (accept_late) phê duyệt (approve)]"
	checkChanges(t, []changeCase{
		{"no decision at all, where self points stand for them, is told", map[string]string{
			"appraisal/so-noi-vu.csv": ""}, []string{
			"- decision 0: so-noi-vu appraisal1 so-y-te 4→3 1.2 thiếu kế hoạch",
			"+ dot/round.yaml:2:1 warning appraisal-none",
			"+ dot/round.yaml:2:1 warning explanation-without-lists count=1",
		}},
		{"a self-assessment among the lists is none of them",
			map[string]string{"appraisal/so-y-te.xlsx": form("so-y-te")},
			[]string{
				"+ dot/appraisal/so-y-te.xlsx workbook-other-folder stage=self folder=self",
			}},
		{"nor among the explanations", map[string]string{"explanation/so-tu-phap.xlsx": form("so-tu-phap")}, []string{
			"+ dot/explanation/so-tu-phap.xlsx workbook-other-folder stage=self folder=self effect=replies-unread",
		}},
		{"a district that there is none of: the closest unit is suggested", map[string]string{
			"round.yaml": edited(t, "round.yaml", "name: Xã Tân Phú}", "name: Xã Tân Phú, parent: so-y-tee}")},
			[]string{
				"+ dot/round.yaml:22:9 parent-unknown unit=xa-tan-phu count= parent=so-y-tee suggestion=so-y-te",
			}},
		{"and is not where nothing stands for them", map[string]string{"appraisal/so-noi-vu.csv": "",
			"pack/regulation.yaml": edited(t, "pack/regulation.yaml", "unappraised: accept", "unappraised: zero")},
			[]string{
				"- decision 0: so-noi-vu appraisal1 so-y-te 4→3 1.2 thiếu kế hoạch",
				"+ dot/round.yaml:2:1 warning explanation-without-lists count=1",
			}},
		{"our own list says whose it is, whatever its file is called; that is told", map[string]string{
			"appraisal/so-noi-vu.csv": "", "appraisal/so-y-te-lan-1.xlsx": list(ours, cut)}, []string{
			"+ dot/appraisal/so-y-te-lan-1.xlsx warning list-named-other file=so-y-te-lan-1 agency=Sở Nội vụ " +
				"stage=appraisal1 " +
				"wanted=so-noi-vu-lan-1.xlsx",
		}},
		{"so does the title of a list without a hidden sheet, where the file names no agency", map[string]string{
			"appraisal/so-noi-vu.csv": "", "appraisal/SNV thẩm định.xlsx": book("Thẩm định", nil,
				"KẾT QUẢ THẨM ĐỊNH – SỞ NỘI VỤ", head, cut)}, []string{
			"- decision 0: so-noi-vu appraisal1 so-y-te 4→3 1.2 thiếu kế hoạch",
			"+ decision 0: so-noi-vu  so-y-te 4→3 1.2 thiếu kế hoạch",
			"+ dot/appraisal/SNV thẩm định.xlsx warning list-named-other file=SNV thẩm định agency=Sở Nội vụ " +
				"stage=final " +
				"wanted=so-noi-vu.xlsx",
			"+ dot/explanation/so-y-te.csv:2:13 warning explanation-uncut unit=so-y-te name=Sở Y tế criterion=1.2 " +
				"agency=Sở Nội vụ",
		}},
		{"also where the agency is right and the appraisal is not", map[string]string{
			"appraisal/so-noi-vu.csv": "", "appraisal/so-noi-vu-cuoi.xlsx": list(ours, cut)}, []string{
			"+ dot/appraisal/so-noi-vu-cuoi.xlsx warning list-named-other file=so-noi-vu-cuoi agency=Sở Nội vụ " +
				"stage=appraisal1 " +
				"wanted=so-noi-vu-lan-1.xlsx",
		}},
		{"another list is of the agency that its file is named by, and of the final appraisal", map[string]string{
			"appraisal/hoi-dong.xlsx": list(nil, "so-y-te||1.1||5|4|chưa đủ")}, []string{
			"- decision 0: so-noi-vu appraisal1 so-y-te 4→3 1.2 thiếu kế hoạch",
			"+ decision 0: hoi-dong  so-y-te 5→4 1.1 chưa đủ",
			"+ decision 1: so-noi-vu appraisal1 so-y-te 4→3 1.2 thiếu kế hoạch",
		}},
		{"a list of another round is not read", map[string]string{
			"appraisal/hoi-dong.xlsx": list([]string{"round=dot-2024", "agency=hoi-dong"}, cut)}, []string{
			"- ledger incomplete: false, survey incomplete: false",
			"+ dot/appraisal/hoi-dong.xlsx workbook-other-round found=dot-2024 expected=dot title= effect=decisions-unread",
			"+ dot/round.yaml:2:1 warning ledger-incomplete",
			"+ ledger incomplete: true, survey incomplete: false",
		}},
		{"a copy of a list is told, and its lines count once; lines that it adds count", map[string]string{
			"appraisal/so-noi-vu.csv": "", "appraisal/so-noi-vu.xlsx": list(ours, cut),
			"appraisal/so-noi-vu (2).xlsx": list(ours, cut, "so-tu-phap||1.1||3|2|chậm")}, []string{
			"+ decision 1: so-noi-vu appraisal1 so-tu-phap 3→2 1.1 chậm",
			"+ dot/appraisal/so-noi-vu (2).xlsx warning list-twice agency=Sở Nội vụ stage=appraisal1 count=1 " +
				"(first-here " +
				"dot/appraisal/so-noi-vu.xlsx)",
		}},
		{"the same of lists without a hidden sheet, whatever wrote them", map[string]string{
			"appraisal/hoi-dong.xlsx":     list(nil, "so-y-te||1.1||5|4|chưa đủ"),
			"appraisal/hoi-dong (1).xlsx": list(nil, "so-y-te||1.1||5|4|chưa đủ")}, []string{
			"- decision 0: so-noi-vu appraisal1 so-y-te 4→3 1.2 thiếu kế hoạch",
			"+ decision 0: hoi-dong  so-y-te 5→4 1.1 chưa đủ",
			"+ decision 1: so-noi-vu appraisal1 so-y-te 4→3 1.2 thiếu kế hoạch",
			"+ dot/appraisal/hoi-dong (1).xlsx warning list-twice agency=Hội đồng tỉnh stage= count=1 (first-here " +
				"dot/appraisal/hoi-dong.xlsx)",
		}},
		{"a line that is changed in the copy is another one", map[string]string{
			"appraisal/so-noi-vu.csv": "", "appraisal/so-noi-vu.xlsx": list(ours, cut, "so-tu-phap||1.1||3|2|chậm"),
			"appraisal/so-noi-vu (2).xlsx": list(ours, "so-y-te||1.2||4|2|thiếu kế hoạch",
				"so-tu-phap||1.1||3|2|rất chậm", "so-tu-phap||1.2||2|1|", "xa-tan-phu||1||9|8|")}, []string{
			"+ decision 1: so-noi-vu appraisal1 so-tu-phap 3→2 1.1 chậm",
			"+ decision 2: so-noi-vu appraisal1 so-y-te 4→2 1.2 thiếu kế hoạch",
			"+ decision 3: so-noi-vu appraisal1 so-tu-phap 3→2 1.1 rất chậm",
			"+ decision 4: so-noi-vu appraisal1 so-tu-phap 2→1 1.2 ",
			"+ decision 5: so-noi-vu appraisal1 xa-tan-phu 9→8 1 ",
		}},
		{"lists of one agency for the two appraisals are no copies", map[string]string{
			"appraisal/so-noi-vu.csv": "", "appraisal/so-noi-vu-lan-1.xlsx": list(ours, cut),
			"appraisal/so-noi-vu-cuoi.xlsx": list([]string{"round=dot", "agency=so-noi-vu", "stage=final"},
				"so-y-te||1.1||5|4|chưa đủ")}, []string{
			"- decision 0: so-noi-vu appraisal1 so-y-te 4→3 1.2 thiếu kế hoạch",
			"+ decision 0: so-noi-vu final so-y-te 5→4 1.1 chưa đủ",
			"+ decision 1: so-noi-vu appraisal1 so-y-te 4→3 1.2 thiếu kế hoạch",
		}},
		{"an agency that the round does not have is called by its id", map[string]string{
			"appraisal/so-noi-vu.csv": "", "appraisal/la.xlsx": list([]string{"round=dot", "agency=la", "stage=final"},
				cut),
			"appraisal/la-cuoi.xlsx": list([]string{"round=dot", "agency=la", "stage=final"}, cut)}, []string{
			"- decision 0: so-noi-vu appraisal1 so-y-te 4→3 1.2 thiếu kế hoạch",
			"+ decision 0: la final so-y-te 4→3 1.2 thiếu kế hoạch",
			"+ dot/appraisal/la-cuoi.xlsx warning list-twice agency=la stage=final count=1 (first-here " +
				"dot/appraisal/la.xlsx)",
			"+ dot/appraisal/la.xlsx:Thẩm định!F2 agency-unknown agency=la count=1 known=[so-noi-vu hoi-dong] " +
				"suggestion= file=",
			"+ dot/explanation/so-y-te.csv:2:13 warning explanation-uncut unit=so-y-te name=Sở Y tế criterion=1.2 " +
				"agency=Sở Nội vụ",
			"+ dot/round.yaml:9:5 warning agency-silent agency=Sở Nội vụ count=3",
		}},
		{"YAML is of the agency and the appraisal that its file is named by", map[string]string{
			"appraisal/so-noi-vu.csv": "",
			"appraisal/so-noi-vu-lan-1.yaml": "ledger:\n  - {unit: so-y-te, code: \"1.2\", from: 4, to: 3, reason: " +
				"thiếu kế " +
				"hoạch}\n" +
				"  - {unit: so-tu-phap, code: \"1.2\", from: 2, to: 1, stage: final, reason: chậm}\n" +
				"  - {unit: xa-tan-phu, code: \"1\", from: 9, to: 8, agency: hoi-dong, reason: chậm}\n"}, []string{
			"+ decision 1: so-noi-vu final so-tu-phap 2→1 1.2 chậm",
			"+ decision 2: hoi-dong  xa-tan-phu 9→8 1 chậm",
		}},
		{"YML, too", map[string]string{"appraisal/so-noi-vu.csv": "",
			"appraisal/so-noi-vu-lan-1.yml": "ledger: [{unit: so-y-te, code: \"1.2\", from: 4, to: 3, reason: " +
				"thiếu kế " +
				"hoạch}]\n"},
			nil},
		{"YAML that cannot be read leaves the ledger incomplete", map[string]string{
			"appraisal/hoi-dong.yaml": "ledger: [\n"}, []string{
			"- ledger incomplete: false, survey incomplete: false",
			"+ dot/appraisal/hoi-dong.yaml:1:9 yaml-bracket-open found=[ expected=] effect=decisions-unread",
			"+ dot/round.yaml:2:1 warning ledger-incomplete",
			"+ ledger incomplete: true, survey incomplete: false",
		}},
		{"so does a workbook that is damaged", map[string]string{"appraisal/hoi-dong.xlsx": "PK\x03\x04 cut off"},
			[]string{
				"- ledger incomplete: false, survey incomplete: false",
				"+ dot/appraisal/hoi-dong.xlsx workbook-damaged detail=zip: not a valid zip file effect=decisions-unread",
				"+ dot/round.yaml:2:1 warning ledger-incomplete",
				"+ ledger incomplete: true, survey incomplete: false",
			}},
		{"what is none of the forms that lists have leaves nothing out", map[string]string{
			"appraisal/quyet-dinh.pdf": "%PDF"}, []string{
			"+ dot/appraisal/quyet-dinh.pdf workbook-not-xlsx kind=PDF",
		}},
		{"a file that says it is a workbook and is none is a damaged list", map[string]string{
			"appraisal/hoi-dong.xlsx": "no workbook"}, []string{
			"- ledger incomplete: false, survey incomplete: false",
			"+ dot/appraisal/hoi-dong.xlsx workbook-not-xlsx kind= effect=decisions-unread",
			"+ dot/round.yaml:2:1 warning ledger-incomplete",
			"+ ledger incomplete: true, survey incomplete: false",
		}},
		{"so is an empty one: what stood there is lost", map[string]string{"appraisal/hoi-dong.csv": "\n"}, []string{
			"- ledger incomplete: false, survey incomplete: false",
			"+ dot/appraisal/hoi-dong.csv csv-empty needed=[Mã đơn vị (unit) Mã tiêu chí (code) Đến (to)] effect=decisions-unread",
			"+ dot/round.yaml:2:1 warning ledger-incomplete",
			"+ ledger incomplete: true, survey incomplete: false",
		}},
		{"a scan in the place of a list, too", map[string]string{"appraisal/so-noi-vu.csv": "",
			"appraisal/so-noi-vu-lan-1.pdf": "%PDF"}, []string{
			"- decision 0: so-noi-vu appraisal1 so-y-te 4→3 1.2 thiếu kế hoạch",
			"- ledger incomplete: false, survey incomplete: false",
			"+ dot/appraisal/so-noi-vu-lan-1.pdf workbook-not-xlsx kind=PDF effect=decisions-unread",
			"+ dot/round.yaml:2:1 warning ledger-incomplete",
			"+ ledger incomplete: true, survey incomplete: false",
		}},
		{"minutes that are damaged lose no list, as those that are not", map[string]string{
			"appraisal/bien-ban.docx": "PK\x03\x04", "appraisal/bien-ban.pdf": "%PDF"}, []string{
			"+ dot/appraisal/bien-ban.docx workbook-damaged detail=zip: not a valid zip file",
			"+ dot/appraisal/bien-ban.pdf workbook-not-xlsx kind=PDF",
		}},
		{"a table does", map[string]string{"appraisal/bien-ban.ods": "x"}, []string{
			"- ledger incomplete: false, survey incomplete: false",
			"+ dot/appraisal/bien-ban.ods workbook-not-xlsx kind= effect=decisions-unread",
			"+ dot/round.yaml:2:1 warning ledger-incomplete",
			"+ ledger incomplete: true, survey incomplete: false",
		}},
		{"beside the list it is none", map[string]string{"appraisal/so-noi-vu.csv": "",
			"appraisal/so-noi-vu-lan-1.xlsx": list(ours, cut), "appraisal/so-noi-vu-lan-1.pdf": "%PDF"}, []string{
			"+ dot/appraisal/so-noi-vu-lan-1.pdf workbook-not-xlsx kind=PDF",
		}},
		{"a folder in the place of a list loses it; another is only told", map[string]string{
			"appraisal/hoi-dong.xlsx/a": "x", "appraisal/cu/a": "x"}, []string{
			"- ledger incomplete: false, survey incomplete: false",
			"+ dot/appraisal/cu warning folder-ignored",
			"+ dot/appraisal/hoi-dong.xlsx not-a-file effect=decisions-unread",
			"+ dot/round.yaml:2:1 warning ledger-incomplete",
			"+ ledger incomplete: true, survey incomplete: false",
		}},
		{"so does a folder that an agency's lists were put into", map[string]string{
			"appraisal/hoi-dong-cuoi/a.xlsx": "x"}, []string{
			"- ledger incomplete: false, survey incomplete: false",
			"+ dot/appraisal/hoi-dong-cuoi not-a-file effect=decisions-unread",
			"+ dot/round.yaml:2:1 warning ledger-incomplete",
			"+ ledger incomplete: true, survey incomplete: false",
		}},
		{"headings alone are no decisions: it may be the form as it was sent", map[string]string{
			"appraisal/hoi-dong.CSV": "unit,code,to\n"}, []string{
			"+ dot/appraisal/hoi-dong.CSV warning list-blank count=",
		}},
		{"likewise in a workbook", map[string]string{"appraisal/hoi-dong.xlsx": list(nil)}, []string{
			"+ dot/appraisal/hoi-dong.xlsx warning list-blank count=",
		}},
		{"a CSV without headings may have some", map[string]string{"appraisal/hoi-dong.csv": "so-y-te;1.1;4\n"},
			[]string{
				"- ledger incomplete: false, survey incomplete: false",
				"+ dot/appraisal/hoi-dong.csv:1 headings-missing found=[so-y-te 1.1 4] needed=[Mã đơn vị (unit) Mã " +
					"tiêu chí (code) Đến (to)] effect=decisions-unread",
				"+ dot/round.yaml:2:1 warning ledger-incomplete",
				"+ ledger incomplete: true, survey incomplete: false",
			}},
		{"an agency that the round does not have, by the file's name: the file, and which may be meant",
			map[string]string{
				"appraisal/so-noi-vu.csv": "", "appraisal/so-noi-vuu-lan-1.csv": whole["appraisal/so-noi-vu.csv"]},
			[]string{
				"- decision 0: so-noi-vu appraisal1 so-y-te 4→3 1.2 thiếu kế hoạch",
				"- ledger incomplete: false, survey incomplete: false",
				"+ decision 0: so-noi-vuu appraisal1 so-y-te 4→3 1.2 thiếu kế hoạch",
				"+ dot/appraisal/so-noi-vuu-lan-1.csv:2:26 agency-unknown agency=so-noi-vuu count=1 " +
					"known=[so-noi-vu hoi-dong] " +
					"file=so-noi-vuu-lan-1.csv suggestion=so-noi-vu",
				"+ dot/round.yaml:2:1 warning ledger-incomplete",
				"+ ledger incomplete: true, survey incomplete: false",
			}},
		{"the same in a cell is the cell's mistake", map[string]string{
			"appraisal/so-noi-vu.csv": "unit,code,stage,from,to,reason,agency\nso-y-te,1.2,appraisal1,4,3,thiếu kế " +
				"hoạch,so-noi-vuu\n"},
			[]string{
				"- decision 0: so-noi-vu appraisal1 so-y-te 4→3 1.2 thiếu kế hoạch",
				"+ decision 0: so-noi-vuu appraisal1 so-y-te 4→3 1.2 thiếu kế hoạch",
				"+ dot/appraisal/so-noi-vu.csv:2:43 agency-unknown agency=so-noi-vuu count=1 known=[so-noi-vu " +
					"hoi-dong] file= " +
					"suggestion=so-noi-vu",
				"+ dot/round.yaml:9:5 warning agency-silent agency=Sở Nội vụ count=3",
			}},
		{"an agency whose decisions cannot be read is not silent beside another's", map[string]string{
			"appraisal/so-noi-vu.csv": "unit,code,stage,from,to,reason,agency\n,1.2,appraisal1,4,3,thiếu kế hoạch,so-noi-vu\n" +
				"so-y-te,1.2,final,4,3,thiếu kế hoạch,hoi-dong\n"},
			[]string{
				"- decision 0: so-noi-vu appraisal1 so-y-te 4→3 1.2 thiếu kế hoạch",
				"+ decision 0: hoi-dong final so-y-te 4→3 1.2 thiếu kế hoạch",
				"+ dot/appraisal/so-noi-vu.csv:2:1 row-code-missing column=unit title= suggestion= effect=decision-void",
				"+ dot/explanation/so-y-te.csv:2:13 warning explanation-uncut unit=so-y-te name=Sở Y tế criterion=1.2 " +
					"agency=Sở Nội vụ",
			}},
		{"in a workbook, likewise by its name", map[string]string{
			"appraisal/so-noi-vu.csv": "", "appraisal/so-noi-vuu.xlsx": list(nil, cut)}, []string{
			"- decision 0: so-noi-vu appraisal1 so-y-te 4→3 1.2 thiếu kế hoạch",
			"- ledger incomplete: false, survey incomplete: false",
			"+ decision 0: so-noi-vuu  so-y-te 4→3 1.2 thiếu kế hoạch",
			"+ dot/appraisal/so-noi-vuu.xlsx:Thẩm định!F2 agency-unknown agency=so-noi-vuu count=1 " +
				"known=[so-noi-vu hoi-dong] " +
				"file=so-noi-vuu.xlsx suggestion=so-noi-vu",
			"+ dot/round.yaml:2:1 warning ledger-incomplete",
			"+ ledger incomplete: true, survey incomplete: false",
		}},
		{"and in YAML", map[string]string{
			"appraisal/so-noi-vu.csv":   "",
			"appraisal/so-noi-vuu.yaml": "ledger: [{unit: so-y-te, code: \"1.2\", from: 4, to: 3, reason: x}]\n"},
			[]string{
				"- decision 0: so-noi-vu appraisal1 so-y-te 4→3 1.2 thiếu kế hoạch",
				"- ledger incomplete: false, survey incomplete: false",
				"+ decision 0: so-noi-vuu  so-y-te 4→3 1.2 x",
				"+ dot/appraisal/so-noi-vuu.yaml:1:10 agency-unknown agency=so-noi-vuu count=1 known=[so-noi-vu " +
					"hoi-dong] " +
					"file=so-noi-vuu.yaml suggestion=so-noi-vu",
				"+ dot/round.yaml:2:1 warning ledger-incomplete",
				"+ ledger incomplete: true, survey incomplete: false",
			}},
		{"a unit that the round does not have: the closest is suggested", map[string]string{
			"appraisal/so-noi-vu.csv": "unit,code,stage,from,to,reason\nso-y-tee,1.2,appraisal1,4,3,thiếu kế hoạch\n"},
			[]string{
				"- decision 0: so-noi-vu appraisal1 so-y-te 4→3 1.2 thiếu kế hoạch",
				"+ decision 0: so-noi-vu appraisal1 so-y-tee 4→3 1.2 thiếu kế hoạch",
				"+ dot/appraisal/so-noi-vu.csv:2:1 unit-unknown unit=so-y-tee effect=decision-void suggestion=so-y-te",
				"+ dot/explanation/so-y-te.csv:2:13 warning explanation-uncut unit=so-y-te name=Sở Y tế " +
					"criterion=1.2 agency=Sở Nội vụ",
			}},
		{"one that several files name is told once, and no slip", map[string]string{
			"received.csv": whole["received.csv"] + "so-y-tee,self,2025-12-01\n",
			"appraisal/so-noi-vu.csv": "unit,code,stage,from,to,reason\nso-y-tee,1.2,appraisal1,4,3,thiếu kế hoạch\n" +
				"so-y-tee,1.3,final,4,3,thiếu kế hoạch\n"},
			[]string{
				"- decision 0: so-noi-vu appraisal1 so-y-te 4→3 1.2 thiếu kế hoạch",
				"+ decision 0: so-noi-vu appraisal1 so-y-tee 4→3 1.2 thiếu kế hoạch",
				"+ decision 1: so-noi-vu final so-y-tee 4→3 1.3 thiếu kế hoạch",
				"+ dot/explanation/so-y-te.csv:2:13 warning explanation-uncut unit=so-y-te name=Sở Y tế " +
					"criterion=1.2 " +
					"agency=Sở Nội vụ",
				"+ dot/received.csv:3:1 unit-unknown unit=so-y-tee places=3 files=2",
				"+ received 1: so-y-tee self 2025-12-01",
			}},
		{"a decision beside the name of another criterion or another unit does not count", map[string]string{
			"appraisal/so-noi-vu.csv": "", "appraisal/so-noi-vu.xlsx": list(ours,
				"so-y-te|Sở Tư pháp|1.2|Ban hành kế hoạch|4|3|thiếu kế hoạch")}, []string{
			"- decision 0: so-noi-vu appraisal1 so-y-te 4→3 1.2 thiếu kế hoạch",
			"+ dot/appraisal/so-noi-vu.xlsx:Thẩm định!B2 row-unit-other unit=so-y-te name=Sở Tư pháp other=so-tu-phap " +
				"effect=decision-void",
			"+ dot/appraisal/so-noi-vu.xlsx:Thẩm định!D2 row-criterion-other criterion=1.2 title=Ban hành " +
				"kế hoạch other=1.1 effect=decision-void",
			"+ dot/explanation/so-y-te.csv:2:13 warning explanation-uncut unit=so-y-te name=Sở Y tế criterion=1.2 " +
				"agency=Sở Nội vụ",
		}},
		{"one day that is merged over several rows is that of each of them", map[string]string{
			"appraisal/so-noi-vu.csv": "", "appraisal/so-noi-vu.xlsx": merged(book("Thẩm định", ours, head+"|Ngày",
				cut+"|2025-12-01", "so-y-te||1.1||5|4|chậm|", "so-tu-phap||1.1||3|2|chậm|"), "Thẩm định", "H2", "H4")},
			[]string{
				"+ decision 1: so-noi-vu appraisal1 so-y-te 5→4 1.1 chậm",
				"+ decision 2: so-noi-vu appraisal1 so-tu-phap 3→2 1.1 chậm",
				"+ dot/appraisal/so-noi-vu.xlsx:Thẩm định!H3 warning cell-merged-day range=H2:H4 day=2025-12-01",
			}},
		{"where it is no day, one fault of each of their units", map[string]string{
			"appraisal/so-noi-vu.csv": "", "appraisal/so-noi-vu.xlsx": merged(book("Thẩm định", ours, head+"|Ngày",
				cut+"|hôm qua", "so-y-te||1.1||5|4|chậm|", "so-tu-phap||1.1||3|2|chậm|"), "Thẩm định", "H2", "H4")},
			[]string{
				"+ decision 1: so-noi-vu appraisal1 so-y-te 5→4 1.1 chậm",
				"+ decision 2: so-noi-vu appraisal1 so-tu-phap 3→2 1.1 chậm",
				"+ dot/appraisal/so-noi-vu.xlsx:Thẩm định!H2 cell-not-date text=hôm qua effect=order-unknown",
				"+ dot/appraisal/so-noi-vu.xlsx:Thẩm định!H3 cell-merged range=H2:H4 effect=order-unknown others=1",
			}},
		{"days of another year are one fault of an agency's list, and are none", map[string]string{
			"appraisal/so-noi-vu.csv": "", "appraisal/so-noi-vu.xlsx": book("Thẩm định", ours, head+"|Ngày",
				cut+"|2022-12-01", "so-y-te||1.1||5|4|chậm|2025-12-01", "so-tu-phap||1.1||3|2|chậm|2022-12-01")},
			[]string{
				"+ decision 1: so-noi-vu appraisal1 so-y-te 5→4 1.1 chậm",
				"+ decision 2: so-noi-vu appraisal1 so-tu-phap 3→2 1.1 chậm",
				"+ dot/appraisal/so-noi-vu.xlsx:Thẩm định!H2 day-far-from-year day=2022-12-01 year=2025 " +
					"effect=order-unknown others=1",
			}},
		{"a list whose only row does not count may be about nobody but the row's unit", map[string]string{
			"appraisal/hoi-dong.csv": "unit,kind,code,to,reason\nso-y-te,acept_late,,,mưa\n"}, []string{
			"+ dot/appraisal/hoi-dong.csv:2:9 decision-kind-unknown found=acept_late known=" + kinds +
				" effect=row-unused",
		}},
		{"where it names no unit, about anybody", map[string]string{
			"appraisal/hoi-dong.csv": "unit,kind,code,to,reason\nla,acept_late,,,mưa\n"}, []string{
			"- ledger incomplete: false, survey incomplete: false",
			"+ dot/appraisal/hoi-dong.csv:2:4 decision-kind-unknown found=acept_late known=" + kinds +
				" effect=row-unused",
			"+ dot/round.yaml:2:1 warning ledger-incomplete",
			"+ ledger incomplete: true, survey incomplete: false",
		}},
		{"where the points are no number the decision does not count, and no other cell says that it does",
			map[string]string{"appraisal/so-noi-vu.csv": "", "appraisal/so-noi-vu.xlsx": list(ours,
				"so-y-te|Sở Y tế|1.2|Kiểm tra|bốn|ba|x")}, []string{
				"- decision 0: so-noi-vu appraisal1 so-y-te 4→3 1.2 thiếu kế hoạch",
				"+ decision 0: so-noi-vu appraisal1 so-y-te –→– 1.2 x",
				"+ dot/appraisal/so-noi-vu.xlsx:Thẩm định!E2 cell-not-number text=bốn",
				"+ dot/appraisal/so-noi-vu.xlsx:Thẩm định!F2 cell-not-number text=ba unit=so-y-te from=Từ effect=decision-void",
			}},
		{"nor is anything of a unit that the round does not have, or whose set could not be read", map[string]string{
			"pack/xa.yaml": "set: [\n", "appraisal/so-noi-vu.csv": "",
			"appraisal/so-noi-vu.xlsx": list(ours, cut, "so-la|Sở Y tế|1.2|Kiểm tra|4|3|x",
				"xa-tan-phu|Xã Tân Phú|1|Kiểm tra|9|8|x")}, []string{
			"- self xa-tan-phu 1: 9",
			"- self xa-tan-phu: dot/self/xa-tan-phu.xlsx",
			"- unit xa 0: xa-tan-phu",
			"- usable true, readable true",
			"+ decision 1: so-noi-vu appraisal1 so-la 4→3 1.2 x",
			"+ decision 2: so-noi-vu appraisal1 xa-tan-phu 9→8 1 x",
			"+ dot/appraisal/so-noi-vu.xlsx:Thẩm định!A3 unit-unknown unit=so-la effect=decision-void suggestion=so-y-te",
			"+ dot/pack/xa.yaml:1:6 yaml-bracket-open found=[ expected=]",
			"+ dot/round.yaml:18:5 warning workbooks-unchecked name=UBND cấp xã count=1",
			"+ usable false, readable true",
		}},
		{"names that fit are not, nor are names that nobody has", map[string]string{
			"appraisal/so-noi-vu.csv": "", "appraisal/so-noi-vu.xlsx": list(ours,
				"so-y-te|SỞ Y TẾ|1.2|kiểm  tra|4|3|thiếu kế hoạch", "so-la|Sở Lạ|1.2|Gì đó|||")}, nil},
	})
}

// Two lines decide the same where nothing but their place differs.
func TestSame(t *testing.T) {
	given := func(points string) scoring.Input {
		return scoring.Input{State: scoring.Given, Number: scoring.MustPoints(points), Text: points}
	}
	one := scoring.Decision{From: given("4"), To: given("3.0")}
	one.Unit, one.Code, one.Kind, one.Day, one.Reason, one.Evidence, one.Clause = "so-y-te", "1.2", "x", "2025-12-01",
		"r", "e", "c"
	for _, c := range []struct {
		why    string
		change func(d *scoring.Decision)
		want   bool
	}{
		{"nothing", func(*scoring.Decision) {}, true},
		{"the place", func(d *scoring.Decision) { d.Pos = fault.InFile("b.xlsx") }, true},
		{"how a number is written", func(d *scoring.Decision) { d.To = given("3") }, true},
		{"the unit", func(d *scoring.Decision) { d.Unit = "" }, false},
		{"the criterion", func(d *scoring.Decision) { d.Code = "" }, false},
		{"the kind", func(d *scoring.Decision) { d.Kind = "" }, false},
		{"the points replaced", func(d *scoring.Decision) { d.From = given("5") }, false},
		{"that there are some", func(d *scoring.Decision) { d.From = scoring.Input{} }, false},
		{"the points decided", func(d *scoring.Decision) { d.To = given("5") }, false},
		{"the day", func(d *scoring.Decision) { d.Day = "" }, false},
		{"the reason", func(d *scoring.Decision) { d.Reason = "" }, false},
		{"the evidence", func(d *scoring.Decision) { d.Evidence = "" }, false},
		{"the clause", func(d *scoring.Decision) { d.Clause = "" }, false},
	} {
		other := one
		c.change(&other)
		if same(one, other) != c.want || same(other, one) != c.want {
			t.Errorf("%s differs: the same %v", c.why, !c.want)
		}
	}
}
