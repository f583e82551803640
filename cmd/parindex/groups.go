package main

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
)

// group is a part of an analyst's year, with its commands in their order.
type group struct {
	id, vi, en string
	commands   []string
}

var groups = []group{
	{"prepare", "Chuẩn bị", "Prepare the year", []string{"new", "criteria", "impact"}},
	{"collect", "Gửi và nhận biểu", "Send out and take in", []string{"form", "validate"}},
	{"appraise", "Thẩm định và điều tra", "Appraise and survey", []string{"appraisal", "survey"}},
	{"result", "Kết quả", "The result", []string{"score", "areas", "consequences", "explain", "reach", "sensitivity", "report"}},
	{"keep", "Lưu giữ và đối chiếu", "Keep and check", []string{"seal", "verify", "bundle", "rescore", "compare", "record", "text"}},
	{"other", "Khác", "Other", []string{"demo", "help", "completion", "version"}},
}

// groupCommands puts the commands into the order of the year. One that is in no group
// comes last.
func groupCommands(a *app, root *cobra.Command) {
	cobra.EnableCommandSorting = false
	all := root.Commands()
	root.RemoveCommand(all...)
	for _, g := range groups {
		root.AddGroup(&cobra.Group{ID: g.id, Title: a.lang.Say(g.vi, g.en)})
		for _, name := range g.commands {
			at := slices.IndexFunc(all, func(cmd *cobra.Command) bool { return cmd.Name() == name })
			if at >= 0 {
				all[at].GroupID = g.id
				root.AddCommand(all[at])
				all = slices.Delete(all, at, at+1)
			}
		}
	}
	for _, cmd := range all {
		cmd.GroupID = groups[len(groups)-1].id
		root.AddCommand(cmd)
	}
}

// inEnglish gives files and folders of examples English names: one set of names in each
// language.
var inEnglish = strings.NewReplacer("dot-20", "round-20", "goi-20", "pack-20", "bieu-mau", "forms", "tra-lai", "to-return",
	"tham-dinh-lan-2", "final-lists", "tham-dinh", "lists", "giai-trinh", "replies", "dieu-tra", "survey", "phieu", "ballots",
	"tong-hop", "counts", "mau.csv", "sample.csv", "xep-hang", "ranking", "linh-vuc", "areas", "he-qua", "consequences",
	"ho-so", "papers", "thu-nghiem", "trial", "tieu-chi", "criteria", "len-hang", "steps", "loi.", "faults.", "luu-tru",
	"archive", "thuc-hanh", "practice")

// note is a command of an example with what it does behind it.
var note = regexp.MustCompile(`^(  parindex .*?\S)  +(\S.*)$`)

// englishExample renames what an example names, and puts notes below each other again.
func englishExample(example string) string {
	lines := strings.Split(inEnglish.Replace(example), "\n")
	width := 0
	for _, line := range lines {
		if m := note.FindStringSubmatch(line); m != nil {
			width = max(width, utf8.RuneCountInString(m[1]))
		}
	}
	for i, line := range lines {
		if m := note.FindStringSubmatch(line); m != nil {
			lines[i] = m[1] + strings.Repeat(" ", width+3-utf8.RuneCountInString(m[1])) + m[2]
		}
	}
	return strings.Join(lines, "\n")
}
