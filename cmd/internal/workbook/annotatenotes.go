package workbook

import (
	"bytes"
	"path"
	"regexp"
	"strings"
	"sync"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/sheet"
	"parindex/scoring/fault"
)

// noteAuthor signs our comments. noteMark begins what we say, in a comment of our
// own or beneath what somebody else said, so that it can be taken back: LibreOffice
// does not keep authors.
const (
	noteAuthor = "parindex"
	noteMark   = "[parindex] "
)

// notes are the comments of a workbook. They are all taken off and put on again,
// because the library adds to existing ones only where their parts have the names
// that it would have given them.
type notes struct {
	file  *excelize.File
	order []fault.Position
	each  map[fault.Position]*excelize.Comment
	// dropped are the parts of the package that held comments.
	dropped map[string]bool
	// stuck says that comments share a drawing with buttons and the like, which
	// would be lost: then none is touched and none is added.
	stuck bool
}

func takeNotes(file *excelize.File) *notes {
	n := &notes{file: file, each: map[fault.Position]*excelize.Comment{}, dropped: map[string]bool{}}
	found := false
	for _, tab := range file.GetSheetList() {
		comments, err := file.GetComments(tab)
		if err != nil {
			continue // a chart has none
		}
		found = found || len(comments) > 0
		for _, c := range comments {
			col, line, err := excelize.CellNameToCoordinates(c.Cell)
			if err == nil {
				n.keep(fault.InSheet("", tab).At(line, col), c)
			}
		}
	}
	if n.stuck = found && holdsControls(file); found && !n.stuck {
		n.drop()
	}
	return n
}

// keep remembers a comment without what we said in it before. Some programs store runs as one text.
func (n *notes) keep(at fault.Position, c excelize.Comment) {
	if theirs, _, found := strings.Cut(c.Text, noteMark); found {
		c.Text, c.Paragraph = strings.TrimRight(theirs, "\n"), nil
	}
	for i, run := range c.Paragraph {
		if theirs, _, found := strings.Cut(run.Text, noteMark); found {
			c.Paragraph = c.Paragraph[:i:i]
			if theirs = strings.TrimRight(theirs, "\n"); theirs != "" {
				run.Text = theirs
				c.Paragraph = append(c.Paragraph, run)
			}
			break
		}
	}
	if n.each[at] == nil && len(c.Text)+len(c.Paragraph) > 0 {
		n.order = append(n.order, at)
		n.each[at] = &c
	}
}

// add says something at a cell, beneath what others have said there. A thread of
// Excel 365 mirrors its first comment, so nothing can be added to that.
func (n *notes) add(at fault.Position, said string) {
	run := excelize.RichTextRun{Text: noteMark + said, Font: &excelize.Font{Family: sheet.Typeface, Size: 10}}
	c := n.each[at]
	switch {
	case c == nil:
		n.order = append(n.order, at)
		n.each[at] = &excelize.Comment{Cell: at.Cell(), Author: noteAuthor,
			Paragraph: []excelize.RichTextRun{run}, Width: 340, Height: noteHeight(said)}
	case !strings.HasPrefix(c.Author, "tc="):
		run.Text = "\n" + run.Text
		c.Paragraph = append(c.Paragraph, run)
		c.Width, c.Height = 340, noteHeight(c.Text+run.Text)+40
	}
}

// noteHeight is room for a text in a box as wide as ours, in pixels.
func noteHeight(said string) uint {
	lines := sheet.LinesIn(said, 50, false)
	return uint(24 + 18*min(lines, 40))
}

func (n *notes) put() error {
	if n.stuck {
		return nil
	}
	for _, at := range n.order {
		if err := n.file.AddComment(at.Sheet(), *n.each[at]); err != nil {
			return err
		}
	}
	n.tidy()
	return nil
}

// tidy takes parts that are gone out of the package's table of contents.
func (n *notes) tidy() {
	types := n.file.ContentTypes
	if types == nil {
		return
	}
	kept := types.Overrides[:0]
	for _, part := range types.Overrides {
		name := strings.TrimPrefix(part.PartName, "/")
		if !n.dropped[name] || n.file.Comments[name] != nil {
			kept = append(kept, part)
		}
	}
	types.Overrides = kept
}

// parts visits the parts of the package whose names begin so.
func parts(file *excelize.File, prefix string, visit func(name string, content []byte)) {
	file.Pkg.Range(func(name, content any) bool {
		if bytes, ok := content.([]byte); ok && strings.HasPrefix(name.(string), prefix) {
			visit(name.(string), bytes)
		}
		return true
	})
}

func holdsControls(file *excelize.File) bool {
	found := false
	parts(file, "xl/worksheets/sheet", func(_ string, content []byte) {
		found = found || bytes.Contains(content, []byte("controls>")) || bytes.Contains(content, []byte("oleObjects>"))
	})
	return found
}

var (
	legacyDrawing = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(
			`<(?:\w+:)?legacyDrawing\s[^>]*?id="([^"]*)"[^>]*?(?:/>|>\s*</(?:\w+:)?legacyDrawing>)`)
	})
	relationship = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`<(?:\w+:)?Relationship\s[^>]*?(?:/>|>\s*</(?:\w+:)?Relationship>)`)
	})
	relAttribute = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`\s(Id|Type|Target)\s*=\s*["']([^"']*)["']`)
	})
)

// drop takes comments and their drawings out of the package.
func (n *notes) drop() {
	const folder = "xl/worksheets/_rels/"
	parts(n.file, folder, func(name string, content []byte) {
		tab := "xl/worksheets/" + strings.TrimSuffix(strings.TrimPrefix(name, folder), ".rels")
		drawing := dropDrawing(n.file, tab)
		kept := relationship().ReplaceAllFunc(content, func(element []byte) []byte {
			rel := map[string]string{}
			for _, attribute := range relAttribute().FindAllSubmatch(element, -1) {
				rel[string(attribute[1])] = string(attribute[2])
			}
			isDrawing := drawing != "" && rel["Id"] == drawing
			if !isDrawing && path.Base(rel["Type"]) != "comments" {
				return element
			}
			part := partName(rel["Target"])
			n.dropped[part] = true
			n.file.Pkg.Delete(part)
			delete(n.file.Comments, part)
			return nil
		})
		n.file.Pkg.Store(name, kept)
		n.file.Relationships.Delete(name)
	})
}

// dropDrawing takes the drawing of comments off a sheet and says its id.
func dropDrawing(file *excelize.File, tab string) string {
	content, _ := file.Pkg.Load(tab)
	plain, ok := content.([]byte)
	if !ok {
		return ""
	}
	found := legacyDrawing().FindSubmatch(plain)
	if found == nil {
		return ""
	}
	file.Pkg.Store(tab, legacyDrawing().ReplaceAll(plain, nil))
	return string(found[1])
}

// partName is where a target of a sheet's relationships lies in the package.
func partName(target string) string {
	if strings.HasPrefix(target, "/") {
		return strings.TrimPrefix(target, "/")
	}
	return path.Join("xl/worksheets", target)
}
