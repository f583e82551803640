package round

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"parindex/cmd/internal/record"
	"parindex/criteria"
)

// Every file that was read is on record, with the hash of its bytes as they are;
// what was not read is not.
func TestFiles(t *testing.T) {
	read := []string{
		"appraisal/so-noi-vu.csv", "explanation/so-y-te.csv", "history/2024.csv", "pack/regulation.yaml",
		"pack/so.yaml", "pack/xa.yaml",
		"received.csv", "round.yaml", "self/so-tu-phap.xlsx", "self/so-y-te.xlsx", "self/xa-tan-phu.xlsx",
		"survey/2025.csv",
	}
	long := "unit,code,satisfaction\nso-y-te,1.3,80\n" + strings.Repeat("\"so-la,1.3,60\n", 300_000)
	for _, c := range []struct {
		why    string
		change map[string]string
		more   []string
	}{
		{"whole", nil, nil},
		{"a byte order mark is one of the bytes", map[string]string{
			"round.yaml": "\ufeff" + whole["round.yaml"], "survey/2025.csv": "\ufeff" + whole["survey/2025.csv"]}, nil},
		{"a file that is long, and cannot be read to its end, is hashed to its end", map[string]string{
			"survey/2025.csv": long}, nil},
		{"a file too large to be parsed, too", map[string]string{
			"appraisal/a.yaml": strings.Repeat("# 16 characters\n", 1<<19)}, []string{"appraisal/a.yaml"}},
		{"an empty file has been read", map[string]string{"appraisal/a.csv": "\n", "self/la.xlsx": "x"}, []string{
			"appraisal/a.csv", "self/la.xlsx"}},
		{"of other years only those before", map[string]string{"history/2023.csv": "x", "history/2025.csv": "x"},
			[]string{"history/2023.csv"}},
		{"two lists of what came in", map[string]string{"received.xlsx": "x"}, []string{"received.xlsx"}},
		{"a workbook of answers is read once more, and is one file", map[string]string{"survey/a.xlsx": selfBook("")},
			[]string{"survey/a.xlsx"}},
		{"sums beside a pack of the round are an input", map[string]string{"packs.sum": "x\n"}, []string{"packs.sum"}},
	} {
		files := changed(c.change)
		var want []record.File
		for _, name := range slices.Sorted(slices.Values(append(slices.Clone(read), c.more...))) {
			want = append(want, fileOf(name, files[name].Data))
		}
		if got := loaded(t, files).Files; !slices.Equal(got, want) {
			t.Errorf("%s: got\n%v\nwant\n%v", c.why, got, want)
		}
	}
}

func fileOf(name string, content []byte) record.File {
	sum := sha256.Sum256(content)
	return record.File{Name: name, Size: int64(len(content)), SHA256: hex.EncodeToString(sum[:])}
}

// Packs that ship with parindex are on record like those of the round; the sums of
// all packs are no input of a round, nor are its worked examples: nothing is scored by them.
func TestFilesOfShippedPack(t *testing.T) {
	files := fstest.MapFS{"round.yaml": {Data: []byte(strings.NewReplacer("./pack",
		"ca-mau-2013").Replace(whole["round.yaml"]))}}
	r, err := LoadDeclarations(files, "dot")
	if err != nil {
		t.Fatal(err)
	}
	var want []record.File
	names, err := fs.Glob(criteria.Shipped(), "ca-mau-2013/*.yaml")
	if err != nil || len(names) < 3 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		if path.Base(name) == "cases.yaml" {
			continue
		}
		content, err := fs.ReadFile(criteria.Shipped(), name)
		if err != nil {
			t.Fatal(err)
		}
		want = append(want, fileOf("criteria/"+name, content))
	}
	want = append(want, fileOf("round.yaml", files["round.yaml"].Data))
	if !slices.Equal(r.Files, want) {
		t.Errorf("got\n%v\nwant\n%v", r.Files, want)
	}
}

