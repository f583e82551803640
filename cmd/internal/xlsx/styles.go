package xlsx

// styles are the looks that cells refer to, as far as they decide what people see.
type styles struct {
	fonts []Marks
	codes map[int]string // number formats that the workbook declares
	cells []style
	known []*Format // by style, nil until one is asked for
}

// style is a look of cells.
type style struct{ format, font int }

// maxStyles is what Excel allows.
const maxStyles = 65490

func (b *Book) readStyles(part string) *Fault {
	text, fault := b.parts.read(part)
	if fault != nil {
		return fault
	}
	if text == nil {
		return damaged(part, "missing")
	}
	l := &b.lexer
	if fault := l.start(part, text, "styleSheet"); fault != nil {
		return fault
	}
	s := &b.styles
	s.codes = map[int]string{}
	for l.child(1) {
		switch {
		case l.is("numFmts"):
			for l.child(2) {
				if id, ok := l.number("numFmtId"); ok {
					s.codes[id] = l.attrText("formatCode")
				}
			}
		case l.is("fonts"):
			for l.child(2) {
				s.fonts = append(s.fonts, l.look())
			}
		case l.is("cellXfs"):
			for l.child(2) && len(s.cells) < maxStyles {
				format, _ := l.number("numFmtId")
				font, _ := l.number("fontId")
				s.cells = append(s.cells, style{format, font})
			}
		}
	}
	s.known = make([]*Format, len(s.cells))
	fault = l.finish()
	b.parts.release(part)
	return fault
}

// plainFormat is that of cells that name no style.
var plainFormat = Format{}

// Format is how the cells of a style show a number.
func (b *Book) Format(style int32) *Format {
	if style < 0 || int(style) >= len(b.styles.cells) {
		return &plainFormat
	}
	if known := b.styles.known[style]; known != nil {
		return known
	}
	of := b.styles.cells[style]
	f := builtIn(of.format)
	if code, declared := b.styles.codes[of.format]; declared && code != "" {
		f = ParseFormat(code)
	}
	if of.font < len(b.styles.fonts) {
		f.Struck = b.styles.fonts[of.font]&StruckPart != 0
		f.Raised = b.styles.fonts[of.font]&Raised != 0
	}
	b.styles.known[style] = &f
	return &f
}
