package criteria

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"parindex/criteria/phrases"
	"parindex/scoring/fault"
)

// say chooses between languages, or shows both.
type say func(vi, en string) string

// Reference is a page in Markdown about every key of a kind of file: what it means, what
// may be written, what it is when absent, an example. It is made from the declarations
// that files are read by. Say chooses the language. It is nil for a kind that there is not.
func Reference(kind string, say func(vi, en string) string) []byte {
	top := shapeOf(kind)
	if top == nil {
		return nil
	}
	b := &keyPage{kind: kind, say: say, seen: map[string]bool{}}
	top.values(b)
	var page strings.Builder
	fmt.Fprintf(&page, "## %s\n", kind)
	for len(b.todo) > 0 {
		o := b.todo[0]
		b.todo = b.todo[1:]
		page.WriteString(b.mapping(o))
	}
	return []byte(page.String())
}

// keyPage gathers the mappings of one kind of file in the order in which they are named.
type keyPage struct {
	kind string
	say  say
	seen map[string]bool
	todo []object
}

// link names a mapping, which gets a table.
func (b *keyPage) link(o object) string {
	if !b.seen[o.name] {
		b.seen[o.name] = true
		b.todo = append(b.todo, o)
	}
	return fmt.Sprintf("[%s](#%s-%s)", o.name, b.kind, o.name)
}

func (b *keyPage) mapping(o object) string {
	var t strings.Builder
	fmt.Fprintf(&t, "\n### %s: %s\n\n| %s | %s | %s | %s | %s |\n|---|---|---|---|---|\n", b.kind, o.name,
		b.say("khóa", "key"),
		b.say("nghĩa", "meaning"), b.say("giá trị", "values"), b.say("không ghi thì", "when absent"),
		b.say("ví dụ", "example"))
	for _, f := range o.fields {
		meaning := b.say(Describe(o.name, f.key))
		fmt.Fprintf(&t, "| `%s` | %s | %s | %s | `%s` |\n", f.key, cell(meaning), cell(f.shape.values(b)),
			cell(b.absent(o.name, f)),
			cell(exampleOf(o.name, f.key)))
	}
	for _, together := range o.together {
		if words := b.together(together); words != "" {
			fmt.Fprintf(&t, "\n%s\n", words)
		}
	}
	return t.String()
}

// cell keeps a text within its cell of a table.
func cell(s string) string { return strings.ReplaceAll(s, "|", `\|`) }

// absent says that a key has to be there, or what it is where it is not.
func (b *keyPage) absent(object string, f field) string {
	p := referenceNotes()[object+"."+f.key]
	switch {
	case f.required:
		return "**" + b.say("bắt buộc", "required") + "**"
	case p["vi"] == "":
		return b.say("không có", "none")
	}
	return b.say(p["vi"], p["en"])
}

// together is what keys have to do with each other, in words.
func (b *keyPage) together(t together) string {
	var words []string
	if t.when != "" {
		words = append(words, b.say("khi có", "with")+codes([]string{t.when}))
	}
	if t.unless != "" {
		words = append(words, b.say("khi không có", "without")+codes([]string{t.unless}))
	}
	if t.all != nil {
		words = append(words, b.say("phải có", "there has to be")+codes(t.all))
	}
	switch {
	case t.some != nil && t.one != nil:
		words = append(words, b.say("đúng một trong", "exactly one of")+codes(t.some))
	case t.some != nil:
		words = append(words, b.say("ít nhất một trong", "at least one of")+codes(t.some))
	case t.one != nil:
		words = append(words, b.say("nhiều nhất một trong", "at most one of")+codes(t.one))
	}
	return strings.Join(words, ": ") + "."
}

// codes are words as they stand in files, after what is said of them.
func codes(words []string) string { return " `" + strings.Join(words, "`, `") + "`" }

// exampleOf is a value of a key as files have it.
func exampleOf(object, key string) string { return referenceNotes()[object+"."+key]["eg"] }

//go:embed reference.txt
var referenceText string

// referenceNotes are an example of each key, and what those are that are left out.
var referenceNotes = sync.OnceValue(func() map[string]phrases.Phrase { return phrases.Embedded(referenceText) })

func (o object) values(b *keyPage) string {
	return b.say("nhóm", "mapping") + " " + b.link(o)
}

func (l list) values(b *keyPage) string {
	one, _ := l.item()
	return b.say("danh sách", "list") + ": " + one.values(b)
}

func (o orAll) values(b *keyPage) string { return "`" + all + "` / " + o.list.values(b) }

func (e either) values(b *keyPage) string {
	return e.word.values(b) + " / " + e.mapping.values(b)
}

func (l later) values(b *keyPage) string { return l().values(b) }

func (tooDeep) values(*keyPage) string { return "" }

func (w limitWord) values(b *keyPage) string { return "`" + none + "` / " + b.say("số", "number") }

// wordKinds are what scalars may be, as their shapes call it.
var wordKinds = map[string][2]string{
	"text": {"chữ", "text"}, "number": {"số", "number"}, "whole number": {"số nguyên", "whole number"},
	"true or false": {"`true` / `false`", "`true` / `false`"},
}

func (w word) values(b *keyPage) string {
	switch {
	case w.choices != nil:
		return strings.TrimSpace(strings.ReplaceAll(codes(w.choices), ", ", " / "))
	case w.as["pattern"] == idText:
		return b.say("mã: chữ thường không dấu, chữ số, gạch nối", "id: lower-case letters, digits, hyphens")
	case w.as["format"] == "date":
		return b.say("ngày dạng `2025-11-25`", "day such as `2025-11-25`")
	}
	kind := wordKinds[w.kind]
	return b.say(kind[0], kind[1])
}

// values are those of what stands behind a key that the file chooses itself.
func (f free[T]) values(b *keyPage) string {
	var one T
	return b.say("nhóm, khóa tự đặt", "mapping with keys of its own") + ": " +
		f.item(&one, "", fault.Position{}).values(b)
}
