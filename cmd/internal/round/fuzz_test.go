package round

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io/fs"
	"path"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// declarations are the files of a small round without workbooks, so that many can be
// read in a second.
func declarations() fstest.MapFS {
	files := fstest.MapFS{}
	for _, name := range []string{"round.yaml", "pack/regulation.yaml", "pack/so.yaml", "pack/xa.yaml"} {
		files[name] = &fstest.MapFile{Data: []byte(whole[name])}
	}
	return files
}

// scoreAll scores what was read: nothing panics, and each fault has its place, which is
// within its file where that is a text.
func scoreAll(t *testing.T, r *Round, files fstest.MapFS) fault.List {
	t.Helper()
	faults := r.Faults
	if r.Usable {
		faults = scoring.Run(r.Round, r.Faults).Faults
	}
	for _, d := range faults {
		file := files[d.Pos.File()]
		if d.Pos.File() == "" || file != nil && d.Pos.Sheet() == "" && d.Pos.Line() > 2+
			bytes.Count(file.Data, []byte("\n"))+
			bytes.Count(file.Data, []byte("\r")) {
			t.Errorf("%s stands at %s", d.Code, d.Pos)
		}
	}
	return faults
}

// FuzzRound: whatever a round's YAML says, it is read or told.
func FuzzRound(f *testing.F) {
	f.Add(whole["round.yaml"])
	f.Add(strings.Replace(whole["round.yaml"], "so-tu-phap", "so-y-te", 1))
	f.Add(strings.Replace(whole["round.yaml"], "set: so", "set: khong-co", 1))
	f.Add("round: [")
	f.Fuzz(func(t *testing.T, said string) {
		files := declarations()
		files["round.yaml"] = &fstest.MapFile{Data: []byte(said)}
		r, err := Load(files, ".", nil)
		if err != nil {
			t.Fatal(err)
		}
		scoreAll(t, r, files)
	})
}

// FuzzFolder: whatever the bytes of a file in a round's folder, the rest is read.
func FuzzFolder(f *testing.F) {
	names := []string{
		"received.csv", "received.xlsx", "self/so-y-te.xlsx", "appraisal/so-noi-vu.csv", "appraisal/a.xlsx",
		"appraisal/a.yaml",
		"explanation/a.csv", "explanation/so-y-te.xlsx", "survey/a.csv", "survey/a.xlsx", "history/2024.csv",
		"published.csv", "results/a.csv",
	}
	for i, name := range names {
		f.Add(uint8(i), []byte(whole[name]))
	}
	read := declare()
	f.Fuzz(func(t *testing.T, which uint8, content []byte) {
		readAgain(t, read, fstest.MapFS{names[int(which)%len(names)]: {Data: content}})
	})
}

// declare reads the declarations of a round with a survey, once: that takes longer than
// the rest. What it returns reads and scores the other files.
func declare() func(*testing.T, fstest.MapFS) (*Round, fault.List) {
	small := declarations()
	small["pack/survey.yaml"] = &fstest.MapFile{Data: []byte(surveyed["pack/survey.yaml"])}
	declared, err := LoadDeclarations(small, ".")
	must(err)
	known := (&reader{round: declared}).makeRoster()
	return func(t *testing.T, files fstest.MapFS) (*Round, fault.List) {
		r := newReader(files, ".")
		of, scored := *declared, *declared.Round
		of.Round, of.Faults = &scored, slices.Clip(of.Faults)
		r.round = &of
		r.knownOnce.Do(func() { r.known = known })
		if err := r.parts(r.readLists, r.self, r.conclude); err != nil {
			t.Fatal(err)
		}
		return r.round, scoreAll(t, r.round, files)
	}
}

// readAgain reads the files, and some of them twice: they are told the same, whatever came before.
func readAgain(t *testing.T, read func(*testing.T, fstest.MapFS) (*Round, fault.List), files fstest.MapFS) {
	_, told := read(t, files)
	if len(told)%8 != 1 {
		return
	}
	if _, again := read(t, files); !reflect.DeepEqual(again, told) {
		t.Error("the same files are told otherwise the second time")
	}
}

