//go:build !windows

package main

import (
	"bytes"
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"parindex/cmd/internal/disk"
)

// A run that is killed at any point leaves the old state or the new one, whole; a
// signal to end leaves nothing else; inputs stay as they are; the next run completes.
// Twelve runs of each command are ended here while they write, half of them killed; the round is as
// small as it can be with several files to write.
func TestKilledRuns(t *testing.T) {
	for _, test := range []struct {
		name, target, pack string
		args               []string
	}{
		{"form", "ra", smallPack, []string{"form", "dot", "-o", "ra", "--replace"}},
		{"annotate", "ra", smallPack, []string{"validate", "dot", "--annotate", "ra", "--replace"}},
		{"demo", "ra", smallPack, []string{"demo", "ra", "--pack", smallPack, "--units", "1", "--replace"}},
		{"report", "ra", smallPack, []string{"report", "dot", "-o", "ra", "--replace", "--only", "annex,data"}},
		{"score", "ra.xlsx", smallPack, []string{"score", "dot", "-o", "ra.xlsx"}},
		{"survey", "ra.csv", surveyPack, []string{"survey", "dot", "-o", "ra.csv"}},
		{"seal", "ra.txt", smallPack, []string{"seal", "dot", "--with-faults", "-o", "ra.txt"}},
		{"bundle", "ra.zip", smallPack, []string{"bundle", "dot", "--with-faults", "-o", "ra.zip"}},
	} {
		times := 6 // by each signal
		if testing.Short() {
			times = 2
		}
		t.Run(test.name, func(t *testing.T) {
			k := newKills(t, test.target, test.pack, test.args)
			for i := range times {
				k.once(t, []syscall.Signal{syscall.SIGTERM, syscall.SIGINT}[i%2])
				k.once(t, syscall.SIGKILL)
				if i%3 == 0 {
					k.complete(t)
				}
			}
			k.complete(t)
			if k.ended < times/6 {
				t.Errorf("%d of %d runs were ended on the way: this says nothing", k.ended, 2*times)
			}
		})
	}
}

// The packs that ship whose rounds are read in the least time: of all, and of those with a survey.
const smallPack, surveyPack = "ca-mau-2013", "binh-duong-2017"

// kills runs one command again and again in a folder of its own.
type kills struct {
	dir, target string
	args        []string
	takes       time.Duration // a run that nobody ends, lately
	writes      time.Duration // when it began to write
	ended       int           // runs that did not come to their end
	inputs      map[string][]byte
	before      map[string][]byte // at the target
	after       map[string][]byte
	random      *rand.Rand
}

func newKills(t *testing.T, target, pack string, args []string) *kills {
	t.Helper()
	input := practiceRound(t, 2, "--pack", pack, "--faults", "50")
	k := &kills{dir: filepath.Dir(input), target: target, args: args, random: rand.New(rand.NewPCG(1, 2))}
	makeOfficial(t, input)
	k.inputs = contents(t, input)
	k.putOld(t)
	k.before = k.state(t)
	must(t, buildProgram()) // before the clock runs
	k.complete(t)
	k.after = k.state(t)
	if reflect.DeepEqual(k.before, k.after) {
		t.Fatal("the run changes nothing")
	}
	return k
}

// putOld puts something old at the target.
func (k *kills) putOld(t *testing.T) {
	t.Helper()
	name := filepath.Join(k.dir, k.target)
	if err := os.RemoveAll(name); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(k.target, ".") {
		name = filepath.Join(name, "cu", "cu.txt")
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	old := bytes.NewBufferString("cũ")
	if strings.HasSuffix(name, ".zip") { // another archive may be an input
		old.Reset()
		if err := disk.Zip(old, bundleComment, nil); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(name, old.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// state is all that is at the target, by name.
func (k *kills) state(t *testing.T) map[string][]byte {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(k.dir, k.target))
	switch {
	case err == nil:
		return map[string][]byte{"": content}
	case errors.Is(err, fs.ErrNotExist):
		t.Fatal("neither the old state nor the new one is there")
	}
	return contents(t, filepath.Join(k.dir, k.target))
}

func (k *kills) command(t *testing.T) *exec.Cmd {
	cmd := process(t, k.args...)
	cmd.Dir = k.dir
	return cmd
}

func (k *kills) once(t *testing.T, s syscall.Signal) {
	t.Helper()
	if s != syscall.SIGKILL {
		k.removeLeft(t)
	}
	k.putOld(t)
	cmd := k.command(t)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(k.writes*3/4 + time.Duration(k.random.Int64N(int64(k.takes-k.writes*3/4))))
	_ = cmd.Process.Signal(s)
	if _ = cmd.Wait(); !slices.Contains([]int{exitFine, exitFaults}, cmd.ProcessState.ExitCode()) {
		k.ended++
	}
	if state := k.state(t); !reflect.DeepEqual(state, k.before) && !reflect.DeepEqual(state, k.after) {
		t.Errorf("%s: %d files are there, neither the old state nor the new one", s, len(state))
	}
	if status := cmd.ProcessState; s != syscall.SIGKILL {
		if code := status.ExitCode(); !slices.Contains([]int{-1, exitFine, exitFaults, 128 + int(s)}, code) {
			t.Errorf("%s: exit status %d", s, code)
		}
		k.checkClean(t)
	}
}

// removeLeft removes what earlier runs have left that were killed.
func (k *kills) removeLeft(t *testing.T) {
	t.Helper()
	entries, err := os.ReadDir(k.dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if entry.Name() != "dot" {
			if err := os.RemoveAll(filepath.Join(k.dir, entry.Name())); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// complete lets a run come to its end, whatever was left by others.
func (k *kills) complete(t *testing.T) {
	t.Helper()
	var said bytes.Buffer
	before, _ := os.ReadDir(k.dir)
	cmd, begun, ended := k.command(t), time.Now(), make(chan error)
	cmd.Stdout, cmd.Stderr = &said, &said
	must(t, cmd.Start())
	go func() { ended <- cmd.Wait() }()
	for k.writes, k.takes = 0, 0; k.takes == 0; {
		select {
		case <-ended:
			k.takes = time.Since(begun)
		case <-time.After(time.Millisecond / 4):
			if entries, _ := os.ReadDir(k.dir); k.writes == 0 && len(entries) != len(before) {
				k.writes = time.Since(begun)
			}
		}
	}
	if k.writes == 0 { // it was too short to be seen
		k.writes = k.takes * 3 / 4
	}
	if k.after != nil && !reflect.DeepEqual(k.state(t), k.after) {
		t.Errorf("the next run did not complete: %s", said.String())
	}
	k.checkClean(t)
}

// checkClean allows nothing in the folder but the inputs, as they were, and the target.
func (k *kills) checkClean(t *testing.T) {
	t.Helper()
	entries, err := os.ReadDir(k.dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if !slices.Contains([]string{"dot", k.target}, entry.Name()) {
			t.Errorf("%s was left behind", entry.Name())
		}
	}
	if !reflect.DeepEqual(contents(t, filepath.Join(k.dir, "dot")), k.inputs) {
		t.Error("an input was changed")
	}
}
