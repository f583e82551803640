package criteria

import "parindex/scoring"

// Papers are what the printed papers of a round say of who issues and who signs them.
// All of it is optional: what is missing is left to be filled in by hand.
type Papers struct {
	Result  Paper // publishes the result; rankings and tables are its annexes
	Notice  Paper // goes to each unit
	Council Paper // the council's lists and minutes
}

// Paper is what one kind of paper says.
type Paper struct {
	Kind                   string // of paper, such as "Quyết định"
	Parent, Issuer, Number string
	Place                  string
	Day                    scoring.Day
	Authority, Signer      string // such as "TM. ỦY BAN NHÂN DÂN" and "CHỦ TỊCH"; nobody's name
	Recipients             []string
	// Electronic says that number and date are put in by the system for electronic
	// documents, so that room is left for them where there are none.
	Electronic bool
}

func papers(p *Papers) shape {
	return object{
		name: "paper",
		fields: []field{
			may("result", paper(&p.Result)),
			may("notice", paper(&p.Notice)),
			may("council", paper(&p.Council)),
		},
	}
}

func paper(p *Paper) shape {
	return object{
		name: "signed_paper",
		fields: []field{
			may("kind", name(&p.Kind)),
			may("parent", name(&p.Parent)),
			may("issuer", name(&p.Issuer)),
			may("number", name(&p.Number)),
			may("place", name(&p.Place)),
			may("date", date(&p.Day)),
			may("authority", name(&p.Authority)),
			may("signer", name(&p.Signer)),
			may("recipients", listOf(&p.Recipients, name)),
			may("electronic", boolean(&p.Electronic)),
		},
	}
}
