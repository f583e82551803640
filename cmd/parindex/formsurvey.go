package main

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/form"
	"parindex/scoring"
)

func newFormSurvey(a *app) *cobra.Command {
	say := a.lang.Say
	output := ""
	cmd := &cobra.Command{
		Use:   "survey " + say("ĐỢT", "ROUND") + " -o " + say("TỆP", "FILE"),
		Short: say("Tạo bảng nhập mức độ hài lòng qua điều tra xã hội học", "Write a sheet to enter the survey's satisfaction in"),
		Long: say(`Tạo bảng nhập mức độ hài lòng: mỗi đơn vị và mỗi tiêu chí điều tra xã hội học áp dụng
cho đơn vị đó một dòng. Đuôi tệp .xlsx (ô nhập có kiểm tra theo thang mà quy chế khai
báo) hoặc .csv. Bảng đã nhập đặt vào thư mục survey của đợt. Tệp đã có sẵn không bị ghi đè.`,
			`Write a sheet to enter satisfaction in: a row for every unit and each of the survey
criteria that apply to it. The file ends in .xlsx (cells checked against the scale that
the regulation declares) or .csv. The filled sheet goes into the round's survey folder. A
file that exists is not overwritten.`),
		Example: `  parindex form survey dot-2025 -o dieu-tra.xlsx
  parindex form survey dot-2025 -o dieu-tra.csv`,
		Args: a.oneRound,
		RunE: func(_ *cobra.Command, args []string) error {
			return runFormSurvey(a, args[0], output)
		},
	}
	cmd.Flags().StringVarP(&output, "output", "o", "", say("`FILE` .xlsx hoặc .csv để ghi", "the `FILE` to write, .xlsx or .csv"))
	return cmd
}

func runFormSurvey(a *app, dir, output string) error {
	writers := map[string]func(io.Writer, *scoring.Round) error{".xlsx": form.WriteSurveyForm, ".csv": form.WriteSurveyCSV}
	write := writers[strings.ToLower(filepath.Ext(output))]
	if output != "" && write == nil {
		return usageError(fmt.Sprintf(a.lang.Say("không biết dạng nào cho %s; dùng đuôi .xlsx hoặc .csv",
			"no format for %s; use .xlsx or .csv"), filepath.Base(output)))
	}
	r, err := declaredFor(a, dir, output, "-o "+a.lang.Say("TỆP", "FILE"))
	if err != nil {
		return err
	}
	rows := len(form.SurveyRows(r.Round))
	if rows == 0 {
		return usageError(a.lang.Say("đợt này không có tiêu chí điều tra xã hội học", "this round has no survey criteria"))
	}
	folder, name := filepath.Split(output)
	file := formFile{name, func(w io.Writer) error { return write(w, r.Round) }}
	if err := writeForms(filepath.Clean(folder), []formFile{file}); err != nil {
		return err
	}
	fmt.Fprintf(a.stderr, a.lang.Say("Đã ghi %d dòng vào %s\n", "Rows written: %d, to %s\n"), rows, output)
	return nil
}
