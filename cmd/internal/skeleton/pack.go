package skeleton

import (
	"embed"
	"io"
	"io/fs"
	"path"
	"strings"
	"text/template"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/text"
	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/seq"
)

//go:embed pack/*.yaml
var packFiles embed.FS

// NewPack is a pack to begin with: a regulation in which every choice is made and marked,
// a criteria set with the usual kinds of rules, a survey, and worked examples of them.
func NewPack(id string, lang text.Lang) []disk.File {
	names, _ := fs.Glob(packFiles, "pack/*.yaml") // the pattern is a good one
	pack := packFile{ID: id, Sets: []string{"so"}, Blocks: []string{"so", quoted("Sở, ban, ngành")},
		Agencies: []scoring.Agency{{ID: "so-noi-vu", Name: "Sở Nội vụ"}, {ID: "van-phong-ubnd",
			Name: "Văn phòng UBND tỉnh"}},
		Leaves:   []string{`  - {set: so, criterion: "3.1", takes: index}`},
		BonusCap: "none", PenaltyCap: "none"}
	return seq.Map(names, func(name string) disk.File { return pack.named(name, lang) })
}

// packFile is what templates of a pack are filled in with: its id, the ids of its sets, what each leaf takes from the
// survey, a line each, and whom it names, blocks as keys and values.
type packFile struct {
	ID                   string
	Sets, Leaves, Blocks []string
	Agencies             []scoring.Agency
	BonusCap, PenaltyCap string
}

func (p packFile) named(name string, lang text.Lang) disk.File {
	return fromTemplate(packFiles, name, path.Base(name), lang, p)
}

// fromTemplate is a file of that name, made of a template and what it is filled in with.
func fromTemplate(files fs.FS, source, name string, lang text.Lang, data any) disk.File {
	return disk.File{Name: name, Write: func(w io.Writer) error {
		t, err := template.New(path.Base(source)).Funcs(templateWords(lang)).ParseFS(files, source)
		if err != nil {
			return err
		}
		return t.Execute(w, data)
	}}
}

// templateWords are what templates say in the language of the file.
func templateWords(lang text.Lang) template.FuncMap {
	return template.FuncMap{
		"made":     func() string { return Made },
		"format":   func() int { return criteria.Format },
		"say":      lang.Say,
		"fill":     func(vi, en string) string { return mark(lang, vi, en) },
		"choose":   func() string { return choice(lang) },
		"list":     func(texts []string) string { return list(texts) },
		"pairs":    func(texts []string) string { return pairs(texts...) },
		"agency":   agencyLine,
		"quoted":   quoted,
		"deadline": deadlineLine,
		"keysOf":   unitKeys,
		"comment":  func(words string) string { return lines(lang, func(y *yamlText) { y.comment(0, words) }) },
		"head":     func() string { return lines(lang, func(y *yamlText) { y.comment(0, packHead(lang)) }) },
		"about": func(in int, mapping, key string) string {
			return lines(lang, func(y *yamlText) { y.about(in, mapping, key) })
		},
		"keys": func(in int, mapping string, keys ...string) string {
			return lines(lang, func(y *yamlText) { y.keys(in, mapping, keys...) })
		},
	}
}

func choice(lang text.Lang) string {
	return (&yamlText{lang: lang}).choice()
}

func packHead(lang text.Lang) string {
	return lang.Text(`A skeleton: no figure, threshold or choice in this file is from any decision. A mark <fill ` +
		`in…: …> is where something has to be filled in or decided; then delete the whole mark. “parindex validate” ` +
		`counts what is left.`)
}

// lines are those that are written, without the last line end.
func lines(lang text.Lang, write func(*yamlText)) string {
	y := &yamlText{lang: lang}
	write(y)
	return strings.TrimSuffix(y.String(), "\n")
}
