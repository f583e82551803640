package criteria

import (
	"io/fs"
	"path"
	"path/filepath"
	"slices"

	"gopkg.in/yaml.v3"

	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/survey"
)

// File is a file read by itself. At most one of its contents is not nil.
type File struct {
	Set        *scoring.CriteriaSet
	Regulation *scoring.Regulation
	Round      *RoundFile
	Cases      *Cases
	Weights    *scoring.Weights
	Survey     *survey.Definition
	Ledger     []scoring.Decision
	Sources    map[string][]byte // as in [Pack]
}

// LoadFile reads a criteria set, a regulation, a survey, a round's file, decisions,
// worked examples or weights by themselves, whichever it is by its first key, and
// checks it. A round's pack is looked for beside it. Shown is the file as the user typed it.
func LoadFile(fsys fs.FS, name, shown string) (*File, fault.List, error) {
	l := newLoader()
	file := &File{Sources: l.sources}
	err := l.file(file, fsys, name, filepath.ToSlash(shown))
	return file, l.faults, err
}

func (l *loader) file(file *File, fsys fs.FS, name, shown string) error {
	d, err := l.open(fsys, name, shown)
	if err != nil || !d.read {
		return err
	}
	switch d.kind() {
	case "set":
		d.id = stem(shown)
		file.Set = d.set()
		return l.alone(file.Set, fsys, path.Dir(name))
	case "regulation":
		file.Regulation = l.aloneRegulation(d, shown)
	case "round":
		root, err := fs.Sub(fsys, path.Dir(name))
		if err != nil {
			return err
		}
		file.Round, err = l.round(d, root, path.Dir(shown))
		return err
	case "cases":
		file.Cases = d.cases()
	case "ledger":
		file.Ledger = d.ledger()
	case "survey":
		file.Survey = l.aloneSurvey(d, shown)
	case "weights":
		file.Weights = d.weights()
	default:
		d.fault(d.root, codeMissingOneOf, "keys", kinds)
	}
	return nil
}

func (l *loader) aloneRegulation(d *document, shown string) *scoring.Regulation {
	if path.Base(shown) == RegulationFile {
		d.id = folderID(path.Dir(shown))
	}
	r := d.regulation(new(mapping))
	if r != nil {
		l.faults.Add(checkAlone(r)...)
	}
	return r
}

func (l *loader) aloneSurvey(d *document, shown string) *survey.Definition {
	if path.Base(shown) == SurveyFile {
		d.id = folderID(path.Dir(shown))
	}
	s, _ := d.survey()
	if s != nil {
		l.faults.Add(Suggest(s.Check(nil))...)
	}
	return s
}

// alone checks a set that was read without its pack.
func (l *loader) alone(set *scoring.CriteriaSet, fsys fs.FS, dir string) error {
	if set == nil {
		return nil
	}
	l.faults.Add(set.Check()...)
	return l.previous(set, fsys, dir)
}

// checkAlone leaves out what cannot be known without the sets of the pack.
func checkAlone(r *scoring.Regulation) fault.List {
	return slices.DeleteFunc(r.Check(nil), func(d fault.Diagnostic) bool {
		return d.Code == scoring.CodeCriterionUnknown || d.Code == scoring.CodeBreakerUnknown
	})
}

// kinds are the files that there are, each by the key that says what it is.
var kinds = []string{"cases", "ledger", "regulation", "round", "set", "survey", "weights"}

// kind is the key that a file has to have: one that it has, or nearly has, or
// that its name calls for.
func (d *document) kind() string {
	if d.root == nil || d.root.Kind != yaml.MappingNode {
		return d.kindByName("set")
	}
	meant := ""
	for i := 0; i < len(d.root.Content); i += 2 {
		key := d.root.Content[i].Value
		switch {
		case slices.Contains(kinds, key):
			return key
		case key == "tolerance": // only examples have one
			return "cases"
		}
		if meant == "" {
			meant = Closest(key, kinds)
		}
	}
	return d.kindByName(meant)
}

// isStray says that a file in the folder of a pack was never meant as a criteria set:
// one fault tells that better than one for each key that it lacks.
func (d *document) isStray() bool {
	if d.root == nil || d.root.Kind != yaml.MappingNode || d.kind() == "set" {
		return false
	}
	for i := 0; i < len(d.root.Content); i += 2 {
		if slices.Contains([]string{"self", "aggregate", "parts", "areas"}, d.root.Content[i].Value) {
			return false
		}
	}
	return true
}

func (d *document) kindByName(otherwise string) string {
	switch path.Base(d.name) {
	case RegulationFile:
		return "regulation"
	case roundFile:
		return "round"
	case CasesFile:
		return "cases"
	case SurveyFile:
		return "survey"
	}
	return otherwise
}

// readAs reads the document as the kind of file that has a key; nil where that is out of the question.
func readAs[T any](d *document, key string, shape func(*T) shape) *T {
	var value T
	if !d.as(key, shape(&value)) {
		return nil
	}
	return &value
}

func (d *document) set() *scoring.CriteriaSet { return readAs(d, "set", criteriaSet) }
func (d *document) cases() *Cases             { return readAs(d, "cases", casesShape) }
func (d *document) weights() *scoring.Weights { return readAs(d, "weights", weightsShape) }

// regulation also hands out what was read of its mapping.
func (d *document) regulation(read *mapping) *scoring.Regulation {
	return readAs(d, "regulation", func(r *scoring.Regulation) shape { return regulation(r, read) })
}

// as reads the whole document. An empty one lacks the key that says what it is.
func (d *document) as(key string, s shape) bool {
	switch {
	case !d.read:
		return false
	case d.root == nil || isBlank(d.root):
		d.faultAt(fault.At(d.name, 1, 1), codeFileEmpty, "key", key)
		return false
	}
	return d.settleFormat() && s.into(d, d.root, "")
}
