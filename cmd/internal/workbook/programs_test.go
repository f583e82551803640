package workbook

import (
	"flag"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/sheet"
	"parindex/scoring"
)

var blank = flag.Bool("blank", false, "write testdata/programs/form.xlsx, for other programs to fill")

// TestFilledByOtherPrograms reads a form as LibreOffice Calc, openpyxl and
// SheetJS saved it: testdata/programs at the top says how.
func TestFilledByOtherPrograms(t *testing.T) {
	f := sampleForm(false)
	if *blank {
		if err := os.WriteFile("testdata/programs/form.xlsx", formBytes(t, f), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for program, want := range map[string][]string{
		"libreoffice": nil, "openpyxl": nil,
		"sheetjs": {"validation-lost (warning) E12 count=13"}, // it drops them, and that is noticed
	} {
		book := openFile(t, "testdata/programs/"+program+".xlsx")
		sub, _, faults := book.ReadSelf(Want{Set: f.Block.Set, Unit: f.Unit, Bonus: bonusOf(f), Own: true})
		same(t, program, shownFaults(faults), want)
		if sub == nil {
			continue
		}
		for code, want := range sampleEntries {
			got := *sub.Entries[code]
			if len(got.Inputs) > 0 {
				got.Points = scoring.Input{} // computed by one program, not by another
			}
			if want = strings.Replace(want, `"=chậm`, `"chậm`, 1); shownEntry(&got) != want {
				t.Errorf("%s: %s: %s, want %s", program, code, shownEntry(&got), want)
			}
		}
		if meta := book.Meta(); meta.Unit != f.Unit.ID || meta.Set != f.Block.Set.ID {
			t.Errorf("%s: the hidden sheet says %+v", program, meta)
		}
	}
}

// TestSurvivesLibreOffice: what the form does goes on working once LibreOffice has
// saved it.
func TestSurvivesLibreOffice(t *testing.T) {
	before, after := excelizeFile(t, "testdata/programs/form.xlsx"),
		excelizeFile(t, "testdata/programs/libreoffice.xlsx")
	if lists := listsOf(t, after); !slices.Equal(lists, listsOf(t, before)) {
		t.Errorf("drop-downs:\n got %q\nwant %q", lists, listsOf(t, before))
	}
	for cell, want := range map[string]string{
		"A12": "locked", "E12": "open", "G12": "locked", "G22": "open", "H12": "open", "G11": "locked",
	} {
		_, lock, _ := strings.Cut(paintOf(t, after, cell), " ")
		if lock != want {
			t.Errorf("%s is %s, want %s", cell, lock, want)
		}
	}
	if protection, err := after.GetSheetProtection(sheet.SelfSheet); err != nil || !protection.SelectLockedCells {
		t.Errorf("protection: %+v %v", protection, err)
	}
	if shows, err := after.GetSheetVisible(sheet.IndexSheet); err != nil || shows {
		t.Errorf("the hidden sheet is in sight (%v)", err)
	}
	for cell, want := range map[string]string{"E8": "Đã chấm 9/9 tiêu chí", "G32": "21.9988796680498"} {
		if got, err := after.GetCellValue(sheet.SelfSheet, cell, excelize.Options{RawCellValue: true}); got != want {
			t.Errorf("%s: %q, want %q (%v)", cell, got, want, err)
		}
	}
	rules, err := after.GetConditionalFormats(sheet.SelfSheet)
	if err != nil || len(rules) != 1 {
		t.Errorf("points over the maximum: %v %v", rules, err)
	}
}

// listsOf are the cells with a drop-down, each with what it offers: programs
// differ in which cells they put together.
func listsOf(t *testing.T, file *excelize.File) []string {
	t.Helper()
	validations, err := file.GetDataValidations(sheet.SelfSheet)
	if err != nil {
		t.Fatal(err)
	}
	var lists []string
	for _, v := range validations {
		if v.Type != "list" {
			continue
		}
		for cells := range strings.FieldsSeq(v.Sqref) {
			first, last, _ := strings.Cut(cells, ":")
			col, from, err := excelize.CellNameToCoordinates(first)
			if err != nil {
				t.Fatal(err)
			}
			to := from
			if last != "" {
				_, to, _ = excelize.CellNameToCoordinates(last)
			}
			for line := from; line <= to; line++ {
				lists = append(lists, column.CellName(col, line)+" "+html.UnescapeString(v.Formula1))
			}
		}
	}
	slices.Sort(lists)
	return lists
}

// TestSavedByThisLibreOffice has the filled sample saved by the LibreOffice of this machine.
func TestSavedByThisLibreOffice(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil || testing.Short() {
		t.Skip("LibreOffice is not installed, or the test is to be short")
	}
	f, dir := sampleForm(false), t.TempDir()
	filled := filledSample(t, f)
	output, err := exec.Command(office, "-env:UserInstallation=file://"+dir+"/profile", "--headless", "--convert-to",
		"xlsx:Calc MS Excel 2007 XML", "--outdir", dir+"/saved", filled).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, output)
	}
	path := filepath.Join(dir, "saved", filepath.Base(filled))
	sub, _, faults := openFile(t, path).ReadSelf(Want{Set: f.Block.Set, Unit: f.Unit, Bonus: bonusOf(f), Own: true})
	same(t, "faults", shownFaults(faults), nil)
	for code, want := range sampleEntries {
		got := *sub.Entries[code]
		if len(got.Inputs) > 0 {
			got.Points = scoring.Input{} // computed by LibreOffice
		}
		if shownEntry(&got) != want {
			t.Errorf("%s: %s, want %s", code, shownEntry(&got), want)
		}
	}
	after := excelizeFile(t, path)
	for cell, want := range map[string]string{"E8": "Đã chấm 9/9 tiêu chí", "G32": "21.9988796680498", "K18": ""} {
		if got, err := after.GetCellValue(sheet.SelfSheet, cell); got != want {
			t.Errorf("%s: %q, want %q (%v)", cell, got, want, err)
		}
	}
}
