package table

import (
	"strings"
	"testing"
	"testing/fstest"

	"parindex/cmd/internal/column"
)

func TestIsNumbering(t *testing.T) {
	for row, want := range map[string]bool{
		"1|2|3|4":               true,
		"(1)|(2)|(3)=(1)/(2)|":  true,
		"A|B|1|2|3=1/2":         true,
		"1||2|3":                true,
		"(A)|(B)|(C)":           true,
		"1|2|4":                 false,
		"1|2":                   false,
		"A|B|C":                 false,
		"1|A|2|3":               false,
		"so-y-te|1|2|3":         false,
		"1.1|Kế hoạch|2|Có|1,5": false,
		"||":                    false,
	} {
		if got := IsNumbering(strings.Split(row, "|")); got != want {
			t.Errorf("%s: %v", row, got)
		}
	}
}

func TestFoot(t *testing.T) {
	units := NewNames()
	units.Put("so-a", "Sở A")
	for _, c := range []struct{ rows, want string }{
		{"||Hà Nội, ngày 15 tháng 01 năm 2026\nNGƯỜI LẬP BIỂU||GIÁM ĐỐC\n||(Ký, đóng dấu)\nNguyễn Văn A||Trần B", "++++"},
		{"Người nhập liệu: Nguyễn Văn A||\nso-a|1|2\nNguyễn Văn B||", "+-+"},
		{"TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nso-x|1", "++-"},
		{"Ghi chú: điểm theo Quyết định 1234\nNơi nhận:", "++"},
		{"Giám đốc|so-a\nGiám đốc|so-x|1\nGiám đốc|1|2|3", "---"},
		{"so-x|self|2021-11-25\nNguyễn Văn A", "--"},
		{"Hà Nội ngày 01/01/2020|\nGiám đốc|", "++"},
	} {
		got, foot := "", Foot{}
		for _, row := range strings.Split(c.rows, "\n") {
			if foot.Is(strings.Split(row, "|"), units) {
				got += "+"
			} else {
				got += "-"
			}
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.rows, got, c.want)
		}
	}
	if new(Foot).Is([]string{"Người lập biểu"}, NewNames()) {
		t.Error("a foot where any may be a unit")
	}
}

func TestRowsOfATableAreThoseOfData(t *testing.T) {
	const text = "unit,note\n(1),(2)\na,\"x\nb,\"y\nc,z\nNgười lập,\nTrần B,\n"
	rowsAreOfData(t, text)
	rowsAreOfData(t, strings.ReplaceAll(text, ",", "|"))
}

// rowsAreOfData finds one row of data and, of nobody, one that could not be split.
func rowsAreOfData(t *testing.T, text string) {
	t.Helper()
	csv, err := OpenCSV(fstest.MapFS{"a.csv": {Data: []byte(text)}}, "a.csv", "a.csv")
	if err != nil {
		t.Fatal(err)
	}
	headings := []column.Heading{column.UnitCode, column.Note}
	rows, _, err := Open(csv, Words{Columns: headings}, headings)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	rows.Units = NewNames()
	rows.Units.Put("a")
	var read []string
	for rows.Next() {
		read = append(read, rows.Text(column.UnitCode))
		rows.Concerns(rows.Text(column.UnitCode))
	}
	if got := strings.Join(read, " "); got != "c" {
		t.Errorf("read %s", got)
	}
	faults := rows.Finish()
	if len(faults) != 1 || faults[0].Code != CodeQuote || faults[0].About.Unit != "" {
		t.Errorf("faults: %+v", faults)
	}
}
