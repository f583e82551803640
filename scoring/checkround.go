package scoring

import (
	"cmp"
	"slices"
	"strconv"
	"sync"

	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// Check finds what contradicts itself in a regulation: classes out of order or
// without a bottom, caps to classes that do not exist. Breakers and caps are
// checked against the codes of the sets.
func (r *Regulation) Check(sets []*CriteriaSet) fault.List {
	var faults fault.List
	for _, limit := range []struct {
		key string
		Cap
	}{{"bonus_cap", r.BonusCap}, {"penalty_cap", r.PenaltyCap}} {
		if limit.Points != nil && limit.Points.Sign() < 0 {
			faults.Add(fault.New(CodeNegative, r.Pos, "key", limit.key, "number", *limit.Points))
		}
	}
	faults.Add(r.Late.check()...)
	faults.Add(agenciesTwice(r.Agencies)...)
	for _, scale := range r.Classes {
		faults.Add(scale.check()...)
		faults.Add(r.reachable(&scale, sets)...)
		if r.Rank.On != "" && scale.On != "" && r.Rank.On != scale.On {
			faults.Add(fault.Warn(codeRankClass, scale.Pos, "blocks", scale.Blocks, "rank", string(r.Rank.On), "class",
				string(scale.On)))
		}
		for _, held := range scale.Caps {
			if !anyHas(sets, held.Code) {
				faults.Add(fault.New(CodeCriterionUnknown, held.Pos, "criterion", held.Code, "set", ""))
			}
		}
	}
	for _, b := range r.Rank.Breakers {
		if !b.known(sets) {
			faults.Add(fault.New(CodeBreakerUnknown, r.Rank.Pos, "breaker", string(b)))
		}
	}
	return append(faults, r.checkConsequences()...)
}

func anyHas(sets []*CriteriaSet, code string) bool {
	return slices.ContainsFunc(sets, func(s *CriteriaSet) bool { return s.ByCode()[code] != nil })
}

func (b Breaker) known(sets []*CriteriaSet) bool {
	if slices.Contains([]Breaker{"self", "appraised", "survey", "bonus", "total"}, b) {
		return true
	}
	const prefix = len("index:")
	return len(b) > prefix && b[:prefix] == "index:" && anyHas(sets, string(b[prefix:]))
}

// Check finds references that lead nowhere: units twice, codes that no set has,
// ledger and survey lines for units or criteria that are not in the round.
func (r *Round) Check() fault.List {
	c := roundCheck{round: r, units: map[string]*Unit{}, names: map[string]*Unit{}, blocks: map[string]*Block{},
		nodes: map[string]map[string]*Criterion{}, published: r.publications()}
	first := map[string]holder{}
	for _, block := range r.Blocks {
		own := holder{block.Name, block.Pos}
		if other, twice := first[block.ID]; twice {
			c.faults.Add(shared(codeBlockTwice, "block", block.ID, other, own))
		} else {
			first[block.ID] = own
		}
		c.block(block)
	}
	c.appraisers()
	for unit, block := range r.Units() {
		before := len(c.faults)
		c.unit(unit)
		c.unowned(unit, block)
		c.memberships(unit, block)
		c.faults[before:].In(fault.About{Unit: unit.ID})
	}
	c.groupings()
	c.calendar()
	if c.round.LedgerIncomplete {
		c.faults.Add(fault.Warn(codeLedgerIncomplete, c.round.Pos).Last())
	}
	c.faults.In(fault.About{Part: fault.Declarations})
	c.ledger()
	c.checkReceived()
	c.checkReplies()
	c.survey()
	c.history()
	c.results()
	once := c.faults.OncePerColumn(r.rowsWithCodes(), CodeCriterionUnknown)
	return once.OncePerColumn(r.rowsWithUnits(), CodeUnitUnknown)
}

// rowsWithUnits are how many rows name a unit in a column of a table.
func (r *Round) rowsWithUnits() func(at fault.Position) int {
	return rows(func(add func(fault.Position)) {
		for a := range r.LedgerLines() {
			add(a.place(a.UnitPos))
		}
		for _, got := range r.Received {
			add(cmp.Or(got.UnitPos, got.Pos))
		}
		for _, s := range r.Survey {
			add(s.Pos)
		}
		for _, line := range slices.Concat(r.Results, r.Published) {
			add(line.Pos)
		}
	})
}

// rowsRead are how many rows of the list of receipts have a day of a self-assessment, or of another a satisfaction.
func (r *Round) rowsRead() func(at fault.Position) int {
	return rows(func(add func(fault.Position)) {
		for _, s := range r.Survey {
			add(s.Value.Pos)
		}
		for _, got := range r.Received {
			if got.Stage == SelfStage {
				add(got.Pos)
			}
		}
	})
}

// rows counts the places in each column, where somebody asks for that.
func rows(each func(add func(at fault.Position))) func(at fault.Position) int {
	count := sync.OnceValue(func() map[fault.Position]int {
		count := map[fault.Position]int{}
		each(func(at fault.Position) { count[at.Column()]++ })
		return count
	})
	return func(at fault.Position) int { return count()[at.Column()] }
}

// rowsWithCodes are how many rows name a criterion in a column of a table.
func (r *Round) rowsWithCodes() func(at fault.Position) int {
	return rows(func(add func(fault.Position)) {
		for a := range r.LedgerLines() {
			if a.Code != "" {
				add(a.place(a.CodePos))
			}
		}
		for _, e := range r.Replies {
			add(cmp.Or(e.CodePos, e.Pos))
		}
		for _, s := range r.Survey {
			add(cmp.Or(s.CodePos, s.Pos))
		}
	})
}

type roundCheck struct {
	round  *Round
	units  map[string]*Unit
	names  map[string]*Unit                 // by name
	blocks map[string]*Block                // by unit
	nodes  map[string]map[string]*Criterion // by set
	faults fault.List
	// published are the lines about units that have no workbook.
	published map[string]*Publication
}

func (c *roundCheck) block(block *Block) {
	if len(c.round.Regulation.Classes) > 0 && c.round.Regulation.ScaleOf(block.ID) == nil {
		c.faults.Add(fault.New(codeClassBlock, block.Pos, "block", block.ID, "known", c.round.Regulation.classified()))
	}
	if block.Set != nil && c.nodes[block.Set.ID] == nil {
		c.nodes[block.Set.ID] = block.Set.ByCode()
		c.texts(block.Set)
	}
	for _, unit := range block.Units {
		if first := c.units[unit.ID]; first != nil {
			c.faults.Add(shared(CodeUnitDuplicate, "unit", unit.ID, holder{first.Name, first.Pos},
				holder{unit.Name, unit.Pos}))
			continue
		}
		if first := c.names[unit.Name]; first != nil && unit.Name != "" {
			c.faults.Add(fault.Warn(CodeUnitSameName, unit.Pos, "name", unit.Name).See(fault.NoteFirstHere, first.Pos))
		}
		c.names[unit.Name] = unit
		c.units[unit.ID] = unit
		c.blocks[unit.ID] = block
	}
}

// appraisers reports once that a round declares none of those that its criteria name: its list is missing, or its key
// is misspelt.
func (c *roundCheck) appraisers() {
	if named := c.round.NamedAgencies(); len(c.round.Agencies) == 0 && len(named) > 0 {
		c.faults.Add(fault.New(codeAppraisersNone, c.round.Pos, "appraisers", named))
	}
}

// NamedAgencies are the ids of agencies that criteria of the round name, each once.
func (r *Round) NamedAgencies() (named []string) {
	for _, block := range r.Blocks {
		if block.Set == nil {
			continue
		}
		block.Set.Walk(func(node *Criterion, _ int) {
			if node.Agency != "" && !slices.Contains(named, node.Agency) {
				named = append(named, node.Agency)
			}
		})
	}
	return named
}

// CheckAppraisers finds the appraisers of a set that a list which is not empty lacks, each
// where it stands first.
func (s *CriteriaSet) CheckAppraisers(listed []Agency) (faults fault.List) {
	var told []string
	known := slices.Compact(seq.Map(listed, func(agency Agency) string { return agency.part() }))
	s.Walk(func(node *Criterion, _ int) {
		id := node.Agency
		if id == "" || len(known) == 0 || slices.Contains(known, id) || slices.Contains(told, id) {
			return
		}
		told = append(told, id)
		faults.Add(fault.New(CodeAppraiserUnknown, node.AgencyPos, "appraiser", id, "known", known, "suggestion", ""))
	})
	return faults
}

// texts checks a set against the round that it is used in: appraisers that the
// round knows, texts that are in force in its year.
func (c *roundCheck) texts(set *CriteriaSet) {
	c.faults.Add(set.CheckAppraisers(c.round.Agencies)...)
	year := strconv.Itoa(c.round.Year)
	set.Walk(func(node *Criterion, _ int) {
		v := node.Valid
		if c.round.Year > 0 && (v.From > year+"-12-31" || v.To != "" && v.To < year+"-01-01") {
			c.faults.Add(fault.New(codeNotValid, node.ValidPos, "criterion", node.Code, "from", v.From, "to", v.To,
				"year", c.round.Year))
		}
		if last := node.Amended(); last != nil && c.round.Year > 0 && last.Date > year+"-12-31" {
			c.faults.Add(fault.Warn(codeAmendedLater, last.Pos, "criterion", node.Code, "date",
				Day(last.Date), "year", c.round.Year))
		}
	})
}

func (c *roundCheck) unit(unit *Unit) {
	c.parent(unit)
	for _, excluded := range unit.NotApplicable {
		c.node(unit.ID, excluded.Code, excluded.Pos)
	}
}

// parent reports a parent that is no unit, at the first of those that name it.
func (c *roundCheck) parent(unit *Unit) {
	if unit.Parent == "" || c.units[unit.Parent] != nil {
		return
	}
	others, count, units := 0, any(""), []string{unit.ID}
	for other := range c.round.Units() {
		if other.Parent != unit.Parent || other == unit {
			continue
		}
		if other.Pos.Compare(unit.Pos) < 0 {
			return
		}
		others++
		count, units = others, append(units, other.ID)
	}
	c.faults.Add(fault.New(CodeParentUnknown, unit.Pos, "unit", unit.ID, "count", count, "parent", unit.Parent).
		In(fault.About{Units: units}))
}

func hasSurvey(node *Criterion) bool {
	found := false
	walk(node, 0, func(c *Criterion, _ int) { found = found || c.IsSurvey() })
	return found
}

// node is a unit's criterion, or a fault and nil.
func (c *roundCheck) node(unit, code string, at fault.Position) *Criterion {
	return c.nodeAt(unit, at, code, at)
}

// nodeAt is the same where unit and code stand in places of their own.
func (c *roundCheck) nodeAt(unit string, unitPos fault.Position, code string, codePos fault.Position) *Criterion {
	block := c.blocks[unit]
	if block == nil {
		c.faults.Add(fault.New(CodeUnitUnknown, unitPos, "unit", unit))
		return nil
	}
	if block.Set == nil { // reported where the block was read
		return nil
	}
	node := c.nodes[block.Set.ID][code]
	if node == nil {
		c.faults.Add(fault.New(CodeCriterionUnknown, codePos, "criterion", code, "set", block.Set.ID).
			In(fault.About{Unit: unit}))
	}
	return node
}

func (c *roundCheck) survey() {
	type key struct{ unit, code string }
	first, before := map[key]fault.Position{}, len(c.faults)
	for _, s := range c.round.Survey {
		k := key{s.Unit, s.Code}
		if at, twice := first[k]; twice {
			c.faults.Add(fault.New(codeSurveyTwice, s.Pos, "unit", s.Unit, "criterion", s.Code).
				See(fault.NoteFirstHere, at))
			continue
		}
		first[k] = s.Pos
		at := cmp.Or(s.CodePos, s.Pos)
		if node := c.nodeAt(s.Unit, s.Pos, s.Code, at); node != nil && !node.IsSurvey() {
			c.faults.Add(fault.New(CodeSurveyNotLeaf, at, "criterion", s.Code).In(fault.About{Unit: s.Unit}))
		}
	}
	for i, d := range c.faults[before:] {
		if d.Code == CodeUnitUnknown { // it may be the answer of a unit that has none
			c.faults[before+i] = d.In(fault.About{Units: c.round.unanswered()})
		}
	}
}

// unanswered are the ids of units that survey leaves score, of which no answer is there.
func (r *Round) unanswered() (ids []string) {
	answered := seq.Set(r.Survey, func(s Satisfaction) string { return s.Unit })
	for unit, block := range r.Units() {
		if block.Set != nil && block.Set.HasSurvey() && !answered[unit.ID] {
			ids = append(ids, unit.ID)
		}
	}
	return ids
}
