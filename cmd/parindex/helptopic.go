package main

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/report"
	"parindex/cmd/internal/text"
	"parindex/criteria"
	"parindex/examples"
	"parindex/scoring/fault"
)

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
	case code == guideTopic:
		return report.Guide(a.stdout, examples.Guide(), a.options(a.stdout))
	case slices.Contains(text.Codes(), code):
		return report.FaultPage(a.stdout, code, a.options(a.stdout))
	}
	return a.noTopic(root, args[0])
}

// noTopic refuses what is no command and no code.
func (a *app) noTopic(root *cobra.Command, said string) error {
	message := fmt.Sprintf(a.lang.Say("không có lệnh hay mã lỗi “%s”", "there is no command or code of a fault “%s”"),
		said)
	close := closeCommands(root, said)
	if code := criteria.Closest(said, append(codeNames(), faultsTopic, guideTopic)); code != "" {
		close = append(close, code)
	}
	if len(close) > 0 {
		message += a.orRather(close...)
	}
	return usageError(message + a.lang.Say("; mọi mã lỗi: parindex help faults", "; all codes: parindex help faults"))
}

func codeNames() (names []string) {
	for _, code := range text.Codes() {
		names = append(names, string(code))
	}
	return names
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
