package round

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"parindex/cmd/internal/workbook"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// agencyOfFile is the agency that a list's file is named by.
func (r *reader) agencyOfFile(name string, called workbook.Names) string {
	agency, _ := called.ListOf(name)
	r.fileAgency[r.shown(name)] = agency
	return agency
}

// holdsNone says whether a file is one that could have no decisions: a form for another folder, or no table, whatever is
// in it, that is not named as a list, or is beside the list that it is the scan of.
func (r *reader) holdsNone(name string, faults fault.List) bool {
	ending := strings.ToLower(path.Ext(name))
	isList := isTable(name) || ending == ".yaml" || ending == ".yml" || r.roster().isList(name) &&
		!r.root.isThere(strings.TrimSuffix(name, path.Ext(name))+".xlsx")
	isOther := func(d fault.Diagnostic) bool { return d.Code == codeBookOtherFolder }
	return !isList || slices.ContainsFunc(faults, isOther)
}

// folders are where forms of ours belong, by what they are for.
var folders = map[scoring.Stage]string{
	scoring.SelfStage: "self", scoring.ReplyStage: "explanation",
	scoring.FirstAppraisal: "appraisal", scoring.FinalAppraisal: "appraisal",
}

// otherFolder is the fault of a form that belongs into another folder, or nil.
func (r *reader) otherFolder(book *workbook.Book, folder string) fault.List {
	stage := book.Meta().Stage
	if book.Meta().Set != "" {
		stage = scoring.SelfStage
	}
	if belongs := folders[stage]; belongs != "" && belongs != folder {
		return fault.List{fault.New(codeBookOtherFolder, fault.InFile(book.Name()), "stage", stage, "folder", belongs)}
	}
	return nil
}

// otherRound is the fault of a form that was made for another round, or nil.
func (r *reader) otherRound(book *workbook.Book) fault.List {
	of := book.Meta().Round
	if of == "" || of == r.round.ID {
		return nil
	}
	return fault.List{fault.New(fault.CodeBookOtherRound, fault.InFile(book.Name()),
		"found", of, "expected", r.round.ID, "title", book.RoundTitle())}
}

// namedOther warns of a list in a file that is named by another agency or appraisal, or by none.
func (r *reader) namedOther(name string, meta workbook.Meta, called workbook.Names) fault.List {
	agency, stage := called.ListOf(name)
	if agency == meta.Agency && (stage == "" || stage == meta.Stage) {
		return nil
	}
	stage = cmp.Or(meta.Stage, stage, scoring.FinalAppraisal)
	wanted := workbook.ListFile(meta.Agency, stage)
	if stage == scoring.FinalAppraisal && r.round.FirstStage() == stage {
		wanted = workbook.ListFile(meta.Agency, "")
	}
	return fault.List{fault.Warn(codeListNamedOther, fault.InFile(r.shown(name)), "file", stem(name),
		"agency", r.round.AgencyName(meta.Agency), "stage", stage,
		"wanted", wanted)}
}

// list is whose decisions, and of which appraisal, a form holds for certain.
type list struct {
	agency string
	stage  scoring.Stage
}

// rowsTwice tells of decisions that an agency's second file has in common with its first, and leaves the others: the
// same ones would all be called stale.
func (r *reader) rowsTwice(file string, ledger []scoring.Decision) (rest []scoring.Decision, faults fault.List) {
	if len(ledger) == 0 {
		return nil, nil
	}
	of := list{ledger[0].Agency, ledger[0].Stage}
	first, twice := r.lists[of]
	if !twice {
		if r.lists == nil {
			r.lists = map[list]string{}
		}
		r.lists[of] = file
		return ledger, nil
	}
	before := map[scoring.Matter][]scoring.Decision{}
	for b := range r.round.LedgerLines() {
		if b.Pos.File() == first {
			before[b.Matter] = append(before[b.Matter], b)
		}
	}
	rest = slices.DeleteFunc(slices.Clone(ledger), func(a scoring.Decision) bool {
		return slices.ContainsFunc(before[a.Matter], func(b scoring.Decision) bool { return same(a, b) })
	})
	if len(rest) == len(ledger) {
		return rest, nil
	}
	warning := fault.Warn(codeListTwice, fault.InFile(file),
		"agency", r.round.AgencyName(of.agency), "stage", of.stage, "count", len(ledger)-len(rest))
	warning = warning.See(fault.NoteFirstHere, fault.InFile(first))
	return rest, fault.List{warning.In(fault.About{Agency: of.agency})}
}

// same says whether two lines decide the same, wherever they stand.
func same(a, b scoring.Decision) bool {
	return a.Unit == b.Unit && a.Code == b.Code && a.Kind == b.Kind && sameInput(a.From, b.From) &&
		sameInput(a.To, b.To) &&
		a.Day == b.Day && a.Reason == b.Reason && a.Evidence == b.Evidence && a.Clause == b.Clause && a.Vote == b.Vote
}

func sameInput(a, b scoring.Input) bool {
	return a.State == b.State && (a.State != scoring.Given || a.Number.Equal(b.Number))
}
