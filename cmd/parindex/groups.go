package main

import (
	"slices"

	"github.com/spf13/cobra"
)

// group is a part of an analyst's year, with its commands in their order.
type group struct {
	id, vi, en string
	commands   []maker
}

// maker makes the command of that name.
type maker struct {
	name string
	of   func(*app) *cobra.Command
}

func groups() []group {
	return []group{
		{"prepare", "Chuẩn bị", "Prepare the year",
			[]maker{{"new", newNew}, {"criteria", newCriteria}, {"impact", newImpact}}},
		{"collect", "Gửi và nhận biểu", "Send out and take in", []maker{{"form", newForm}, {"validate", newValidate}}},
		{"appraise", "Thẩm định và điều tra", "Appraise and survey",
			[]maker{{"appraisal", newAppraisal}, {"survey", newSurvey}}},
		{"result", "Kết quả", "The result", []maker{{"score", newScore},
			{"areas", newAreas}, {"consequences", newConsequences},
			{"explain", newExplain}, {"reach", newReach}, {"sensitivity", newSensitivity}, {"report", newReport}}},
		{"keep", "Lưu giữ và đối chiếu", "Keep and check",
			[]maker{{"seal", newSeal}, {"verify", newVerify}, {"bundle", newBundle},
				{"rescore", newRescore}, {"compare", newCompare}, {"record", newRecord}, {"text", newText}}},
		{"other", "Khác", "Other", []maker{{"demo", newDemo}, {"help", newHelp},
			{"completion", newCompletion}, {"version", newVersion}}},
	}
}

// addCommands adds every command to its group, in the order of the year. Where the command
// line begins with the name of one, that one is enough: no other is asked for.
func addCommands(a *app, root *cobra.Command) {
	cobra.EnableCommandSorting = false
	isFirst := func(m maker) bool { return len(a.args) > 0 && m.name == a.args[0] && m.name != "help" }
	all := groups()
	one := slices.ContainsFunc(all, func(g group) bool { return slices.ContainsFunc(g.commands, isFirst) })
	for _, g := range all {
		root.AddGroup(&cobra.Group{ID: g.id, Title: a.lang.Say(g.vi, g.en)})
		for _, m := range g.commands {
			if !one || isFirst(m) {
				addCommand(root, m.of(a), g.id)
			}
		}
	}
	if one { // else the library adds a command for help
		root.SetHelpCommand(&cobra.Command{Hidden: true})
	}
}

func addCommand(root, cmd *cobra.Command, group string) {
	cmd.GroupID = group
	if cmd.Name() == "help" {
		root.SetHelpCommand(cmd)
	}
	root.AddCommand(cmd)
}
