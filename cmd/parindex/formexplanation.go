package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/sheet"
	"parindex/scoring"
)

func newFormExplanation(a *app) *cobra.Command {
	say := a.lang.Say
	o := folder{}
	cmd := &cobra.Command{
		Use: "explanation " + say("ĐỢT", "ROUND") + " -o " + say("THƯ-MỤC", "DIR"),
		Short: say("Tạo biểu giải trình cho từng đơn vị bị giảm điểm",
			"Write each unit that was cut a workbook to explain itself in"),
		Long: say(`Tạo cho mỗi đơn vị bị giảm điểm ở lần thẩm định đầu (hoặc ở lần duy nhất) một tệp Excel:
mỗi tiêu chí bị giảm một dòng, ghi điểm tự đánh giá, điểm thẩm định, điểm mất, cơ quan, lý
do và căn cứ; còn nhập giải trình và tài liệu bổ sung. Hạn gửi lấy từ mốc explanation của
round.yaml. Tên tệp là mã đơn vị; đơn vị không bị giảm điểm không có biểu. Tệp đã nhập đặt
vào thư mục explanation của đợt.`,
			`Write a workbook for every unit that lost points in the first appraisal (or the only one): a
row for each criterion that was cut, with self points, appraised points, the points cut, the
agency, its reason and evidence; units enter their explanation and further evidence. It is
due on the deadline of explanation in round.yaml. Files are named by the unit's
id; units without cuts get none. Filled workbooks go into the round's explanation folder.`) + a.folderHelp(a.lang.Say("THƯ-MỤC", "DIR")),
		Example:           `  parindex form explanation dot-2025 -o giai-trinh`,
		Args:              a.oneRound,
		ValidArgsFunction: completeRound,
		RunE: func(_ *cobra.Command, args []string) error {
			return runFormExplanation(a, args[0], &o)
		},
	}
	o.flags(a, cmd)
	return cmd
}

func runFormExplanation(a *app, dir string, o *folder) error {
	if err := o.settle(a); err != nil {
		return err
	}
	declared, err := declaredFor(a, dir)
	if err != nil {
		return err
	}
	r, err := a.read(dir, a.everything)
	if err != nil {
		return err
	}
	outcome := r.Cuts()
	cards := outcome.Cards
	files := explanationForms(outcome.Round, cards)
	if err := o.write(files, nil); err != nil {
		return err
	}
	fmt.Fprintf(a.notes(), a.lang.Say("Đã ghi %d biểu giải trình vào %s; %d đơn vị không bị giảm điểm nào\n",
		"Forms written: %d, to %s; units without cuts: %d\n"), len(files), o.shown(), len(cards)-len(files))
	return a.printFaults(withoutTold(outcome.Faults, declared.Faults), r.Sources)
}

// explanationForms are one for each unit with cuts.
func explanationForms(r *scoring.Round, cards []*scoring.Scorecard) []disk.File {
	var files []disk.File
	for _, card := range cards {
		if len(sheet.Cuts(card)) == 0 {
			continue
		}
		f := sheet.ExplanationForm{Round: r, Card: card}
		files = append(files, disk.File{
			Name:  card.Unit.ID + ".xlsx",
			Write: func(w io.Writer) error { return sheet.WriteExplanationForm(w, f) },
		})
	}
	return files
}
