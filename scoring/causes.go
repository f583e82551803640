package scoring

import (
	"slices"

	"parindex/scoring/fault"
)

// holder has an id; Name is what people call it.
type holder struct {
	Name string
	Pos  fault.Position
}

// shared reports an id that two have, by the names of both where they differ. As is the argument
// that programs know the id by.
func shared(code fault.Code, as, id string, first, second holder, more ...any) fault.Diagnostic {
	one, other := first.Name, second.Name
	if one == other {
		one, other = "", ""
	}
	pairs := append([]any{as, id, "id", id, "first", one, "second", other}, more...)
	return fault.New(code, second.Pos, pairs...).See(fault.NoteFirstHere, first.Pos)
}

// followers are the codes of what only follows from an id that two have: the id that one of them should
// have is unknown wherever it stands.
var followers = map[fault.Code][]fault.Code{
	CodeUnitDuplicate:  {CodeUnitUnknown, "explanation-unknown-unit", "workbook-unknown-unit"},
	codeBlockTwice:     {CodeBlockUnknown, codePublishedBlock},
	codeAppraiserTwice: {CodeAppraiserUnknown, CodeAppraiserOther, "list-named-other"},
	codeGroupTwice:     {CodeGroupUnknown},
	codeCodeDuplicate:  {CodeCriterionUnknown, "row-code-unknown", "workbook-other-version"},
}

// unknownKey is the code of a key that means nothing, missingKey that of one that is not there.
const unknownKey, missingKey fault.Code = "unknown-key", "missing-key"

// ofUnread are the codes of what only follows from units that round.yaml has and that could not be read.
var ofUnread = []fault.Code{CodeUnitUnknown, CodeBlockUnknown, codeGroupEmpty, codeHistoryUnit, "workbook-unknown-unit",
	"explanation-unknown-unit"}

// ofKeys are the codes of what only follows from a key of a round or of its pack that is misspelt or not there.
var ofKeys = map[any][]fault.Code{
	"round":      {"workbook-other-round", codeLedgerIncomplete},
	"appraisers": {codeAppraisersNone, CodeAppraiserOther, "list-named-other"},
	"groups":     {CodeGroupingUnknown},
	"deadlines":  {codeLateNoDeadline},
	"blocks":     ofUnread,
	"units":      ofUnread,
	"unit":       ofUnread,
}

// yearOther is the code of a round's year that most of what units handed in contradicts; ofYear are those of days and of
// earlier years that are then far from it, or after it.
const yearOther fault.Code = "year-other"

var ofYear = []fault.Code{CodeDayFar, "received-year", "history-later", "history-far", "formed-no-history"}

// agencyPart is the code of an agency that criteria know by another id. ofAgencies are those of what follows from an
// agency of the round's list whose id, blocks or parent are misspelt.
const agencyPart fault.Code = "appraiser-part-unknown"

var ofAgencies = []fault.Code{CodeAppraiserUnknown, CodeAppraiserOther, CodeNotItsArea, CodeNotItsUnit, CodeAgencySilent,
	codeNobodyAppraises, "list-named-other"}

func isAgencyMisspelt(d fault.Diagnostic) bool {
	return d.Code == agencyPart || d.Code == CodeAppraiserParent || d.Code == CodeBlockUnknown && d.About.Agency != ""
}

// isOfAgency says whether a fault follows from that of an agency of the round's list.
func isOfAgency(d, from fault.Diagnostic) bool {
	isIt := func(id any) bool { return id != "" && (id == from.About.Agency || id == from.Arg("suggestion")) }
	isOfUnit := d.Code == codeNobodyAppraises && slices.Contains(from.About.Units, d.About.Unit)
	return slices.Contains(ofAgencies, d.Code) && (isIt(d.About.Agency) || isIt(d.Arg("agency")) || isOfUnit)
}

// columnMissing is the code of a column that a table lacks, unreadColumn that of one that means nothing.
const columnMissing, unreadColumn fault.Code = "column-missing", "column-unread"

// causes leaves out what follows from a misspelt or missing key, a missing column, or from an id that two units, blocks,
// agencies, groups or criteria have. What is said about that id may be about either; the rest is told once the id is
// one's own. One thing that is declared twice hides nothing.
func causes(all fault.List) fault.List {
	var from fault.List
	var doubtful []string // agencies
	for _, d := range all {
		isOf2 := followers[d.Code] != nil && d.Arg("first") != d.Arg("second")
		if isOf2 || lostKey(d) != nil || d.Code == columnMissing || d.Code == yearOther && d.Severity == fault.Error ||
			isAgencyMisspelt(d) {
			from.Add(d)
		}
		if isOf2 && d.Code == codeAppraiserTwice || d.Code == CodeAppraiserUnknown {
			id, _ := d.Arg("appraiser").(string)
			doubtful = append(doubtful, id)
		}
	}
	general := all.General().Errors() > 0 // every unit is doubtful then
	return slices.DeleteFunc(all, func(d fault.Diagnostic) bool {
		isEffectOf := func(cause fault.Diagnostic) bool { return isEffect(d, cause) }
		return general && d.Code == codePublishedDoubtful || followers[d.Code] == nil && (slices.ContainsFunc(from, isEffectOf) || isOwnedBy(d, doubtful))
	})
}

// isOwnedBy says whether a fault is about criteria that only those agencies decide on.
func isOwnedBy(d fault.Diagnostic, agencies []string) bool {
	if owner, is := d.Arg("owner").(string); is && d.Code == CodeNotItsArea {
		return slices.Contains(agencies, owner)
	}
	owners, _ := d.Arg("agencies").([]string)
	others := func(id string) bool { return !slices.Contains(agencies, id) }
	return d.Code == CodeUnappraised && len(owners) > 0 && !slices.ContainsFunc(owners, others)
}

func isEffect(d, from fault.Diagnostic) bool {
	if key := lostKey(from); key != nil {
		return slices.Contains(ofKeys[key], d.Code)
	}
	if from.Code == yearOther {
		return slices.Contains(ofYear, d.Code)
	}
	if isAgencyMisspelt(from) {
		return isOfAgency(d, from)
	}
	if from.Code == columnMissing {
		return d.Pos.File() == from.Pos.File() && ofColumn(d, from.Arg("suggestion"))
	}
	is := func(id, twice string) bool { return twice != "" && id == twice }
	follows := slices.Contains(followers[from.Code], d.Code) && d.Arg("sort") == from.Arg("sort")
	return follows || is(d.About.Unit, from.About.Unit) || is(d.About.Agency, from.About.Agency) ||
		from.About.Criterion != "" && d.About.IsOn(from.About.Criterion)
}

// lostKey is the key that a fault says is misspelt or not there: one of the file itself, which stands in the first column,
// or one that a round's units stand under.
func lostKey(d fault.Diagnostic) (key any) {
	switch d.Code {
	case unknownKey:
		key = d.Arg("suggestion")
	case missingKey:
		key = d.Arg("key")
	}
	if isOfUnits := key == "unit" || key == "units"; isOfUnits && d.About.Part == fault.Declarations || d.Pos.Col() == 1 {
		return key
	}
	return nil
}

// ofColumn says whether a fault of a file follows from a column that it lacks: the heading that is probably meant for
// it means nothing, and counts do not add up without it.
func ofColumn(d fault.Diagnostic, meant any) bool {
	const short = "survey-answers-short"
	return d.Code == unreadColumn && d.Arg("column") == meant || d.Code == short || d.Arg("code") == short
}
