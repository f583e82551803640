package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/report"
	"parindex/cmd/internal/round"
	"parindex/scoring"
)

// surveyOptions are those of a ranking, without stages and weights, and a unit.
type surveyOptions struct {
	scoreOptions
	unit string
}

func newSurvey(a *app) *cobra.Command {
	say := a.lang.Say
	o := surveyOptions{scoreOptions: scoreOptions{destination: to(true, "json")}}
	cmd := &cobra.Command{
		Use: "survey " + say("ĐỢT [TÙY CHỌN]", "ROUND [OPTIONS]"),
		Short: say("Xem kết quả điều tra xã hội học: chỉ số hài lòng, sai số, điểm",
			"Show the survey: satisfaction, margins of error, points"),
		Long: say(`Cộng phiếu hoặc bảng số liệu phiếu trong thư mục survey theo định nghĩa điều tra của gói
(survey.yaml) và in bảng của từng khối: hạng theo chỉ số hài lòng, thành phần, nhóm đối
tượng, số phiếu so với số cần có, sai số ước lượng, điểm của từng tiêu chí điều tra.
Dưới bảng: đơn vị không có điều tra và ảnh hưởng đến điểm tối đa, cặp đơn vị không phân
biệt được, phiếu trả lời mọi câu như nhau, đợt và kênh điều tra, số đã công bố, cách
tính bằng lời. Thêm --unit thì in cả nhóm và từng câu hỏi của một đơn vị; riêng CSV luôn
mỗi đơn vị một dòng, nhóm thành cột: số trả lời từng câu lấy ở --format json hoặc xlsx. Hai
cột cuối của CSV: faulty (còn lỗi), round_status (official, practice, draft, variant).`,
			`Add up the ballots or counts in the survey folder as the pack's survey.yaml defines and
print a table per block: rank by satisfaction, components, groups, ballots against
those required, estimated margins of error, the points of each survey criterion. Below
it: units without a survey and what that does to their maximum, pairs that cannot be
told apart, ballots with the same answer everywhere, waves and channels, published totals, and
the choices of the definition in words. With --unit also the groups and questions of
one unit; CSV always has one row per unit with groups in columns; for the answers to
each question use --format json or xlsx. The last two columns of CSV are faulty and
round_status (official, practice, draft, variant).`),
		Example: say(`  parindex survey dot-2025                     in bảng ra màn hình
  parindex survey dot-2025 -o dieu-tra.xlsx    bảng Excel để in và ký
  parindex survey dot-2025 --block so --format csv
  parindex survey dot-2025 --unit so-noi-vu    từng nhóm, từng câu hỏi`,
			`  parindex survey round-2025                    print the tables
  parindex survey round-2025 -o survey.xlsx     an Excel file to print and sign
  parindex survey round-2025 --block so --format csv
  parindex survey round-2025 --unit so-noi-vu   each group, each question`),
		Args:              a.oneRound,
		ValidArgsFunction: completeRound,
		RunE: func(_ *cobra.Command, args []string) error {
			o.round = args[0]
			return runSurvey(a, &o)
		},
	}
	o.flags(a, cmd)
	cmd.Flags().StringVar(&o.block, "block", "", say("chỉ khối có `MÃ` này", "only the block with this `ID`"))
	cmd.Flags().StringVar(&o.unit, "unit", "",
		say("chỉ đơn vị có `MÃ` này, kèm nhóm và câu hỏi (trừ CSV)",
			"only the unit with this `ID`, with its groups and questions (not as CSV)"))
	return cmd
}

func runSurvey(a *app, o *surveyOptions) error {
	r, err := a.toReport(&o.destination, o.round, o.block)
	if err != nil {
		return err
	}
	outcome := r.Outcome()
	result := a.result(r, outcome.InBlock(o.block))
	s := surveyOf(result, r)
	s.Unit = o.unit
	if err := o.check(a, r, s); err != nil {
		return err
	}
	if err := o.write(a, s); err != nil {
		return err
	}
	return a.printFaults(outcome.Faults, r.Sources)
}

// surveyOf is the report on a round's survey.
func surveyOf(result report.Result, r *round.Round) *report.Survey {
	return &report.Survey{Result: result, Answers: r.Answers, Definition: r.Pack.Survey,
		Defined: r.Pack.Survey != nil || r.Pack.SurveyFaulty}
}

// check refuses a unit that there is none of, and a report of nothing.
func (o *surveyOptions) check(a *app, r *round.Round, s *report.Survey) error {
	say := a.lang.Say
	if o.unit != "" {
		if err := o.one(a, s); err != nil {
			return err
		}
	}
	switch {
	case !s.Empty():
		return nil
	case o.unit != "" || o.block != "":
		return usageError(say("khối này không có tiêu chí điều tra xã hội học và không có phiếu nào",
			"this block has no survey criteria and no ballots"))
	case !s.Defined:
		return usageError(fmt.Sprintf(say("gói “%s” không có định nghĩa điều tra (survey.yaml) và bộ tiêu chí không có "+
			"tiêu chí điều tra xã hội học",
			"the pack “%s” defines no survey (survey.yaml), and its criteria sets have no survey criteria"), r.Pack.ID))
	}
	return usageError(say("đợt này không có tiêu chí điều tra xã hội học và không có phiếu nào",
		"this round has no survey criteria and no ballots"))
}

// one leaves the block of the unit that is asked for.
func (o *surveyOptions) one(a *app, s *report.Survey) error {
	blocks := map[string]*scoring.Block{}
	var units []*scoring.Unit
	for _, ranking := range s.Rankings {
		for _, unit := range ranking.Block.Units {
			blocks[unit.ID] = ranking.Block
			units = append(units, unit)
		}
	}
	id, err := a.unitNamed(units, o.unit, o.block)
	if err != nil {
		return err
	}
	s.Outcome, s.Unit = s.InBlock(blocks[id].ID), id
	return nil
}
