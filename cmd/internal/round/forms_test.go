package round

import (
	"bytes"
	"maps"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/workbook"
)

// A row that is no longer in a list is told, unless another file of the list has it. A list without decisions is
// told, unless its agency dated it where what stood before may well be kept.
func TestRowsOfLists(t *testing.T) {
	list := func(day, said string, rows ...string) string {
		meta := append([]string{"round=dot", "agency=so-noi-vu"}, strings.Split(said, ";")...)
		above := []string{"Ngày thẩm định:|" + day, "Mã đơn vị|Đơn vị|Mã tiêu chí|Tiêu chí|Từ|Đến|Lý do"}
		return book(sheet.AppraisalSheet, meta, append(above, rows...)...)
	}
	const early, late = "appraisal/so-noi-vu-lan-1.xlsx", "appraisal/so-noi-vu-cuoi.xlsx"
	const form = ";rows=so-y-te 1.1 1.2;rows=so-tu-phap 1.1 1.2"
	first := func(rows ...string) string { return list("", "stage=appraisal1"+form, rows...) }
	blank := func(day, stage string) string { return list(day, "stage="+stage, "so-y-te||1.2||4||") }
	instead := func(files map[string]string) map[string]string {
		files["appraisal/so-noi-vu.csv"] = ""
		return files
	}
	cut, kept := "so-y-te||1.2||4|3|thiếu kế hoạch", "so-y-te||1.1||5||"
	others := []string{"so-tu-phap||1.1||3||", "so-tu-phap||1.2||2|1|chậm"}
	uncut := []string{
		"- decision 0: so-noi-vu appraisal1 so-y-te 4→3 1.2 thiếu kế hoạch",
		"+ dot/explanation/so-y-te.csv:2:13 warning explanation-uncut unit=so-y-te name=Sở Y tế criterion=1.2 " +
			"agency=Sở Nội vụ",
	}
	checkChanges(t, []changeCase{
		{"every row is there", instead(map[string]string{early: first(append(others[:1:1], cut, kept,
			"so-tu-phap||1.2||2||")...)}), nil},
		{"two are gone", instead(map[string]string{early: first(cut, kept)}), []string{
			"+ dot/appraisal/so-noi-vu-lan-1.xlsx list-rows-gone count=2 rows=[so-tu-phap 1.1 so-tu-phap 1.2] others=",
		}},
		{"another file has them: the second names the first", instead(map[string]string{early: first(cut, kept),
			"appraisal/so-noi-vu-lan-1 (2).xlsx": first(others...)}), []string{
			"+ decision 1: so-noi-vu appraisal1 so-tu-phap 2→1 1.2 chậm",
			"+ dot/appraisal/so-noi-vu-lan-1 (2).xlsx warning list-parts with=so-noi-vu-lan-1.xlsx",
		}},
		{"neither file has one of them", instead(map[string]string{early: first(cut),
			"appraisal/so-noi-vu-lan-1 (2).xlsx": first(others...)}), []string{
			"+ decision 1: so-noi-vu appraisal1 so-tu-phap 2→1 1.2 chậm",
			"+ dot/appraisal/so-noi-vu-lan-1 (2).xlsx list-rows-gone count=1 rows=[so-y-te 1.1] others=",
			"+ dot/appraisal/so-noi-vu-lan-1.xlsx list-rows-gone count=1 rows=[so-y-te 1.1] others=",
		}},
		{"the list of the other appraisal is another list", instead(map[string]string{early: first(cut, kept),
			late: list("", "stage=final"+form, others...)}), []string{
			"- decision 0: so-noi-vu appraisal1 so-y-te 4→3 1.2 thiếu kế hoạch",
			"+ decision 0: so-noi-vu final so-tu-phap 2→1 1.2 chậm",
			"+ decision 1: so-noi-vu appraisal1 so-y-te 4→3 1.2 thiếu kế hoạch",
			"+ dot/appraisal/so-noi-vu-cuoi.xlsx list-rows-gone count=2 rows=[so-y-te 1.1 so-y-te 1.2] others=",
			"+ dot/appraisal/so-noi-vu-lan-1.xlsx list-rows-gone count=2 rows=[so-tu-phap 1.1 so-tu-phap 1.2] others=",
		}},
		{"no row decides", instead(map[string]string{early: blank("", "appraisal1")}), []string{uncut[0],
			"+ dot/appraisal/so-noi-vu-lan-1.xlsx warning list-blank count=1", uncut[1],
		}},
		{"a date on it: the first appraisal decides something", instead(map[string]string{
			early: blank("2025-12-03", "appraisal1")}), []string{uncut[0],
			"+ dot/appraisal/so-noi-vu-lan-1.xlsx warning list-blank count=1", uncut[1],
		}},
		{"so does the only one", instead(map[string]string{late: blank("2025-12-03", "final")}), []string{uncut[0],
			"+ dot/appraisal/so-noi-vu-cuoi.xlsx warning list-blank count=1", uncut[1],
		}},
		{"the second may keep what the first left", map[string]string{late: blank("2025-12-03", "final")}, nil},
		{"but has to say so by a date", map[string]string{late: blank("", "final")}, []string{
			"+ dot/appraisal/so-noi-vu-cuoi.xlsx warning list-blank count=1",
		}},
		{"where each unit without a decision is told, a date is enough", instead(map[string]string{
			early: blank("2025-12-03", "appraisal1"),
			"pack/regulation.yaml": edited(t, "pack/regulation.yaml", "unappraised: accept",
				"unappraised: refuse")}), uncut},
		{"what was asked for again is still open", map[string]string{
			early: list("", "stage=appraisal1;again=1", "so-y-te||1.2||4||")}, []string{
			"+ dot/appraisal/so-noi-vu-lan-1.xlsx warning list-again-blank count=1 rows=[so-y-te 1.2] others=",
		}},
		{"a list in the folder of self-assessments is read nowhere", map[string]string{
			"self/so-noi-vu.xlsx": blank("", "appraisal1")}, []string{
			"+ dot/self/so-noi-vu.xlsx workbook-other-folder stage=appraisal1 folder=appraisal",
		}},
	})
}

