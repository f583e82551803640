package manifest

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
)

// title begins a manifest; the number of its format follows.
const title = "# parindex manifest "

// notes are for people, and the same in each manifest: what to do with it, and which
// fields lines have.
var notes = append([]string{
	"# Bản kê niêm phong kết quả. Kiểm tra tệp, ở thư mục của đợt: sha256sum --ignore-missing -c " + Name,
	"# A sealed result. To check the files, in the round's folder: sha256sum --ignore-missing -c " + Name,
	"# Tính lại và đối chiếu / to recompute and compare: parindex verify " + Name,
}, legend()...)

// legend names the fields of lines that have several.
func legend() (lines []string) {
	for _, k := range kinds {
		if fields := slices.Concat(k.ids, k.values); k.name != File && k.name != Product && len(fields) > 1 {
			lines = append(lines, "# "+k.name+": "+strings.Join(fields, ", "))
		}
	}
	return lines
}

// Write writes the manifest.
func (m *Manifest) Write(w io.Writer) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "%s%d\n%s\n", title, Format, strings.Join(notes, "\n"))
	for _, e := range m.whole() {
		fmt.Fprintln(out, e.line())
	}
	return out.Flush()
}

// whole is all entries, that on the program first.
func (m *Manifest) whole() []Entry {
	return append([]Entry{{Kind: toolKind, Values: []string{m.Tool}}}, m.Entries...)
}

// line is the entry as it is written.
func (e Entry) line() string {
	if e.Kind == File || e.Kind == Product {
		return sumLine(e.Values[0], e.ID[0])
	}
	fields := append([]string{"# " + e.Kind}, e.ID...)
	return strings.Join(append(fields, e.Values...), "\t")
}

// names escapes letters as sha256sum does, with which the line begins by \ then.
var names = strings.NewReplacer(`\`, `\\`, "\n", `\n`, "\r", `\r`)

func sumLine(hash, name string) string {
	escaped := names.Replace(name)
	if escaped != name {
		hash = `\` + hash
	}
	return hash + "  " + escaped
}

// none stands for an empty field, which would be lost at the end of a line.
const none = "-"

// field is a text as it can stand in a line: nothing in it ends a field or a line, or
// changes how the rest is shown.
func field(text string) string {
	clean := strings.Map(func(r rune) rune {
		switch {
		case unicode.IsControl(r) || r == '\u2028' || r == '\u2029':
			return ' '
		case unicode.Is(unicode.Cf, r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, "\uFFFD"))
	if clean = strings.TrimSpace(clean); clean == "" {
		return none
	}
	return clean
}
