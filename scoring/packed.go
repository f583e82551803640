package scoring

import (
	"iter"
	"slices"

	"parindex/scoring/fault"
	"parindex/scoring/pool"
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
	p.texts.Close()
	p.figures.Close()
	p.heads.Close()
	p.places.Close()
}

// LedgerLines are all lines of the ledger, [Round.Ledger] first.
func (r *Round) LedgerLines() iter.Seq[Decision] {
	return func(yield func(Decision) bool) {
		for i := range r.Ledger {
			if !yield(r.Ledger[i]) {
				return
			}
		}
		var a Decision
		for _, line := range r.packed.lines {
			if r.packed.unpack(line, &a); !yield(a) {
				return
			}
		}
	}
}

// Forget drops decisions and answers, where nobody asks for more than what came of them.
func (r *Round) Forget() { r.Ledger, r.packed, r.Survey = nil, packed{}, nil }

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
	texts   pool.Pool[string]
	figures pool.Pool[Input]
	heads   pool.Pool[packedHead]
	places  pool.Pool[packedPlaces]
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
type packedPlaces [10]packedPlace

// packedPlace is a position; in the line itself, it has no line.
type packedPlace struct {
	at     fault.Position
	inLine bool
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
		unit: p.texts.Put(a.Unit), code: p.texts.Put(a.Code), reason: p.texts.Put(a.Reason),
		evidence: p.texts.Put(a.Evidence),
		from:     p.figures.Put(from), to: p.figures.Put(to), head: p.heads.Put(head), places: p.places.Put(places),
		line: int32(line),
	})
}

func (p *packed) unpack(line packedLine, a *Decision) {
	head := p.heads.All[line.head]
	a.Matter = Matter{p.texts.All[line.unit], p.texts.All[line.code], head.kind}
	a.From, a.To, a.Grounds = p.figures.All[line.from], p.figures.All[line.to], head.grounds
	a.Reason, a.Evidence = p.texts.All[line.reason], p.texts.All[line.evidence]
	places := &p.places.All[line.places]
	for i, at := range a.positions() {
		if *at = places[i].at; places[i].inLine {
			*at = at.At(int(line.line), at.Col())
		}
	}
}

// positions are all that a decision has.
func (a *Decision) positions() [10]*fault.Position {
	return [10]*fault.Position{&a.From.Pos, &a.To.Pos, &a.Pos, &a.UnitPos, &a.CodePos, &a.AgencyPos, &a.DayPos,
		&a.ReasonPos, &a.AttendedPos, &a.ForPos}
}

// byUnit are the places of each unit's lines.
func (p *packed) byUnit() map[string][]int32 {
	lines := map[string][]int32{}
	for i, line := range p.lines {
		unit := p.texts.All[line.unit]
		lines[unit] = append(lines[unit], int32(i))
	}
	return lines
}
