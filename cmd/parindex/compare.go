package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/record"
	"parindex/cmd/internal/report"
	"parindex/cmd/internal/round"
	"parindex/criteria"
	"parindex/criteria/diff"
)

func newCompare(a *app) *cobra.Command {
	say := a.lang.Say
	o := to(true, "json")
	cmd := &cobra.Command{
		Use:   "compare " + say("TRƯỚC SAU", "BEFORE AFTER"),
		Short: say("So sánh hai kết quả và tách nguyên nhân thay đổi", "Compare two results and tell causes apart"),
		Long: say(`So hai đợt, hai phiên bản của một đợt (git:REV:ĐƯỜNG-DẪN) hoặc hai kết quả đã lưu (.json do lệnh
score ghi): hạng, chỉ số, xếp loại của từng đơn vị. Với hai đợt, thay đổi của chỉ số được chia
công bằng thành bốn phần cộng lại đúng bằng cả thay đổi, theo thứ tự nào cũng vậy (bình quân
trên mọi thứ tự): làm tốt hơn hay kém hơn; đổi cách chấm; đổi điểm tối đa, trọng số; đổi phạm
vi áp dụng. Tiêu chí của hai bộ nối với nhau theo khóa was: và như lệnh criteria diff; ánh xạ đã
dùng được in ra. Điểm tự chấm hay hội đồng cho thì giữ tỷ lệ khi cách chấm đổi.`,
			`Compare two rounds, two revisions of a round (git:REV:PATH) or two recorded results (.json that
score wrote): rank, index and class of each unit. Of two rounds, the change of an index is
divided fairly into four parts that add up to it exactly, whatever the order (means over all
orders): did better or worse; rule changed; maximum or weight changed; what applies changed.
Criteria of the two sets are paired by the key was: and as criteria diff does; the mapping is
printed. Points that were typed or decided keep their share where the rule changes.`),
		Example: say(`  parindex compare 2021/dot 2022/dot
  parindex compare git:v1:2022/dot 2022/dot -o thay-doi.xlsx
  parindex compare 2021/dot/record.json 2022/dot --format csv`,
			`  parindex compare 2021/round 2022/round
  parindex compare git:v1:2022/round 2022/round -o change.xlsx
  parindex compare 2021/round/record.json 2022/round --format csv`),
		Args: a.twoResults,
		RunE: func(_ *cobra.Command, args []string) error {
			return runCompare(a, &o, args[0], args[1])
		},
	}
	o.flags(a, cmd)
	return cmd
}

// twoResults is the argument check of a command that compares.
func (a *app) twoResults(_ *cobra.Command, args []string) error {
	if len(args) == 2 {
		return nil
	}
	return usageError(fmt.Sprintf(a.lang.Say("cần đúng hai đợt hoặc kết quả để so, ở đây có %d",
		"exactly two rounds or results are needed, found %d"), len(args)))
}

func runCompare(a *app, d *destination, before, after string) error {
	if err := d.settle(a); err != nil {
		return err
	}
	old, err := a.compared(before)
	if err != nil {
		return err
	}
	now, err := a.compared(after)
	if err != nil {
		return err
	}
	return d.write(a, &report.Comparison{Old: old, New: now, Lang: a.lang})
}

// compared reads a result, from its record or by scoring the round.
func (a *app) compared(name string) (report.Compared, error) {
	if strings.EqualFold(filepath.Ext(name), ".json") && !strings.HasPrefix(name, gitPrefix) {
		return a.comparedRecord(name)
	}
	r, err := a.whole(name)
	if err != nil {
		return report.Compared{}, err
	}
	return scored(name, r), nil
}

func scored(name string, r *round.Round) report.Compared {
	outcome := r.Outcome()
	return report.Compared{Name: name, Record: record.Of(outcome, r.Source()), Outcome: outcome, Pack: setsOf(r.Pack)}
}

// setsOf is what packs are compared by.
func setsOf(p *criteria.Pack) diff.Pack {
	return diff.Pack{ID: p.ID, Regulation: p.Regulation, Sets: p.Sets}
}

func (a *app) comparedRecord(name string) (report.Compared, error) {
	file, err := os.Open(name)
	if err != nil {
		return report.Compared{}, err
	}
	defer file.Close()
	kept, faults, err := record.Read(file, filepath.ToSlash(name))
	if err != nil {
		return report.Compared{}, err
	}
	if err := a.printFaults(faults, nil); err != nil {
		return report.Compared{}, err
	}
	return report.Compared{Name: name, Record: kept}, nil
}
