package sheet

import (
	"fmt"
	"strings"

	"parindex/scoring/seq"
	"parindex/scoring/survey"
)

// guide writes the instructions, and the questionnaire with its answers.
func (a *answersWriter) guide() {
	a.add(GuideSheet)
	a.widths(guideWidths)
	g := guideWriter{pen: a.pen, line: 1}
	g.banner("HƯỚNG DẪN NHẬP KẾT QUẢ ĐIỀU TRA XÃ HỘI HỌC", look{bold: true, size: 14, align: "center"}, 24)
	g.banner(a.title+" – "+a.round.Title, look{bold: true, align: "center"}, lineHeight+3)
	g.section("1. Các ô trong bảng", []advice{
		{"Nền vàng nhạt", "Ô để nhập. Bấm vào ô để xem lời nhắc.", fillEntry},
		{"Nền trắng", "Nội dung đã có; được khóa, không cần sửa.", ""},
		{"Nền xám", "Không áp dụng cho dòng đó; được khóa.", fillOut},
	})
	g.section("2. Cách nhập", a.advice)
	g.section("3. Các mức trả lời", a.scales())
	number := 4
	for i := range a.def.Components {
		if lines := a.questions(&a.def.Components[i]); len(lines) > 0 {
			g.section(sectionTitle(number, a.def.Components[i].Name), lines)
			number++
		}
	}
	g.section(sectionTitle(number, "Trước khi gửi"), adviceOf("answers-done"))
	a.protect()
	a.page(paper{cols: len(guideWidths), lines: g.line - 1, footer: "Hướng dẫn – " + a.title})
}

func sectionTitle(number int, title string) string { return fmt.Sprintf("%d. %s", number, title) }

// scales are the answers that there are to choose from, each with its code.
func (a *answersWriter) scales() []advice {
	var lines []advice
	for scale := range seq.Each(a.def.Scales) {
		var levels, questions []string
		for _, level := range scale.Levels {
			levels = append(levels, level.Code+": "+level.Label+levelMeaning(level))
		}
		for _, q := range a.def.Questions() {
			if q.Scale == scale.ID {
				questions = append(questions, q.ID)
			}
		}
		if len(questions) > 0 {
			lines = append(lines, advice{"Câu " + strings.Join(questions, ", "), strings.Join(levels, "\n"), ""})
		}
	}
	if len(lines) == 1 {
		lines[0].what = "Mọi câu hỏi"
	}
	return lines
}

// levelMeaning is what an answer counts, as far as the definition says.
func levelMeaning(l survey.Level) string {
	var words []string
	if l.Blank {
		words = append(words, "như không trả lời")
	}
	if l.Satisfied != nil && *l.Satisfied {
		words = append(words, "hài lòng")
	}
	if l.Satisfied != nil && !*l.Satisfied {
		words = append(words, "không tính là hài lòng")
	}
	if l.Value != nil {
		words = append(words, "giá trị "+vi.Number(*l.Value))
	}
	if len(words) == 0 {
		return ""
	}
	return " (" + strings.Join(words, "; ") + ")"
}

// questions are those of a component that anybody is asked here.
func (a *answersWriter) questions(c *survey.Component) []advice {
	var lines []advice
	for q := range seq.Each(c.Questions) {
		how := q.Text + a.levels(q)
		if len(q.Groups) > 0 {
			how += "\nHỏi nhóm: " + strings.Join(a.groupNames(q.Groups), ", ")
		}
		if !q.Counts {
			how += "\nTham khảo, không tính vào chỉ số"
		}
		lines = append(lines, advice{q.ID, how, ""})
	}
	return lines
}

// levels are the answers to a question by name, where not all questions have the
// same.
func (a *answersWriter) levels(q *survey.Question) string {
	scale := a.def.ScaleOf(q)
	if scale == nil || len(a.scales()) < 2 {
		return ""
	}
	labels := seq.Map(scale.Levels, func(level survey.Level) string { return level.Label })
	return "\nTrả lời: " + strings.Join(labels, " · ")
}

func (a *answersWriter) groupNames(ids []string) []string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = id
		if g := a.def.GroupOf(id); g != nil {
			names[i] = g.Name
		}
	}
	return names
}
