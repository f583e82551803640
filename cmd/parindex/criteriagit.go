package main

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"strings"

	"parindex/criteria"
)

// gitPrefix begins the name of what a git repository held: git:REV:PATH, with
// the path from the top of the repository, or ./ from here.
const gitPrefix = "git:"

// openGit opens a pack or a file of a revision. It is nil where the revision
// has nothing at that path. The user's words are only ever arguments after
// git's own, and a revision cannot pass for an option.
func (a *app) openGit(name string) (*opened, error) {
	rev, file, ok := strings.Cut(name, ":")
	if !ok || rev == "" || file == "" || strings.HasPrefix(rev, "-") {
		return nil, usageError(fmt.Sprintf(a.lang.Say("“git:%s” không có dạng git:REV:ĐƯỜNG-DẪN", "“git:%s” is not of the form git:REV:PATH"), name))
	}
	if _, err := git("rev-parse", "--verify", "--quiet", "--end-of-options", rev+"^{commit}"); err != nil {
		return nil, a.gitFailure(rev, err)
	}
	file = strings.TrimSuffix(file, "/")
	if file == "." {
		file = "./"
	}
	object, shown := rev+":"+file, gitPrefix+rev+":"+here(file)
	kind, err := git("cat-file", "-t", object)
	if err != nil {
		return nil, nil
	}
	if strings.TrimSpace(string(kind)) == "tree" {
		return openTree(object, shown)
	}
	content, err := git("cat-file", "blob", object)
	if err != nil {
		return nil, err
	}
	fsys, err := inMemory(map[string][]byte{path.Base(file): content}, []string{path.Base(file)})
	if err != nil {
		return nil, err
	}
	return a.ofFile(fsys, path.Base(file), shown)
}

// here keeps a file at the top apart from what stands before it.
func here(file string) string {
	switch {
	case file == "./":
		return "./."
	case !strings.Contains(file, "/"):
		return "./" + file
	}
	return file
}

// openTree reads a folder's plain YAML files.
func openTree(object, shown string) (*opened, error) {
	list, err := git("ls-tree", "-z", object)
	if err != nil {
		return nil, err
	}
	var names []string
	files := map[string][]byte{}
	for _, line := range strings.Split(string(list), "\x00") {
		about, name, _ := strings.Cut(line, "\t")
		words := strings.Fields(about) // mode, type, hash
		if len(words) != 3 || !strings.HasPrefix(words[0], "100") || !isYAML(name) {
			continue
		}
		if files[name], err = git("cat-file", "blob", words[2]); err != nil {
			return nil, err
		}
		names = append(names, name)
	}
	fsys, err := inMemory(files, names)
	if err != nil {
		return nil, err
	}
	return ofPack(criteria.LoadPack(fsys, ".", shown))
}

// inMemory is files as a file system: an archive is the shortest one there is.
func inMemory(files map[string][]byte, names []string) (fs.FS, error) {
	var content bytes.Buffer
	archive := zip.NewWriter(&content)
	for _, name := range names {
		part, err := archive.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		if err != nil {
			return nil, err
		}
		if _, err := part.Write(files[name]); err != nil {
			return nil, err
		}
	}
	if err := archive.Close(); err != nil {
		return nil, err
	}
	return zip.NewReader(bytes.NewReader(content.Bytes()), int64(content.Len()))
}

// git runs a command that only reads, and nothing over the network.
func git(args ...string) ([]byte, error) {
	cmd := exec.Command("git", args...)
	cmd.Env = append(os.Environ(), "LC_ALL=C", "GIT_NO_LAZY_FETCH=1", "GIT_OPTIONAL_LOCKS=0")
	return cmd.Output()
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
	return fmt.Errorf("git: %w", err)
}
