package main

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/appraisal"
	"parindex/cmd/internal/report"
	"parindex/cmd/internal/round"
	"parindex/scoring"
)

type appraisalOptions struct{ round, format, output, block, stage string }

func newAppraisal(a *app) *cobra.Command {
	say := a.lang.Say
	o := appraisalOptions{}
	cmd := &cobra.Command{
		Use:   "appraisal " + say("ĐỢT [TÙY CHỌN]", "ROUND [OPTIONS]"),
		Short: say("Tổng hợp thẩm định: điểm hạ, nâng, lý do, phần còn thiếu", "Sum up the appraisal: cuts, raises, reasons, what is left to do"),
		Long: say(`Đối chiếu điểm tự chấm với điểm thẩm định theo đơn vị, tiêu chí và cơ quan; liệt kê quyết
định hạ điểm không có lý do hoặc căn cứ, tiêu chí chưa thẩm định và cơ quan còn nợ, quyết
định không được tính và vì sao, huyện chưa xong, đơn vị nộp chậm hoặc không nộp, đơn vị còn
phải giải trình nhiều nhất. Bảng trên màn hình và Markdown cắt danh sách dài ở 20 dòng; json
có đủ; csv có một dòng cho mỗi đơn vị và tiêu chí bị đổi điểm hoặc chưa thẩm định, để lọc
trong Excel. Số liệu đúng là số liệu của lệnh score; mã kết thúc cũng vậy.`,
			`Hold appraised points against self points by unit, criterion and agency; list cuts without
a reason or evidence, what is not yet appraised and who owes it, decisions that do not count
and why, districts that have not finished, who came late or never, and who has most to
explain. On screen and in Markdown long lists are cut at 20 rows; json has all; csv has a row
for each unit and criterion that was changed or waits for a decision, to filter in a
spreadsheet. The figures are those of score, and so is the exit status.`),
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
	addChoice(cmd, cmd.Flags(), choice{&o.format, report.AppraisalFormats}, "format", say("dạng kết quả; mặc định theo đuôi tệp -o, không có thì table", "form of the result; by the extension of -o, else table"))
	cmd.Flags().StringVarP(&o.output, "output", "o", "", say("ghi vào `FILE` thay vì màn hình", "write to `FILE` instead of standard output"))
	cmd.Flags().StringVar(&o.block, "block", "", say("chỉ khối có `ID` này", "only the block with this `ID`"))
	o.stage = string(scoring.FinalAppraisal)
	appraisals := []string{string(scoring.FirstAppraisal), string(scoring.FinalAppraisal)}
	addChoice(cmd, cmd.Flags(), choice{&o.stage, appraisals}, "stage", say("đến hết giai đoạn này; mặc định final", "up to and including this stage; final by default"))
	if err := cmd.RegisterFlagCompletionFunc("block", completeBlocks); err != nil {
		panic(err) // only if it were registered twice
	}
	return cmd
}

// completeRound offers folders for the one argument.
func completeRound(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) == 0 {
		return nil, cobra.ShellCompDirectiveFilterDirs
	}
	return nil, cobra.ShellCompDirectiveNoFileComp
}

// completeBlocks offers the blocks of the round, once it has been typed.
func completeBlocks(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) != 1 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	r, err := round.LoadDeclarations(args[0])
	if err != nil || r.Round == nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return blockIDs(r.Round), cobra.ShellCompDirectiveNoFileComp
}

func blockIDs(r *scoring.Round) (ids []string) {
	for _, block := range r.Blocks {
		ids = append(ids, block.ID)
	}
	return ids
}

func runAppraisal(a *app, o *appraisalOptions) error {
	if err := o.settle(a); err != nil {
		return err
	}
	progress, finish := a.progress()
	r, err := round.Load(o.round, progress)
	finish()
	if err != nil {
		return err
	}
	if !r.Usable {
		return a.tell(r.Faults, r.Sources)
	}
	if err := o.check(a, r.Round); err != nil {
		return err
	}
	view, faults := o.view(a, r)
	if err := o.write(a, view); err != nil {
		return err
	}
	return a.tell(faults, r.Sources)
}

// settle works out the format before anything is read.
func (o *appraisalOptions) settle(a *app) error {
	if o.output != "" {
		if err := a.protect(o.round, o.output); err != nil {
			return err
		}
	}
	switch byName, ok := report.FormatOf(o.output); {
	case o.format != "":
	case o.output == "":
		o.format = report.AppraisalFormats[0]
	case ok && slices.Contains(report.AppraisalFormats, byName):
		o.format = byName
	default:
		return usageError(fmt.Sprintf(a.lang.Say("không biết dạng nào cho %s; thêm --format, hoặc dùng đuôi .txt, .csv, .json, .md",
			"no format for %s; add --format, or use .txt, .csv, .json, .md"), filepath.Base(o.output)))
	}
	return nil
}

// check refuses a block that there is none of.
func (o *appraisalOptions) check(a *app, r *scoring.Round) error {
	ids := blockIDs(r)
	if o.block == "" || slices.Contains(ids, o.block) {
		return nil
	}
	message := fmt.Sprintf(a.lang.Say("không có khối “%s”", "there is no block “%s”"), o.block) + a.didYouMean(o.block, ids)
	return usageError(message + a.lang.Say("; các khối: ", "; blocks: ") + strings.Join(ids, ", "))
}

func (o *appraisalOptions) view(a *app, r *round.Round) (*report.Appraisal, scoring.Diagnostics) {
	stage := scoring.Stage(o.stage)
	then := r.At(stage)
	cards, faults := scoring.Score(then)
	faults = append(r.Faults, faults...).Sorted()
	overview := appraisal.Scored{Round: then, Cards: cards}.Overview(o.block)
	return &report.Appraisal{
		Overview: overview, Stage: stage, Pack: r.Pack.ID, Lang: a.lang,
		Errors: faults.Errors(), Warnings: len(faults) - faults.Errors(),
	}, faults
}

func (o *appraisalOptions) write(a *app, view *report.Appraisal) error {
	if o.output == "" {
		return view.Write(a.stdout, o.format)
	}
	return writeFile(o.output, func(w io.Writer) error { return view.Write(w, o.format) })
}
