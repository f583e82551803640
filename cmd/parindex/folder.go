package main

import (
	"fmt"
	"path/filepath"
	"slices"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/round"
)

// folder is where a command writes a set of files.
type folder struct {
	path    string
	replace bool
	// again says of declarations that may be replaced: they can be made again. Nil is of none.
	again func(content []byte) bool
}

// flags adds -o and --replace.
func (f *folder) flags(c command) {
	c.output(&f.path, "--output-folder")
	f.replaceFlag(c)
}

// replaceFlag adds --replace, and what it means to the end of the help.
func (f *folder) replaceFlag(c command) {
	c.isSet(&f.replace, "replace")
	c.Long += "\n\n" + c.say("folder")
}

// settle checks, before anything is read, that the folder may be written.
func (f *folder) settle(a *app) error {
	if f.path == "" {
		return usageError(fmt.Sprintf(a.lang.Say("thiếu %s", "%s is missing"), "-o "+a.lang.Say("THƯ-MỤC", "DIR")))
	}
	f.path = filepath.Clean(f.path)
	if err := f.on(nil).Check(); err != nil {
		return err
	}
	return a.protectFolder(f)
}

func (f *folder) write(files []disk.File, progress round.Progress) error {
	done := func(int) {}
	if progress != nil {
		done = func(count int) { progress(count, len(files)) }
	}
	return f.on(done).Write(slices.Values(files))
}

func (f *folder) on(progress func(done int)) disk.Folder {
	return disk.Folder{Path: f.path, Replace: f.replace, Progress: progress}
}

// shown is the folder as people type it.
func (f *folder) shown() string { return filepath.ToSlash(f.path) }
