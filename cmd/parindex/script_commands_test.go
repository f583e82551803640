package main

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing/fstest"
	"unicode/utf16"

	"github.com/rogpeppe/go-internal/testscript"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/round"
	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/workbook"
	"parindex/criteria"
	"parindex/scoring"
)

// scriptCommands are what the scripts can say beside testscript's own commands.
var scriptCommands = map[string]func(*testscript.TestScript, bool, []string){
	"parindex": scripted, "example": example, "small": small, "forms": forms, "ledger": ledger,
	"edit": edit, "replace": replace, "truncate": truncate,
	"zip": zipFile, "copypack": copyPack, "unpack": unpack, "cmpfile": cmpFile, "pack": packFolder,
	"ole": oleFile, "exits": exits,
}

func example(ts *testscript.TestScript, _ bool, args []string) {
	root := ts.Value("root").(string)
	ts.Check(os.CopyFS(ts.MkAbs(args[1]), os.DirFS(filepath.Join(root, "examples", args[0]))))
}

// drawn is the small round, once a script has asked for it: its workbooks are the same
// for all of them.
var drawn struct {
	sync.Mutex
	files fstest.MapFS
}

// small copies the round of testdata/script/small and makes its workbooks.
func small(ts *testscript.TestScript, _ bool, args []string) {
	dir := ts.MkAbs(args[0])
	drawn.Lock()
	defer drawn.Unlock()
	if drawn.files != nil {
		ts.Check(os.CopyFS(dir, drawn.files))
		return
	}
	root := ts.Value("root").(string)
	ts.Check(os.CopyFS(dir, os.DirFS(filepath.Join(root, "testdata", "script", "small"))))
	forms(ts, false, args)
	ledger(ts, false, []string{filepath.Join(dir, "appraisal", "hoi-dong.xlsx"),
		filepath.Join(dir, "source", "appraisal.csv")})
	files := fstest.MapFS{}
	ts.Check(fs.WalkDir(os.DirFS(dir), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(filepath.Join(dir, name))
		files[name] = &fstest.MapFile{Data: content, Mode: 0o644}
		return err
	}))
	drawn.files = files
}

// forms makes the round's workbooks again, filled from source/self.csv.
func forms(ts *testscript.TestScript, _ bool, args []string) {
	dir := ts.MkAbs(args[0])
	r, err := round.LoadDeclarations(os.DirFS(dir), dir)
	ts.Check(err)
	var all sheet.Forms
	values := map[string][]workbook.Value{}
	for _, line := range records(ts, filepath.Join(dir, "source", "self.csv")) {
		values[line[0]] = append(values[line[0]], workbook.Value{Code: line[1], Input: line[2], Text: line[3]})
	}
	ts.Check(os.MkdirAll(filepath.Join(dir, "self"), 0o755))
	for unit, block := range r.Units() {
		name := filepath.Join(dir, "self", unit.ID+".xlsx")
		ts.Check(disk.WriteFile(name, func(w io.Writer) error {
			var blank bytes.Buffer
			err := all.Write(&blank, formOf(r, block, unit))
			return errors.Join(err, workbook.Fill(blank.Bytes(), values[unit.ID], w))
		}))
	}
}

// ledger makes a list of decisions from a CSV with the columns unit, code, from,
// to, reason and, where they are there, kind, day, evidence, clause; with the ids
// of a round and an agency and a stage, those go into its hidden sheet.
func ledger(ts *testscript.TestScript, _ bool, args []string) {
	list := sheet.AppraisalList{Agency: "hội đồng"}
	if len(args) > 2 {
		list = sheet.AppraisalList{Agency: args[3], Round: args[2], AgencyID: args[3], Stage: scoring.Stage(args[4])}
	}
	lines := readAll(ts, ts.MkAbs(args[1]))
	for _, line := range lines[1:] {
		cell := func(column string) string {
			if i := slices.Index(lines[0], column); i >= 0 {
				return line[i]
			}
			return ""
		}
		day, _ := scoring.ParseDay(cell("day"))
		vote := scoring.Vote{Minutes: cell("minutes")}
		vote.Attend(cell("attended"))
		vote.Favour(cell("for"))
		list.Rows = append(list.Rows, sheet.AppraisalRow{
			Unit: cell("unit"), Code: cell("code"), From: points(cell("from")), To: points(cell("to")),
			Reason: cell("reason"),
			Kind:   scoring.DecisionKind(cell("kind")), Day: day, Evidence: cell("evidence"),
			Clause: cell("clause"), Vote: vote,
		})
	}
	name := ts.MkAbs(args[0])
	ts.Check(os.MkdirAll(filepath.Dir(name), 0o755))
	ts.Check(disk.WriteFile(name, func(w io.Writer) error { return sheet.WriteAppraisal(w, list) }))
}

func points(text string) *scoring.Points {
	if p, err := scoring.ParsePoints(text); err == nil {
		return &p
	}
	return nil
}

