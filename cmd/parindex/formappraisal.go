package main

import (
	"fmt"
	"io"
	"io/fs"
	"reflect"
	"slices"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/round"
	"parindex/cmd/internal/sheet"
	"parindex/scoring"
	"parindex/scoring/fault"
)

type listOptions struct {
	folder
	round, stage string
	there        []string // names in the round's appraisal folder
}

func newFormAppraisal(a *app) *cobra.Command {
	say := a.lang.Say
	o := listOptions{}
	cmd := &cobra.Command{
		Use: "appraisal " + say("ĐỢT", "ROUND") + " -o " + say("THƯ-MỤC", "DIR"),
		Short: say("Tạo danh sách thẩm định cho từng cơ quan thẩm định",
			"Write each appraising agency its list of decisions to make"),
		Long: say(`Tạo cho mỗi cơ quan thẩm định của đợt một tệp Excel chỉ có tiêu chí và đơn vị của cơ quan
đó, ghi sẵn điểm tự đánh giá, số liệu kê khai và tài liệu kiểm chứng; còn nhập ngày thẩm
định, điểm, lý do, căn cứ, điều khoản. Tiêu chí không ghi cơ quan thẩm định nằm trong danh
sách của hội đồng (council: true), không khai báo hội đồng thì trong hoi-dong.xlsx.

Đợt có hai lần thẩm định khi round.yaml có hạn appraisal1 hoặc explanation: khi đó, không
ghi --stage thì là danh sách lần 1. Sau lần 1, --stage final tạo danh sách lần cuối: tiêu
chí bị giảm ở lần 1, có giải trình, hoặc còn phải thẩm định, kèm ý kiến lần 1 và giải trình
của đơn vị; hội đồng nhận thêm mọi tiêu chí có giải trình của đơn vị mình. Cột Từ là điểm
hiện có, tính mọi quyết định đã nằm trong thư mục appraisal, kể cả của lần cuối: danh sách
lần cuối của hội đồng nên tạo (vào thư mục mới) sau khi danh sách của các cơ quan đã đặt
vào đó.

Quyết định không phải điểm (không áp dụng, miễn tài liệu kiểm chứng) chọn ở cột Loại quyết
định. Danh sách của hội đồng (council: true hoặc parent) có thêm mười dòng cho quyết định
khác: cả đơn vị (chấp nhận nộp chậm; hội đồng cấp huyện: phê duyệt), hoặc tiêu chí không có
dòng.

Lỗi trong bản tự đánh giá được in ra và ghi vào dòng của nó. Tên tệp là mã cơ quan, đợt có
hai lần thì thêm -lan-1 hoặc -cuoi; ghi --stage final, hoặc thư mục appraisal đã có danh
sách cùng tên, thì thêm -cuoi. Tệp đã nhập đặt vào thư mục appraisal của đợt.`,
			`Write a workbook for every appraising agency of the round with its own criteria and units
only, filled with self points, declared data and evidence; the date, points, reason, evidence
and clause of the decisions are left to enter. Criteria that name no agency stand in the list
of the council (council: true), or in hoi-dong.xlsx where the round declares none.

A round has two appraisals when round.yaml has a deadline of appraisal1 or explanation: then
lists without --stage are of the first. After that, --stage final writes those of the last:
criteria that were cut, explained, or still need a decision, with what the first appraisal
and the unit said; councils also get all that their units explained. The column Từ is what
stands now, with every decision that is in the appraisal folder, those of the final appraisal
too: write a council's final list (into a new folder) once the agencies' lists are in there.

Decisions other than points (not applicable, evidence waived) are chosen in the column Loại
quyết định. A council's list (council: true or parent) has ten more rows for other decisions:
of whole units (late hand-in accepted; of a district's council, approval) and of criteria
without a row.

Faults of self-assessments are printed and noted in their rows. Files are named by the
agency's id, with -lan-1 or -cuoi where there are two appraisals, and with -cuoi for --stage
final or where the appraisal folder has a list of that name. Filled ones go into the
round's appraisal folder.`) + a.folderHelp(a.lang.Say("THƯ-MỤC", "DIR")),
		Example: `  parindex form appraisal dot-2025 -o tham-dinh
  parindex form appraisal dot-2025 --stage final -o tham-dinh-lan-2`,
		Args:              a.oneRound,
		ValidArgsFunction: completeRound,
		RunE: func(_ *cobra.Command, args []string) error {
			o.round = args[0]
			return runFormAppraisal(a, &o)
		},
	}
	o.flags(a, cmd)
	appraisals := []string{string(scoring.FirstAppraisal), string(scoring.FinalAppraisal)}
	addChoice(cmd, cmd.Flags(), choice{value: &o.stage, allowed: appraisals}, "stage",
		say("lần thẩm định; mặc định lần đầu của đợt", "which appraisal; by default the round's first"))
	return cmd
}

