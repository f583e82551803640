package text

import (
	"path"
	"strings"

	"parindex/scoring/fault"
)

// Place says where something stands as officials say it: which document, sheet, cell or line.
// Lines of YAML are for those who edit it.
func (l Lang) Place(pos fault.Position) string {
	place := l.document(pos.File())
	switch {
	case pos.Sheet() != "" && pos.Cell() != "":
		return place + l.Text(", sheet “%s”, cell %s", pos.Sheet(), pos.Cell())
	case pos.Sheet() != "":
		return place + l.Text(", sheet “%s”", pos.Sheet())
	case pos.Line() > 0 && path.Ext(pos.File()) != ".yaml":
		return place + l.Text(", line %d", pos.Line())
	}
	return place
}

// document is what a file of a round is, by its folder or its own name; else it is its name.
func (l Lang) document(file string) string {
	base := path.Base(file)
	folder := path.Base(path.Dir(file))
	for _, name := range []string{folder, strings.TrimSuffix(base, path.Ext(base))} {
		document := l.Term("document", name)
		switch {
		case document != "" && folder == "appraisal": // there are several
			return document + " (" + base + ")"
		case document != "":
			return document
		}
	}
	if path.Ext(base) == ".yaml" {
		return l.Text("the criteria")
	}
	return base
}
