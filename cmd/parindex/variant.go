package main

import (
	"cmp"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/round"
	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// variant is what a report lays over a round before it is scored: the stage it is
// shown as of, weights to try, other choices of the regulation and other points of
// single criteria. Whatever is laid makes the result unofficial.
type variant struct {
	onDay
	stage, weights  string
	choices, points []string
	without         []string
}

// trials are the options that try something else than was declared.
var trials = []string{"weights", "regulation", "set", "without"}

// variantFlags adds --stage, if there are stages to choose from, and the rest of a variant.
func (v *variant) variantFlags(c command, stages []scoring.Stage) {
	if len(stages) > 0 {
		c.stage(&v.stage, stages)
	}
	c.text(&v.weights, "weights")
	c.texts(&v.choices, "regulation")
	c.texts(&v.points, "set")
	c.texts(&v.without, "without")
	c.completes("regulation", completeChoices)
}

// completeChoices offers the keys of a regulation.
func completeChoices(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	keys := seq.Map(scoring.ChoiceKeys(), func(key string) string { return key + "=" })
	return keys, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}

// isVaried says whether something else than what stands in the round's folder is scored.
func (v *variant) isVaried() bool { return v.tries() || v.stage != "" }

// tries says whether something else than was declared is tried.
func (v *variant) tries() bool {
	return v.weights != "" || len(v.choices)+len(v.points)+len(v.without) > 0
}

// outcome scores the round with what is laid over it.
func (v *variant) outcome(a *app, r *round.Round) (*scoring.Outcome, error) {
	changes, err := v.changes(a, r)
	if err != nil {
		return nil, err
	}
	return r.Outcome(changes...), nil
}

// changes are what is laid over the round.
func (v *variant) changes(a *app, r *round.Round) ([]scoring.Change, error) {
	day, err := v.onDay.change(a, r.Round)
	if err != nil {
		return nil, err
	}
	changes := []scoring.Change{day, scoring.AsOf(v.stage)}
	if v.weights != "" {
		weights, err := a.weights(r, v.weights)
		if err != nil {
			return nil, err
		}
		changes = append(changes, weights)
	}
	tried, err := v.tried(a, r.Round)
	if err != nil {
		return nil, err
	}
	return append(changes, tried...), nil
}

// tried are the choices and points of the command line, each checked against the round.
func (v *variant) tried(a *app, r *scoring.Round) (changes []scoring.Change, err error) {
	for _, option := range []struct {
		texts []string
		read  func(*scoring.Round, string) (scoring.Change, error)
	}{{v.choices, a.otherChoice}, {v.points, a.otherPoints}, {v.without, a.withoutCriterion}} {
		for _, text := range option.texts {
			change, err := option.read(r, text)
			if err != nil {
				return nil, err
			}
			changes = append(changes, change)
		}
	}
	return changes, a.checkTried(r, changes, slices.Concat(v.choices, v.points, v.without))
}

// checkTried refuses what does not fit the round, and what is tried twice, as it is written on the command line.
func (a *app) checkTried(r *scoring.Round, changes []scoring.Change, texts []string) error {
	var seen []string
	for i, change := range changes {
		what := change.Key()
		if _, sets := change.(scoring.Without); !sets {
			what = what[:strings.LastIndexByte(what, '=')]
		}
		if slices.Contains(seen, what) {
			return a.refuse("tried twice: %s", texts[i])
		}
		seen = append(seen, what)
		if _, faults := r.With(change); len(faults) > 0 {
			fault := criteria.Suggest(faults)[0]
			return usageError(strings.Trim(a.lang.Message(fault)+"; "+a.lang.Hint(fault), "; "))
		}
	}
	return nil
}

// withoutCriterion reads SET/CODE.
func (a *app) withoutCriterion(r *scoring.Round, text string) (scoring.Change, error) {
	set, code, ok := strings.Cut(text, "/")
	if !ok {
		return nil, a.refuse("--without “%s”: SET/CODE is needed, as in so/1.1.2", text)
	}
	var codes []string
	for _, s := range r.Sets {
		if s.ID == set {
			s.Walk(func(c *scoring.Criterion, _ int) { codes = append(codes, c.Code) })
		}
	}
	code = oneOf(codes, code)
	if len(codes) > 0 && !slices.Contains(codes, code) {
		message := a.say("the set %s has no criterion “%s”", set, code)
		return nil, usageError(message + a.didYouMean(code, codes))
	}
	return scoring.Without{Set: set, Code: code}, nil
}

func (a *app) otherChoice(_ *scoring.Round, text string) (scoring.Change, error) {
	name, value, ok := strings.Cut(text, "=")
	if !ok {
		return nil, a.refuse("--regulation “%s”: KEY=VALUE is needed, as in rank.on=exact", text)
	}
	return scoring.OtherChoice{Name: strings.TrimSpace(name), Value: strings.TrimSpace(value)}, nil
}

func (a *app) otherPoints(r *scoring.Round, text string) (scoring.Change, error) {
	leaf, number, ok := strings.Cut(text, "=")
	unit, code, both := strings.Cut(leaf, ":")
	number, percent := strings.CutSuffix(strings.TrimSpace(number), "%")
	points, err := scoring.ParsePoints(number)
	if !ok || !both || err != nil {
		return nil, a.refuse("--set “%s”: UNIT:CODE=POINTS is needed, as in so-noi-vu:1.1.2=0.5", text)
	}
	if unit, code, err = a.leafNamed(r, unit, code); err != nil {
		return nil, err
	}
	if percent {
		return scoring.OtherSatisfaction{Unit: unit, Code: code, Percent: points}, nil
	}
	return scoring.OtherPoints{Unit: unit, Code: code, Points: points}, nil
}

// leafNamed finds the unit and the code, and refuses a unit or, where one is given, a code that there
// is none of.
func (a *app) leafNamed(r *scoring.Round, unit, said string) (id, code string, err error) {
	if id, err = a.unitNamed(unitsOf(r), unit, ""); err != nil {
		return "", "", err
	}
	codes := codesOf(r, id)
	if code = oneOf(codes, said); code == "" || slices.Contains(codes, code) {
		return id, code, nil
	}
	message := a.lang.Text("the criteria set of %s has no criterion “%s”", r.NameOf(id), said)
	return "", "", usageError(message + a.didYouMean(said, codes))
}

// onDay is the day that a round is looked at as of, where one is given. No clock is
// read.
type onDay struct{ day string }

func (o *onDay) flag(c command) { c.text(&o.day, "as-of") }

// settle checks the day before anything is read.
func (o *onDay) settle(a *app) error {
	day, ok := scoring.ParseDay(o.day)
	if o.day != "" && !ok {
		return a.refuse("--as-of: “%s” is not a day such as 15/01/2026 or 2026-01-15", o.day)
	}
	o.day = string(day)
	return nil
}

// with adds the day to a command.
func (o *onDay) with(command ...string) []string {
	if o.day != "" {
		command = append(command, "--as-of", o.day)
	}
	return command
}

// change is what the day lays over a round, which has to say until when units may
// hand in.
func (o *onDay) change(a *app, r *scoring.Round) (scoring.Change, error) {
	if o.day == "" {
		return scoring.OnDay(""), nil
	}
	for _, d := range r.Deadlines {
		if d.Stage == scoring.SelfStage {
			return scoring.OnDay(o.day), nil
		}
	}
	return nil, a.refuse(
		"--as-of: the round %s declares no deadline of self-assessments (deadlines, stage: self) in round.yaml", r.ID)
}

// weights reads a file of weights for the round. Weights that do not fit end the
// command: there is nothing to score by.
func (a *app) weights(r *round.Round, name string) (*scoring.Weights, error) {
	if _, err := os.Stat(name); err != nil {
		return nil, err
	}
	dir, base := filepath.Split(filepath.Clean(name))
	weights, sources, faults, err := criteria.LoadWeights(filesIn(filepath.Clean(dir)), base, filepath.ToSlash(name))
	if err != nil {
		return nil, err
	}
	if weights != nil && areWhole(faults) {
		_, unfit := r.With(weights)
		faults.Add(criteria.Suggest(unfit)...)
	}
	maps.Copy(r.Sources, sources)
	if weights == nil || faults.Errors() > 0 {
		r.Faults.Add(faults...)
		return nil, cmp.Or(a.printFaults(r.Faults, r.Sources), errFaults)
	}
	return weights, nil
}

// areWhole says whether weights were read whole, so that what is missing is
// missing, and not only unread.
func areWhole(faults fault.List) bool {
	return seq.All(faults, func(d fault.Diagnostic) bool { return d.Code == scoring.CodeWeightSum })
}
