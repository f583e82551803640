package workbook

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/table"
	"parindex/cmd/internal/xlsx"
	"parindex/scoring/fault"
)

// leaf is the code of the criterion that a row of a list names. Sheets make numbers
// and days of codes: the title says which code was meant. Where it does not, that is
// a fault, and known is false. A code that no criterion has stays as it is.
func (n Names) leaf(t *table.Table, unit string, heading column.Heading) (code string, known bool) {
	said := t.Text(heading)
	if n.Known == nil || said == "" {
		return said, true
	}
	at, codes := t.Place(heading), n.Known(unit)
	s, is := t.Source.(*Sheet)
	if is && !s.cells.certain(at, said) {
		return "", false
	}
	isText := !is || s.cells.ask.isText(at)
	l := leafCode{said: said, at: at, codes: codes}
	if isText && l.isCode(said) { // nearly always
		return said, true
	}
	if n.Codes != nil {
		l.titled = func(title string) []string { return n.Codes(unit, title) }
		l.title = t.Text(column.LeafName)
	}
	if !isText {
		if code, known, spoilt := l.ofNumber(&s.cells); spoilt {
			return code, known
		}
	}
	return l.ofText(), true
}

// sameUnit tells of a row whose name is not that of its id's unit. Of one that has the name of another nobody knows whose
// it is, and something comes of it.
func (n Names) sameUnit(t *table.Table, heading column.Heading, unit string, effect fault.Effect) bool {
	wrong, is := table.OtherUnit(t.Source, t.Header.Col(heading), unit, n.Units)
	if is {
		t.Report(wrong.With(effect))
	}
	return !is || wrong.Severity == fault.Warning
}

// sameLeaf tells of a row whose title is that of another criterion than its code's. A decision does not count then, since
// nobody knows which was meant; a text for people is read by its code.
func (n Names) sameLeaf(t *table.Table, unit, code string, decides bool) bool {
	title := t.Text(column.LeafName)
	isCode := n.isKnown(unit, code) // else that is the fault
	if title == "" || !isCode || code == "" || n.Codes == nil {
		return true
	}
	codes := n.Codes(unit, title)
	isOwn := func(c string) bool { return c == code || strings.HasPrefix(code, c+".") } // or of an area above it
	if len(codes) == 0 || slices.ContainsFunc(codes, isOwn) {
		return true
	}
	wrong := fault.New(table.CodeRowLeafOther, t.Place(column.LeafName), "criterion", code, "title", title, "other", codes[0])
	if !decides {
		wrong.Severity, wrong.Args = fault.Warning, append(wrong.Args, fault.Arg{Name: "by", Value: code})
		t.Report(wrong)
		return true
	}
	t.Report(wrong.With(fault.DecisionVoid))
	return false
}

// codesOfColumns are the faults of codes that a whole column may have.
var codesOfColumns = []fault.Code{codeRowCodeUnknown, codeCodeNumber, CodeCodeDate, codeCodeShown, table.CodeRowLeafOther}

// leafCode is a cell with a code.
type leafCode struct {
	said, title string
	at          fault.Position
	codes       map[string]int              // of the unit's criteria, see [Names]
	titled      func(title string) []string // those of a title
}

// ofNumber is for a cell that holds a number: of a day, of several codes, or shown by
// its format as a code.
func (l *leafCode) ofNumber(c *cells) (code string, known, spoilt bool) {
	if day, is := c.codeDay(l.said, l.at); is {
		code, known = l.meant(c, CodeCodeDate, madeDay(day, l.isCode), "date", writtenDay(day))
		return code, known, true
	}
	number, ok := table.CleanNumber(l.said)
	if !ok {
		return "", false, false
	}
	if shown, wrong := c.shownCode(number, l.at); wrong && l.isCode(shown) {
		code, known = l.meant(c, codeCodeShown, []string{shown}, "found", number)
		return code, known, true
	}
	var codes []string
	for _, one := range l.inOrder() {
		if plain, ok := table.CleanNumber(one); ok && plain == number {
			codes = append(codes, one)
		}
	}
	if len(codes) == 0 || len(codes) == 1 && codes[0] == l.said {
		return "", false, false
	}
	code, known = l.meant(c, codeCodeNumber, codes, "found", l.said)
	return code, known, true
}

// madeDay are the codes that a sheet may have made that day of, each once, among those that there are.
func madeDay(day xlsx.Date, isThere func(code string) bool) (known []string) {
	for _, code := range daysCodes(day) {
		if isThere(code) && !slices.Contains(known, code) {
			known = append(known, code)
		}
	}
	return known
}

func (l *leafCode) isCode(code string) bool {
	_, is := l.codes[code]
	return is
}

