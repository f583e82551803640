package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/report"
	"parindex/cmd/internal/round"
	"parindex/scoring"
	"parindex/scoring/analysis"
)

type reachOptions struct {
	destination
	variant
	round, unit string
	to          analysis.Target
}

func newReach(a *app) *cobra.Command {
	say := a.lang.Say
	o := reachOptions{destination: to(true, "json")}
	cmd := &cobra.Command{
		Use: "reach " + say("ĐỢT ĐƠN-VỊ --rank N | --class LOẠI", "ROUND UNIT --rank N | --class CLASS"),
		Short: say("Tìm ít tiêu chí nhất đưa một đơn vị lên một hạng, một loại",
			"Find the fewest criteria that take a unit to a rank or a class"),
		Long: say(`Tìm các tập tiêu chí rẻ nhất đưa đơn vị đến hạng N, hoặc đến loại đã cho, khi các đơn vị khác
giữ nguyên. Rẻ nhất là ít tiêu chí nhất, rồi ít điểm nhất. Điểm của một tiêu chí chỉ nhận các mức mà
thang điểm cho phép: không có nửa mức. Kết quả chính xác, xét mọi tập tiêu chí; không đạt được thì
nói rõ. Kết quả điều tra xã hội học giữ nguyên. Đây là phép thử, không phải kết quả chính thức.`,
			`Find the cheapest sets of criteria that would take the unit to rank N, or to a class, all other
units as they are. The cheapest is as few criteria as possible, then as few points. Points of a
criterion are only what its scale allows: no half a level. The answer is exact, over all sets of
criteria; where no set suffices it says so. Survey results stay as they are. It is a supposition,
not an official result.`),
		Example: say(`  parindex reach dot-2025 so-tu-phap --rank 3
  parindex reach dot-2025 so-tu-phap --class Tốt
  parindex reach dot-2025 so-tu-phap --rank 1 -o len-hang.xlsx`,
			`  parindex reach round-2025 so-tu-phap --rank 3
  parindex reach round-2025 so-tu-phap --class Tốt
  parindex reach round-2025 so-tu-phap --rank 1 -o ways.xlsx`),
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 2 {
				return nil
			}
			return usageError(say("cần một thư mục đợt đánh giá và một mã đơn vị", "a round's folder and a unit's id are needed"))
		},
		ValidArgsFunction: a.completeUnits,
		RunE: func(cmd *cobra.Command, args []string) error {
			if cmd.Flags().Changed("rank") && o.to.Rank < 1 {
				return usageError(say("--rank: từ 1 trở lên", "--rank: 1 or more"))
			}
			o.round, o.unit = args[0], args[1]
			return runReach(a, &o)
		},
	}
	o.flags(a, cmd)
	cmd.Flags().IntVar(&o.to.Rank, "rank", 0, say("đến hạng `N` hoặc tốt hơn", "to rank `N` or better"))
	cmd.Flags().StringVar(&o.to.Class, "class", "", say("đến `LOẠI` hoặc tốt hơn", "to the class `CLASS` or a better one"))
	o.variantFlags(a, cmd, scoring.Stages)
	return cmd
}

func runReach(a *app, o *reachOptions) error {
	if (o.to.Rank != 0) == (o.to.Class != "") {
		return usageError(a.lang.Say("cần --rank N hoặc --class LOẠI, và chỉ một trong hai",
			"--rank N or --class CLASS is needed, and only one of them"))
	}
	if err := o.settle(a); err != nil {
		return err
	}
	r, err := a.whole(o.round)
	if err != nil {
		return err
	}
	if o.unit, err = a.leafNamed(r.Round, o.unit, ""); err != nil {
		return err
	}
	return o.reach(a, r)
}

func (o *reachOptions) reach(a *app, r *round.Round) error {
	outcome, err := o.outcome(a, r)
	if err != nil {
		return err
	}
	ranking, s := standingOf(outcome, o.unit)
	if err := o.check(a, outcome, ranking, s); err != nil {
		return err
	}
	found := analysis.ReachOf(outcome, ranking, s, o.to)
	if err := o.write(a, &report.Reach{Result: a.result(r, outcome), Ranking: ranking, Reach: found}); err != nil {
		return err
	}
	return a.printFaults(outcome.Faults, r.Sources)
}

// standingOf is where a unit of the round stands.
func standingOf(o *scoring.Outcome, unit string) (*scoring.Ranking, *scoring.Standing) {
	for i := range o.Rankings {
		for j := range o.Rankings[i].Standings {
			if s := &o.Rankings[i].Standings[j]; s.Card.Unit.ID == unit {
				return &o.Rankings[i], s
			}
		}
	}
	return nil, nil
}

// check refuses a target that there is none of.
func (o *reachOptions) check(a *app, outcome *scoring.Outcome, ranking *scoring.Ranking, s *scoring.Standing) error {
	say := a.lang.Say
	classes := classesOf(outcome.Round.Regulation.ScaleOf(ranking.Block.ID))
	switch {
	case !s.Card.Scored:
		return usageError(fmt.Sprintf(say("%s chưa có kết quả nên không tìm được cách nào", "%s has no result to begin with"), s.Card.Unit.Name))
	case s.Card.Published != nil:
		return usageError(fmt.Sprintf(say("%s chỉ có kết quả đã công bố, không có điểm từng tiêu chí",
			"of %s only published results are known, not the points of criteria"), s.Card.Unit.Name))
	case o.to.Class == "" && s.Rank == 0:
		return usageError(fmt.Sprintf(say("%s không được xếp hạng", "%s is not ranked"), s.Card.Unit.Name))
	case o.to.Rank > ranking.Ranked:
		return usageError(fmt.Sprintf(say("khối chỉ có %d đơn vị được xếp hạng", "only %d units of the block are ranked"), ranking.Ranked))
	case o.to.Class != "" && len(classes) == 0:
		return usageError(say("quy chế không xếp loại khối này", "the regulation has no classes for this block"))
	case o.to.Class != "" && !slices.Contains(classes, o.to.Class):
		message := fmt.Sprintf(say("không có loại “%s”", "there is no class “%s”"), o.to.Class) + a.didYouMean(o.to.Class, classes)
		return usageError(message + say("; các loại: ", "; classes: ") + strings.Join(classes, ", "))
	}
	return nil
}

func classesOf(scale *scoring.ClassScale) (names []string) {
	if scale == nil {
		return nil
	}
	for _, level := range scale.Levels {
		names = append(names, level.Name)
	}
	return names
}
