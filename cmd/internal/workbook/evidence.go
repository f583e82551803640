package workbook

import (
	"slices"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/scoring/fault"
)

// manyCited is how many leaves have to cite the same document before that is
// worth a word.
const manyCited = 10

// repeated warns of a workbook that cites one and the same document for
// everything.
func (r *selfReader) repeated(rows []*coded) fault.List {
	cites := slices.DeleteFunc(slices.Clone(rows), func(n *coded) bool {
		return n.code == "" || n.lost || !r.places[n.code].node.IsLeaf() || fold.Text(n.cell(column.Evidence)) == ""
	})
	if len(cites) < manyCited {
		return nil
	}
	first := fold.Text(cites[0].cell(column.Evidence))
	for _, n := range cites {
		if fold.Text(n.cell(column.Evidence)) != first {
			return nil
		}
	}
	return fault.List{fault.Warn(CodeEvidenceSame, cites[0].at(column.Evidence), "evidence", first, "count", len(cites))}
}
