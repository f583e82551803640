package compare

import (
	"slices"

	"parindex/scoring"
	"parindex/scoring/seq"
)

// Mix is which result each part of a mixture comes from.
type Mix struct {
	Answers, // what units did
	Rules, // rules of leaves, and the regulation
	Maxima, // the tree with its maxima and weights
	Applies Side // what does not apply, and what nobody was asked
}

// Blocks are two blocks whose units are compared, or one that is carried to another set.
type Blocks struct {
	Pairing
	outcomes [2]*scoring.Outcome // the new one is nil where answers are carried
	blocks   [2]*scoring.Block
	reg      [2]*scoring.Regulation
	after    map[*scoring.Criterion][]*scoring.Criterion
	units    []*scoring.Unit
	without  int                                    // units in both that have no lines in one
	lines    [2]map[string]map[string]*scoring.Line // by unit and code
}

// NewBlocks pairs the units of two blocks that were scored in both.
func NewBlocks(p Pairing, old, new *scoring.Outcome, oldBlock, newBlock *scoring.Block) *Blocks {
	b := &Blocks{
		Pairing: p, outcomes: [2]*scoring.Outcome{old, new}, blocks: [2]*scoring.Block{oldBlock, newBlock},
		reg: [2]*scoring.Regulation{old.Round.Regulation, new.Round.Regulation}, after: p.after(),
	}
	b.lines[Old], b.lines[New] = linesOf(old, oldBlock), linesOf(new, newBlock)
	b.pick(newBlock.Units, Old, New)
	return b
}

// Carried are the units of a block under another set and regulation.
func Carried(p Pairing, o *scoring.Outcome, block *scoring.Block, reg *scoring.Regulation) *Blocks {
	b := &Blocks{
		Pairing: p, outcomes: [2]*scoring.Outcome{o}, blocks: [2]*scoring.Block{block, block},
		reg: [2]*scoring.Regulation{o.Round.Regulation, reg}, after: p.after(),
	}
	b.lines[Old] = linesOf(o, block)
	b.pick(block.Units, Old)
	return b
}

// pick takes the units that have lines on these sides, and counts those that have not.
func (b *Blocks) pick(units []*scoring.Unit, sides ...Side) {
	for _, unit := range units {
		id := unit.ID
		switch {
		case !slices.ContainsFunc(sides, func(s Side) bool { return b.lines[s][id] == nil }):
			b.units = append(b.units, unit)
		case slices.ContainsFunc(b.blocks[Old].Units, func(u *scoring.Unit) bool { return u.ID == id }):
			b.without++
		}
	}
}

// linesOf are the lines of the units of a block that have a result with lines.
func linesOf(o *scoring.Outcome, block *scoring.Block) map[string]map[string]*scoring.Line {
	all := map[string]map[string]*scoring.Line{}
	for _, card := range o.Cards {
		if !card.Scored || card.Block.ID != block.ID || len(card.Lines) == 0 {
			continue
		}
		lines := seq.By(seq.Pointers(card.Lines), func(l *scoring.Line) string { return l.Criterion.Code })
		all[card.Unit.ID] = lines
	}
	return all
}

// leaf is how a leaf of the tree of a mixture is scored.
type leaf struct {
	*scoring.Criterion
	max  scoring.Points
	rule *scoring.Criterion // the one whose rule applies; nil where there is none, or several
}

// recipe is a mixture in detail: a tree of one side, with the leaves that stay in it.
type recipe struct {
	Mix
	reg  *scoring.Regulation
	leaf func(*scoring.Criterion) (leaf, bool)
	// weights are the set that weights of areas come from, by area of the tree; nil where they
	// are those of the tree.
	weights   *scoring.CriteriaSet
	weightsOf map[*scoring.Criterion]*scoring.Criterion
}

// recipe of a mixture takes each leaf as the mixture says. A leaf that nobody has answered
// is left out.
func (b *Blocks) recipe(m Mix) recipe {
	return recipe{Mix: m, reg: b.reg[m.Rules], leaf: func(c *scoring.Criterion) (leaf, bool) {
		kept := leaf{Criterion: c, max: c.Max}
		if rules := b.counterparts(c, m.Maxima, m.Rules); len(rules) == 1 {
			kept.rule = rules[0]
		}
		return kept, b.answered(c, m.Maxima)
	}}
}

// answered says whether a leaf of one side has answers on any.
func (b *Blocks) answered(c *scoring.Criterion, tree Side) bool {
	return b.outcomes[tree] != nil || len(b.counterparts(c, tree, tree.other())) > 0
}

// counterparts are the nodes of a side that a node of a tree is.
func (b *Blocks) counterparts(c *scoring.Criterion, tree, side Side) []*scoring.Criterion {
	switch {
	case tree == side:
		return []*scoring.Criterion{c}
	case side == Old:
		return b.Before[c]
	}
	return b.after[c]
}

// linesAt are the lines of a unit on a side for a node of a tree.
func (b *Blocks) linesAt(unit string, c *scoring.Criterion, tree, side Side) (lines []*scoring.Line) {
	for _, node := range b.counterparts(c, tree, side) {
		if line := b.lines[side][unit][node.Code]; line != nil {
			lines = append(lines, line)
		}
	}
	return lines
}

// shareOf is the share of a unit on a leaf of a mixture: of the year that the mixture asks
// for, else of the other.
func (b *Blocks) shareOf(unit string, c leaf, m Mix) (s share, why Why) {
	for _, side := range []Side{m.Answers, m.Answers.other()} {
		lines := b.linesAt(unit, c.Criterion, m.Maxima, side)
		s, ok := common(lines)
		if !ok {
			continue
		}
		switch {
		case len(lines) > 1:
			return s, MergedLeaf
		case side != m.Answers || c.rule == nil || c.rule == lines[0].Criterion:
			return s, ""
		}
		return under(lines[0], c.rule)
	}
	return share{}, ""
}

