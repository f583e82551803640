package scoring

import (
	"iter"
	"slices"

	"parindex/scoring/fault"
)

// AddDecisions adds lines to the ledger in a tenth of the memory that they take in
// [Round.Ledger]: what many lines have in common is held once.
func (r *Round) AddDecisions(lines ...Decision) {
	for i := range lines {
		r.packed.add(&lines[i])
	}
}

// CloseLedger gives back the memory that only adding lines takes. Any that come later share
// nothing with those before.
func (r *Round) CloseLedger() {
	p := &r.packed
	p.lines = slices.Clone(p.lines)
	p.texts.at, p.figures.at, p.heads.at, p.places.at = nil, nil, nil, nil
}

// LedgerLines are all lines of the ledger, [Round.Ledger] first.
func (r *Round) LedgerLines() iter.Seq[*Decision] {
	return func(yield func(*Decision) bool) {
		for i := range r.Ledger {
			if !yield(&r.Ledger[i]) {
				return
			}
		}
		for _, line := range r.packed.lines {
			a := new(Decision)
			if r.packed.unpack(line, a); !yield(a) {
				return
			}
		}
	}
}

// hasDecisions says whether the ledger has a line.
func (r *Round) hasDecisions() bool { return len(r.Ledger)+len(r.packed.lines) > 0 }

// dropDecisions leaves lines out of the ledger of a copied round.
func (r *Round) dropDecisions(drop func(Decision) bool) {
	r.Ledger = slices.DeleteFunc(slices.Clone(r.Ledger), drop)
	r.packed.lines = slices.DeleteFunc(slices.Clone(r.packed.lines), func(line packedLine) bool {
		var a Decision
		r.packed.unpack(line, &a)
		return drop(a)
	})
}

// packed is a ledger: each line is where its parts stand in lists of different ones.
type packed struct {
	lines   []packedLine
	texts   pool[string]
	figures pool[Input]
	heads   pool[packedHead]
	places  pool[packedPlaces]
}

type packedLine struct {
	unit, code, reason, evidence uint32 // of texts
	from, to                     uint32 // of figures
	head, places                 uint32
	line                         int32 // that its positions stand in
}

// packedHead is what the lines of a list have in common.
type packedHead struct {
	kind    DecisionKind
	grounds Grounds // without reason and evidence
}

// packedPlaces are the positions of a line: those of its points, then those in their order.
type packedPlaces [9]packedPlace

// packedPlace is a position; in the line itself, it has no line.
type packedPlace struct {
	at     fault.Position
	inLine bool
}

// pool holds values each once.
type pool[T comparable] struct {
	all []T
	at  map[T]uint32
}

func (p *pool[T]) put(value T) uint32 {
	at, known := p.at[value]
	if known {
		return at
	}
	if p.at == nil {
		p.at = map[T]uint32{}
	}
	at = uint32(len(p.all))
	p.all, p.at[value] = append(p.all, value), at
	return at
}

func (p *packed) add(a *Decision) {
	head := packedHead{a.Kind, a.Grounds}
	head.grounds.Reason, head.grounds.Evidence = "", ""
	from, to := a.From, a.To
	from.Pos, to.Pos = fault.Position{}, fault.Position{}
	line := a.Pos.Line()
	var places packedPlaces
	for i, at := range a.positions() {
		if places[i] = (packedPlace{at: *at}); at.Line() == line && line > 0 {
			places[i] = packedPlace{at.At(0, at.Col()), true}
		}
	}
	p.lines = append(p.lines, packedLine{
		unit: p.texts.put(a.Unit), code: p.texts.put(a.Code), reason: p.texts.put(a.Reason), evidence: p.texts.put(a.Evidence),
		from: p.figures.put(from), to: p.figures.put(to), head: p.heads.put(head), places: p.places.put(places), line: int32(line),
	})
}

func (p *packed) unpack(line packedLine, a *Decision) {
	head := p.heads.all[line.head]
	a.Matter = Matter{p.texts.all[line.unit], p.texts.all[line.code], head.kind}
	a.From, a.To, a.Grounds = p.figures.all[line.from], p.figures.all[line.to], head.grounds
	a.Reason, a.Evidence = p.texts.all[line.reason], p.texts.all[line.evidence]
	places := &p.places.all[line.places]
	for i, at := range a.positions() {
		if *at = places[i].at; places[i].inLine {
			*at = at.At(int(line.line), at.Col())
		}
	}
}

// positions are all that a decision has.
func (a *Decision) positions() [9]*fault.Position {
	return [9]*fault.Position{&a.From.Pos, &a.To.Pos, &a.Pos, &a.UnitPos, &a.CodePos, &a.DayPos, &a.ReasonPos, &a.AttendedPos,
		&a.ForPos}
}

// byUnit are the places of each unit's lines.
func (p *packed) byUnit() map[string][]int32 {
	lines := map[string][]int32{}
	for i, line := range p.lines {
		unit := p.texts.all[line.unit]
		lines[unit] = append(lines[unit], int32(i))
	}
	return lines
}
