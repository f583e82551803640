package main

import (
	"cmp"
	"errors"
	"io/fs"
	"path"
	"strings"

	"parindex/cmd/internal/round"
	"parindex/cmd/internal/tree"
	"parindex/criteria"
)

// gitPrefix begins the name of what a git repository held: git:REV:PATH, with
// the path from the top of the repository, or ./ from here.
const gitPrefix = "git:"

// openGit opens a pack, a round's pack or a file of a revision. It is nil where the
// revision has nothing at that path.
func (a *app) openGit(name string) (*opened, error) {
	rev, file, err := a.revisionOf(name)
	if err != nil {
		return nil, err
	}
	dir, base := path.Split(strings.TrimSuffix(file, "/"))
	if base == "." || base == ".." { // a folder without a name: what lies beside it is not asked for
		dir, base = dir+base+"/", "."
	}
	folder, err := a.gitFolder(rev, dir)
	var info fs.FileInfo
	if err == nil {
		info, err = fs.Stat(folder.Files, base)
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, err
	case info.IsDir() && round.Is(folder.Files, base):
		return ofRound(a.read(gitPrefix+name, round.LoadDeclarations))
	case info.IsDir():
		return ofPack(proved(criteria.LoadPack(folder.Files, base, shownOf(rev, dir, base))))
	}
	return a.ofFile(folder.Files, base, shownOf(rev, dir, base))
}

// revisionOf is the two parts of REV:PATH. A revision cannot pass for an option.
func (a *app) revisionOf(name string) (rev, file string, err error) {
	rev, file, ok := strings.Cut(name, ":")
	if !ok || rev == "" || file == "" || strings.HasPrefix(rev, "-") {
		return "", "", a.refuse("“git:%s” is not of the form git:REV:PATH", name)
	}
	if file == "." || file == ".." { // git takes these for folders only with the slash
		file += "/"
	}
	return rev, file, nil
}

// gitFolder opens a folder of a revision.
func (a *app) gitFolder(rev, dir string) (*tree.Tree, error) {
	folder, err := tree.Git(rev, dir, gitPrefix+rev+":"+dir)
	if errors.Is(err, tree.ErrNoRevision) {
		return nil, a.refuse("the git repository has no revision “%s”", rev)
	}
	return folder, err
}

// shownOf is the name as the user typed it, but for a file at the top, which
// has to stand apart from what is before it.
func shownOf(rev, dir, base string) string {
	dir = cmp.Or(dir, "./")
	return gitPrefix + rev + ":" + dir + base
}
