package demo

import (
	"slices"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/round"
	"parindex/cmd/internal/table"
	"parindex/cmd/internal/workbook"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// FaultsFile says which fault was put where. A round does not read it.
const FaultsFile = "faults.csv"

// mistake is what is wrong with what one unit handed in.
type mistake struct {
	kind  *kind
	leaf  *scoring.Criterion // whose cell or row is wrong; nil where the whole file is
	value workbook.Value     // what stands in the cell
	other *scoring.Unit      // whose form was filled instead
}

// kind is a kind of fault.
type kind struct {
	code    fault.Code // what validate says
	what    string     // for trainers
	missing bool       // the workbook never came
	// cell is what to write into a cell of the leaf so that it is wrong, if that can be.
	cell func(c *scoring.Criterion, values []workbook.Value) (workbook.Value, bool)
	row  bool // the row of a leaf is deleted
	unit bool // the form of another unit is filled
	cut  bool // the file ends in the middle
}

// kinds are the faults, in the order in which units get them.
var kinds = []kind{
	{code: scoring.CodeCellNotNumber, what: "chữ trong ô số", cell: numberCell("khoảng 20")},
	{code: scoring.CodeLevelUnknown, what: "mức không có trong thang điểm", cell: choiceCell},
	{code: scoring.CodeRateOver100, what: "tỷ lệ vượt 100%", cell: overRate},
	{code: scoring.CodeScoreOverMax, what: "điểm vượt điểm tối đa", cell: overMax},
	{code: scoring.CodeSelfMissing, what: "chưa gửi bản tự đánh giá", missing: true},
	{code: scoring.CodeEntryMissing, what: "dòng của tiêu chí bị xóa", row: true},
	{code: scoring.CodeInputMissing, what: "ô để trống", cell: blankCell},
	{code: round.CodeBookWrongUnit, what: "biểu của đơn vị khác", unit: true},
	{code: workbook.CodeBookDamaged, what: "tệp hỏng", cut: true},
	{code: table.CodeCellNegative, what: "số âm", cell: numberCell("-3")},
	{code: scoring.CodeNotWhole, what: "số lẻ ở chỗ đếm", cell: wholeCell},
}

// plant gives so many units a fault each, of every kind in turn. A kind that a unit's
// criteria have no cell for gives way to the next.
func (r *Round) plant(count int) error {
	order := slices.Clone(r.members)
	draw := r.chance("faults")
	for i := range min(count, len(order)) {
		j := draw.between(i, len(order)-1)
		order[i], order[j] = order[j], order[i]
		for turn := i; r.faults[order[i].ID] == nil; turn++ {
			f, err := r.faultOf(order[i], &kinds[turn%len(kinds)])
			if err != nil {
				return err
			}
			if f != nil {
				r.faults[order[i].ID] = f
			}
		}
	}
	return nil
}

// faultOf is a fault of that kind for a unit; nil where it can have none.
func (r *Round) faultOf(m member, k *kind) (*mistake, error) {
	switch {
	case k.missing || k.cut:
		return &mistake{kind: k}, nil
	case k.unit:
		if len(m.block.Units) == 1 {
			return nil, nil
		}
		next := (slices.Index(m.block.Units, m.Unit) + 1) % len(m.block.Units)
		return &mistake{kind: k, other: m.block.Units[next]}, nil
	}
	return r.faultInLeaf(m, k)
}

// faultInLeaf looks for a leaf from a place on that was drawn.
func (r *Round) faultInLeaf(m member, k *kind) (*mistake, error) {
	var leaves []*scoring.Criterion
	m.block.Set.Walk(func(c *scoring.Criterion, _ int) {
		if c.IsLeaf() && c.HasSelf() && !isItem(m.block.Set, c) {
			leaves = append(leaves, c)
		}
	})
	from := r.chance("fault", m.ID).below(max(1, len(leaves)))
	for i := range leaves {
		leaf := leaves[(from+i)%len(leaves)]
		claim, err := r.claim(m, leaf)
		if err != nil {
			return nil, err
		}
		if f := wrong(leaf, claim, k); f != nil {
			return f, nil
		}
	}
	return nil, nil
}

func wrong(leaf *scoring.Criterion, claim claim, k *kind) *mistake {
	if k.row {
		if column.InRows(leaf.Rule.Fields()) { // several rows are its own
			return nil
		}
		return &mistake{kind: k, leaf: leaf, value: claim.values[0]}
	}
	if value, ok := k.cell(leaf, claim.values); ok {
		return &mistake{kind: k, leaf: leaf, value: value}
	}
	return nil
}

// code is what validate says. For a missing workbook the regulation decides.
func (f *mistake) code(r *Round) fault.Code {
	if !f.kind.missing {
		return f.kind.code
	}
	switch r.Regulation.NeverSubmitted {
	case scoring.ZeroAbsent:
		return scoring.CodeAbsentZero
	case scoring.LeaveOutAbsent:
		return scoring.CodeAbsentLeftOut
	}
	return f.kind.code
}

// Faults is how many units have a fault.
func (r *Round) Faults() int { return len(r.faults) }
