package report

import (
	"strings"

	"parindex/cmd/internal/page"
	"parindex/scoring"
)

// comparedRow is a published figure of a unit beside ours.
type comparedRow struct {
	card            *scoring.Scorecard
	what            string
	published, ours page.Cell
	same            bool
}

// comparison is the published table beside the result; nil where it says nothing of the block.
func (x *Annexes) comparison(ranking *scoring.Ranking) *page.Table {
	if ranking.Compared == nil {
		return nil
	}
	rows, say := x.comparedRows(ranking), x.Lang.Say
	t := &page.Table{
		Name:   say("So với công bố – ", "As published – ") + ranking.Block.Name,
		Title:  []string{say("So sánh với bảng đã công bố", "Comparison with the published table"), x.Round.Title, x.blockTitle(ranking)},
		Banner: x.notes(ranking.Block), Sign: true,
	}
	fill(t, []column[comparedRow]{
		name(say("Đơn vị", "Unit"), func(r comparedRow) page.Cell { return unitOf(r.card) }),
		word(say("Nội dung", "What"), 0, func(r comparedRow) page.Cell { return page.Word(r.what) }),
		figure(say("Đã công bố", "Published"), 0, func(r comparedRow) page.Cell { return r.published }),
		figure(say("Kết quả này", "This result"), 0, func(r comparedRow) page.Cell { return r.ours }),
		word(say("Đối chiếu", "Compared"), 0, func(r comparedRow) page.Cell {
			if r.same {
				return page.Word(say("khớp", "same"))
			}
			return page.Cell{Text: say("khác", "different"), Strong: true, Tone: page.Warning}
		}),
	}, rows)
	t.Notes = page.Lines(x.compared(ranking.Compared))
	return t
}

func (x *Annexes) blockTitle(ranking *scoring.Ranking) string {
	return x.Lang.Say("Khối: ", "Block: ") + ranking.Block.Name
}

func (x *Annexes) comparedRows(ranking *scoring.Ranking) (rows []comparedRow) {
	lines := map[string]*scoring.Publication{}
	for i := range x.Round.Published {
		if line := &x.Round.Published[i]; lines[line.Unit] == nil {
			lines[line.Unit] = line
		}
	}
	for _, s := range pointers(ranking.Standings) {
		if line := lines[s.Card.Unit.ID]; line != nil {
			rows = append(rows, x.comparedUnit(ranking, s, line)...)
		}
	}
	return rows
}

// comparedUnit are the figures that the published table prints of a unit.
func (x *Annexes) comparedUnit(ranking *scoring.Ranking, s *scoring.Standing, line *scoring.Publication) (rows []comparedRow) {
	add := func(what string, published, ours page.Cell, same bool) {
		rows = append(rows, comparedRow{s.Card, what, published, ours, same})
	}
	number := func(what string, in scoring.Input, exact scoring.Points) {
		if in.State == scoring.Given {
			ours := x.figure(exact)
			add(what, page.Figure(in.Number, x.decimals()), page.Figure(ours, x.decimals()), in.Number.Equal(ours) || in.Number.Equal(exact))
		}
	}
	for _, f := range scoring.Figures {
		if s.Card.Known(f) {
			number(capital(x.Lang.Published(f)), line.Figures[f], s.Card.Figure(f))
		}
	}
	for _, area := range ranking.Block.Set.Areas {
		if result, ok := s.Card.InArea(area); ok && !result.Unknown {
			number(x.Lang.Say("Lĩnh vực ", "Area ")+area.Code, line.Areas[area.Code], result.Points)
		}
	}
	if line.Class.State == scoring.Given && len(ranking.Classes) > 0 {
		add(x.Lang.Say("Xếp loại", "Class"), page.Word(line.Class.Text), page.Word(s.Class),
			strings.EqualFold(line.Class.Text, s.Class))
	}
	if printed := line.PrintedRank(); printed > 0 && s.Rank > 0 {
		add(x.Lang.Say("Xếp hạng", "Rank"), page.Count(int64(printed)), rankCell(s), printed == s.Rank)
	}
	return rows
}
