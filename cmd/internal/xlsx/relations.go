package xlsx

import (
	"path"
	"strings"
)

const (
	workbookPart     = "xl/workbook.xml"
	packageRelations = "_rels/.rels"
)

// relation leads from one part to another.
type relation struct {
	id, kind string // the kind without its namespace: worksheet, styles, …
	part     string // comparable; empty of something outside the file
}

// relations are those of a part, or of the whole package where it is "". A part
// without any has none.
func (b *Book) relations(part string) ([]relation, *Fault) {
	name := packageRelations
	if part != "" {
		dir, file := path.Split(part)
		name = dir + "_rels/" + file + ".rels"
	}
	text, fault := b.parts.read(name)
	if text == nil {
		return nil, fault
	}
	defer b.parts.release(name)
	l := &b.lexer
	if fault := l.start(name, text, "Relationships"); fault != nil {
		return nil, fault
	}
	var all []relation
	seen := map[string]bool{}
	for l.child(1) {
		r := relation{id: l.attrText("Id"), kind: path.Base(l.attrText("Type"))}
		if !strings.EqualFold(l.attrText("TargetMode"), "External") {
			r.part = resolve(part, l.attrText("Target"))
		}
		if seen[r.id] {
			l.fail("an id twice: " + r.id)
		}
		seen[r.id] = true
		all = append(all, r)
	}
	return all, l.finish()
}

// resolve is the part that a target names, as seen from another part.
func resolve(from, target string) string {
	target = strings.ReplaceAll(target, `\`, "/")
	if !strings.HasPrefix(target, "/") {
		target = path.Join("/", path.Dir("/"+from), target)
	}
	return partName(path.Clean(target))
}

// only is the first part of a kind.
func only(relations []relation, kind string) (part string, found bool) {
	for _, r := range relations {
		if r.kind == kind {
			return r.part, true
		}
	}
	return "", false
}
