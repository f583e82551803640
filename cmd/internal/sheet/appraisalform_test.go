package sheet

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/column"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/scoringtest"
)

// appraisedRound is a round of one district with two communes and one department
// without a district, and what they typed. Leaf 2.1 names the part of the
// districts' councils, 2.3 that of so-tttt.
func appraisedRound() *scoring.Round {
	r := scoringtest.Round()
	set, none := r.Sets[0], scoring.Cap{Declared: true}
	set.Self = scoring.TypedEntry
	set.Areas[1].Children[0].Agency, set.Areas[1].Children[2].Agency = "hoi-dong-huyen", "so-tttt"
	r.Regulation.Unappraised, r.Regulation.Reasons, r.Regulation.PenaltyCap = scoring.RefuseUnappraised,
		scoring.CutReasons, none
	r.Blocks = append(r.Blocks, &scoring.Block{ID: "xa", Name: "UBND cấp xã", Set: set, Units: []*scoring.Unit{
		{ID: "xa-a", Name: "Xã A", Parent: "huyen-x"}, {ID: "xa-b", Name: "Xã B", Parent: "huyen-y"},
	}})
	r.Submissions = map[string]*scoring.Submission{}
	for _, id := range []string{"so-noi-vu", "xa-a", "xa-b"} {
		entries := map[string]*scoring.Entry{}
		set.Walk(func(c *scoring.Criterion, _ int) {
			if c.HasSelf() && c.Code != "1.3" {
				entries[c.Code] = &scoring.Entry{Points: given(c.Max.String()), Evidence: "Báo cáo số 5",
					Pos: fault.At("", 5, 0)}
			}
		})
		r.Submissions[id] = &scoring.Submission{File: id + ".xlsx", Entries: entries}
	}
	return r
}

func given(n string) scoring.Input {
	return scoring.Input{State: scoring.Given, Number: points(n)}
}

// decided is a decision of the first appraisal.
func decided(unit, code, from, to, agency, reason string) scoring.Decision {
	return scoring.Decision{Matter: scoring.Matter{Unit: unit, Code: code},
		From:    given(from),
		To:      given(to),
		Grounds: scoring.Grounds{Stage: scoring.FirstAppraisal, Agency: agency, Reason: reason}}
}

func openAppraisal(t testing.TB, f AppraisalForm) *excelize.File {
	t.Helper()
	var out bytes.Buffer
	if err := WriteAppraisalForm(&out, f); err != nil {
		t.Fatal(err)
	}
	return opened(t, &out)
}

func opened(t testing.TB, out *bytes.Buffer) *excelize.File {
	t.Helper()
	file, err := excelize.OpenReader(out)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { file.Close() })
	return file
}

