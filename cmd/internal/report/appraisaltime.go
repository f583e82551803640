package report

import (
	"fmt"
	"slices"

	"parindex/cmd/internal/page"
	"parindex/scoring"
)

// hasDistricts says whether some council decides on the communes of a district: since
// July 2025 there are none.
func (v *Appraisal) hasDistricts() bool {
	return slices.ContainsFunc(v.Round.Agencies, func(a scoring.Agency) bool { return a.Parent != "" })
}

// districts are how far the districts' councils have come with their communes.
func (v *Appraisal) districts() page.Block {
	say := v.Lang.Say
	title := say("Hội đồng cấp huyện", "Districts' councils")
	if v.Stage != scoring.FinalAppraisal {
		return page.Section{Line: page.Under(title + say(": xét sau thẩm định cuối",
			": looked at after the final appraisal"))}
	}
	g := v.grid(title).whole().names(say("Huyện", "District")).words(say("Hội đồng", "Council")).
		figures(say("Số xã", "Communes"), say("Chưa nộp", "Missing"), say("Chưa thẩm định xong", "Undecided")).
		words(say("Phê duyệt", "Approved"), say("Đã xong", "Finished"))
	for _, d := range v.Overview.Districts {
		g.row(page.Word(d.Unit.Name), page.Word(v.agency(d.Council.ID)), tally(d.Communes), tally(len(d.Missing)),
			tally(len(d.Undecided)),
			page.Word(v.approval(d)), page.Word(v.Lang.Value(d.Finished())))
	}
	return g.block()
}

// approval is the day, or whether there is one.
func (v *Appraisal) approval(d scoring.District) string {
	if d.Approval != nil && d.Approval.Day != "" {
		return v.Lang.Day(d.Approval.Day)
	}
	return v.Lang.Value(d.Approval != nil)
}

// late are the units that came after their deadline.
func (v *Appraisal) late() page.Block {
	say := v.Lang.Say
	g := v.grid(say("Nộp chậm", "Late")).names(say("Đơn vị", "Unit")).words(say("Hạn", "Due"), say("Nhận", "Received")).
		figures(say("Chậm (ngày)", "Days late")).words(say("Hệ quả", "Consequence"))
	for _, card := range v.Overview.Late {
		due := scoring.Day("")
		if d := v.Overview.Round.Deadline(scoring.SelfStage, card.Block.ID); d != nil {
			due = d.Day
		}
		g.row(unitOf(card), page.Word(v.Lang.Day(due)), page.Word(v.Lang.Day(card.Receipt.Day)), tally(card.DaysLate),
			page.Word(v.consequence(card)))
	}
	return g.block()
}

func (v *Appraisal) consequence(card *scoring.Scorecard) string {
	say := v.Lang.Say
	switch kind := v.Overview.Round.Regulation.Late.Kind; {
	case card.LateAccepted != nil:
		return say("được chấp nhận", "accepted")
	case kind == scoring.LateZero:
		return say("tính như không nộp", "as if it had never come")
	case kind == scoring.LatePoints:
		return fmt.Sprintf(say("trừ %s điểm", "%s points off"), v.Lang.Value(card.LatePenalty))
	case kind == scoring.LateNote:
		return say("ghi nhận", "noted")
	}
	return say("không có", "none")
}

// missing are the units that handed in nothing.
func (v *Appraisal) missing() page.Block {
	say := v.Lang.Say
	g := v.grid(say("Không nộp bản tự đánh giá", "Handed in nothing")).whole().names(say("Đơn vị", "Unit")).
		words(say("Khối", "Block"), say("Kết quả", "Result"))
	for _, card := range v.Overview.Missing {
		outcome := say("chưa có kết quả", "no result")
		if card.Absent {
			outcome = say("tính 0 điểm tự chấm", "counts 0")
		}
		g.row(unitOf(card), page.Word(card.Block.Name), page.Word(outcome))
	}
	return g.block()
}
