package round

import (
	"path"
	"strings"

	"parindex/cmd/internal/workbook"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// explanations reads what units say to the points that they were left.
func (r *reader) explanations() error {
	names, err := r.list("explanation")
	if err != nil {
		return err
	}
	units, called := r.roster(), r.names()
	r.round.Explained = r.explained
	first := map[scoring.Reply]string{} // what each says, without places: the file
	for _, name := range names {
		if !r.isFile(name, fault.RepliesUnread) {
			r.loseExplanation(name, units, nil)
			continue
		}
		explanations, faults, err := r.explanation(name, units, called)
		if err != nil {
			return err
		}
		if len(explanations) == 0 && faults.Errors() > 0 {
			faults = r.loseExplanation(name, units, faults)
		}
		r.tell(name, len(explanations), faults, "")
		if before := saidBefore(explanations, first, name); before != "" {
			r.fileTwice(name, before)
			continue
		}
		for _, e := range explanations {
			r.explained[e.Unit] = r.shown(name)
		}
		r.round.Replies = append(r.round.Replies, explanations...)
	}
	return nil
}

// saidBefore is the file that says all that another does, empty where there is none. It notes what the other says.
func saidBefore(replies []scoring.Reply, first map[scoring.Reply]string, name string) (file string) {
	isNew := len(replies) == 0
	for _, e := range replies {
		says := scoring.Reply{Unit: e.Unit, Code: e.Code, Text: e.Text, Evidence: e.Evidence}
		if file = first[says]; file == "" {
			first[says], isNew = name, true
		}
	}
	if isNew {
		return ""
	}
	return file
}

// loseExplanation remembers what came and could not be read: that of the unit that its file is
// named by and of those that its faults name, or, of a list, of any. Another file stands for nobody.
func (r *reader) loseExplanation(name string, units roster, faults fault.List) fault.List {
	faults.With(fault.RepliesUnread)
	if of := units.find(stem(name)).unit; of != nil {
		r.explained[of.ID] += "" // what another file has of it stays
		faults = faults.In(fault.About{Unit: of.ID})
	} else if strings.EqualFold(path.Ext(name), ".csv") {
		r.lostExplanation = true
	}
	for _, d := range faults {
		r.explained[d.About.Unit] += ""
	}
	return faults
}

func (r *reader) explanation(name string, units roster, called workbook.Names) ([]scoring.Reply, fault.List, error) {
	if strings.EqualFold(path.Ext(name), ".csv") {
		return workbook.ReadReplies(r.root, name, r.shown(name), called)
	}
	book, faults, err := workbook.Open(r.root, name, r.shown(name))
	if book == nil {
		return nil, faults, err
	}
	if other := r.otherFolder(book, "explanation"); other != nil {
		return nil, other, nil
	}
	if other := r.otherRound(book); other != nil {
		return nil, other, nil
	}
	unit, faults := whoExplains(book, stem(name), units)
	if unit == "" {
		return r.repliesOfSeveral(name, faults, called)
	}
	r.explained[unit] = r.shown(name) // also where it says nothing
	above := namedAbove(book, nil, units)
	if said := units.byID[unit]; book.Meta().Unit == "" && len(above) == 1 && above[0].unit != said.unit {
		faults.Add(r.otherName(above[0], said, stem(name), book))
	}
	if faults.Errors() > 0 {
		return nil, faults, nil
	}
	faults.Add(append(r.otherYear(book), r.otherHead(book, units.byID[unit].unit, units)...)...)
	explanations, more := book.ReadExplanation(unit, called)
	return explanations, append(faults, more...).In(fault.About{Unit: unit}), nil
}

// repliesOfSeveral are those of a workbook that is no unit's, if it has a table with a column of units; else the faults
// say why it is nobody's.
func (r *reader) repliesOfSeveral(name string, nobodys fault.List, called workbook.Names) ([]scoring.Reply, fault.List,
	error) {
	replies, faults, err := workbook.ReadReplies(r.root, name, r.shown(name), called)
	if replies == nil || err != nil {
		return nil, nobodys, err
	}
	return replies, faults, nil
}

// whoExplains is the unit of an explanation: by its hidden sheet, else by the
// file's name; empty where that is none or another.
func whoExplains(book *workbook.Book, file string, units roster) (unit string, faults fault.List) {
	at := fault.InFile(book.Name())
	said := book.Meta().Unit
	named, inside := units.find(file).unit, units.byID[said].unit
	switch {
	case said != "" && inside == nil:
		return "", fault.List{fault.New(codeExplanationWhose, at, "unit", said, "suggestion", units.closest(said))}
	case said == "" && named == nil:
		return "", fault.List{fault.New(codeExplanationWhose, at, "unit", file, "suggestion", units.closest(file))}
	case said == "":
		return named.ID, nil
	case named != nil && named != inside:
		astray := fault.New(codeExplanationAstray, at, "unit", said, "name", inside.Name, "other", named.Name)
		return "", fault.List{astray.In(fault.About{Units: []string{named.ID}})}
	case named == nil && units.within(file) != inside:
		return said, fault.List{otherUnit(at, file, inside)}
	}
	return said, nil
}
