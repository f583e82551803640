package scoring

import (
	"slices"

	"parindex/scoring/fault"
)

// claim is what a unit's row for a leaf comes to.
type claim struct {
	points Points
	worked bool // the rule made them of the data
	blank  bool // nothing was entered, or not enough
	partly bool // some of the data was, not all
	bad    bool // something was, and cannot stand
	told   bool // that nothing was entered is an error: decisions from other points follow from it
	zero   *ZeroByZero
	faults fault.List
}

// handed is what a unit handed in.
type handed struct {
	*reporter
	submission *Submission
	empty      bool // nothing was entered anywhere: one fault, not one a leaf
	uncited    bool // it was reported that there is no evidence at all
}

// claim reads the unit's row: typed points, or points derived from declared data.
func (h *handed) claim(line *Line) claim {
	c, e := line.Criterion, line.Entry
	if !c.HasSelf() {
		return h.checkNotAsked(c, e)
	}
	if e == nil {
		return h.rowMissing(fault.InFile(h.submission.File), c)
	}
	if len(e.Inputs) != len(line.fields) { // those of another criterion whose code is the same, which the set is told of
		return claim{bad: true}
	}
	if len(line.fields) == 0 {
		return h.typed(c, e)
	}
	return h.declared(c, e, line.fields)
}

// checkNotAsked warns of points that a unit gave a leaf that units do not score.
func (h *handed) checkNotAsked(c *Criterion, e *Entry) claim {
	if e != nil && e.Points.State == Given && !e.Points.Number.IsZero() {
		warning := fault.Warn(codeSelfNotAllowed, e.Points.Pos, "criterion", c.Code, "points", e.Points.Number)
		h.fault(warning.See(fault.NoteRuleHere, c.RulePos))
	}
	return claim{blank: true}
}

// missingInput is the claim on a leaf without its data, which counts 0. In an empty
// workbook that was reported already.
func (h *handed) missingInput(code fault.Code, at fault.Position, c *Criterion, pairs ...any) claim {
	if h.empty {
		return claim{blank: true}
	}
	diag := h.blankFault(code, at, append([]any{"criterion", c.Code}, pairs...)...)
	return claim{blank: true, faults: fault.List{diag}}
}

// rowMissing reports a leaf, or a field of one, that the workbook has no row for. Unlike a
// blank cell, this is always an error.
func (h *handed) rowMissing(at fault.Position, c *Criterion, field ...any) claim {
	if h.empty {
		return claim{blank: true}
	}
	args := append([]any{"criterion", c.Code, "title", c.Title}, field...)
	return claim{blank: true, faults: fault.List{fault.New(CodeEntryMissing, at, args...)}}
}

func (h *handed) typed(c *Criterion, e *Entry) claim {
	switch e.Points.State {
	case Blank:
		return h.missingInput(CodeInputMissing, e.Points.Pos, c, "field", "points", "label", "", "typed", "")
	case Bad:
		return claim{bad: true}
	}
	if faults := outOfRange(c, e.Points); len(faults) > 0 {
		return claim{bad: true, faults: faults}
	}
	return claim{points: e.Points.Number, faults: h.checkTyped(c, e.Points)}
}

func (h *handed) declared(c *Criterion, e *Entry, fields []Field) claim {
	var blanks claim
	for i := range e.Inputs {
		switch in := &e.Inputs[i]; in.State {
		case Given:
			blanks.partly = true
		case Bad:
			return claim{bad: true}
		case Blank:
			gap := h.missingInput(CodeInputMissing, in.Pos, c, "field", fields[i].Name, "label", fields[i].Label,
				"typed", e.typedPoints())
			if in.NoRow {
				gap = h.rowMissing(e.Pos, c, "row", c.Code+":"+fields[i].Name, "label", fields[i].Label)
			}
			blanks.blank = true
			blanks.faults.Add(gap.faults...)
		}
	}
	if blanks.blank {
		return blanks
	}
	return h.derive(c, e, fields)
}

// typedPoints are points beside data, which do not count without them; "" where there are none.
func (e *Entry) typedPoints() any {
	if e.Points.State != Given || e.Points.Number.IsZero() {
		return ""
	}
	return e.Points.Number
}

// derive applies the rule. Points that the sheet shows beside the data must be
// the same, exact or rounded as leaves are; the derived ones count.
func (h *handed) derive(c *Criterion, e *Entry, fields []Field) claim {
	if faults := checkInputs(c, e.Inputs, fields); len(faults) > 0 {
		return claim{bad: true, faults: faults}
	}
	work, faults := c.Rule.Work(c, e.Inputs)
	if len(faults) > 0 {
		return claim{bad: true, faults: faults}
	}
	points := work.Points
	h.warnPercent(c, e.Inputs, fields)
	h.warnHuge(c, e.Inputs, fields)
	if work.Rated && thousand.Less(work.Percent) { // 95 in a cell of percent, a year for a number
		h.fault(fault.Warn(codeRateHuge, e.Inputs[0].Pos, "criterion", c.Code,
			"percent", work.Percent.Round(HalfUp, 2)))
	}
	if points.Sign() < 0 || c.Max.Less(points) {
		diag := fault.New(codeDerivedRange, e.Inputs[0].Pos, "criterion", c.Code, "points", points, "max", c.Max)
		return claim{bad: true, faults: fault.List{diag.See(fault.NoteRuleHere, c.RulePos)}}
	}
	if e.Points.State == Given && !h.shows(e.Points.Number, points) {
		faults = fault.List{h.differs(c, e, fields, points)}
	}
	return claim{points: points, worked: true, zero: work.zero(), faults: faults}
}

