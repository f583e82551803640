package main

import (
	"fmt"
	"slices"
	"strings"
	"text/template"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/report"
	"parindex/cmd/internal/text"
	"parindex/criteria"
	"parindex/examples"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// fitHelp makes help as narrow as the screen that it goes to.
func (a *app) fitHelp(root *cobra.Command) {
	width := a.options(a.stdout).Width
	cobra.AddTemplateFuncs(template.FuncMap{
		"flags": func(flags *pflag.FlagSet) string { return optionList(flags, width) },
		"typed": func(path string) string { return a.toType(strings.Fields(path)[1:]...) },
		"fit":   func(text string) string { return fitted(text, width) },
		"hang": func(text string, name int) string {
			behind := len("  ") + name + len(" ")
			return page.Hanging(text, width, behind, behind)
		},
	})
	root.SetUsageTemplate(a.usageTemplate())
	root.SetHelpTemplate(`{{with or .Long .Short}}{{. | trimTrailingWhitespaces | fit}}

{{end}}{{if or .Runnable .HasSubCommands}}{{.UsageString}}{{end}}`)
}

// optionList lists options with what they do beside them, or below them where the
// screen is narrow.
func optionList(flags *pflag.FlagSet, width int) string {
	const gap, leastRoom, in = 3, 30, 10
	var names, purposes []string
	left := 0
	flags.VisitAll(func(f *pflag.Flag) {
		name, purpose := option(f)
		names, purposes = append(names, name), append(purposes, purpose)
		left = max(left, utf8.RuneCountInString(name)+gap)
	})
	var out strings.Builder
	for i, name := range names {
		if width > 0 && width < left+leastRoom {
			if utf8.RuneCountInString(name) > width { // the values go below
				at := strings.LastIndex(name, " ")
				name = fmt.Sprintf("%s\n%*s%s", name[:at], in, "", values(name[at+1:], width, in))
			}
			fmt.Fprintf(&out, "%s\n%*s%s\n", name, in, "", page.Hanging(purposes[i], width, in, in))
			continue
		}
		blanks := left - utf8.RuneCountInString(name)
		fmt.Fprintf(&out, "%s%*s%s\n", name, blanks, "", page.Hanging(purposes[i], width, left, left))
	}
	return out.String()
}

// values are what an option takes, broken between those of a closed list.
func values(list string, width, in int) string {
	if utf8.RuneCountInString(list) <= width-in {
		return list
	}
	return page.Hanging(strings.ReplaceAll(list, "|", " | "), width, in, in)
}

// option is a flag as people type it, and what it does.
func option(f *pflag.Flag) (name, purpose string) {
	value, purpose := pflag.UnquoteUsage(f)
	name = "      --" + f.Name
	if f.Shorthand != "" {
		name = "  -" + f.Shorthand + ", --" + f.Name
	}
	return strings.TrimRight(name+" "+value, " "), purpose
}

// fitted breaks paragraphs anew where a line is too long. Lines that begin with
// blanks stand by themselves, and those to be copied as they are.
func fitted(text string, width int) string {
	if width == 0 {
		return text
	}
	var out []string
	var paragraph []string
	flush := func() {
		if slices.ContainsFunc(paragraph, func(line string) bool { return utf8.RuneCountInString(line) > width }) {
			paragraph = []string{page.Wrap(strings.Join(paragraph, " "), width)}
		}
		out = append(out, paragraph...)
		paragraph = nil
	}
	for line := range strings.SplitSeq(text, "\n") {
		if line != "" && line[0] != ' ' {
			paragraph = append(paragraph, line)
			continue
		}
		flush()
		out = append(out, entry(line, width))
	}
	flush()
	return strings.Join(out, "\n")
}

// entry breaks a line that has a name and, behind some blanks, what it stands for.
func entry(line string, width int) string {
	words := strings.TrimLeft(line, " ")
	if strings.HasPrefix(words, "#") {
		return line
	}
	behind := len(line) - len(words)
	in := behind + 2
	if gap := strings.Index(words, "  "); gap > 0 {
		value := strings.TrimLeft(words[gap:], " ")
		behind += utf8.RuneCountInString(strings.TrimSuffix(words, value))
		if in = behind; width < behind+24 {
			in = 4
		}
		words = value
	}
	return strings.TrimSuffix(line, words) + page.Hanging(words, width, behind, in)
}

// What there is help for beside commands and codes.
const (
	faultsTopic = "faults" // the list of every kind of fault
	guideTopic  = "guide"  // the guide, which is in Vietnamese
)

// newHelp is "parindex help COMMAND", which many will type, and the page about a fault.
func newHelp(a *app) *cobra.Command {
	c := a.command("help")
	c.ValidArgsFunction = completeHelp
	c.RunE = func(cmd *cobra.Command, args []string) error { return a.help(cmd.Root(), args) }
	return c.Command
}

func (a *app) help(root *cobra.Command, args []string) error {
	found, rest, err := root.Find(args)
	if err == nil && len(rest) == 0 {
		return found.Help()
	}
	if len(args) > 1 && found != root {
		return a.subcommand(found, rest)
	}
	switch code := fault.Code(args[0]); {
	case code == faultsTopic:
		return report.FaultList(a.stdout, a.options(a.stdout))
	case code == guideTopic && a.lang == text.English:
		note := "(The guide is in Vietnamese. In English: README.md, examples/commands.md, parindex COMMAND --help.)"
		return report.Guide(a.stdout, append([]string{note}, examples.Guide()...), a.options(a.stdout))
	case code == guideTopic:
		return report.Guide(a.stdout, examples.Guide(), a.options(a.stdout))
	case slices.Contains(text.Codes(), code):
		return report.FaultPage(a.stdout, code, a.options(a.stdout))
	}
	return a.noTopic(root, args[0])
}

// noTopic refuses what is no command and no code.
func (a *app) noTopic(root *cobra.Command, said string) error {
	message := a.say("there is no command or code of a fault “%s”", said)
	close := closeCommands(root, said)
	if code := criteria.Closest(said, append(codeNames(), faultsTopic, guideTopic)); code != "" {
		close = append(close, code)
	}
	if len(close) > 0 {
		message += a.orRather(close...)
	}
	return usageError(message + a.say("; all codes: %s", a.toType("help", faultsTopic)))
}

func codeNames() (names []string) {
	return seq.Map(text.Codes(), func(code fault.Code) string { return string(code) })
}

func completeHelp(cmd *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	names := append(codeNames(), faultsTopic, guideTopic)
	for _, sub := range cmd.Root().Commands() {
		if sub.IsAvailableCommand() {
			names = append(names, sub.Name())
		}
	}
	return names, cobra.ShellCompDirectiveNoFileComp
}
