//go:build linux

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
)

// writingRuns are a command of each kind that writes into a folder.
func writingRuns(round, dir string) [][]string {
	in := func(name string) string { return filepath.Join(dir, name) }
	return [][]string{
		{"form", round, "-o", in("a/ra")}, {"form", "appraisal", round, "-o", in("ra")},
		{"form", "explanation", round, "-o", in("ra")}, {"form", "survey", round, "-o", in("a/ra.xlsx")},
		{"validate", round, "--annotate", in("ra")}, {"validate", round, "-o", in("ra.xlsx")},
		{"demo", in("ra"), "--units", "3"}, {"criteria", "schema", "-o", in("ra")},
		{"score", round, "-o", in("ra.xlsx")}, {"score", round, "-o", in("cu.csv")},
	}
}

// refuses runs each command and expects that it says why nothing is written, in our
// words, and leaves nothing behind.
func refuses(t *testing.T, dir, why string, command func(t *testing.T, args ...string) *exec.Cmd) {
	t.Helper()
	for _, args := range writingRuns(practiceRound(t, 3), dir) {
		said, _ := command(t, args...).CombinedOutput()
		if last := strings.Split(strings.TrimSpace(string(said)), "\n"); !strings.Contains(last[len(last)-1], why) {
			t.Errorf("%v: %s", args, said)
		}
		var left []string
		entries, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, entry := range entries {
			left = append(left, entry.Name())
		}
		if old, err := os.ReadFile(filepath.Join(dir, "cu.csv")); !slices.Equal(left, []string{"cu.csv"}) ||
			string(old) != "cũ" {
			t.Errorf("%v: there is %q, and %q, %v", args, left, old, err)
		}
	}
}

// old puts a file into a folder that stays what it is.
func old(t *testing.T, dir string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, "cu.csv"), []byte("cũ"), 0o644); err != nil {
		t.Fatal(err)
	}
}

// A small disk, which the system has only for root.
func TestFullDisk(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=4k"); err != nil {
		t.Skip("no small disk: ", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, 0) })
	old(t, dir)
	refuses(t, dir, "đĩa đã đầy", process)
}

func TestReadOnlyDisk(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, ""); err != nil {
		t.Skip("no disk of its own: ", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, 0) })
	old(t, dir)
	if err := syscall.Mount("tmpfs", dir, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Skip(err)
	}
	refuses(t, dir, "đĩa chỉ cho đọc", process)
}

func TestReadOnlyFolder(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may write anywhere")
	}
	dir := t.TempDir()
	old(t, dir)
	if err := os.Chmod(dir, 0o555); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(dir, 0o755) })
	refuses(t, dir, "không có quyền truy cập", process)
}

// A limit on the size of files, which works without root.
func TestFileSizeLimit(t *testing.T) {
	dir := t.TempDir()
	old(t, dir)
	refuses(t, dir, "tệp vượt cỡ lớn nhất", func(t *testing.T, args ...string) *exec.Cmd {
		return exec.Command("sh",
			append([]string{"-c", `ulimit -f 0; exec "$@"`, "sh"}, process(t, args...).Args...)...)
	})
}

// Standard output on a full disk, and a full device.
func TestFullDevice(t *testing.T) {
	round := practiceRound(t, 3)
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip(err)
	}
	defer full.Close()
	for _, args := range [][]string{{"score", round}, {"score", round, "-o", "/dev/full", "--format", "csv"},
		{"criteria", "list"}, {"criteria", "schema", "set"}, {"version"}} {
		cmd := process(t, args...)
		var said strings.Builder
		cmd.Stdout, cmd.Stderr = full, &said
		err := cmd.Run()
		if cmd.ProcessState.ExitCode() != exitFailure || !strings.Contains(said.String(), "đĩa đã đầy") {
			t.Errorf("%v: %v, %s", args, err, said.String())
		}
	}
}