// rowsBelow are the rows under the headings, which begin with first, as far as the
// place to sign.
func rowsBelow(t testing.TB, file *excelize.File, sheet, first string) []string {
	t.Helper()
	rows, err := file.GetRows(sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	head := false
	for _, row := range rows {
		line := strings.TrimRight(strings.ReplaceAll(strings.Join(row, " | "), "\n", " ¶ "), " |")
		if strings.HasPrefix(line, "NGƯỜI") {
			break
		}
		if head = head || strings.HasPrefix(line, first); head && line != "" && !strings.Contains(line, "…………") {
			lines = append(lines, line)
		}
	}
	return lines
}

// Every agency has its part of its units; a council what is nobody's, and what its
// units explained.
func TestWhoDecidesOnWhat(t *testing.T) {
	agencies := map[string]scoring.Agency{
		"district": {ID: "hoi-dong-x", As: "hoi-dong-huyen", Parent: "huyen-x", Blocks: []string{"xa"}},
		"lead":     {ID: "so-tttt", Blocks: []string{"so"}},
		"council":  {ID: "hoi-dong-tinh", Council: true, Blocks: []string{"so"}},
		"nobody":   {ID: "hoi-dong"},
		"another":  {ID: "so-tu-phap"},
	}
	const council = "so-noi-vu: 1.1.1 1.1.2 1.1.3 1.2 1.3 2.2 2.10 3.1 3.2 T1 P1"
	for _, c := range []struct {
		why, agency string
		second      bool
		want        []string
	}{
		{"a district's council, under the name of its part", "district", false, []string{"xa-a: 2.1"}},
		{"a lead agency, in its blocks", "lead", false, []string{"so-noi-vu: 2.3"}},
		{"a council, what names nobody", "council", false, []string{council}},
		{"units without a council", "nobody", false,
			[]string{strings.Replace(council, "so-noi-vu", "xa-a", 1),
				strings.Replace(council, "so-noi-vu", "xa-b", 1)}},
		{"an agency that no criterion names", "another", false, nil},
		{"cut, then explained", "lead", true, []string{"so-noi-vu: 2.3"}},
		{"what was explained, and what needs a decision", "council", true,
			[]string{"so-noi-vu: 1.1.1 1.1.3 2.2 2.3 2.10 3.1 3.2 T1"}},
		{"cut and not explained", "district", true, []string{"xa-a: 2.1"}},
	} {
		r := appraisedRound()
		r.Agencies = []scoring.Agency{agencies["district"], agencies["lead"], agencies["council"]}
		r.Ledger = []scoring.Decision{
			decided("so-noi-vu", "2.3", "6", "4", "so-tttt", "Thiếu"),
			decided("so-noi-vu", "1.1.2", "2", "2", "hoi-dong-tinh", ""),
			decided("so-noi-vu", "1.2", "1", "1", "hoi-dong-tinh", ""),
			decided("xa-a", "2.1", "10", "8", "hoi-dong-x", "Thiếu"),
			decided("so-noi-vu", "1.1.1", "1", "0", "hoi-dong-tinh", "Muộn"),
		}
		r.Replies = []scoring.Reply{{Unit: "so-noi-vu", Code: "2.3", Text: "Đã đủ"}, {Unit: "so-noi-vu", Code: "1.2"}}
		f := AppraisalForm{Round: r, Agency: agencies[c.agency], Unassigned: c.agency == "nobody", Second: c.second}
		then := scoredAsOf(r, scoring.FirstAppraisal)
		f.Cards, f.Faults = then.Cards, then.Faults
		var got []string
		for _, s := range newAppraisalWriter(f).sections {
			line := s.card.Unit.ID + ":"
			for _, row := range s.rows {
				line += " " + row.node.Code
			}
			got = append(got, line)
		}
		same(t, c.why, got, c.want)
		if f.Empty() != (len(c.want) == 0) {
			t.Errorf("%s: empty is %v", c.why, f.Empty())
		}
	}
}

// The final appraisal sees what the first one said, and what the unit answered.
func TestAppraisalFormOfTheFinalAppraisal(t *testing.T) {
	r := appraisedRound()
	r.Agencies = []scoring.Agency{
		{ID: "so-tttt", Name: "Sở Thông tin và Truyền thông"},
		{ID: "hoi-dong-tinh", Name: "Hội đồng thẩm định cấp tỉnh", Council: true},
	}
	first := decided("so-noi-vu", "2.3", "6", "4.00005", "so-tttt", "Trang thông tin không cập nhật")
	first.Evidence, first.Clause = "Biên bản ngày 01/12/2024", "Phụ lục I, mục 2.3"
	void := decided("so-noi-vu", "1.3", "6", "2", "hoi-dong-tinh",
		"Đơn vị để trống") // not taken: the regulation does not accept that
	r.Ledger = []scoring.Decision{first, void, decided("so-noi-vu", "2.2", "2", "1", "hoi-dong-tinh", "Thiếu kết xuất")}
	r.Replies = []scoring.Reply{
		{Unit: "so-noi-vu", Code: "2.3", Text: "Đã cập nhật", Evidence: "Ảnh chụp trang"},
		{Unit: "so-noi-vu", Code: "1.3", Text: "=đề nghị xem xét"},
	}
	r.Blocks = r.Blocks[:1]
	f := AppraisalForm{Round: r, Agency: r.Agencies[1], Stage: scoring.FinalAppraisal, Second: true}
	then, _ := r.With(scoring.AsOf(scoring.FirstAppraisal), scoring.NotYetHeld{})
	f.Cards = scoring.Run(then, nil).Cards
	file := openAppraisal(t, f)
	same(t, "rows", rowsBelow(t, file, AppraisalSheet, "Mã đơn vị"), []string{
		"Mã đơn vị | Đơn vị | Mã tiêu chí | Tiêu chí | Điểm tối đa | Đơn vị tự chấm | Ý kiến thẩm định đã có | Giải " +
			"trình, tài liệu bổ sung của đơn vị | Từ (điểm hiện có) | Đến (điểm thẩm định cuối) | Lý do | Căn cứ | " +
			"Điều khoản | Loại quyết định (nếu không phải điểm) | Biên bản số | Có mặt | Tán thành | Ngày (nếu " +
			"khác ngày ghi ở trên)",
		"Sở Nội vụ (Sở, ban, ngành)",
		"so-noi-vu | Sở Nội vụ | 1.1.1 | " + r.Sets[0].ByCode()["1.1.1"].Title +
			" | 1 | 1 | (chưa thẩm định) | Báo cáo số 5 | 1",
		"so-noi-vu | Sở Nội vụ | 1.1.2 | Kế hoạch đủ nhiệm vụ và có kinh phí | 2 | 2 | (chưa thẩm định) | Báo cáo số " +
			"5 | 2",
		"so-noi-vu | Sở Nội vụ | 1.1.3 | Mức độ hoàn thành kế hoạch | 2 | 2 | (chưa thẩm định) | Báo cáo số 5 | 2",
		"so-noi-vu | Sở Nội vụ | 1.2 | Có sáng kiến | 1 | 1 | (chưa thẩm định) | Báo cáo số 5 | 1",
		"so-noi-vu | Sở Nội vụ | 1.3 | Tuyên truyền | 6 |  | (chưa thẩm định) | =đề nghị xem xét",
		"so-noi-vu | Sở Nội vụ | 2.2 | Tỷ lệ hồ sơ trực tuyến toàn trình | 2 | 2 | Thiếu kết xuất | (không giải " +
			"trình) | 1",
		"so-noi-vu | Sở Nội vụ | 2.3 | Công khai thủ tục hành chính | 6 | 6 | Sở Thông tin và Truyền thông: ¶ Trang " +
			"thông tin không cập nhật ¶ Căn cứ: Biên bản ngày 01/12/2024 ¶ Điều khoản: Phụ lục I, mục 2.3 | Đã cập " +
			"nhật ¶ Tài liệu bổ sung: Ảnh chụp trang | 4.00005",
		"so-noi-vu | Sở Nội vụ | 2.10 | Kết quả xử lý phản ánh, kiến nghị | 10 | 10 | (chưa thẩm định) | Báo cáo " +
			"số 5 | 10",
		"so-noi-vu | Sở Nội vụ | 3.1 | Chất lượng tham mưu | 5 |  | (chưa thẩm định) | Hội đồng thẩm định chấm; " +
			"đơn vị không tự chấm",
		"so-noi-vu | Sở Nội vụ | 3.2 | Chủ tịch, Phó Chủ tịch tỉnh đánh giá | 5 |  | (chưa thẩm định) | Lãnh đạo " +
			"tỉnh chấm; đơn vị không tự chấm",
		"so-noi-vu | Sở Nội vụ | T1 | Mô hình mới được công nhận | 2 | 2 | (chưa thẩm định) | Báo cáo số 5 | 2",
		"Quyết định khác, hoặc quyết định lại một dòng ở trên (dòng sau cùng được tính): chọn đơn vị, ghi mã tiêu " +
			"chí, điểm hoặc loại quyết định, lý do; quyết định lại thì ghi cả cột Từ: điểm hiện có, như cột Tiêu chí " +
			"cho biết. Chấp nhận nộp chậm thì không ghi mã.",
	})
	same(t, "hidden sheet", metaPairs(t, file),
		[]string{"format=1==so-noi-vu=Sở Nội vụ", "round=mau-2024", "agency=hoi-dong-tinh", "stage=final",
			"rows=so-noi-vu 1.1.1 1.1.2 1.1.3 1.2 1.3 2.2 2.3 2.10 3.1 3.2 T1"})
}

// A council that comes after an agency replaces what the agency left, and sees both
// opinions.
func TestAppraisalFormAfterAnotherFinalDecision(t *testing.T) {
	r := appraisedRound()
	r.Agencies = []scoring.Agency{{ID: "so-tttt", Name: "Sở TTTT"},
		{ID: "hoi-dong-tinh", Name: "Hội đồng", Council: true, Blocks: []string{"so"}}}
	again := decided("so-noi-vu", "2.3", "4", "5", "so-tttt", "Đã bổ sung một phần")
	again.Stage = scoring.FinalAppraisal
	r.Ledger = []scoring.Decision{decided("so-noi-vu", "2.3", "6", "4", "so-tttt", "Không cập nhật"), again}
	r.Replies = []scoring.Reply{{Unit: "so-noi-vu", Code: "2.3", Text: "Đã cập nhật"}}
	f := AppraisalForm{Round: r, Agency: r.Agencies[1], Stage: scoring.FinalAppraisal, Second: true}
	f.Cards, _ = scoring.Score(r)
	for _, row := range rowsBelow(t, openAppraisal(t, f), AppraisalSheet, "Mã đơn vị") {
		if strings.Contains(row, "| 2.3 |") {
			same(t, "row", []string{row},
				[]string{"so-noi-vu | Sở Nội vụ | 2.3 | Công khai thủ tục hành chính | 6 | 6 | Sở TTTT: ¶ Không cập " +
					"nhật ¶ Thẩm định cuối, Sở TTTT: ¶ Đã bổ sung một phần | Đã cập nhật | 5"})
			return
		}
	}
	t.Error("criterion 2.3 is not in the council's list")
}

// Below its table an agency decides on what has no row, and again on what has one: only units of its own are
// offered, what is of whole units only to councils, and approval only to a district's, with the district.
func TestOpenRows(t *testing.T) {
	for _, c := range []struct {
		why    string
		agency scoring.Agency
		units  string
		kinds  string
	}{
		{"a lead agency", scoring.Agency{ID: "so-tttt"}, `"so-noi-vu,huyen-x,xa-a,xa-b"`,
			`"điểm,không áp dụng,áp dụng,miễn tài liệu kiểm chứng"`},
		{"the province's council", scoring.Agency{ID: "hoi-dong-tinh", Council: true, Blocks: []string{"so"}},
			`"so-noi-vu,huyen-x"`,
			`"điểm,không áp dụng,áp dụng,miễn tài liệu kiểm chứng,chấp nhận nộp chậm"`},
		{"a district's",
			scoring.Agency{ID: "hoi-dong-x", As: "hoi-dong-huyen", Parent: "huyen-x", Blocks: []string{"xa"}},
			`"huyen-x,xa-a"`,
			`"điểm,không áp dụng,áp dụng,miễn tài liệu kiểm chứng,chấp nhận nộp chậm,phê duyệt"`},
	} {
		r := appraisedRound()
		r.Blocks[0].Units = append(r.Blocks[0].Units, &scoring.Unit{ID: "huyen-x", Name: "Huyện X"})
		f := AppraisalForm{Round: r, Agency: c.agency}
		f.Cards, _ = scoring.Score(r)
		a := newAppraisalWriter(f)
		file := openAppraisal(t, f)
		checks, err := file.GetDataValidations(AppraisalSheet)
		if err != nil {
			t.Fatal(err)
		}
		signs, _ := file.GetCellValue(AppraisalSheet, column.CellName(a.col(column.From), a.end+3))
		if isCouncil := signs == "CHỦ TỊCH HỘI ĐỒNG"; isCouncil != c.agency.DecidesOnUnits() {
			t.Errorf("%s: signed by %q", c.why, signs)
		}
		found := map[string]string{}
		for _, check := range checks {
			found[check.Sqref] = strings.TrimSpace(check.Formula1)
		}
		units, kinds := found[a.cellsOf(column.UnitCode, a.last+2, a.end)],
			found[a.cellsOf(column.Kind, a.last+2, a.end)]
		if units != c.units || kinds != c.kinds {
			t.Errorf("%s: units %s, kinds %s", c.why, units, kinds)
		}
	}
}

func metaPairs(t testing.TB, file *excelize.File) (pairs []string) {
	t.Helper()
	rows, err := file.GetRows(IndexSheet)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		pairs = append(pairs, strings.Join(row, "="))
	}
	return pairs
}