// In whatever pieces and order a file is read, its hash is that of all of it.
func TestHashOfPieces(t *testing.T) {
	content := []byte("0123456789")
	for _, c := range []struct {
		why  string
		read func(file fs.File) error
	}{
		{"from the start to the end", func(f fs.File) error { _, err := io.ReadAll(f); return err }},
		{"a part of it", func(f fs.File) error { return at(f, 0, 4) }},
		{"nothing but the end", func(f fs.File) error { return at(f, 7, 3) }},
		{"pieces that overlap", func(f fs.File) error {
			return errors.Join(at(f, 0, 4), at(f, 2, 4), at(f, 1, 2), at(f, 6, 3))
		}},
		{"pieces with a gap", func(f fs.File) error { return errors.Join(at(f, 0, 2), at(f, 5, 2), at(f, 2, 1)) }},
		{"the same twice", func(f fs.File) error { return errors.Join(at(f, 0, 10), at(f, 0, 10)) }},
	} {
		onRecord := newInventory()
		door := &door{fsys: fstest.MapFS{"a": {Data: content}}, record: onRecord, within: "x/",
			shown: func(name string) string { return name }}
		file, err := door.Open("a")
		if err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(c.read(file), file.Close()); err != nil {
			t.Errorf("%s: %v", c.why, err)
		}
		if want := []record.File{fileOf("x/a", content)}; !slices.Equal(onRecord.sorted(), want) ||
			onRecord.err != nil {
			t.Errorf("%s: %v, want %v", c.why, onRecord.sorted(), want)
		}
	}
}

func at(file fs.File, offset int64, size int) error {
	_, err := file.(io.ReaderAt).ReadAt(make([]byte, size), offset)
	return err
}

// A file that is opened and not read is not on record, nor is one that fails before
// its end; that error is not lost, though nobody reads so far.
func TestFilesNotRead(t *testing.T) {
	files := fstest.MapFS{"a": {Data: []byte("0123456789")}}
	for _, c := range []struct {
		why  string
		fsys fs.FS
		read func(fs.File) error
		want error
	}{
		{"only asked for its size", files, func(f fs.File) error { _, err := f.Stat(); return err }, nil},
		{"the rest cannot be read", halfway{files}, func(f fs.File) error { return at(f, 0, 5) }, errBarred},
	} {
		onRecord := newInventory()
		door := &door{fsys: c.fsys, record: onRecord, shown: func(name string) string { return "dot/" + name }}
		file, err := door.Open("a")
		if err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(c.read(file), file.Close()); err != nil {
			t.Errorf("%s: %v", c.why, err)
		}
		if len(onRecord.sorted()) > 0 || !errors.Is(onRecord.err, c.want) {
			t.Errorf("%s: on record %v, error %v", c.why, onRecord.sorted(), onRecord.err)
		}
	}
}

// halfway is a file system whose files end with an error after five bytes.
type halfway struct{ fs.FS }

func (h halfway) Open(name string) (fs.File, error) {
	file, err := h.FS.Open(name)
	return halfFile{file}, err
}

type halfFile struct{ fs.File }

func (h halfFile) ReadAt(p []byte, offset int64) (int, error) {
	if offset >= 5 {
		return 0, errBarred
	}
	return h.File.(io.ReaderAt).ReadAt(p, offset)
}

// What can only be read from its start is held in memory, up to a size.
func TestHeldInMemory(t *testing.T) {
	for size, want := range map[int]error{0: nil, 9: nil, 10: nil, 11: ErrTooLarge} {
		files := fstest.MapFS{"a": {Data: bytes.Repeat([]byte("x"), size)}}
		file, err := onlyForward{files}.Open("a")
		if err != nil {
			t.Fatal(err)
		}
		at, err := atAnyPlace(file, 10)
		if !errors.Is(err, want) {
			t.Errorf("%d bytes: %v", size, err)
		}
		if n, _ := at.ReadAt(make([]byte, 20), 0); err == nil && n != size {
			t.Errorf("%d bytes: %d could be read", size, n)
		}
	}
	if got, want := loaded(t, onlyForward{changed(nil)}).Files, loaded(t, changed(nil)).Files; !slices.Equal(got,
		want) {
		t.Errorf("got\n%v\nwant\n%v", got, want)
	}
	_, err := Load(onlyForward{barred{MapFS: changed(nil), read: map[string]bool{"self/so-y-te.xlsx": true}}}, "dot",
		nil)
	var path *fs.PathError
	if !errors.Is(err, errBarred) || !errors.As(err, &path) || path.Path != "dot/self/so-y-te.xlsx" {
		t.Errorf("not read: %v", err)
	}
}

// onlyForward is a file system whose files can only be read from their start.
type onlyForward struct{ fs.FS }

func (f onlyForward) Open(name string) (fs.File, error) {
	file, err := f.FS.Open(name)
	if _, folder := file.(fs.ReadDirFile); folder || err != nil {
		return file, err
	}
	return struct{ fs.File }{file}, nil
}
