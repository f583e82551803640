package workbook

import (
	"slices"
	"strings"
)

// The seam between the two readers: what is asked of a workbook, and whichever
// of them has it in hand answers.

// tabs are the sheets in order.
func (b *Book) tabs() []tab {
	if b.lean != nil {
		return b.lean.tabs
	}
	var tabs []tab
	for _, name := range b.file().GetSheetList() {
		shows, err := b.file().GetSheetVisible(name)
		tabs = append(tabs, tab{name: name, hidden: !shows || err != nil})
	}
	return tabs
}

// part is the text of a part of the archive; nil where there is none.
func (b *Book) part(name string) []byte {
	if b.lean != nil {
		if text, err := b.lean.part(name); err == nil {
			return text
		}
	}
	content, _ := b.file().Pkg.Load(name)
	text, _ := content.([]byte)
	return text
}

// partNames are all parts, in no order.
func (b *Book) partNames() []string {
	var names []string
	if b.lean != nil {
		for name := range b.lean.parts {
			names = append(names, name)
		}
		return names
	}
	b.file().Pkg.Range(func(name, _ any) bool {
		names = append(names, name.(string))
		return true
	})
	return names
}

// eachSheet visits the texts of the sheets until one visit is enough.
func (b *Book) eachSheet(visit func(part []byte) (more bool)) {
	names := b.partNames()
	slices.Sort(names)
	for _, name := range names {
		if strings.HasPrefix(name, "xl/worksheets/") && strings.HasSuffix(name, ".xml") && !visit(b.part(name)) {
			return
		}
	}
}

// leanSheet is nil where excelize has to be asked.
func (b *Book) leanSheet(name string) *leanSheet {
	if b.lean == nil {
		return nil
	}
	sheet, _ := b.lean.sheet(name)
	return sheet
}
