package round

import (
	"cmp"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"parindex/cmd/internal/answers"
	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/workbook"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// handedIn is what one file of the self folder came to.
type handedIn struct {
	unit       string // empty where it is nobody's
	submission *scoring.Submission
	ledger     []scoring.Decision
	faults     fault.List
	appraised  *scoring.Appraised // where it was appraised at once
	own, bare  bool               // a form of ours: with its hidden sheet, without it
	// unchecked is the block of a workbook that nothing can be checked against, since the set could not be read.
	unchecked *scoring.Block
}

// self reads every unit's workbook, those first that are named by their unit:
// of two workbooks of a unit, that one counts and not "copy of" it.
func (r *reader) self() error {
	names, err := r.list("self")
	if err != nil {
		return err
	}
	units := r.roster()
	slices.SortFunc(names, byName(units))
	return r.books(names)
}

func byName(units roster) func(a, b string) int {
	return func(a, b string) int {
		return cmp.Or(cmp.Compare(misnamed(a, units), misnamed(b, units)), byLength(a, b))
	}
}

// twice is a second workbook of a unit.
func (r *reader) twice(unit, second, first string) fault.Diagnostic {
	return fault.New(codeBookTwice, fault.InFile(r.shown(second)), "unit", unit, "file", path.Base(second),
		"same", r.sameAs(second, first)).See(fault.NoteFirstHere, fault.InFile(r.shown(first)))
}

// misnamed is how far a file's name is from ID.xlsx. Scans come last.
func misnamed(name string, units roster) int {
	_, known := units.byID[stem(name)]
	switch {
	case answers.IsDocument(name):
		return 4
	case known && path.Ext(name) == ".xlsx":
		return 0
	case known:
		return 1
	case units.find(stem(name)).unit != nil:
		return 2
	}
	return 3
}

// books reads workbooks, several at a time. One is in memory per worker; what is
// kept of each is small. Results are put together in the order of the names, so
// the number of workers changes nothing.
func (r *reader) books(names []string) error {
	books := make([]handedIn, len(names))
	group := errgroup.Group{}
	group.SetLimit(runtime.GOMAXPROCS(0))
	done := r.counter(len(names))
	units := r.roster()
	for i, name := range names {
		effect := fault.BookUnread
		if units.find(stem(name)).unit == nil {
			effect = ""
		}
		if !r.isFile(name, effect) {
			books[i] = unreadable(stem(name), r.shown(name), units, nil)
			done()
			continue
		}
		group.Go(func() error {
			defer done()
			var err error
			books[i], err = r.book(name, units)
			return err
		})
	}
	if err := group.Wait(); err != nil {
		return err
	}
	r.round.Faults.Add(r.aliases()...)
	r.collect(names, books)
	return nil
}

func (r *reader) counter(all int) func() {
	var lock sync.Mutex
	count := 0
	return func() {
		lock.Lock()
		defer lock.Unlock()
		count++
		if r.progress != nil {
			r.progress(count, all)
		}
	}
}

func (r *reader) units() map[string]member {
	units := map[string]member{}
	for unit, block := range r.round.Units() {
		if _, twice := units[unit.ID]; !twice {
			units[unit.ID] = member{unit, block}
		}
	}
	return units
}

// book reads one workbook: whose it is, whether it is the right form, what it says.
func (r *reader) book(name string, units roster) (handedIn, error) {
	shown := r.shown(name)
	book, faults, err := workbook.Open(r.root, name, shown)
	switch {
	case err != nil:
		return handedIn{}, err
	case book == nil:
		return unreadable(stem(name), shown, units, faults), nil
	}
	if other := r.otherFolder(book, "self"); other != nil {
		return handedIn{faults: other}, nil
	}
	meta := book.Meta()
	unit, faults := r.unitOfBook(book, meta, stem(name), shown, units)
	switch {
	case unit.unit == nil:
		return unreadable(stem(name), shown, units, faults), nil
	case len(faults) > 0 && faults[0].Code == fault.CodeBookOtherRound:
		return unreadable(unit.unit.ID, shown, units, faults), nil
	case unit.block.Set == nil:
		return handedIn{unchecked: unit.block}, nil
	}
	faults.Add(r.form(book, meta, unit, units)...)
	return r.bookOf(book, meta, unit, units, faults), nil
}

// form checks that a workbook is the form of the round, the year, the unit and its set.
func (r *reader) form(book *workbook.Book, meta workbook.Meta, unit member, units roster) (faults fault.List) {
	faults.Add(r.rightForm(book, meta, unit, units)...)
	faults.Add(r.otherYear(book)...)
	if meta.Unit != "" {
		faults.Add(r.otherHead(book, unit.unit, units)...)
	}
	faults.Add(r.otherSet(book, unit.block.Set, meta.Fingerprint == units.prints[unit.block.Set])...)
	return faults
}

// bookOf is what a unit's workbook says, unless an error says that it is another form.
func (r *reader) bookOf(book *workbook.Book, meta workbook.Meta, unit member, units roster,
	faults fault.List) handedIn {
	got := handedIn{unit: unit.unit.ID, faults: faults, own: meta.Round != ""}
	if meta == (workbook.Meta{}) && r.layout() == nil {
		_, _, got.bare = book.Title()
	}
	if faults.Errors() > 0 {
		got.submission = &scoring.Submission{File: book.Name(), Unreadable: true}
		got.faults.With(fault.BookUnread)
		return got
	}
	r.read(book, unit, meta, units, &got)
	return got
}

func (r *reader) read(book *workbook.Book, unit member, meta workbook.Meta, units roster, got *handedIn) {
	want := workbook.Want{Set: unit.block.Set, Names: units.rows[unit.block.Set],
		Unit: unit.unit, Bonus: r.round.Regulation.MostBonus(unit.block.Set), Appraised: r.round.AppraisedColumn}
	if want.Own = meta.Fingerprint == units.prints[want.Set]; meta == (workbook.Meta{}) {
		want.Layout = r.layout()
	}
	submission, ledger, faults := book.ReadSelf(want)
	if submission == nil {
		submission = &scoring.Submission{File: book.Name(), Unreadable: true}
		faults.With(fault.BookUnread)
	}
	got.submission, got.ledger = submission, ledger
	got.faults.Add(faults...)
	if r.streamed != nil && submission.Entries != nil {
		got.appraised = r.appraise(unit, submission)
	}
}

// unreadable is a file that cannot be used. Its name says whose it is, so
// that this unit is not reported as one that handed in nothing.
func unreadable(file, shown string, units roster, faults fault.List) handedIn {
	unit := units.find(file).unit
	if unit == nil {
		return handedIn{faults: faults}
	}
	faults.With(fault.BookUnread)
	return handedIn{unit: unit.ID, submission: &scoring.Submission{File: shown, Unreadable: true}, faults: faults}
}

// rightForm checks whether a form that parindex made belongs to this round, set and
// version of the set.
func (r *reader) rightForm(book *workbook.Book, meta workbook.Meta, unit member, units roster) fault.List {
	at := fault.InFile(book.Name())
	set := unit.block.Set
	switch {
	case meta == workbook.Meta{} || meta.Round == "":
		return nil
	case meta.Set != set.ID:
		return fault.List{fault.New(codeBookOtherSet, at, "found", meta.Set, "expected", set.ID)}
	case meta.Fingerprint != units.prints[set]:
		return fault.List{fault.Warn(codeBookOtherText, at, "set", set.ID)}
	}
	return nil
}

// collect puts the workbooks together. Of two of the same unit the first counts,
// and what is wrong with the other is beside the point. The scan of a workbook is none.
func (r *reader) collect(names []string, books []handedIn) {
	r.unchecked(books)
	first := map[string]string{}
	if r.round.Submissions == nil {
		r.round.Submissions = map[string]*scoring.Submission{}
	}
	ours := slices.ContainsFunc(books, func(h handedIn) bool { return h.own })
	for i, book := range books {
		if ours && book.bare {
			book.faults.Add(fault.Warn(codeBookNoID, fault.InFile(r.shown(names[i]))))
		}
		before, twice := first[book.unit]
		if twice && answers.IsDocument(names[i]) {
			continue
		}
		if twice {
			r.round.Faults.Add(r.twice(book.unit, names[i], before))
			continue
		}
		r.round.Faults.Add(book.faults.In(fault.About{Unit: book.unit})...)
		if book.unit == "" {
			continue
		}
		first[book.unit] = names[i]
		r.round.Submissions[book.unit] = book.submission
		r.round.AddDecisions(book.ledger...)
		if book.appraised != nil {
			r.appraised[book.unit] = *book.appraised
		}
	}
}

// unchecked says once of each block whose set could not be read how many workbooks were left alone.
func (r *reader) unchecked(books []handedIn) {
	for _, block := range r.round.Blocks {
		if n := seq.Count(books, func(h handedIn) bool { return h.unchecked == block }); n > 0 {
			r.round.Faults.Add(fault.Warn(codeBooksUnchecked, block.Pos, "name", block.Name, "count", n).Last())
		}
	}
}

// stem is a file's name without its extension.
func stem(name string) string {
	base := path.Base(name)
	return fold.Text(strings.TrimSuffix(base, path.Ext(base)))
}
