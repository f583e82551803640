package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"parindex/cmd/internal/report"
	"parindex/cmd/internal/round"
	"parindex/scoring"
)

type scoreOptions struct {
	round   string
	format  string
	output  string
	block   string
	weights string
	stage   string
}

func newScore(a *app) *cobra.Command {
	say := a.lang.Say
	o := scoreOptions{}
	cmd := &cobra.Command{
		Use:   "score " + say("ĐỢT [TÙY CHỌN]", "ROUND [OPTIONS]"),
		Short: say("Chấm điểm, xếp hạng và xếp loại một đợt đánh giá", "Score, rank and classify a round"),
		Long: say(`Đọc thư mục của một đợt đánh giá (round.yaml, self/, appraisal/, survey/, history/),
chấm điểm mọi đơn vị và in bảng xếp hạng của từng khối. Lỗi dữ liệu được in hết một
lượt kèm ô có lỗi; đơn vị có lỗi vẫn có trong bảng, đánh dấu (*), và mã kết thúc là 1.`,
			`Read a round's folder (round.yaml, self/, appraisal/, survey/, history/), score
every unit and print a ranking per block. All faults are printed in one run, each at
its cell; units with faults stay in the table, marked (*), and the exit status is 1.`),
		Example: say(`  parindex score dot-2025                     in bảng ra màn hình
  parindex score dot-2025 -o xep-hang.xlsx    bảng Excel để in và ký
  parindex score dot-2025 --block so --format csv
  parindex score dot-2025 --stage appraisal1
  parindex score dot-2025 --weights thu-nghiem.yaml`,
			`  parindex score round-2025                     print the tables
  parindex score round-2025 -o ranking.xlsx     an Excel file to print and sign
  parindex score round-2025 --block so --format csv
  parindex score round-2025 --stage appraisal1
  parindex score round-2025 --weights trial.yaml`),
		Args: a.oneRound,
		RunE: func(_ *cobra.Command, args []string) error {
			o.round = args[0]
			return runScore(a, &o)
		},
	}
	addChoice(cmd, cmd.Flags(), choice{&o.format, report.Formats}, "format", say("dạng kết quả; mặc định theo đuôi tệp -o, không có thì table", "form of the result; by the extension of -o, else table"))
	cmd.Flags().StringVarP(&o.output, "output", "o", "", say("ghi vào `FILE` thay vì màn hình", "write to `FILE` instead of standard output"))
	cmd.Flags().StringVar(&o.block, "block", "", say("chỉ khối có `ID` này", "only the block with this `ID`"))
	addChoice(cmd, cmd.Flags(), choice{&o.stage, stages()}, "stage", say("xếp hạng ở giai đoạn này; mặc định final", "rank as of this stage; final by default"))
	cmd.Flags().StringVar(&o.weights, "weights", "", say("thử bộ trọng số lĩnh vực trong tệp YAML `FILE`; kết quả không chính thức",
		"try the weights of areas in the YAML `FILE`; the result is not official"))
	return cmd
}

func runScore(a *app, o *scoreOptions) error {
	if err := o.settle(a); err != nil {
		return err
	}
	report, finish := a.progress()
	r, err := round.Load(o.round, report)
	finish()
	if err != nil {
		return err
	}
	if !r.Usable {
		return a.tell(r.Faults, r.Sources)
	}
	r.Round = r.At(scoring.Stage(o.stage))
	if o.weights != "" {
		if err := a.layWeights(r, o.weights); err != nil {
			return err
		}
	}
	result, faults, err := o.result(a, r)
	if err != nil {
		return err
	}
	if err := o.write(a, result); err != nil {
		return err
	}
	return a.tell(faults, r.Sources)
}

// stages are those that can be ranked.
func stages() (names []string) {
	for _, stage := range scoring.Stages {
		names = append(names, string(stage))
	}
	return names
}

// settle works out the format before anything is read.
func (o *scoreOptions) settle(a *app) error {
	say := a.lang.Say
	if o.output != "" {
		if err := a.protect(o.round, o.output); err != nil {
			return err
		}
	}
	switch byName, ok := report.FormatOf(o.output); {
	case o.format != "":
	case o.output == "":
		o.format = report.Formats[0]
	case ok:
		o.format = byName
	default:
		return usageError(fmt.Sprintf(say("không biết dạng nào cho %s; thêm --format, hoặc dùng đuôi .txt, .csv, .json, .md, .xlsx",
			"no format for %s; add --format, or use .txt, .csv, .json, .md, .xlsx"), filepath.Base(o.output)))
	}
	if o.format == "xlsx" && o.output == "" && isTerminal(a.stdout) {
		return usageError(say("bảng Excel phải ghi ra tệp: thêm -o TÊN.xlsx", "an Excel file does not go to a terminal: add -o NAME.xlsx"))
	}
	return nil
}

func isTerminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}

func (o *scoreOptions) result(a *app, r *round.Round) (*report.Result, scoring.Diagnostics, error) {
	cards, faults := scoring.Score(r.Round)
	faults = append(r.Faults, faults...).Sorted()
	rankings := scoring.Rank(r.Round, cards)
	if o.block != "" {
		var err error
		if rankings, err = o.only(a, rankings); err != nil {
			return nil, nil, err
		}
	}
	return &report.Result{
		Round: r.Round, Pack: r.Pack.ID, Rankings: rankings, Lang: a.lang,
		Errors: faults.Errors(), Warnings: len(faults) - faults.Errors(),
	}, faults, nil
}

func (o *scoreOptions) only(a *app, rankings []scoring.Ranking) ([]scoring.Ranking, error) {
	var ids []string
	for i, ranking := range rankings {
		if ranking.Block.ID == o.block {
			return rankings[i : i+1], nil
		}
		ids = append(ids, ranking.Block.ID)
	}
	message := fmt.Sprintf(a.lang.Say("không có khối “%s”", "there is no block “%s”"), o.block) + a.didYouMean(o.block, ids)
	return nil, usageError(message + a.lang.Say("; các khối: ", "; blocks: ") + strings.Join(ids, ", "))
}

func (o *scoreOptions) write(a *app, result *report.Result) error {
	if o.output == "" {
		return result.Write(a.stdout, o.format)
	}
	return writeFile(o.output, func(w io.Writer) error { return result.Write(w, o.format) })
}
