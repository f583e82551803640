package criteria

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
	"parindex/scoring/survey"
)

//go:embed */*.yaml packs.sum
var builtin embed.FS

// Files of a pack or round that are not criteria sets. RegulationFile makes a folder a pack.
const (
	RegulationFile = "regulation.yaml"
	CasesFile      = "cases.yaml"
	SurveyFile     = "survey.yaml"
	roundFile      = "round.yaml"
)

// Pack is a regulation and the criteria sets that it goes with.
type Pack struct {
	ID         string
	Regulation *scoring.Regulation // nil where it could not be read
	Sets       []*scoring.CriteriaSet
	Cases      *Cases             // nil where it has none, or where they could not be read, and in a round
	Survey     *survey.Definition // nil where it has none, or a faulty one
	// SurveyFaulty says that there is one, with errors, which were reported: nothing
	// can be counted by it.
	SurveyFaulty bool
	Unread       []string // names of files that nothing is known of: faulty ones, and those that a round does without
	// Sources are the texts of the files by the names that positions give.
	Sources map[string][]byte

	stems []string // of the files of sets, readable or not
	// lacking says that a consequence could not be read: what is called by its id is not unknown.
	lacking bool
}

// Shipped is the packs that ship with parindex, a folder each, and their packs.sum.
func Shipped() fs.FS { return builtin }

// Builtin is the ids of the packs that ship with parindex, sorted.
func Builtin() []string {
	files, err := fs.Glob(builtin, "*/"+RegulationFile)
	if err != nil { // only for a bad pattern: a fault of this package
		panic(err)
	}
	ids := seq.Map(files, path.Dir)
	slices.Sort(ids)
	return ids
}

// LoadBuiltin reads a pack that ships with parindex. Its files are shown as
// criteria/<id>/…. An id that is not in [Builtin] is an error.
func LoadBuiltin(id string) (*Pack, fault.List, error) {
	if !slices.Contains(Builtin(), id) {
		return nil, nil, fmt.Errorf("no pack named %q ships with parindex", id)
	}
	return LoadPack(builtin, id, "criteria/"+id)
}

// LoadPack reads the pack in a folder and checks it, worked examples included.
// Shown is the folder as the user knows it; positions begin with it. A folder
// that cannot be listed is an error. The pack is as complete as its files allow.
//
// What lies beside the folder is looked at where dir is not ".": packs that a set
// names as its previous one, and the packs.sum of published packs.
func LoadPack(fsys fs.FS, dir, shown string) (*Pack, fault.List, error) {
	l := newLoader()
	pack, err := l.pack(fsys, dir, shown)
	if err == nil {
		err = l.proof(pack, fsys, dir, shown)
	}
	if err != nil {
		return nil, l.faults, err
	}
	return pack, l.faults, nil
}

// pack reads what scoring needs.
func (l *loader) pack(fsys fs.FS, dir, shown string) (*Pack, error) {
	pack := &Pack{ID: folderID(shown), Sources: l.sources}
	entries, err := fs.ReadDir(fsys, dir)
	if err != nil {
		return nil, err
	}
	misnamed, err := l.misnamed(fsys, dir, shown)
	if err != nil {
		return nil, err
	}
	if slices.Contains(misnamed, roundFile) { // the folder is a round's
		misnamed = append(misnamed, RegulationFile)
	}
	d, err := l.openNamed(fsys, dir, RegulationFile, shown, misnamed)
	if err != nil {
		return nil, err
	}
	d.id = pack.ID
	var read mapping
	if pack.Regulation = d.regulation(&read); pack.Regulation == nil {
		pack.Unread = append(pack.Unread, RegulationFile)
	}
	for _, entry := range entries {
		if !isSet(entry) {
			continue
		}
		if err := l.packSet(pack, fsys, path.Join(dir, entry.Name()), show(shown, entry.Name())); err != nil {
			return nil, err
		}
	}
	if pack.ID == "" && pack.Regulation != nil {
		pack.ID = pack.Regulation.ID
	}
	pack.lacking = read.given("consequences") && !read.ok("consequences")
	requireChoices(pack, &read)
	l.faults.Add(check(pack)...)
	if err := l.packSurvey(pack, fsys, dir, shown); err != nil {
		return nil, err
	}
	return pack, l.seal(fsys, dir, shown, isScored)
}

// proof reads what vouches for a pack, and scoring does without.
func (l *loader) proof(pack *Pack, fsys fs.FS, dir, shown string) error {
	if pack.Regulation != nil && len(pack.stems) == 0 {
		l.faults.Add(fault.Warn(codeSetsNone, fault.InFile(show(shown, RegulationFile)), "pack", pack.ID))
	}
	l.previousPacks(pack.Sets, fsys, dir, fault.New)
	l.faults.Add(pack.checkAppraisers()...)
	for _, set := range pack.Sets {
		if err := l.previous(set, fsys, dir); err != nil {
			return err
		}
	}
	if err := l.packCases(pack, fsys, dir, shown); err != nil {
		return err
	}
	l.faults.Add(pack.checkCases()...)
	return l.seal(fsys, dir, shown, isProof)
}

