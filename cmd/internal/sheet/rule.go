package sheet

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"slices"
	"strings"

	"parindex/scoring"
)

// ruleCells are how a form has a kind of rule: the live formula of a leaf's
// points, and how its cells are filled.
type ruleCells struct {
	formula func(at dataCells, c *scoring.Criterion) string
	how     func(fields []scoring.Field) advice
}

// rules has every kind of rule that asks units for data.
var rules = map[string]ruleCells{
	"yes_no":       {of(dataCells.answer), sameFor(pickAdvice)},
	"levels":       {of(dataCells.level), sameFor(pickAdvice)},
	"shares":       {of(dataCells.share), sameFor(pickAdvice)},
	"all_of":       {of(dataCells.all), sameFor(conditionAdvice)},
	"bands":        {of(dataCells.banded), rateAdvice},
	"proportional": {of(dataCells.proportional), rateAdvice},
	"per_item":     {of(dataCells.perItem), sameFor(countAdvice)},
	"deduction":    {of(dataCells.deduction), sameFor(numbersAdvice)},
	"formula":      {of(dataCells.cases), sameFor(numbersAdvice)},
}

// of hands a leaf's rule and maximum to what writes formulas of that kind.
func of[R scoring.Rule](write func(dataCells, R, scoring.Points) string) func(dataCells, *scoring.Criterion) string {
	return func(at dataCells, c *scoring.Criterion) string { return write(at, c.Rule.(R), c.Max) }
}

var (
	pointsAdvice = advice{"Điểm tự đánh giá",
		"Ghi điểm từ 0 đến điểm tối đa, chỉ ghi số, ví dụ 0,75. Không đạt thì ghi 0, không để trống.", ""}
	pickAdvice = advice{"Kê khai: chọn mức",
		"Bấm mũi tên cạnh ô và chọn một mức trong danh sách. Điểm tự tính.", ""}
	conditionAdvice = advice{"Điều kiện (dòng chữ nghiêng)",
		"Chọn Có hoặc Không cho từng điều kiện; điểm của tiêu chí tự tính.", ""}
	numbersAdvice = advice{"Số liệu (dòng chữ nghiêng)",
		"Ghi số ở từng dòng, không có thì ghi 0; điểm của tiêu chí tự tính.", ""}
	countAdvice    = advice{"Kê khai: số lượng", "Ghi số lượng, là số nguyên; không có thì ghi 0. Điểm tự tính.", ""}
	fractionAdvice = advice{"Kê khai và Mẫu số",
		"Ghi tử số ở cột Kê khai (ví dụ số việc hoàn thành) và mẫu số ở cột Mẫu số (ví dụ số việc được giao). Tỷ lệ " +
			"và điểm tự tính.", ""}
	percentAdvice = advice{"Kê khai: tỷ lệ %", "Ghi số phần trăm, không ghi dấu %: 85,5 là 85,5%. Điểm tự tính.", ""}
)

func sameFor(a advice) func([]scoring.Field) advice {
	return func([]scoring.Field) advice { return a }
}

func rateAdvice(fields []scoring.Field) advice {
	if len(fields) > 1 {
		return fractionAdvice
	}
	return percentAdvice
}

// adviceFor is how a leaf is filled: by its rule, or by points where nothing is
// declared.
func adviceFor(c *scoring.Criterion, fields []scoring.Field) advice {
	if len(fields) == 0 {
		return pointsAdvice
	}
	return rules[c.Rule.Kind()].how(fields)
}

// pointsFormula is the live formula of a leaf whose points follow from its data.
// It gives "" until all of it is declared, and where the rule has no answer.
func pointsFormula(c *scoring.Criterion, at dataCells) string {
	return rules[c.Rule.Kind()].formula(at, c)
}

func (at dataCells) answer(rule scoring.YesNo, _ scoring.Points) string {
	return at.pick([]scoring.Level{{Label: scoring.Yes, Points: rule.Yes}, {Label: scoring.No, Points: rule.No}})
}

func (at dataCells) level(rule scoring.Levels, _ scoring.Points) string { return at.pick(rule.Levels) }

func (at dataCells) share(rule scoring.Shares, max scoring.Points) string {
	levels := make([]scoring.Level, len(rule.Shares))
	for i, share := range rule.Shares {
		levels[i] = scoring.Level{Label: share.Label, Points: percentOf(share.Percent, max)}
	}
	return at.pick(levels)
}

func (at dataCells) banded(rule scoring.Bands, max scoring.Points) string {
	return at.rated(rule.Rate, max, at.bands(rule))
}

func (at dataCells) proportional(rule scoring.Proportional, max scoring.Points) string {
	return at.rated(rule.Rate, max, at.proportion(rule, max))
}

func (at dataCells) perItem(rule scoring.PerItem, _ scoring.Points) string {
	return at.counted(rule.Fields(), fmt.Sprintf("MIN(%s*%s,%s)", at.declared, term(rule.Each), term(rule.Cap)))
}

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
