package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/manifest"
	"parindex/cmd/internal/record"
	"parindex/cmd/internal/round"
	"parindex/cmd/internal/text"
	"parindex/scoring/fault"
)

func newVerify(a *app) *cobra.Command {
	say := a.lang.Say
	return &cobra.Command{
		Use:   "verify " + say("BẢN-KÊ [ĐỢT]", "MANIFEST [ROUND]"),
		Short: say("Tính lại và đối chiếu kết quả đã niêm phong", "Recompute a sealed result and compare it"),
		Long: say(`Đọc bản kê do seal ghi, tính lại đợt đánh giá từ các tệp hiện có rồi đối chiếu: từng tệp
(đã sửa, mất, thêm), từng lựa chọn của quy chế, từng tiêu chí, số liệu và điểm của từng đơn
vị, thứ hạng, xếp loại, lỗi. Mỗi điều khác nhau được nêu tên, kèm ô hay dòng sinh ra nó.

Đợt là thư mục chứa bản kê, nếu không ghi. BẢN-KÊ cũng có thể là tệp .zip do bundle ghi, hay
thư mục có manifest.txt. Phiên bản phần mềm đã lập bản kê được in ra, không đối chiếu.
Mã kết thúc là 0 nếu khớp, 1 nếu có điều khác.`,
			`Read a manifest that seal wrote, compute the round again from the files as they are, and
compare: each file (changed, missing, added), each choice of the regulation, each criterion,
the data and points of each unit, ranks, classes, faults. Each difference is named, with the
cell or line that it comes from.

The round is the folder of the manifest if none is given. MANIFEST may also be a .zip that
bundle wrote, or a folder with manifest.txt. The version that wrote the manifest is printed,
and not compared. The exit status is 0 if all is the same, 1 if anything differs.`),
		Example: say(`  parindex verify dot-2025/manifest.txt
  parindex verify dot-2025.txt dot-2025.zip
  parindex verify dot-2025.zip`,
			`  parindex verify round-2025/manifest.txt
  parindex verify round-2025.txt round-2025.zip
  parindex verify round-2025.zip`),
		Args: func(_ *cobra.Command, args []string) error { return a.oneOrTwo(args) },
		RunE: func(_ *cobra.Command, args []string) error { return runVerify(a, args) },
	}
}

// oneOrTwo refuses a command line without a manifest, and with too much.
func (a *app) oneOrTwo(args []string) error {
	if len(args) == 1 || len(args) == 2 {
		return nil
	}
	return usageError(a.lang.Say("cần một bản kê, và nếu đợt ở chỗ khác thì cả thư mục của đợt",
		"one manifest is needed, and the round if it lies elsewhere"))
}

func runVerify(a *app, args []string) error {
	sealed, shown, faults, err := a.readManifest(args[0])
	if err != nil {
		return err
	}
	if sealed == nil {
		return a.printFaults(faults, nil)
	}
	r, err := a.whole(roundOf(args))
	if err != nil {
		return err
	}
	outcome := r.Outcome()
	now := manifest.Of(outcome, r.Source(), version)
	if sealed.Count(manifest.Product) > 0 {
		wrong, err := a.addProducts(now, roundOf(args), record.Of(outcome, r.Source()))
		if err != nil {
			return err
		}
		faults.Add(wrong...)
	}
	faults.Add(sealed.Compare(now, shown)...)
	a.printVerified(sealed, shown, faults)
	return a.printFaults(faults, r.Sources)
}

// addProducts adds to a manifest what a bundle holds beside inputs, and compares the
// record there with the result.
func (a *app) addProducts(now *manifest.Manifest, name string, computed record.Record) (fault.List, error) {
	folder, err := a.folder(name)
	if err != nil {
		return nil, err
	}
	defer folder.Close()
	if err := now.AddProducts(folder.Files); err != nil {
		return nil, err
	}
	var want bytes.Buffer
	if err := computed.Write(&want); err != nil {
		return nil, err
	}
	got, err := fs.ReadFile(folder.Files, manifest.Record)
	if err != nil { // that it is not there is said of the manifest
		return nil, nil
	}
	return manifest.CompareRecord(got, want.Bytes(), path.Join(folder.Shown, manifest.Record)), nil
}

// roundOf is the round that a manifest is compared with.
func roundOf(args []string) string {
	switch {
	case len(args) == 2:
		return args[1]
	case isFolder(args[0]):
		return args[0]
	}
	return filepath.Dir(args[0])
}

// isFolder says whether a name is that of what [app.folder] opens, rather than a file.
func isFolder(name string) bool {
	info, err := os.Stat(name)
	return strings.HasPrefix(name, gitPrefix) || isZip(name) || err == nil && info.IsDir()
}

// readManifest reads a manifest, or that of a folder or archive.
func (a *app) readManifest(name string) (sealed *manifest.Manifest, shown string, faults fault.List, err error) {
	if !isFolder(name) {
		shown = filepath.ToSlash(name)
		sealed, faults, err = readManifestIn(os.DirFS(filepath.Dir(name)), filepath.Base(name), shown)
		return sealed, shown, faults, err
	}
	folder, err := a.folder(name)
	if err != nil {
		return nil, "", nil, err
	}
	defer folder.Close()
	shown = path.Join(folder.Shown, manifest.Name)
	sealed, faults, err = readManifestIn(folder.Files, manifest.Name, shown)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, "", nil, usageError(fmt.Sprintf(a.lang.Say("không có %s; ghi tên bản kê, rồi tên đợt",
			"there is no %s; name the manifest, then the round"), shown))
	}
	return sealed, shown, faults, err
}

// readManifestIn asks what a file is before it is opened: to open a pipe would be to wait
// for whoever writes to it.
func readManifestIn(root fs.FS, name, shown string) (*manifest.Manifest, fault.List, error) {
	failed := func(err error) error { return &fs.PathError{Op: "open", Path: shown, Err: disk.Cause(err)} }
	info, err := fs.Stat(root, name)
	if err == nil && !info.Mode().IsRegular() {
		err = round.ErrNotFile
	}
	if err != nil {
		return nil, nil, failed(err)
	}
	file, err := root.Open(name)
	if err != nil {
		return nil, nil, failed(err)
	}
	sealed, faults, err := manifest.Read(file, shown)
	if err = errors.Join(err, file.Close()); err != nil {
		return nil, nil, failed(err)
	}
	return sealed, faults, nil
}

// printVerified says what was compared, and what wrote the manifest.
func (a *app) printVerified(sealed *manifest.Manifest, shown string, faults fault.List) {
	say := a.lang.Say
	answer := say("KHÔNG KHỚP bản kê", "NOT AS SEALED")
	if faults.Errors() == 0 {
		answer = say("Khớp bản kê", "As sealed")
	}
	fmt.Fprintf(a.stdout, say("%s: %s\n", "%s: %s\n"), answer, shown)
	fmt.Fprintf(a.stdout, say("Đã đối chiếu: %d tệp, %d khối, %d đơn vị, %d điểm thành phần\n",
		"Compared: files %d, blocks %d, units %d, points of criteria %d\n"),
		sealed.Count(manifest.File), sealed.Count(manifest.Block), sealed.Count(manifest.Rank), sealed.Count(manifest.Leaf))
	if sealed.Tool == "" {
		return // a fault says so
	}
	fmt.Fprintf(a.stdout, say("Bản kê do parindex %s lập; phiên bản đang chạy là %s\n",
		"The manifest was written by parindex %s; this is %s\n"), text.OneLine(sealed.Tool), version)
}
