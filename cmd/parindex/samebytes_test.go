package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"parindex/criteria"
)

// What is kept of a result, and what compares it, is the same bytes with any number of
// cores, in any locale, time zone and folder.
func TestSameBytesEverywhere(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("no git: what repositories held cannot be read")
	}
	one := yearsInGit(t, filepath.Join(t.TempDir(), "a"))
	two := yearsInGit(t, filepath.Join(t.TempDir(), "một chỗ khác", "b"))
	for _, line := range []string{
		"seal dot",
		"bundle dot -o kept.zip",
		"rescore . --format jsonl",
		"rescore . --format jsonl --jobs 3",
		"rescore . --criteria quang-nam-2020 --format json",
		"compare dot sau --format json",
		"compare git:HEAD:dot sau --format html",
		"impact dot sau --base HEAD --criteria quang-nam-2020 --format json",
		"sensitivity dot --runs 100 --format json",
	} {
		want := stdoutOf(t, one, line, "GOMAXPROCS=1", "LC_ALL=C", "TZ=UTC")
		for _, other := range [][]byte{
			stdoutOf(t, one, line, "GOMAXPROCS=5", "LC_ALL=tr_TR.UTF-8", "LANG=de_DE", "TZ=America/St_Johns"),
			stdoutOf(t, two, line, "GOMAXPROCS=2", "LC_ALL=vi_VN.UTF-8", "TZ=Asia/Ho_Chi_Minh"),
		} {
			if len(want) == 0 || !bytes.Equal(other, want) {
				t.Errorf("%s: other bytes\n%s\n%s", line, want, other)
			}
		}
	}
}

// yearsInGit makes a repository with two rounds and a pack, which has changed since.
func yearsInGit(t *testing.T, dir string) string {
	t.Helper()
	for name, seed := range map[string]string{"dot": "1", "sau": "2"} {
		made := practiceRound(t, 3, "--seed", seed)
		makeOfficial(t, made)
		must(t, os.CopyFS(filepath.Join(dir, name), os.DirFS(made)))
	}
	pack, err := fs.Sub(criteria.Shipped(), "quang-nam-2020")
	must(t, err)
	must(t, os.CopyFS(filepath.Join(dir, "quang-nam-2020"), pack))
	must(t, os.Remove(filepath.Join(dir, "quang-nam-2020", "cases.yaml"))) // worked examples of what changes below
	commitAll(t, dir)
	set := filepath.Join(dir, "quang-nam-2020", "so.yaml")
	content, err := os.ReadFile(set)
	must(t, err)
	must(t, os.WriteFile(set,
		bytes.ReplaceAll(content, []byte("chậm, points: 0.5"), []byte("chậm, points: 0.25")), 0o644))
	return dir
}

// commitAll makes a repository of a folder.
func commitAll(t *testing.T, dir string) {
	t.Helper()
	for _, line := range []string{"init -q .", "add .", "-c user.name=x -c user.email=x@example.org commit -q -m one"} {
		git := exec.Command("git", strings.Fields(line)...)
		git.Dir = dir
		must(t, git.Run())
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// stdoutOf is what a command prints, or what it writes to kept.zip.
func stdoutOf(t *testing.T, dir, line string, env ...string) []byte {
	t.Helper()
	cmd := process(t, strings.Fields(line)...)
	cmd.Dir, cmd.Env = dir, append(cmd.Env, env...)
	out, err := cmd.Output()
	if err != nil {
		var exit *exec.ExitError
		errors.As(err, &exit)
		t.Errorf("%s: %v\n%s", line, err, exit.Stderr)
	}
	name := filepath.Join(dir, "kept.zip")
	if kept, err := os.ReadFile(name); err == nil {
		must(t, os.Remove(name))
		return kept
	}
	return out
}

// makeOfficial lets a practice round be sealed.
func makeOfficial(t *testing.T, dir string) {
	t.Helper()
	name := filepath.Join(dir, "round.yaml")
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	content = bytes.Replace(content, []byte("status: practice"), []byte("status: official"), 1)
	if err := os.WriteFile(name, content, 0o644); err != nil {
		t.Fatal(err)
	}
}
