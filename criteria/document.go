package criteria

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"io/fs"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"parindex/scoring/fault"
)

// maxBytes is far more than any criteria set needs; the YAML reader takes a
// multiple of it in memory.
const maxBytes = 4 << 20

// loader collects what one run reads: the text of every file, and all faults.
type loader struct {
	sources map[string][]byte // by the name that is shown
	faults  fault.List
	shipped fs.FS // the packs that ship with parindex, by id
}

func newLoader() *loader { return &loader{sources: map[string][]byte{}, shipped: builtin} }

// document is one YAML file.
type document struct {
	*loader
	name     string     // as shown
	id       string     // the id that the name of the file or folder demands; "" is any
	root     *yaml.Node // nil where there is none to read
	lines    [][]byte   // of the text, once they are asked for
	lastLine int        // that was asked for, and its letters
	letters  []rune
	format   int  // see [Format]
	read     bool // false where a fault already says why there is no root
}

// open reads and parses a file. Its faults are the users'; an error means that
// the file could not be read at all.
func (l *loader) open(fsys fs.FS, name, shown string) (*document, error) {
	d := &document{loader: l, name: shown}
	if unread := NoPlainFile(fsys, name, shown); unread != nil {
		l.faults.Add(*unread)
		return d, nil
	}
	text, err := readFile(fsys, name)
	if err != nil {
		return nil, err
	}
	d.parse(text)
	return d, nil
}

// NoPlainFile tells of what is not there, of a link that leads out of the folder, and of a pipe or a device, which
// is never opened; nil of a plain file.
func NoPlainFile(fsys fs.FS, name, shown string) *fault.Diagnostic {
	at := fault.InFile(shown)
	var unread fault.Diagnostic
	switch info, err := fs.Stat(fsys, name); {
	case errors.Is(err, fs.ErrNotExist):
		unread = fault.New(fault.CodeFileMissing, at, "file", shown)
	case err != nil && !errors.Is(err, fs.ErrPermission): // opening it reports that
		unread = fault.New(fault.CodePathOutside, at, "key", "", "path", name)
	case err == nil && !info.Mode().IsRegular():
		unread = fault.New(fault.CodeNotFile, at)
	default:
		return nil
	}
	return &unread
}

// readFile reads one byte more than allowed at most, which tells.
func readFile(fsys fs.FS, name string) ([]byte, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, maxBytes+1))
}

func (d *document) parse(text []byte) {
	if len(text) > maxBytes {
		d.faultAt(fault.InFile(d.name), CodeFileTooLarge, "megabytes", maxBytes>>20)
		return
	}
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	if bytes.IndexByte(text, '\n') < 0 { // an old Mac's line ends
		text = bytes.ReplaceAll(text, []byte("\r"), []byte("\n"))
	}
	d.sources[d.name] = text
	if n := validUTF8(text); n < len(text) {
		d.faultAt(d.offset(text[:n]), fault.CodeNotUTF8)
		return
	}
	d.decode(text)
}

// validUTF8 is the length of the part before the first byte that is not UTF-8.
func validUTF8(text []byte) int {
	for n := 0; n < len(text); {
		r, size := utf8.DecodeRune(text[n:])
		if r == utf8.RuneError && size == 1 {
			return n
		}
		n += size
	}
	return len(text)
}

// offset is the place after that much text.
func (d *document) offset(before []byte) fault.Position {
	line := bytes.Count(before, []byte("\n")) + 1
	last := before[bytes.LastIndexByte(before, '\n')+1:]
	return fault.At(d.name, line, utf8.RuneCount(last)+1)
}

func (d *document) decode(text []byte) {
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	var first, second yaml.Node
	err := decoder.Decode(&first)
	if err == nil {
		d.root = first.Content[0]
		err = decoder.Decode(&second)
	}
	switch {
	case err == nil:
		d.fault(second.Content[0], codeManyDocuments)
		d.root = nil
	case err != io.EOF:
		d.syntax(text, err)
		d.root = nil
	default:
		d.read = true
		d.refuseAliases(d.root)
		d.unfilled(text)
	}
}

var yamlError = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^yaml: (?:line ([0-9]+): )?`) })

// syntax reports what the YAML reader could not make sense of: what somebody did, or
// in the library's words where it gave up. It knows a line at best, and says none for
// the first.
func (d *document) syntax(text []byte, err error) {
	m, reference := findMistake(text)
	m = cmp.Or(m, reference)
	if m != nil {
		d.faultAt(fault.At(d.name, m.line, m.col), m.code, m.pairs...)
		return
	}
	line := 1
	if m := yamlError().FindStringSubmatch(err.Error()); m != nil && m[1] != "" {
		line, _ = strconv.Atoi(m[1])
	}
	detail := yamlError().ReplaceAllString(err.Error(), "")
	d.faultAt(fault.At(d.name, line, 1), fault.CodeSyntax, "detail", detail)
}

// plainTags are what the library makes of values as people write them, and merge keys,
// which are reported as such.
var plainTags = map[string]bool{"": true, "!!str": true, "!!int": true, "!!float": true, "!!bool": true,
	"!!null": true, "!!seq": true, "!!map": true, "!!timestamp": true, "!!merge": true}

// refuseAliases: a regulation is read by people who did not write it, and what
// stands elsewhere under another name is not read.
func (d *document) refuseAliases(n *yaml.Node) {
	if n == nil {
		return
	}
	if n.Kind == yaml.AliasNode {
		d.fault(n, codeYAMLAlias, "kind", "alias", "name", n.Value)
	}
	if n.Anchor != "" {
		d.fault(n, codeYAMLAlias, "kind", "anchor", "name", n.Anchor)
	}
	if line := d.line(n.Line); n.Style == 0 && n.Kind == yaml.ScalarNode && n.Column <= len(line) &&
		line[n.Column-1] == '!' {
		d.fault(n, codeYAMLTag, "tag", "!")
	}
	if !plainTags[n.ShortTag()] {
		d.fault(n, codeYAMLTag, "tag", n.Tag)
	}
	for i := 0; i < len(n.Content); i++ {
		if n.Kind == yaml.MappingNode && i%2 == 0 && isMerge(n.Content[i]) {
			d.fault(n.Content[i], codeYAMLAlias, "kind", "merge key", "name", n.Content[i].Value)
			i++ // its value is an alias as a rule: one mistake
			continue
		}
		d.refuseAliases(n.Content[i])
	}
}

func isMerge(key *yaml.Node) bool { return key.ShortTag() == "!!merge" }

func (d *document) at(n *yaml.Node) fault.Position {
	return fault.At(d.name, n.Line, n.Column)
}

func (d *document) fault(n *yaml.Node, code fault.Code, pairs ...any) {
	d.faultAt(d.at(n), code, pairs...)
}

func (d *document) faultAt(pos fault.Position, code fault.Code, pairs ...any) {
	d.faults.Add(fault.New(code, pos, pairs...))
}

// stem is the name of a file without its folder and extension.
func stem(name string) string {
	base := name[strings.LastIndexByte(name, '/')+1:]
	return strings.TrimSuffix(base, ".yaml")
}
