package criteria

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"

	"parindex/scoring/fault"
)

// Closest is the known word that was probably meant, or "" where none is close
// enough to be worth suggesting. Case does not matter; of equally close words
// it is the first. One with two neighbouring letters exchanged is closer than all: form
// is from, and not for; so is one with other signs within.
func Closest(word string, known []string) string {
	length := utf8.RuneCountInString(word)
	limit := min(1+length/4, length-1) + 1
	best, least := "", limit
	for _, k := range known {
		distance := levenshtein.ComputeDistance(strings.ToLower(word), strings.ToLower(k))
		if isRejoined(word, k) || distance < limit && isExchanged(strings.ToLower(word), strings.ToLower(k)) {
			return k
		}
		if distance < least {
			best, least = k, distance
		}
	}
	return best
}

// isRejoined says whether two words differ only in the signs within: A12 is A.1.2.
func isRejoined(word, other string) bool {
	bare := func(word string) string { return strings.Join(strings.FieldsFunc(word, isSign), "") }
	return bare(word) != "" && strings.EqualFold(bare(word), bare(other))
}

func isSign(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// isExchanged says whether two words differ only in that two neighbouring letters stand
// the other way round.
func isExchanged(word, other string) bool {
	a, b := []rune(word), []rune(other)
	for i := range min(len(a), len(b)) - 1 {
		if a[i] != b[i] {
			a[i], a[i+1] = a[i+1], a[i]
			return slices.Equal(a, b)
		}
	}
	return false
}

// Suggest adds to references that lead nowhere what was probably meant: packages
// that find them do not compare words. They are the faults with an id or a set, the
// known ones, and an empty suggestion.
func Suggest(faults fault.List) fault.List {
	for _, d := range faults {
		var word string
		var known []string
		for i, arg := range d.Args {
			switch arg.Name {
			case "id", "set", "appraiser":
				word, _ = arg.Value.(string)
			case "known":
				known, _ = arg.Value.([]string)
			case "suggestion":
				d.Args[i].Value = Closest(word, known)
			}
		}
	}
	return faults
}

// properName is what a YAML file should be called, where an editor or a mail program
// has given it another ending, or somebody capital letters to one whose name is fixed.
func properName(name string) (proper string, other bool) {
	for _, ending := range []string{".yaml.txt", ".yml.txt", ".yml", ".yaml"} {
		if stem := len(name) - len(ending); stem > 0 && strings.EqualFold(name[stem:], ending) {
			proper = name[:stem] + ".yaml"
			for _, declared := range []string{roundFile, RegulationFile} {
				if strings.EqualFold(proper, declared) {
					proper = declared
				}
			}
			return proper, proper != name
		}
	}
	return "", false
}

// misnamed reports the files of a folder that are not read because of how their names
// end, and gives what they should be called. One beside the file that is read is left
// over, as a rule.
func (l *loader) misnamed(fsys fs.FS, dir, shown string) (proper []string, err error) {
	entries, err := fs.ReadDir(fsys, dir)
	for _, entry := range entries {
		name, other := properName(entry.Name())
		if !other || entry.IsDir() || entry.Name()[0] == '.' || // of another program
			strings.EqualFold(name, entry.Name()) && isThere(fsys, path.Join(dir, name)) {
			continue // or the system makes nothing of capital letters, and it is read
		}
		d := fault.New(codeFileName, fault.InFile(show(shown, entry.Name())), "found", entry.Name(), "expected", name)
		if slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() == name }) {
			d.Severity = fault.Warning
		}
		l.faults.Add(d)
		proper = append(proper, name)
	}
	return proper, err
}

func isThere(fsys fs.FS, name string) bool {
	_, err := fs.Stat(fsys, name)
	return err == nil
}

// openNamed opens a file that has to be there. Where one has its name but for the
// ending, that was reported and says enough.
func (l *loader) openNamed(fsys fs.FS, dir, name, shown string, misnamed []string) (*document, error) {
	full := path.Join(dir, name)
	if _, err := fs.Stat(fsys, full); errors.Is(err, fs.ErrNotExist) && slices.Contains(misnamed, name) {
		return &document{loader: l, name: show(shown, name)}, nil
	}
	return l.open(fsys, full, show(shown, name))
}
