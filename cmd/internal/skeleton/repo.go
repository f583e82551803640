package skeleton

import (
	"embed"
	"io"
	"slices"
	"strings"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/text"
	"parindex/criteria"
)

//go:embed repo
var repoFiles embed.FS

// repoPlaces are the files of a new repository, by the name that they have here.
var repoPlaces = []struct{ name, place string }{
	{"README.md", "README.md"},
	{"check.sh", ".ci/check.sh"},
	{"comment.sh", ".ci/comment.sh"},
	{"github.yml", ".github/workflows/parindex.yml"},
	{"gitlab.yml", ".gitlab-ci.yml"},
	{"settings.json", ".vscode/settings.json"},
	{"gitignore", ".gitignore"},
}

// NewRepo is a repository of criteria with pipelines, the schemas for editors, and a pack
// to begin with.
func NewRepo(id string, lang text.Lang) (files []disk.File) {
	for _, f := range repoPlaces {
		files = append(files, file(f.place, func() ([]byte, error) { return repoFiles.ReadFile("repo/" + f.name) }))
	}
	files = append(files, file(".gitattributes", func() ([]byte, error) {
		return []byte((&Round{Lang: lang}).attributes()), nil
	}))
	for _, kind := range criteria.Kinds() {
		files = append(files, file("schema/"+kind+".schema.json",
			func() ([]byte, error) { return criteria.Schema(kind), nil }))
	}
	pack := NewPack(id, lang)
	for i := range pack {
		pack[i] = withSchema("packs/"+id+"/", pack[i])
	}
	return slices.Concat(files, pack)
}

// withSchema begins a file with the line that tells any editor which schema it follows.
func withSchema(dir string, f disk.File) disk.File {
	kind := strings.TrimSuffix(f.Name, ".yaml")
	if !slices.Contains(criteria.Kinds(), kind) {
		kind = "set"
	}
	line := "# yaml-language-server: $schema=../../schema/" + kind + ".schema.json\n"
	return disk.File{Name: dir + f.Name, Write: func(w io.Writer) error {
		if _, err := io.WriteString(w, line); err != nil {
			return err
		}
		return f.Write(w)
	}}
}

// withoutSchema is a file that moves to another folder, from where its schema's path would be wrong.
func withoutSchema(content []byte) []byte { return schemaLine().ReplaceAll(content, nil) }

func file(name string, content func() ([]byte, error)) disk.File {
	return disk.File{Name: name, Write: func(w io.Writer) error {
		text, err := content()
		if err == nil {
			_, err = w.Write(text)
		}
		return err
	}}
}

// ignored is .gitignore: what programs leave beside files that they hold open.
func (r *Round) ignored() disk.File {
	return fromTemplate(roundFiles, "round/gitignore.tmpl", ".gitignore", r.Lang, struct{ Head string }{r.Lang.Text(
		"What Excel, LibreOffice, Windows, macOS, and parindex while it writes, leave behind: not for git.")})
}

// attributes is .gitattributes.
func (r *Round) attributes() string {
	y := &yamlText{lang: r.Lang}
	y.comment(0, r.Lang.Text(
		"Git keeps every byte and converts no line ends: a result names the SHA-256 of every file that was read."))
	y.line("* -text")
	y.comment(0, r.Lang.Text(`git diff shows the codes at which workbooks change, once this has been run on the `+
		`machine: git config diff.parindex.textconv "parindex text"`))
	y.line("*.xlsx diff=parindex")
	return y.String()
}
