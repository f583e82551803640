package page

import (
	"cmp"
	"slices"
	"strings"

	"parindex/cmd/internal/text"
	"parindex/scoring/seq"
)

// Paper is what makes a document official paper. What is not known is empty, and
// stands as dots where it has to be filled in.
type Paper struct {
	// Annexes says that the document's tables are annexes of a decision, which has the
	// head. Reference names it: "(Kèm theo Quyết định số … ngày … của …)".
	Annexes   bool
	Reference string
	// SignAnnexes leaves a place for a signature below each of them; else only the decision is signed.
	SignAnnexes bool
	// Parent and Issuer stand at the head on the left, and below them the number.
	Parent, Issuer, Number string
	Place, Day             string // of issue; the day as a sentence has it
	// Authority and Signer stand above the signature: "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH".
	Authority, Signer string
	Recipients        []string
	Upright           bool // whatever its tables would take, as a letter is
	// Secretary signs minutes on the left, above those who get them.
	Secretary string
}

// Dots are what is filled in by hand.
const Dots = "……"

// Signs says whether there is a place for a signature below a table.
func (p *Paper) Signs(t *Table) bool { return p != nil && t.Sign && (!p.Annexes || p.SignAnnexes) }

// orDots is a text, or dots where there is none.
func orDots(s string) string {
	return cmp.Or(s, Dots)
}

// Dateline is the place and the day, which are in italics.
func (p *Paper) Dateline() string { return orDots(p.Place) + ", " + p.Day }

// Signers are the lines above the signature.
func (p *Paper) Signers() (lines []string) {
	if p.Authority != "" {
		lines = append(lines, strings.ToUpper(p.Authority))
	}
	return append(lines, strings.ToUpper(orDots(p.Signer)))
}

// motto is that of the state, in two lines.
func motto(lang text.Lang) (string, string) {
	return lang.Say("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM"),
		lang.Say("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness")
}

// receivers are the lines of "Nơi nhận", below that one.
func (p *Paper) receivers(lang text.Lang) []string {
	lines := []string{lang.Say("Nơi nhận:", "Recipients:")}
	for i, who := range p.Recipients {
		end := ";"
		if i+1 == len(p.Recipients) {
			end = "."
		}
		lines = append(lines, "- "+strings.TrimRight(who, ";. ")+end)
	}
	if len(p.Recipients) == 0 {
		lines = append(lines, "- "+Dots+";", "- "+lang.Say("Lưu: VT, ", "Files, ")+Dots+".")
	}
	return lines
}

// AnnexHead is the line above an annex: numbered in Roman figures where there are
// several.
func AnnexHead(i, all int, lang text.Lang) string {
	head := lang.Text("Annex")
	if all < 2 {
		return head
	}
	return head + " " + roman(i+1)
}

func roman(n int) string {
	var s strings.Builder
	for _, digit := range []struct {
		value int
		text  string
	}{{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= digit.value; n -= digit.value {
			s.WriteString(digit.text)
		}
	}
	return s.String()
}

// PrintedNotes are the lines below a table in formats with footnotes.
func (t *Table) PrintedNotes() (lines []Line) {
	return seq.Filter(t.Notes, func(line Line) bool { return !line.Footnoted || len(t.Footnotes) == 0 })
}

// PaperNotes are those of them that are for readers of the paper.
func (t *Table) PaperNotes() []Line {
	return slices.DeleteFunc(t.PrintedNotes(), func(line Line) bool { return line.OnScreen })
}

// Table is the tree as a table: codes stand as deep as they are.
func (t *Tree) Table() *Table {
	table := &Table{Name: t.Title, Title: []string{t.Title}, Columns: []Column{
		{Head: t.Heads[0]}, {Head: t.Heads[1], Numeric: true}, {Head: t.Heads[2]},
	}}
	for _, b := range t.Branches {
		code := strings.Repeat("   ", b.Depth) + b.Code
		table.Rows = append(table.Rows, []Cell{Word(code), Word(b.Figure), Word(b.Name)})
	}
	return table
}

// full is a cell for people with its mark, where the two look alike.
func (c Cell) full(lang text.Lang) string {
	s := c.shown(lang)
	return s.text + s.mark
}

func sumOf(list []int) (sum int) {
	for _, n := range list {
		sum += n
	}
	return sum
}
