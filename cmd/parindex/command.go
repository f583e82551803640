package main

import (
	"embed"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/round"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/seq"
)

// helpFiles has a file for each command, and options.txt for what several share. [vi] and [en] begin with lines
// KEY = VALUE, where a KEY that begins with -- is an option; the long help follows.
//
//go:embed help/*.txt
var helpFiles embed.FS

// words are what a command says of itself in one language, by their keys.
type words map[string]string

// command is a command with its words.
type command struct {
	*cobra.Command
	app   *app
	words words
}

// command begins the command whose words are in help/NAME.txt. The replacements fill in what stands in braces there.
func (a *app) command(name string, replacements ...string) command {
	w := words{}
	fill := strings.NewReplacer(replacements...)
	w.read("options", a.lang, fill)
	w.read(name, a.lang, fill)
	own := name[strings.LastIndexByte(name, '-')+1:]
	return command{app: a, words: w, Command: &cobra.Command{
		Use: strings.TrimSpace(own + " " + w["use"]), Short: w["short"], Long: w["long"], Example: w["example"],
	}}
}

// read adds the words of a file in one language.
func (w words) read(name string, lang text.Lang, fill *strings.Replacer) {
	content, err := helpFiles.ReadFile("help/" + name + ".txt")
	if err != nil {
		panic(err) // only if the file were missing from the program
	}
	for part := range strings.SplitSeq("\n"+fill.Replace(string(content)), "\n[") {
		title, body, _ := strings.Cut(part, "]\n")
		body = strings.TrimRight(body, "\n")
		key, isMine := strings.CutPrefix(title, string(lang))
		switch {
		case title == "example":
			w[title] = body
		case isMine && key == "":
			w.readHead(body)
		case isMine:
			w[strings.TrimSpace(key)] = body
		}
	}
}

func (w words) readHead(body string) {
	head, long, hasLong := strings.Cut(body, "\n\n")
	if hasLong {
		w["long"] = long
	}
	for line := range strings.SplitSeq(head, "\n") {
		key, value, _ := strings.Cut(line, " = ")
		w[key] = value
	}
}

// help is what stands under a key.
func (c command) help(key string) string {
	said, ok := c.words[key]
	if !ok {
		panic(fmt.Sprintf("help: %s says nothing of %s", c.Name(), key)) // any test that builds the commands finds it
	}
	return said
}

// takes checks how many arguments there are; most is -1 where there may be any number. The words under the key say
// what is needed.
func (c command) takes(least, most int, key string) {
	c.Args = func(_ *cobra.Command, args []string) error {
		if len(args) < least || most >= 0 && len(args) > most {
			message := strings.ReplaceAll(c.help(key), "{found}", strconv.Itoa(len(args)))
			if len(args) > least {
				message += c.app.say("; a name with blanks in it stands in quotation marks")
			}
			return usageError(message)
		}
		return nil
	}
}

// namesRounds names the rounds in the working directory, or says that it is one, to those who name none.
func (c command) namesRounds() {
	count := c.Args
	c.Args = func(cmd *cobra.Command, args []string) error {
		err, beside := count(cmd, args), roundsBeside("here")
		switch {
		case len(args) > 0:
		case exists(round.Declarations):
			return usageError(err.Error() + c.app.say("; for example: ") + c.app.toType(append(slices.Clone(c.app.args), ".")...))
		case len(beside) > 0:
			return usageError(err.Error() + c.app.say("; rounds nearby: ") + c.app.lang.Few(beside, 5, ", "))
		}
		return err
	}
}

// takesRound takes the one argument, a round. Where the command has subcommands, it may be one that was mistyped.
func (c command) takesRound(name *string) {
	c.takes(1, 1, "needs-round")
	c.namesRounds()
	count := c.Args
	c.Args = func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 && !exists(args[0]) && len(closeCommands(cmd, args[0])) > 0 {
			return c.app.subcommand(cmd, args)
		}
		if err := count(cmd, args); err != nil {
			return err
		}
		*name = args[0]
		return nil
	}
	c.ValidArgsFunction = completeRound
}

// runs says what the command does, and is the command.
func (c command) runs(run func(args []string) error) *cobra.Command {
	c.RunE = func(_ *cobra.Command, args []string) error { return run(args) }
	return c.Command
}

// holds makes a command that does nothing but hold others.
func (c command) holds(commands ...*cobra.Command) *cobra.Command {
	c.AddCommand(commands...)
	c.Args = c.app.subcommand
	c.RunE = func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
	return c.Command
}

// The options of a command, each with the words under its name.

func (c command) isSet(value *bool, name string) {
	c.Flags().BoolVar(value, name, false, c.help("--"+name))
}

func (c command) text(value *string, name string) {
	c.Flags().StringVar(value, name, "", c.help("--"+name))
}

func (c command) texts(value *[]string, name string) {
	c.Flags().StringArrayVar(value, name, nil, c.help("--"+name))
}

func (c command) number(value *int, name string, usual int) {
	c.Flags().IntVar(value, name, usual, c.help("--"+name))
}

func (c command) seed(value *uint64, usual uint64) {
	c.Flags().Uint64Var(value, "seed", usual, c.help("--seed"))
}

// output is -o, which is a file or a folder.
func (c command) output(value *string, key string) {
	c.Flags().StringVarP(value, "output", "o", "", c.help(key))
}

func (c command) choice(value *string, name string, allowed []string) {
	c.addChoice(c.Flags(), choice{value: value, allowed: allowed}, name, c.help("--"+name))
}

// stage offers stages, which have words of their own.
func (c command) stage(value *string, stages []scoring.Stage) {
	called := func(stage string) string { return c.app.lang.Stage(scoring.Stage(stage)) }
	names := seq.Map(stages, func(s scoring.Stage) string { return string(s) })
	words := seq.Map(names, func(name string) string { return name + " = " + called(name) })
	c.addChoice(c.Flags(), choice{value: value, allowed: names, called: called}, "stage",
		c.help("--stage")+"; "+strings.Join(words, ", "))
}

// completes offers values for an option to a shell that asks. The library keeps what is registered for good, with all that
// a command has read: many runs in one process would never give back any memory.
func (c command) completes(name string, offer cobra.CompletionFunc) {
	if !c.app.isCompleting() {
		return
	}
	if err := c.RegisterFlagCompletionFunc(name, offer); err != nil {
		panic(err) // only if it were registered twice
	}
}
