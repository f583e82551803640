package workbook

import (
	"archive/zip"
	"errors"
	"io"
	"regexp"
	"strings"
	"unicode/utf16"
)

// The lean reader takes from a workbook the cells' raw values and the few traits
// that matter, at a fraction of what excelize needs. It reads what the common
// programs write, gives exactly what excelize would, and leaves the whole
// workbook to excelize where it is unsure of anything. One difference remains:
// of fonts, colours and the like it knows only that they are well-formed.

// Namespaces, and the type of the relationship that leads to the workbook. Those
// of "strict" workbooks differ.
const (
	mainSpace     = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	relationSpace = "http://schemas.openxmlformats.org/package/2006/relationships"
	officeSpace   = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	workbookPart  = "xl/workbook.xml"
	sheetFolder   = "xl/worksheets/"
)

// lean is a workbook in the hands of the lean reader.
type lean struct {
	parts    map[string]*zip.File
	texts    map[string][]byte // parts that were unzipped
	tabs     []tab
	from1904 bool // days are counted from 1904
	stale    bool // the formulas have to be computed again

	shared  []string // texts that cells share; nil until a sheet is read
	sheets  map[string]*leanSheet
	formats []cellFormat // nil until one is asked for
}

// tab is a sheet as the workbook lists it.
type tab struct {
	name   string
	hidden bool
	part   string
}

// openLean reads what is around the sheets. Parts that are of no use here, but
// which excelize wants to understand when it opens a workbook, have to be whole;
// so do sheets that nobody may come to read.
func openLean(archive *zip.Reader) (*lean, error) {
	l := &lean{parts: map[string]*zip.File{}, texts: map[string][]byte{}, sheets: map[string]*leanSheet{}}
	if err := l.list(archive); err != nil {
		return nil, err
	}
	for _, name := range []string{"[Content_Types].xml", "xl/styles.xml", "xl/theme/theme1.xml", "xl/calcChain.xml"} {
		if text, err := l.part(name); err != nil || text != nil && scan(text, "", "").end() != nil {
			return nil, errUnsure
		}
	}
	for name := range l.parts {
		if !strings.HasPrefix(name, sheetFolder) {
			continue
		}
		if _, err := l.part(name); err != nil {
			return nil, err
		}
	}
	return l, l.readTabs()
}

// list notes the parts. Names that differ in case only are one part to some
// programs and two to others.
func (l *lean) list(archive *zip.Reader) error {
	seen := map[string]bool{}
	for _, part := range archive.File {
		folded := strings.ToLower(part.Name)
		if seen[folded] || strings.ContainsAny(folded, `\%`) || part.FileInfo().IsDir() {
			return errUnsure
		}
		seen[folded], l.parts[part.Name] = true, part
	}
	if l.parts["xl/sharedStrings.xml"] == nil && seen["xl/sharedstrings.xml"] {
		return errUnsure
	}
	return nil
}

// ratio is how much smaller than its content a zipped part can be.
const ratio = 1032

// part is the text of a part; nil where there is none.
func (l *lean) part(name string) ([]byte, error) {
	part := l.parts[name]
	if text := l.texts[name]; part == nil || text != nil {
		return text, nil
	}
	size := part.UncompressedSize64
	if size == 0 || size > maxUnzipped || size/ratio > part.CompressedSize64 {
		return nil, errUnsure
	}
	content, err := part.Open()
	if err != nil {
		return nil, errUnsure
	}
	text := make([]byte, size)
	if _, err := io.ReadFull(content, text); err != nil {
		return nil, errUnsure
	}
	if _, err := content.Read(make([]byte, 1)); err != io.EOF || content.Close() != nil {
		return nil, errUnsure // too long, or not what its checksum says
	}
	l.texts[name] = text
	return text, nil
}

// scan starts on a part that has to be there.
func (l *lean) scan(name, root, namespace string) *scanner {
	text, err := l.part(name)
	s := scan(text, root, namespace)
	if err != nil || text == nil {
		s.doubt()
	}
	return s
}

// relations are the targets by id.
func (l *lean) relations(name string, visit func(id, kind, target string)) error {
	s := l.scan(name, "Relationships", relationSpace)
	s.each(func() {
		if string(s.name) != "Relationship" {
			s.doubt()
		}
		visit(string(s.attr("Id")), string(s.attr("Type")), string(s.attr("Target")))
	})
	return s.end()
}

func (l *lean) readTabs() error {
	var books []string
	targets, twice := map[string]string{}, false
	err := errors.Join(
		l.relations("_rels/.rels", func(_, kind, target string) {
			if kind == officeSpace+"/officeDocument" {
				books = append(books, strings.TrimPrefix(target, "/"))
			}
		}),
		l.relations("xl/_rels/workbook.xml.rels", func(id, _, target string) {
			_, seen := targets[id]
			targets[id], twice = target, twice || seen
		}))
	if err != nil || twice || len(books) != 1 || books[0] != workbookPart {
		return errUnsure
	}
	s := l.scan(workbookPart, "workbook", mainSpace)
	declared, listed := s.attr("xmlns:r"), false
	s.each(func() {
		switch string(s.name) {
		case "workbookPr":
			l.from1904 = s.flag("date1904")
		case "calcPr":
			l.stale = s.flag("fullCalcOnLoad") || s.flag("forceFullCalc")
		case "sheets":
			if listed {
				s.doubt()
			}
			listed = true
			s.each(func() { l.readTab(s, declared, targets) })
		}
	})
	return s.end()
}

var sheetPart = regexp.MustCompile(`^(/xl/)?worksheets/[A-Za-z0-9_-]+\.xml$`)

// readTab adds a sheet. The prefix of its id is declared here or above.
func (l *lean) readTab(s *scanner, declared []byte, targets map[string]string) {
	if here := s.attr("xmlns:r"); here != nil {
		declared = here
	}
	t := tab{name: string(s.attr("name"))}
	state, target := string(s.attr("state")), targets[string(s.attr("r:id"))]
	t.hidden = state != "" && state != "visible"
	if sheetPart.MatchString(target) {
		t.part = "xl/" + strings.TrimPrefix(target, "/xl/")
	}
	for _, other := range l.tabs {
		if strings.EqualFold(other.name, t.name) {
			s.doubt()
		}
	}
	s.number("sheetId")
	if string(s.name) != "sheet" || string(declared) != officeSpace || !isSheetName(t.name) || l.parts[t.part] == nil {
		s.doubt()
	}
	l.tabs = append(l.tabs, t)
}

// isSheetName leaves out what no program would write.
func isSheetName(name string) bool {
	return name != "" && len(utf16.Encode([]rune(name))) <= 31 &&
		!strings.ContainsAny(name, `:\/?*[]`) && strings.Trim(name, "'") == name
}
