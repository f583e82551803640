// Command libraries links what parindex stands on, and does nothing.
package main

import (
	"io"
	"os"

	"github.com/olekukonko/tablewriter"
	"github.com/spf13/cobra"
	"github.com/xuri/excelize/v2"
	"gopkg.in/yaml.v3"
)

func main() {
	if len(os.Args) == 1 {
		return
	}
	file, _ := excelize.OpenFile(os.Args[1])
	_ = file.SaveAs(os.Args[1])
	_ = tablewriter.NewTable(os.Stdout).Render()
	_ = yaml.NewDecoder(io.MultiReader()).Decode(file)
	_ = new(cobra.Command).Execute()
}
