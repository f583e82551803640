package workbook

import (
	"bytes"
	"errors"
	"regexp"
)

// errUnsure is the lean reader's one answer to what it was not made for. It is
// no fault of the workbook: excelize reads it then, from the beginning.
var errUnsure = errors.New("not for the lean reader")

// scanner walks through the tags of a part, where that is XML as spreadsheet
// programs write it: UTF-8, with no comments, no CDATA, no document type, no
// further namespace without a prefix. Anything else is errUnsure, which sticks.
type scanner struct {
	part []byte
	at   int
	err  error

	open   [][]byte // names of the elements that are not closed yet
	done   bool     // the root is closed
	empty  bool     // the tag is <like this/>: its end is still to come
	starts bool     // the tag opens an element
	name   []byte   // of the tag, prefix included
	attrs  []attr   // of the tag
	before []byte   // text between the tag and the one before, as written
	plain  []byte   // the same, read
	inRows bool     // rows belong here
	pieces []byte   // of a text that is read in runs
}

type attr struct{ name, value []byte }

// maxOpen is how deep elements may lie in each other; a sheet needs eight.
const maxOpen = 100

var declaration = regexp.MustCompile(`^<\?xml version=["']1\.0["']( encoding=["'](?i:utf-8)["'])?( standalone=["'](yes|no)["'])? ?\?>`)

// scan stands at the root, whose name and namespace have to be these; with no
// name any root will do.
func scan(part []byte, root, namespace string) *scanner {
	s := &scanner{part: part, at: len(declaration.Find(part))}
	if !s.next() || root != "" && (string(s.name) != root || string(s.attr("xmlns")) != namespace) {
		s.doubt()
	}
	return s
}

// doubt gives up, for good.
func (s *scanner) doubt() bool {
	if s.err == nil {
		s.err = errUnsure
	}
	return false
}

// end reads what is left, and says whether all of it was understood.
func (s *scanner) end() error {
	for s.next() {
	}
	if !s.done {
		s.doubt()
	}
	return s.err
}

// each visits the elements in the current one. What a visit leaves is skipped.
func (s *scanner) each(visit func()) {
	depth := len(s.open)
	for s.next() && len(s.open) >= depth {
		visit()
		for len(s.open) > depth && s.next() {
		}
	}
}

// text is what the current element holds, which must be text alone.
func (s *scanner) text() []byte {
	if s.next() && s.starts {
		s.doubt()
	}
	return s.plain
}

// next goes to the next tag; it is false at the end.
func (s *scanner) next() bool {
	if s.err != nil {
		return false
	}
	s.before, s.plain = nil, nil
	if s.empty {
		s.empty = false
		return s.close(s.name)
	}
	rest := s.part[s.at:]
	end := bytes.IndexByte(rest, '<')
	if end < 0 {
		return s.outside(rest) && false
	}
	if s.before = rest[:end]; end > 0 && !s.between() {
		return s.doubt()
	}
	s.at += end + 1
	if s.peek() == '/' {
		s.at++
		return s.close(s.word()) && s.expect('>')
	}
	return s.start()
}

// between reads the text between two tags.
func (s *scanner) between() (ok bool) {
	s.plain, ok = plainText(s.before)
	return ok && s.outside(s.before)
}

// outside says whether this may be the text here: around the root, only blanks.
func (s *scanner) outside(text []byte) bool {
	if len(s.open) == 0 && len(bytes.TrimSpace(text)) > 0 {
		return s.doubt()
	}
	return true
}

func (s *scanner) close(name []byte) bool {
	last := len(s.open) - 1
	if last < 0 || !bytes.Equal(s.open[last], name) {
		return s.doubt()
	}
	s.name, s.attrs, s.starts = name, s.attrs[:0], false
	s.open, s.done = s.open[:last], last == 0
	return true
}

func (s *scanner) start() bool {
	s.name, s.attrs, s.starts = s.word(), s.attrs[:0], true
	if len(s.name) == 0 || s.done || len(s.open) == maxOpen || s.isStray() {
		return s.doubt()
	}
	s.open = append(s.open, s.name)
	for {
		spaced := s.spaces()
		switch c := s.peek(); {
		case c == '>':
			s.at++
			return true
		case c == '/':
			s.at++
			s.empty = true
			return s.expect('>')
		case !spaced || !s.attribute():
			return s.doubt()
		}
	}
}

// isStray says whether a row, or all of them, stand where nobody expects them:
// excelize takes rows in any place and under any prefix.
func (s *scanner) isStray() bool {
	switch string(s.name[bytes.IndexByte(s.name, ':')+1:]) {
	case "row":
		return !s.inRows
	case "sheetData":
		return string(s.name) != "sheetData" || len(s.open) != 1
	}
	return false
}
