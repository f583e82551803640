package main

import (
	"github.com/spf13/cobra"

	"parindex/cmd/internal/text"
)

func newRoot(a *app) *cobra.Command {
	say := a.lang.Say
	root := &cobra.Command{
		Use:   "parindex",
		Short: say("Chấm điểm, xếp hạng chỉ số cải cách hành chính", "Score and rank administrative reform"),
		Long: say(`parindex chấm điểm, xếp hạng và xếp loại chỉ số cải cách hành chính của các sở,
huyện, xã từ tệp Excel tự đánh giá, kết quả thẩm định và điều tra xã hội học.
Mọi con số đều tính lại được và truy được về ô, điều khoản đã sinh ra nó.`,
			`parindex scores, ranks and classifies the administrative reform of a province's
units from Excel self-assessments, appraisal and survey results. Every figure
can be recomputed and followed to the cell and clause that it comes from.`),
		Example: `  parindex form dot-2025 -o bieu-mau
  parindex validate dot-2025
  parindex score dot-2025
  parindex score dot-2025 -o xep-hang.xlsx`,
		Version:       version,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          a.subcommand,
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
		PersistentPreRunE: func(cmd *cobra.Command, args []string) error {
			a.running = true
			a.readsFrom(cmd, args)
			return a.checkNoneEmpty(cmd)
		},
	}
	root.SetOut(a.stdout)
	root.SetErr(a.stderr)
	a.fitHelp(root)
	root.SetVersionTemplate("parindex {{.Version}}\n")
	root.Flags().Bool("version", false, say("in phiên bản", "print the version"))
	root.CompletionOptions.DisableDefaultCmd = true
	lang := string(a.lang)
	addChoice(root, root.PersistentFlags(), choice{value: &lang, allowed: text.Langs}, "lang",
		say("ngôn ngữ, mặc định vi; biến môi trường PARINDEX_LANG",
			"language, vi by default; environment variable PARINDEX_LANG"))
	a.color = colors[0]
	addChoice(root, root.PersistentFlags(), choice{value: &a.color, allowed: colors}, "color",
		say("màu trên màn hình; mặc định auto: khi là cửa sổ lệnh, trừ khi có NO_COLOR",
			"colour; auto by default: on a terminal, unless NO_COLOR is set"))
	root.PersistentFlags().BoolVar(&a.strict, "strict", false,
		say("coi cảnh báo như lỗi khi trả mã kết thúc", "let warnings change the exit status as errors do"))
	root.PersistentFlags().BoolVarP(&a.quiet, "quiet", "q", false,
		say("không báo tiến độ và việc đã làm, chỉ báo lỗi", "no progress and no notes on what was done, only faults"))
	root.AddCommand(newScore(a), newAppraisal(a), newSurvey(a), newAreas(a), newConsequences(a), newReport(a), newExplain(a), newValidate(a),
		newForm(a), newNew(a), newCriteria(a), newDemo(a), newVersion(a), newCompletion(a))
	root.AddCommand(newSeal(a), newVerify(a), newBundle(a))
	root.AddCommand(newRescore(a), newRecord(a))
	root.AddCommand(newCompare(a), newImpact(a))
	root.AddCommand(newReach(a), newSensitivity(a), newText(a))
	root.SetHelpCommand(newHelp(a))
	root.SetHelpCommandGroupID(groups[len(groups)-1].id)
	groupCommands(a, root)
	a.completeFlags(root)
	localiseHelp(a, root)
	return root
}

// localiseHelp describes every command's --help in the user's language.
func localiseHelp(a *app, cmd *cobra.Command) {
	cmd.DisableFlagsInUseLine = true
	cmd.Flags().BoolP("help", "h", false, a.lang.Say("xem hướng dẫn của lệnh này", "show help for this command"))
	if a.lang == text.English {
		cmd.Example = englishExample(cmd.Example)
	}
	for _, sub := range cmd.Commands() {
		localiseHelp(a, sub)
	}
}
