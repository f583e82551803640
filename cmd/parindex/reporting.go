package main

import (
	"cmp"
	"io/fs"
	"slices"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/manifest"
	"parindex/cmd/internal/record"
	"parindex/cmd/internal/report"
	"parindex/cmd/internal/round"
	"parindex/scoring"
	"parindex/scoring/analysis"
	"parindex/scoring/fault"
)

// reporting is a command that scores a round, with what its options lay over it, and writes a report.
type reporting struct {
	destination
	variant
	perUnit bool // on one unit, not on all blocks or one
	// to choose from; the round is scored as it was declared where there are none
	stages                   []scoring.Stage
	round, block, unit, code string                    // as typed; empty where nothing was
	check                    func(args []string) error // refuses options, before anything is read
	view                     func(s *scored) (document, error)
	end                      func(s *scored) error // says what the report does not
	// whether the report has no lines of units, see [scoring.Appraisal.Summed]
	ofTotals func() bool
	surveyed bool                 // whether the report says only what people answered
	alone    func(names int) bool // whether the report says nothing of other units
}

// scored is a round as it was scored for a report.
type scored struct {
	*round.Round
	whole  *scoring.Outcome // of all blocks
	result report.Result    // of those asked for
	faults fault.List
}

// onRound begins a report on all blocks of a round, or on one.
func (a *app) onRound(view func(*scored) (document, error)) *reporting {
	p := &reporting{destination: to(true, "json"), stages: scoring.Stages, view: view}
	p.check = func([]string) error { return nil }
	p.ofTotals, p.alone = func() bool { return false }, func(int) bool { return false }
	p.end = func(s *scored) error { return p.tell(a, s) }
	return p
}

// command makes the command with the options of every report.
func (p *reporting) command(a *app, name string) command {
	c := a.command(name)
	c.takesRound(&p.round)
	p.destination.flags(c)
	if !p.perUnit {
		c.text(&p.block, "block")
	}
	p.variantFlags(c, p.stages)
	c.PreRunE = func(_ *cobra.Command, args []string) error {
		return cmp.Or(p.check(args), p.onDay.settle(a), p.destination.settle(a))
	}
	c.runs(func(args []string) error { return p.run(a, args) })
	return c
}

func (p *reporting) run(a *app, args []string) error {
	p.round = args[0]
	report := func(r *round.Round) error { return p.report(a, r, args[1:]) }
	switch {
	case p.tries():
	case p.surveyed:
		return a.streaming(p.round, round.LoadSurvey, report)
	case p.format == "json":
	case p.ofTotals():
		return a.streaming(p.round, round.LoadLists, report)
	case p.alone(len(args) - 1):
		return a.streaming(p.round, func(root fs.FS, shown string, _ round.Progress) (*round.Round, error) {
			return round.LoadListsOfUnit(root, shown, args[1])
		}, report)
	}
	r, err := a.read(p.round, a.everything)
	if err != nil {
		return err
	}
	return report(r)
}

func (p *reporting) report(a *app, r *round.Round, names []string) error {
	if err := a.usable(r); err != nil {
		return err
	}
	if err := p.find(a, r.Round, names); err != nil {
		return err
	}
	changes, err := p.changes(a, r)
	if err != nil {
		return err
	}
	score := r.Stream
	if p.alone(len(names)) {
		score = func(changes ...scoring.Change) (*scoring.Outcome, error) { return r.StreamUnit(p.unit, changes...) }
	}
	outcome, err := score(changes...)
	if err != nil {
		return err
	}
	s := &scored{Round: r, whole: outcome, result: a.result(r, outcome.InBlock(p.block)), faults: outcome.Faults}
	s.result.Paper = p.isPaper()
	s.result.Since = a.sinceSealed(p.round, r)
	if p.format == "csv" || p.format == "json" {
		a.noteSince(s.result.Since)
	}
	view, err := p.view(s)
	if err != nil {
		return err
	}
	if err := p.write(a, view); err != nil {
		return err
	}
	return p.end(s)
}

// find refuses a block, a unit or a code that there is none of.
func (p *reporting) find(a *app, r *scoring.Round, args []string) (err error) {
	if !p.perUnit {
		p.block, err = a.blockNamed(r, p.block)
		return err
	}
	if len(args) == 0 {
		return a.noUnit(r)
	}
	if len(args) > 1 {
		p.code = args[1]
	}
	p.unit, p.code, err = a.leafNamed(r, args[0], p.code)
	return err
}

// tell tells the faults. What the command line says itself, as of a trial, no other command shows: it is printed.
func (p *reporting) tell(a *app, s *scored) error {
	isTyped := func(d fault.Diagnostic) bool {
		_, inRound := s.Within(d.Pos.File())
		return p.isVaried() && !inRound
	}
	return a.tellBelow(s.faults, s.Sources, isTyped, a.toType(p.showing(a)...))
}

// showing is the command that shows every fault that was found: what is laid over a round only this one knows.
func (p *reporting) showing(a *app) []string {
	if p.isVaried() {
		return append(toScreen(a.args), "--strict")
	}
	return p.onDay.with("validate", p.round)
}

// sinceSealed names the inputs of a round that are not as a manifest in its folder has them.
func (a *app) sinceSealed(name string, r *round.Round) []string {
	if seal := a.sealIn(name, r.Files, round.Inputs); seal != nil {
		return seal.Since
	}
	return nil
}

// sealIn is the manifest in a folder, nil where there is none, beside the files that a result was made of. Inputs are
// where these lie in the folder.
func (a *app) sealIn(name string, read []record.File, inputs func(fs.FS) fs.FS) *record.Seal {
	folder, err := a.folder(name)
	if err != nil { // it was read a moment ago
		return nil
	}
	defer folder.Close()
	return manifest.SealOf(folder.Files, inputs(folder.Files), read)
}

// noteSince tells of them beside what does not say so itself.
func (a *app) noteSince(since []string) {
	if len(since) > 0 {
		a.note(a.notes(), 0, report.NotAsSealed(since, a.lang))
	}
}

// noteChanged tells beside what is made from a round that its inputs are not as they were sealed.
func (a *app) noteChanged(name string, r *round.Round) { a.noteSince(a.sinceSealed(name, r)) }

// result is what reports on a round are made of.
func (a *app) result(r *round.Round, outcome *scoring.Outcome) report.Result {
	result := report.Result{Outcome: outcome, Source: r.Source(), Blocks: analysis.BlocksOf(outcome), Papers: r.Papers,
		Lang: a.lang}
	if slices.ContainsFunc(outcome.Cards, func(card *scoring.Scorecard) bool { return card.Missing }) {
		result.Unread = unreadOf(r, r.ByFile(outcome.Faults))
	}
	return result
}
