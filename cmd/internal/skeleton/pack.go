package skeleton

import (
	"embed"
	"io"
	"io/fs"
	"os"
	"path"
	"strconv"
	"strings"

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
			return packWords{id, lang}.fill(w, name)
		}})
	}
	return files
}

// packWords are what the files of a pack say in one language.
type packWords struct {
	id   string
	lang text.Lang
}

func (p packWords) fill(w io.Writer, name string) error {
	file, err := packFiles.ReadFile(name)
	if err == nil {
		_, err = io.WriteString(w, os.Expand(string(file), p.say))
	}
	return err
}

// say is what stands for a ${word|and|what|it|takes}.
func (p packWords) say(call string) string {
	args := strings.Split(call, "|")
	word, args := args[0], args[1:]
	switch word {
	case "made":
		return Made
	case "id":
		return p.id
	case "format":
		return strconv.Itoa(criteria.Format)
	case "say":
		return p.lang.Say(args[0], args[1])
	case "fill":
		return mark(p.lang, args[0], args[1])
	case "choose":
		return mark(p.lang, "lựa chọn này theo văn bản nào?", "which document makes this choice?")
	case "head":
		return p.comments(packHead(p.lang))
	case "about":
		return p.comments(p.lang.Say(criteria.Describe(args[0], args[1])))
	case "keys":
		return p.keys(args[0], args[1:])
	}
	panic("no such word: " + word)
}

// keys is a comment a key.
func (p packWords) keys(mapping string, keys []string) string {
	var all []string
	for _, key := range keys {
		all = append(all, p.comments(key+": "+p.lang.Say(criteria.Describe(mapping, key))))
	}
	return strings.Join(all, "\n")
}

func packHead(lang text.Lang) string {
	return lang.Text(`A skeleton: no figure, threshold or choice in this file is from any decision. A mark <fill in…: …> is where something has ` +
		`to be filled in or decided; then delete the whole mark. “parindex validate” counts what is left.`)
}

// comments is a comment of several lines, without the last line end.
func (p packWords) comments(words string) string {
	y := &yamlText{lang: p.lang}
	y.comment(0, words)
	return strings.TrimSuffix(y.String(), "\n")
}