// FuzzRows: whatever rows a folder's tables have, in CSV or in sheets, they are read or told.
// The folder is a text of files as txtar has it; those of a workbook are its cells.
func FuzzRows(f *testing.F) {
	for _, rows := range []string{
		"-- received.xlsx --\nunit\tstage\treceived\tnote\nso-y-te\tself\t25/11/2025\n\tself\t\n",
		"-- received.csv --\nunit,stage,received\nso-y-te,explanation,2025-12-01\nso-y-te,,\n",
		"-- survey/a.xlsx --\nunit\tgroup\tballot\tq1\tq2\nso-y-te\tnguoi-dan\t1\t3\tHài " +
			"lòng\nso-y-te\tnguoi-dan\t1\t\t2\n-- survey/b.xlsx " +
			"--\nunit\tgroup\tquestion\t3\t2\nxa-tan-phu\tnguoi-dan\tq1\t-1\t5\n",
		"-- survey/c.xlsx --\nunit\tcode\tsatisfaction\nso-y-te\t2.1\t85\n-- history/2024.csv " +
			"--\nblock,unit,index,rank,class\nso,so-y-te,80,1,Tốt\n",
		"-- explanation/so-y-te.xlsx --\nMã\tGiải trình\tTài liệu bổ sung\n1.1\tđã làm\tQĐ 1\n-- " +
			"appraisal/so-noi-vu.csv --\nunit,code,from,to,day\nso-y-te,1.1,1,0.5,2025-12-01\n",
		"-- published.csv --\nblock,unit,rank,total\nso,so-y-te,1,94.71\n-- self/so-y-te.xlsx --\nMã\tĐiểm tự " +
			"chấm\n1.1\t1\n",
	} {
		f.Add(rows)
	}
	read := declare()
	f.Fuzz(func(t *testing.T, said string) {
		files := fstest.MapFS{}
		for file := range strings.SplitSeq("\n"+said, "\n-- ") {
			name, content, ok := strings.Cut(file, " --\n")
			if !ok || !fs.ValidPath(name) || path.Ext(name) == "" {
				continue // a name without an ending may be that of a folder
			}
			data := []byte(content)
			if strings.HasSuffix(name, ".xlsx") {
				data = bookOf(t, content)
			}
			files[name] = &fstest.MapFile{Data: data}
		}
		readAgain(t, read, files)
	})
}

// bookOf is a workbook of one sheet, as small as it can be: a line a row, tabs between cells.
func bookOf(t *testing.T, cells string) []byte {
	const types = "http://schemas.openxmlformats.org/"
	var sheet, book bytes.Buffer
	sheet.WriteString(`<worksheet xmlns="` + types + `spreadsheetml/2006/main"><sheetData>`)
	for row := range strings.SplitSeq(cells, "\n") {
		sheet.WriteString("<row>")
		for cell := range strings.SplitSeq(row, "\t") {
			sheet.WriteString(`<c t="inlineStr"><is><t>`)
			if err := xml.EscapeText(&sheet, []byte(cell)); err != nil {
				t.Fatal(err)
			}
			sheet.WriteString("</t></is></c>")
		}
		sheet.WriteString("</row>")
	}
	sheet.WriteString("</sheetData></worksheet>")
	relations := func(kind, target string) string {
		return `<Relationships xmlns="` + types + `package/2006/relationships"><Relationship Id="r1" Type="` + types +
			`officeDocument/2006/relationships/` + kind + `" Target="` + target + `"/></Relationships>`
	}
	z := zip.NewWriter(&book)
	for _, part := range []struct{ name, content string }{
		{"_rels/.rels", relations("officeDocument", "xl/workbook.xml")},
		{"xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml")},
		{"xl/workbook.xml", `<workbook xmlns="` + types + `spreadsheetml/2006/main" xmlns:r="` + types +
			`officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`},
		{"xl/worksheets/sheet1.xml", sheet.String()},
	} {
		w, err := z.CreateHeader(&zip.FileHeader{Name: part.name, Method: zip.Store})
		if err == nil {
			_, err = w.Write([]byte(part.content))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return book.Bytes()
}
