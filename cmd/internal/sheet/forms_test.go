package sheet

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"parindex/scoring"
)

// A form that is put together holds what one that is drawn holds, part by part.
func TestFormsAreAsDrawn(t *testing.T) {
	var forms Forms
	first := sampleForm(false)
	for _, c := range []struct{ why, id, name, excluded string }{
		{"the first, which is drawn", "so-y-te", "Sở Y tế", ""},
		{"a name of the same height", "so-tu-phap", "Sở Tư pháp", ""},
		{"a name over two lines", "bql", "Ban Quản lý các khu công nghiệp, khu kinh tế và khu công nghệ cao", ""},
		{"a name that XML and footers escape", "so-kh", "Sở Kế hoạch & Đầu tư", ""},
		{"a name longer than a footer", "dai", strings.Repeat("Sở Nội vụ ", 14) + "tỉnh", ""},
		{"another part that does not apply", "so-tai-chinh", "Sở Tài chính", first.Block.Set.Areas[0].Code},
	} {
		f := first
		f.Unit = &scoring.Unit{ID: c.id, Name: c.name}
		if c.excluded != "" {
			f.Unit.NotApplicable = []scoring.Exclusion{{Code: c.excluded, Reason: "không có"}}
		}
		var got, again bytes.Buffer
		names, _ := namesIn(f)
		drawn, err := drawForm(f, names, names)
		if err != nil || forms.Write(&got, f) != nil || WriteForm(&again, f) != nil {
			t.Fatal(c.why, err)
		}
		if !bytes.Equal(got.Bytes(), again.Bytes()) {
			t.Errorf("%s: it matters which forms were written before", c.why)
		}
		archive, err := zip.NewReader(bytes.NewReader(got.Bytes()), int64(got.Len()))
		if err != nil || len(archive.File) != len(drawn.parts) {
			t.Fatal(c.why, err)
		}
		for i, file := range archive.File {
			part, err := file.Open()
			if err != nil {
				t.Fatal(c.why, err)
			}
			content, err := io.ReadAll(part) // checks the checksum, too
			if want := drawn.parts[i]; err != nil || file.Name != want.name ||
				string(content) != string(want.pieces[0].text) {
				t.Errorf("%s: %s is not as drawn (%v)", c.why, file.Name, err)
			}
		}
	}
	if kinds := len(forms.drawn); kinds != 4 {
		t.Errorf("%d kinds of forms: one for each name that cannot take a mark's place, one for each set of exclusions",
			kinds)
	}
}
