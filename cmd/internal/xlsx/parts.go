package xlsx

import (
	"archive/zip"
	"bytes"
	standard "compress/flate"
	"fmt"
	"hash/crc32"
	"io"
	"path"
	"strings"
	"sync"

	"github.com/klauspost/compress/flate"
)

// What a workbook may hold. A filled form is some 40 KB, unzipped 400 KB.
const (
	MaxUnzipped = 64 << 20
	MaxParts    = 2000
	// MaxCells limits the cells of a sheet, and the texts that cells share.
	MaxCells = 2_000_000
)

// ratio is how much smaller than its content a deflated part can be.
const ratio = 1032

// parts are those of a package, by comparable name.
type parts struct {
	content []byte
	named   map[string]*part
	all     []*part
}

// part is one entry of the zip.
type part struct {
	entry   *zip.File
	name    string
	checked bool   // its bytes are those that its checksum is of
	text    []byte // of a part that is still to be read, else nil
}

// openParts reads the zip's directory and bounds what it announces, before
// anything is unpacked.
func openParts(content []byte) (*parts, *Fault) {
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return nil, damaged("", err.Error())
	}
	if len(archive.File) > MaxParts {
		return nil, &Fault{Kind: TooLarge, Detail: fmt.Sprint(MaxParts, " parts")}
	}
	p := &parts{content: content, named: make(map[string]*part, len(archive.File))}
	unzipped, twice := uint64(0), ""
	for _, entry := range archive.File {
		if strings.HasSuffix(entry.Name, "/") {
			continue
		}
		one := &part{entry: entry, name: partName(entry.Name)}
		if p.named[one.name] != nil {
			twice = entry.Name
		}
		p.named[one.name], p.all = one, append(p.all, one)
		unzipped += min(entry.UncompressedSize64, MaxUnzipped+1)
	}
	return p, p.refuse(unzipped, twice)
}

// refuse says why none of the parts is unpacked.
func (p *parts) refuse(unzipped uint64, twice string) *Fault {
	switch kind := p.packageKind(); {
	case kind != "":
		return &Fault{Kind: NotWorkbook, Detail: kind}
	case unzipped > MaxUnzipped:
		return &Fault{Kind: TooLarge, Detail: "64 MiB"}
	case twice != "":
		return &Fault{Kind: PartTwice, Part: twice}
	}
	return nil
}

// read unpacks a part into a buffer from the pool and checks its checksum. Where
// there is no such part, the text is nil.
func (p *parts) read(name string) ([]byte, *Fault) {
	one := p.named[name]
	if one == nil {
		return nil, nil
	}
	if one.text != nil {
		return one.text, nil
	}
	size := one.entry.UncompressedSize64
	packed, fault := p.packed(one)
	if fault != nil {
		return nil, fault
	}
	text := takeBuffer(int(size))
	if fault := one.unpack(packed, text); fault != nil {
		giveBuffer(text)
		return nil, fault
	}
	one.checked, one.text = true, text
	return text, nil
}

// release gives the buffer of a part back.
func (p *parts) release(name string) {
	if one := p.named[name]; one != nil && one.text != nil {
		giveBuffer(one.text)
		one.text = nil
	}
}

// checkRest checks the parts that nothing was read from.
func (p *parts) checkRest() *Fault {
	for _, one := range p.all {
		if one.checked {
			continue
		}
		key, _, known := p.alike(one)
		if known {
			continue
		}
		if _, fault := p.read(one.name); fault != nil {
			return fault
		}
		p.release(one.name)
		key.keep(nil)
	}
	return nil
}

// packed is a part as it stands in the file.
func (p *parts) packed(one *part) ([]byte, *Fault) {
	from, err := one.entry.DataOffset()
	size, packed := one.entry.UncompressedSize64, one.entry.CompressedSize64
	switch {
	case err != nil:
		return nil, damaged(one.entry.Name, err.Error())
	case uint64(from) > uint64(len(p.content)) || packed > uint64(len(p.content))-uint64(from):
		return nil, damaged(one.entry.Name, "breaks off")
	case size > MaxUnzipped || size/ratio > packed:
		return nil, damaged(one.entry.Name, "wrong size")
	case one.entry.Flags&1 != 0:
		return nil, damaged(one.entry.Name, "a part behind a password")
	case !p.isNamed(one.entry.Name, int(from)):
		return nil, damaged(one.entry.Name, "another name than in the directory")
	}
	return p.content[from : uint64(from)+packed], nil
}

