package workbook

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"os/exec"
	"parindex/scoring/fault"
	"strings"
	"testing"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/page"
	"parindex/cmd/internal/sheet"
)

// allOutputs is one of everything that is written.
func allOutputs(t testing.TB) []byte {
	var out bytes.Buffer
	out.Write(formBytes(t, sampleForm(false)))
	if err := Fill(formBytes(t, sampleForm(true)), sampleValues, &out); err != nil {
		t.Fatal(err)
	}
	five := points("5")
	document := &page.Document{Title: []string{"KẾT QUẢ", "Khối"}, Banner: []string{"Dự thảo"}, Blocks: []page.Block{
		page.Section{Line: page.Under("Hạng", page.Lines("1")...)},
		&page.Table{
			Name: "Khối", Title: []string{"Theo đơn vị"}, Columns: []page.Column{{Head: "Đơn vị"},
				{Head: "Điểm", Numeric: true}},
			Rows: [][]page.Cell{{page.Word("Sở Y tế"), page.Figure(five, 2)}}, Notes: page.Lines("Hết"), Sign: true,
		},
		&page.Tree{Title: "so", Branches: []page.Branch{{Code: "1", Figure: "2", Name: "a"}}},
	}}
	if err := sheet.WriteDocument(&out, document, page.Options{}); err != nil {
		t.Fatal(err)
	}
	if err := sheet.WriteAppraisal(&out, sheet.AppraisalList{Agency: "so-noi-vu",
		Rows: []sheet.AppraisalRow{{Unit: "so-y-te", Code: "1.1", To: &five}}}); err != nil {
		t.Fatal(err)
	}
	if err := sheet.WriteAppraisalForm(&out, claimedRound(t)); err != nil {
		t.Fatal(err)
	}
	if err := sheet.WriteSurveyForm(&out, sampleForm(false).Round); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestSameInputSameBytes writes everything twice here, and once in another
// process, where Go shuffles maps anew.
func TestSameInputSameBytes(t *testing.T) {
	digest := func() string {
		sum := sha256.Sum256(allOutputs(t))
		return hex.EncodeToString(sum[:])
	}
	const child = "PARINDEX_TEST_DIGEST"
	if os.Getenv(child) != "" {
		os.Stdout.WriteString("digest=" + digest() + "\n")
		return
	}
	first := digest()
	if second := digest(); second != first {
		t.Errorf("twice the same input: %s, then %s", first, second)
	}
	command := exec.Command(os.Args[0], "-test.run=^TestSameInputSameBytes$", "-test.v")
	command.Env = append(os.Environ(), child+"=1")
	if out, err := command.Output(); err != nil || !strings.Contains(string(out), "digest="+first) {
		t.Errorf("another process: %s %v, want %s", out, err, first)
	}
}

func TestFormWithoutDataHasNoDataColumns(t *testing.T) {
	f := sampleForm(false)
	f.Block.Set.Self = "typed"
	book, _ := openBytes(formBytes(t, f), "form")
	rows, _ := book.rows(sheet.SelfSheet)
	head := findHeader(fault.Position{}, rows, selfWords)
	if head.Col(column.Declared) >= 0 || head.Col(column.Denominator) >= 0 || head.Col(column.Points) < 0 {
		t.Errorf("headings %v", head.Found())
	}
	var filled bytes.Buffer
	if err := Fill(formBytes(t, f), []Value{{"1.1.2", "points", "1.5"}}, &filled); err != nil {
		t.Fatal(err)
	}
	book, _ = openBytes(filled.Bytes(), "form")
	sub, _, faults := book.ReadSelf(Want{Set: f.Block.Set, Unit: f.Unit})
	same(t, "faults", shownFaults(faults), nil)
	if e := sub.Entries["1.1.2"]; shownEntry(e) != "[] 1.5 E13" {
		t.Errorf("typed points: %s", shownEntry(e))
	}
}

func TestFillRefusesWhatTheFormHasNot(t *testing.T) {
	content := formBytes(t, sampleForm(false))
	for _, v := range []Value{{"9.9", "choice", "Có"}, {"1.2", "quantity", "1"}, {"1.2", "appraised", "1"},
		{"1.1.2", "c", "Có"}} {
		if err := Fill(content, []Value{v}, &bytes.Buffer{}); err == nil {
			t.Errorf("%+v was filled", v)
		}
	}
	if err := Fill([]byte("no workbook"), nil, &bytes.Buffer{}); err == nil {
		t.Error("filled what is no workbook")
	}
}
