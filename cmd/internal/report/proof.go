package report

import (
	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/scoring"
)

// proofs are what a leaf asks for.
var proofs = text.Words[scoring.Proof]{
	scoring.EvidenceAlone: {"tài liệu kiểm chứng", "evidence"},
	scoring.EvidenceOrExplanation: {"tài liệu kiểm chứng, hoặc giải trình cách tính",
		"evidence, or how the points were computed"},
}

// toRead are the leaves whose points nothing but an explanation speaks for.
func (v *Appraisal) toRead() page.Block {
	say := v.Lang.Text
	g := v.grid(say("To look at first: explained, without evidence")).whole().
		names(say("Unit"), say("Code")).words(say("Criterion")).
		figures(v.Lang.Say("Tự chấm", "Self")).words(say("Explanation"))
	for _, l := range v.Overview.OnlyExplained {
		g.row(unitOf(l.Card), page.Word(l.Line.Criterion.Code), page.Word(brief(l.Line.Criterion.Title)),
			v.valueCell(l.Line.Self), page.Word(brief(l.Line.Entry.Explanation)))
	}
	return g.block()
}
