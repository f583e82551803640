package workbook

// cellFormat is a number format: the code where the workbook declares it, else
// the number of one that is built in.
type cellFormat struct {
	id   int
	code string
}

// cellFormats are those of the styles that cells refer to.
func (l *lean) cellFormats() []cellFormat {
	if l.formats == nil {
		l.formats = []cellFormat{}
		s := l.scan("xl/styles.xml", "styleSheet", mainSpace)
		codes := map[int]string{}
		s.each(func() {
			switch string(s.name) {
			case "numFmts":
				s.each(func() { codes[s.number("numFmtId")] = string(s.attr("formatCode")) })
			case "cellXfs":
				s.each(func() { l.formats = append(l.formats, cellFormat{id: s.number("numFmtId")}) })
			}
		})
		for i, f := range l.formats {
			l.formats[i].code = codes[f.id]
		}
	}
	return l.formats
}

// cellFormat is the one that a cell's style names.
func (l *lean) cellFormat(m mark) cellFormat {
	if formats := l.cellFormats(); int(m.style) < len(formats) {
		return formats[m.style]
	}
	return cellFormat{}
}
