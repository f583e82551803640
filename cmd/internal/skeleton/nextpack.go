package skeleton

import (
	"bytes"
	"cmp"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/text"
	"parindex/criteria"
	"parindex/scoring"
)

// NextPack is a pack with the text of an earlier one, which its sets name as previous:
// each area was the one with the same code there. Codes of the time before are taken out.
func NextPack(last *criteria.Pack, id string, lang text.Lang) []disk.File {
	var files []disk.File
	for _, shown := range slices.Sorted(maps.Keys(last.Sources)) {
		name, content := path.Base(shown), last.Sources[shown]
		switch name {
		case "regulation.yaml", "survey.yaml":
			content = ownID().ReplaceAll(content, []byte("${1}: "+id))
		default:
			for _, set := range last.Sets {
				if set.Pos.File() == shown {
					content = followed(content, set, last.ID)
				}
			}
		}
		content = ownHead().ReplaceAll(content, nil)
		content = province().ReplaceAll(content, []byte("${1}: "+quoted(mark(lang,
			"tên tỉnh, thành phố, viết như giữa câu: tỉnh Bình An", "name of the province, as within a sentence"))))
		if slices.Contains(criteria.Builtin(), last.ID) { // others lie beside the new one
			content = withoutSchema(content)
		}
		files = append(files, textFile(name, nextHead(last.ID, lang)+string(content)))
	}
	return files
}

// written is a regular expression of a text as it stands, made when it is first needed.
func written(text string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(text) })
}

// What a pack says in lines of its own. Province says whose it is, as forms and papers print; ownHead is what nextHead
// wrote above the text that is copied now.
var (
	ownID    = written(`(?m)^(regulation|survey):[^\r\n]*`)
	province = written(`(?m)^(province):[^\r\n]*`)
	setKey   = written(`(?m)^set:[^\r\n]*`)
	titleKey = written(`(?m)^title:[^\r\n]*`)
	ownHead  = written(`\A(?:` + Made +
		` pack\r?\n(?:# (?:Chép từ gói|Copied from the pack) [^\n]*\n)?(?:# <[^\n]*\n)?)+`)
	schemaLine = written(`(?m)^# yaml-language-server:[^\n]*\n?`)
)

func nextHead(last string, lang text.Lang) string {
	y := &yamlText{lang: lang}
	y.line("%s pack", Made)
	y.comment(0, lang.Text("Copied from the pack %s.", last))
	y.todo(0, "đối chiếu tên gọi, từng con số, lựa chọn, căn cứ trong tệp này với văn bản mới",
		"compare title, every figure, choice and source in this file with the new decision")
	return y.String()
}

// edit replaces a part of a text.
type edit struct {
	from, to int
	by       string
}

// What a set says of the one before it, in the forms that YAML has for it.
var earlierKeys = sync.OnceValue(func() []*regexp.Regexp {
	return []*regexp.Regexp{
		regexp.MustCompile(`(?m)^previous:[^\n]*\n`),
		regexp.MustCompile(`(?m)^ *was: *\[[^\]]*\][^\n]*\n`),
		regexp.MustCompile(`(?m)^ *was: *(?:#[^\n]*)?\r?\n(?: *- *"?[0-9A-Za-z.]+"? *(?:#[^\n]*)?\r?\n)+`),
		regexp.MustCompile(`, *was: *\[[^\]]*\]`),
		// As the first key, before one that takes its place.
		regexp.MustCompile(`(?m)^ *- *(was: *\[[^\]]*\][^\n]*\n *)`),
		regexp.MustCompile(`(?m)^ *- *(was: *(?:#[^\n]*)?\r?\n(?: *- *"?[0-9A-Za-z.]+"? *(?:#[^\n]*)?\r?\n)+ *)`),
		regexp.MustCompile(`\{ *(was: *\[[^\]]*\], *)`),
	}
})

// followed is the text of a set that follows the one with this text.
func followed(content []byte, set *scoring.CriteriaSet, pack string) []byte {
	var edits []edit
	for _, key := range earlierKeys() {
		for _, at := range key.FindAllSubmatchIndex(content, -1) {
			edits = append(edits, edit{at[len(at)-2], at[len(at)-1], ""})
		}
	}
	if at := setKey().FindIndex(content); at != nil {
		edits = append(edits, edit{at[1], at[1], "\nprevious: " + pack + "/" + set.ID})
	}
	for _, area := range set.Areas {
		if at := offset(content, area.Pos.Line(), area.Pos.Col()); at < len(content) {
			edits = append(edits, was(content, at, area))
		}
	}
	slices.SortStableFunc(edits, func(a, b edit) int { return cmp.Compare(b.from, a.from) })
	for _, e := range edits {
		content = slices.Concat(content[:e.from], []byte(e.by), content[e.to:])
	}
	return content
}

// was says of an area that it had its code before, as its first key.
func was(content []byte, at int, area *scoring.Criterion) edit {
	if content[at] == '{' {
		return edit{at + 1, at + 1, fmt.Sprintf("was: [%q], ", area.Code)}
	}
	return edit{at, at, fmt.Sprintf("was: [%q]\n%s", area.Code, strings.Repeat(" ", area.Pos.Col()-1))}
}

// offset is where a line and column of a text are.
func offset(content []byte, line, col int) int {
	at := 0
	for range line - 1 {
		end := bytes.IndexByte(content[at:], '\n')
		if end < 0 {
			return len(content)
		}
		at += end + 1
	}
	rest := []rune(string(content[at:min(len(content), at+4*col)]))
	return at + len(string(rest[:min(len(rest), col-1)]))
}

// Previous are the sets that those of a pack name as the ones before them, from where they lie beside its folder,
// in folders beside it in the copy: else nobody could tell what criteria were called before.
func Previous(pack *criteria.Pack, files fs.FS, beside string) (copied []disk.File, err error) {
	for _, set := range pack.Sets {
		of, name, _ := strings.Cut(set.Previous, "/")
		more, reading := Copied(files, path.Join(beside, of), of, name)
		copied, err = append(copied, more...), cmp.Or(err, reading)
	}
	slices.SortFunc(copied, func(a, b disk.File) int { return cmp.Compare(a.Name, b.Name) })
	return slices.CompactFunc(copied, func(a, b disk.File) bool { return a.Name == b.Name }), err
}

// OfYear is a file of YAML whose title is of a later year.
func OfYear(f disk.File, last, year int) disk.File {
	return rewritten(f, titleKey(), func(title []byte) []byte {
		return bytes.ReplaceAll(title, []byte(strconv.Itoa(last)), []byte(strconv.Itoa(year)))
	})
}

// rewritten is a file whose lines of that pattern are changed.
func rewritten(f disk.File, lines *regexp.Regexp, change func(line []byte) []byte) disk.File {
	return file(f.Name, func() ([]byte, error) {
		var content bytes.Buffer
		err := f.Write(&content)
		return lines.ReplaceAllFunc(content.Bytes(), change), err
	})
}

// Copied are the files of YAML of that name, or pattern of names, in a folder, with their text, in another folder;
// the line that names a schema by its path is left out.
func Copied(files fs.FS, dir, to, name string) (copied []disk.File, err error) {
	names, err := fs.Glob(files, path.Join(dir, name+".yaml"))
	for _, name := range names {
		content, reading := fs.ReadFile(files, name)
		if reading != nil {
			return nil, reading
		}
		copied = append(copied, textFile(path.Join(to, path.Base(name)), string(withoutSchema(content))))
	}
	return copied, err
}