// checkAppraisers finds those of criteria that the regulation's list lacks. A round has a list of its own, and the
// council that nobody declares is in any.
func (p *Pack) checkAppraisers() (faults fault.List) {
	if p.Regulation == nil || len(p.Regulation.Agencies) == 0 {
		return nil
	}
	listed := append(slices.Clip(p.Regulation.Agencies), scoring.Agency{ID: scoring.UndeclaredCouncil})
	for _, set := range p.Sets {
		faults.Add(Suggest(set.CheckAppraisers(listed))...)
	}
	return faults
}

func (l *loader) packSet(pack *Pack, fsys fs.FS, name, shown string) error {
	d, err := l.open(fsys, name, shown)
	if err != nil {
		return err
	}
	if d.isStray() {
		d.fault(d.root, codeFileStray, "found", path.Base(name))
		return nil
	}
	d.id = stem(name)
	pack.stems = append(pack.stems, d.id)
	set := d.set()
	if set == nil {
		pack.Unread = append(pack.Unread, path.Base(name))
		return nil
	}
	pack.Sets = append(pack.Sets, set)
	return nil
}

func (l *loader) packCases(pack *Pack, fsys fs.FS, dir, shown string) error {
	d, err := l.openOptional(fsys, dir, shown, CasesFile)
	if d == nil {
		return err
	}
	if pack.Cases = d.cases(); pack.Cases == nil {
		pack.Unread = append(pack.Unread, CasesFile)
	}
	return err
}

// openOptional opens a file that a pack may be without; there is no document then.
func (l *loader) openOptional(fsys fs.FS, dir, shown, base string) (*document, error) {
	name := path.Join(dir, base)
	if _, err := fs.Stat(fsys, name); errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return l.open(fsys, name, show(shown, base))
}

func isSet(entry fs.DirEntry) bool {
	name := entry.Name()
	return !entry.IsDir() && path.Ext(name) == ".yaml" &&
		!slices.Contains([]string{RegulationFile, CasesFile, SurveyFile, roundFile}, name)
}

// check finds faults of meaning.
func check(pack *Pack) (faults fault.List) {
	for _, set := range pack.Sets {
		faults.Add(set.Check()...)
	}
	read := seq.Count(pack.Sets, isWhole)
	switch {
	case pack.Regulation == nil:
	case read < len(pack.stems): // codes may stand in the set that could not be read
		faults.Add(checkAlone(pack.Regulation)...)
	default:
		faults.Add(pack.Regulation.Check(pack.Sets)...)
	}
	return faults
}

// isWhole says whether all of a set could be read: what it has no criterion for stands nowhere in it.
func isWhole(s *scoring.CriteriaSet) bool { return !s.Partial }

// requireChoices asks for the choices that the regulation has to make because
// of what is in the sets, and shows what needs them.
func requireChoices(pack *Pack, read *mapping) {
	if pack.Regulation == nil {
		return
	}
	survey, bonus, penalty := firstNeeds(pack.Sets)
	require := func(f field, needed fault.Position) {
		if !needed.IsZero() {
			read.require(f, fault.Related{Note: NoteNeededHere, Pos: needed})
		}
	}
	require(noSurvey(pack.Regulation), survey)
	require(satisfaction(pack.Regulation), survey)
	require(bonusCap(pack.Regulation), bonus)
	require(penaltyCap(pack.Regulation), penalty)
}

// firstNeeds is where the sets first have a survey leaf, a bonus and a penalty.
func firstNeeds(sets []*scoring.CriteriaSet) (survey, bonus, penalty fault.Position) {
	first := func(at *fault.Position, pos fault.Position) {
		if at.IsZero() {
			*at = pos
		}
	}
	for _, set := range sets {
		set.Walk(func(c *scoring.Criterion, _ int) {
			if c.IsSurvey() {
				first(&survey, c.RulePos)
			}
		})
		if len(set.Bonus) > 0 {
			first(&bonus, set.Bonus[0].Pos)
		}
		if len(set.Penalty) > 0 {
			first(&penalty, set.Penalty[0].Pos)
		}
	}
	return survey, bonus, penalty
}

// show is the shown name of a file in a folder as the user typed it.
func show(folder, name string) string {
	folder = strings.TrimSuffix(filepath.ToSlash(folder), "/")
	switch {
	case folder == "" || folder == ".":
		return name
	case name == ".":
		return folder
	}
	return folder + "/" + name
}

// folderID is the id that the name of a folder demands, or "" where the user
// did not name it, or named an archive with the files at its top.
func folderID(shown string) string {
	base := path.Base(filepath.ToSlash(shown))
	if base == "." || base == ".." || base == "/" || strings.EqualFold(path.Ext(base), ".zip") {
		return ""
	}
	return base
}
