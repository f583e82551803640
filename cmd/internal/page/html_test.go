package page

import (
	"fmt"
	"strings"
	"testing"

	"parindex/cmd/internal/text"
)

func TestHTML(t *testing.T) {
	page := written(t, HTML, report(), Options{Lang: text.Vietnamese})
	annex := written(t, HTML, annexes(), Options{Lang: text.Vietnamese})
	named := &Table{Columns: []Column{{Head: "Đơn vị", Least: 1}, {Head: "Lý do"}},
		Rows: [][]Cell{{Word("Phường số 38"), Word("tài liệu chưa chứng minh được điều kiện này")}}}
	method := written(t, HTML, &Document{Paper: annexes().Paper, Blocks: []Block{named, Section{Under("Cách tính")}}},
		Options{Lang: text.Vietnamese})
	for _, c := range []struct {
		why, page, part string
		times           int
	}{
		{"its language", page, `<html lang="vi">`, 1},
		{"its title", page, "<title>Sở A – Chỉ số 2025</title>", 1},
		{"what keeps it from being used", page, `<p class="banner" role="note">CÒN LỖI</p>`, 1},
		{"tables have captions", page, "<caption ", 2},
		{"which need room for rows below them, so that none ends a printed page", page,
			"caption{break-inside:avoid;padding-bottom:6.4rem;margin-bottom:-6rem}", 1},
		{"columns have scopes", page, `<th scope="col"`, 8},
		{"and rows, named by their first text", page, `<th scope="row">Sở Nông nghiệp`, 1},
		{"no row is left out", page, "=Sở B", 1},
		{"decimal commas", page, `<td class="number">96,85</td>`, 1},
		{"the mark of faults", page, `<span class="bad"> (*)</span>`, 1},
		{"lines below lines", page, "<li>thứ 2 / 9\n<ul>", 1},
		{"codes as deep as they are", page, `style="--depth:1">1.1</span>`, 1},
		{"an annex is numbered", annex, `<p class="annex">Phụ lục I</p>`, 1},
		{"marks of footnotes lead to them", annex, `<a href="#n2" aria-label="Ghi chú 2">2</a>`, 2},
		{"several on one cell", annex, `2</a>,<a href="#n1"`, 1},
		{"footnotes", annex, `<li id="n2">vì &lt;b&gt;bằng điểm&lt;/b&gt;</li>`, 1},
		{"who signs", annex, "<b>CHỦ TỊCH</b>", 1},
		{"wide tables lie", annex, `class="table lying annexed"`, 1},
		{"a text among annexes is one", method, `<section class="annexed">` + "\n" + `<p class="annex">Phụ lục II</p>`, 1},
		{"tables of a letter share pages", page, "annexed\"", 0},
		{"short texts do not break", method, `<th scope="row" class="short">Phường số 38<`, 1},
		{"but long ones", method, "<td>tài liệu", 1},
	} {
		same(t, c.why, strings.Count(c.page, c.part), c.times)
	}
}

// Nothing is asked for: no address, no script, and a policy that forbids both.
func TestHTMLAsksForNothing(t *testing.T) {
	page := written(t, HTML, letter(), Options{Lang: text.Vietnamese})
	for _, never := range []string{"http:", "https:", "//", "<script", "<link", "<img", "url(", "@import", " src="} {
		if strings.Contains(page, never) {
			t.Errorf("%q is in the page", never)
		}
	}
	if !strings.Contains(page, `default-src 'none'`) {
		t.Error("no policy")
	}
}

// A stranger's text is no markup, in any place where one can stand.
func TestHTMLStrangersText(t *testing.T) {
	const evil = `<script>alert(1)</script>"'&` + "\u202e\x00"
	d := &Document{
		Title: []string{evil, evil}, Banner: []string{evil},
		Paper: &Paper{Parent: evil, Issuer: evil, Number: evil, Place: evil, Day: evil, Authority: evil, Signer: evil,
			Recipients: []string{evil}, Reference: evil},
		Blocks: []Block{
			Section{Under(evil, Under(evil, Lines(evil)...))}, Paragraph(evil),
			&Tree{Title: evil, Heads: [3]string{evil, evil, evil}, Branches: []Branch{{1, evil, evil, evil, evil}}},
			&Table{Name: evil, Title: []string{evil}, Banner: []string{evil}, Columns: []Column{{ID: evil, Head: evil}},
				Rows: [][]Cell{{{Text: evil, Marked: true, Refs: []int{1}}}}, Notes: Lines(evil),
				Footnotes: []string{evil},
				Sign:      true},
		},
	}
	page := written(t, HTML, d, Options{Lang: text.Vietnamese})
	if strings.Contains(page, "<script") || strings.Contains(page, "<SCRIPT") ||
		strings.ContainsAny(page, "\u202e\x00") {
		t.Error("a stranger's text is markup")
	}
	for name, content := range partsOf(t, d) {
		checkOrder(t, name, content)
		if strings.Contains(strings.ToLower(content), "<script") {
			t.Errorf("%s: a stranger's text is markup", name)
		}
	}
}

// On paper a page to browse has the first rows of a long table, and says so; the style counts
// them as the sentence does.
func TestHTMLPrintsLongTablesInPart(t *testing.T) {
	for rows, cut := range map[int]int{printedRows: 0, printedRows + 1: 1} {
		long := &Table{Columns: []Column{{Head: "Hạng"}}, Rows: make([][]Cell, rows)}
		for i := range long.Rows {
			long.Rows[i] = []Cell{Word("1")}
		}
		page := written(t, HTML, &Document{Title: []string{"x"}, Browsed: true, Blocks: []Block{long}},
			Options{Lang: text.Vietnamese})
		same(t, "the class", strings.Count(page, `class="table long"`), cut)
		sentence := fmt.Sprintf("Bản in chỉ có %d dòng đầu trong %d dòng", printedRows, rows)
		same(t, "the sentence", strings.Count(page, sentence), cut)
		same(t, "the style", strings.Count(page, fmt.Sprintf("nth-child(n+%d of", printedRows+1)), 1)
	}
}
