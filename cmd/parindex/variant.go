package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/round"
	"parindex/criteria"
	"parindex/scoring"
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
		c.choice(&v.stage, "stage", stageNames(stages))
	}
	c.text(&v.weights, "weights")
	c.texts(&v.choices, "regulation")
	c.texts(&v.points, "set")
	c.texts(&v.without, "without")
	c.completes("regulation", completeChoices)
}

func stageNames(stages []scoring.Stage) (names []string) {
	for _, stage := range stages {
		names = append(names, string(stage))
	}
	return names
}

// completeChoices offers the keys of a regulation.
func completeChoices(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	var keys []string
	for _, key := range scoring.ChoiceKeys() {
		keys = append(keys, key+"=")
	}
	return keys, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}

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
	for _, text := range v.choices {
		change, err := a.otherChoice(text)
		if err != nil {
			return nil, err
		}
		changes = append(changes, change)
	}
	for _, text := range v.points {
		change, err := a.otherPoints(r, text)
		if err != nil {
			return nil, err
		}
		changes = append(changes, change)
	}
	for _, text := range v.without {
		change, err := a.withoutCriterion(r, text)
		if err != nil {
			return nil, err
		}
		changes = append(changes, change)
	}
	return changes, a.checkTried(r, changes)
}

// checkTried refuses what does not fit the round, and what is tried twice.
func (a *app) checkTried(r *scoring.Round, changes []scoring.Change) error {
	var seen []string
	for _, change := range changes {
		what := change.Key()
		if _, sets := change.(scoring.Without); !sets {
			what = what[:strings.LastIndexByte(what, '=')]
		}
		if slices.Contains(seen, what) {
			return usageError(fmt.Sprintf(a.lang.Say("thử hai lần cùng một điều: %s", "tried twice: %s"), what))
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
		return nil, usageError(fmt.Sprintf(a.lang.Say("--without “%s”: cần dạng BỘ/MÃ, ví dụ so/1.1.2",
			"--without “%s”: SET/CODE is needed, as in so/1.1.2"), text))
	}
	var codes []string
	for _, s := range r.Sets {
		if s.ID == set {
			s.Walk(func(c *scoring.Criterion, _ int) { codes = append(codes, c.Code) })
		}
	}
	if len(codes) > 0 && !slices.Contains(codes, code) {
		message := fmt.Sprintf(a.lang.Say("bộ tiêu chí %s không có tiêu chí “%s”", "the set %s has no criterion “%s”"), set, code)
		return nil, usageError(message + a.didYouMean(code, codes))
	}
	return scoring.Without{Set: set, Code: code}, nil
}

func (a *app) otherChoice(text string) (scoring.Change, error) {
	name, value, ok := strings.Cut(text, "=")
	if !ok {
		return nil, usageError(fmt.Sprintf(a.lang.Say("--regulation “%s”: cần dạng KHÓA=GIÁ-TRỊ, ví dụ rank.on=exact",
			"--regulation “%s”: KEY=VALUE is needed, as in rank.on=exact"), text))
	}
	return scoring.OtherChoice{Name: strings.TrimSpace(name), Value: strings.TrimSpace(value)}, nil
}

func (a *app) otherPoints(r *scoring.Round, text string) (scoring.Change, error) {
	leaf, number, ok := strings.Cut(text, "=")
	unit, code, both := strings.Cut(leaf, ":")
	number, percent := strings.CutSuffix(strings.TrimSpace(number), "%")
	points, err := scoring.ParsePoints(number)
	if !ok || !both || err != nil {
		return nil, usageError(fmt.Sprintf(a.lang.Say("--set “%s”: cần dạng ĐƠN-VỊ:MÃ=ĐIỂM, ví dụ so-noi-vu:1.1.2=0,5",
			"--set “%s”: UNIT:CODE=POINTS is needed, as in so-noi-vu:1.1.2=0.5"), text))
	}
	if unit, err = a.leafNamed(r, unit, code); err != nil {
		return nil, err
	}
	if percent {
		return scoring.OtherSatisfaction{Unit: unit, Code: code, Percent: points}, nil
	}
	return scoring.OtherPoints{Unit: unit, Code: code, Points: points}, nil
}

// leafNamed finds the unit, and refuses a unit or, where one is given, a code that there
// is none of.
func (a *app) leafNamed(r *scoring.Round, unit, code string) (id string, err error) {
	if id, err = a.unitNamed(unitsOf(r.Blocks), unit, ""); err != nil {
		return "", err
	}
	codes := codesOf(r, id)
	if code == "" || slices.Contains(codes, code) {
		return id, nil
	}
	message := fmt.Sprintf(a.lang.Say("bộ tiêu chí của %s không có tiêu chí “%s”",
		"the criteria set of %s has no criterion “%s”"), id, code)
	return "", usageError(message + a.didYouMean(code, codes))
}
