package main

import (
	"strings"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/text"
)

func newRoot(a *app) *cobra.Command {
	c := a.command("parindex")
	root := c.Command
	c.holds()
	root.Version, root.SilenceErrors, root.SilenceUsage = version, true, true
	root.PersistentPreRunE = func(cmd *cobra.Command, args []string) error {
		a.running = true
		a.readsFrom(cmd, args)
		return a.checkNoneEmpty(cmd)
	}
	root.SetOut(a.stdout)
	root.SetErr(a.stderr)
	a.fitHelp(root)
	root.SetVersionTemplate("parindex {{.Version}}\n")
	root.CompletionOptions.DisableDefaultCmd = true
	a.globalFlags(c)
	addCommands(a, root)
	if a.isCompleting() {
		a.completeFlags(root)
	}
	c.describeHelp(root)
	a.takeOnce(root)
	return root
}

// isCompleting says whether a shell asks what may follow.
func (a *app) isCompleting() bool {
	return len(a.args) > 0 && strings.HasPrefix(a.args[0], cobra.ShellCompRequestCmd)
}

// globalFlags adds the options of every command.
func (a *app) globalFlags(c command) {
	lang, flags := string(a.lang), c.PersistentFlags()
	a.color = colors[0]
	c.addChoice(flags, choice{value: &lang, allowed: text.Langs}, "lang", c.help("--lang"))
	c.addChoice(flags, choice{value: &a.color, allowed: colors}, "color", c.help("--color"))
	flags.BoolVar(&a.strict, "strict", false, c.help("--strict"))
	flags.BoolVarP(&a.quiet, "quiet", "q", false, c.help("--quiet"))
	c.Flags().Bool("version", false, c.help("--version"))
}

// describeHelp describes --help of a command and of those below.
func (c command) describeHelp(cmd *cobra.Command) {
	cmd.DisableFlagsInUseLine = true
	cmd.Flags().BoolP("help", "h", false, c.help("--help"))
	for _, sub := range cmd.Commands() {
		c.describeHelp(sub)
	}
}
