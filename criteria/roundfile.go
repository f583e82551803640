package criteria

import (
	"cmp"

	"gopkg.in/yaml.v3"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// How a round's appraised points arrive: [RoundFile.AppraisedIn].
const (
	AppraisedInWorkbook = "workbook" // a column of the unit's own workbook, as archives have it
	AppraisedInFiles    = "files"    // a ledger per agency or council
)

// roundText is round.yaml before its pack is known.
type roundText struct {
	round       scoring.Round
	note        string
	appraisedIn string
	pack        reference
	blocks      []*blockText
	layout      *Layout
	papers      Papers
}

type blockText struct {
	block scoring.Block
	set   reference
}

// reference names something that is kept elsewhere.
type reference struct {
	name string
	pos  fault.Position
}

func roundShape(r *roundText) shape {
	return at(&r.round.Pos, object{name: "round", fields: []field{
		need("round", id(&r.round.ID)),
		format(),
		need("title", name(&r.round.Title)),
		need("year", at(&r.round.YearPos, year(&r.round.Year))),
		need("status", at(&r.round.StatusPos, oneOf(&r.round.Status, scoring.Official, scoring.Draft, scoring.Practice))),
		may("note", name(&r.note)),
		need("pack", at(&r.pack.pos, text(&r.pack.name))),
		may("decisions", listOf(&r.round.Decisions, text[string])),
		need("appraised_in", oneOf(&r.appraisedIn, AppraisedInWorkbook, AppraisedInFiles)),
		may("blank_results", oneOf(&r.round.BlankResults, scoring.RefuseBlankResult, scoring.UnknownBlankResult)),
		may("layout", layout(&r.layout)),
		may("paper", papers(&r.papers)),
		may("appraisers", listOf(&r.round.Agencies, agency)),
		may("deadlines", deadlines{list{false, oneMore(&r.round.Deadlines, deadline)}, &r.round.Deadlines}),
		may("send_to", text(&r.round.SendTo)),
		may("groups", someOf(&r.round.Groupings, grouping)),
		need("blocks", someOf(&r.blocks, each(block))),
	}})
}

func agency(a *scoring.Agency) shape {
	return at(&a.Pos, object{
		name: "agency",
		fields: []field{
			need("appraiser", id(&a.ID)),
			need("name", name(&a.Name)),
			may("as", id(&a.As)),
			may("blocks", listOf(&a.Blocks, text[string])),
			may("parent", text(&a.Parent)),
			may("council", boolean(&a.Council)),
		},
		done: func(*mapping) bool {
			a.As = cmp.Or(a.As, a.ID)
			return a.ID != ""
		},
	})
}

// deadlines of which something cannot be read at all end with one without a day, of any block.
type deadlines struct {
	list
	to *[]scoring.Deadline
}

func (l deadlines) into(d *document, n *yaml.Node, key string) bool {
	before := len(d.faults)
	if l.list.into(d, n, key) {
		return true
	}
	*l.to = append(*l.to, scoring.Deadline{Pos: d.at(n)})
	d.faults[before:].With(fault.DeadlinesUnused)
	return false
}

// deadline has no day where not all of it could be read, and no blocks where these could not: it may be of any.
func deadline(d *scoring.Deadline) shape {
	return at(&d.Pos, object{
		name: "deadline",
		fields: []field{
			need("stage", oneOf(&d.Stage, scoring.SelfStage, scoring.FirstAppraisal, scoring.ReplyStage,
				scoring.FinalAppraisal)),
			may("blocks", listOf(&d.Blocks, text[string])),
			need("date", date(&d.Day)),
		},
		done: func(m *mapping) bool {
			if !m.clean() {
				if e := m.entry("blocks"); m.strange || e != nil && !e.ok {
					d.Blocks = nil
				}
				d.Day = ""
				m.d.faults[m.before:].With(fault.DeadlinesUnused)
			}
			return true
		},
	})
}

func block(b *blockText) shape {
	return at(&b.block.Pos, object{
		name: "block",
		fields: []field{
			need("block", id(&b.block.ID)),
			need("name", name(&b.block.Name)),
			need("set", at(&b.set.pos, text(&b.set.name))),
			need("units", listOf(&b.block.Units, each(unit))),
		},
		done: func(*mapping) bool { return b.block.ID != "" },
	})
}

// unit without an id could not be told from another.
func unit(u *scoring.Unit) shape {
	u.Ranked = true
	return at(&u.Pos, object{
		name: "unit",
		fields: []field{
			need("unit", id(&u.ID)),
			need("name", name(&u.Name)),
			may("aliases", listOf(&u.Aliases, text[string])),
			may("parent", text(&u.Parent)),
			may("groups", free[scoring.Membership]{&u.Groups, membership}),
			may("ranked", boolean(&u.Ranked)),
			may("not_applicable", listOf(&u.NotApplicable, exclusion)),
			may("formed_from", someOf(&u.FormedFrom, text[string])),
			may("previous", oneOf(&u.Previous, scoring.PreviousMean, scoring.PreviousNone)),
		},
		together: []together{
			{when: "formed_from", all: []string{"previous"}},
			{when: "previous", all: []string{"formed_from"}},
		},
		done: func(m *mapping) bool {
			m.about(fault.About{Unit: u.ID})
			m.excludedAgain(u.NotApplicable)
			return u.ID != ""
		},
	})
}

// excludedAgain warns of a criterion that a unit leaves out twice.
func (m *mapping) excludedAgain(all []scoring.Exclusion) {
	first := map[string]fault.Position{}
	for _, e := range all {
		if at, again := first[e.Code]; again {
			m.d.faults.Add(fault.Warn(codeItemTwice, e.Pos, "key", "not_applicable", "found", e.Code).
				See(fault.NoteFirstHere, at))
			continue
		}
		first[e.Code] = e.Pos
	}
}

func exclusion(e *scoring.Exclusion) shape {
	return at(&e.Pos, object{
		name: "exclusion",
		fields: []field{
			need("code", text(&e.Code)),
			need("reason", name(&e.Reason)),
		},
		done: func(*mapping) bool { return e.Code != "" },
	})
}
