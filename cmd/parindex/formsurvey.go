package main

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/round"
	"parindex/cmd/internal/sheet"
	"parindex/scoring"
	"parindex/scoring/survey"
)

// The sheets that survey results can be entered in.
const (
	satisfactionSheet = "satisfaction"
	countsSheet       = "counts"
	ballotsSheet      = "ballots"
	sampleSheet       = "sample"
)

type formSurveyOptions struct{ round, output, kind string }

func newFormSurvey(a *app) *cobra.Command {
	say := a.lang.Say
	o := formSurveyOptions{}
	cmd := &cobra.Command{
		Use:   "survey " + say("ĐỢT", "ROUND") + " -o " + say("TỆP", "FILE"),
		Short: say("Tạo bảng nhập kết quả điều tra xã hội học", "Write a sheet to enter survey results in"),
		Long: say(`Tạo bảng nhập kết quả điều tra xã hội học, đuôi tệp .xlsx (ô nhập có kiểm tra, trang
hướng dẫn kèm bảng hỏi) hoặc .csv. Loại bảng (--kind):
  counts        số liệu tổng hợp: mỗi đơn vị, nhóm đối tượng, câu hỏi một dòng, mỗi mức trả lời một cột
  ballots       từng phiếu một dòng: chọn đơn vị, nhóm, mức trả lời từng câu trong danh sách
  sample        mẫu: mỗi đơn vị, nhóm đối tượng một dòng, ghi tổng thể và số phiếu phát ra
  satisfaction  mức độ hài lòng đã tính sẵn: mỗi đơn vị, tiêu chí điều tra một dòng
Ba loại đầu theo định nghĩa điều tra của gói (survey.yaml); không ghi --kind thì là counts
nếu gói có định nghĩa đó, không thì satisfaction. Bảng đã nhập đặt vào thư mục survey của
đợt. Tệp đã có sẵn không bị ghi đè.

Thư mục survey nhận tệp .csv, .xlsx theo tên cột (tiếng Anh như dưới đây, hoặc tiếng Việt
như trong bảng .xlsx); cột trong ngoặc vuông có thể không có:
  phiếu           ballot, unit, group, mỗi câu hỏi một cột, [wave, channel, person]
  bảng đếm        unit, group, question, mỗi mức trả lời một cột, [blank, ballots, wave, channel]
                  [mỗi mức một cột “Tên mức (%)”: tỷ lệ ghi kèm, để đối chiếu với số đếm]
  mẫu             unit, group, population hoặc sent, [ballots, wave]
  số đã công bố   unit, published, [group]: đối chiếu với mọi cách bình quân, không tính điểm
  mức hài lòng    unit, code, satisfaction`,
			`Write a sheet to enter survey results in, as .xlsx (checked cells, instructions with the
questionnaire) or .csv. The kinds of sheet (--kind):
  counts        a row for each unit, group and question, a column for each answer
  ballots       a row for each ballot: unit, group and each answer chosen from lists
  sample        a row for each unit and group: how many people, how many ballots sent
  satisfaction  satisfaction computed elsewhere: a row for each unit and survey criterion
The first three follow the pack's survey.yaml; without --kind it is counts where the pack
has one, else satisfaction. The filled sheet goes into the round's survey folder. A file
that exists is not overwritten.

The survey folder takes .csv and .xlsx files by their columns (under these names, or the
Vietnamese ones of the .xlsx sheets); those in square brackets may be missing:
  ballots        ballot, unit, group, a column per question, [wave, channel, person]
  counts         unit, group, question, a column per level, [blank, ballots, wave, channel]
                 [a column “Level (%)” per level: percentages, checked against the counts]
  sample         unit, group, population or sent, [ballots, wave]
  published      unit, published, [group]: checked against every average, never scored
  satisfaction   unit, code, satisfaction`),
		Example: say(`  parindex form survey dot-2025 -o tong-hop.xlsx
  parindex form survey dot-2025 -o phieu.xlsx --kind ballots
  parindex form survey dot-2025 -o mau.csv --kind sample`,
			`  parindex form survey round-2025 -o counts.xlsx
  parindex form survey round-2025 -o ballots.xlsx --kind ballots
  parindex form survey round-2025 -o sample.csv --kind sample`),
		Args:              a.oneRound,
		ValidArgsFunction: completeRound,
		RunE: func(_ *cobra.Command, args []string) error {
			o.round = args[0]
			return runFormSurvey(a, &o)
		},
	}
	cmd.Flags().StringVarP(&o.output, "output", "o", "",
		say("`TỆP` .xlsx hoặc .csv để ghi", "the `FILE` to write, .xlsx or .csv"))
	addChoice(cmd, cmd.Flags(), choice{value: &o.kind,
		allowed: []string{satisfactionSheet, countsSheet, ballotsSheet, sampleSheet}}, "kind",
		say("loại bảng; mặc định counts nếu gói có survey.yaml, không thì satisfaction",
			"the kind of sheet; counts where the pack has a survey.yaml, else satisfaction"))
	return cmd
}

