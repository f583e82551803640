package skeleton

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"parindex/cmd/internal/workbook"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// Sections of bonus items and penalties are told apart from areas however a table says whose its rows are: otherwise
// the maximum grows by what is a penalty, and who did nothing wrong earns it.
func TestSectionsOfTables(t *testing.T) {
	const area = "1;Chỉ đạo;10;\n*1.1;Kế hoạch;5;Đúng hạn: 5, chậm: 0\n*1.2;Báo cáo;5;Có/Không\n"
	const penalty, bonus = "*2;Điểm trừ;5;\n*2.1;Phê bình;5;Mỗi lần trừ 1 điểm, tối đa 5 điểm\n",
		"*3;Điểm thưởng;2;\n*3.1;Mô hình;2;Mỗi mô hình cộng 0,5 điểm, tối đa 2 điểm\n"
	const all = "sở 10 areas 1 bonus T1 penalty P1"
	for _, c := range []struct{ why, table, want string }{
		{"no set", ";" + strings.ReplaceAll(area+penalty+bonus, "*", ";"), strings.Replace(all, "sở", "", 1)},
		{"the set on its first row", "Sở;" + strings.ReplaceAll(area+penalty+bonus, "*", ";"), all},
		{"the set on each row", "Sở;" + strings.ReplaceAll(area+penalty+bonus, "*", "Sở;"), all},
		{"the set where an area begins", "Sở;" + strings.ReplaceAll(area, "*", ";") + "Sở;" +
			strings.ReplaceAll((penalty + bonus)[1:], "*", ";"), all},
		{"a section ends with its set",
			"Sở;" + strings.ReplaceAll(area+penalty, "*", ";") + "Xã;" + strings.ReplaceAll(area, "*", ";"),
			"sở 10 areas 1 bonus penalty P1, xã 10 areas 1 bonus penalty"},
		{"a heading without a code", "Sở;" + strings.ReplaceAll(area, "*", "Sở;") +
			"Sở;;Điểm trừ;;\nSở;P1;Phê bình;5;Mỗi lần trừ 1 điểm, tối đa 5 điểm\n" +
			";;Các điểm thưởng:;;\nSở;T1;Mô hình;2;Có/Không\n", all},
		{"a part of a scale without a code",
			"Sở;" + strings.ReplaceAll(area, "*", ";") + ";;Điểm trừ: không;;\n;2;Công vụ;1;Có/Không\n",
			"sở 11 areas 1 2 bonus penalty"},
		{"sections by letters", "Sở;A;Điểm chuẩn;10;\nSở;I;Chỉ đạo;10;\nSở;1;Kế hoạch;10;Có/Không\n" +
			"Sở;B;Điểm trừ;;\nSở;1;Phê bình;5;\n",
			"sở 10 areas I bonus penalty P1"},
		{"what counts by yes or no", "Sở;1;Chỉ đạo;10;Có/Không\n;2;ĐIỂM CỘNG;5;\n;2.1;Sáng kiến;5;Có/Không\n" +
			";3;Điểm trừ;5;\n;3.1;Phê bình;5;Có/Không\n", all},
		{"penalties below 0", "Sở;1;Chỉ đạo;10;Có/Không\n;2;Điểm thưởng;5;\n;2.1;Sáng kiến;5;Có/Không\n" +
			";3;Điểm trừ;-5;\n;3.1;Phê bình;-5;Mỗi lần trừ 1 điểm\n", all},
		{"items by themselves", "Sở;1;Chỉ đạo;10;Có/Không\n;2;Điểm thưởng sáng kiến;5;Có/Không\n" +
			";3;Điểm trừ;5;Mỗi lần trừ 1 điểm\n;4;Điểm cộng;1;\n",
			"sở 10 areas 1 bonus T1 T2 penalty P1"},
		{"a criterion on them", "Sở;1;Chỉ đạo;10;\n;1.1;Ban hành quy định điểm thưởng, điểm trừ;10;Có/Không\n",
			"sở 10 areas 1 bonus penalty"},
		{"one part of both", "Sở;1;Chỉ đạo;10;Có/Không\n;2;ĐIỂM THƯỞNG, ĐIỂM TRỪ;;\n;2.1;Sáng kiến;5;Có/Không\n" +
			";2.2;Phê bình;5;Mỗi lần trừ 1 điểm, tối đa 5 điểm\n",
			"sở 10 areas 1 bonus T1 penalty P2"},
		{"one part of both, which goes on with the numbers, before another set",
			"Sở;I;Chỉ đạo;10;\n;1.1;Kế hoạch;10;Có/Không\n;II;Điểm thưởng, điểm trừ;;\n;2.1;Sáng kiến;2;Mỗi sáng " +
				"kiến cộng 1 điểm, tối đa 2 điểm\n;2.2;Thi đua, khen thưởng;5;Mỗi lần trừ 1 điểm, tối đa 5 điểm\n" +
				";2.3;Kỷ cương;-1;Có/Không\n;;Tổng cộng;10;\nXã;I;Chỉ đạo;5;\n;1.1;Kế hoạch;5;Có/Không\n",
			"sở 10 areas 1 bonus T1 penalty P2 P3, xã 5 areas 1 bonus penalty"},
		{"a heading of both without a code", "Sở;1;Chỉ đạo;10;Có/Không\n;;Điểm thưởng và điểm trừ;;\n" +
			";5.1;Điểm cộng sáng kiến;2;Có/Không\n;5.2;Phê bình;5;Mỗi lần trừ 1 điểm, tối đa 5 điểm\n",
			"sở 10 areas 1 bonus T1 penalty P2"},
		{"Roman numerals with their numbers",
			"Sở;I;Chỉ đạo;10;\n;1.1;Kế hoạch;10;Có/Không\n;II;Cải cách;5;\n;2.1;Công vụ;5;Có/Không\n" +
				";III;Điểm khuyến khích;;\n;1;Sáng kiến;5;Có/Không\n;IV;Điểm trừ;;\n;1;Phê bình;5;Có/Không\n",
			"sở 15 areas 1 2 bonus T1 penalty P1"},
		{"Roman numerals, of which some rows count for themselves",
			"Sở;I;Chỉ đạo;10;\n;1.1;Kế hoạch;10;Có/Không\n;II;Cải cách;5;\n;1;Công vụ;5;Có/Không\n",
			"sở 15 areas I II bonus penalty"},
	} {
		csv := "Bộ tiêu chí;Mã;Tiêu chí;Điểm tối đa;Thang điểm\n" + c.table
		listed, faults, err := workbook.ReadCriteria(fstest.MapFS{"t.csv": {Data: []byte(csv)}}, "t.csv", "t.csv", nil)
		made := FromTable(listed, "", fault.Position{}, false)
		var sets []string
		for _, s := range made.Sets {
			sets = append(sets, strings.TrimSpace(fmt.Sprint(strings.ToLower(s.Title), " ", s.Max, " areas",
				codes(s.Areas),
				" bonus", codes(s.Bonus), " penalty", codes(s.Penalty))))
		}
		if got := strings.Join(sets, ", "); got != strings.TrimSpace(c.want) || err != nil ||
			faults.Errors()+made.Faults.Errors() > 0 {
			t.Errorf("%s: %s, want %s; %v %v %v", c.why, got, c.want, err, faults, made.Faults)
		}
	}
}