func records(ts *testscript.TestScript, name string) [][]string { return readAll(ts, name)[1:] }

func readAll(ts *testscript.TestScript, name string) [][]string {
	file, err := os.Open(name)
	ts.Check(err)
	defer file.Close()
	lines, err := csv.NewReader(file).ReadAll()
	ts.Check(err)
	return lines
}

func edit(ts *testscript.TestScript, _ bool, args []string) {
	var edits []workbook.CellEdit
	for _, arg := range args[1:] {
		place, text, ok := strings.Cut(arg, "=")
		if !ok {
			ts.Fatalf("edit: want Sheet!Cell=text, got %s", arg)
		}
		tab, cell, _ := strings.Cut(place, "!")
		edits = append(edits, workbook.CellEdit{Sheet: tab, Cell: cell, Text: unescape(text)})
	}
	name := ts.MkAbs(args[0])
	content, err := os.ReadFile(name)
	ts.Check(err)
	var changed bytes.Buffer
	ts.Check(workbook.Edit(content, edits, &changed))
	ts.Check(os.WriteFile(name, changed.Bytes(), 0o644))
}

// unescape understands \u202e and the like, which no script should hold as they are.
func unescape(text string) string {
	if plain, err := strconv.Unquote(`"` + strings.ReplaceAll(text, `"`, `\"`) + `"`); err == nil {
		return plain
	}
	return text
}

// replace changes a text file; what it changes has to be there.
func replace(ts *testscript.TestScript, _ bool, args []string) {
	name, before, after := ts.MkAbs(args[0]), unescape(args[1]), unescape(args[2])
	content, err := os.ReadFile(name)
	ts.Check(err)
	if !strings.Contains(string(content), before) {
		ts.Fatalf("replace: %s does not hold %q", args[0], before)
	}
	ts.Check(os.WriteFile(name, []byte(strings.ReplaceAll(string(content), before, after)), 0o644))
}

func truncate(ts *testscript.TestScript, _ bool, args []string) {
	name := ts.MkAbs(args[0])
	content, err := os.ReadFile(name)
	ts.Check(err)
	ts.Check(os.WriteFile(name, content[:len(content)/2], 0o644))
}

// zipFile makes an archive of empty parts with these names.
func zipFile(ts *testscript.TestScript, _ bool, args []string) {
	var content bytes.Buffer
	archive := zip.NewWriter(&content)
	for _, part := range args[1:] {
		_, err := archive.Create(part)
		ts.Check(err)
	}
	ts.Check(archive.Close())
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), content.Bytes(), 0o644))
}

// packFolder makes an archive of a folder, as programs do that are told to pack it.
func packFolder(ts *testscript.TestScript, _ bool, args []string) {
	var content bytes.Buffer
	archive := zip.NewWriter(&content)
	parent := os.DirFS(filepath.Dir(ts.MkAbs(args[0])))
	ts.Check(fs.WalkDir(parent, filepath.Base(args[0]), func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := fs.ReadFile(parent, name)
		part, more := archive.Create(name)
		ts.Check(errors.Join(err, more))
		_, err = part.Write(text)
		return err
	}))
	ts.Check(archive.Close())
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), content.Bytes(), 0o644))
}

// oleFile makes the beginning of a file of the years before 2007: the signature
// and the name of a stream.
func oleFile(ts *testscript.TestScript, _ bool, args []string) {
	content := append([]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), make([]byte, 512)...)
	for _, unit := range utf16.Encode([]rune(args[1] + "\x00")) {
		content = append(content, byte(unit), byte(unit>>8))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), content, 0o644))
}

// exits runs the program, which has to end with that status.
func exits(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	if args[1] != "parindex" {
		ts.Fatalf("exits: %s is not our program", args[1])
	}
	if got := runScripted(ts, args[2:]); got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}

// copyPack copies a pack that ships with parindex.
func copyPack(ts *testscript.TestScript, _ bool, args []string) {
	pack, err := fs.Sub(criteria.Shipped(), args[0])
	ts.Check(err)
	ts.Check(os.CopyFS(ts.MkAbs(args[1]), pack))
}

// unpack makes a folder of an archive.
func unpack(ts *testscript.TestScript, _ bool, args []string) {
	archive, err := zip.OpenReader(ts.MkAbs(args[0]))
	ts.Check(err)
	defer archive.Close()
	ts.Check(os.CopyFS(ts.MkAbs(args[1]), archive))
}

// cmpFile compares files whose content nobody wants to see.
func cmpFile(ts *testscript.TestScript, _ bool, args []string) {
	one, err := os.ReadFile(ts.MkAbs(args[0]))
	ts.Check(err)
	other, err := os.ReadFile(ts.MkAbs(args[1]))
	ts.Check(err)
	if !bytes.Equal(one, other) {
		ts.Fatalf("%s and %s differ", args[0], args[1])
	}
}
