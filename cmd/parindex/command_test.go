package main

import (
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/text"
)

// What stands in help/ is said by a command, in both languages, and no option is without words.
func TestHelpIsUsed(t *testing.T) {
	files, err := fs.Glob(helpFiles, "help/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	root := newRoot(&app{lang: text.Vietnamese, screen: terminalWidth})
	for _, file := range files {
		name := strings.TrimSuffix(strings.TrimPrefix(file, "help/"), ".txt")
		vi, en := words{}, words{}
		vi.read(name, text.Vietnamese, strings.NewReplacer())
		en.read(name, text.English, strings.NewReplacer())
		if v, e := slices.Sorted(maps.Keys(vi)), slices.Sorted(maps.Keys(en)); !slices.Equal(v, e) {
			t.Errorf("%s says in Vietnamese %q, in English %q", file, v, e)
		}
		cmd := root
		if name != "parindex" && name != "options" {
			cmd, _, err = root.Find(strings.Split(name, "-"))
		}
		if err != nil || cmd == root && !slices.Contains([]string{"parindex", "options"}, name) {
			t.Errorf("%s is of no command", file)
		}
		for key := range vi {
			option, is := strings.CutPrefix(key, "--")
			if is && name != "options" && cmd.Flag(option) == nil {
				t.Errorf("%s describes %s, which %s does not have", file, key, cmd.Name())
			}
		}
	}
	checkShort(t, root)
}

func checkShort(t *testing.T, cmd *cobra.Command) {
	if cmd.Short == "" || cmd.HasParent() && cmd.Runnable() && cmd.Long == "" && cmd.Name() != "version" &&
		!cmd.HasSubCommands() && cmd.Name() != "list" {
		t.Errorf("%s has no help", cmd.CommandPath())
	}
	for _, sub := range cmd.Commands() {
		checkShort(t, sub)
	}
}
