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
		words, ok := documents[name]
		switch {
		case ok && folder == "appraisal": // there are several
			return l.Say(words[0], words[1]) + " (" + base + ")"
		case ok:
			return l.Say(words[0], words[1])
		}
	}
	if path.Ext(base) == ".yaml" {
		return l.Text("the criteria")
	}
	return base
}

var documents = map[string][2]string{
	"self":        {"bản tự đánh giá của đơn vị", "the unit's self-assessment"},
	"appraisal":   {"kết quả thẩm định", "the appraisal"},
	"explanation": {"văn bản giải trình của đơn vị", "the unit's explanation"},
	"survey":      {"kết quả điều tra xã hội học", "the survey"},
	"history":     {"kết quả các năm trước", "results of earlier years"},
	"results":     {"kết quả đã công bố", "published results"},
	"published":   {"kết quả đã công bố", "published results"},
	"received":    {"danh sách nhận bản tự đánh giá", "the list of what was received"},
	"regulation":  {"quy chế chấm điểm", "the regulation"},
	"round":       {"khai báo của đợt", "the round's declaration"},
}
