package report

import (
	"fmt"
	"slices"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/compare"
)

// notes say what the columns mean, and what they leave out.
func (c *Comparison) notes(b *comparedBlock) (lines []string) {
	say := c.Lang.Say
	lines = append(lines, c.moved(b))
	switch c.unsplit(b) {
	case "record":
		lines = append(lines, say("Không tách nguyên nhân: kết quả đã lưu không có câu trả lời; so chính hai đợt, hay git:REV:ĐỢT, thì có",
			"The causes are not told apart: a record holds no answers; compare the rounds themselves, or git:REV:ROUND"))
	case "sets":
		lines = append(lines, say("Không tách nguyên nhân: hai bộ tiêu chí của khối không nối tiếp nhau (khóa previous, was)",
			"The causes are not told apart: neither of the block's two sets follows the other (keys previous, was)"))
	default:
		lines = append(lines, say("Bốn cột nguyên nhân cộng đúng bằng thay đổi của chỉ số chính xác, bình quân trên mọi thứ tự thay đổi; số in đã làm tròn, json có số chính xác",
			"The four causes add up exactly to the change of the exact index, as means over all orders of change; printed figures are rounded, json has the exact ones"))
	}
	for _, u := range b.rows {
		if u.split != nil && !u.split.Other.IsZero() {
			lines = append(lines, fmt.Sprintf(say("%s: còn %s không tách được theo nguyên nhân", "%s: %s cannot be told apart by cause"),
				u.new.Name, c.Lang.Number(u.split.Other)))
		}
	}
	if slices.ContainsFunc(b.rows, func(u comparedUnit) bool { return u.new.Faulty }) {
		lines = append(lines, say("(*) còn lỗi dữ liệu: số liệu chưa dùng được", "(*) faults in the data: the figures cannot be used yet"))
	}
	var added []string
	for _, u := range b.rows {
		if u.old == nil {
			added = append(added, u.new.Name)
		}
	}
	for _, list := range []struct {
		head  string
		names []string
	}{{say("Chỉ có ở kết quả sau: ", "Only in the later result: "), added},
		{say("Chỉ có ở kết quả trước: ", "Only in the earlier result: "), b.gone}} {
		if len(list.names) > 0 {
			lines = append(lines, list.head+strings.Join(list.names, "; "))
		}
	}
	return lines
}

// unsplit is why changes are not divided among causes; empty where they are.
func (c *Comparison) unsplit(b *comparedBlock) string {
	switch {
	case b.pair != nil:
		return ""
	case c.Old.Outcome == nil || c.New.Outcome == nil:
		return "record"
	}
	return "sets"
}

// moved counts who changed.
func (c *Comparison) moved(b *comparedBlock) string {
	up, down, class := 0, 0, 0
	for _, u := range b.rows {
		if by := u.rankChange(); by != nil && *by > 0 {
			up++
		} else if by != nil && *by < 0 {
			down++
		}
		if u.old != nil && u.old.Class != u.new.Class {
			class++
		}
	}
	return fmt.Sprintf(c.Lang.Say("Lên hạng %d · xuống hạng %d · đổi loại %d", "Up %d · down %d · other class %d"), up, down, class)
}

// mappingLines are the leaves that are not the same under the same code, and what was
// assumed of the others.
func mappingLines(b *compare.Blocks, lang text.Lang) (lines []page.Line) {
	for _, m := range b.Leaves() {
		switch {
		case m.IsPlain():
		case m.New == nil:
			lines = append(lines, page.Line{Text: m.Old[0].Code + " → –  " + m.Old[0].Title})
		case len(m.Old) == 0:
			lines = append(lines, page.Line{Text: "– → " + m.New.Code + "  " + m.New.Title})
		default:
			lines = append(lines, page.Line{Text: strings.Join(nodeCodes(m.Old), " + ") + " → " + m.New.Code + "  " + m.New.Title})
		}
	}
	for _, a := range b.Assumptions() {
		if a.Why != compare.NewLeaf && a.Why != compare.DroppedLeaf {
			lines = append(lines, page.Line{Text: assumedWords(a.Code, a.Units, a.Why, lang)})
		}
	}
	return lines
}

// assumedWords say what was assumed, of a criterion or, without a code, of units.
func assumedWords(code string, units int, why compare.Why, lang text.Lang) string {
	count := fmt.Sprintf(lang.Say("%d đơn vị", "units %d"), units)
	if code != "" {
		count = code + " (" + count + ")"
	}
	return count + ": " + lang.Carried(string(why))
}

func nodeCodes(nodes []*scoring.Criterion) (codes []string) {
	for _, c := range nodes {
		codes = append(codes, c.Code)
	}
	return codes
}
