package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"runtime"
	"runtime/debug"
	"slices"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/record"
	"parindex/criteria"
	"parindex/scoring"
)

// version is raised with every release, which sets it by its tag (.ci/release); a
// correction of a result says which version computed it.
var version = "0.1.0"

// commit is what a release was built from; .ci/release sets it.
var commit string

func newVersion(a *app) *cobra.Command {
	c := a.command("version")
	c.Args = a.nothing
	return c.runs(func([]string) error {
		_, err := fmt.Fprintf(a.stdout, a.say(
			"parindex %s\narithmetic %d, format of files %d, schema of JSON %d\n%s\n"), version, scoring.Arithmetic,
			criteria.Format, record.Schema, builtFrom())
		return err
	})
}

// builtFrom is what the program was built with, for which system, and from which commit,
// where that is known.
func builtFrom() string {
	built := fmt.Sprintf("%s, %s/%s", runtime.Version(), runtime.GOOS, runtime.GOARCH)
	if from := cmp.Or(commit, stampedCommit()); from != "" {
		built += ", commit " + from[:min(12, len(from))]
	}
	return built
}

// stampedCommit is the commit that the go command notes in what it builds from one.
func stampedCommit() (from string) {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	for _, setting := range info.Settings {
		if setting.Key == "vcs.revision" {
			from = setting.Value
		}
	}
	return from
}

func newCompletion(a *app) *cobra.Command {
	c := a.command("completion")
	scripts := map[string]func(io.Writer) error{
		"bash":       func(w io.Writer) error { return c.Root().GenBashCompletionV2(w, true) },
		"zsh":        func(w io.Writer) error { return c.Root().GenZshCompletion(w) },
		"fish":       func(w io.Writer) error { return c.Root().GenFishCompletion(w, true) },
		"powershell": func(w io.Writer) error { return c.Root().GenPowerShellCompletionWithDesc(w) },
	}
	c.ValidArgs = slices.Sorted(maps.Keys(scripts))
	c.Args = func(_ *cobra.Command, args []string) error {
		if len(args) == 1 && scripts[args[0]] != nil {
			return nil
		}
		return usageError(c.help("needs"))
	}
	return c.runs(func(args []string) error { return scripts[args[0]](a.stdout) })
}
