package main

import (
	"github.com/spf13/cobra"

	"parindex/cmd/internal/skeleton"
)

func newNewRepo(a *app) *cobra.Command {
	say := a.lang.Say
	f := fresh{}
	cmd := &cobra.Command{
		Use:   "repo " + say("THƯ-MỤC", "DIR"),
		Short: say("Tạo kho git cho gói và đợt, có CI sẵn", "Make a git repository of packs and rounds, with CI"),
		Long: say(`Tạo thư mục làm kho git: một gói khung mẫu trong packs/, quy trình của GitHub Actions và
GitLab CI (kiểm tra, chạy ví dụ, so sánh với nhánh chính, ghi chú thích và bản tóm tắt),
lược đồ cho trình soạn thảo. Tên thư mục là mã của gói. Chưa chạy git init.`,
			`Make a folder for a git repository: a skeleton of a pack in packs/, pipelines for GitHub
Actions and GitLab CI (validate, run the examples, compare with the main branch, annotations
and a summary), schemas for editors. The name of the folder is the id of the pack. git init is
yours to run.`) + a.folderHelp(say("THƯ-MỤC", "DIR")),
		Example:           "  parindex new repo cchc-2026",
		Args:              a.oneFolder,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(_ *cobra.Command, args []string) error {
			a.named = nil // nothing is read
			return runNewRepo(a, args[0], &f)
		},
	}
	f.replaceFlag(a, cmd)
	return cmd
}

func runNewRepo(a *app, dir string, f *fresh) error {
	if err := f.settle(a, dir); err != nil {
		return err
	}
	id, err := f.packID(a)
	if err != nil {
		return err
	}
	if err := f.write(skeleton.NewRepo(id, a.lang), nil); err != nil {
		return err
	}
	f.sayMade(a, a.lang.Say("kho ", "repository ")+id)
	return nil
}
