package scoring

import (
	"cmp"
	"slices"

	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// BlankResults says what an empty cell in the column of an area means, in a table of
// published figures.
type BlankResults string

// A round that says nothing refuses them: "?" says that nothing was published.
const (
	RefuseBlankResult  BlankResults = "refuse"
	UnknownBlankResult BlankResults = "unknown"
)

// results finds lines of published figures that are about nobody, or say twice what
// they say.
func (c *roundCheck) results() {
	for _, table := range []struct {
		lines  []Publication
		result bool // units are known from it; else it is only compared
	}{{c.round.Results, true}, {c.round.Published, false}} {
		first := map[[2]string]*Publication{}
		for line := range seq.Each(table.lines) {
			if !c.isAbout(line) {
				continue
			}
			if before := first[line.about()]; before != nil {
				c.faults.Add(fault.New(codePublishedTwice, line.Pos, "unit", line.Unit, "name", c.subject(line)).
					See(fault.NoteFirstHere, before.Pos))
				continue
			}
			first[line.about()] = line
			if line.Unit != "" {
				c.line(line, table.result)
			}
		}
		if !table.result || c.round.BlankResults != UnknownBlankResult {
			c.figuresBlank(table.lines)
		}
	}
}

// figuresBlank warns once of each figure of a block that is blank in some of its lines and not in others. A mark says
// that it was not published; nobody may have points added or taken off, and whoever is not ranked has no place.
func (c *roundCheck) figuresBlank(lines []Publication) {
	for _, block := range c.round.Blocks {
		of := seq.Filter(lines, func(line Publication) bool { return c.blocks[line.Unit] == block && !line.isEmpty() })
		for _, figure := range []Figure{FigureSelf, FigureAppraised, FigureSurvey, FigureMax} {
			c.figureBlank(block, of, string(figure), func(line *Publication) Input { return line.Figures[figure] })
		}
		c.figureBlank(block, of, string(FigureTotal), (*Publication).result)
		ranked := seq.Filter(of, func(line Publication) bool { return c.units[line.Unit].Ranked })
		c.figureBlank(block, ranked, "rank", func(line *Publication) Input { return line.Rank })
		c.figureBlank(block, ranked, "class", func(line *Publication) Input { return line.Class })
	}
}

// result is the total or the index, of which one follows from the other.
func (p *Publication) result() Input {
	if total := p.Figures[FigureTotal]; total.State != Blank || p.Figures[FigureIndex].State == Blank {
		return total
	}
	return p.Figures[FigureIndex]
}

func (c *roundCheck) figureBlank(block *Block, lines []Publication, figure string, in func(*Publication) Input) {
	var units []string
	var first fault.Position
	known := false
	for line := range seq.Each(lines) {
		cell := in(line)
		if known = known || cell.State != Blank; cell.State == Blank && !cell.Pos.IsZero() {
			first, units = cmp.Or(first, cell.Pos), append(units, line.Unit)
		}
	}
	if known && len(units) > 0 {
		c.faults.Add(fault.Warn(codePublishedCells, first, "block", block.ID, "figure", Figure(figure), "units", units))
	}
}

// about is the subject of a line: a unit or a block.
func (p *Publication) about() [2]string {
	if p.Unit != "" {
		return [2]string{p.Unit, ""}
	}
	return [2]string{"", p.Block}
}

// subject is the name of what a line is about.
func (c *roundCheck) subject(line *Publication) string {
	if unit := c.units[line.Unit]; unit != nil {
		return unit.Name
	}
	return line.Block
}

// isAbout says whether a line is about a unit or a block of the round, and reports one
// that is about neither.
func (c *roundCheck) isAbout(line *Publication) bool {
	known := seq.Map(c.round.Blocks, func(block *Block) string { return block.ID })
	block := c.blocks[line.Unit]
	switch {
	case line.Unit == "" && !slices.Contains(known, line.Block):
		c.faults.Add(fault.New(CodeBlockUnknown, line.Pos, "block", line.Block, "known", known, "suggestion", ""))
	case line.Unit == "":
		return true
	case block == nil:
		c.faults.Add(fault.New(CodeUnitUnknown, line.Pos, "unit", line.Unit, "suggestion", ""))
	case line.Block != "" && line.Block != block.ID:
		c.faults.Add(fault.New(codePublishedBlock, line.Pos, "unit", line.Unit, "name", c.subject(line),
			"found", line.Block, "block", block.ID))
	default:
		return true
	}
	return false
}

// line checks what a line says of a unit of the round.
func (c *roundCheck) line(line *Publication, result bool) {
	unit, block := c.units[line.Unit], c.blocks[line.Unit]
	if result && c.round.Submissions[line.Unit] != nil {
		c.faults.Add(fault.New(codePublishedSelf, line.Pos, "unit", unit.ID, "name", unit.Name))
		return
	}
	if result && line.isEmpty() {
		c.faults.Add(fault.New(codePublishedNothing, line.Pos, "unit", unit.ID, "name", unit.Name))
	}
	if block.Set == nil {
		return
	}
	for _, area := range block.Set.Areas {
		in, there := line.Areas[area.Code]
		x := exclusionOf(unit, area.Code)
		switch {
		case x != nil && isGiven(in):
			c.faults.Add(fault.New(codeScoredNotApplicable, in.Pos, "unit", unit.ID, "name", unit.Name,
				"criterion", area.Code, "reason", x.Reason).See(NoteExcludedHere, x.Pos))
		case x == nil && result && there && in.State == Blank && !line.Unknown[area.Code] &&
			c.round.BlankResults != UnknownBlankResult:
			c.faults.Add(fault.New(codePublishedBlank, in.Pos, "unit", unit.ID, "name", unit.Name, "criterion",
				area.Code))
		}
	}
}

func exclusionOf(unit *Unit, code string) *Exclusion {
	return seq.Find(unit.NotApplicable, func(e *Exclusion) bool { return e.Code == code })
}

// isEmpty says whether a line says nothing of a unit's place or points.
func (p *Publication) isEmpty() bool {
	return !slices.ContainsFunc(append(p.cells(), p.Rank), func(in Input) bool { return in.State != Blank })
}

// hasRefusedBlank says whether an area of the line is empty where that means nothing.
func (r *Round) hasRefusedBlank(unit *Unit, line *Publication) bool {
	if r.BlankResults == UnknownBlankResult {
		return false
	}
	for code, in := range line.Areas {
		if in.State == Blank && !line.Unknown[code] && exclusionOf(unit, code) == nil {
			return true
		}
	}
	return false
}

// checkStage says once that units are known by published figures only, which are not
// those of an earlier stage.
func (r *Round) checkStage(published map[string]*Publication) fault.List {
	if r.isFinal() || len(published) == 0 {
		return nil
	}
	return fault.List{fault.Warn(codePublishedStage, r.Pos, "count", len(published), "stage", r.Stage).
		In(fault.About{Part: fault.Declarations})}
}
