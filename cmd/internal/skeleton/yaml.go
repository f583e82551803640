package skeleton

import (
	"fmt"
	"slices"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/criteria"
	"parindex/scoring/seq"
)

// width is how wide comments are.
const width = 90

// yamlText is a file of YAML that is being written.
type yamlText struct {
	strings.Builder
	lang  text.Lang
	plain bool // nothing has to be filled in: what is written stands behind #
}

// line writes a line, indented as it is given.
func (y *yamlText) line(format string, args ...any) {
	fmt.Fprintf(y, format+"\n", args...)
}

// comment writes a comment of as many lines as it takes, each so far in.
func (y *yamlText) comment(in int, words string) {
	margin := strings.Repeat(" ", in) + "# "
	for line := range strings.SplitSeq(page.Wrap(words, width-len(margin)), "\n") {
		y.line("%s%s", margin, line)
	}
}

// about writes what a key is for.
func (y *yamlText) about(in int, mapping, key string) {
	y.comment(in, y.lang.Say(criteria.Describe(mapping, key)))
}

// keys writes what several keys are for, behind their names.
func (y *yamlText) keys(in int, mapping string, keys ...string) {
	for _, key := range keys {
		y.comment(in, key+": "+y.lang.Say(criteria.Describe(mapping, key)))
	}
}

// todo writes a mark on a line of its own, which is not broken.
func (y *yamlText) todo(in int, vi, en string) {
	y.line("%s# %s", strings.Repeat(" ", in), y.mark(vi, en))
}

// mark is what somebody has to fill in.
func (y *yamlText) mark(vi, en string) string {
	if y.plain {
		return y.lang.Say(vi, en)
	}
	return mark(y.lang, vi, en)
}

// choice marks what only the decision can say.
func (y *yamlText) choice() string {
	return y.mark("lựa chọn này theo văn bản nào?", "which document makes this choice?")
}

// mark is one whose words have no brackets, which would end it.
func mark(lang text.Lang, vi, en string) string {
	words := strings.NewReplacer("<", "‹", ">", "›").Replace(lang.Say(vi, en))
	return criteria.Mark(lang == text.Vietnamese, words)
}

var plain = written(`^[a-z][a-z0-9-]*$`)

// words that YAML takes for something else.
var reservedWords = map[string]bool{"true": true, "false": true,
	"null": true, "yes": true, "no": true, "on": true, "off": true,
	"y": true, "n": true}

// quoted is a text as a value of YAML, which JSON is, too.
func quoted(s string) string {
	if plain().MatchString(s) && !reservedWords[s] {
		return s
	}
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < ' ' || r == 0x7f || r == 0x85 || r == 0x2028 || r == 0x2029 || r == 0xfeff:
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// list is texts as a list on one line.
func list[S ~string](texts []S) string {
	all := seq.Map(texts, func(text S) string { return quoted(string(text)) })
	return "[" + strings.Join(all, ", ") + "]"
}

// pairs is a mapping on one line, without what is empty.
func pairs(keysAndValues ...string) string {
	var all []string
	for pair := range slices.Chunk(keysAndValues, 2) {
		if pair[1] != "" {
			all = append(all, pair[0]+": "+pair[1])
		}
	}
	return "{" + strings.Join(all, ", ") + "}"
}

// some is a quoted text, or nothing for none.
func some(s string) string {
	if s == "" {
		return ""
	}
	return quoted(s)
}

func someList[S ~string](texts []S) string {
	if len(texts) == 0 {
		return ""
	}
	return list(texts)
}