// The date of all decisions stands above the table: one cell to fill, right of its
// label, that takes days only, as the cells for another date of single rows do.
func TestAppraisalFormAsksForTheDay(t *testing.T) {
	r := appraisedRound()
	f := AppraisalForm{Round: r, Agency: scoring.Agency{ID: "hoi-dong"}, Unassigned: true,
		Stage: scoring.FirstAppraisal}
	f.Cards, _ = scoring.Score(r)
	file := openAppraisal(t, f)
	title, _ := file.GetCellValue(AppraisalSheet, "A3")
	label, _ := file.GetCellValue(AppraisalSheet, "J7")
	if title != "KẾT QUẢ THẨM ĐỊNH LẦN 1 CẢI CÁCH HÀNH CHÍNH NĂM 2024" || label != appraisedOn {
		t.Errorf("%q, J7 %q", title, label)
	}
	id, err := file.GetCellStyle(AppraisalSheet, "K7")
	if err != nil {
		t.Fatal(err)
	}
	style, err := file.GetStyle(id)
	if err != nil || style.Protection == nil || style.Protection.Locked || *style.CustomNumFmt != "dd/mm/yyyy" {
		t.Errorf("K7: %+v (%v)", style, err)
	}
	checks, err := file.GetDataValidations(AppraisalSheet)
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, c := range checks {
		found = append(found, fmt.Sprintf("%s %s %s %s", c.Sqref, c.Type, c.Operator, c.Formula1))
	}
	same(t, "checks", found, []string{
		`A46:A50 list  "so-noi-vu,xa-a,xa-b"`, `M46:M50 list  "điểm,không áp dụng,áp dụng,miễn tài liệu kiểm chứng"`,
		"I46:I50 decimal greaterThanOrEqual 0", "H46:H50 decimal greaterThanOrEqual 0",
		"Q46:Q50 date greaterThanOrEqual 45292", "O46:O50   ", "P46:P50 whole greaterThanOrEqual 0",
		"K7 date greaterThanOrEqual 45292", "I9:I44 decimal between 0", "O9:O44   ", // 45292 is 01/01/2024
		"P9:P44 whole greaterThanOrEqual 0", "Q9:Q44 date greaterThanOrEqual 45292",
		`M9:M44 list  "điểm,không áp dụng,áp dụng,miễn tài liệu kiểm chứng"`})
	same(t, "hidden sheet", metaPairs(t, file)[3:5],
		[]string{"stage=appraisal1", "rows=so-noi-vu 1.1.1 1.1.2 1.1.3 1.2 1.3 2.2 2.10 3.1 3.2 T1 P1"})
}