// The lines above the table of one of our forms say whose it is, of which year and of which set.
func TestHeadsOfForms(t *testing.T) {
	points := map[string][]workbook.Value{
		"xa-tan-phu": {{Code: "1", Input: "points", Text: "9"}},
		"so-y-te":    {{Code: "1.1", Input: "points", Text: "5"}, {Code: "1.2", Input: "points", Text: "4"}},
		"so-tu-phap": {{Code: "1.1", Input: "points", Text: "3"}, {Code: "1.2", Input: "points", Text: "2"}},
	}
	head := func(cell, text string, units ...string) map[string]string {
		files := map[string]string{}
		for _, unit := range units {
			files["self/"+unit+".xlsx"] = withCell(form(unit, points[unit]...), sheet.SelfSheet, cell, text)
		}
		return files
	}
	also := func(files map[string]string, name, content string) map[string]string {
		more := maps.Clone(files)
		more[name] = content
		return more
	}
	const year = "BẢN TỰ ĐÁNH GIÁ KẾT QUẢ CẢI CÁCH HÀNH CHÍNH NĂM 2024"
	const of2024 = " warning workbook-other-year found=2024 expected=2025"
	mistyped := []string{
		"+ dot/round.yaml:4:7 warning year-other year=2025 found=2024 count=3",
		"+ self so-tu-phap 1.3: 0",
		"+ self so-y-te 1.3: 0",
	}
	checkChanges(t, []changeCase{
		{"the unit's name with other words around it", head("A2", "UBND xã Tân Phú, tỉnh Tây Ninh", "xa-tan-phu"), nil},
		{"another name that it has", head("A2", "SYT", "so-y-te"), []string{"+ self so-y-te 1.3: 0"}},
		{"the name of another unit, which is named", head("A2", "SỞ Y TẾ", "xa-tan-phu"), []string{
			"+ dot/self/xa-tan-phu.xlsx:Tự đánh giá!A2 warning workbook-name-other unit=xa-tan-phu name=SỞ Y TẾ " +
				"other=so-y-te",
		}},
		{"a name that no unit has", head("A2", "Xã Tân Lộc", "xa-tan-phu"), []string{
			"+ dot/self/xa-tan-phu.xlsx:Tự đánh giá!A2 warning workbook-name-other unit=xa-tan-phu name=Xã Tân Lộc " +
				"other=",
		}},
		{"no title, so that nobody knows where the name stands", head("A3", "", "xa-tan-phu"), nil},
		{"another year in one", head("A3", year, "xa-tan-phu"), []string{
			"+ dot/self/xa-tan-phu.xlsx:Tự đánh giá!A3" + of2024,
		}},
		{"in two of three, which may be two old forms", head("A3", year, "xa-tan-phu", "so-y-te"), []string{
			"+ dot/self/so-y-te.xlsx:Tự đánh giá!A3" + of2024,
			"+ dot/self/xa-tan-phu.xlsx:Tự đánh giá!A3" + of2024,
			"+ self so-y-te 1.3: 0",
		}},
		{"in all three: the round's is mistyped", head("A3", year, "xa-tan-phu", "so-y-te", "so-tu-phap"), mistyped},
		{"a third year in a list is told beside that",
			also(head("A3", year, "xa-tan-phu", "so-y-te", "so-tu-phap"), "appraisal/hoi-dong.xlsx",
				book(sheet.AppraisalSheet, nil, "KẾT QUẢ THẨM ĐỊNH NĂM 2023", "Mã đơn vị|Mã tiêu chí|Từ|Đến|Lý do")),
			append([]string{"+ dot/appraisal/hoi-dong.xlsx warning list-blank count=",
				"+ dot/appraisal/hoi-dong.xlsx:Thẩm định!A1 warning title-other-year found=2023 expected=2025"},
				mistyped...)},
		{"the title of another set", head("A5", "Bộ tiêu chí cho sở", "xa-tan-phu"), []string{
			"+ dot/self/xa-tan-phu.xlsx:Tự đánh giá!A5 warning workbook-other-title found=Bộ tiêu chí cho sở " +
				"expected=Bộ tiêu chí cho xã",
		}},
		{"of none that the round has", head("A5", "Bộ tiêu chí của tỉnh khác", "xa-tan-phu"), []string{
			"+ dot/self/xa-tan-phu.xlsx:Tự đánh giá!A5 warning workbook-other-title found=Bộ tiêu chí của tỉnh khác " +
				"expected=Bộ tiêu chí cho xã",
		}},
		{"no title of a set", head("A5", "", "xa-tan-phu"), nil},
		{"in a sheet of somebody's own, the title of another set", map[string]string{
			"self/xa-tan-phu.xlsx": selfBook("BỘ TIÊU CHÍ CHO SỞ:", "1=9")}, []string{
			"+ dot/self/xa-tan-phu.xlsx:Tự đánh giá!A1 warning workbook-other-title found=BỘ TIÊU CHÍ CHO SỞ " +
				"expected=Bộ tiêu chí cho xã",
		}},
		{"the title of its own, with the stop that it has in the pack", map[string]string{
			"pack/xa.yaml":         edited(t, "pack/xa.yaml", "Bộ tiêu chí cho xã", "Bộ tiêu chí cho sở, xã."),
			"pack/so.yaml":         edited(t, "pack/so.yaml", "title: Bộ tiêu chí cho sở", "title: Đợt sở"),
			"self/xa-tan-phu.xlsx": selfBook("Bộ tiêu chí cho sở, xã.|Đợt sở", "1=9")}, nil},
	})
}

// merged is a workbook with a range of cells merged.
func merged(content, tab, from, to string) string {
	file, err := excelize.OpenReader(strings.NewReader(content))
	must(err)
	must(file.MergeCell(tab, from, to))
	var out bytes.Buffer
	must(file.Write(&out))
	return out.String()
}

// withCell is a workbook with another text in one cell.
func withCell(content, tab, cell, text string) string {
	file, err := excelize.OpenReader(strings.NewReader(content))
	must(err)
	must(file.SetCellStr(tab, cell, text))
	var out bytes.Buffer
	must(file.Write(&out))
	return out.String()
}
