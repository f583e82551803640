package manifest

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
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

// end is the last line: without it a manifest is cut short.
const end = "# Hết bản kê / end of the manifest"

// Write writes the manifest.
func (m *Manifest) Write(w io.Writer) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "%s%d\n%s\n", title, format, strings.Join(notes, "\n"))
	for _, e := range m.whole() {
		fmt.Fprintln(out, e.line())
	}
	fmt.Fprintln(out, end)
	return out.Flush()
}

// whole is all entries, that on the program first.
func (m *Manifest) whole() []entry {
	return append([]entry{{kind: toolKind, values: []string{m.Tool}}}, m.entries...)
}

// line is the entry as it is written.
func (e entry) line() string {
	if e.kind == File || e.kind == Product {
		return sumLine(e.values[0], e.id[0])
	}
	fields := append([]string{"# " + e.kind}, e.id...)
	return strings.Join(append(fields, e.values...), "\t")
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

// The kinds of lines that others ask for.
const (
	File    = "file"
	Product = "product" // a file that was made of the result, in a bundle
	Block   = "block"
	Rank    = "rank"
	Fault   = "fault"
	Leaf    = "leaf"
)

// kind is what a line consists of: words that say what it is about, then values.
type kind struct {
	name        string
	ids, values []string
	differ      fault.Code // how a difference is reported; it has these as arguments
	isPart      bool       // of what its first word names
}

const toolKind = "tool"

var about = []string{"value"} // of what is about the round as a whole

// kinds are those of all lines, in the order in which they stand, but for those of files.
var kinds = []kind{
	{toolKind, nil, []string{"version"}, "", false},
	{withFaultsKind, nil, about, codeWithFaults, false},
	{"round", nil, about, codeRound, false},
	{"title", nil, about, codeTitle, false},
	{"year", nil, about, codeYear, false},
	{"status", nil, about, codeStatus, false},
	{"decision", []string{"decision"}, nil, codeDecision, false},
	{"pack", nil, about, codePack, false},
	{"regulation", nil, about, codeRegulation, false},
	{arithmeticKind, nil, about, codeOtherArithmetic, false},
	{File, []string{"file"}, []string{"sha"}, codeFile, false},
	{Product, []string{"file"}, []string{"sha"}, codeProduct, false},
	{Block, []string{"block"}, []string{"name", "set", "units", "ranked", "faulty", "mean"}, codeBlock, false},
	{Rank, []string{"block", "unit"}, []string{"rank", "name", "total", "max", "index", "rounded", "class"},
		codeRank, false},
	{"consequence", []string{"block", "consequence", "unit"}, []string{"answer"}, codeConsequence, false},
	{Fault, []string{"severity", "fault", "file", "place"}, nil, codeFault, false},
	{"waiver", []string{"kind", "unit", "criterion", "agency", "stage"}, []string{"day", "reason"}, codeWaiver, false},
	{"choice", []string{"key"}, []string{"choice"}, codeChoice, false},
	{setKind, []string{"set"}, []string{"max", "aggregate"}, codeSet, false},
	{ruleKind, []string{"set", "criterion"}, []string{"hash"}, codeRule, true},
	{Leaf, []string{"unit", "criterion"}, []string{"self", "points", "max", "data", "words"}, codeLeaf, true},
}

const (
	setKind        = "set"
	ruleKind       = "rule"
	arithmeticKind = "arithmetic"
	withFaultsKind = "with-faults"
)

func kindOf(name string) *kind {
	return seq.Find(kinds, func(k *kind) bool { return k.name == name })
}

// Refuse says why a result cannot be sealed: it is not official, or the round has errors or
// no decisions of who has to decide, and that was not accepted.
func Refuse(o *scoring.Outcome, withFaults bool) (faults fault.List) {
	if !o.Round.IsOfficial() {
		faults.Add(fault.New(codeUnofficial, o.Round.StatusPos, "status", string(o.Round.Status)))
	}
	if errors := o.Faults.Errors(); errors > 0 && !withFaults {
		faults.Add(fault.New(codeUnaccepted, o.Round.Pos, "count", errors))
	}
	if isUndecided(o) && !withFaults {
		faults.Add(fault.New(codeUndecided, o.Round.Pos))
	}
	return faults
}

// isUndecided says whether nobody decided, or an agency that has criteria did not: what units claim of
// themselves would be sealed as appraised.
func isUndecided(o *scoring.Outcome) bool {
	return slices.ContainsFunc(o.Faults, func(d fault.Diagnostic) bool {
		return d.Code == fault.CodeAppraisalNone || d.Code == scoring.CodeAgencySilent
	})
}
