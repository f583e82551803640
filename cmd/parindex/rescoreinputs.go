package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"parindex/criteria/diff"
)

// target is other criteria that rounds are scored by, and the SHA-256 of their files.
type target struct {
	diff.Pack
	sha256 string
}

// targetNamed is the pack of that name; nil where no other criteria are asked for.
func (a *app) targetNamed(name string) (*target, error) {
	if name == "" {
		return nil, nil
	}
	o, err := a.open(name)
	if err != nil {
		return nil, err
	}
	pack, err := a.usablePack(o)
	hash := sha256.New()
	for _, file := range slices.Sorted(maps.Keys(o.sources)) {
		fmt.Fprintf(hash, "%x\n", sha256.Sum256(o.sources[file]))
	}
	return &target{pack, hex.EncodeToString(hash.Sum(nil))}, err
}

// inputsHash is the SHA-256 of the list of all files in a round's folder, a line each as
// sha256sum prints it, and of other criteria. It is empty where one cannot be read.
func (a *app) inputsHash(name string, to *target) string {
	folder, err := a.folder(name)
	if err != nil {
		return ""
	}
	defer folder.Close()
	list := sha256.New()
	err = fs.WalkDir(folder.Files, ".", func(below string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case isLitter(below, entry):
			return skip(entry)
		case entry.IsDir():
			return nil
		}
		info, err := fs.Stat(folder.Files, below) // of what a link leads to
		if err != nil || !info.Mode().IsRegular() {
			return nil // nor is it read as an input
		}
		return hashLine(list, folder.Files, below)
	})
	if err != nil {
		return ""
	}
	if to != nil {
		fmt.Fprintf(list, "%s\n", to.sha256)
	}
	return hex.EncodeToString(list.Sum(nil))
}

// isLitter says whether what a walk comes to is hidden, or was put there by a program that
// makes archives.
func isLitter(below string, entry fs.DirEntry) bool {
	return below != "." && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "__MACOSX")
}

func hashLine(list io.Writer, root fs.FS, name string) error {
	file, err := root.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	hash := sha256.New()
	if _, err := io.Copy(hash, file); err != nil {
		return err
	}
	_, err = fmt.Fprintf(list, "%x  %s\n", hash.Sum(nil), name)
	return err
}
