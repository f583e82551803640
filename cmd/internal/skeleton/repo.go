package skeleton

import (
	"embed"
	"io"
	"slices"

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
	files = append(files, file(".gitattributes", func() ([]byte, error) { return []byte((&Round{Lang: lang}).attributes()), nil }))
	for _, kind := range criteria.Kinds() {
		files = append(files, file("schema/"+kind+".schema.json", func() ([]byte, error) { return criteria.Schema(kind), nil }))
	}
	pack := NewPack(id, lang)
	for i := range pack {
		pack[i].Name = "packs/" + id + "/" + pack[i].Name
	}
	return slices.Concat(files, pack)
}

func file(name string, content func() ([]byte, error)) disk.File {
	return disk.File{Name: name, Write: func(w io.Writer) error {
		text, err := content()
		if err == nil {
			_, err = w.Write(text)
		}
		return err
	}}
}
