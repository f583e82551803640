package main

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/page"
	"parindex/cmd/internal/report"
	"parindex/cmd/internal/round"
	"parindex/cmd/internal/sheet"
	"parindex/scoring"
	"parindex/scoring/account"
	"parindex/scoring/consequence"
)

type reportOptions struct {
	folder
	variant
	round string
	only  []string
}

// pieces are what a report is made of, in the order in which they are listed.
var pieces = []string{"annex", "notices", "overview", "data", "survey", "appraisal", "lists", "minutes"}

func newReport(a *app) *cobra.Command {
	o := reportOptions{}
	c := a.command("report", "{pieces}", strings.Join(pieces, ", "))
	c.takesRound(&o.round)
	o.folder.flags(c)
	o.variantFlags(c, scoring.Stages)
	c.Flags().StringSliceVar(&o.only, "only", nil, c.help("--only"))
	return c.runs(func([]string) error { return runReport(a, &o) })
}

func runReport(a *app, o *reportOptions) error {
	for _, piece := range o.only {
		if !slices.Contains(pieces, piece) {
			return a.refuse("--only has no part “%s”; parts: annex (annexes), notices (to units), "+
				"overview (for leaders), "+
				"data (for analysis), survey (its result), appraisal (for the council), "+
				"lists (of the council; cut points with explanations), minutes (of its meeting)", piece)
		}
	}
	if err := o.folder.settle(a); err != nil {
		return err
	}
	r, err := a.whole(o.round)
	if err != nil {
		return err
	}
	outcome, err := o.outcome(a, r)
	if err != nil {
		return err
	}
	papers := o.papers(a, r, outcome)
	files := filesOf(a, papers)
	if os.Getenv("GOGC") == "" { // else it is the user's
		defer debug.SetGCPercent(debug.SetGCPercent(garbagePercent()))
	}
	progress, finish := a.bar(a.say("Writing"))
	err = o.write(files, progress)
	finish()
	if err != nil {
		return err
	}
	a.tell("Files written: %d, to %s\n", len(files), o.shown())
	return a.tellFaults(slices.Concat(outcome.Faults, consequence.Faults(outcome)),
		r.Sources, "validate", o.round)
}

// garbagePercent is how much garbage there may be, in percent of the memory in use: what is
// written is short-lived, and what it is made of stays, so that few collections do. It is
// papersGarbage, and more only where as much is in use.
func garbagePercent() int {
	const papersGarbage = 200 << 20
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	return max(100, int(100*papersGarbage/max(1, memory.HeapAlloc)))
}

// printed is a document with the files that it is written to.
type printed struct {
	name, what string
	formats    []string // of [page.Formats]
	document   func() *page.Document
	data       func() *page.Data // instead, of what is no document
}

// paper is a document that is made once, whatever it is written as, and not kept when it was.
func paper(name, what string, document func() *page.Document, formats ...string) printed {
	var lock sync.Mutex
	var made *page.Document
	left := len(formats)
	take := func() (d *page.Document) {
		lock.Lock()
		defer lock.Unlock()
		if d = made; d == nil {
			d = document()
		}
		if made, left = d, left-1; left == 0 {
			made = nil
		}
		return d
	}
	return printed{name: name, what: what, formats: formats, document: take}
}

// papers are what was asked for, and the list of it.
func (o *reportOptions) papers(a *app, r *round.Round, outcome *scoring.Outcome) []printed {
	result := a.result(r, outcome)
	result.Paper = true
	if o.round != "" { // else it is a bundle, which has a manifest of its own
		result.Since = a.sinceSealed(o.round, r)
	}
	survey := surveyOf(result, r)
	var papers []printed
	appraisal := sync.OnceValue(func() *report.Appraisal { return appraisalOf(result, "") })
	overview := func() *page.Document { return overviewOf(result, r).Document() }
	for _, p := range []struct {
		piece string
		there bool
		printed
	}{
		{"annex", true, paper("phu-luc", a.say("Annexes of the result"),
			(&report.Annexes{Result: result}).Document, "docx", "xlsx")},
		{"overview", true, paper("tong-quan", a.say("Overview"), overview, "html")},
		{"data", true, printed{name: "so-lieu", what: a.say("Figures for analysts"),
			formats: []string{"xlsx"}, data: (&report.Data{Result: result}).Data}},
		{"survey", !survey.Empty(), paper("dieu-tra", a.say("The survey"), survey.Document, "docx", "xlsx")},
		{"appraisal", true, paper("tham-dinh", a.say("The appraisal"), appraisal().Document, "docx", "xlsx")},
		{"lists", true, paper("hoi-dong", a.say("The council's list"), appraisal().CouncilList, "docx")},
		{"lists", true, paper("giai-trinh", a.say("Cuts and explanations"), appraisal().ExplanationList, "docx")},
	} {
		if p.there && o.wants(p.piece) {
			papers = append(papers, p.printed)
		}
	}
	if o.wants("minutes") {
		papers = append(papers, minutes(result)...)
	}
	if o.wants("notices") {
		papers = append(papers, notices(a, r, result)...)
	}
	return append(papers, indexOf(result, papers))
}

// wants says whether a piece was asked for: all are where none is named.
func (o *reportOptions) wants(piece string) bool {
	return len(o.only) == 0 || slices.Contains(o.only, piece)
}

// indexOf is the page that lists papers.
func indexOf(result report.Result, papers []printed) printed {
	index := &report.Index{Result: result}
	for _, p := range papers {
		for _, format := range p.formats {
			index.Files = append(index.Files, report.IndexEntry{Name: p.file(format), What: p.what})
		}
	}
	return paper("index", "", index.Document, "html")
}

// notices are those to the units, by their ids.
func notices(a *app, r *round.Round, result report.Result) (papers []printed) {
	for _, u := range account.All(result.Outcome, r.Answers, result.Blocks) {
		unit := u.Standing.Card.Unit
		papers = append(papers, paper("thong-bao/"+unit.ID, a.say("Notice: ")+unit.Name,
			report.NoticeTo(result, u).Document, "docx", "html"))
	}
	return papers
}

// minutes are those of each meeting: a paper of its own, in a folder where there are several.
func minutes(result report.Result) (papers []printed) {
	all := report.MinutesOf(result)
	for i, m := range all {
		name := "bien-ban"
		if len(all) > 1 {
			name = fmt.Sprintf("bien-ban/%02d", i+1)
		}
		papers = append(papers, paper(name, m.What(), m.Document, "docx"))
	}
	return papers
}

func (p printed) write(w io.Writer, format string, o page.Options) error {
	if p.data != nil {
		return sheet.WriteData(w, p.data(), o)
	}
	return writers[format](w, p.document(), o)
}

// overviewOf has the firmness of every rank.
func overviewOf(result report.Result, r *round.Round) *report.Overview {
	result.Firms = report.FirmsOf(result.Outcome, r.Answers, func(*scoring.Standing) bool { return true })
	return &report.Overview{Result: result}
}

func (p printed) file(format string) string {
	f, _ := page.Named(format)
	return p.name + "." + f.Ending
}

// filesOf are the files to write, each made when its turn comes.
func filesOf(a *app, papers []printed) (files []disk.File) {
	for _, p := range papers {
		for _, format := range p.formats {
			files = append(files, disk.File{Name: p.file(format), Write: func(w io.Writer) error {
				return p.write(w, format, page.Options{Lang: a.lang})
			}})
		}
	}
	return files
}
