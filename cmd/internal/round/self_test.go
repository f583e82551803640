package round

import (
	"slices"
	"strings"
	"testing"

	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/workbook"
)

// Of what units hand in, each workbook is the business of one unit; nothing counts
// for a unit that is not certainly its own.
func TestSelf(t *testing.T) {
	index := func(round, unit, set, print string) []string {
		return []string{"round=" + round, "unit=" + unit, "set=" + set, "fingerprint=" + print}
	}
	rows := []string{"Mã|Tiêu chí|Điểm tối đa|Điểm tự đánh giá", "1.1|||5", "1.2|||4"}
	print := declared().Blocks[0].Set.Fingerprint()
	checkChanges(t, []changeCase{
		{"a unit that nothing came of has no submission; the engine tells that", map[string]string{
			"self/so-y-te.xlsx": ""}, []string{
			"- self so-y-te 1.1: 5",
			"- self so-y-te 1.2: 4",
			"- self so-y-te: dot/self/so-y-te.xlsx",
		}},
		{"our own form", map[string]string{"self/so-y-te.xlsx": form("so-y-te", workbook.Value{Code: "1.1",
			Input: "points", Text: "5"}, workbook.Value{Code: "1.2", Input: "points", Text: "4"})}, []string{
			"+ self so-y-te 1.3: 0",
		}},
		{"one that lost its hidden sheet, beside one of ours that has it", map[string]string{
			"self/so-y-te.xlsx":    without(sheet.IndexSheet, form("so-y-te")),
			"self/so-tu-phap.xlsx": form("so-tu-phap")}, []string{
			"- self so-tu-phap 1.1: 3",
			"- self so-tu-phap 1.2: 2",
			"- self so-y-te 1.1: 5",
			"- self so-y-te 1.2: 4",
			"+ dot/self/so-y-te.xlsx warning workbook-no-identity",
			"+ self so-tu-phap 1.1: 0",
			"+ self so-tu-phap 1.2: 0",
			"+ self so-tu-phap 1.3: 0",
			"+ self so-y-te 1.1: 0",
			"+ self so-y-te 1.2: 0",
			"+ self so-y-te 1.3: 0",
		}},
		{"one that lost its hidden sheet, where none has it", map[string]string{
			"self/so-y-te.xlsx": without(sheet.IndexSheet, form("so-y-te"))}, []string{
			"- self so-y-te 1.1: 5",
			"- self so-y-te 1.2: 4",
			"+ self so-y-te 1.1: 0",
			"+ self so-y-te 1.2: 0",
			"+ self so-y-te 1.3: 0",
		}},
		{"our own form under another name is that of the unit which it was made for, and told", map[string]string{
			"self/so-y-te.xlsx": "", "self/ban-gui.xlsx": book("Tự đánh giá", index("dot", "so-y-te", "so", print),
				rows...)}, []string{
			"- self so-y-te: dot/self/so-y-te.xlsx",
			"+ dot/self/ban-gui.xlsx warning workbook-other-unit file=ban-gui unit=so-y-te name=Sở Y tế " +
				"wanted=so-y-te.xlsx",
			"+ dot/self/ban-gui.xlsx:Tự đánh giá!B2 warning row-title-changed criterion=1.1 title=Ban hành kế hoạch",
			"+ dot/self/ban-gui.xlsx:Tự đánh giá!B3 warning row-title-changed criterion=1.2 title=Kiểm tra",
			"+ dot/self/ban-gui.xlsx:Tự đánh giá!C2 max-changed criterion=1.1 found= max=5 (max-here " +
				"dot/pack/so.yaml:13:54)",
			"+ dot/self/ban-gui.xlsx:Tự đánh giá!C3 max-changed criterion=1.2 found= max=5 (max-here " +
				"dot/pack/so.yaml:14:45)",
			"+ dot/self/ban-gui.xlsx:Tự đánh giá!D2 warning validation-lost count=2",
			"+ self so-y-te: dot/self/ban-gui.xlsx",
		}},
		{"our own form under another name that its unit has", map[string]string{
			"self/so-y-te.xlsx": "", "self/Sở Y tế.xlsx": form("so-y-te", workbook.Value{Code: "1.1",
				Input: "points", Text: "5"}, workbook.Value{Code: "1.2", Input: "points", Text: "4"})}, []string{
			"- self so-y-te: dot/self/so-y-te.xlsx",
			"+ self so-y-te 1.3: 0",
			"+ self so-y-te: dot/self/Sở Y tế.xlsx",
		}},
		{"our own form of another round, of a unit that this one does not have", map[string]string{
			"self/la.xlsx": book("Tự đánh giá", index("dot-2024", "so-la", "so", print), rows...)}, []string{
			"+ dot/self/la.xlsx workbook-other-round found=dot-2024 expected=dot title=",
		}},
		{"and of this round: the closest is suggested", map[string]string{
			"self/la.xlsx": book("Tự đánh giá", index("dot", "so-y-tee", "so", print), rows...)}, []string{
			"+ dot/self/la.xlsx workbook-unknown-unit unit=so-y-tee suggestion=so-y-te",
		}},
		{"its name may be among other words; that of another unit there says nothing", map[string]string{
			"self/so-y-te.xlsx": "", "self/1. Sở Y tế - bản cuối.xlsx": form("so-y-te"),
			"self/so-tu-phap.xlsx": "", "self/Sở Tư pháp gửi Sở Y tế.xlsx": form("so-tu-phap")}, []string{
			"- self so-tu-phap 1.1: 3",
			"- self so-tu-phap 1.2: 2",
			"- self so-tu-phap: dot/self/so-tu-phap.xlsx",
			"- self so-y-te 1.1: 5",
			"- self so-y-te 1.2: 4",
			"- self so-y-te: dot/self/so-y-te.xlsx",
			"+ dot/self/Sở Tư pháp gửi Sở Y tế.xlsx warning workbook-other-unit file=Sở Tư pháp gửi Sở Y tế " +
				"unit=so-tu-phap " +
				"name=Sở Tư pháp wanted=so-tu-phap.xlsx",
			"+ self so-tu-phap 1.1: 0",
			"+ self so-tu-phap 1.2: 0",
			"+ self so-tu-phap 1.3: 0",
			"+ self so-tu-phap: dot/self/Sở Tư pháp gửi Sở Y tế.xlsx",
			"+ self so-y-te 1.1: 0",
			"+ self so-y-te 1.2: 0",
			"+ self so-y-te 1.3: 0",
			"+ self so-y-te: dot/self/1. Sở Y tế - bản cuối.xlsx",
		}},
		{"our own form under the name of another unit counts for neither", map[string]string{
			"self/so-tu-phap.xlsx": book("Tự đánh giá", index("dot", "so-y-te", "so", print), rows...)}, []string{
			"- self so-tu-phap 1.1: 3",
			"- self so-tu-phap 1.2: 2",
			"- self so-tu-phap: dot/self/so-tu-phap.xlsx",
			"+ dot/self/so-tu-phap.xlsx workbook-wrong-unit file=so-tu-phap unit=so-y-te effect=book-unread",
			"+ self so-tu-phap: dot/self/so-tu-phap.xlsx unreadable",
		}},
		{"one of another round, whose units have the ids of ours, is that first", map[string]string{
			"self/so-tu-phap.xlsx": book("Tự đánh giá", index("dot-khac", "so-y-te", "so", print), rows...)}, []string{
			"- self so-tu-phap 1.1: 3",
			"- self so-tu-phap 1.2: 2",
			"- self so-tu-phap: dot/self/so-tu-phap.xlsx",
			"+ dot/self/so-tu-phap.xlsx workbook-other-round found=dot-khac expected=dot title= effect=book-unread",
			"+ self so-tu-phap: dot/self/so-tu-phap.xlsx unreadable",
		}},
		{"a form for a unit that the round has not", map[string]string{
			"self/la.xlsx": book("Tự đánh giá", index("dot", "so-y-tee", "so", print), rows...)}, []string{
			"+ dot/self/la.xlsx workbook-unknown-unit unit=so-y-tee suggestion=so-y-te",
		}},
		{"and one after it, which is told too", map[string]string{
			"self/a-la.xlsx": book("Tự đánh giá", index("dot", "so-y-tee", "so", print), rows...),
			"self/b-la.xlsx": book("Tự đánh giá", index("dot", "so-y-tee", "so", print), rows...)}, []string{
			"+ dot/self/a-la.xlsx workbook-unknown-unit unit=so-y-tee suggestion=so-y-te",
			"+ dot/self/b-la.xlsx workbook-unknown-unit unit=so-y-tee suggestion=so-y-te",
		}},
		{"a form of another round", map[string]string{
			"self/so-y-te.xlsx": book("Tự đánh giá", index("dot-2024", "so-y-te", "so", print), rows...)}, []string{
			"- self so-y-te 1.1: 5",
			"- self so-y-te 1.2: 4",
			"- self so-y-te: dot/self/so-y-te.xlsx",
			"+ dot/self/so-y-te.xlsx workbook-other-round found=dot-2024 expected=dot title= effect=book-unread",
			"+ self so-y-te: dot/self/so-y-te.xlsx unreadable",
		}},
		{"a form of another set", map[string]string{
			"self/so-y-te.xlsx": book("Tự đánh giá", index("dot", "so-y-te", "xa", print), rows...)}, []string{
			"- self so-y-te 1.1: 5",
			"- self so-y-te 1.2: 4",
			"- self so-y-te: dot/self/so-y-te.xlsx",
			"+ dot/self/so-y-te.xlsx workbook-other-set found=xa expected=so effect=book-unread",
			"+ self so-y-te: dot/self/so-y-te.xlsx unreadable",
		}},
		{"a form made when the set was another", map[string]string{
			"self/so-y-te.xlsx": book("Tự đánh giá", index("dot", "so-y-te", "so", "abc"), rows...)}, []string{
			"+ dot/self/so-y-te.xlsx warning workbook-other-version set=so",
		}},
		{"the name in other letters, and another ending", map[string]string{
			"self/so-y-te.xlsx": "", "self/SỞ Y TẾ.XLSX": whole["self/so-y-te.xlsx"]}, []string{
			"- self so-y-te: dot/self/so-y-te.xlsx",
			"+ self so-y-te: dot/self/SỞ Y TẾ.XLSX",
		}},
		{"an alias as a name", map[string]string{"self/so-y-te.xlsx": "",
			"self/syt.xlsx": whole["self/so-y-te.xlsx"]}, []string{
			"- self so-y-te: dot/self/so-y-te.xlsx",
			"+ self so-y-te: dot/self/syt.xlsx",
		}},
		{"a name above the table says whose it is, where the file's does not", map[string]string{
			"self/so-y-te.xlsx": "", "self/Book1.xlsx": selfBook("Đơn vị: SỞ  Y TẾ", "1.1=5", "1.2=4")}, []string{
			"- self so-y-te: dot/self/so-y-te.xlsx",
			"+ self so-y-te: dot/self/Book1.xlsx",
		}},
		{"the unit may be named twice above the table", map[string]string{
			"self/so-y-te.xlsx": "", "self/Book1.xlsx": selfBook("Sở Y tế|SYT", "1.1=5", "1.2=4")}, []string{
			"- self so-y-te: dot/self/so-y-te.xlsx",
			"+ self so-y-te: dot/self/Book1.xlsx",
		}},
		{"two units named there say nothing", map[string]string{
			"self/so-y-te.xlsx": "", "self/Book1.xlsx": selfBook("Sở Y tế|Sở Tư pháp", "1.1=5", "1.2=4")}, []string{
			"- self so-y-te 1.1: 5",
			"- self so-y-te 1.2: 4",
			"- self so-y-te: dot/self/so-y-te.xlsx",
			"+ dot/self/Book1.xlsx workbook-unknown-unit unit=Book1 suggestion=",
		}},
		{"a name close to a unit's is suggested", map[string]string{
			"self/so-y-te.xlsx": "", "self/so-y-tee.xlsx": whole["self/so-y-te.xlsx"]}, []string{
			"- self so-y-te 1.1: 5",
			"- self so-y-te 1.2: 4",
			"- self so-y-te: dot/self/so-y-te.xlsx",
			"+ dot/self/so-y-tee.xlsx workbook-unknown-unit unit=so-y-tee suggestion=so-y-te",
		}},
		{"the file names one unit and the sheet another: a warning, the file's counts", map[string]string{
			"self/so-y-te.xlsx": selfBook("Sở Tư pháp", "1.1=5", "1.2=4")}, []string{
			"+ dot/self/so-y-te.xlsx:Tự đánh giá!A1 warning workbook-name-other file=so-y-te unit=so-y-te name=Sở " +
				"Tư pháp " +
				"other=so-tu-phap",
		}},
		{"where the round says that a unit's name stands there, it is an error", map[string]string{
			"round.yaml": edited(t, "round.yaml", "appraised_in: files\n",
				"appraised_in: files\nlayout: {unit_name: A1}\n"),
			"self/so-y-te.xlsx": selfBook("Sở Tư pháp", "1.1=5", "1.2=4"), "self/so-tu-phap.xlsx": ""}, []string{
			"- self so-tu-phap 1.1: 3",
			"- self so-tu-phap 1.2: 2",
			"- self so-tu-phap: dot/self/so-tu-phap.xlsx",
			"- self so-y-te 1.1: 5",
			"- self so-y-te 1.2: 4",
			"- self so-y-te: dot/self/so-y-te.xlsx",
			"+ dot/self/so-y-te.xlsx:Tự đánh giá!A1 workbook-name-other file=so-y-te unit=so-y-te name=Sở Tư pháp " +
				"other=so-tu-phap effect=book-unread",
			"+ self so-y-te: dot/self/so-y-te.xlsx unreadable",
		}},
		{"a layout that does not say where the name stands leaves it a warning", map[string]string{
			"round.yaml": edited(t, "round.yaml", "appraised_in: files\n",
				"appraised_in: files\nlayout: {header_row: 2}\n"),
			"self/so-y-te.xlsx": selfBook("Sở Tư pháp", "1.1=5", "1.2=4")}, []string{
			"+ dot/self/so-y-te.xlsx:Tự đánh giá!A1 warning workbook-name-other file=so-y-te unit=so-y-te name=Sở " +
				"Tư pháp " +
				"other=so-tu-phap",
		}},
		{"a layout is for workbooks that we did not make", map[string]string{
			"round.yaml": edited(t, "round.yaml", "appraised_in: files\n",
				"appraised_in: files\nlayout: {sheet: Biểu 2}\n"),
			"self/so-y-te.xlsx": form("so-y-te", workbook.Value{Code: "1.1", Input: "points", Text: "5"},
				workbook.Value{Code: "1.2", Input: "points", Text: "4"}),
			"self/so-tu-phap.xlsx": book("Biểu 2", nil, "Mã|Tiêu chí|Điểm tối đa|Điểm tự đánh giá", "1.1|||3",
				"1.2|||2"), "self/xa-tan-phu.xlsx": ""}, []string{
			"- self xa-tan-phu 1: 9",
			"- self xa-tan-phu: dot/self/xa-tan-phu.xlsx",
			"+ self so-y-te 1.3: 0",
		}},
		{"of two workbooks of a unit that counts which has its id as name, wherever it is listed", map[string]string{
			"self/SYT.xlsx": selfBook("", "1.1=1", "1.2=1")}, []string{
			"+ dot/self/SYT.xlsx workbook-twice unit=so-y-te file=SYT.xlsx same= (first-here dot/self/so-y-te.xlsx)",
		}},
		{"a copy with another ending comes after", map[string]string{
			"self/so-y-te.XLSX": selfBook("", "1.1=1", "1.2=1")}, []string{
			"+ dot/self/so-y-te.XLSX workbook-twice unit=so-y-te file=so-y-te.XLSX same= (first-here " +
				"dot/self/so-y-te.xlsx)",
		}},
		{"the signed scan beside a workbook is no second one, whatever they are called", map[string]string{
			"self/so-y-te.pdf": "%PDF-1.4\n", "self/so-tu-phap.JPG": "\xff\xd8\xff",
			"self/Sở Y tế.xlsx": whole["self/so-y-te.xlsx"], "self/so-y-te.xlsx": ""}, []string{
			"- self so-y-te: dot/self/so-y-te.xlsx",
			"+ self so-y-te: dot/self/Sở Y tế.xlsx",
		}},
		{"of two copies both are told", map[string]string{
			"self/so-tu-phap.XLSX": selfBook("", "1.1=1", "1.2=1"),
			"self/so-y-te.XLSX":    selfBook("", "1.1=1", "1.2=1")},
			[]string{
				"+ dot/self/so-tu-phap.XLSX workbook-twice unit=so-tu-phap file=so-tu-phap.XLSX same= (first-here " +
					"dot/self/so-tu-phap.xlsx)",
				"+ dot/self/so-y-te.XLSX workbook-twice unit=so-y-te file=so-y-te.XLSX same= (first-here " +
					"dot/self/so-y-te.xlsx)",
			}},
		{"so does one that only its sheet says the unit of", map[string]string{
			"self/Aa.xlsx": selfBook("Sở Y tế", "1.1=1", "1.2=1")}, []string{
			"+ dot/self/Aa.xlsx workbook-twice unit=so-y-te file=Aa.xlsx same= (first-here dot/self/so-y-te.xlsx)",
		}},
		{"a name that is the unit's goes before one that only its sheet says", map[string]string{
			"self/so-y-te.xlsx": "",
			"self/Aa.xlsx":      selfBook("Sở Y tế", "1.1=1", "1.2=1"), "self/SYT.xlsx": whole["self/so-y-te.xlsx"]},
			[]string{
				"- self so-y-te: dot/self/so-y-te.xlsx",
				"+ dot/self/Aa.xlsx workbook-twice unit=so-y-te file=Aa.xlsx same= (first-here dot/self/SYT.xlsx)",
				"+ self so-y-te: dot/self/SYT.xlsx",
			}},
		{"where a layout says in which column points are, they are there, but in our forms", map[string]string{
			"round.yaml": edited(t, "round.yaml", "appraised_in: files\n",
				"appraised_in: files\nlayout: {columns: {points: F}}\n"),
			"self/so-y-te.xlsx": form("so-y-te", workbook.Value{Code: "1.1", Input: "points", Text: "5"},
				workbook.Value{Code: "1.2", Input: "points", Text: "4"}),
			"self/xa-tan-phu.xlsx": "",
			"self/so-tu-phap.xlsx": book("Tự đánh giá", nil, "Mã|Tiêu chí|Điểm tối đa|Điểm tự đánh giá||",
				"1.1|||1||3", "1.2|||1||2")}, []string{
			"- self xa-tan-phu 1: 9",
			"- self xa-tan-phu: dot/self/xa-tan-phu.xlsx",
			"+ self so-y-te 1.3: 0",
		}},
		{"a file that is no workbook came from the unit that it is named by", map[string]string{
			"self/so-y-te.xlsx": "no workbook"}, []string{
			"- self so-y-te 1.1: 5",
			"- self so-y-te 1.2: 4",
			"- self so-y-te: dot/self/so-y-te.xlsx",
			"+ dot/self/so-y-te.xlsx workbook-not-xlsx kind= effect=book-unread",
			"+ self so-y-te: dot/self/so-y-te.xlsx unreadable",
		}},
		{"and from nobody known otherwise", map[string]string{"self/la.xlsx": "no workbook"}, []string{
			"+ dot/self/la.xlsx workbook-not-xlsx kind=",
		}},
		{"a cell that cannot be read", map[string]string{
			"self/so-y-te.xlsx": selfBook("", "1.1=năm", "1.2=4")}, []string{
			"- self so-y-te 1.1: 5",
			"+ dot/self/so-y-te.xlsx:Tự đánh giá!D3 cell-not-number text=năm effect=self-zero",
			"+ self so-y-te 1.1: 0",
		}},
		{"a sheet without its columns is a workbook that cannot be used", map[string]string{
			"self/so-y-te.xlsx": book("Tự đánh giá", nil, "Mã|Tiêu chí", "1.1|x", "1.2|y")}, []string{
			"- self so-y-te 1.1: 5",
			"- self so-y-te 1.2: 4",
			"- self so-y-te: dot/self/so-y-te.xlsx",
			"+ dot/self/so-y-te.xlsx:Tự đánh giá!1 column-missing column=Điểm tự đánh giá found=[Mã Tiêu chí] " +
				"suggestion= " +
				"accepted=[Điểm tự đánh giá tự đánh giá điểm tự chấm tự chấm điểm tự chấm của đơn vị đơn vị tự " +
				"chấm đơn vị tự " +
				"đánh giá điểm đơn vị tự chấm điểm đơn vị tự đánh giá tự chấm điểm self points] effect=book-unread",
			"+ self so-y-te: dot/self/so-y-te.xlsx unreadable",
		}},
		{"old copies among them are told", map[string]string{"self/so-y-te.bak": "x", "self/so-y-te.xlsx~": "x",
			"self/so-y-te.xlsx.old": "x"}, []string{
			"+ dot/self/so-y-te.bak warning backup-ignored",
			"+ dot/self/so-y-te.xlsx.old warning backup-ignored",
			"+ dot/self/so-y-te.xlsx~ warning backup-ignored",
		}},
		{"a folder among the workbooks is told", map[string]string{"self/cu/so-y-te.xlsx": "x"}, []string{
			"+ dot/self/cu warning folder-ignored",
		}},
		{"where appraised points stand in the workbooks, they are read there, and lists are left alone",
			map[string]string{
				"round.yaml":        edited(t, "round.yaml", "appraised_in: files", "appraised_in: workbook"),
				"self/so-y-te.xlsx": selfBook("", "1.1=5>4", "1.2=4>4")}, []string{
				"- decision 0: so-noi-vu appraisal1 so-y-te 4→3 1.2 thiếu kế hoạch",
				"+ decision 0:   so-y-te –→4 1.1 ",
				"+ decision 1:   so-y-te –→4 1.2 ",
				"+ dot/appraisal/so-noi-vu.csv warning appraisal-ignored",
			}},
		{"a reply to none of them is told", map[string]string{
			"round.yaml":        edited(t, "round.yaml", "appraised_in: files", "appraised_in: workbook"),
			"self/so-y-te.xlsx": selfBook("", "1.1=5>4", "1.2=4")}, []string{
			"- decision 0: so-noi-vu appraisal1 so-y-te 4→3 1.2 thiếu kế hoạch",
			"+ decision 0:   so-y-te –→4 1.1 ",
			"+ dot/appraisal/so-noi-vu.csv warning appraisal-ignored",
			"+ dot/explanation/so-y-te.csv:2:13 warning explanation-uncut unit=so-y-te name=Sở Y tế " +
				"criterion=1.2 agency=Sở Nội vụ",
		}},
		{"and not where the workbook could not be read", map[string]string{
			"round.yaml":        edited(t, "round.yaml", "appraised_in: files", "appraised_in: workbook"),
			"self/so-y-te.xlsx": "x"}, []string{
			"- decision 0: so-noi-vu appraisal1 so-y-te 4→3 1.2 thiếu kế hoạch",
			"- self so-y-te 1.1: 5",
			"- self so-y-te 1.2: 4",
			"- self so-y-te: dot/self/so-y-te.xlsx",
			"+ dot/appraisal/so-noi-vu.csv warning appraisal-ignored",
			"+ dot/self/so-y-te.xlsx workbook-not-xlsx kind= effect=book-unread",
			"+ self so-y-te: dot/self/so-y-te.xlsx unreadable",
		}},
		{"a name that two units claim", map[string]string{
			"round.yaml": edited(t, "round.yaml", "name: Sở Tư pháp}", "name: Sở Tư pháp, aliases: [sở y tế]}")},
			[]string{
				"+ dot/round.yaml:17:9 alias-twice alias=sở y tế unit=so-tu-phap other=so-y-te",
			}},
		{"names that differ in the place of a tone mark, or in capital letters", map[string]string{
			"round.yaml": edited(t, "round.yaml", "name: Xã Tân Phú}",
				"name: Xã Tân Phú}\n      - {unit: xa-hoa-a, name: Xã Hoà}\n      - {unit: xa-hoa-b, name: Xã "+
					"hòa}")}, []string{
			"+ dot/round.yaml:24:9 warning unit-names-alike name=Xã hòa other=Xã Hoà unit=xa-hoa-b (first-here " +
				"dot/round.yaml:23:9)",
			"+ unit xa 1: xa-hoa-a",
			"+ unit xa 2: xa-hoa-b",
		}},
		{"a unit that is declared twice is scored where it stands first", map[string]string{
			"round.yaml": edited(t, "round.yaml", "name: Xã Tân Phú}",
				"name: Xã Tân Phú}\n      - {unit: so-y-te, name: Sở Y tế}")}, []string{
			"+ dot/round.yaml:23:9 unit-duplicate unit=so-y-te id=so-y-te first= second= (first-here " +
				"dot/round.yaml:16:9)",
		}},
		{"a block whose set could not be read is left out, and so are its workbooks", map[string]string{
			"pack/xa.yaml": "set: [\n"}, []string{
			"- self xa-tan-phu 1: 9",
			"- self xa-tan-phu: dot/self/xa-tan-phu.xlsx",
			"- unit xa 0: xa-tan-phu",
			"- usable true, readable true",
			"+ dot/pack/xa.yaml:1:6 yaml-bracket-open found=[ expected=]",
			"+ dot/round.yaml:18:5 warning workbooks-unchecked name=UBND cấp xã count=1",
			"+ usable false, readable true",
		}},
	})
}

