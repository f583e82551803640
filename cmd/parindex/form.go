package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/round"
	"parindex/cmd/internal/workbook"
	"parindex/scoring"
)

type formOptions struct {
	round, output, unit string
}

func newForm(a *app) *cobra.Command {
	say := a.lang.Say
	o := formOptions{}
	cmd := &cobra.Command{
		Use:   "form " + say("ĐỢT", "ROUND") + " -o " + say("THƯ-MỤC", "DIR"),
		Short: say("Tạo biểu tự đánh giá trống cho từng đơn vị", "Write a blank self-assessment workbook for every unit"),
		Long: say(`Tạo cho mỗi đơn vị của đợt một sổ Excel trống theo bộ tiêu chí: danh sách chọn, ô nhập
có kiểm tra, thang điểm bằng lời, điểm cộng dồn, số tiêu chí đã chấm, điểm vượt tối đa
hiện đỏ, và trang hướng dẫn. Tên tệp là mã đơn vị. Tệp đã có sẵn không bị ghi đè.`,
			`Write a blank workbook for every unit of the round from its criteria set: lists to
choose from, checked entry cells, the scale in words, running subtotals, how many
criteria are done, points above the maximum in red, and a sheet of instructions. Files
are named by the unit's id. Files that exist are not overwritten.`),
		Example: `  parindex form dot-2025 -o bieu-mau
  parindex form dot-2025 -o bieu-mau --unit so-noi-vu`,
		Args: a.oneRound,
		RunE: func(_ *cobra.Command, args []string) error {
			o.round = args[0]
			return runForm(a, &o)
		},
	}
	cmd.Flags().StringVarP(&o.output, "output", "o", "", say("`DIR` để ghi, được tạo nếu chưa có", "the `DIR` to write to; made if it is not there"))
	cmd.Flags().StringVar(&o.unit, "unit", "", say("chỉ đơn vị có `ID` này", "only the unit with this `ID`"))
	return cmd
}

func runForm(a *app, o *formOptions) error {
	if o.output == "" {
		return usageError(a.lang.Say("thiếu -o THƯ-MỤC", "-o DIR is missing"))
	}
	r, err := round.LoadDeclarations(o.round)
	if err != nil {
		return err
	}
	if r.Usable {
		r.Faults.Add(r.Check()...)
	}
	if err := a.tell(r.Faults, r.Sources); err != nil || !r.Usable {
		return err
	}
	forms, err := o.forms(a, r)
	if err != nil {
		return err
	}
	if err := o.write(forms); err != nil {
		return err
	}
	fmt.Fprintf(a.stderr, a.lang.Say("Đã ghi %d biểu vào %s\n", "Forms written: %d, to %s\n"), len(forms), o.output)
	return nil
}

// forms are those to write, one a unit.
func (o *formOptions) forms(a *app, r *round.Round) ([]workbook.Form, error) {
	var forms []workbook.Form
	var ids []string
	for _, block := range r.Blocks {
		for _, unit := range block.Units {
			ids = append(ids, unit.ID)
			if o.unit == "" || o.unit == unit.ID {
				forms = append(forms, formOf(r, block, unit))
			}
		}
	}
	if len(forms) == 0 && o.unit != "" {
		message := fmt.Sprintf(a.lang.Say("không có đơn vị “%s” trong đợt này", "the round has no unit “%s”"), o.unit)
		return nil, usageError(message + a.didYouMean(o.unit, ids))
	}
	return forms, nil
}

func formOf(r *round.Round, block *scoring.Block, unit *scoring.Unit) workbook.Form {
	return workbook.Form{Round: r.Round, Block: block, Unit: unit, AppraisedColumn: r.AppraisedColumn}
}

// write writes all forms, or none if one of them is there already: it may have
// been filled.
func (o *formOptions) write(forms []workbook.Form) error {
	if err := os.MkdirAll(o.output, 0o755); err != nil {
		return err
	}
	for _, form := range forms {
		if name := o.name(form); exists(name) {
			return &fs.PathError{Op: "create", Path: name, Err: fs.ErrExist}
		}
	}
	for _, form := range forms {
		if err := writeFile(o.name(form), func(w io.Writer) error { return workbook.WriteForm(w, form) }); err != nil {
			return err
		}
	}
	return nil
}

func (o *formOptions) name(form workbook.Form) string {
	return filepath.Join(o.output, form.Unit.ID+".xlsx")
}
