package report

import (
	"bytes"
	"fmt"
	"io"

	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/account"
	"parindex/scoring/fault"
)

// Account is how a unit came to its place or, where Criterion is not nil,
// how one criterion of it came to its points.
type Account struct {
	Unit      *account.Unit
	Criterion *account.Criterion
	Pack      string
	Lang      text.Lang
	// Errors and Warnings count the faults of the whole round.
	Errors, Warnings int
}

// Write writes the account in one of [ViewFormats].
func (e *Account) Write(w io.Writer, format string) error {
	if format == "json" {
		return encode(w, e.json())
	}
	sections := e.sections()
	if e.Criterion != nil {
		sections = e.criterion()
	}
	return writeSections(w, sections, format, e.Lang)
}

// section is an outline or, where there is one, a table.
type section struct {
	outline
	table *sheet.Table
}

// writeSections writes outlines and tables below each other, as text or Markdown.
func writeSections(w io.Writer, sections []section, format string, lang text.Lang) error {
	var out bytes.Buffer
	for i, s := range sections {
		if i > 0 && !bytes.HasSuffix(out.Bytes(), []byte("\n\n")) { // as tables in Markdown end
			out.WriteString("\n")
		}
		if err := s.write(&out, format, lang); err != nil {
			return err
		}
	}
	_, err := w.Write(out.Bytes())
	return err
}

func (s section) write(w io.Writer, format string, lang text.Lang) error {
	switch {
	case s.table == nil:
		return writeOutlines(w, []outline{s.outline}, format)
	case format == "markdown":
		return Markdown(w, []sheet.Table{*s.table}, lang)
	}
	return Text(w, []sheet.Table{*s.table}, lang)
}

// result is the round as its rankings are printed: the same notes and figures.
func (e *Account) result() *Result {
	return &Result{Round: e.Unit.Round, Pack: e.Pack, Lang: e.Lang, Errors: e.Errors, Warnings: e.Warnings}
}

func (e *Account) sections() []section {
	list := []section{{outline: e.head()}, {outline: e.rank()}}
	if !e.Unit.Standing.Card.Scored {
		return e.withFaults(list, e.Unit.Faults)
	}
	if e.Unit.Scale != nil {
		list = append(list, section{outline: e.class()})
	}
	list = append(list, section{table: e.areas()}, section{outline: e.total()})
	if len(e.Unit.Excluded) > 0 {
		list = append(list, section{outline: e.excluded()})
	}
	if o := e.ofUnit(); len(o.below) > 0 {
		list = append(list, section{outline: o})
	}
	if len(e.Unit.Lost) > 0 {
		list = append(list, section{table: e.lost()})
	}
	return e.withFaults(list, e.Unit.Faults)
}

func (e *Account) head() outline {
	unit := e.Unit.Standing.Card.Unit
	o := under(fmt.Sprintf("%s (%s)", unit.Name, unit.ID))
	if e.Unit.Standing.Card.Faulty {
		o.text += FaultMark
	}
	o.below = append(o.below, under(e.Unit.Round.Title))
	o.field(e.Lang.Say("Khối", "Block"), e.Unit.Ranking.Block.Name)
	o.field(e.Lang.Say("Bản tự đánh giá", "Self-assessment"), e.handedIn())
	o.below = append(o.below, lines(e.result().notes())...)
	return o
}

// ofUnit are the decisions on the unit that are not about points.
func (e *Account) ofUnit() outline {
	o := under(e.Lang.Say("Quyết định khác về đơn vị", "Other decisions on the unit"))
	for _, a := range e.Unit.Standing.Card.Other {
		line := e.other(a)
		if a.Code != "" {
			line = a.Code + " · " + line
		}
		o.below = append(o.below, under(line))
	}
	return o
}

// handedIn is when the self-assessment came, and what became of its coming late.
func (e *Account) handedIn() string {
	card, say := e.Unit.Standing.Card, e.Lang.Say
	if card.Missing {
		return say("không nộp", "never handed in")
	}
	if card.Receipt == nil {
		return ""
	}
	text := say("nhận ngày ", "received ") + e.Lang.Day(card.Receipt.Day)
	if card.DaysLate > 0 {
		text += fmt.Sprintf(say(", chậm %d ngày", ", days late: %d"), card.DaysLate)
	}
	if a := card.LateAccepted; a != nil && card.DaysLate > 0 {
		text += fmt.Sprintf(say("; được chấp nhận: %s%s", "; accepted: %s%s"), a.Reason, at(a.Pos))
	} else if card.DaysLate > 0 {
		text += "; " + e.Lang.Late(e.Unit.Round.Regulation.Late)
	}
	return text + at(card.Receipt.Pos)
}

// withFaults adds what is wrong with the data that the figures rest on.
func (e *Account) withFaults(list []section, faults fault.List) []section {
	if len(faults) == 0 {
		return list
	}
	o := under(e.Lang.Say("Lỗi dữ liệu: ", "Faults in the data: ") + Summary(faults, e.Lang))
	for _, d := range faults {
		line := under(fmt.Sprintf("%s: %s: %s [%s]", d.Pos, e.Lang.Severity(d.Severity), e.Lang.Message(d), d.Code))
		line.field(hintWord(e.Lang), e.Lang.Hint(d))
		o.below = append(o.below, line)
	}
	return append(list, section{outline: o})
}

// at is a place in brackets behind what stands there, or nothing.
func at(pos fault.Position) string {
	if pos.IsZero() {
		return ""
	}
	return " (" + pos.String() + ")"
}

// percent is an index as it is printed.
func (e *Account) percent(p scoring.Points) string {
	rounding := e.Unit.Round.Regulation.Rounding
	return e.Lang.Decimal(rounding.Percent(p), rounding.Index)
}
