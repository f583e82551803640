package main

import "github.com/spf13/cobra"

// firmFlag adds --firm.
func firmFlag(a *app, cmd *cobra.Command, firm *bool) {
	cmd.Flags().BoolVar(firm, "firm", false, a.lang.Say("thêm khoảng hạng: thứ hạng chắc đến đâu, theo các phương án tính chính xác",
		"add the range of ranks: how firm each rank is, by exact scenarios"))
}
