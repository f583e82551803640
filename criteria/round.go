package criteria

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// RoundFile is what round.yaml says of a round: the regulation, sets, blocks
// and units, but none of what units and councils handed in.
type RoundFile struct {
	Round       *scoring.Round // nil where nothing could be read of it
	Pack        *Pack          // nil where it could not be found
	PackPath    string         // as the round names it: an id, or ./folder
	AppraisedIn string         // [AppraisedInWorkbook] or [AppraisedInFiles]; empty where it could not be read
	Note        string
	Layout      *Layout           // nil where headings say where things stand
	Papers      Papers            // who issues and signs what is printed
	Sources     map[string][]byte // as in [Pack], those of the pack included
}

// LoadRound reads round.yaml from a round's folder, and its pack, which it
// checks. Packs that ship with parindex are read from [Shipped], which callers may
// wrap, also to add packs to. Shown is the folder as the user typed it. A block whose set is unknown
// has none. References within the round are [scoring.Round.Check]'s business,
// once everything is read.
func LoadRound(root, shipped fs.FS, shown string) (*RoundFile, fault.List, error) {
	l := newLoader()
	l.shipped = shipped
	misnamed, err := l.misnamed(root, ".", shown)
	if err != nil {
		return nil, l.faults, err
	}
	d, err := l.openNamed(root, ".", roundFile, shown, misnamed)
	if err != nil {
		return nil, l.faults, err
	}
	round, err := l.round(d, root, shown)
	return round, l.faults.In(fault.About{Part: fault.Declarations}), err
}

func (l *loader) round(d *document, root fs.FS, shown string) (*RoundFile, error) {
	var t roundText
	file := &RoundFile{Sources: l.sources}
	if !d.as("round", roundShape(&t)) {
		return file, nil
	}
	file.Round, file.Note, file.AppraisedIn, file.Layout = &t.round, t.note, t.appraisedIn, t.layout
	file.Papers, file.PackPath, t.round.Council = t.papers, t.pack.name, t.papers.Council.Issuer
	var err error
	if t.pack.name != "" {
		file.Pack, err = l.packOf(t.pack, root, shown)
	}
	if file.Pack != nil {
		t.round.Regulation, t.round.Sets = file.Pack.Regulation, file.Pack.Sets
	}
	for _, b := range t.blocks {
		b.block.Set = l.setOf(b.set, file.Pack)
		t.round.Blocks = append(t.round.Blocks, &b.block)
	}
	file.checkUnits(l)
	file.checkDays(l)
	refuseUnfilled(t.round.Status, l.faults)
	return file, err
}

// checkUnits refuses a round of blocks that say that they have no units: one such block may have a published mean.
func (f *RoundFile) checkUnits(l *loader) {
	hasUnits := func(b *scoring.Block) bool { return len(b.Units) > 0 }
	blocks := f.Round.Blocks
	if len(blocks) > 0 && !slices.ContainsFunc(blocks, hasUnits) && !l.hasErrorIn(f.Round.Pos.File()) {
		l.faults.Add(fault.New(codeMissingKey, blocks[0].Pos, "key", "units"))
	}
}

// checkDays warns of papers dated far from the round's year, and of a regulation or a set that came after it.
func (f *RoundFile) checkDays(l *loader) {
	year := f.Round.Year
	warn := func(day scoring.Day, at fault.Position) {
		if day.IsFarFrom(year) {
			l.faults.Add(fault.Warn(scoring.CodeDayFar, at, "day", day, "year", year, "others", ""))
		}
	}
	for _, p := range []Paper{f.Papers.Result, f.Papers.Notice, f.Papers.Council, f.Papers.Survey} {
		warn(p.Day, p.DayPos)
	}
	if f.Pack == nil || f.Pack.Regulation == nil {
		return
	}
	sources := []scoring.Source{f.Pack.Regulation.Source}
	for _, set := range f.Pack.Sets {
		sources = append(sources, set.Source)
	}
	for _, s := range sources {
		if day := scoring.Day(s.Date); day > scoring.Day(fmt.Sprint(year)) {
			warn(day, s.DatePos)
		}
	}
}

// packOf finds the pack of a round: one that ships with parindex, or a folder
// inside the round. It is nil, and reported, where there is none.
func (l *loader) packOf(ref reference, root fs.FS, shown string) (*Pack, error) {
	if !isPath(ref.name) {
		if info, err := fs.Stat(l.shipped, ref.name); err == nil && info.IsDir() {
			return l.pack(l.shipped, ref.name, "criteria/"+ref.name)
		}
		l.faults.Add(fault.New(codePackUnknown, ref.pos,
			"pack", ref.name, "known", Builtin(), "suggestion", suggestPack(ref.name, root)))
		return nil, nil
	}
	dir, inside := folder(ref.name)
	if !inside {
		l.faults.Add(fault.New(fault.CodePathOutside, ref.pos, "key", "pack", "path", ref.name))
		return nil, nil
	}
	info, err := fs.Stat(root, dir)
	if errors.Is(err, fs.ErrNotExist) || err == nil && !info.IsDir() {
		l.faults.Add(fault.New(fault.CodeFileMissing, ref.pos, "file", show(shown, dir)))
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	pack, err := l.pack(root, dir, show(shown, dir))
	if err == nil {
		l.previousPacks(pack.Sets, root, dir, fault.Warn)
	}
	return pack, err
}

func suggestPack(name string, root fs.FS) string {
	if info, err := fs.Stat(root, name); err == nil && info.IsDir() {
		return "./" + name
	}
	return Closest(name, Builtin())
}

var drive = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[A-Za-z]:`) })

func isPath(name string) bool {
	return strings.ContainsAny(name, `/\`) || strings.HasPrefix(name, ".") || drive().MatchString(name)
}

// folder is a path as fs.FS takes it, if it stays inside on any system.
func folder(name string) (dir string, inside bool) {
	slashed := strings.ReplaceAll(name, `\`, "/")
	outside := path.IsAbs(slashed) || drive().MatchString(name) || slices.Contains(strings.Split(slashed, "/"), "..")
	return path.Clean(slashed), !outside
}

// setOf is the set of a block. One whose file is there but could not be read
// was reported where it was read.
func (l *loader) setOf(ref reference, pack *Pack) *scoring.CriteriaSet {
	if pack == nil || ref.name == "" {
		return nil
	}
	known := make([]string, len(pack.Sets))
	for i, set := range pack.Sets {
		known[i] = set.ID
		if set.ID == ref.name && isWhole(set) {
			return set
		}
	}
	if !slices.Contains(pack.stems, ref.name) {
		l.faults.Add(fault.New(scoring.CodeSetUnknown, ref.pos,
			"set", ref.name, "known", known, "suggestion", Closest(ref.name, known)))
	}
	return nil
}
