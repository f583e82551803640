package main

import (
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"parindex/cmd/internal/report"
	"parindex/cmd/internal/round"
	"parindex/criteria/diff"
	"parindex/scoring"
	"parindex/scoring/compare"
)

type impactOptions struct {
	destination
	base, criteria         string
	moved, classes, reward int
}

func newImpact(a *app) *cobra.Command {
	say := a.lang.Say
	o := impactOptions{destination: to(true, "json")}
	cmd := &cobra.Command{
		Use:   "impact " + say("ĐỢT… --base REV", "ROUND… --base REV"),
		Short: say("Xem sửa tiêu chí làm đổi kết quả đã có ra sao", "Show what a change of criteria does to past results"),
		Long: say(`Chấm các đợt đã có theo tiêu chí trước khi sửa (phiên bản REV của kho git) và sau khi sửa (thư
mục làm việc): đơn vị nào đổi hạng, đổi chỉ số bao nhiêu, đổi loại, đổi khen thưởng, xử lý; và mỗi
thay đổi riêng nó làm đổi bao nhiêu. Không có --criteria thì so gói của chính đợt ở hai phiên
bản. Với --criteria GÓI, câu trả lời của đợt được chấm theo gói ấy ở hai phiên bản, nối tiêu chí
theo was:; tiêu chí mới chưa ai trả lời nên để ngoài. --format markdown để dán vào yêu cầu gộp.
Mã kết thúc là 1 nếu vượt ngưỡng của --fail-if-….`,
			`Score past rounds by the criteria before a change (the revision REV of the git repository) and
after it (the working tree): who gets another rank, index, class, reward or measure, by how much,
and what each change does alone. Without --criteria it is the round's own pack in the two
revisions. With --criteria PACK the answers of the round are scored by that pack in the two
revisions, criteria paired by was:; new ones, which nobody has answered, are left out. Use
--format markdown for a merge request. The exit status is 1 above a threshold of --fail-if-….`),
		Example: say(`  parindex impact --base main 2021/dot
  parindex impact --base main --criteria goi-2022 2021/dot 2020/dot --format markdown
  parindex impact --base main 2021/dot --fail-if-moved 5 --fail-if-class 0`,
			`  parindex impact --base main 2021/round
  parindex impact --base main --criteria pack-2022 2021/round 2020/round --format markdown
  parindex impact --base main 2021/round --fail-if-moved 5 --fail-if-class 0`),
		Args: a.somePaths,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := a.checkLimits(cmd); err != nil {
				return err
			}
			return runImpact(a, &o, args)
		},
	}
	o.flags(a, cmd)
	flags := cmd.Flags()
	flags.StringVar(&o.base, "base", "", say("phiên bản git `REV` trước khi sửa", "the git revision `REV` before the change"))
	flags.StringVar(&o.criteria, "criteria", "", say("chấm theo `GÓI` này thay vì gói của đợt", "score by this `PACK` instead of the round's own"))
	for _, limit := range []struct {
		value    *int
		name     string
		vi, what string
	}{
		{&o.moved, "fail-if-moved", "đổi hạng", "another rank"},
		{&o.classes, "fail-if-class", "đổi loại", "another class"},
		{&o.reward, "fail-if-reward", "đổi khen thưởng, xử lý", "other rewards or measures"},
	} {
		flags.IntVar(limit.value, limit.name, -1, fmt.Sprintf(say("mã kết thúc 1 nếu hơn `N` đơn vị %s", "exit status 1 if more than `N` units get %s"),
			say(limit.vi, limit.what)))
		flags.Lookup(limit.name).DefValue = ""
	}
	return cmd
}

// checkLimits refuses a negative --fail-if-…: it would be taken for none.
func (a *app) checkLimits(cmd *cobra.Command) error {
	var err error
	cmd.Flags().Visit(func(f *pflag.Flag) {
		if strings.HasPrefix(f.Name, "fail-if-") && strings.HasPrefix(f.Value.String(), "-") {
			err = usageError(fmt.Sprintf(a.lang.Say("--%s: từ 0 trở lên", "--%s: 0 or more"), f.Name))
		}
	})
	return err
}

