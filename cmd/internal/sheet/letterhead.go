package sheet

import (
	"strings"

	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/seq"
)

// letterhead is what stands above the table of a sheet that gets signed.
type letterhead struct {
	province, organ string
	left, right     int       // last column of the left part, first of the right one
	widths          []float64 // of all columns
	lines           []leadLine
}

// leadLine is a line over the whole width.
type leadLine struct {
	content string
	look    look
}

// letterhead writes who writes, the motto of the state, and from line 3 on the
// lines. It sets the widths of the columns.
func (p *pen) letterhead(l letterhead) {
	p.widths(l.widths)
	last := len(l.widths)
	plain, bold := look{align: "center"}, look{bold: true, align: "center"}
	organ := strings.ToUpper(l.organ)
	p.across(1, l.left, 1, l.province, plain)
	p.across(l.right, last, 1, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold)
	p.across(1, l.left, 2, organ, bold)
	p.across(l.right, last, 2, "Độc lập - Tự do - Hạnh phúc", bold)
	p.height(1, lineHeight+2)
	p.height(2, p.heightFor(organ, sum(l.widths[:l.left]), true))
	for i, line := range l.lines {
		p.across(1, last, 3+i, line.content, line.look)
		p.height(3+i, heightOf([]string{line.content}, []float64{sum(l.widths)}, line.look.bold))
	}
	p.height(3, 24)
}

func sum(widths []float64) float64 {
	sum := 0.0
	for _, width := range widths {
		sum += width
	}
	return sum
}

// leadOf are the first lines above a form's table: what it is, of which round, and by which decisions.
func leadOf(title string, r *scoring.Round, set *scoring.CriteriaSet, of ...leadLine) []leadLine {
	lines := append([]leadLine{{title, look{bold: true, size: 14, align: "center"}},
		{r.Title, look{bold: true, align: "center"}}}, of...)
	if basis := basisOf(r, set); basis != "" {
		lines = append(lines, leadLine{"(Theo " + basis + ")", look{italic: true, align: "center"}})
	}
	return lines
}

// dueLine is [Due] on a form.
func dueLine(r *scoring.Round, stage scoring.Stage, block *scoring.Block) []leadLine {
	if due := Due(vi, r, stage, block); due != "" {
		return []leadLine{{due, look{bold: true, align: "center"}}}
	}
	return nil
}

// Due says until when and where a form is sent, as far as the round says it.
func Due(lang text.Lang, r *scoring.Round, stage scoring.Stage, block *scoring.Block) string {
	var parts []string
	if due := r.Deadline(stage, block.ID); due != nil {
		parts = append(parts, lang.Text("Send by: ")+lang.Issued(due.Day))
	}
	if r.SendTo != "" {
		parts = append(parts, lang.Text("Send to: ")+r.SendTo)
	}
	return strings.Join(parts, ". ")
}

// statusLines say on paper that a round is for practice. A draft's form holds no result that could be taken for the
// official one, and units fill it in before there is any.
func statusLines(status scoring.Status) []leadLine {
	if status == scoring.Draft {
		return nil
	}
	return seq.Map(text.Vietnamese.Status(status), func(warning string) leadLine {
		return leadLine{warning, look{bold: true, ink: inkRed, align: "center"}}
	})
}

// provinceOffice is the province's committee as a letterhead has it.
func provinceOffice(r *scoring.Regulation) string {
	if r == nil || r.Province == "" {
		return ""
	}
	name := fold.Text(r.Province)
	const office = "UBND "
	for _, kind := range []string{"tỉnh ", "thành phố ", "tp"} {
		if strings.HasPrefix(strings.ToLower(name), kind) {
			return office + strings.ToUpper(name)
		}
	}
	kind := "tỉnh "
	switch name {
	case "Hà Nội", "Hải Phòng", "Huế", "Đà Nẵng", "Hồ Chí Minh", "Cần Thơ":
		kind = "thành phố "
	}
	return office + strings.ToUpper(kind+name)
}
