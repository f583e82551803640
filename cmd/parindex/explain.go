package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/report"
	"parindex/cmd/internal/round"
	"parindex/scoring"
	"parindex/scoring/account"
	"parindex/scoring/fault"
)

type explainOptions struct {
	destination
	variant
	round, unit, code string
	firm, brief       bool
}

func newExplain(a *app) *cobra.Command {
	say := a.lang.Say
	o := explainOptions{destination: to(false, "json")}
	cmd := &cobra.Command{
		Use: "explain " + say("ĐỢT ĐƠN-VỊ [MÃ]", "ROUND UNIT [CODE]"),
		Short: say("Giải thích vì sao một đơn vị có thứ hạng, chỉ số, điểm như vậy",
			"Explain a unit's rank and index, or the points of one criterion"),
		Long: say(`Giải thích kết quả của một đơn vị. Sáu dòng đầu cho biết hạng, xếp loại, còn thiếu bao nhiêu để lên
hạng, lên loại, điểm mất vì đâu, tiêu chí mất nhiều nhất, lĩnh vực dưới trung bình khối; --brief chỉ in
sáu dòng ấy. Tiếp theo là chi tiết: hạng và điều phân định với đơn vị liền trên, liền dưới;
xếp loại và mức khống chế; lĩnh vực, phần, tổng điểm, chỉ số trước và sau làm tròn; điều
không áp dụng và căn cứ; mất điểm ở đâu. Thêm mã tiêu chí thì giải thích riêng tiêu chí
đó: thang điểm và mức được chọn, ô số liệu đã đọc, điểm tự chấm, từng quyết định thẩm
định kèm lý do, kết quả điều tra, làm tròn. Số liệu đúng là số liệu của lệnh score.`,
			`Explain a unit's result. The first six lines say its rank, its class, what it lacks to the
next ones, what its points were lost to, the criteria that cost most, and the areas below the
mean of the block; --brief prints no more than them. Details follow: its rank and what
separates it from the units above and below;
its class and what limited it; areas, parts, total, index before and after rounding; what
does not apply and who says so; where points were lost. With a code, explain that
criterion: its rule and the alternative that applies, the cells that were read, self points,
every decision with its reason, the survey's answer, rounding. The figures are those of score.`),
		Example: `  parindex explain dot-2025 so-tu-phap
  parindex explain dot-2025 so-tu-phap --brief
  parindex explain dot-2025 so-tu-phap 1.1.2
  parindex explain dot-2025 so-tu-phap --stage appraisal1
  parindex explain dot-2025 so-tu-phap -o so-tu-phap.md`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 2 || len(args) == 3 {
				return nil
			}
			return usageError(say("cần một thư mục đợt đánh giá, một mã đơn vị, và nếu muốn một mã tiêu chí",
				"a round's folder and a unit's id are needed, and a criterion's code if you like"))
		},
		ValidArgsFunction: a.completeUnits,
		RunE: func(_ *cobra.Command, args []string) error {
			o.round, o.unit = args[0], args[1]
			if len(args) == 3 {
				o.code = args[2]
			}
			return runExplain(a, &o)
		},
	}
	o.flags(a, cmd)
	o.variantFlags(a, cmd, scoring.Stages)
	firmFlag(a, cmd, &o.firm)
	cmd.Flags().BoolVar(&o.brief, "brief", false, say("chỉ in sáu dòng đầu về đơn vị; json luôn in đủ",
		"print only the first six lines on the unit; json is always complete"))
	return cmd
}

func unitIDs(r *scoring.Round) (ids []string) {
	for _, block := range r.Blocks {
		for _, unit := range block.Units {
			ids = append(ids, unit.ID)
		}
	}
	return ids
}

// codesOf are the codes of the set that a unit is scored by.
func codesOf(r *scoring.Round, id string) (codes []string) {
	for _, block := range r.Blocks {
		for _, unit := range block.Units {
			if unit.ID == id {
				block.Set.Walk(func(c *scoring.Criterion, _ int) { codes = append(codes, c.Code) })
			}
		}
	}
	return codes
}

func runExplain(a *app, o *explainOptions) error {
	if o.firm && o.code != "" {
		return usageError(a.lang.Say("--firm là của cả đơn vị, không phải của một tiêu chí: bỏ mã tiêu chí",
			"--firm is about the whole unit, not about one criterion: leave out the code"))
	}
	if o.brief && o.code != "" {
		return usageError(a.lang.Say("--brief là của cả đơn vị; bỏ --brief hoặc bỏ mã tiêu chí",
			"--brief is of a whole unit; leave out --brief, or the criterion's code"))
	}
	if err := o.settle(a); err != nil {
		return err
	}
	r, err := a.whole(o.round)
	if err != nil {
		return err
	}
	if o.unit, err = a.leafNamed(r.Round, o.unit, o.code); err != nil {
		return err
	}
	return o.explain(a, r)
}

func (o *explainOptions) explain(a *app, r *round.Round) error {
	outcome, err := o.outcome(a, r)
	if err != nil {
		return err
	}
	faults := outcome.Faults
	unit := account.Of(outcome, r.Answers, o.unit)
	e := &report.Account{Result: a.result(r, outcome), Unit: unit, Brief: o.brief, Code: o.code}
	if o.code != "" {
		e.Criterion = unit.Criterion(o.code)
	}
	if o.firm {
		e.Firms = report.FirmsOf(outcome, r.Answers, func(s *scoring.Standing) bool { return s.Card.Unit.ID == o.unit })
	}
	if err := o.write(a, e); err != nil {
		return err
	}
	return o.rest(a, e, faults)
}

// rest says how many faults there are beside those in the explanation, of the unit and of
// the round; the exit status is score's.
func (o *explainOptions) rest(a *app, e *report.Account, faults fault.List) error {
	if unsaid := e.Unsaid(); unsaid > 0 && o.format != "json" {
		fmt.Fprintf(a.notes(), a.lang.Say("Đơn vị này còn %d lỗi hoặc cảnh báo không in ở đây; xem: %s\n",
			"Faults and warnings of this unit that are not printed here: %d; see: %s\n"), unsaid,
			quoted([]string{"parindex", "explain", o.round, o.unit}))
	}
	if others := len(faults) - len(e.Unit.Faults); others > 0 {
		fmt.Fprintf(a.notes(), a.lang.Say("Đợt còn %d lỗi hoặc cảnh báo khác, không thuộc đơn vị này; xem: %s\n",
			"Further faults and warnings of the round, not of this unit: %d; see: %s\n"), others,
			quoted([]string{"parindex", "validate", o.round}))
	}
	return a.verdict(faults)
}
