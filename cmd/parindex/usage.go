package main

import (
	_ "embed" // usage.tmpl
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"parindex/cmd/internal/text"
	"parindex/scoring/seq"
)

// chosenLang finds the language before the command line is parsed, since help
// and mistakes in it have to be told in that language too.
func chosenLang(args []string, env string) (text.Lang, error) {
	chosen, from := locale(env), "PARINDEX_LANG"
	for i, arg := range args {
		if arg == "--" {
			break
		}
		if value, ok := strings.CutPrefix(arg, "--lang="); ok {
			chosen, from = value, "--lang"
		} else if arg == "--lang" && i+1 < len(args) {
			chosen, from = args[i+1], "--lang"
		}
	}
	if chosen == "" {
		return text.Vietnamese, nil
	}
	if !slices.Contains(text.Langs, chosen) {
		return text.Vietnamese, usageError(fmt.Sprintf("%s: “%s”? vi | en", from, chosen))
	}
	return text.Lang(chosen), nil
}

// locale is the language of a value such as vi_VN.UTF-8, which some will set.
func locale(value string) string {
	lang, _, _ := strings.Cut(value, "_")
	lang, _, _ = strings.Cut(lang, ".")
	return strings.ToLower(lang)
}

// usageText puts the library's complaints about flags of a command into the user's
// language.
func (a *app) usageText(cmd *cobra.Command, err error) string {
	var unknown *pflag.NotExistError
	var without *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	var number *strconv.NumError
	var syntax *pflag.InvalidSyntaxError
	switch {
	case errors.As(err, &unknown):
		return a.unknownOption(cmd, unknown)
	case errors.As(err, &without):
		return a.say("the option “%s” needs a value", dashed(without.GetSpecifiedName()))
	case errors.As(err, &syntax):
		return a.say("“%s” is no option", syntax.GetSpecifiedFlag())
	case errors.As(err, &invalid) && errors.As(err, &number) && number.Func == "ParseBool":
		return a.say("“%s” cannot be used for --%s: give true or false, or nothing",
			invalid.GetValue(), invalid.GetFlag().Name)
	case errors.As(err, &invalid) && errors.As(err, &number) && number.Func == "ParseUint":
		return a.say("“%s” cannot be used for --%s: give a whole number from 0 to 18446744073709551615",
			invalid.GetValue(), invalid.GetFlag().Name)
	case errors.As(err, &invalid) && errors.As(err, &number):
		return a.say("“%s” cannot be used for --%s: give a whole number", invalid.GetValue(), invalid.GetFlag().Name)
	case errors.As(err, &invalid):
		return a.say("“%s” cannot be used for --%s: %v",
			invalid.GetValue(), invalid.GetFlag().Name, errors.Unwrap(invalid))
	}
	return err.Error()
}

func dashed(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}

// nothing is the argument check of a command that takes no arguments.
func (a *app) nothing(_ *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return a.refuse("this command does not take “%s”", args[0])
}

// choice is a flag with a closed list of values: it validates, documents and
// completes from the one list.
type choice struct {
	value   *string
	allowed []string
	other   map[string]string   // names that are taken and not offered
	called  func(string) string // what people call a value; nil where it says that itself
}

func (c choice) String() string {
	if c.value == nil {
		return ""
	}
	return *c.value
}

func (c choice) Type() string { return strings.Join(c.allowed, "|") }

func (c choice) Set(value string) error {
	if name := c.other[value]; name != "" {
		value = name
	}
	if !slices.Contains(c.allowed, value) {
		return errors.New(strings.Join(c.allowed, " | "))
	}
	*c.value = value
	return nil
}

// once is an option of one value: a second one is refused, since nobody would see which counts.
type once struct {
	pflag.Value
	given bool
	again error
}

func (o *once) Set(value string) error {
	if o.given {
		return o.again
	}
	o.given = true
	return o.Value.Set(value)
}

// takeOnce makes the options of one value, of a command and of those below, refuse a second one.
func (a *app) takeOnce(cmd *cobra.Command) {
	again := errors.New(a.say("the option has a value already; give it once, and run the command again for another value"))
	wrap := func(f *pflag.Flag) {
		_, isOnce := f.Value.(*once)
		_, isList := f.Value.(pflag.SliceValue)
		if !isOnce && !isList && f.Value.Type() != "bool" {
			f.Value = &once{Value: f.Value, again: again}
		}
	}
	cmd.PersistentFlags().VisitAll(wrap)
	cmd.Flags().VisitAll(wrap)
	for _, sub := range cmd.Commands() {
		a.takeOnce(sub)
	}
}

func (c command) addChoice(flags *pflag.FlagSet, of choice, name, usage string) {
	flags.Var(of, name, usage)
	flags.Lookup(name).DefValue = "" // the library would add an English "(default …)"
	offered := of.allowed
	if of.called != nil {
		offered = seq.Map(of.allowed, func(value string) string { return described(value, of.called(value)) })
	}
	c.completes(name, cobra.FixedCompletions(offered, cobra.ShellCompDirectiveNoFileComp))
}

//go:embed usage.tmpl
var usageText string

// usageTemplate is cobra's, in the user's language.
func (a *app) usageTemplate() string {
	words := strings.NewReplacer(
		"Usage:", a.say("Usage:"), "Examples:", a.say("Examples:"),
		"Commands:", a.say("Commands:"), "Global:", a.say("Global options:"),
		"Options:", a.say("Options:"), "More:", a.say("More about a command:"),
		"Status:", a.say(
			"Exit status:\n  0 no faults · 1 faults in the data\n  2 wrong command line · 3 could not run"),
		"Guide:", a.say("The guide, in Vietnamese:"), "[command]", a.say("COMMAND"),
	)
	return words.Replace(usageText)
}