func (l *leafCode) inOrder() []string {
	return slices.SortedFunc(maps.Keys(l.codes), func(a, b string) int { return l.codes[a] - l.codes[b] })
}

// meant is the only one of some codes that has the row's title; it is told what the
// cell holds.
func (l *leafCode) meant(c *cells, code fault.Code, codes []string, what, found string) (meant string, known bool) {
	var fit []string
	if l.titled != nil && l.title != "" {
		titled := l.titled(l.title)
		fit = slices.DeleteFunc(slices.Clone(codes), func(one string) bool { return !slices.Contains(titled, one) })
	}
	if len(fit) == 1 {
		if fit[0] != l.said {
			c.faults.Add(fault.Warn(code, l.at, "code", fit[0], what, found))
		}
		return fit[0], true
	}
	c.bad(code, l.at, "code", strings.Join(codes, ", "), what, found)
	return "", false
}

// ofText is for a code with a full stop, its area in Roman numerals, the title
// behind it, with blanks within, with commas, or in small letters.
func (l *leafCode) ofText() string {
	plain := strings.TrimSuffix(l.said, ".")
	head, title, _ := strings.Cut(l.said, " ")
	head = strings.TrimSuffix(head, ".")
	tidy := l.tidy(plain)
	for _, code := range []string{l.said, plain, plainRoman(plain), head, tidy} {
		if l.isCode(code) && (code != head || title == "" || l.isTitle(title, code)) {
			return code
		}
	}
	for _, code := range l.inOrder() {
		if strings.EqualFold(code, plain) || strings.EqualFold(code, tidy) {
			return code
		}
	}
	return l.said
}

// tidy is a code without blanks, and with points for commas. With a comma it may be a number that has lost its zeros:
// what “1,1” means where there is 1.10, too, only the title says.
func (l *leafCode) tidy(code string) string {
	tidy := strings.ReplaceAll(strings.ReplaceAll(code, " ", ""), ",", ".")
	if strings.Contains(code, ",") && l.isCode(tidy+"0") && !l.isTitle(l.title, tidy) {
		return code
	}
	return tidy
}

func (l *leafCode) isTitle(title, code string) bool {
	return l.titled != nil && slices.Contains(l.titled(title), code)
}

// codeDay is the day that a sheet has made of a code.
func (c *cells) codeDay(said string, at fault.Position) (xlsx.Date, bool) {
	if table.IsISODay(said) {
		day, err := time.Parse(time.DateOnly, said[:len(time.DateOnly)])
		return xlsx.Date{Year: day.Year(), Month: int(day.Month()), Day: day.Day()}, err == nil
	}
	number, ok := table.CleanNumber(said)
	if !ok || len(number) < 5 || c.ask.format(at).Look != xlsx.Day {
		return xlsx.Date{}, false
	}
	return xlsx.DayOf(number, c.ask.counts1904())
}

// shownCode is what a cell with a number shows by its format, as a code.
func (c *cells) shownCode(number string, at fault.Position) (code string, wrong bool) {
	if strings.HasPrefix(number, "-") {
		return "", false
	}
	shown, wrong := c.ask.format(at).Misshown(number)
	return strings.Trim(strings.ReplaceAll(shown, ",", "."), " ."), wrong
}

// codeOfDay is the code that a sheet has taken for a day: "1.2" became 1
// February, "1.1.2" the first of January 2002. The row counts if its title is
// that of such a code.
func (r *selfReader) codeOfDay(n *coded, day xlsx.Date) {
	known := madeDay(day, func(code string) bool { return r.places[code].node != nil })
	titles := r.titles[n.title]
	if i := slices.IndexFunc(known, func(code string) bool { return slices.Contains(titles, code) }); i >= 0 {
		n.code = known[i]
	} else if len(titles) == 1 {
		n.code = titles[0]
	}
	shown := writtenDay(day)
	if n.code != "" {
		n.fail(fault.Warn(CodeCodeDate, n.at(column.Code), "date", shown, "code", n.code))
		return
	}
	if len(known) == 1 {
		n.guess = known[0]
	}
	n.fail(fault.New(CodeCodeDate, n.at(column.Code), "date", shown, "code", n.guess))
}

// daysCodes are the codes that may have become that day.
func daysCodes(day xlsx.Date) []string {
	d, m, y := day.Day, day.Month, day.Year
	return []string{
		fmt.Sprintf("%d.%d", d, m), fmt.Sprintf("%d.%d", m, d),
		fmt.Sprintf("%d.%d.%d", d, m, y%100), fmt.Sprintf("%d.%d.%d", m, d, y%100),
		fmt.Sprintf("%d.%d", m, y%100),
	}
}
