package main

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/manifest"
	"parindex/cmd/internal/round"
	"parindex/scoring"
)

type sealOptions struct {
	round, output string
	withFaults    bool
}

func newSeal(a *app) *cobra.Command {
	say := a.lang.Say
	o := sealOptions{}
	cmd := &cobra.Command{
		Use:   "seal " + say("ĐỢT [TÙY CHỌN]", "ROUND [OPTIONS]"),
		Short: say("Niêm phong kết quả: bản kê mọi tệp và mọi con số", "Seal a result: a manifest of every file and figure"),
		Long: say(`Ghi bản kê niêm phong của một đợt chính thức: mã SHA-256 của từng tệp đã đọc, kể cả tệp
của gói tiêu chí, quy chế, cách tính, lỗi và miễn trừ đã chấp nhận, thứ hạng và điểm từng
tiêu chí. Ai có các tệp cũng kiểm tra được, không cần parindex, bằng:
  sha256sum --ignore-missing -c manifest.txt
(--ignore-missing bỏ qua tệp criteria/… của gói đi kèm phần mềm; bundle kèm cả các tệp đó).
Lệnh verify tính lại và đối chiếu mọi con số.

Đợt thực hành, bản nháp hay kết quả giả định thì không niêm phong được. Đợt còn lỗi dữ liệu
chỉ niêm phong được với --with-faults; bản kê ghi rõ điều đó.

Ký bản kê bằng thứ cơ quan đang có:
  ssh-keygen -Y sign -f KHÓA -n parindex manifest.txt            tạo manifest.txt.sig
  ssh-keygen -Y verify -f NGƯỜI-KÝ -I so-noi-vu -n parindex -s manifest.txt.sig < manifest.txt
hoặc in bản kê ra PDF rồi ký số bằng USB token, hay ghi mã SHA-256 của bản kê vào quyết định.`,
			`Write the manifest of an official round: the SHA-256 of every file that was read, those of
its pack included, the regulation, the arithmetic, faults and waivers that were accepted,
the ranking and the points of every criterion. Whoever has the files can check them without
parindex:
  sha256sum --ignore-missing -c manifest.txt
(--ignore-missing skips criteria/…, the files of a pack that ships with parindex; a bundle
holds them, too.) verify computes every figure again and compares it.

A practice round, a draft or a what-if cannot be sealed. A round with faults can only with
--with-faults, which the manifest says.

Sign the manifest with what the office has:
  ssh-keygen -Y sign -f KEY -n parindex manifest.txt             makes manifest.txt.sig
  ssh-keygen -Y verify -f SIGNERS -I so-noi-vu -n parindex -s manifest.txt.sig < manifest.txt
or print it as PDF and sign that with a token, or quote the SHA-256 of the manifest in the
decision.`),
		Example: say(`  parindex seal dot-2025 -o dot-2025/manifest.txt
  parindex seal dot-2025.zip -o dot-2025.txt
  parindex seal dot-2025 --with-faults -o dot-2025/manifest.txt`,
			`  parindex seal round-2025 -o round-2025/manifest.txt
  parindex seal round-2025.zip -o round-2025.txt
  parindex seal round-2025 --with-faults -o round-2025/manifest.txt`),
		Args:              a.oneRound,
		ValidArgsFunction: completeRound,
		RunE: func(_ *cobra.Command, args []string) error {
			o.round = args[0]
			return runSeal(a, &o)
		},
	}
	cmd.Flags().StringVarP(&o.output, "output", "o", "",
		say("ghi vào `TỆP` thay vì màn hình; nên là manifest.txt trong thư mục của đợt",
			"write to `FILE` instead of standard output; best manifest.txt in the round's folder"))
	withFaultsFlag(a, cmd, &o.withFaults)
	return cmd
}

func withFaultsFlag(a *app, cmd *cobra.Command, withFaults *bool) {
	cmd.Flags().BoolVar(withFaults, "with-faults", false, a.lang.Say("chấp nhận các lỗi dữ liệu còn lại; bản kê ghi rõ",
		"accept the faults that are left; the manifest says so"))
}

func runSeal(a *app, o *sealOptions) error {
	if o.output != "" && o.output != standard {
		if err := a.checkFile(o.output, ".txt"); err != nil {
			return err
		}
	}
	r, err := a.whole(o.round)
	if err != nil {
		return err
	}
	outcome := r.Outcome()
	if err := a.sealable(r, outcome, o.withFaults); err != nil {
		return err
	}
	var text bytes.Buffer
	if err := manifest.Of(outcome, r.Source(), version).Write(&text); err != nil {
		return err
	}
	if o.output == "" || o.output == standard {
		_, err := a.stdout.Write(text.Bytes())
		return err
	}
	if err := disk.WriteFile(o.output, func(w io.Writer) error { _, err := w.Write(text.Bytes()); return err }); err != nil {
		return err
	}
	a.printSealed(o.output, text.Bytes())
	return nil
}

// sealable prints the faults of the round, and refuses what cannot be sealed. Faults that
// were accepted are none of the command's.
func (a *app) sealable(r *round.Round, outcome *scoring.Outcome, withFaults bool) error {
	refused := manifest.Refuse(outcome, withFaults)
	verdict := a.printFaults(append(outcome.Faults, refused...), r.Sources)
	if withFaults && len(refused) == 0 && outcome.Faults.Errors() > 0 {
		return nil
	}
	return verdict
}

func (a *app) printSealed(name string, text []byte) {
	fmt.Fprintf(a.notes(), a.lang.Say("Đã ghi bản kê niêm phong vào %s\nSHA-256 của bản kê: %x\n",
		"Manifest written to %s\nIts SHA-256: %x\n"), name, sha256.Sum256(text))
}
