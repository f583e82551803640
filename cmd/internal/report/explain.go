package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/record"
	"parindex/scoring"
	"parindex/scoring/account"
	"parindex/scoring/analysis"
	"parindex/scoring/fault"
)

// Account explains a unit's place or, where Criterion is not nil, its points on that
// criterion.
type Account struct {
	Result
	Unit      *account.Unit
	Criterion *account.Criterion
	// Brief prints only the six lines that sum it up.
	Brief bool
	Code  string // that was asked for, where the unit has no lines; see [scoring.Scorecard]
	Alone bool   // nothing was read of other units
}

// Document is the explanation for people.
func (e *Account) Document() *page.Document {
	d := e.head()
	d.Blocks = e.sections()
	switch {
	case e.Criterion != nil:
		d.Blocks = e.criterion()
	case e.Code != "" && e.Unit.Standing.Card.Published != nil:
		d.Blocks = e.publishedCriterion()
	}
	return e.sayRounded(d)
}

// JSON writes the explanation for programs.
func (e *Account) JSON(w io.Writer) error { return record.Encode(w, e.json()) }

// firmIfAsked is how firm the rank is, where somebody asked and there is a rank.
func (e *Account) firmIfAsked() []page.Block {
	if e.Firms[e.Unit.Standing.Card.Unit.ID] == nil {
		return nil
	}
	return []page.Block{page.Section{Line: e.firm()}}
}

func (e *Account) sections() []page.Block {
	var list []page.Block
	if e.Unit.Standing.Card.Scored {
		list = append(list, e.summary())
	}
	switch published := e.Unit.Standing.Card.Published != nil; {
	case e.Brief && len(list) > 0:
		return append(list, e.firmIfAsked()...)
	case published:
		return append(list, e.publishedSections()...)
	case len(list) == 0:
		return e.withFaults([]page.Block{page.Section{Line: e.rank()}}, e.Unit.Faults)
	}
	list = append(list, page.Section{Line: e.rank()})
	if e.Unit.Scale != nil {
		list = append(list, page.Section{Line: e.class()})
	}
	list = append(list, e.firmIfAsked()...)
	list = append(list, e.consequences()...)
	list = append(list, e.areas(), page.Section{Line: e.total()})
	if len(e.Unit.Excluded) > 0 {
		list = append(list, page.Section{Line: e.excluded()})
	}
	if o := e.ofUnit(); len(o.Below) > 0 {
		list = append(list, page.Section{Line: o})
	}
	if lost := e.lost(); len(lost) > 0 {
		list = append(list, e.lostTable(lost))
	}
	if added := e.added(); len(added.Below) > 0 {
		list = append(list, page.Section{Line: added})
	}
	return e.withFaults(list, e.Unit.Faults)
}

func (e *Account) head() *page.Document {
	unit := e.Unit.Standing.Card.Unit
	title := fmt.Sprintf("%s (%s)", unit.Name, unit.ID)
	if e.Paper {
		title = unit.Name
	}
	if e.Unit.Standing.Card.Faulty {
		title += page.Mark
	}
	d := &page.Document{
		Title:  []string{title, e.Unit.Round.Title, e.say("Block: ") + e.Unit.Ranking.Block.Name},
		Banner: e.notes(e.Unit.Ranking.Block),
	}
	if e.Alone && !e.Paper {
		d.Banner = append(d.Banner, e.say(
			"Only this unit's self-assessment was read; faults of other units do not count here"))
	}
	if came := e.handedIn(); came != "" {
		d.Title = append(d.Title, e.say("Self-assessment: ")+came)
	}
	return d
}

// ofUnit are the decisions on the unit that are not about points.
func (e *Account) ofUnit() page.Line {
	o := page.Under(e.say("Other decisions on the unit"))
	for _, a := range e.Unit.Standing.Card.Other {
		line := e.other(a)
		if a.Code != "" {
			line = a.Code + " · " + line
		}
		o.Below = append(o.Below, page.Under(line))
	}
	return o
}

// handedIn is when the self-assessment came, and what became of its coming late.
func (e *Account) handedIn() string {
	card := e.Unit.Standing.Card
	if card.Missing {
		return e.say("never handed in")
	}
	if card.Receipt == nil {
		return ""
	}
	text := e.say("received ") + cmp.Or(e.Lang.Day(card.Receipt.Day), e.say("(date blank or unreadable)"))
	if card.DaysLate > 0 {
		text += e.say(", days late: %d", card.DaysLate)
	}
	if a := card.LateAccepted; a != nil && card.DaysLate > 0 {
		text += e.say("; accepted: %s%s", cmp.Or(a.Reason, e.say("no reason given")), e.at(a.Pos))
	} else if card.DaysLate > 0 {
		text += "; " + e.Lang.Late(e.Unit.Round.Regulation.Late)
	}
	return text + e.at(card.Receipt.Pos)
}

