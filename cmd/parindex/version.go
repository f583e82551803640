package main

import (
	"cmp"
	"fmt"
	"runtime"
	"runtime/debug"

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
	return &cobra.Command{
		Use:   "version",
		Short: a.lang.Say("In phiên bản của parindex", "Print the version of parindex"),
		Args:  a.nothing,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintf(a.stdout, a.lang.Say("parindex %s\ncách tính %d, định dạng tệp %d, mẫu JSON %d\n%s\n",
				"parindex %s\narithmetic %d, format of files %d, schema of JSON %d\n%s\n"), version, scoring.Arithmetic, criteria.Format,
				record.Schema, builtFrom())
			return err
		},
	}
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
	shells := []string{"bash", "zsh", "fish", "powershell"}
	return &cobra.Command{
		Use:   "completion bash|zsh|fish|powershell",
		Short: a.lang.Say("In tập lệnh gợi ý khi gõ phím Tab", "Print the script that completes commands on Tab"),
		Long: a.lang.Say(`In tập lệnh gợi ý cho trình dòng lệnh: lệnh, tùy chọn, đợt, đơn vị, tiêu chí, gói.
Cài một lần, dùng mãi:

  bash        parindex completion bash > ~/.local/share/bash-completion/completions/parindex
              (cần gói bash-completion; tạo thư mục trước: mkdir -p)
  zsh         parindex completion zsh > "${fpath[1]}/_parindex"
              (trong ~/.zshrc phải có: autoload -U compinit; compinit)
  fish        parindex completion fish > ~/.config/fish/completions/parindex.fish
  powershell  parindex completion powershell >> $PROFILE

Rồi mở cửa sổ lệnh mới. Chỉ cho phiên đang mở:`,
			`Print the completion script for a shell: commands, options, rounds, units, criteria, packs.
To install it for good:

  bash        parindex completion bash > ~/.local/share/bash-completion/completions/parindex
              (needs the package bash-completion; make the folder first: mkdir -p)
  zsh         parindex completion zsh > "${fpath[1]}/_parindex"
              (~/.zshrc has to have: autoload -U compinit; compinit)
  fish        parindex completion fish > ~/.config/fish/completions/parindex.fish
  powershell  parindex completion powershell >> $PROFILE

Then open a new shell. For the current one only:`),
		Example: `  source <(parindex completion bash)
  parindex completion powershell | Out-String | Invoke-Expression`,
		ValidArgs: shells,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 1 && (choice{value: new(string), allowed: shells}).Set(args[0]) == nil {
				return nil
			}
			return usageError(a.lang.Say("cần một trong: bash, zsh, fish, powershell",
				"one of these is needed: bash, zsh, fish, powershell"))
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			root := cmd.Root()
			switch args[0] {
			case "bash":
				return root.GenBashCompletionV2(a.stdout, true)
			case "zsh":
				return root.GenZshCompletion(a.stdout)
			case "fish":
				return root.GenFishCompletion(a.stdout, true)
			}
			return root.GenPowerShellCompletionWithDesc(a.stdout)
		},
	}
}