// What a section says of all its items is kept: who appraises them, and what they may earn together where that is
// another sum.
func TestSectionSaysForAll(t *testing.T) {
	const csv = "Mã;Tiêu chí;Điểm tối đa;Cách chấm;Cơ quan thẩm định\n1;Chỉ đạo;10;Có/Không;Sở Y tế\n2;Điểm " +
		"thưởng;5;;Sở Nội vụ\n" +
		"2.1;Sáng kiến;tối đa 3 điểm;Có/Không;\n2.2;Mô hình;3;Có/Không;Sở Tư pháp\n3;Điểm trừ (tối đa không quá 4 " +
		"điểm);;;\n3.1;Phê bình;6;Có/Không;\n" +
		"4;Điểm khuyến khích;2;;\n4.1;Thi đua;2;Có/Không;\n"
	listed, _, err := workbook.ReadCriteria(fstest.MapFS{"t.csv": {Data: []byte(csv)}}, "t.csv", "t.csv", nil)
	made := FromTable(listed, "a", fault.Position{}, false)
	if err != nil || made.Faults.Errors() > 0 {
		t.Fatal(err, made.Faults)
	}
	if got := fmt.Sprint(made.Sets[0].Bonus[0].Agency, " ", made.Sets[0].Bonus[1].Agency); got != "so-noi-vu "+
		"so-tu-phap" {
		t.Errorf("appraised by %s", got)
	}
	if bonus, penalty := made.capOf("bonus"), made.capOf("penalty"); bonus+" "+penalty != "5 4" {
		t.Errorf("caps %s, %s", bonus, penalty)
	}
}