// Unsaid are the unit's faults that the explanation for people leaves out: those of other
// criteria, warnings on paper, and all of them after a brief explanation.
func (e *Account) Unsaid() fault.List {
	card := e.Unit.Standing.Card
	switch {
	case e.Criterion != nil:
		return e.Unit.Faults.Without(e.toldOf(e.Criterion.Faults))
	case e.Brief && card.Scored:
		return e.Unit.Faults
	}
	return e.Unit.Faults.Without(e.toldOf(e.Unit.Faults))
}

// toldOf are the faults that the explanation tells: on paper errors alone, since warnings are
// for the analyst.
func (e *Account) toldOf(faults fault.List) fault.List {
	if !e.Paper {
		return faults
	}
	return slices.DeleteFunc(slices.Clone(faults), func(d fault.Diagnostic) bool { return d.Severity != fault.Error })
}

// withFaults adds what is wrong with the data that the figures rest on.
func (e *Account) withFaults(list []page.Block, faults fault.List) []page.Block {
	faults = e.toldOf(faults)
	if len(faults) == 0 {
		return list
	}
	about := e.say("Faults in the data: ")
	if faults.Errors() == 0 {
		about = e.say("On the data: ")
	}
	o := page.Under(about + Summary(faults, e.Lang))
	for _, d := range faults {
		line := page.Under(fmt.Sprintf("%s: %s: %s", e.place(d.Pos), e.Lang.Severity(d.Severity), e.Lang.Message(d)) +
			e.aside(" [%s]", d.Code))
		line.Tone = tone(d.Severity)
		if !e.Paper {
			line.Field(hintWord(e.Lang), e.Lang.Hint(d))
		}
		o.Below = append(o.Below, line)
	}
	return append(list, page.Section{Line: o})
}

// at is a place in brackets behind what stands there, or nothing.
func (e *Account) at(pos fault.Position) string {
	if pos.IsZero() {
		return ""
	}
	return " (" + e.place(pos) + ")"
}

// place is where something stands, as an analyst opens it or, on paper, as officials say it.
func (r *Result) place(pos fault.Position) string {
	if r.Paper {
		return r.Lang.Place(pos)
	}
	return pos.String()
}

// aside is the name of a fault or of a choice, which is for the analyst's screen alone.
func (e *Account) aside(format string, name any) string {
	if e.Paper {
		return ""
	}
	return fmt.Sprintf(format, name)
}

// exact is a number as it is, for the analyst's screen, and on paper in as many digits as people read.
func (e *Account) exact(p scoring.Points) string {
	if e.Paper {
		return e.Lang.Value(p)
	}
	return e.Result.exact(p)
}

// percent is an index in a sentence.
func (e *Account) percent(p scoring.Points) string { return e.printed(p) + e.sign() }

// lack is in points and, where that is another figure, on the scale of the index.
func (e *Account) lack(d analysis.Lack) string {
	points, index := e.enough(d.Points), e.enough(d.Index)
	text := e.Lang.Points(points)
	if e.Paper {
		text = e.value(points) + e.say(" points")
	}
	switch in := e.apartIn(); {
	case d.Points.Equal(d.Index):
		return text
	case in != "":
		return text + " (" + e.value(index) + in + ")"
	default:
		return text + e.say(" (index %s)", e.value(index))
	}
}

// enough is what is lacking, in as many decimals as are printed: rounded up, since less would not do.
func (e *Account) enough(lack scoring.Points) scoring.Points {
	const readable, most = 4, 6
	decimals, ends := lack.Decimals()
	switch {
	case e.Paper:
		decimals = e.decimals()
	case !ends:
		decimals = readable
	default:
		decimals = min(decimals, most)
	}
	down := lack.Round(scoring.Down, decimals)
	if down.Less(lack) {
		return down.Add(lastDigit(decimals))
	}
	return down
}

// exactly is a figure of a table with its exact value, where that ends and is another.
func (e *Account) exactly(p scoring.Points) string {
	const readable = 6
	if n, ends := p.Decimals(); !ends || n > readable || n <= e.decimals() {
		return e.printed(p)
	}
	return e.printed(p) + e.say(" (exactly %s)", e.Lang.Value(p))
}

// value is a figure within a sentence. On paper it has the decimals of the tables beside it, and says where it is not
// exact.
func (e *Account) value(p scoring.Points) string {
	switch short := e.figure(p); {
	case !e.Paper || short.IsWhole():
		return e.Lang.Value(p)
	case short.Equal(p):
		return e.printed(p)
	}
	return "≈" + e.printed(p)
}
