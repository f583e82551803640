package workbook

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"parindex/cmd/internal/column"
	"parindex/scoring/fault"
)

// What a cell is beside its raw text: its number format, whether it is hidden,
// merged, computed. Asking excelize loads the whole sheet, so each question
// first looks into the text of the file whether it can matter at all.

// sheetsHold says whether the text of any sheet holds one of these.
func (b *Book) sheetsHold(some ...string) bool {
	found := false
	b.eachSheet(func(part []byte) bool {
		found = slices.ContainsFunc(some, func(one string) bool { return bytes.Contains(part, []byte(one)) })
		return !found
	})
	return found
}

// holdsPart says whether the archive has a part under that path.
func (b *Book) holdsPart(prefix string) bool {
	return slices.ContainsFunc(b.partNames(), func(name string) bool {
		return strings.HasPrefix(strings.ToLower(name), prefix)
	})
}

// hasMacros says whether the workbook holds a program. It is never run.
func (b *Book) hasMacros() bool { return b.holdsPart("xl/vbaproject") }

var from1904 = regexp.MustCompile(`<(?:\w+:)?workbookPr[^>]*\sdate1904="(?:1|true)"`)

// counts1904 says whether days are counted from 1904, as old Macs did.
func (b *Book) counts1904() bool {
	return b.lean != nil && b.lean.from1904 || b.lean == nil && from1904.Match(b.part(workbookPart))
}

var calcOnLoad = regexp.MustCompile(`<(?:\w+:)?calcPr[^>]*\s(?:fullCalcOnLoad|forceFullCalc)="(?:1|true)"`)

// isStale says whether the workbook itself says that its formulas have to be
// computed again.
func (b *Book) isStale() bool {
	return b.lean != nil && b.lean.stale || b.lean == nil && calcOnLoad.Match(b.part(workbookPart))
}

// format is how the number of a cell is shown; plain where no cell of the book
// has a format that could mislead.
func (b *Book) format(at fault.Position) numberFormat {
	if sheet := b.leanSheet(at.Sheet()); sheet != nil {
		f := b.lean.cellFormat(sheet.mark(at))
		return formatOf(f.id, f.code)
	}
	if !b.hasOddFormats() {
		return numberFormat{}
	}
	var f numberFormat
	_ = guard(func() error {
		id, err := b.file().GetCellStyle(at.Sheet(), at.Cell())
		if err != nil {
			return err
		}
		style, err := b.file().GetStyle(id)
		if err != nil || style == nil {
			return err
		}
		f = formatOf(style.NumFmt, "")
		if style.CustomNumFmt != nil {
			f = formatOf(0, *style.CustomNumFmt)
		}
		return nil
	})
	return f
}

var (
	usedFormat    = regexp.MustCompile(`numFmtId="([0-9]+)"`)
	declaredTag   = regexp.MustCompile(`<(?:\w+:)?numFmt\s[^>]*>`)
	declaredCode  = regexp.MustCompile(`formatCode="([^"]*)"`)
	plainNumFmtID = []string{"0", "2", "4", "39", "40", "49"}
)

// hasOddFormats says whether some cell may be shown as a date, a percentage or
// not at all. Our own forms have none.
func (b *Book) hasOddFormats() bool {
	if b.oddFormats == nil {
		odd := oddFormats(b.part("xl/styles.xml"))
		b.oddFormats = &odd
	}
	return *b.oddFormats
}

func oddFormats(styles []byte) bool {
	declared := map[string]numberFormat{}
	for _, tag := range declaredTag.FindAll(styles, -1) {
		id, code := usedFormat.FindSubmatch(tag), declaredCode.FindSubmatch(tag)
		if id != nil && code != nil {
			declared[string(id[1])] = formatOf(0, string(bytes.ReplaceAll(code[1], []byte("&quot;"), []byte(`"`))))
		}
	}
	_, used, _ := bytes.Cut(styles, []byte("cellXfs"))
	used, _, _ = bytes.Cut(used, []byte("cellXfs"))
	for _, used := range usedFormat.FindAllSubmatch(used, -1) {
		f, custom := declared[string(used[1])]
		if custom && f != (numberFormat{}) || !custom && !slices.Contains(plainNumFmtID, string(used[1])) {
			return true
		}
	}
	return false
}

