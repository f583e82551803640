package xlsx

import (
	"bytes"
	"fmt"
	"strings"
)

// Marks are what else there is to the text of a cell.
type Marks uint8

// The marks.
const (
	StruckPart Marks = 1 << iota // some of the text is struck out
	StruckAll                    // all of it is, by itself; a cell's own look is in [Format]
	WhitePart                    // some of it has white letters
	WhiteAll                     // all of it has
	Raised                       // some of it stands higher or lower, as in 150²
	MayHide                      // a conditional format can hide it
)

// texts are those that cells share.
type texts struct {
	all   []string
	marks []Marks
}

// store keeps texts in few pieces of memory.
type store struct{ piece strings.Builder }

const pieceSize = 8 << 10

func (s *store) keep(text []byte) string {
	if len(text) == 0 {
		return ""
	}
	if s.piece.Cap()-s.piece.Len() < len(text) {
		s.piece = strings.Builder{}
		s.piece.Grow(max(pieceSize, len(text)))
	}
	from := s.piece.Len()
	s.piece.Write(text)
	return s.piece.String()[from:]
}

// commonText is how many bytes a shared text takes, as a rule.
const commonText = 50

func (b *Book) readTexts() *Fault {
	if b.texts != nil {
		return nil
	}
	read := &texts{}
	text, fault := b.parts.read(b.textsPart)
	if fault != nil || text == nil {
		b.texts = read
		return fault
	}
	l := &b.lexer
	if fault := l.start(b.textsPart, text, "sst"); fault != nil {
		return fault
	}
	var kept store
	least := min(len(text)/commonText, MaxCells)
	read.all, read.marks = make([]string, 0, least), make([]Marks, 0, least)
	for l.child(1) {
		if !l.is("si") {
			continue
		}
		if len(read.all) >= MaxCells {
			return &Fault{Kind: TooLarge, Part: b.textsPart, Detail: fmt.Sprint(MaxCells, " texts")}
		}
		text, marks := l.richText()
		read.all, read.marks = append(read.all, kept.keep(text)), append(read.marks, marks)
	}
	if fault := l.finish(); fault != nil {
		return fault
	}
	b.parts.release(b.textsPart)
	b.texts = read
	return nil
}

// richText is the text of the element that was met last, in one piece or in runs
// of different looks; how to pronounce it is left out. It is good until the next.
func (l *lexer) richText() ([]byte, Marks) {
	level, marks, common := l.level, Marks(0), StruckPart|WhitePart
	l.rich = l.rich[:0]
	for l.child(level) {
		switch {
		case l.is("t"):
			l.rich = append(l.rich, unescape(l.content())...)
		case l.is("r"):
			from := len(l.rich)
			look := l.run()
			if len(bytes.TrimSpace(l.rich[from:])) > 0 {
				marks |= look
				common &= look
			}
		}
	}
	common &= marks
	return l.rich, marks&^common | common<<1 // of a part, and of all
}

// run is a part of a text, and how it looks.
func (l *lexer) run() (look Marks) {
	level := l.level
	for l.child(level) {
		switch {
		case l.is("t"):
			l.rich = append(l.rich, unescape(l.content())...)
		case l.is("rPr"):
			var colour string
			if look, colour = l.look(); colour == white {
				look |= WhitePart
			}
		}
	}
	return look
}

// look is that of a font, with its colour.
func (l *lexer) look() (look Marks, colour string) {
	level := l.level
	colour = black
	for l.child(level) {
		switch {
		case l.is("strike"), l.is("dstrike"):
			if value := l.attr("val"); value == nil || isTrue(value) {
				look |= StruckPart
			}
		case l.is("vertAlign"):
			if value := string(l.attr("val")); value == "superscript" || value == "subscript" {
				look |= Raised
			}
		case l.is("color"):
			colour = l.colour(black)
		}
	}
	return look, colour
}

// unescape resolves _x000D_, which stands for a character that XML cannot hold.
func unescape(text []byte) []byte {
	if !bytes.Contains(text, []byte("_x")) {
		return text
	}
	var plain []byte
	for i := 0; i < len(text); i++ {
		if r, ok := escaped(text[i:]); ok {
			plain = append(plain, string(r)...)
			i += len("_x0000_") - 1
			continue
		}
		plain = append(plain, text[i])
	}
	return plain
}

func escaped(text []byte) (r rune, ok bool) {
	if len(text) < len("_x0000_") || text[0] != '_' || text[1] != 'x' || text[6] != '_' {
		return 0, false
	}
	for _, c := range text[2:6] {
		digit := hexDigit(c)
		if digit < 0 {
			return 0, false
		}
		r = r<<4 | rune(digit)
	}
	return r, r < 0xD800 || r >= 0xE000
}

// Comments are the texts of the comments on cells, of all sheets in order.
func (b *Book) Comments() ([]string, *Fault) {
	var texts []string
	for _, t := range b.tabs {
		relations, fault := b.relations(t.part)
		if fault != nil {
			return nil, fault
		}
		part, found := only(relations, "comments") // a sheet has one such part at most
		if !found || b.parts.named[part] == nil {
			continue
		}
		more, fault := b.readComments(part)
		if fault != nil {
			return nil, fault
		}
		texts = append(texts, more...)
	}
	return texts, nil
}

func (b *Book) readComments(part string) (texts []string, fault *Fault) {
	l := &b.lexer
	fault = b.within(part, "comments", func() {
		for l.child(1) {
			if !l.is("commentList") {
				continue
			}
			for l.child(2) {
				for l.child(3) {
					if l.is("text") {
						text, _ := l.richText()
						texts = append(texts, string(text))
					}
				}
			}
		}
	})
	return texts, fault
}
