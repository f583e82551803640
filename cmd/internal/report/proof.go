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
	g := v.grid(v.say("To look at first: explained, without evidence")).whole().
		names(v.say("Unit"), v.say("Code")).words(v.say("Criterion")).
		figures(v.Lang.Say("Tự chấm", "Self")).words(v.say("Explanation"))
	for _, l := range v.Overview.OnlyExplained {
		g.row(unitOf(l.Card), page.Word(l.Line.Criterion.Code), page.Word(brief(l.Line.Criterion.Title)),
			v.valueCell(l.Line.Self), page.Word(brief(l.Line.Entry.Explanation)))
	}
	return g.block()
}
