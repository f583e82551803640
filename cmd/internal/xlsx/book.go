package xlsx

import (
	"path"
	"strings"
	"sync"
)

// Book is an open workbook. It is for one goroutine.
type Book struct {
	parts  *parts
	lexer  lexer
	tabs   []Tab
	sheets []*Sheet // by tab, nil until one is asked for
	styles styles
	known  []*Format // by style, nil until one is asked for
	texts  *texts    // nil until a sheet is read
	// textsPart holds the texts that cells share; empty where there are none.
	textsPart   string
	lostTexts   bool // the workbook names such a part, and it is gone
	from1904    bool
	recalculate bool
	macros      bool
	names       map[string]definedName // in lower case
}

// definedName is what a name stands for in formulas.
type definedName struct {
	formula            string
	external, volatile bool
}

// Tab is a sheet as the workbook lists it.
type Tab struct {
	Name   string
	Hidden bool
	part   string
	isGrid bool // it has cells; a chart or a dialogue of old has none
}

// Open reads what is around the sheets, and checks that every part of the file is
// what its checksum says. The content must not change while the book is in use.
func Open(content []byte) (*Book, *Fault) {
	if fault := notZip(content); fault != nil {
		return nil, fault
	}
	parts, fault := openParts(content)
	if fault != nil {
		return nil, fault
	}
	b := &Book{parts: parts, lexer: *lexers.Get().(*lexer)}
	for _, step := range []func() *Fault{b.readWorkbook, b.readSheetTexts, parts.checkRest} {
		if fault := step(); fault != nil {
			b.Close()
			return nil, fault
		}
	}
	return b, nil
}

// lexers are those of books that were read: what they have grown is used again.
var lexers = sync.Pool{New: func() any { return new(lexer) }}

// Close gives back what the book holds of the file; sheets that were read stay.
func (b *Book) Close() {
	for _, one := range b.parts.all {
		b.parts.release(one.name)
	}
	lexers.Put(&lexer{open: b.lexer.open, spaces: b.lexer.spaces,
		attrs: b.lexer.attrs, buf: b.lexer.buf, rich: b.lexer.rich})
	b.lexer = lexer{}
}

// Tabs are the sheets in order.
func (b *Book) Tabs() []Tab { return b.tabs }

// From1904 says whether days are counted from 1904, as old Macs did.
func (b *Book) From1904() bool { return b.from1904 }

// Recalculate says whether the workbook itself says that its formulas have to be
// computed again.
func (b *Book) Recalculate() bool { return b.recalculate }

// Macros says whether the workbook holds a program. It is never run.
func (b *Book) Macros() bool { return b.macros }

// mainPart is the workbook's own part.
func (b *Book) mainPart() (string, *Fault) {
	relations, fault := b.relations("")
	if fault != nil {
		return "", fault
	}
	part, found := only(relations, "officeDocument")
	switch {
	case found && strings.HasSuffix(part, ".bin"):
		return "", &Fault{Kind: NotWorkbook, Detail: "XLSB"}
	case found && b.parts.named[part] == nil:
		return "", damaged(part, "missing")
	case !found && b.parts.named[workbookPart] != nil:
		return workbookPart, nil
	case !found:
		return "", &Fault{Kind: NotWorkbook, Detail: "ZIP"}
	}
	return part, nil
}

func (b *Book) readWorkbook() *Fault {
	part, fault := b.mainPart()
	if fault != nil {
		return fault
	}
	relations, fault := b.relations(part)
	if fault != nil {
		return fault
	}
	if fault := b.within(part, "workbook", func() { b.readProperties(relations) }); fault != nil {
		return fault
	}
	return b.follow(relations)
}

// within reads what is in the root of a part, which has that name, and then to the end of the part.
func (b *Book) within(part, root string, read func()) *Fault {
	text, fault := b.parts.read(part)
	if fault != nil {
		return fault
	}
	defer b.parts.release(part)
	if fault := b.lexer.start(part, text, root); fault != nil {
		return fault
	}
	read()
	return b.lexer.finish()
}

func (b *Book) readProperties(relations []relation) {
	l := &b.lexer
	byID, taken := map[string]relation{}, map[string]bool{}
	b.names = map[string]definedName{}
	for _, r := range relations {
		byID[r.id] = r
	}
	for l.child(1) {
		switch {
		case l.is("workbookPr"):
			b.from1904 = l.flag("date1904")
		case l.is("calcPr"):
			b.recalculate = l.flag("fullCalcOnLoad") || l.flag("forceFullCalc")
		case l.is("definedNames"):
			for l.child(2) {
				name := strings.ToLower(l.attrText("name"))
				b.names[name] = definedName{formula: string(l.content())}
			}
			b.settleNames()
		case l.is("sheets"):
			for l.child(2) {
				if l.is("sheet") {
					b.readTab(byID, taken)
				}
			}
		}
	}
}

func (b *Book) readTab(relations map[string]relation, taken map[string]bool) {
	l := &b.lexer
	t := Tab{Name: l.attrText("name")}
	state, id := l.attrText("state"), l.relation()
	t.Hidden = state != "" && state != "visible"
	t.part, t.isGrid = relations[id].part, relations[id].kind == "worksheet"
	name := "name " + strings.ToLower(t.Name)
	switch {
	case t.Name == "" || b.parts.named[t.part] == nil:
		l.fail("a sheet whose part is missing")
	case taken[name]:
		l.fail("two sheets of one name")
	case taken[t.part]:
		l.fail("two sheets of one part")
	}
	taken[name], taken[t.part] = true, true
	b.tabs = append(b.tabs, t)
}

// follow finds the other parts that say how cells are to be read.
func (b *Book) follow(relations []relation) *Fault {
	_, b.macros = only(relations, "vbaProject")
	for name := range b.parts.named {
		b.macros = b.macros || strings.HasPrefix(path.Base(name), "vbaproject")
	}
	if part, named := only(relations, "sharedStrings"); named {
		b.textsPart, b.lostTexts = part, b.parts.named[part] == nil
	}
	if part, named := only(relations, "styles"); named {
		return b.readStyles(part)
	}
	return nil
}

// readSheetTexts unpacks the parts that are read when somebody asks for them.
func (b *Book) readSheetTexts() *Fault {
	b.sheets = make([]*Sheet, len(b.tabs))
	if b.lostTexts {
		return &Fault{Kind: StringsMissing, Part: b.textsPart}
	}
	for _, t := range b.tabs {
		if _, fault := b.parts.read(t.part); fault != nil {
			return fault
		}
	}
	_, fault := b.parts.read(b.textsPart)
	return fault
}
