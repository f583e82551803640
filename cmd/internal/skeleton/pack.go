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
)

//go:embed pack/*.yaml
var packFiles embed.FS

// NewPack is a pack to begin with: a regulation in which every choice is made and marked,
// a criteria set with the usual kinds of rules, a survey, and worked examples of them.
func NewPack(id string, lang text.Lang) []disk.File {
	names, _ := fs.Glob(packFiles, "pack/*.yaml") // the pattern is a good one
	var files []disk.File
	for _, name := range names {
		files = append(files, disk.File{Name: path.Base(name), Write: func(w io.Writer) error {
			return writeTemplate(w, name, id, lang)
		}})
	}
	return files
}

func writeTemplate(w io.Writer, name, id string, lang text.Lang) error {
	t, err := template.New(path.Base(name)).Funcs(packWords(lang)).ParseFS(packFiles, name)
	if err != nil {
		return err
	}
	return t.Execute(w, struct{ ID string }{id})
}

// packWords are what templates of a pack say in the language of the file.
func packWords(lang text.Lang) template.FuncMap {
	return template.FuncMap{
		"made":   func() string { return Made },
		"format": func() int { return criteria.Format },
		"say":    lang.Say,
		"fill":   func(vi, en string) string { return mark(lang, vi, en) },
		"choose": func() string {
			return mark(lang, "lựa chọn này theo văn bản nào?", "which document makes this choice?")
		},
		"head": func() string { return comments(lang, 0, packHead(lang)) },
		"about": func(in int, mapping, key string) string {
			return comments(lang, in, lang.Say(criteria.Describe(mapping, key)))
		},
		"keys": func(in int, mapping string, keys ...string) string {
			var all []string
			for _, key := range keys {
				all = append(all, comments(lang, in, key+": "+lang.Say(criteria.Describe(mapping, key))))
			}
			return strings.Join(all, "\n")
		},
	}
}

func packHead(lang text.Lang) string {
	return lang.Text(`A skeleton: no figure, threshold or choice in this file is from any decision. A mark <fill in…: …> is where something has ` +
		`to be filled in or decided; then delete the whole mark. “parindex validate” counts what is left.`)
}

// comments is a comment of several lines, without the last line end.
func comments(lang text.Lang, in int, words string) string {
	y := &yamlText{lang: lang}
	y.comment(in, words)
	return strings.TrimSuffix(y.String(), "\n")
}
