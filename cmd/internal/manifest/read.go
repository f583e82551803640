package manifest

import (
	"encoding/hex"
	"io"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"

	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// most is the size of a manifest in MiB: that of 5,000 units with 100 leaves takes half.
const most = 128

// Read reads a manifest, which is shown by that name. What is no line that seal writes is
// a fault at its place. The manifest is nil where it cannot be compared at all. An error is
// the reader's.
func Read(r io.Reader, shown string) (*Manifest, fault.List, error) {
	return readAtMost(r, shown, most<<20)
}

func readAtMost(r io.Reader, shown string, size int64) (*Manifest, fault.List, error) {
	content, err := io.ReadAll(io.LimitReader(r, size+1))
	if err != nil {
		return nil, nil, err
	}
	if int64(len(content)) > size {
		return nil, fault.List{fault.New(codeTooLarge, fault.InFile(shown), "most", int(size>>20))}, nil
	}
	p := parser{shown: shown, manifest: &Manifest{}}
	text := strings.TrimRight(string(content), "\r\n")
	p.parse(strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n"), len(text) < len(content))
	return p.manifest, p.faults, nil
}

// parser reads the lines of one manifest.
type parser struct {
	shown    string
	line     int
	manifest *Manifest
	faults   fault.List
}

func (p *parser) fault(code fault.Code, pairs ...any) {
	p.faults.Add(fault.New(code, p.at(), pairs...))
}

func (p *parser) at() fault.Position { return fault.At(p.shown, p.line, 1) }

// parse reads the lines; whole says whether the last one ends.
func (p *parser) parse(lines []string, whole bool) {
	p.line = 1
	number, err := strconv.Atoi(strings.TrimPrefix(lines[0], title))
	last := len(lines) - 1
	switch {
	case err != nil || number < 1 || !strings.HasPrefix(lines[0], title):
		p.fault(codeNot)
		p.manifest = nil
		return
	case number > format:
		p.fault(codeLater, "found", number, "known", format)
		p.manifest = nil
		return
	case lines[last] != end && (number > 1 || !whole):
		p.line = last + 1
		p.fault(codeCut)
		p.manifest = nil
		return
	case number > 1:
		lines = lines[:last]
	}
	for i, text := range lines[1:] {
		p.line = i + 2
		if note := i < len(notes); !note || text != notes[i] {
			p.one(text)
		}
	}
	p.checkArithmetic()
}

// Accepted warns of a result that was sealed with errors, or without the decisions that it needs: that nothing
// differs from it makes it no result that can be used.
func (m *Manifest) Accepted() (warned fault.List) {
	for _, e := range m.entries {
		if e.kind != withFaultsKind || e.values[0] == "no" {
			continue
		}
		var count any = ""
		if errors := seq.Count(m.entries, func(e entry) bool { return e.kind == Fault && e.id[0] == "error" }); errors > 0 {
			count = errors
		}
		warned.Add(fault.Warn(codeAccepted, e.at, "count", count))
	}
	return warned
}

// Arithmetic is the number of the rules that the result was computed by; 0 where the manifest does not say it.
func (m *Manifest) Arithmetic() int {
	number, _ := m.arithmetic()
	return number
}

func (m *Manifest) arithmetic() (number int, at fault.Position) {
	if e := seq.Find(m.entries, func(e *entry) bool { return e.kind == arithmeticKind }); e != nil {
		number, _ = strconv.Atoi(e.values[0])
		at = e.at
	}
	return max(number, 0), at
}

// checkArithmetic refuses what was computed by rules that this program does not know.
func (p *parser) checkArithmetic() {
	if number, at := p.manifest.arithmetic(); number > scoring.Arithmetic {
		p.faults = fault.List{fault.New(codeArithmetic, at, "found", number, "known", scoring.Arithmetic)}
		p.manifest = nil
	}
}

// one reads a line.
func (p *parser) one(text string) {
	entry, ok := parseEntry(text)
	if !ok {
		p.fault(codeLine, "found", short(text))
		return
	}
	entry.at = p.at()
	switch entry.kind {
	case toolKind:
		if p.manifest.Tool != "" {
			p.fault(codeLine, "found", short(text))
		}
		p.manifest.Tool = entry.values[0]
		return
	case File:
		if !isInside(entry.id[0]) {
			p.fault(codeOutside, "file", entry.id[0])
			return
		}
	}
	p.manifest.entries = append(p.manifest.entries, entry)
}

// isInside says whether a name is that of a file within the round's folder on any system.
func isInside(name string) bool {
	slashed := strings.ReplaceAll(name, `\`, "/")
	drive := len(name) > 1 && name[1] == ':'
	return name != "." && fs.ValidPath(strings.ToValidUTF8(name, "x")) && path.Clean(slashed) == slashed && !drive &&
		!strings.HasPrefix(slashed, "/") && !slices.Contains(strings.Split(slashed, "/"), "..")
}

func parseEntry(text string) (entry, bool) {
	rest, comment := strings.CutPrefix(text, "# ")
	if !comment {
		return parseSum(text)
	}
	fields := strings.Split(rest, "\t")
	k := kindOf(fields[0])
	if k == nil || k.name == File || k.name == Product || len(fields) != 1+len(k.ids)+len(k.values) ||
		slices.Contains(fields, "") {
		return entry{}, false
	}
	return entry{kind: k.name, id: fields[1 : 1+len(k.ids)], values: fields[1+len(k.ids):]}, true
}

// originals are the letters that sha256sum escapes.
var originals = strings.NewReplacer(`\\`, `\`, `\n`, "\n", `\r`, "\r")

// parseSum reads the line of a file.
func parseSum(text string) (entry, bool) {
	line, escaped := strings.CutPrefix(text, `\`)
	hash, name, ok := strings.Cut(line, "  ")
	if raw, err := hex.DecodeString(hash); !ok || err != nil || len(raw) != 32 || hash != strings.ToLower(hash) ||
		name == "" {
		return entry{}, false
	}
	if escaped {
		name = originals.Replace(name)
	}
	return entry{kind: kindOfFile(name), id: []string{name}, values: []string{hash}}, true
}

// kindOfFile tells what was made of a result, and what only comes along, from what it was made of: no input has
// such a name.
func kindOfFile(name string) string {
	if name == Record || strings.HasPrefix(name, Reports+"/") || path.Base(name) == criteria.CasesFile {
		return Product
	}
	return File
}

// Names in a bundle of what was made of the result.
const (
	Record  = "record.json"
	Reports = "reports"
)

// short is a text of a stranger as it can be shown.
func short(text string) string {
	const room = 80
	letters := []rune(field(strings.ToValidUTF8(text[:min(len(text), 4*room)], "\uFFFD")))
	if len(letters) > room {
		return string(letters[:room]) + "…"
	}
	return string(letters)
}