// doubtful is the formula of a cell that points into another file, or that the
// workbook itself wants computed again.
func (b *Book) doubtful(at fault.Position) (formula string, external bool) {
	links := b.holdsPart("xl/externallinks/")
	if !links && !b.isStale() {
		return "", false
	}
	formula = b.formula(at)
	external = links && strings.Contains(formula, "[")
	if !external && !b.isStale() {
		return "", false
	}
	return formula, external
}

// hasHidden says whether a sheet may hide rows or columns.
func (b *Book) hasHidden() bool { return b.sheetsHold(`hidden="1"`, `hidden="true"`) }

func (b *Book) hidesRow(sheet string, line int) bool {
	if sheet := b.leanSheet(sheet); sheet != nil {
		return sheet.hidden[line]
	}
	return b.hides(func() (bool, error) { return b.file().GetRowVisible(sheet, line) })
}

func (b *Book) hidesColumn(sheet string, col int) bool {
	if sheet := b.leanSheet(sheet); sheet != nil {
		return sheet.hidesColumn(col)
	}
	return b.hides(func() (bool, error) { return b.file().GetColVisible(sheet, column.Letters(col+1)) })
}

func (b *Book) hides(shows func() (bool, error)) bool {
	visible := true
	err := guard(func() (err error) {
		visible, err = shows()
		return err
	})
	return err == nil && !visible
}

// isFiltered says whether a filter of a sheet holds rows back.
func (b *Book) isFiltered() bool { return b.sheetsHold("filterColumn ") }

// sheetsThat are the visible, or the hidden, sheets in order.
func (b *Book) sheetsThat(show bool) []string {
	var names []string
	for _, t := range b.tabs() {
		if t.hidden != show {
			names = append(names, t.name)
		}
	}
	return names
}

var mergedRange = regexp.MustCompile(`mergeCell\s[^>]*ref="([A-Z]+[0-9]+):([A-Z]+[0-9]+)"`)

// merges are the merged ranges of a sheet that touch these lines. Every form has
// some above and below its table.
func (b *Book) merges(sheet string, from, to int) []cellRange {
	var ranges []cellRange
	if sheet := b.leanSheet(sheet); sheet != nil {
		for _, c := range sheet.merged {
			if c.bottom >= from && c.top <= to {
				ranges = append(ranges, c)
			}
		}
		return ranges
	}
	if !b.mayMerge(from, to) {
		return nil
	}
	_ = guard(func() error {
		cells, err := b.file().GetMergeCells(sheet, true)
		for _, cell := range cells {
			if c := rangeOf(cell.GetStartAxis(), cell.GetEndAxis()); c.bottom >= from && c.top <= to {
				ranges = append(ranges, c)
			}
		}
		return err
	})
	return ranges
}

// mayMerge looks at the ranges of every sheet; they stand behind its cells.
func (b *Book) mayMerge(from, to int) bool {
	found := false
	b.eachSheet(func(text []byte) bool {
		if start := bytes.Index(text, []byte("mergeCells")); start >= 0 {
			for _, ref := range mergedRange.FindAllSubmatch(text[start:], -1) {
				c := rangeOf(string(ref[1]), string(ref[2]))
				found = found || c.bottom >= from && c.top <= to
			}
		}
		return !found
	})
	return found
}

var guardTag = regexp.MustCompile(`sqref="([^"]*)"`)

// guarded says of a cell whether it has a list or limits. It reads the text
// behind the cells of every sheet: our forms have such cells on one alone.
func (b *Book) guarded() func(line, col int) bool {
	var ranges []cellRange
	b.eachSheet(func(text []byte) bool {
		if start := bytes.Index(text, []byte("dataValidations")); start >= 0 {
			for _, ref := range guardTag.FindAllSubmatch(text[start:], -1) {
				ranges = append(ranges, rangesOf(string(ref[1]))...)
			}
		}
		return true
	})
	return func(line, col int) bool {
		return slices.ContainsFunc(ranges, func(c cellRange) bool { return c.holds(line, col) })
	}
}

// rangesOf reads "A1 B2:C3".
func rangesOf(list string) []cellRange {
	var ranges []cellRange
	for one := range strings.FieldsSeq(list) {
		start, end, ok := strings.Cut(one, ":")
		if !ok {
			end = start
		}
		ranges = append(ranges, rangeOf(start, end))
	}
	return ranges
}
