package main

import (
	"fmt"
	"io"
	"reflect"
	"slices"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/form"
	"parindex/cmd/internal/round"
	"parindex/scoring"
)

// council is whose list holds the criteria that name no agency.
var council = scoring.Agency{ID: "hoi-dong", Name: "Hội đồng thẩm định"}

func newFormAppraisal(a *app) *cobra.Command {
	say := a.lang.Say
	output := ""
	cmd := &cobra.Command{
		Use:   "appraisal " + say("ĐỢT", "ROUND") + " -o " + say("THƯ-MỤC", "DIR"),
		Short: say("Tạo danh sách thẩm định cho từng cơ quan thẩm định", "Write each appraising agency its list of decisions to make"),
		Long: say(`Tạo cho mỗi cơ quan thẩm định của đợt một sổ Excel: mỗi đơn vị một phần, mỗi tiêu chí
thuộc cơ quan đó một dòng, ghi sẵn điểm tự đánh giá, số liệu kê khai và tài liệu kiểm
chứng; chỉ còn nhập điểm thẩm định và lý do. Tiêu chí không ghi cơ quan thẩm định nằm
trong hoi-dong.xlsx. Lỗi trong bản tự đánh giá được in ra và ghi vào dòng của nó. Sổ đã
nhập đặt vào thư mục appraisal của đợt. Tệp đã có sẵn không bị ghi đè.`,
			`Write a workbook for every appraising agency of the round: a section for each unit, a
row for each of the agency's criteria, filled with self points, declared data and
evidence; the decision and its reason are left to enter. Criteria that name no agency
stand in hoi-dong.xlsx. Faults of self-assessments are printed and noted in their rows.
Filled workbooks go into the round's appraisal folder. Files that exist are not
overwritten.`),
		Example: `  parindex form appraisal dot-2025 -o tham-dinh`,
		Args:    a.oneRound,
		RunE: func(_ *cobra.Command, args []string) error {
			return runFormAppraisal(a, args[0], output)
		},
	}
	cmd.Flags().StringVarP(&output, "output", "o", "", say("`DIR` để ghi, được tạo nếu chưa có", "the `DIR` to write to; made if it is not there"))
	return cmd
}

func runFormAppraisal(a *app, dir, output string) error {
	declared, err := declaredFor(a, dir, output, "-o "+a.lang.Say("THƯ-MỤC", "DIR"))
	if err != nil {
		return err
	}
	if declared.AppraisedColumn {
		return usageError(a.lang.Say("đợt này lấy điểm thẩm định từ sổ của đơn vị (appraised_in: workbook), không từ danh sách thẩm định",
			"this round takes appraised points from the units' workbooks (appraised_in: workbook), not from lists"))
	}
	progress, finish := a.progress()
	r, err := round.LoadClaims(dir, progress)
	finish()
	if err != nil {
		return err
	}
	cards, faults := r.Claims()
	faults = append(r.Faults, faults...)
	files := appraisalForms(r, cards, faults)
	if err := writeForms(output, files); err != nil {
		return err
	}
	fmt.Fprintf(a.stderr, a.lang.Say("Đã ghi %d danh sách thẩm định vào %s\n", "Lists written: %d, to %s\n"), len(files), output)
	return a.tell(beside(faults, declared.Faults), r.Sources)
}

// beside are the faults that have not been told.
func beside(faults, told scoring.Diagnostics) scoring.Diagnostics {
	return slices.DeleteFunc(faults, func(d scoring.Diagnostic) bool {
		return slices.ContainsFunc(told, func(before scoring.Diagnostic) bool { return reflect.DeepEqual(d, before) })
	})
}

// appraisalForms are a list for each agency that has criteria to appraise.
func appraisalForms(r *round.Round, cards []*scoring.Scorecard, faults scoring.Diagnostics) []formFile {
	var files []formFile
	for _, agency := range appraisers(r.Round) {
		f := form.AppraisalForm{
			Round: r.Round, Agency: agency, Unassigned: agency.ID == council.ID, Cards: cards, Faults: faults,
		}
		write := func(w io.Writer) error { return form.WriteAppraisalForm(w, f) }
		files = append(files, formFile{agency.ID + ".xlsx", write})
	}
	return files
}

// appraisers are the agencies that a criterion of the round names, as the round
// lists them, and the council where a criterion names none.
func appraisers(r *scoring.Round) []scoring.Agency {
	named := map[string]bool{}
	for _, block := range r.Blocks {
		block.Set.Walk(func(c *scoring.Criterion, _ int) {
			if c.IsLeaf() && !c.IsSurvey() {
				named[c.Agency] = true
			}
		})
	}
	isCouncil := func(agency scoring.Agency) bool { return agency.ID == council.ID }
	known := slices.Clone(r.Agencies)
	if !slices.ContainsFunc(known, isCouncil) {
		known = append(known, council)
	}
	return slices.DeleteFunc(known, func(agency scoring.Agency) bool {
		return !named[agency.ID] && !(isCouncil(agency) && named[""])
	})
}
