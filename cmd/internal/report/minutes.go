package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/criteria"
	"parindex/scoring"
)

// Minutes (biên bản) are those of the meeting that decides on the appraisal, filled in from
// the decisions; dots are left for what is not in them.
type Minutes struct{ Result }

// Document follows the form of official minutes: when, where, who, what, and two who sign.
func (m *Minutes) Document() *page.Document {
	say := m.Lang.Say
	d := &page.Document{
		Title:  []string{say("Biên bản", "Minutes"), say("Họp thẩm định: ", "Appraisal meeting: ") + m.Round.Title},
		Banner: m.notes((&Annexes{m.Result}).blocks()...), Paper: m.paperOf(&m.Papers.Council),
	}
	d.Paper.Secretary = say("Thư ký", "Secretary")
	for _, label := range []string{
		say("Thời gian bắt đầu", "Began"), say("Địa điểm", "Place"), say("Thành phần tham dự", "Attended"),
		say("Chủ trì (chủ tọa)", "Chair"), say("Thư ký (người ghi biên bản)", "Secretary"),
	} {
		d.Blocks = append(d.Blocks, page.Paragraph(label+": "+page.Dots+page.Dots+page.Dots))
	}
	d.Blocks = append(d.Blocks, page.Section{Line: page.Under(say("Nội dung", "Decided"))}, m.decided(),
		page.Paragraph(say("Cuộc họp kết thúc vào … giờ …, ngày …… tháng …… năm ……", "The meeting ended at … on ……")))
	return d
}

// councilDecision is a decision of a council on a unit.
type councilDecision struct {
	card *scoring.Scorecard
	scoring.Step
}

// decisions are those of the councils that count. Where the round declares no council, the
// meeting decides on all of them.
func (m *Minutes) decisions() (list []councilDecision) {
	councils, all := map[string]bool{}, !slices.ContainsFunc(m.Round.Agencies, scoring.Agency.DecidesOnUnits)
	for _, a := range m.Round.Agencies {
		councils[a.ID] = a.DecidesOnUnits()
	}
	for _, card := range m.Cards {
		for _, step := range card.Decisions() {
			if (all || councils[step.Agency]) && step.Counts() {
				list = append(list, councilDecision{card, step})
			}
		}
	}
	return list
}

// decided is every decision, with how it was voted on.
func (m *Minutes) decided() *page.Table {
	say, rows := m.Lang.Say, m.decisions()
	title := fmt.Sprintf(say("Quyết định của hội đồng: %d", "Decisions of the council: %d"), len(rows))
	t := &page.Table{Title: []string{title}}
	type row = councilDecision
	points := func(r row, p scoring.Points) page.Cell {
		if r.Kind != scoring.PointsDecision {
			return page.Word("–")
		}
		return page.Figure(m.figure(p), m.decimals())
	}
	fill(t, []column[row]{
		name(say("Đơn vị", "Unit"), func(r row) page.Cell { return unitOf(r.card) }),
		word(say("Tiêu chí", "Criterion"), 0, func(r row) page.Cell { return page.Word(r.Code) }),
		figure(say("Trước", "Before"), 0, func(r row) page.Cell { return points(r, r.Before) }),
		figure(say("Quyết định", "Decided"), 0, func(r row) page.Cell { return points(r, r.After) }),
		word(say("Có mặt", "There"), 0, func(r row) page.Cell {
			return leftOpen(r.Members > 0, fmt.Sprintf("%d/%d", r.Attended, r.Members))
		}),
		word(say("Tán thành", "For"), 0, func(r row) page.Cell { return leftOpen(r.Counted, fmt.Sprint(r.For)) }),
		word(say("Lý do", "Reason"), 0, func(r row) page.Cell { return page.Word(r.Reason) }),
	}, rows)
	return t
}

// leftOpen is a text, or dots to write on where it is not known.
func leftOpen(known bool, text string) page.Cell {
	if !known {
		text = page.Dots
	}
	return page.Word(text)
}

// annexes is what makes tables annexes of the paper that publishes the result.
func (r *Result) annexes() *page.Paper {
	p := r.paperOf(&r.Papers.Result)
	p.Annexes, p.Reference = true, r.reference(&r.Papers.Result)
	return p
}

// paperOf is what a paper says of who issues and who signs it.
func (r *Result) paperOf(p *criteria.Paper) *page.Paper {
	return &page.Paper{
		Parent: p.Parent, Issuer: p.Issuer, Number: cmp.Or(p.Number, toFill(p)),
		Place: p.Place, Day: r.issued(p),
		Authority: p.Authority, Signer: p.Signer, Recipients: p.Recipients,
	}
}

// reference names the paper that an annex belongs to.
func (r *Result) reference(p *criteria.Paper) string {
	return fmt.Sprintf(r.Lang.Say("(Kèm theo %s số %s %s của %s)", "(Annex to %s No. %s of %s by %s)"),
		cmp.Or(p.Kind, r.Lang.Say("Văn bản", "Paper")), cmp.Or(p.Number, toFill(p)), r.issued(p),
		cmp.Or(p.Issuer, page.Dots))
}

// issued is the date of a paper.
func (r *Result) issued(p *criteria.Paper) string {
	return strings.ReplaceAll(r.Lang.Issued(p.Day), page.Dots, toFill(p))
}

// toFill is what stands for a number or a date that is missing: dots for the hand, and room
// for the system that numbers electronic documents (Nghị định 30/2020/NĐ-CP, Phụ lục I).
func toFill(p *criteria.Paper) string {
	if p.Electronic {
		return strings.Repeat("\u00a0", 8)
	}
	return page.Dots
}
