package xlsx

import "strings"

// styles are the looks that cells refer to, as far as they decide what people see.
type styles struct {
	fonts []font
	fills []string       // colours
	codes map[int]string // number formats that the workbook declares
	cells []style
	hides []bool // of the looks that conditional formats give: nobody sees the cell then
}

// style is a look of cells.
type style struct{ format, font, fill int }

// font is how letters look.
type font struct {
	marks  Marks
	colour string
}

// white and black are the colours of cells and letters that name none.
const (
	white = "FFFFFF"
	black = "000000"
)

// maxStyles is what Excel allows.
const maxStyles = 65490

// readStyles takes the styles of a workbook that was read before where the part is the same.
func (b *Book) readStyles(part string) *Fault {
	one := b.parts.named[part]
	if one == nil {
		return damaged(part, "missing")
	}
	key, same, known := b.parts.alike(one)
	if !known || same == nil {
		same = &styles{codes: map[int]string{}}
		if fault := b.parseStyles(part, same); fault != nil {
			return fault
		}
		key.keep(same)
	}
	b.styles, b.known = *same, make([]*Format, len(same.cells))
	return nil
}

func (b *Book) parseStyles(part string, s *styles) *Fault {
	l := &b.lexer
	items := map[string]func(){
		"numFmts": func() {
			if id, ok := l.number("numFmtId"); ok {
				s.codes[id] = l.attrText("formatCode")
			}
		},
		"fonts": func() {
			marks, colour := l.look()
			s.fonts = append(s.fonts, font{marks, colour})
		},
		"fills": func() { s.fills = append(s.fills, l.fill("fgColor")) },
		"dxfs":  func() { s.hides = append(s.hides, l.hides()) },
		"cellXfs": func() {
			format, _ := l.number("numFmtId")
			font, _ := l.number("fontId")
			fill, _ := l.number("fillId")
			if len(s.cells) < maxStyles {
				s.cells = append(s.cells, style{format, font, fill})
			}
		},
	}
	return b.within(part, "styleSheet", func() {
		for l.child(1) {
			item, own := items[string(l.local)], l.own
			for own && item != nil && l.child(2) {
				item()
			}
		}
	})
}

// plainFormat is that of cells that name no style.
var plainFormat = Format{}

// Format is how the cells of a style show a number.
func (b *Book) Format(style int32) *Format {
	if style < 0 || int(style) >= len(b.styles.cells) {
		return &plainFormat
	}
	if known := b.known[style]; known != nil {
		return known
	}
	of := b.styles.cells[style]
	f := builtIn(of.format)
	if code, declared := b.styles.codes[of.format]; declared && code != "" {
		f = parseFormat(code)
	}
	if of.font < len(b.styles.fonts) {
		letters, behind := b.styles.fonts[of.font], white
		if of.fill < len(b.styles.fills) {
			behind = b.styles.fills[of.fill]
		}
		f.Struck, f.raised = letters.marks&StruckPart != 0, letters.marks&Raised != 0
		f.Unseen, f.OnWhite = letters.colour == behind, behind == white
	}
	b.known[style] = &f
	return &f
}

// hides says whether the look that a conditional format gives leaves nothing to see.
func (l *lexer) hides() bool {
	letters, behind, blank := black, white, false
	for level := l.level; l.child(level); {
		switch {
		case l.is("numFmt"):
			blank = parseFormat(l.attrText("formatCode")).Look == Nothing
		case l.is("font"):
			_, letters = l.look()
		case l.is("fill"):
			behind = l.fill("bgColor")
		}
	}
	return blank || letters == behind
}

// fill is the colour behind letters, if it is a single one; conditional formats name it otherwise.
func (l *lexer) fill(colour string) string {
	found := white
	for level := l.level; l.child(level); {
		kind := string(l.attr("patternType"))
		solid := l.is("patternFill") && (kind == "solid" || kind == "" && colour == "bgColor")
		if !solid && kind != "" && kind != "none" || l.is("gradientFill") {
			found = kind + " pattern"
		}
		for level := l.level; l.child(level); {
			if solid && l.is(colour) {
				found = l.colour(white)
			}
		}
	}
	return found
}

// colour is the one that the element which was met last names, so that it can be compared with
// others; without a name it is the usual one.
func (l *lexer) colour(usual string) string {
	rgb, theme, index, tint := l.attr("rgb"), string(l.attr("theme")), string(l.attr("indexed")), string(l.attr("tint"))
	switch {
	case len(rgb) >= len(white):
		return strings.ToUpper(string(rgb[len(rgb)-len(white):]))
	case tint == "" && (theme == "0" || index == "1" || index == "9"):
		return white
	case tint == "" && (theme == "1" || index == "0" || index == "8"):
		return black
	case theme != "" || index != "" && index < "64":
		return theme + "/" + index + "/" + tint
	}
	return usual
}
