package main

import (
	"cmp"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/report"
	"parindex/cmd/internal/round"
	"parindex/scoring"
	"parindex/scoring/overview"
)

type appraisalOptions struct {
	destination
	variant
	round, block string
	all          bool
}

func newAppraisal(a *app) *cobra.Command {
	say := a.lang.Say
	o := appraisalOptions{destination: to(true, "json")}
	cmd := &cobra.Command{
		Use: "appraisal " + say("ĐỢT [TÙY CHỌN]", "ROUND [OPTIONS]"),
		Short: say("Tổng hợp thẩm định: điểm hạ, nâng, lý do, phần còn thiếu",
			"Sum up the appraisal: cuts, raises, reasons, what is left to do"),
		Long: say(`Trước hết là việc còn lại và chờ ai: tiêu chí chưa thẩm định theo đơn vị và theo cơ quan,
huyện chưa xong, đơn vị không nộp hoặc nộp chậm. Sau đó đối chiếu điểm tự chấm với điểm thẩm
định theo đơn vị (có lỗi hoặc chưa xong đứng trước), tiêu chí và cơ quan; quyết định hạ điểm
không có lý do hoặc căn cứ, quyết định khác (không áp dụng, miễn tài liệu, chấp nhận nộp
chậm, phê duyệt), quyết định không được tính và vì sao, đơn vị còn phải giải trình nhiều
nhất. Bảng trên màn hình và Markdown cắt danh sách dài ở 20 dòng, trừ việc còn lại; có đủ với
--all, và ở xlsx, docx, html, json; csv, để lọc trong Excel, có một dòng cho mỗi đơn vị và
tiêu chí bị đổi điểm, được cho điểm hoặc còn phải thẩm định, và cho mỗi quyết định khác.
Tiêu chí không ai quyết định mà giữ điểm tự chấm (unappraised: accept) không có dòng nào.
Theo từng đơn vị, cột change cộng ở part = criterion bằng điểm thẩm định trừ điểm tự chấm,
trước quy đổi và trọng số. Cột cuối của csv, round_status, là official, practice, draft hoặc
variant (phương án thử). Số liệu đúng là số liệu của lệnh score; mã kết thúc cũng vậy.`,
			`First what is left to do and whom it waits for: criteria without a decision by unit and by
agency, districts that have not finished, units that handed in never or late. Then appraised
points against self points by unit (those with faults or without all decisions first),
criterion and agency; cuts without a reason or evidence, other decisions (not applicable,
evidence waived, lateness accepted, approvals), decisions that do not count and why, and
units with the most cuts to explain.
On screen and in Markdown long lists are cut at 20 rows, but for what is left to do; they are
whole with --all, and in xlsx, docx, html and json; csv, to filter in a spreadsheet, has a
row for each unit and criterion that was changed, was granted points or still needs a
decision, and for each other decision. A criterion that nobody decided on and that keeps its
self points (unappraised: accept) has no row. By unit, the column change adds up over part =
criterion to appraised less self points, before scaling and weights. The last column of csv,
round_status, is official, practice, draft or variant (a trial). The figures are those of
score, and so is the exit status.`),
		Example: say(`  parindex appraisal dot-2025                      in bảng ra màn hình
  parindex appraisal dot-2025 --stage appraisal1   trước khi đơn vị giải trình
  parindex appraisal dot-2025 --block so -o tham-dinh.csv`,
			`  parindex appraisal round-2025                      print the tables
  parindex appraisal round-2025 --stage appraisal1   before units explain
  parindex appraisal round-2025 --block so -o appraisal.csv`),
		Args:              a.oneRound,
		ValidArgsFunction: completeRound,
		RunE: func(_ *cobra.Command, args []string) error {
			o.round = args[0]
			return runAppraisal(a, &o)
		},
	}
	o.flags(a, cmd)
	cmd.Flags().BoolVar(&o.all, "all", false, say("hiện mọi dòng của danh sách dài", "show every row of long lists"))
	cmd.Flags().StringVar(&o.block, "block", "", say("chỉ khối có `MÃ` này", "only the block with this `ID`"))
	o.variantFlags(a, cmd, []scoring.Stage{scoring.FirstAppraisal, scoring.FinalAppraisal})
	return cmd
}

func runAppraisal(a *app, o *appraisalOptions) error {
	r, err := a.toReport(&o.destination, o.round, o.block)
	if err != nil {
		return err
	}
	outcome, err := o.outcome(a, r)
	if err != nil {
		return err
	}
	if err := o.write(a, o.view(a, r, outcome)); err != nil {
		return err
	}
	return a.printFaults(outcome.Faults, r.Sources)
}

func (o *appraisalOptions) view(a *app, r *round.Round, outcome *scoring.Outcome) *report.Appraisal {
	return &report.Appraisal{
		Result: a.result(r, outcome), Overview: overview.Of(outcome, o.block),
		All: o.all, Stage: cmp.Or(outcome.Round.Stage, scoring.FinalAppraisal),
	}
}