func runFormAppraisal(a *app, o *listOptions) error {
	if err := o.settle(a); err != nil {
		return err
	}
	declared, err := declaredFor(a, o.round)
	if err != nil {
		return err
	}
	if declared.AppraisedColumn {
		return usageError(a.lang.Say("đợt này lấy điểm thẩm định từ tệp Excel của đơn vị (appraised_in: workbook), không "+
			"từ danh sách thẩm định",
			"this round takes appraised points from the units' workbooks (appraised_in: workbook), not from lists"))
	}
	load := a.claims
	if scoring.Stage(o.stage) == scoring.FinalAppraisal {
		load = a.everything
	}
	r, err := a.read(o.round, func(root fs.FS, shown string) (*round.Round, error) {
		o.there, _ = fs.Glob(root, "appraisal/*") // the only error is of the pattern
		return load(root, shown)
	})
	if err != nil {
		return err
	}
	lists, faults := o.lists(r)
	files := make([]disk.File, len(lists))
	for i, f := range lists {
		files[i] = disk.File{Name: o.listName(f), Write: func(w io.Writer) error { return sheet.WriteAppraisalForm(w, f) }}
	}
	if err := o.write(files, nil); err != nil {
		return err
	}
	fmt.Fprintf(a.notes(), a.lang.Say("Đã ghi %d danh sách thẩm định vào %s\n", "Lists written: %d, to %s\n"), len(files),
		o.shown())
	return a.printFaults(withoutTold(faults, declared.Faults), r.Sources)
}

// listName is a file's name: all lists of an agency go into the same folder, and none
// may take the place of one that is filled.
func (o *listOptions) listName(f sheet.AppraisalForm) string {
	plain := f.Agency.ID + ".xlsx"
	if f.Second || f.Stage == scoring.FirstAppraisal || o.stage != "" || slices.Contains(o.there, "appraisal/"+plain) {
		return f.Agency.ID + sheet.ListEnd(f.Stage) + ".xlsx"
	}
	return plain
}

// beside are the faults that have not been told.
func withoutTold(faults, told fault.List) fault.List {
	return slices.DeleteFunc(faults, func(d fault.Diagnostic) bool {
		return slices.ContainsFunc(told, func(before fault.Diagnostic) bool { return reflect.DeepEqual(d, before) })
	})
}

// lists are those to write, one for each agency that has something to decide, and
// the faults of what they are made from.
func (o *listOptions) lists(r *round.Round) ([]sheet.AppraisalForm, fault.List) {
	from := r.Lists(scoring.Stage(o.stage))
	f := sheet.AppraisalForm{Round: r.Round, Stage: from.Stage, Second: from.Second, Cards: from.Cards,
		Faults: from.Faults}
	faults := slices.Clone(f.Faults)
	var lists []sheet.AppraisalForm
	for _, agency := range r.Appraisers() {
		f.Agency, f.Unassigned = agency, agency.ID == scoring.UndeclaredCouncil
		if !f.Empty() {
			lists = append(lists, f)
			faults.Add(r.Undeclared(agency)...)
		}
	}
	return lists, faults
}