func runFormSurvey(a *app, o *formSurveyOptions) error {
	if o.output == "" {
		return usageError(fmt.Sprintf(a.lang.Say("thiếu %s", "%s is missing"), "-o "+a.lang.Say("TỆP", "FILE")))
	}
	if err := a.checkFile(o.output, ".xlsx"); err != nil {
		return err
	}
	ext := strings.ToLower(filepath.Ext(o.output))
	if ext != ".xlsx" && ext != ".csv" {
		return usageError(fmt.Sprintf(a.lang.Say("không biết dạng nào cho %s; dùng đuôi .xlsx hoặc .csv",
			"no format for %s; use .xlsx or .csv"), filepath.Base(o.output)))
	}
	r, err := declaredFor(a, o.round)
	if err != nil {
		return err
	}
	if len(sheet.SurveyRows(r.Round)) == 0 {
		return usageError(a.lang.Say("đợt này không có tiêu chí điều tra xã hội học", "this round has no survey criteria"))
	}
	write, rows, err := o.sheet(a, r, ext == ".csv")
	if err != nil {
		return err
	}
	if err := disk.WriteNewFile(o.output, write); err != nil {
		return err
	}
	if rows == 0 {
		fmt.Fprintf(a.notes(), a.lang.Say("Đã ghi tên các cột vào %s\n", "Headings written to %s\n"), o.output)
		return nil
	}
	fmt.Fprintf(a.notes(), a.lang.Say("Đã ghi %d dòng vào %s\n", "Rows written: %d, to %s\n"), rows, o.output)
	return nil
}

// sheet is the one that is asked for, and how many rows it has.
func (o *formSurveyOptions) sheet(a *app, r *round.Round, asCSV bool) (write func(io.Writer) error, rows int,
	err error) {
	definition := r.Pack.Survey
	if o.kind == satisfactionSheet || o.kind == "" && definition == nil {
		write = func(w io.Writer) error { return sheet.WriteSurveyForm(w, r.Round) }
		if asCSV {
			write = func(w io.Writer) error { return sheet.WriteSurveyCSV(w, r.Round) }
		}
		return write, len(sheet.SurveyRows(r.Round)), nil
	}
	if definition == nil {
		return nil, 0, usageError(fmt.Sprintf(a.lang.Say("gói “%s” không có định nghĩa điều tra (survey.yaml) mà --kind "+
			"%s cần; chỉ tạo được --kind satisfaction",
			"the pack “%s” has no survey.yaml, which --kind %s needs; there is only --kind satisfaction"), r.Pack.ID, o.kind))
	}
	return o.answers(a, r.Round, definition, asCSV)
}

func (o *formSurveyOptions) answers(a *app, r *scoring.Round, d *survey.Definition, asCSV bool) (func(io.Writer) error,
	int, error) {
	if !sheet.Askable(r, d) {
		return nil, 0, usageError(a.lang.Say("không nhóm đối tượng nào của định nghĩa điều tra được đánh giá đơn vị của "+
			"đợt này",
			"no group of the survey's definition rates a unit of this round"))
	}
	sheets := map[string]func(*scoring.Round, *survey.Definition) sheet.AnswersSheet{
		countsSheet: sheet.CountsSheet, ballotsSheet: sheet.BallotsSheet, sampleSheet: sheet.SampleSheet,
		"": sheet.CountsSheet,
	}
	tab := sheets[o.kind](r, d)
	all, named := tab.Rows()
	if asCSV {
		return tab.WriteCSV, named, nil
	}
	return tab.Write, all, nil
}
