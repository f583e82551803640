package main

import "github.com/spf13/cobra"

// group is a part of an analyst's year, with its commands in their order.
type group struct {
	id, vi, en string
	commands   []func(*app) *cobra.Command
}

func groups() []group {
	type commands = []func(*app) *cobra.Command
	return []group{
		{"prepare", "Chuẩn bị", "Prepare the year", commands{newNew, newCriteria, newImpact}},
		{"collect", "Gửi và nhận biểu", "Send out and take in", commands{newForm, newValidate}},
		{"appraise", "Thẩm định và điều tra", "Appraise and survey", commands{newAppraisal, newSurvey}},
		{"result", "Kết quả", "The result", commands{newScore, newAreas, newConsequences, newExplain, newReach,
			newSensitivity, newReport}},
		{"keep", "Lưu giữ và đối chiếu", "Keep and check", commands{newSeal, newVerify, newBundle, newRescore,
			newCompare, newRecord, newText}},
		{"other", "Khác", "Other", commands{newDemo, newHelp, newCompletion, newVersion}},
	}
}

// addCommands adds every command to its group, in the order of the year.
func addCommands(a *app, root *cobra.Command) {
	cobra.EnableCommandSorting = false
	for _, g := range groups() {
		root.AddGroup(&cobra.Group{ID: g.id, Title: a.lang.Say(g.vi, g.en)})
		for _, newCommand := range g.commands {
			cmd := newCommand(a)
			cmd.GroupID = g.id
			if cmd.Name() == "help" {
				root.SetHelpCommand(cmd)
			}
			root.AddCommand(cmd)
		}
	}
}