// What turns red depends on which decisions need a reason.
func TestAppraisalFormAsksForReasons(t *testing.T) {
	for policy, want := range map[scoring.ReasonPolicy]string{
		scoring.CutReasons: ",ROUND($H9-$I9,9)>0)", scoring.ChangeReasons: ",ABS(ROUND($H9-$I9,9))>0)",
	} {
		r := appraisedRound()
		r.Regulation.Reasons = policy
		f := AppraisalForm{Round: r, Agency: scoring.Agency{ID: "hoi-dong"}, Unassigned: true}
		f.Cards, _ = scoring.Score(r)
		formats, err := openAppraisal(t, f).GetConditionalFormats(AppraisalSheet)
		if err != nil {
			t.Fatal(err)
		}
		if got := formats["J9:J44"]; len(got) != 1 || !strings.Contains(got[0].Criteria, want) {
			t.Errorf("%s: %+v", policy, formats)
		}
	}
}

// BenchmarkAppraisalForms is a province: 300 units, and 8 agencies that share
// their leaves.
func BenchmarkAppraisalForms(b *testing.B) {
	const agencies, units, leaves = 8, 300, 96
	r := scoringtest.Round()
	set := &scoring.CriteriaSet{ID: "so", Self: scoring.TypedEntry, Max: points("96"),
		Areas: []*scoring.Criterion{branch("1", "Lĩnh vực", "96")}}
	for i := range leaves {
		c := leaf(fmt.Sprintf("1.%d", i), "Ban hành kế hoạch cải cách hành chính năm đúng thời hạn", "1",
			scoring.Typed{})
		c.Agency = fmt.Sprintf("a%d", i%agencies)
		set.Areas[0].Children = append(set.Areas[0].Children, c)
	}
	r.Blocks[0].Set, r.Blocks[0].Units, r.Submissions = set, nil, map[string]*scoring.Submission{}
	for i := range units {
		unit := &scoring.Unit{ID: fmt.Sprintf("so-%d", i), Name: fmt.Sprintf("Sở số %d", i)}
		entries := map[string]*scoring.Entry{}
		for _, c := range set.Areas[0].Children {
			entries[c.Code] = &scoring.Entry{Points: given("1"),
				Evidence: "Báo cáo số 5/BC-UBND ngày 10/11/2024, trang 2"}
		}
		r.Blocks[0].Units, r.Submissions[unit.ID] = append(r.Blocks[0].Units, unit),
			&scoring.Submission{Entries: entries}
	}
	cards, _ := scoring.Score(r)
	for b.Loop() {
		for i := range agencies {
			f := AppraisalForm{Round: r, Agency: scoring.Agency{ID: fmt.Sprintf("a%d", i)}, Cards: cards}
			if err := WriteAppraisalForm(&bytes.Buffer{}, f); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// The widest lists, of a council and of units with long ids, are printed at 8 points or more.
func TestAppraisalListsCanBeReadInPrint(t *testing.T) {
	for _, second := range []bool{false, true} {
		r := appraisedRound()
		r.Blocks[0].Units[0].ID = "ban-quan-ly-khu-kinh-te"
		a := newAppraisalWriter(AppraisalForm{Round: r, Agency: scoring.Agency{ID: "hd", Council: true}, Second: second,
			Unassigned: true, Stage: scoring.FinalAppraisal, Cards: scoring.Run(r, nil).Cards})
		if size := bodySize * pageWide / (sum(a.widths) * digit); len(a.columns) < 16 || size < 8 {
			t.Errorf("%d columns are printed at %.1f points", len(a.columns), size)
		}
	}
}

// The council's final list says how many cuts are in the lists of agencies alone, until their units explain them.
func TestCouncilsListSaysWhatIsElsewhere(t *testing.T) {
	for replies, want := range map[string]string{"": "Không có ở đây: 1 tiêu chí bị giảm điểm", "Đã cập nhật": ""} {
		r := appraisedRound()
		r.Agencies = []scoring.Agency{{ID: "so-tttt"}, {ID: "hoi-dong-tinh", Council: true}}
		r.Ledger = []scoring.Decision{decided("so-noi-vu", "2.3", "6", "4", "so-tttt", "Thiếu"),
			decided("so-noi-vu", "2.2", "2", "1", "hoi-dong-tinh", "Thiếu")}
		r.Replies = []scoring.Reply{{Unit: "so-noi-vu", Code: "2.3", Text: replies}}
		a := newAppraisalWriter(AppraisalForm{Round: r, Agency: r.Agencies[1], Stage: scoring.FinalAppraisal,
			Second: true,
			Cards:  scoring.Run(r, nil).Cards})
		if got := a.elsewhere(); !strings.Contains(got, want) || want == "" && got != "" {
			t.Errorf("with the reply %q: %q, want %q", replies, got, want)
		}
	}
}
