package main

import (
	"errors"
	"fmt"
	"os/exec"
	"path"
	"strings"

	"parindex/criteria"
)

// gitPrefix begins the name of what a git repository held: git:REV:PATH, with
// the path from the top of the repository, or ./ from here.
const gitPrefix = "git:"

// openGit opens a pack or a file of a revision. It is nil where the revision
// has nothing at that path. The user's words are only ever the end of one
// argument, and a revision cannot pass for an option.
func (a *app) openGit(name string) (*opened, error) {
	rev, file, ok := strings.Cut(name, ":")
	if !ok || rev == "" || file == "" || strings.HasPrefix(rev, "-") {
		return nil, usageError(fmt.Sprintf(a.lang.Say("“git:%s” không có dạng git:REV:ĐƯỜNG-DẪN", "“git:%s” is not of the form git:REV:PATH"), name))
	}
	if _, err := git("rev-parse", "--verify", "--quiet", "--end-of-options", rev+"^{commit}"); err != nil {
		return nil, a.gitFailure(rev, err)
	}
	dir, base := path.Split(strings.TrimSuffix(file, "/"))
	if base == "." || base == ".." { // a folder without a name: what lies beside it is not asked for
		dir, base = dir+base+"/", "."
	}
	tree := gitTree(rev + ":" + dir)
	kind, err := git("cat-file", "-t", tree.object(base))
	switch {
	case err != nil:
		return nil, nil
	case strings.TrimSpace(string(kind)) == "tree":
		return ofPack(criteria.LoadPack(tree, base, shownOf(rev, dir, base)))
	}
	return a.ofFile(tree, base, shownOf(rev, dir, base))
}

// shownOf is the name as the user typed it, but for a file at the top, which
// has to stand apart from what is before it.
func shownOf(rev, dir, base string) string {
	if dir == "" {
		dir = "./"
	}
	return gitPrefix + rev + ":" + dir + base
}

// gitFailure tells a revision that there is none of from git not working.
func (a *app) gitFailure(rev string, err error) error {
	var exit *exec.ExitError
	switch {
	case errors.As(err, &exit) && len(exit.Stderr) == 0:
		return usageError(fmt.Sprintf(a.lang.Say("kho git không có phiên bản “%s”", "the git repository has no revision “%s”"), rev))
	case errors.As(err, &exit):
		line, _, _ := strings.Cut(string(exit.Stderr), "\n")
		return fmt.Errorf("git: %s", strings.TrimPrefix(line, "fatal: "))
	}
	return err
}
