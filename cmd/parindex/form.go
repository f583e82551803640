package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/round"
	"parindex/cmd/internal/sheet"
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
  parindex form dot-2025 -o bieu-mau --unit so-noi-vu
  parindex form appraisal dot-2025 -o tham-dinh
  parindex form explanation dot-2025 -o giai-trinh
  parindex form survey dot-2025 -o dieu-tra.xlsx`,
		Args: a.oneRound,
		RunE: func(_ *cobra.Command, args []string) error {
			o.round = args[0]
			return runForm(a, &o)
		},
	}
	cmd.Flags().StringVarP(&o.output, "output", "o", "", say("`DIR` để ghi, được tạo nếu chưa có", "the `DIR` to write to; made if it is not there"))
	cmd.Flags().StringVar(&o.unit, "unit", "", say("chỉ đơn vị có `ID` này", "only the unit with this `ID`"))
	cmd.AddCommand(newFormAppraisal(a), newFormExplanation(a), newFormSurvey(a))
	return cmd
}

func runForm(a *app, o *formOptions) error {
	r, err := declaredFor(a, o.round, o.output, "-o "+a.lang.Say("THƯ-MỤC", "DIR"))
	if err != nil {
		return err
	}
	forms, err := o.forms(a, r)
	if err != nil {
		return err
	}
	files := make([]formFile, len(forms))
	for i, f := range forms {
		files[i] = formFile{f.Unit.ID + ".xlsx", func(w io.Writer) error { return sheet.WriteForm(w, f) }}
	}
	if err := writeForms(o.output, files); err != nil {
		return err
	}
	fmt.Fprintf(a.stderr, a.lang.Say("Đã ghi %d biểu vào %s\n", "Forms written: %d, to %s\n"), len(forms), o.output)
	return nil
}

// declaredFor is the round that forms are made for: one whose declarations have
// faults makes none, since forms would carry them on. Output is where to write,
// which option names.
func declaredFor(a *app, dir, output, option string) (*round.Round, error) {
	if output == "" {
		return nil, usageError(fmt.Sprintf(a.lang.Say("thiếu %s", "%s is missing"), option))
	}
	r, err := a.read(dir, round.LoadDeclarations)
	if err != nil {
		return nil, err
	}
	if r.Usable {
		r.Faults.Add(r.CheckDeclarations()...)
	}
	if err := a.tell(r.Faults, r.Sources); err != nil {
		return nil, err
	}
	if !r.Usable {
		return nil, errFaults
	}
	return r, nil
}

// forms are those to write, one a unit.
func (o *formOptions) forms(a *app, r *round.Round) ([]sheet.Form, error) {
	var forms []sheet.Form
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

func formOf(r *round.Round, block *scoring.Block, unit *scoring.Unit) sheet.Form {
	return sheet.Form{Round: r.Round, Block: block, Unit: unit, AppraisedColumn: r.AppraisedColumn}
}

// formFile is a form to write, by its name in the folder.
type formFile struct {
	name  string
	write func(io.Writer) error
}

// writeForms writes all forms, or none if one of them is there already: it may
// have been filled.
func writeForms(dir string, files []formFile) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for _, file := range files {
		if name := filepath.Join(dir, file.name); exists(name) {
			return &fs.PathError{Op: "create", Path: name, Err: fs.ErrExist}
		}
	}
	for _, file := range files {
		if err := writeFile(filepath.Join(dir, file.name), file.write); err != nil {
			return err
		}
	}
	return nil
}
