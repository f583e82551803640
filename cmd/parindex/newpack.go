package main

import (
	"fmt"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/skeleton"
	"parindex/criteria"
)

func newNewPack(a *app) *cobra.Command {
	say := a.lang.Say
	f := fresh{}
	cmd := &cobra.Command{
		Use:   "pack " + say("THƯ-MỤC [--from GÓI]", "DIR [--from PACK]"),
		Short: say("Tạo gói quy định mới: quy chế, bộ tiêu chí, ví dụ", "Make a pack: regulation, criteria sets, examples"),
		Long: say(`Không có --from: một khung mẫu có quy chế, một bộ tiêu chí, điều tra xã hội học và ví dụ có
lời giải; mọi lựa chọn đều có dấu để quyết định theo văn bản. Có --from: chép gói cũ, đổi mã,
ghi previous: GÓI/BỘ và was: ở mỗi lĩnh vực, để so được với năm trước. Gói cũ phải là gói
đi kèm chương trình, hoặc nằm cạnh THƯ-MỤC. Tên thư mục là mã của gói.`,
			`Without --from: a skeleton with a regulation, a criteria set, a survey and worked examples;
every choice is marked, to be made as the decision says. With --from: the earlier pack under
the new id, with previous: PACK/SET and, in each area, was:, so that years can be compared.
The earlier pack has to ship with parindex, or to lie beside DIR. The name of the folder is
the id of the pack.`) + a.folderHelp(say("THƯ-MỤC", "DIR")),
		Args:              a.oneFolder,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(_ *cobra.Command, args []string) error {
			a.named = []string{f.from} // only this is read
			return runNewPack(a, args[0], &f)
		},
	}
	cmd.Flags().StringVar(&f.from, "from", "", say("`GÓI` cũ: mã của gói đi kèm, hoặc thư mục nằm cạnh",
		"the earlier `PACK`: the id of one that ships, or a folder beside the new one"))
	f.replaceFlag(a, cmd)
	return cmd
}

func runNewPack(a *app, dir string, f *fresh) error {
	if err := f.settle(a, dir); err != nil {
		return err
	}
	id, err := f.packID(a)
	if err != nil {
		return err
	}
	files, err := a.packFiles(f, id)
	if err != nil {
		return err
	}
	if err := f.write(files, nil); err != nil {
		return err
	}
	f.sayMade(a, a.lang.Say("gói ", "pack ")+id)
	return nil
}

func (a *app) packFiles(f *fresh, id string) ([]disk.File, error) {
	if f.from == "" {
		return skeleton.NewPack(id, a.lang), nil
	}
	last, err := a.packToUse(f.from)
	if err != nil {
		return nil, err
	}
	switch {
	case last.ID == id:
		return nil, usageError(fmt.Sprintf(a.lang.Say("gói mới phải có tên khác gói cũ “%s”", "the new pack needs another name than the earlier one, “%s”"), id))
	case !slices.Contains(criteria.Builtin(), last.ID) && !exists(filepath.Join(f.path, "..", last.ID)):
		return nil, usageError(fmt.Sprintf(a.lang.Say("gói cũ %s phải nằm cạnh gói mới, để previous dẫn tới được: tạo gói mới trong %s",
			"the earlier pack %s has to lie beside the new one, so that previous leads to it: make the new one in %s"),
			last.ID, filepath.ToSlash(filepath.Dir(filepath.Clean(f.from)))))
	}
	return skeleton.NextPack(last, id, a.lang), nil
}
