//go:build !windows

package main

import (
	"bytes"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"syscall"
	"testing"
	"time"
)

// A run that is killed at any point keeps what it had done: the next goes on from there,
// and what is printed in the end is what a run prints that nobody killed. Twenty-four runs are ended.
func TestKilledRescore(t *testing.T) {
	times := 24
	if testing.Short() {
		times = 4
	}
	archive := t.TempDir()
	for i := range 5 {
		if err := os.Rename(practiceRound(t, 1, "--pack", smallPack, "--seed", strconv.Itoa(i)),
			filepath.Join(archive, strconv.Itoa(i))); err != nil {
			t.Fatal(err)
		}
	}
	progress := filepath.Join(t.TempDir(), "progress.jsonl")
	command := func() *exec.Cmd {
		return process(t, "rescore", archive, "--format", "jsonl", "--resume", progress)
	}
	must(t, buildProgram()) // before the clock runs
	begun := time.Now()
	want, err := command().Output()
	if err != nil || bytes.Count(want, []byte("\n")) != 5 {
		t.Fatal(err, string(want))
	}
	takes, random, kept := time.Since(begun), rand.New(rand.NewPCG(1, 4)), 0
	for i := range times {
		if i%4 == 0 { // several runs are killed one after the other
			os.Remove(progress)
		}
		cmd := command()
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(random.Int64N(int64(takes))))
		_ = cmd.Process.Signal([]syscall.Signal{syscall.SIGKILL, syscall.SIGTERM}[i%2])
		_ = cmd.Wait()
		content, _ := os.ReadFile(progress)
		whole := content[:bytes.LastIndexByte(content, '\n')+1]
		if !bytes.HasPrefix(want, whole) {
			t.Fatal("what was kept is not what a whole run finds")
		}
		if n := bytes.Count(whole, []byte("\n")); n > 0 && n < 5 {
			kept++
		}
		if i%4 == 3 {
			if got, err := command().Output(); err != nil || !bytes.Equal(got, want) {
				t.Fatalf("the run after it differs: %v", err)
			}
		}
	}
	if kept == 0 && times > 10 {
		t.Error("no run was killed halfway: this says nothing")
	}
}
