package workbook

import (
	"bytes"
	"cmp"
	"fmt"
	"strings"
	"testing"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/table"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// TestDamagedLists holds the corpus of what happens to lists of decisions, lists
// of what came in, and explanations: every fault at its cell and none beside it,
// and what is read all the same.
func TestDamagedLists(t *testing.T) {
	if testing.Short() {
		t.Skip("many workbooks, one after the other")
	}
	kinds := damageKinds(t, "testdata/lists.txt")
	if len(kinds) < 40 {
		t.Errorf("%d kinds of damage, want 40", len(kinds))
	}
	for _, k := range kinds {
		t.Run(k.why, func(t *testing.T) {
			list := listKinds[k.form]
			path := writeTemp(t, "ten.xlsx", list.write(t))
			if err := bakeIn(path, list.sheet, k.recipe); err != nil {
				t.Fatal(err)
			}
			same(t, "read", list.read(t, path), k.want)
		})
	}
}

// listKinds are the sheets that the corpus damages, filled, and how they are read.
var listKinds = map[string]struct {
	sheet string
	write func(t testing.TB) []byte
	read  func(t *testing.T, path string) []string
}{
	"sample": {sheet.AppraisalSheet, sampleList, func(t *testing.T, path string) []string {
		ledger, faults := opened(t, path,
			func(b *Book) ([]scoring.Decision, fault.List) { return b.ReadAppraisal(sampleNames) })
		return readLines(ledger, shownDecision, faults)
	}},
	"received": {"Nhận", sampleReceived, func(t *testing.T, path string) []string {
		received, _, faults, err := ReadReceived(disk, onDisk(path), "received.xlsx", Names{})
		if err != nil {
			t.Fatal(err)
		}
		return readLines(received, shownReceipt, faults)
	}},
	"explanation": {sheet.ExplanationSheet, sampleExplanation, func(t *testing.T, path string) []string {
		said, faults := opened(t, path,
			func(b *Book) ([]scoring.Reply, fault.List) { return b.ReadExplanation("so-a", Names{}) })
		return readLines(said, shownExplanation, faults)
	}},
}

func opened[T any](t *testing.T, path string, read func(*Book) ([]T, fault.List)) ([]T, fault.List) {
	t.Helper()
	book, faults, err := Open(disk, onDisk(path), "ten.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	if book == nil {
		return nil, faults
	}
	return read(book)
}

// readLines are what was read, then what was wrong.
func readLines[T any](all []T, shown func(T) string, faults fault.List) []string {
	var lines []string
	for _, one := range all {
		lines = append(lines, shown(one))
	}
	return append(lines, placesAndCodes(faults)...)
}

// shownDecision is a decision on one line: who, when, on what, what, and where the
// date and the reason stand.
func shownDecision(a scoring.Decision) string {
	what := fmt.Sprint(cmp.Or(string(a.Kind), "points"), " ", a.Pos.Cell())
	if a.Kind == scoring.PointsDecision {
		what = shownInput(a.From) + " → " + shownInput(a.To)
	}
	return fmt.Sprintf("%s %s %s: %s %s: %s %s %s", a.Agency, cmp.Or(a.Stage, "–"), shownDay(a.Day, a.DayPos),
		a.Unit, a.Code, what,
		cmp.Or(a.Reason, "–"), a.ReasonPos.Cell())
}

func shownDay(day scoring.Day, at fault.Position) string {
	return cmp.Or(string(day), "–") + " " + cmp.Or(at.Cell(), "nowhere")
}

func shownReceipt(r scoring.Receipt) string {
	return fmt.Sprintf("%s %s %s %s", r.Unit, r.Stage, shownDay(r.Day, r.Pos), cmp.Or(r.Note, "–"))
}

func shownExplanation(e scoring.Reply) string {
	return fmt.Sprintf("%s %s: %s; %s %s", e.Unit, e.Code, cmp.Or(e.Text, "–"), cmp.Or(e.Evidence, "–"), e.Pos.Cell())
}

// sampleNames are what units and criteria of the sample are called.
var sampleNames = Names{
	Units: func() *table.Names {
		units := table.NewNames()
		units.Put("so-a", "Sở A")
		units.Put("so-b", "Sở B")
		return units
	}(),
	Codes: func(_, title string) []string {
		return map[string][]string{"Lĩnh vực": {"1"}, "Kế hoạch": {"1.1"}, "Thủ tục": {"2", "3"}}[title]
	},
}

// sampleList is three decisions of so-tu-phap in the first appraisal: of points,
// of another kind, and one not made yet. Columns A to K are unit, its name, code,
// its title, from, to, reason, kind, day, evidence, clause.
func sampleList(t testing.TB) []byte {
	two, one := points("2"), points("1")
	var out bytes.Buffer
	err := sheet.WriteAppraisal(&out, sheet.AppraisalList{
		Agency: "Sở Tư pháp", Round: "dot", AgencyID: "so-tu-phap", Stage: scoring.FirstAppraisal,
		Rows: []sheet.AppraisalRow{
			{Unit: "so-a", Code: "1.1", From: &two, To: &one, Day: "2021-12-01", Reason: "thiếu tài liệu",
				Evidence: "BB 05", Clause: "Điều 3"},
			{Unit: "so-a", Code: "2", Kind: scoring.NotApplicable, Day: "2021-12-02", Reason: "không có thủ tục"},
			{Unit: "so-b", Code: "1.1", From: &two},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func sampleReceived(t testing.TB) []byte {
	return writtenSheets(t, []string{"Nhận"}, [][]string{
		{"NHẬN HỒ SƠ"}, {"Mã đơn vị", "Đơn vị", "Giai đoạn", "Ngày nhận", "Ghi chú"},
		{"so-a", "Sở A", "", "25/11/2021", "qua email"}, {"so-a", "Sở A", "giải trình", "2021-12-15"},
		{"so-b", "Sở B", "tự đánh giá", ""}})
}

func sampleExplanation(t testing.TB) []byte {
	return writtenSheets(t, []string{sheet.ExplanationSheet}, [][]string{
		{"GIẢI TRÌNH"}, {"Mã", "Tiêu chí", "Lý do", "Giải trình", "Tài liệu bổ sung"},
		{"1.1", "Kế hoạch", "thiếu", "đã gửi", "CV 12"}, {"1.2", "Báo cáo", "chậm", "", ""},
		{"", "", "", "THỦ TRƯỞNG ĐƠN VỊ", ""}})
}

// TestReadLedger reads decisions from CSV files.
func TestReadLedger(t *testing.T) {
	const head = "agency,stage,kind,unit,code,from,to,day,reason,evidence,clause\n"
	for _, test := range []struct {
		why, csv string
		want     []string
	}{
		{"every column", head + "so-tu-phap,appraisal1,points,so-a,1.10,2,\"1,5\",2021-12-01,thiếu,BB 05,Điều 3\n",
			[]string{"so-tu-phap appraisal1 2021-12-01 AV2: so-a 1.10: 2 AN2 → 1.5 AP2 thiếu BG2"}},
		{"what a line leaves open", head + ",,,so-a,1.1,,1,,,,\n", []string{"so-khcn – – P2: so-a 1.1: – → 1 N2 – Q2"}},
		{"the columns that there have to be", "unit,code,to\nso-a,1.1,1\n",
			[]string{"so-khcn – – 2: so-a 1.1: – → 1 J2 – 2"}},
		{"as a Vietnamese Excel saves it",
			"\ufeffMã đơn vị;Mã tiêu chí;Đến;Ngày;Lần thẩm định\r\nso-a;1.1;1,25;01/12/2021;Lần 1\r\n",
			[]string{"so-khcn appraisal1 2021-12-01 O2: so-a 1.1: – → 1.25 J2 – 2"}},
		{"every kind, in both languages",
			head + ",,không áp dụng,so-a,2,,,,a,,\n,,Applies,so-a,2.1,,,,b,,\n,,evidence " +
				"waived,so-a,1.1,,,,c,,\n,,chấp nhận nộp " +
				"muộn,so-a,,,,,d,,\n,,approve,so-a,,,,,e,,\n,,ĐIỂM,so-a,1.1,,1,,f,,\n",
			[]string{"so-khcn – – Z2: so-a 2: not_applicable C2 a AA2", "so-khcn – – V3: so-a 2.1: applies C3 b W3",
				"so-khcn – – AD4: so-a 1.1: waiver C4 c AE4", "so-khcn – – AD5: so-a : accept_late C5 d AE5",
				"so-khcn – – S6: so-a : approve C6 e T6", "so-khcn – – T7: so-a 1.1: – → 1 R7 f U7"}},
		{"no such kind", head + ",,waive,so-a,1.1,,,,a,,\n", []string{"decision-kind-unknown C2"}},
		{"and points of it cannot be used", head + ",,waive,so-a,1.1,2,1,,a,,\n",
			[]string{"so-khcn – – V2: so-a 1.1: 2 R2 → bad T2 a W2", "decision-kind-unknown C2"}},
		{"points of another kind", head + ",,waiver,so-a,1.1,2,1,,a,,\n",
			[]string{"so-khcn – – W2: so-a 1.1: waiver C2 a X2", "decision-kind-points U2"}},
		{"another kind without a code is for the engine to refuse", head + ",,waiver,so-a,,,,,a,,\n",
			[]string{"so-khcn – – R2: so-a : waiver C2 a S2"}},
		{"no unit", head + ",,waiver,,1.1,,,,a,,\n,,,,1.1,,1,,a,,\n",
			[]string{"row-code-missing J2", "row-code-missing D3"}},
		{"no code", head + ",,,so-a,,,1,,a,,\n", []string{"row-code-missing I2"}},
		{"a reason alone", head + ",,,so-a,1.1,2,,,thiếu,,\n",
			[]string{"so-khcn – – P2: so-a 1.1: 2 M2 → bad O2 thiếu Q2", "reason-without-points O2"}},
		{"no points", head + ",,,so-a,1.1,2,,,,,\n",
			[]string{"so-khcn – – P2: so-a 1.1: 2 M2 → bad O2 – Q2", "decision-without-points O2"}},
		{"nothing said on nothing", head + "so-tu-phap,1,,,,,,,,,\n", nil},
		{"nothing in it", "", []string{"csv-empty"}},
		{"no headings", "so-a,1.1,1\n", []string{"headings-missing 1"}},
		{"cells separated by tabs", "unit\tcode\tto\nso-a\t1.1\t1\n",
			[]string{"so-khcn – – 2: so-a 1.1: – → 1 J2 – 2"}},
		{"a column that nothing reads", "unit,code,to,resaon\nso-a,1.1,1,x\n",
			[]string{"so-khcn – – 2: so-a 1.1: – → 1 J2 – 2", "column-unread N1"}},
		{"a quotation mark within a cell", head + ",,,so-a,1.1,2,1,,kế \"hoạch\",,\n", []string{"csv-quote U2"}},
		{"a day that there is not", head + ",,,so-a,1.1,2,1,31/11/2021,a,,\n",
			[]string{"so-khcn – – nowhere: so-a 1.1: 2 M2 → 1 O2 a AB2", "cell-not-date Q2"}},
		{"month first", head + ",,,so-a,1.1,2,1,11/25/2021,a,,\n",
			[]string{"so-khcn – – nowhere: so-a 1.1: 2 M2 → 1 O2 a AB2", "cell-not-date Q2"}},
		{"no such appraisal", head + ",3,,so-a,1.1,2,1,,a,,\n",
			[]string{"so-khcn – – R2: so-a 1.1: 2 N2 → 1 P2 a S2", "decision-stage-unknown B2"}},
		{"not by a stage without decisions", head + ",explanation,,so-a,1.1,2,1,,a,,\n",
			[]string{"so-khcn – – AB2: so-a 1.1: 2 X2 → 1 Z2 a AC2", "decision-stage-unknown B2"}},
		{"no numbers", head + ",,,so-a,1.1,hai,một,,a,,\n",
			[]string{"so-khcn – – U2: so-a 1.1: bad M2 → bad Q2 a V2", "cell-not-number M2", "cell-not-number Q2"}},
		{"two columns of days", "unit,code,to,day,day\nso-a,1.1,1,2021-12-01,2021-12-02\n",
			[]string{"so-khcn – 2021-12-01 L2: so-a 1.1: – → 1 J2 – 2", "column-twice R1"}},
		{"no column for points", "unit,code,from\nso-a,1.1,1\n", []string{"column-missing 1"}},
		{"another encoding", head + "S\x8a,,,,,,,,,,\n", []string{"not-utf8 2"}},
	} {
		ledger, faults, err := ReadLedger(disk, onDisk(writeTemp(t, "x.csv", []byte(test.csv))),
			"appraisal/so-khcn.csv", Names{})
		if err != nil {
			t.Fatal(err)
		}
		same(t, test.why, readLines(ledger, shownDecision, faults), test.want)
	}
}

func TestReadReceivedAndExplanationsFromCSV(t *testing.T) {
	received, undated, faults, err := ReadReceived(disk, onDisk(writeTemp(t, "r.csv", []byte(
		"unit,stage,received,note\nso-a,self,2021-11-24,\nso-a,explanation,16/12/2021,bản "+
			"giấy\nso-b,,2021-11-26,\nso-c,,,chưa nộp\nso-d,final,2021-11-26,\nso-e,self,hôm "+
			"qua,\n,self,2021-11-26,\n"))), "received.csv", Names{})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "received", readLines(received, shownReceipt, faults), []string{
		"so-a self 2021-11-24 K2 –", "so-a explanation 2021-12-16 R3 bản giấy", "so-b self 2021-11-26 G4 –",
		"so-e self – K7 –",
		"received-stage-unknown F6", "cell-not-date K7", "row-code-missing A8"})
	same(t, "without a day", readLines(undated, shownReceipt, nil), []string{"so-c self – G5 chưa nộp"})
	said, faults, err := ReadReplies(disk, onDisk(writeTemp(t, "e.csv", []byte(
		"unit,code,explanation,evidence\nso-a,1.10,đã gửi,CV 12\nso-a,1.2,,\nso-a,1.3,,CV 13\nso-b,,đã gửi,\n"))),
		"explanation/a.csv", Names{})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "explanations", readLines(said, shownExplanation, faults), []string{
		"so-a 1.10: đã gửi; CV 12 K2", "so-a 1.3: –; CV 13 J4", "row-code-missing F5"})
}

// Units go by their ids or their names, so that a column of either names them; ids
// count where both are there.
func TestUnitsByTheColumnOfNames(t *testing.T) {
	units := table.NewNames()
	units.Put("so-a", "Sở A")
	units.Put("so-b", "Sở B")
	for _, test := range []struct{ why, csv, want string }{
		{"Vietnamese", "Đơn vị,Ngày nhận\nSở A,2021-11-24\n", "so-a self 2021-11-24 F2 –"},
		{"capitals, another word for the date", "ĐƠN VỊ,NGÀY NỘP\nSở A,2021-11-24\n", "so-a self 2021-11-24 F2 –"},
		{"an id in the column of names", "Tên đơn vị;Ngày nhận\nso-a;2021-11-24\n", "so-a self 2021-11-24 F2 –"},
		{"English", "unit_name,received\nSở A,2021-11-24\n", "so-a self 2021-11-24 F2 –"},
		{"both: the id counts, and is told", "unit_name,unit,received\nSở A,so-b,2021-11-24\n",
			"so-b self 2021-11-24 K2 –\nrow-unit-other A2"},
		{"both in Vietnamese", "Đơn vị,Mã đơn vị,Ngày nhận\nSở A,so-b,2021-11-24\n",
			"so-b self 2021-11-24 K2 –\nrow-unit-other A2"},
		{"neither", "cơ quan,received\nSở A,2021-11-24\n", "column-missing 1"},
	} {
		file := onDisk(writeTemp(t, "r.csv", []byte(test.csv)))
		received, _, faults, err := ReadReceived(disk, file, "received.csv", Names{Units: units})
		if err != nil {
			t.Fatal(err)
		}
		same(t, test.why, readLines(received, shownReceipt, faults), strings.Split(test.want, "\n"))
	}
	ledger, faults, err := ReadLedger(disk,
		onDisk(writeTemp(t, "l.csv", []byte("Đơn vị,Mã,Đến\nSở A,1.1,2\n"))), "l.csv", Names{Units: units})
	if err != nil || len(faults) > 0 || len(ledger) != 1 || ledger[0].Unit != "so-a" {
		t.Errorf("decisions on units by name: %v, %v, %v", ledger, faults, err)
	}
}

// A list's file may be all that says whose it is, and of which appraisal.
func TestListOf(t *testing.T) {
	for shown, want := range map[string]string{
		"appraisal/so-tu-phap.xlsx": "so-tu-phap ", "so-tu-phap-lan-1.csv": "so-tu-phap appraisal1",
		"hoi-dong-cuoi.yaml":        "hoi-dong final",
		"so-tu-phap-lan-1 (2).xlsx": "so-tu-phap appraisal1", "-cuoi.xlsx": "-cuoi ",
		"so-tu-phap-lan-2.xlsx": "so-tu-phap-lan-2 ",
	} {
		if agency, stage := listOf(shown); agency+" "+string(stage) != want {
			t.Errorf("%s: %s %s, want %s", shown, agency, stage, want)
		}
	}
}

// Without its hidden sheet a list is of the agency and the appraisal of its name.
func TestListWithoutItsHiddenSheet(t *testing.T) {
	path := writeTemp(t, "x.xlsx", sampleList(t))
	if err := editFile(path, []CellEdit{{Sheet: sheet.IndexSheet}}); err != nil {
		t.Fatal(err)
	}
	book, _, err := Open(disk, onDisk(path), "appraisal/so-tu-phap-lan-1.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	ledger, faults := book.ReadAppraisal(Names{})
	same(t, "read", readLines(ledger[:1], shownDecision, faults), []string{
		"so-tu-phap appraisal1 2021-12-01 I4: so-a 1.1: 2 E4 → 1 F4 thiếu tài liệu G4"})
}

// The words of every kind and stage are told apart, in both languages.
func TestWordsOfDecisions(t *testing.T) {
	if n := len(decisionKinds()); n < 3*len(scoring.DecisionKinds) {
		t.Errorf("%d words for %d kinds: two share one", n, len(scoring.DecisionKinds))
	}
	for word, want := range map[string]scoring.Stage{"Thẩm  định lần 1": scoring.FirstAppraisal,
		"CUỐI": scoring.FinalAppraisal,
		"2":    scoring.FinalAppraisal, "first appraisal": scoring.FirstAppraisal, "self": "", "giải trình": ""} {
		if got := appraisals()[fold.Word(word)]; got != want {
			t.Errorf("%q is %q, want %q", word, got, want)
		}
	}
	if column.Day.Name() != "Ngày" || len(dayLabels()) != len(column.Day) {
		t.Error("labels of dates")
	}
}

// A code in small letters is that code; one with a Cyrillic letter is not, and told.
func TestCodesOfText(t *testing.T) {
	for said, want := range map[string]string{"a.1.2": "A.1.2", "a.1.2.": "A.1.2", "А.1.2": "А.1.2", "b.1": "b.1"} {
		if got := (&leafCode{said: said, codes: map[string]int{"A.1.2": 0}}).ofText(); got != want {
			t.Errorf("%s: %s, want %s", said, got, want)
		}
	}
}