// differs says that a sheet shows other points than the rule gives. A form takes a percentage that was typed with its
// sign for a hundredth of it, which is nobody's fault.
func (h *handed) differs(c *Criterion, e *Entry, fields []Field, points Points) fault.Diagnostic {
	args := []any{"criterion", c.Code, "typed", e.Points.Number, "derived", points}
	shares, percent := slices.Clone(e.Inputs), -1
	for i := range fields {
		if fields[i].Percent {
			shares[i].Number, percent = shares[i].Number.Quo(hundred), i
		}
	}
	diag := fault.New(codeDeclaredDiffers, e.Points.Pos, args...)
	if work, faults := c.Rule.Work(c, shares); percent >= 0 && len(faults) == 0 &&
		h.shows(e.Points.Number, work.Points) {
		in := &e.Inputs[percent]
		diag = fault.Warn(codeDeclaredPercent, in.Pos, append(args, "percent", in.Number,
			"share", in.Number.Quo(hundred))...)
	}
	return diag.See(fault.NoteRuleHere, c.RulePos)
}

// shows says whether a form may show a leaf's points so: all of them, or rounded as leaves are. A sheet counts in
// binary, where a half may go either way.
func (h *handed) shows(shown, points Points) bool {
	leaf := h.reg.Rounding.Leaf
	return near(shown, points) || near(shown, leaf(points)) || near(shown, leaf(points.Sub(tolerance)))
}

// checkInputs checks numbers against what their cells are for.
func checkInputs(c *Criterion, inputs []Input, fields []Field) (faults fault.List) {
	for i := range inputs {
		in := &inputs[i] // copies of both are large
		switch limit := fields[i].Max; {
		case limit != nil && limit.Less(in.Number):
			diag := fault.New(codeInputOverMax, in.Pos, "criterion", c.Code, "number", in.Number,
				"label", fields[i].Label, "max", *limit)
			if fields[i].Percent && limit.Equal(hundred) {
				diag = fault.New(CodeRateOver100, in.Pos, "criterion", c.Code, "percent", in.Number)
			}
			faults.Add(diag.See(fault.NoteRuleHere, c.RulePos))
		case fields[i].Whole && !in.Number.IsWhole():
			faults.Add(fault.New(CodeNotWhole, in.Pos, "criterion", c.Code, "number", in.Number,
				"label", fields[i].Label))
		}
	}
	return faults
}

// warnPercent warns of a percentage that was probably meant as a share, 0.95 for 95, and of one over
// 100 in a formula that does not say how far it goes. A rate says that it does.
func (h *handed) warnPercent(c *Criterion, inputs []Input, fields []Field) {
	for i := range inputs {
		in := &inputs[i]
		switch field := &fields[i]; {
		case field.Percent && isShare(in.Number) && !in.Signed:
			h.fault(fault.Warn(codePercentSmall, in.Pos, "criterion", c.Code, "number", in.Number,
				"meant", in.Number.Mul(hundred)))
		case field.Percent && field.OwnRow && field.Max == nil && hundred.Less(in.Number):
			diag := fault.Warn(codePercentOver100, in.Pos, "criterion", c.Code, "percent", in.Number,
				"label", field.Label)
			h.fault(diag.See(fault.NoteRuleHere, c.RulePos))
		}
	}
}

var thousand, hugeNumber = Whole(1000), Whole(100_000_000_000_000)

// warnHuge warns of numbers beyond what anybody counts: 10¹⁴, more than a province spends in đồng, or a thousand times what
// earns all points of an item.
func (h *handed) warnHuge(c *Criterion, inputs []Input, fields []Field) {
	most, enough := hugeNumber, any("")
	if r, ok := c.Rule.(PerItem); ok && r.Each.Sign() > 0 {
		all := r.Cap.Quo(r.Each)
		most, enough = all.Mul(thousand), all
	}
	for i := range inputs {
		if in := &inputs[i]; !fields[i].Percent && most.Less(in.Number) {
			diag := fault.Warn(codeNumberHuge, in.Pos, "criterion", c.Code, "number", in.Number,
				"label", fields[i].Label, "enough", enough)
			h.fault(diag.See(fault.NoteRuleHere, c.RulePos))
		}
	}
}

// isShare says whether a number on a scale of 100 looks like one on a scale of 1.
func isShare(p Points) bool { return p.Sign() > 0 && !Whole(1).Less(p) }

// checkTyped warns of typed points that the scale does not give. Councils may give what they see fit; a claim has to
// be what data could have earned.
func (rep *reporter) checkTyped(c *Criterion, in Input) fault.List {
	nearest := rep.offScale(c, in.Number)
	if len(nearest) == 0 {
		return nil
	}
	name, known := "nearest", nearest
	if levels := c.Rule.levels(c.Max); len(levels) > 0 {
		name, known = "levels", levels
	}
	diag := fault.Warn(codePointsOffScale, in.Pos, "criterion", c.Code, "points", in.Number, name, known)
	return fault.List{diag.See(fault.NoteRuleHere, c.RulePos)}
}
