package criteria

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"parindex/scoring/fault"
)

// sumsFile lies beside packs and says what the files of published ones hold: a
// line for each with the SHA-256 of its text and PACK/FILE.
const sumsFile = "packs.sum"

// sums are the lines of a packs.sum: the hash by PACK/FILE.
type sums map[string]string

func parseSums(text []byte) sums {
	all := sums{}
	lines := bufio.NewScanner(bytes.NewReader(text))
	for lines.Scan() {
		if words := strings.Fields(lines.Text()); len(words) == 2 {
			all[words[1]] = words[0]
		}
	}
	return all
}

// sum is the hash of a text. Ends of lines do not count: version control may
// change them on the way to another system.
func sum(text []byte) string {
	hash := sha256.Sum256(bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n")))
	return hex.EncodeToString(hash[:])
}

// isProof says whether a file only vouches for a pack: nothing is scored by it, so that a
// round does without. isScored says the contrary.
func isProof(file string) bool { return path.Base(file) == CasesFile }

func isScored(file string) bool { return !isProof(file) }

// sumsOf are those of some of a pack's files as they are.
func sumsOf(fsys fs.FS, dir string, which func(file string) bool) (sums, error) {
	names, err := fs.Glob(fsys, path.Join(dir, "*.yaml"))
	all := sums{}
	for _, name := range names {
		if !which(name) {
			continue
		}
		text, err := readFile(fsys, name)
		if err != nil {
			return nil, err
		}
		all[path.Join(path.Base(dir), path.Base(name))] = sum(text)
	}
	return all, err
}

// seal checks some files of a pack that is listed in the packs.sum beside it against
// that. A pack that is not listed is not published yet, and free to change.
func (l *loader) seal(fsys fs.FS, dir, shown string, which func(file string) bool) error {
	if dir == "." {
		return nil
	}
	text, err := readFile(fsys, path.Join(path.Dir(dir), sumsFile))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	pack := path.Base(dir)
	listed := parseSums(text).of(pack)
	if len(listed) == 0 {
		return nil
	}
	maps.DeleteFunc(listed, func(file, _ string) bool { return !which(file) })
	found, err := sumsOf(fsys, dir, which)
	if err != nil {
		return err
	}
	for _, file := range both(listed, found) {
		l.compareSum(pack, file, show(shown, path.Base(file)), listed[file], found[file])
	}
	return nil
}

func (l *loader) compareSum(pack, file, shown, listed, found string) {
	code := codePackChanged
	switch listed {
	case found:
		return
	case "":
		code = codePackUnsealed
	}
	at := fault.InFile(shown)
	l.faults.Add(fault.New(code, at, "pack", pack, "file", path.Base(file)))
}

func (all sums) of(pack string) sums {
	own := sums{}
	for file, hash := range all {
		if path.Dir(file) == pack {
			own[file] = hash
		}
	}
	return own
}

// both are the files of either, sorted.
func both(a, b sums) []string {
	all := maps.Clone(a)
	maps.Copy(all, b)
	return slices.Sorted(maps.Keys(all))
}