// maxExtra is more than programs put between the name of a part and its bytes.
const maxExtra = 8 << 10

// isNamed says whether the part whose bytes begin there has that name where it
// stands, too: no checksum is of the directory.
func (p *parts) isNamed(name string, from int) bool {
	const fixed = 30 // bytes of a part's head before its name
	for extra := 0; extra < maxExtra; extra++ {
		at := from - extra - len(name) - fixed
		if at < 0 {
			return false
		}
		head := p.content[at : at+fixed]
		if string(head[:4]) == zipSignature && int(head[28])|int(head[29])<<8 == extra {
			return string(p.content[at+fixed:at+fixed+len(name)]) == name
		}
	}
	return false
}

// inflater unpacks; making one costs more than unpacking a small part.
type inflater struct {
	from    bytes.Reader
	inflate io.ReadCloser
}

var inflaters = sync.Pool{New: func() any { return &inflater{inflate: flate.NewReader(bytes.NewReader(nil))} }}

// unpack fills the text, which has the size that the part must have.
func (one *part) unpack(packed, text []byte) *Fault {
	switch one.entry.Method {
	case zip.Store:
		if len(packed) != len(text) {
			return damaged(one.entry.Name, "wrong size")
		}
		copy(text, packed)
	case zip.Deflate:
		if err := inflate(packed, text); err != nil {
			return damaged(one.entry.Name, err.Error())
		}
	default:
		return damaged(one.entry.Name, "unknown compression")
	}
	if crc32.ChecksumIEEE(text) != one.entry.CRC32 {
		return damaged(one.entry.Name, "wrong checksum")
	}
	return nil
}

// inflate leaves what is damaged to the standard library, which says where.
func inflate(packed, text []byte) error {
	in := inflaters.Get().(*inflater)
	defer inflaters.Put(in)
	in.from.Reset(packed)
	err := in.inflate.(flate.Resetter).Reset(&in.from, nil)
	if err == nil {
		err = fill(text, in.inflate)
	}
	if err != nil {
		err = fill(text, standard.NewReader(bytes.NewReader(packed)))
	}
	return err
}

func fill(text []byte, from io.Reader) error {
	if _, err := io.ReadFull(from, text); err != nil && len(text) > 0 {
		return err
	}
	if n, err := from.Read(make([]byte, 1)); n > 0 || err != io.EOF {
		return fmt.Errorf("wrong size")
	}
	return nil
}

// maxPooled is the largest buffer that is kept for the next workbook.
const maxPooled = 4 << 20

var buffers sync.Pool

func takeBuffer(size int) []byte {
	if kept, ok := buffers.Get().(*[]byte); ok && cap(*kept) >= size {
		return (*kept)[:size]
	}
	return make([]byte, size, max(size, 64<<10))
}

func giveBuffer(text []byte) {
	if cap(text) <= maxPooled {
		text = text[:0]
		buffers.Put(&text)
	}
}

const (
	workbookPart     = "xl/workbook.xml"
	packageRelations = "_rels/.rels"
)

// relation leads from one part to another.
type relation struct {
	id, kind string // the kind without its namespace: worksheet, styles, …
	part     string // comparable; empty of something outside the file
}

// relations are those of a part, or of the whole package where it is "". A part
// without any has none.
func (b *Book) relations(part string) (all []relation, fault *Fault) {
	name := packageRelations
	if part != "" {
		dir, file := path.Split(part)
		name = dir + "_rels/" + file + ".rels"
	}
	if b.parts.named[name] == nil {
		return nil, nil
	}
	l, seen := &b.lexer, map[string]bool{}
	fault = b.within(name, "Relationships", func() {
		for l.child(1) {
			r := relation{id: l.attrText("Id"), kind: path.Base(l.attrText("Type"))}
			if !strings.EqualFold(l.attrText("TargetMode"), "External") {
				r.part = resolve(part, l.attrText("Target"))
			}
			if seen[r.id] {
				l.fail("an id twice: " + r.id)
			}
			seen[r.id] = true
			all = append(all, r)
		}
	})
	return all, fault
}

// resolve is the part that a target names, as seen from another part.
func resolve(from, target string) string {
	target = strings.ReplaceAll(target, `\`, "/")
	if !strings.HasPrefix(target, "/") {
		target = path.Join("/", path.Dir("/"+from), target)
	}
	return partName(path.Clean(target))
}

// only is the first part of a kind.
func only(relations []relation, kind string) (part string, found bool) {
	for _, r := range relations {
		if r.kind == kind {
			return r.part, true
		}
	}
	return "", false
}
