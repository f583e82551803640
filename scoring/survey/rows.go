package survey

import (
	"slices"

	"parindex/scoring/fault"
)

// rows numbers the rows of ballots from 1 and finds their places again. Rows of
// one file, line after line, take no room.
type rows struct {
	count uint32
	runs  []run
	near  fault.Position // of the next row, if it belongs to the last run
	lost  uint32         // the first row whose place is not kept
}

// run is rows on neighbouring lines.
type run struct {
	first uint32
	pos   fault.Position
}

const mostRuns = 1 << 16

func (r *rows) next(at fault.Position) uint32 {
	r.count++
	follows := at == r.near && r.count > 1
	r.near = at.At(at.Line()+1, at.Col())
	if follows || r.lost > 0 {
		return r.count
	}
	if len(r.runs) == mostRuns {
		r.lost = r.count
		return r.count
	}
	r.runs = append(r.runs, run{r.count, at})
	return r.count
}

func (r run) at(row uint32) fault.Position {
	return r.pos.At(r.pos.Line()+int(row-r.first), r.pos.Col())
}

// place is where a row stood; nothing where that is not known.
func (r *rows) place(row uint32) fault.Position {
	if row == 0 || r.lost > 0 && row >= r.lost {
		return fault.Position{}
	}
	i, found := slices.BinarySearchFunc(r.runs, row,
		func(one run, row uint32) int { return int(int64(one.first) - int64(row)) })
	if !found {
		i--
	}
	return r.runs[i].at(row)
}
