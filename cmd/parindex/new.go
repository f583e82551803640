package main

import (
	"fmt"
	"path/filepath"
	"regexp"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/skeleton"
)

// newNew makes what a year begins with. Many will type init.
func newNew(a *app) *cobra.Command {
	say := a.lang.Say
	cmd := &cobra.Command{
		Use: "new", Aliases: []string{"init"},
		Short: say("Tạo đợt đánh giá, gói quy định hoặc kho git mới", "Make a new round, pack or repository"),
		Long: say(`Tạo thư mục của một đợt đánh giá hay một gói quy định, có lời giải thích từng khóa và dùng
được ngay. Chỗ phải điền hoặc phải quyết định có dấu <điền: …>; “parindex validate” liệt kê
và đếm các chỗ ấy là việc cần làm, không phải lỗi, trừ khi đợt ghi status: official.
Lời giải thích bằng tiếng Anh: thêm --lang en.`,
			`Make the folder of a round or a pack, with every key explained, ready to use. What has to be
filled in or decided is marked <fill in: …>; “parindex validate” lists and counts the marks as
to do, not as faults, unless the round has status: official. Without --lang en the comments
are in Vietnamese.`),
		Example: say(`  parindex new round dot-2026 --from dot-2025     năm sau, từ đợt năm trước
  parindex new round dot-2026 --from ha-tinh-2021
  parindex new pack goi-2026 --from ha-tinh-2021
  parindex new pack goi-2026                      khung mẫu, chưa theo tỉnh nào`,
			`  parindex new round round-2026 --from round-2025   the year after
  parindex new round round-2026 --from ha-tinh-2021
  parindex new pack pack-2026 --from ha-tinh-2021
  parindex new pack pack-2026                       a skeleton of no province`),
		Args: a.subcommand,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newNewRound(a), newNewPack(a), newNewRepo(a))
	return cmd
}

// fresh is a folder that is made to begin with. A skeleton that nobody has filled in may
// be replaced.
type fresh struct {
	folder
	from string
	year int
}

func (f *fresh) settle(a *app, dir string) error {
	f.path, f.again = dir, skeleton.IsUntouched
	return f.folder.settle(a)
}

var folderAsID = regexp.MustCompile(`^[a-z0-9][a-z0-9-]*$`)

// id is the name of the folder, if it may be an id.
func (f *fresh) id() (id string, ok bool) {
	whole, err := filepath.Abs(f.path)
	if err != nil {
		return "", false
	}
	id = filepath.Base(whole)
	return id, folderAsID.MatchString(id)
}

// packID is the name of the folder as the id of a pack, refused if it may not be one.
func (f *fresh) packID(a *app) (string, error) {
	id, ok := f.id()
	if !ok {
		return "", usageError(fmt.Sprintf(a.lang.Say(
			"“%s” không dùng được làm mã gói: đặt tên thư mục bằng chữ thường không dấu, chữ số, dấu -",
			"“%s” cannot be the id of a pack: name the folder with lower-case letters, digits and hyphens"), id))
	}
	return id, nil
}

// sayMade says what has been made, and what to do next.
func (f *fresh) sayMade(a *app, what string) {
	fmt.Fprintf(a.notes(), a.lang.Say("Đã tạo %s trong %s. Xem còn gì phải điền: %s\n", "Made in %[2]s: %[1]s. See what has to be filled in: %[3]s\n"),
		what, f.shown(), quoted([]string{"parindex", "validate", f.shown()}))
}
