package main

import (
	"cmp"
	"errors"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/round"
	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/seq"
)

// helpOf is the command line that shows the help of a command. One that is not listed
// has none of its own.
func (a *app) helpOf(cmd *cobra.Command) string {
	if cmd.Hidden {
		cmd = cmd.Parent()
	}
	return a.toType(append(strings.Fields(cmd.CommandPath())[1:], "--help")...)
}

// didYouMean is what to add to a complaint about a name that there is none of.
func (a *app) didYouMean(name string, known []string) string {
	if close := criteria.Closest(name, known); close != "" {
		return a.orRather(close)
	}
	return ""
}

func (a *app) orRather(names ...string) string {
	return a.say("; did you mean “%s”?", strings.Join(names, "”, “"))
}

// unknownOption also takes "-format" for "--format".
func (a *app) unknownOption(cmd *cobra.Command, unknown *pflag.NotExistError) string {
	said := dashed(unknown.GetSpecifiedName())
	if err := a.subcommand(cmd, a.wordsAfter(cmd)); cmd.HasSubCommands() && err != nil {
		return err.Error() // an option of a command that there is none of
	}
	letters := unknown.GetSpecifiedShortnames()
	if !utf8.ValidString(said) || letters != "" && letters[0] >= utf8.RuneSelf { // it goes by bytes
		said = "-" + letters
	}
	message := a.say("unknown option “%s”", said)
	var known []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { known = append(known, "--"+f.Name) })
	if len(letters) > 1 {
		said = "--" + letters
	}
	said, _, _ = strings.Cut(said, "=")
	switch name, long := strings.CutPrefix(said, "--"); {
	case !long:
		return message
	case slices.Contains(trials, name):
		return a.say(
			"this command does not take “%s”: what is tried is for reports (score, explain…), "+
				"and is never sealed or verified", said)
	}
	return message + a.didYouMean(said, known)
}

// subcommand is the argument check of a command that only has subcommands.
func (a *app) subcommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	message := a.say("unknown command “%s”", args[0])
	if close := closeCommands(cmd, args[0]); len(close) > 0 {
		message += a.orRather(close...)
	}
	return usageError(message)
}

// wordsAfter are the words behind a command that are not options.
func (a *app) wordsAfter(cmd *cobra.Command) []string {
	line := pflag.NewFlagSet("", pflag.ContinueOnError)
	line.ParseErrorsAllowlist.UnknownFlags, line.Usage = true, func() {} // --help is no mistake here
	for _, name := range []string{"lang", "color"} {                     // options that stand before the command
		line.String(name, "", "")
	}
	line.BoolP("quiet", "q", false, "")
	line.Bool("strict", false, "")
	_ = line.Parse(a.args) // only for its words
	return line.Args()[min(strings.Count(cmd.CommandPath(), " "), line.NArg()):]
}

// closeCommands are commands with a similar name, or those of the same name one level down.
func closeCommands(cmd *cobra.Command, said string) (close []string) {
	cmd.SuggestionsMinimumDistance = 2
	if close = cmd.SuggestionsFor(said); len(close) > 0 {
		return close
	}
	for _, group := range cmd.Commands() {
		for _, sub := range group.Commands() {
			if sub.Name() == said {
				close = append(close, group.Name()+" "+said)
			}
		}
	}
	return close
}

// unitNamed is the id of the unit that goes by an id or a name of its own, in small letters or
// capitals, in a block or, where none is named, in the round. What only resembles one is
// suggested.
func (a *app) unitNamed(units []*scoring.Unit, said, block string) (string, error) {
	if found := goingBy(units, said, func(name string) string { return name }); slices.Contains(found, said) {
		return said, nil
	}
	exact := goingBy(units, said, fold.Name)
	if len(exact) == 1 {
		return exact[0], nil
	}
	message := a.say("this round has no unit “%s”", said)
	if block != "" {
		message = a.say("the block %s has no unit “%s”", block, said)
	}
	if len(exact) > 1 {
		message = a.say("several units have the name “%s”", said)
		return "", usageError(message + a.orRather(exact...))
	}
	if similar := goingBy(units, said, fold.Slug); len(similar) > 1 {
		return "", usageError(message + a.orRather(similar...))
	}
	return "", usageError(message + a.closestUnit(units, said))
}

// oneOf is the one of these that was said, in small letters or capitals; else what was said.
func oneOf(known []string, said string) string {
	if slices.Contains(known, said) {
		return said
	}
	return cmp.Or(seq.First(known, func(one string) bool { return fold.Name(one) == fold.Name(said) }), said)
}

// goingBy are the ids of units with an id, name or alias that is the same when folded.
func goingBy(units []*scoring.Unit, said string, folded func(string) string) (ids []string) {
	for _, unit := range units {
		names := append([]string{unit.ID, unit.Name}, unit.Aliases...)
		if slices.ContainsFunc(names, func(name string) bool { return folded(name) == folded(said) }) {
			ids = append(ids, unit.ID)
		}
	}
	return ids
}

// closestUnit suggests the unit whose name or id is nearest.
func (a *app) closestUnit(units []*scoring.Unit, said string) string {
	if near := round.NamesOf(units).Nearest(said); near.ID != "" {
		return a.say("; did you mean “%s” (%s)?", near.ID, near.Name)
	}
	return ""
}

// unitsOf are those of a round, in its order.
func unitsOf(r *scoring.Round) (units []*scoring.Unit) {
	for unit := range r.Units() {
		units = append(units, unit)
	}
	return units
}

// plainWord is what no shell reads anything into.
var plainWord = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[\pL\pN_./:=,@%+~\\-]+$`) })

// toType is a command line for people to type. It answers in the language of this one, where that was typed, too.
func (a *app) toType(words ...string) string {
	isLang := func(arg string) bool { return arg == "--lang" || strings.HasPrefix(arg, "--lang=") }
	if slices.ContainsFunc(a.args, isLang) && !slices.ContainsFunc(words, isLang) {
		words = append([]string{"--lang", string(a.lang)}, words...)
	}
	return quoted(append([]string{"parindex"}, words...))
}

// toScreen are the words of a command line without the file and the format: what is to be read once more goes
// to the screen, and not over the file that was just written.
func toScreen(args []string) (words []string) {
	value := false
	for _, arg := range args {
		name, _, isJoined := strings.Cut(arg, "=")
		isOutput := name == "--output" || name == "--format" || strings.HasPrefix(arg, "-o")
		if !value && !isOutput {
			words = append(words, arg)
		}
		value = isOutput && !isJoined && (arg == "-o" || strings.HasPrefix(arg, "--"))
	}
	return words
}

// quoted is a command line as people can type it.
func quoted(words []string) string {
	var line []string
	for _, word := range words {
		if !plainWord().MatchString(word) {
			word = `"` + word + `"`
		}
		line = append(line, word)
	}
	return strings.Join(line, " ")
}

// withHint is an error of the system with what to do about it.
type withHint struct {
	error
	hint string
}

func (h withHint) Unwrap() error { return h.error }

// hintOf is what an error has of that.
func hintOf(err error) string {
	var h withHint
	if errors.As(err, &h) {
		return h.hint
	}
	return ""
}
