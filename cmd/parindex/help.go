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
)

// fitHelp makes help as narrow as the screen that it goes to.
func (a *app) fitHelp(root *cobra.Command) {
	width := a.options(a.stdout).Width
	cobra.AddTemplateFuncs(template.FuncMap{
		"flags": func(flags *pflag.FlagSet) string { return optionList(flags, width) },
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
