package report

import (
	"cmp"
	"fmt"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/criteria"
)

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
