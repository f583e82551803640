package criteria

import (
	"bytes"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"parindex/scoring"
	"parindex/scoring/fault"
)

var update = flag.Bool("update", false, "rewrite golden files")

const testdata = "../testdata/criteria"

// TestBad: a .yaml file, or a folder with a pack or round, has the faults that
// the .out file beside it lists, and no other.
func TestBad(t *testing.T) {
	root := os.DirFS(filepath.Join(testdata, "bad"))
	for _, entry := range entries(t, root) {
		name := entry.Name()
		if filepath.Ext(name) == ".out" {
			continue
		}
		t.Run(name, func(t *testing.T) {
			got := render(load(t, root, entry), name)
			golden := filepath.Join(testdata, "bad", strings.TrimSuffix(name, ".yaml")+".out")
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got == "" {
				t.Error("no fault found")
			}
			if got != string(want) {
				t.Errorf("got:\n%swant:\n%s", got, want)
			}
		})
	}
}

func TestGood(t *testing.T) {
	root := os.DirFS(filepath.Join(testdata, "good"))
	for _, entry := range entries(t, root) {
		t.Run(entry.Name(), func(t *testing.T) {
			if got := render(load(t, root, entry), entry.Name()); got != "" {
				t.Errorf("got:\n%s", got)
			}
		})
	}
}

func entries(t *testing.T, root fs.FS) []fs.DirEntry {
	list, err := fs.ReadDir(root, ".")
	if err != nil || len(list) == 0 {
		t.Fatalf("%d entries, error %v", len(list), err)
	}
	return list
}

// load reads an entry as what it looks like.
func load(t *testing.T, root fs.FS, entry fs.DirEntry) (faults fault.List) {
	var err error
	name := entry.Name()
	switch {
	case !entry.IsDir():
		_, faults, err = LoadFile(root, name, name)
	case isRound(root, name):
		sub, _ := fs.Sub(root, name)
		_, faults, err = LoadRound(sub, Shipped(), name)
	default:
		_, faults, err = LoadPack(root, name, name)
	}
	if err != nil {
		t.Fatal(err)
	}
	return faults
}

func isRound(root fs.FS, name string) bool {
	_, err := fs.Stat(root, name+"/"+roundFile)
	return err == nil || strings.HasPrefix(name, "round")
}

// render writes a fault per line. The name of the file or folder that is
// tested is left out.
func render(faults fault.List, name string) string {
	var b strings.Builder
	for _, d := range faults.Sorted() {
		fmt.Fprintf(&b, "%s %s", place(d.Pos, name), d.Code)
		for _, arg := range d.Args {
			fmt.Fprintf(&b, " %s=%s", arg.Name, value(arg.Value))
		}
		for _, r := range d.Related {
			fmt.Fprintf(&b, " (%s %s)", r.Note, place(r.Pos, name))
		}
		b.WriteString("\n")
	}
	return b.String()
}

func place(pos fault.Position, name string) string {
	text := pos.String()
	if rest, ok := strings.CutPrefix(text, name); ok {
		return strings.TrimLeft(rest, ":/")
	}
	return text
}

func value(v any) string {
	switch v := v.(type) {
	case string:
		if v == "" || strings.Contains(v, " ") {
			return strconv.Quote(v)
		}
	case scoring.Band:
		return strconv.Quote(v.String())
	case []string:
		return "[" + strings.Join(v, " ") + "]"
	}
	return fmt.Sprint(v)
}

func TestBuiltin(t *testing.T) {
	ids := Builtin()
	if len(ids) == 0 {
		t.Fatal("no packs")
	}
	for _, id := range ids {
		pack, faults, err := LoadBuiltin(id)
		if err != nil {
			t.Fatal(err)
		}
		if len(faults) > 0 {
			t.Errorf("%s:\n%s", id, render(faults, ""))
		}
		if pack.ID != id || pack.Regulation == nil || pack.Regulation.ID != id || len(pack.Sets) == 0 {
			t.Errorf("%s: incomplete: %+v", id, pack)
		}
		if source := pack.Sources["criteria/"+id+"/regulation.yaml"]; !bytes.Contains(source,
			[]byte("regulation: "+id)) {
			t.Errorf("%s: no source of the regulation", id)
		}
	}
	if _, _, err := LoadBuiltin("nowhere"); err == nil {
		t.Error("a pack that does not ship: no error")
	}
}

func TestClosest(t *testing.T) {
	tests := []struct{ word, known, want, why string }{
		{"titel", "code title max", "title", "two letters swapped in five"},
		{"Title", "code title max", "title", "case does not count"},
		{"mxa", "code title max", "", "two of three letters differ"},
		{"ma", "code title max", "max", "one letter short"},
		{"x", "a b", "", "nothing in common"},
		{"so", "sa sb", "sa", "the first of equals"},
		{"", "a", "", "no word, no suggestion"},
		{"tây-ninh", "tay-ninh", "tay-ninh", "letters are counted, not bytes"},
		{"A12", "A.2 A.1.2", "A.1.2", "signs within are left out"},
		{"(1)", "-", "", "signs alone are no word"},
		{"form", "for from", "from", "two letters exchanged are closer than one too many"},
	}
	for _, test := range tests {
		if got := Closest(test.word, strings.Fields(test.known)); got != test.want {
			t.Errorf("Closest(%q, %s) = %q, want %q: %s", test.word, test.known, got, test.want, test.why)
		}
	}
}
