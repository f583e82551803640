package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/demo"
	"parindex/criteria"
)

// demoPack is the pack of a practice round that names none: one with declared data,
// agencies and a survey.
const demoPack = "quang-nam-2020"

type demoOptions struct {
	folder
	pack          string
	units, faults int
	seed          uint64
}

func newDemo(a *app) *cobra.Command {
	say := a.lang.Say
	o := demoOptions{}
	cmd := &cobra.Command{
		Use:   "demo " + say("THƯ-MỤC --units N --seed S", "DIR --units N --seed S"),
		Short: say("Tạo một đợt thực hành có số liệu dựng", "Make a practice round of constructed figures"),
		Long: say(`Tạo một đợt đánh giá để thực hành, tập huấn hoặc đo tốc độ: round.yaml (status: practice),
bản tự đánh giá đã điền, danh sách thẩm định đã quyết định, điều tra xã hội học và kết quả
năm trước. Mọi đơn vị và số liệu đều là dựng. Cùng gói, --units và --seed thì cho đúng các
tệp ấy, trên máy nào cũng vậy. Gói có nhiều bộ tiêu chí thì mỗi bộ một khối.

--faults là bao nhiêu phần trăm số đơn vị có một lỗi thường gặp trong bản tự đánh giá: chữ
trong ô số, mức không có, tỷ lệ vượt 100%, vượt điểm tối đa, chưa gửi, dòng bị xóa, ô trống,
biểu của đơn vị khác, tệp hỏng, số âm, số lẻ ở chỗ đếm. faults.csv ghi lỗi nào nằm ở đâu;
chương trình không đọc tệp này khi chấm.
`,
			`Make a round for practice, training or benchmarks: round.yaml (status: practice), filled
self-assessments, decided lists of the agencies, a survey and last year's results. All units
and figures are constructed. The same pack, --units and --seed give the same files on any
machine. A pack with several sets gets a block for each.

--faults is how many percent of the units have a common fault in their self-assessment: text
in a number cell, an unknown level, a rate above 100 %, points above the maximum, nothing
handed in, a deleted row, a blank cell, another unit's form, a damaged file, a negative
number, a fraction where things are counted. faults.csv says which is where; it is not read
when the round is scored.
`) + a.folderHelp(say("THƯ-MỤC", "DIR")),
		Example: say(`  parindex demo thuc-hanh --units 30
  parindex demo tap-huan --units 40 --seed 7 --pack ha-tinh-2021 --faults 25
  parindex demo toc-do --units 300 && parindex score toc-do`,
			`  parindex demo practice --units 30
  parindex demo training --units 40 --seed 7 --pack ha-tinh-2021 --faults 25
  parindex demo speed --units 300 && parindex score speed`),
		Args: a.oneFolder,
		RunE: func(_ *cobra.Command, args []string) error {
			o.path, o.again, a.named = args[0], demo.IsMade, nil // nothing is read
			return runDemo(a, &o)
		},
	}
	o.replaceFlag(a, cmd)
	flags := cmd.Flags()
	flags.IntVar(&o.units, "units", 0, say("số đơn vị `N`, từ 1 trở lên", "`N` units, 1 or more"))
	flags.Uint64Var(&o.seed, "seed", 0, say("`S` khác thì số liệu khác; mặc định 0",
		"another `S` gives other figures; 0 by default"))
	flags.StringVar(&o.pack, "pack", "", say("`GÓI` đi kèm chương trình; mặc định "+demoPack,
		"a `PACK` that ships with parindex; "+demoPack+" by default"))
	flags.IntVar(&o.faults, "faults", 0, say("bao nhiêu `PHẦN-TRĂM` số đơn vị có lỗi; mặc định 0",
		"how many `PERCENT` of the units have a fault; 0 by default"))
	packs := cobra.FixedCompletions(criteria.Builtin(), cobra.ShellCompDirectiveNoFileComp)
	if err := cmd.RegisterFlagCompletionFunc("pack", packs); err != nil {
		panic(err) // only if the flag were registered twice
	}
	return cmd
}

// oneFolder is the argument check of a command that makes a folder.
func (a *app) oneFolder(_ *cobra.Command, args []string) error {
	if len(args) == 1 {
		return nil
	}
	return usageError(fmt.Sprintf(a.lang.Say("cần đúng một thư mục để ghi, ở đây có %d",
		"exactly one folder to write is needed, found %d"), len(args)))
}

// check refuses options that no round can be made for, and fills in the pack.
func (o *demoOptions) check(a *app) error {
	o.pack = cmp.Or(o.pack, demoPack)
	switch {
	case o.units < 1:
		return usageError(a.lang.Say("--units phải từ 1 trở lên", "--units has to be 1 or more"))
	case o.faults < 0 || o.faults > 100:
		return usageError(a.lang.Say("--faults phải từ 0 đến 100", "--faults has to be from 0 to 100"))
	case !slices.Contains(criteria.Builtin(), o.pack):
		return a.notShipped(o.pack)
	}
	return o.settle(a)
}

// notShipped refuses a pack that does not ship with parindex.
func (a *app) notShipped(pack string) error {
	say, known := a.lang.Say, criteria.Builtin()
	message := fmt.Sprintf(say("không có gói “%s” đi kèm chương trình", "no pack “%s” ships with parindex"), pack)
	return usageError(message + a.didYouMean(pack, known) +
		say("; các gói đi kèm: ", "; packs that ship with parindex: ") + strings.Join(known, ", "))
}

func runDemo(a *app, o *demoOptions) error {
	if err := o.check(a); err != nil {
		return err
	}
	pack, _, err := criteria.LoadBuiltin(o.pack)
	if err != nil {
		return err
	}
	r, err := demo.New(demo.Options{Pack: pack, Units: o.units, Seed: o.seed, Faults: o.faults})
	if err != nil {
		return err
	}
	progress, finish := a.bar(a.lang.Say("Ghi tệp", "Writing files"))
	err = o.write(r.Files(), progress)
	finish()
	if err != nil {
		return err
	}
	o.printSummary(a, r.Faults())
	return nil
}

// printSummary says what has been made, and where its faults are listed.
func (o *demoOptions) printSummary(a *app, faults int) {
	dir := o.shown()
	fmt.Fprintf(a.notes(), a.lang.Say("Đã tạo đợt thực hành %d đơn vị, gói %s, trong %s. Mọi số liệu là dựng.\n",
		"Practice round made: %d units, pack %s, in %s. All figures are constructed.\n"), o.units, o.pack, dir)
	if faults > 0 {
		fmt.Fprintf(a.notes(), a.lang.Say("%d đơn vị có lỗi; lỗi nào ở đâu: %s\n",
			"Units with a fault: %d; where they are: %s\n"), faults, dir+"/"+demo.FaultsFile)
	}
}