// excluded says why a leaf does not apply, and whether nobody was asked.
func (b *Blocks) excluded(unit string, c *scoring.Criterion, m Mix) (e *scoring.Exclusion, open bool) {
	lines := b.linesAt(unit, c, m.Maxima, m.Applies)
	if len(lines) == 0 {
		lines = b.linesAt(unit, c, m.Maxima, m.Applies.other())
	}
	for _, line := range lines {
		switch {
		case line.Excluded != nil:
			e = &scoring.Exclusion{Code: c.Code, Reason: line.Excluded.Reason, Pos: line.Excluded.Pos}
		case line.WithoutCases():
			e = &scoring.Exclusion{Code: c.Code, Pos: line.Criterion.Pos}
		case line.NoSurvey:
			open = true
		default:
			return nil, false
		}
	}
	return e, open
}

// Round is a mixture as a round: every leaf has the points that its share makes of its
// maximum, typed or from a survey.
func (b *Blocks) Round(m Mix) *scoring.Round { return b.round(b.recipe(m)) }

func (b *Blocks) round(r recipe) *scoring.Round {
	tree := b.tree(r)
	from := b.from(r.Answers)
	out := &scoring.Round{
		ID: from.ID, Title: from.Title, Year: from.Year, Status: from.Status, Agencies: from.Agencies,
		Regulation: lenient(r.reg), Sets: []*scoring.CriteriaSet{tree}, Submissions: map[string]*scoring.Submission{},
		Deadlines: from.Deadlines, Received: from.Received, History: from.History, Pos: from.Pos,
	}
	for d := range from.LedgerLines() {
		if d.Kind == scoring.AcceptLate {
			out.Ledger = append(out.Ledger, d)
		}
	}
	block := *b.blocks[r.Maxima]
	block.Set, block.Units = tree, nil
	for _, unit := range b.units {
		mixed := *unit
		mixed.NotApplicable = nil
		block.Units = append(block.Units, &mixed)
		out.Submissions[unit.ID] = &scoring.Submission{Entries: map[string]*scoring.Entry{}}
		b.answer(out, &mixed, r)
	}
	out.Blocks = []*scoring.Block{&block}
	return out
}

// from is the round of a side, or the only one.
func (b *Blocks) from(side Side) *scoring.Round {
	if b.outcomes[side] == nil {
		side = Old
	}
	return b.outcomes[side].Round
}

// lenient is a regulation by which points stand as they are given.
func lenient(reg *scoring.Regulation) *scoring.Regulation {
	plain := *reg
	plain.Unappraised, plain.AppraisedWithoutSelf, plain.Evidence = scoring.AcceptSelf, scoring.Accept,
		scoring.IgnoreEvidence
	plain.Reasons, plain.Satisfaction = scoring.NoReasons, scoring.PercentScale
	return &plain
}

// tree is the set of a recipe. Leaves that it leaves out are gone, and branches that have
// nothing left.
func (b *Blocks) tree(r recipe) *scoring.CriteriaSet {
	set := *b.set(r.Maxima)
	set.Self = scoring.TypedEntry
	set.Areas, set.Bonus, set.Penalty = pruned(set.Areas, r), pruned(set.Bonus, r), pruned(set.Penalty, r)
	if r.weights != nil {
		set.Aggregate = r.weights.Aggregate
	}
	return &set
}

func pruned(nodes []*scoring.Criterion, r recipe) (list []*scoring.Criterion) {
	for _, c := range nodes {
		node := *c
		if r.weights != nil {
			node.Weight = nil
			if other := r.weightsOf[c]; other != nil {
				node.Weight = other.Weight
			}
		}
		if c.IsLeaf() {
			kept, ok := r.leaf(c)
			if !ok {
				continue
			}
			node.Max, node.Rule = kept.max, scoring.Typed{}
			if c.IsSurvey() {
				node.Rule = scoring.BySurvey{}
			}
		} else if node.Children = pruned(c.Children, r); len(node.Children) == 0 {
			continue
		}
		list = append(list, &node)
	}
	return list
}

// answer puts what a unit came to into a round, decided on: of a mixture nothing is provisional.
func (b *Blocks) answer(out *scoring.Round, unit *scoring.Unit, r recipe) {
	b.set(r.Maxima).Walk(func(c *scoring.Criterion, _ int) {
		kept, ok := r.leaf(c)
		if !c.IsLeaf() || !ok {
			return
		}
		excluded, open := b.excluded(unit.ID, c, r.Mix)
		if excluded != nil {
			unit.NotApplicable = append(unit.NotApplicable, *excluded)
			return
		}
		s, _ := b.shareOf(unit.ID, kept, r.Mix)
		if c.IsSurvey() {
			out.Survey = append(out.Survey, scoring.Satisfaction{Unit: unit.ID, Code: c.Code, None: open,
				Value: number(s.points.Mul(scoring.Whole(100)))})
			return
		}
		out.Submissions[unit.ID].Entries[c.Code] = &scoring.Entry{Points: number(s.self.Mul(kept.max))}
		out.Ledger = append(out.Ledger, scoring.Decision{
			Matter: scoring.Matter{Unit: unit.ID, Code: c.Code}, To: number(s.points.Mul(kept.max))})
	})
}

func number(p scoring.Points) scoring.Input { return scoring.Input{State: scoring.Given, Number: p} }
