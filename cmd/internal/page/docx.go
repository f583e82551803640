package page

import (
	"archive/zip"
	"compress/flate"
	"fmt"
	"io"
	"strings"

	"parindex/cmd/internal/text"
)

// Docx writes a document as a Word file, laid out as official documents are: A4,
// Times New Roman, page numbers in the top margin. The same document gives the same
// bytes: parts stand in a fixed order and have no date.
func Docx(w io.Writer, d *Document, o Options) error {
	b := &docx{Document: d, lang: o.Lang, measured: map[*Table]*needs{}}
	b.body.Grow(1 << 16)
	b.write()
	z := NewZip(w)
	for _, part := range b.parts() {
		head := &zip.FileHeader{Name: part.name, Method: zip.Deflate} // without a time of change
		if len(part.content) < worthPacking {
			head.Method = zip.Store
		}
		f, err := z.CreateHeader(head)
		if err != nil {
			return err
		}
		if _, err := io.WriteString(f, part.content); err != nil {
			return err
		}
	}
	return z.Close()
}

// worthPacking is how long a part is at least that is packed: a start costs as much as that.
const worthPacking = 2048

// docx is a document in the making.
type docx struct {
	*Document
	lang      text.Lang
	body      markupBuilder
	footnotes markupBuilder
	notes     int // how many footnotes there are
	sections  int // how many have ended
	landscape bool
	last      bool   // the block is the one that a signature follows
	signed    bool   // the signature stands in the last table
	closing   string // the text between the last table and the signature
	width     int    // of the text, in twips
	measured  map[*Table]*needs
	said      []string // above the table before, of those that stand by themselves
}

// needs are those of a table, which is measured once.
func (b *docx) needs(t *Table) *needs {
	if b.measured[t] == nil {
		b.measured[t] = needsOf(t, b.lang)
	}
	return b.measured[t]
}

type docxPart struct{ name, content string }

const (
	xmlHead       = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	nsMain        = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	nsRelation    = `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	wordType      = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	relationType  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	relationsHead = xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
)

// parts are the files of the package.
func (b *docx) parts() []docxPart {
	return []docxPart{
		{"[Content_Types].xml", contentTypes()},
		{"_rels/.rels", relationsHead +
			`<Relationship Id="rId1" Type="` + relationType +
			`officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/_rels/document.xml.rels", documentRelations()},
		{"word/document.xml", xmlHead + `<w:document ` + nsMain + ` ` + nsRelation + `><w:body>` + b.body.String() +
			`</w:body></w:document>`},
		{"word/styles.xml", b.styles()},
		{"word/settings.xml", docxSettings},
		{"word/header1.xml", docxHeader},
		{"word/footnotes.xml", b.allFootnotes()},
	}
}

// docxParts are the parts beside the document itself.
var docxParts = []string{"styles", "settings", "header1", "footnotes"}

func contentTypes() string {
	var m markupBuilder
	m.WriteString(xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>`)
	m.WriteString(`<Override PartName="/word/document.xml" ContentType="` + wordType + `document.main+xml"/>`)
	for _, part := range docxParts {
		fmt.Fprintf(&m, `<Override PartName="/word/%s.xml" ContentType="%s%s+xml"/>`, part, wordType, kindOf(part))
	}
	m.WriteString(`</Types>`)
	return m.String()
}

func documentRelations() string {
	var m markupBuilder
	m.WriteString(relationsHead)
	for i, part := range docxParts {
		fmt.Fprintf(&m, `<Relationship Id="rId%d" Type="%s%s" Target="%s.xml"/>`, i+1, relationType, kindOf(part), part)
	}
	m.WriteString(`</Relationships>`)
	return m.String()
}

// headerRelation is the id of the header among [docxParts].
const headerRelation = "rId3"

func kindOf(part string) string { return strings.TrimRight(part, "0123456789") }

// docxHeader is the page number, centred in the top margin.
const docxHeader = xmlHead + `<w:hdr ` + nsMain + `><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>` +
	`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>` +
	`<w:r><w:fldChar w:fldCharType="separate"/></w:r>` +
	`<w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>` +
	`</w:p></w:hdr>`

const docxSettings = xmlHead + `<w:settings ` + nsMain + `><w:defaultTabStop w:val="720"/>` +
	`<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>` +
	`<w:compat><w:compatSetting w:name="compatibilityMode" ` +
	`w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`

// styles are few: what else a paragraph is, it says itself.
func (b *docx) styles() string {
	lang := b.lang.Text("en-GB")
	style := func(id, name, ppr, rpr string) string {
		return `<w:style w:type="paragraph" w:styleId="` + id + `"><w:name w:val="` + name +
			`"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>` + ppr + `</w:pPr><w:rPr>` + rpr + `</w:rPr></w:style>`
	}
	return xmlHead + `<w:styles ` + nsMain + `><w:docDefaults><w:rPrDefault><w:rPr>` +
		`<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" ` +
		`w:eastAsia="Times New Roman" w:cs="Times New Roman"/>` +
		`<w:sz w:val="26"/><w:szCs w:val="26"/><w:lang w:val="` + lang + `" w:eastAsia="` + lang +
		`" w:bidi="ar-SA"/>` +
		`</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
		`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>` +
		style("Heading1", "heading 1",
			`<w:keepNext/><w:spacing w:before="120" w:after="60"/><w:outlineLvl w:val="0"/>`, `<w:b/>`) +
		style("Heading2", "heading 2",
			`<w:keepNext/><w:spacing w:before="120" w:after="60"/><w:outlineLvl w:val="1"/>`, `<w:b/>`) +
		style("Header", "header", `<w:jc w:val="center"/>`, ``) +
		style("FootnoteText", "footnote text", `<w:jc w:val="both"/>`, `<w:sz w:val="22"/><w:szCs w:val="22"/>`) +
		`</w:styles>`
}

// allFootnotes begins with the two that Word wants for the line above them.
func (b *docx) allFootnotes() string {
	separator := func(id, kind, mark string) string {
		return `<w:footnote w:type="` + kind + `" w:id="` + id + `"><w:p><w:pPr><w:spacing w:after="0" w:line="240" ` +
			`w:lineRule="auto"/></w:pPr><w:r><w:` + mark + `/></w:r></w:p></w:footnote>`
	}
	return xmlHead + `<w:footnotes ` + nsMain + `>` + separator("-1", "separator", "separator") +
		separator("0", "continuationSeparator", "continuationSeparator") + b.footnotes.String() + `</w:footnotes>`
}

// NewZip begins an archive of parts that are packed fast, as Word and Excel files are.
func NewZip(w io.Writer) *zip.Writer {
	z := zip.NewWriter(w)
	z.RegisterCompressor(zip.Deflate, packed)
	return z
}

// packing is the level at which markup takes a third of the usual time, and a tenth more bytes.
const packing = 4

// packers are kept for the next part: a new one costs more than most parts do.
var packers = make(chan *flate.Writer, 4)

type packer struct{ *flate.Writer }

func packed(w io.Writer) (io.WriteCloser, error) {
	select {
	case p := <-packers:
		p.Reset(w)
		return packer{p}, nil
	default:
		p, err := flate.NewWriter(w, packing)
		return packer{p}, err
	}
}

// Close ends the part, and leaves the packer to the next one.
func (p packer) Close() error {
	err := p.Writer.Close()
	select {
	case packers <- p.Writer:
	default:
	}
	return err
}
