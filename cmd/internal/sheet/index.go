package sheet

import "parindex/cmd/internal/column"

// IndexSheet is the hidden sheet of our own forms: what a workbook is for, in
// columns A and B, and lists for its drop-downs further right.
const (
	IndexSheet  = "_parindex"
	indexFormat = "1"
)

// metaOf is what a form's hidden sheet says, in order; unit is the id.
func metaOf(f Form, unit string) [][2]string {
	return [][2]string{
		{"format", indexFormat},
		{"round", f.Round.ID},
		{"unit", unit},
		{"set", f.Block.Set.ID},
		{"fingerprint", f.Block.Set.Fingerprint()},
	}
}

// hide writes what a workbook is for to the hidden sheet, which stays the pen's.
func (p *pen) hide(meta [][2]string) {
	p.add(IndexSheet)
	for i, pair := range meta {
		p.text(1, i+1, pair[0], look{})
		p.text(2, i+1, pair[1], look{})
	}
	p.do(p.file.SetSheetVisible(IndexSheet, false, true))
	p.do(p.file.SetSheetDimension(IndexSheet, "A1:"+column.CellName(2, len(meta))))
	p.file.SetActiveSheet(0)
}

// hideWith does so with the lists of drop-downs beside it.
func (p *pen) hideWith(meta [][2]string, l lists) {
	p.hide(meta)
	l.write(p)
	p.do(p.file.SetSheetDimension(IndexSheet, "A1:"+column.CellName(max(2, l.lastColumn()), max(len(meta), l.longest()))))
}
