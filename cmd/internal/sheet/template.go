package sheet

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io"
	"io/fs"
	"slices"
	"strings"
)

// template is a workbook in which marks stand for names. Everything else is compressed
// already, so that a workbook is put together and not drawn.
type template struct {
	parts   []part
	heights []measure
}

// part is a part of the workbook, in pieces.
type part struct {
	name   string
	pieces []piece
}

// piece is a text and the same compressed, or a mark by its number.
type piece struct {
	text, packed []byte
	mark         int // -1 for a text
}

// measure is a text with marks by which the height of a row was worked out.
type measure struct {
	text   string
	width  float64
	bold   bool
	height float64
}

// fits says whether all rows are as high as these names need.
func (t *template) fits(names unitNames) bool {
	return !slices.ContainsFunc(t.heights, func(m measure) bool {
		return heightOf([]string{names.fill(m.text)}, []float64{m.width}, m.bold) != m.height
	})
}

// write puts names where the marks are: as blocks that are not compressed.
func (t *template) write(w io.Writer, names unitNames) error {
	z := zip.NewWriter(w)
	for _, p := range t.parts {
		head := &zip.FileHeader{Name: p.name, Method: zip.Deflate}
		var packed []byte
		for _, one := range p.pieces {
			text, block := one.text, one.packed
			if one.mark >= 0 {
				text = []byte(names[one.mark])
				block = stored(text, false)
			}
			head.CRC32 = crc32.Update(head.CRC32, crc32.IEEETable, text)
			head.UncompressedSize64 += uint64(len(text))
			packed = append(packed, block...)
		}
		packed = append(packed, stored(nil, true)...)
		head.CompressedSize64 = uint64(len(packed))
		out, err := z.CreateRaw(head)
		if err == nil {
			_, err = out.Write(packed)
		}
		if err != nil {
			return err
		}
	}
	return z.Close()
}

// stored is a block of deflate that holds a short text as it is.
func stored(text []byte, last bool) []byte {
	block := []byte{0}
	if last {
		block[0] = 1
	}
	block = binary.LittleEndian.AppendUint16(block, uint16(len(text)))
	block = binary.LittleEndian.AppendUint16(block, ^uint16(len(text)))
	return append(block, text...)
}

// packer takes what would go into the zip of a workbook.
type packer struct {
	names []string
	texts []*bytes.Buffer
}

// Create begins a part.
func (p *packer) Create(name string) (io.Writer, error) {
	p.names, p.texts = append(p.names, name), append(p.texts, new(bytes.Buffer))
	return p.texts[len(p.texts)-1], nil
}

// AddFS is not asked for.
func (p *packer) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close does nothing.
func (p *packer) Close() error { return nil }

// pack compresses what stands between marks.
func (p *packer) pack() ([]part, error) {
	var packed bytes.Buffer
	pack, err := flate.NewWriter(&packed, flate.DefaultCompression)
	if err != nil {
		return nil, err
	}
	var parts []part
	for i, name := range p.names {
		one := part{name: name}
		for text := p.texts[i].String(); text != ""; {
			at := len(text)
			mark := slices.IndexFunc(nameMarks[:], func(mark string) bool { return strings.HasPrefix(text, mark) })
			if mark >= 0 {
				one.pieces = append(one.pieces, piece{mark: mark})
				text = text[len(nameMarks[mark]):]
				continue
			}
			for _, mark := range nameMarks {
				if next := strings.Index(text, mark); next >= 0 {
					at = min(at, next)
				}
			}
			packed.Reset()
			pack.Reset(&packed)
			if _, err := io.WriteString(pack, text[:at]); err != nil {
				return nil, err
			}
			if err := pack.Flush(); err != nil {
				return nil, err
			}
			one.pieces = append(one.pieces, piece{[]byte(text[:at]), bytes.Clone(packed.Bytes()), -1})
			text = text[at:]
		}
		parts = append(parts, one)
	}
	return parts, nil
}
