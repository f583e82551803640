package report

import (
	"cmp"
	"fmt"

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
		Parent: p.Parent, Issuer: p.Issuer, Number: p.Number,
		Place: p.Place, Day: r.Lang.Issued(p.Day),
		Authority: p.Authority, Signer: p.Signer, Recipients: p.Recipients,
	}
}

// reference names the paper that an annex belongs to.
func (r *Result) reference(p *criteria.Paper) string {
	dots := func(s string) string { return cmp.Or(s, page.Dots) }
	return fmt.Sprintf(r.Lang.Say("(Kèm theo %s số %s %s của %s)", "(Annex to %s No. %s of %s by %s)"),
		cmp.Or(p.Kind, r.Lang.Say("Văn bản", "Paper")), dots(p.Number), r.Lang.Issued(p.Day), dots(p.Issuer))
}
