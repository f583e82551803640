package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"parindex/cmd/internal/report"
	"parindex/cmd/internal/round"
	"parindex/scoring"
)

// destination is where a report goes, and as what.
type destination struct {
	formats        []string // the first is the one of a screen
	format, output string
}

// flags adds --format and -o.
func (d *destination) flags(a *app, cmd *cobra.Command) {
	say := a.lang.Say
	addChoice(cmd, cmd.Flags(), choice{&d.format, d.formats}, "format", say("dạng kết quả; mặc định theo đuôi tệp -o, không có thì table", "form of the result; by the extension of -o, else table"))
	cmd.Flags().StringVarP(&d.output, "output", "o", "", say("ghi vào `FILE` thay vì màn hình", "write to `FILE` instead of standard output"))
}

// settle works out the format before anything is read, and refuses to write
// where the round's inputs are.
func (d *destination) settle(a *app, dir string) error {
	if d.output != "" {
		if err := a.protect(dir, d.output); err != nil {
			return err
		}
	}
	switch byName, ok := report.FormatOf(d.output); {
	case d.format != "":
	case d.output == "":
		d.format = d.formats[0]
	case ok && slices.Contains(d.formats, byName):
		d.format = byName
	default:
		endings := strings.Join(d.endings(), ", ")
		return usageError(fmt.Sprintf(a.lang.Say("không biết dạng nào cho %s; thêm --format, hoặc dùng đuôi %s",
			"no format for %s; add --format, or use %s"), filepath.Base(d.output), endings))
	}
	if d.format == "xlsx" && d.output == "" && isTerminal(a.stdout) {
		return usageError(a.lang.Say("bảng Excel phải ghi ra tệp: thêm -o TÊN.xlsx", "an Excel file does not go to a terminal: add -o NAME.xlsx"))
	}
	return nil
}

// endings are the names of files that say their format.
func (d *destination) endings() []string {
	names := map[string]string{"table": ".txt", "markdown": ".md"}
	var endings []string
	for _, format := range d.formats {
		ending := names[format]
		if ending == "" {
			ending = "." + format
		}
		endings = append(endings, ending)
	}
	return endings
}

func isTerminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}

func (d *destination) write(a *app, write func(w io.Writer, format string) error) error {
	if d.output == "" {
		return write(a.stdout, d.format)
	}
	return writeFile(d.output, func(w io.Writer) error { return write(w, d.format) })
}

// whole is a round with everything in its folder. One that cannot be scored at all
// is told why, and is an error.
func (a *app) whole(dir string) (*round.Round, error) {
	r, err := a.read(dir, a.everything)
	if err != nil {
		return nil, err
	}
	if !r.Usable {
		if err := a.tell(r.Faults, r.Sources); err != nil {
			return nil, err
		}
		return nil, errFaults
	}
	return r, nil
}

// toReport is the round of a report on all of its blocks, or on one, whose
// destination is settled before anything is read.
func (a *app) toReport(d *destination, dir, block string) (*round.Round, error) {
	if err := d.settle(a, dir); err != nil {
		return nil, err
	}
	r, err := a.whole(dir)
	if err != nil {
		return nil, err
	}
	return r, a.oneBlock(r.Round, block)
}

// oneBlock refuses a block that there is none of.
func (a *app) oneBlock(r *scoring.Round, id string) error {
	ids := blockIDs(r)
	if id == "" || slices.Contains(ids, id) {
		return nil
	}
	message := fmt.Sprintf(a.lang.Say("không có khối “%s”", "there is no block “%s”"), id) + a.didYouMean(id, ids)
	return usageError(message + a.lang.Say("; các khối: ", "; blocks: ") + strings.Join(ids, ", "))
}

func blockIDs(r *scoring.Round) (ids []string) {
	for _, block := range r.Blocks {
		ids = append(ids, block.ID)
	}
	return ids
}

// completeFromRound offers ids of the round, once it has been typed.
func (a *app) completeFromRound(ids func(*scoring.Round) []string) cobra.CompletionFunc {
	return func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
		if len(args) != 1 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		r, err := a.read(args[0], round.LoadDeclarations)
		if err != nil || r.Round == nil {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return ids(r.Round), cobra.ShellCompDirectiveNoFileComp
	}
}
