package xlsx

import "bytes"

// Namespaces of the elements that are read: as nearly all programs write them,
// and in the "strict" form of the format.
const (
	mainSpace   = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	strictSpace = "http://purl.oclc.org/ooxml/spreadsheetml/main"
	relsSpace   = "http://schemas.openxmlformats.org/package/2006/relationships"
	compatSpace = "http://schemas.openxmlformats.org/markup-compatibility/2006"
)

// What a part may be like; a sheet needs eight elements in each other.
const (
	maxDepth = 200
	maxAttrs = 300
)

// lexer goes through the tags of a part. It checks that they are closed in order,
// so that a part that breaks off is told.
type lexer struct {
	part  string
	text  []byte
	at    int
	fault *Fault // the first, which stays

	open    []element
	level   int     // how many elements are open that count
	spaces  []space // that apply here, the innermost last
	isEmpty bool    // the last tag was <like this/>: its end is still to come
	done    bool    // the root is closed

	local  []byte // of the element that was met last: its name without prefix
	own    bool   // it is in a namespace of workbooks
	compat bool   // it is in that of alternatives for other programs
	attrs  []attr
	buf    []byte // for texts that have to be put together
	rich   []byte // likewise, of runs
}

type element struct {
	name   []byte // with prefix
	spaces int    // how many applied outside
	// through says that what is in the element counts as if it stood outside.
	through bool
}

// space is a namespace under its prefix.
type space struct {
	prefix      []byte
	own, compat bool
}

type attr struct{ name, value []byte }

// start stands at the root, which must have this name in a namespace of ours.
func (l *lexer) start(part string, text []byte, root string) *Fault {
	body, fault := decode(part, text)
	*l = lexer{part: part, text: body, fault: fault, open: l.open[:0], spaces: l.spaces[:0], attrs: l.attrs[:0],
		buf: l.buf[:0], rich: l.rich[:0]}
	if fault == nil && (!l.child(0) || string(l.local) != root || !l.own) {
		l.fail("no " + root + " of a workbook")
	}
	return l.fault
}

func (l *lexer) fail(detail string) {
	if l.fault == nil {
		l.fault = damaged(l.part, detail)
	}
}

// child goes to the next element within the one at that level, over what is left
// of those before it; false at the end of the element around them. Where a program
// has put alternatives, it goes into the one that every program can read.
func (l *lexer) child(level int) bool {
	for l.fault == nil {
		switch starts := l.next(); {
		case starts && l.level == level+1 && !l.through():
			return true
		case !starts && (l.level < level || l.done):
			return false
		}
	}
	return false
}

// through says whether the element that was met last does not count.
func (l *lexer) through() bool { return l.open[len(l.open)-1].through }

// finish reads to the end of the part.
func (l *lexer) finish() *Fault {
	for l.fault == nil && !l.done {
		l.next()
	}
	if l.fault == nil {
		l.tail()
	}
	return l.fault
}

// tail is what may stand behind the root: blanks, comments and instructions.
func (l *lexer) tail() {
	for l.fault == nil {
		blank(&l.at, l.text)
		if l.at >= len(l.text) {
			return
		}
		if l.text[l.at] != '<' || !l.skipSpecial() {
			l.fail("text behind the end")
		}
	}
}

// next goes to the next tag: true where an element starts, false where one ends
// or where there are no more.
func (l *lexer) next() bool {
	if l.isEmpty {
		l.isEmpty = false
		l.pop()
		return false
	}
	for l.fault == nil {
		i := bytes.IndexByte(l.text[l.at:], '<')
		if i < 0 {
			l.fail("breaks off")
			return false
		}
		if len(l.open) == 0 && len(bytes.TrimSpace(l.text[l.at:l.at+i])) > 0 {
			l.fail("text outside")
		}
		l.at += i
		if l.at+1 >= len(l.text) {
			l.fail("breaks off")
			return false
		}
		switch l.text[l.at+1] {
		case '/':
			l.closeTag()
			return false
		case '!', '?':
			l.skipSpecial()
		default:
			return l.openTag()
		}
	}
	return false
}

// skipSpecial skips a comment, an instruction or CDATA that nobody asked for. A
// document type is refused: no workbook has one.
func (l *lexer) skipSpecial() bool {
	rest := l.text[l.at:]
	for _, kind := range [][2]string{{"<!--", "-->"}, {"<?", "?>"}, {"<![CDATA[", "]]>"}} {
		if !bytes.HasPrefix(rest, []byte(kind[0])) {
			continue
		}
		i := bytes.Index(rest[len(kind[0]):], []byte(kind[1]))
		if i < 0 {
			l.fail("breaks off")
			return false
		}
		l.at += len(kind[0]) + i + len(kind[1])
		return true
	}
	l.fail("an unknown declaration")
	return false
}

func (l *lexer) closeTag() {
	rest := l.text[l.at+2:]
	if len(l.open) == 0 {
		l.fail("an end without a beginning")
		return
	}
	name := l.open[len(l.open)-1].name
	if len(rest) <= len(name) || string(rest[:len(name)]) != string(name) {
		l.fail("an end that is not of </" + string(name) + ">")
		return
	}
	l.at += 2 + len(name)
	blank(&l.at, l.text)
	if l.at >= len(l.text) || l.text[l.at] != '>' {
		l.fail("an end that is not of </" + string(name) + ">")
		return
	}
	l.at++
	l.pop()
}

func (l *lexer) pop() {
	last := len(l.open) - 1
	l.spaces = l.spaces[:l.open[last].spaces]
	if !l.open[last].through {
		l.level--
	}
	l.open = l.open[:last]
	l.done = last == 0
}

// openTag reads the tag of an element.
func (l *lexer) openTag() bool {
	l.at++
	name, colon := l.name()
	if len(name) == 0 || colon == 0 || colon == len(name)-1 || len(l.open) == maxDepth || l.done {
		l.fail("a tag that is none")
		return false
	}
	l.attrs = l.attrs[:0]
	l.open = append(l.open, element{name: name, spaces: len(l.spaces)})
	if !l.readAttrs() {
		return false
	}
	var prefix []byte
	l.local = name
	if colon > 0 {
		prefix, l.local = name[:colon], name[colon+1:]
	}
	l.own, l.compat = l.resolve(prefix)
	if l.compat && (string(l.local) == "AlternateContent" || string(l.local) == "Fallback") {
		l.open[len(l.open)-1].through = true
	} else {
		l.level++
	}
	return true
}

// resolve says what namespace a prefix stands for.
func (l *lexer) resolve(prefix []byte) (own, compat bool) {
	for i := len(l.spaces) - 1; i >= 0; i-- {
		if s := &l.spaces[i]; string(s.prefix) == string(prefix) {
			return s.own, s.compat
		}
	}
	return false, false
}

func (l *lexer) bind(prefix, name []byte) {
	s := space{prefix: prefix}
	switch string(name) {
	case mainSpace, strictSpace, relsSpace:
		s.own = true
	case compatSpace:
		s.compat = true
	}
	l.spaces = append(l.spaces, s)
}

// is says whether the element is one of a workbook with that name.
func (l *lexer) is(name string) bool { return l.own && string(l.local) == name }
