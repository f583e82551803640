package report

import (
	"cmp"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/seq"
)

// annexes is what makes tables annexes of the paper that publishes the result.
func (r *Result) annexes() *page.Paper { return r.annexesOf(&r.Papers.Result) }

func (r *Result) annexesOf(paper *criteria.Paper) *page.Paper {
	p := r.paperOf(paper)
	p.Annexes, p.Reference, p.SignAnnexes = true, r.reference(paper), r.Papers.SignAnnexes
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
	return r.say("(Annex to %s No. %s of %s by %s)",
		cmp.Or(p.Kind, r.say("Paper")), cmp.Or(p.Number, toFill(p)), r.issued(p), cmp.Or(p.Issuer, page.Dots))
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

// councilPaper is that of the council of the whole round, called as its agency is where the paper names nobody.
func (r *Result) councilPaper() criteria.Paper {
	p := r.Papers.Council
	council := seq.First(r.Round.Agencies, func(a scoring.Agency) bool { return a.Council && a.Parent == "" })
	p.Issuer = cmp.Or(p.Issuer, council.Name)
	return p
}