func runImpact(a *app, o *impactOptions, paths []string) error {
	if o.base == "" {
		return usageError(a.lang.Say("cần --base REV", "--base REV is needed"))
	}
	if strings.HasPrefix(o.base, "-") || strings.Contains(o.base, ":") {
		return usageError(fmt.Sprintf(a.lang.Say("--base: “%s” không phải là một phiên bản git",
			"--base: “%s” is not a git revision"), o.base))
	}
	if err := o.settle(a); err != nil {
		return err
	}
	rounds, err := a.roundsBelow(paths)
	if err != nil {
		return err
	}
	out := &report.Impact{Base: o.base, Lang: a.lang}
	for _, name := range rounds {
		blocks, err := a.impact(o, name)
		if err != nil {
			return err
		}
		out.Blocks = append(out.Blocks, blocks...)
	}
	if err := o.write(a, out); err != nil {
		return err
	}
	counts := out.Counts()
	over := func(n, limit int) bool { return limit >= 0 && n > limit }
	if over(counts.Ranks, o.moved) || over(counts.Classes, o.classes) || over(counts.Rewards, o.reward) {
		return errFaults
	}
	return nil
}

// impact is what the change does to the blocks of a round.
func (a *app) impact(o *impactOptions, name string) ([]report.ImpactBlock, error) {
	if o.criteria == "" {
		return a.impactOwn(o, name)
	}
	before, err := a.criteriaOf(a.atBase(o.base, o.criteria))
	if err != nil {
		return nil, err
	}
	after, err := a.criteriaOf(o.criteria)
	if err != nil {
		return nil, err
	}
	r, err := a.whole(name)
	if err != nil {
		return nil, err
	}
	return impactOf(name, r, before, after), nil
}

// impactOwn takes the round as it was at the base, with its own pack, and the pack that it
// has now.
func (a *app) impactOwn(o *impactOptions, name string) ([]report.ImpactBlock, error) {
	r, err := a.whole(a.atBase(o.base, name))
	if err != nil {
		return nil, err
	}
	after, err := a.criteriaOf(name)
	if err != nil {
		return nil, err
	}
	return impactOf(name, r, setsOf(r.Pack), after), nil
}

// atBase is a path of the working tree in a revision.
func (a *app) atBase(rev, name string) string {
	name = path.Clean(filepath.ToSlash(name))
	if !strings.HasPrefix(name, "../") {
		name = "./" + name
	}
	return gitPrefix + rev + ":" + name
}

// criteriaOf is a pack without faults that can be scored by.
func (a *app) criteriaOf(name string) (diff.Pack, error) {
	o, err := a.open(name)
	if err != nil {
		return diff.Pack{}, err
	}
	if o.faults.Errors() > 0 || o.Regulation == nil {
		if err := a.printFaults(o.faults, o.sources); err != nil {
			return diff.Pack{}, err
		}
		return diff.Pack{}, errFaults
	}
	return o.Pack, nil
}

func impactOf(name string, r *round.Round, before, after diff.Pack) (list []report.ImpactBlock) {
	outcome := r.Outcome()
	for _, block := range outcome.Round.Blocks {
		one := report.ImpactBlock{Round: name, Block: block.ID, Name: block.Name, Decimals: after.Regulation.Rounding.Index}
		old := carried(r, outcome, block, before)
		now := carried(r, outcome, block, after)
		if next := follows(before, after, old, now); next != nil {
			one.Impact = compare.NewImpact(old, now, next, diff.RegulationEdits(before.Regulation, after.Regulation))
		}
		list = append(list, one)
	}
	return list
}

// carried is a block of a round under the set of a pack that follows its own; nil where
// there is none.
func carried(r *round.Round, o *scoring.Outcome, block *scoring.Block, to diff.Pack) *compare.Blocks {
	for _, p := range diff.Pairings(setsOf(r.Pack), to) {
		if p.Old == block.Set {
			return compare.Carried(p, o, block, to.Regulation)
		}
	}
	return nil
}

// follows is the pairing of the two sets that a block is carried to.
func follows(before, after diff.Pack, old, now *compare.Blocks) *compare.Pairing {
	if old == nil || now == nil {
		return nil
	}
	pairings := diff.Pairings(before, after)
	at := slices.IndexFunc(pairings, func(p compare.Pairing) bool { return p.Old == old.New && p.New == now.New })
	if at < 0 {
		return nil
	}
	return &pairings[at]
}