// A set that lacks a criterion or a code is one fault of the set: what workbooks and lists have for what it lacks is
// told once, by how many workbooks were not checked.
func TestSetThatIsNotWhole(t *testing.T) {
	set := whole["pack/so.yaml"]
	for _, c := range []struct{ why, old, new, faults string }{
		{"no code", `code: "1.2", `, "", "missing-key"},
		{"no code of an area", `code: "1"` + "\n    title", "title", "missing-key"},
		{"a code that is a list", `"1.2"`, `["1.2"]`, "wrong-type"},
		{"a criterion that is a word", `{code: "1.2", title: Kiểm tra, max: 5, rule: typed, appraiser: so-noi-vu}`, "1.2",
			"wrong-type"},
		{"criteria under a misspelt key", "criteria:", "criterias:", "unknown-key"},
		{"areas under a misspelt key", "areas:", "area:", "unknown-key"},
		{"a dash that is missing", `- {code: "1.2", title: Kiểm tra, max: 5,`, `- {code: "1.2", code: "1.4", title: Kiểm tra, max: 5,`,
			"duplicate-key"},
		{"no code of a bonus", "areas:", "bonus: [{title: Thưởng, max: 1, rule: typed}]\nareas:", "missing-choice missing-key"},
	} {
		text := strings.Replace(set, c.old, c.new, 1)
		r := loaded(t, changed(map[string]string{"pack/so.yaml": text}))
		var got []string
		for _, d := range r.Outcome().Faults {
			got = append(got, string(d.Code))
		}
		if want := strings.Fields(c.faults + " workbooks-unchecked"); text == set || !slices.Equal(got, want) || r.Usable {
			t.Errorf("%s: %v, want %v", c.why, got, want)
		}
	}
}