// A ceiling may stand in a row of its own: in any column, below the items or below the total. What it is of is told by
// its words; where these do not say it is asked. One of a criterion is part of its scale.
func TestCeilingsBelowItems(t *testing.T) {
	const csv = `Mã;Tiêu chí;Điểm tối đa;Thang điểm
1;Chỉ đạo;4;
1.1;Báo cáo;4;Thiếu 01 báo cáo trừ 0,5 điểm
;Điểm trừ tối đa 2 điểm;;
2;Điểm thưởng;;
2.1;Sáng kiến;4;Mỗi sáng kiến cộng 1 điểm, tối đa 4 điểm
;Tổng điểm thưởng không quá 2,5 điểm;;
3;Điểm trừ;;
3.1;Phê bình;4;"Phê bình trừ 1 điểm/người; khiển trách trừ 2,5 điểm/người"
Ghi chú: Điểm trừ tối đa 3 điểm;;;
;Tổng cộng;4;
* Tổng số điểm thưởng, điểm trừ không vượt quá 5 điểm;;;
`
	listed, faults, err := workbook.ReadCriteria(fstest.MapFS{"t.csv": {Data: []byte(csv)}}, "t.csv", "t.csv", nil)
	made := FromTable(listed, "a", fault.Position{}, false)
	if err != nil || len(faults)+len(made.Faults) > 0 {
		t.Fatal(err, faults, made.Faults)
	}
	if got := fmt.Sprint(made.capOf("bonus"), " ", made.capOf("penalty"), " ",
		made.caps["a/"].at); got != "2.5 3 t.csv:12:1" {
		t.Errorf("caps %s", got)
	}
	if rule := made.Sets[0].Areas[0].Children[0].Rule; shown(listedRule{Rule: rule}) != "max - 0.5 × Số lần thiếu báo "+
		"cáo, >= 2" {
		t.Errorf("rule %+v", rule)
	}
	if rule := made.Sets[0].Penalty[0].Rule; shown(listedRule{Rule: rule}) != "min(4, 1 * a + 2.5 * b)" {
		t.Errorf("rule %+v", rule)
	}
}

// One row may have both ceilings.
func TestCeilingsInOneRow(t *testing.T) {
	const csv = `Mã;Tiêu chí;Điểm tối đa;Thang điểm
1;Chỉ đạo;4;Có/Không
2;Điểm cộng, điểm trừ;;
2.1;Điểm cộng: sáng kiến;4;Hội đồng quyết định
2.2;Điểm trừ: phê bình;4;Mỗi lần trừ 1 điểm
;Điểm cộng tối đa không quá 2,5 điểm, điểm trừ tối đa không quá 3 điểm;;
`
	listed, faults, err := workbook.ReadCriteria(fstest.MapFS{"t.csv": {Data: []byte(csv)}}, "t.csv", "t.csv", nil)
	made := FromTable(listed, "a", fault.Position{}, false)
	if got := fmt.Sprint(made.capOf("bonus"), " ", made.capOf("penalty"), " ", made.Open); got != "2.5 3 0" {
		t.Errorf("caps and rules left open %s; %v %v %v", got, err, faults, made.Faults)
	}
}

func codes(items []*scoring.Criterion) (list string) {
	for _, c := range items {
		list += " " + c.Code
	}
	return list
}
