package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// programDir is where the program is that tests start as a process of its own.
var programDir string

func TestMain(m *testing.M) {
	debug.SetGCPercent(400) // rounds are small: a third of the time went to collecting them
	dir, err := os.MkdirTemp("", "parindex")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	programDir = dir
	status := m.Run()
	os.RemoveAll(dir)
	os.Exit(status)
}

// buildProgram makes the program as users have it: it starts in half the time that a
// program of tests needs.
var buildProgram = sync.OnceValue(func() error {
	cmd := exec.Command("go", "build", "-buildvcs=false", "-ldflags", "-s -w", "-o",
		programDir+string(filepath.Separator), ".")
	if said, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%w: %s", err, said)
	}
	return nil
})

// process is a run of the program as a process of its own, for what is about processes:
// signals, limits, the environment. [run] costs less.
func process(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	must(t, buildProgram())
	cmd := exec.Command(filepath.Join(programDir, "parindex"), args...)
	cmd.Env = append(os.Environ(), "GOGC=400") // as in TestMain
	return cmd
}

// inProcess lets one run at a time have the working directory and the environment.
var inProcess sync.Mutex

// scriptEnv are the variables that the program looks at, or the git that it starts.
var scriptEnv = []string{"GIT_CONFIG_NOSYSTEM", "HOME", "PARINDEX_LANG", "PATH", "TMPDIR"}

// runScripted runs the program in this process as a script has it.
func runScripted(ts *testscript.TestScript, args []string) (status int) {
	inProcess.Lock()
	defer inProcess.Unlock()
	for _, name := range scriptEnv {
		os.Setenv(name, ts.Getenv(name))
	}
	here, err := os.Getwd()
	ts.Check(err)
	ts.Check(os.Chdir(ts.MkAbs(".")))
	defer os.Chdir(here)
	return run(args, ts.Stdout(), ts.Stderr())
}

// scripted is the command parindex of a script.
func scripted(ts *testscript.TestScript, fails bool, args []string) {
	if status := runScripted(ts, args); (status != exitFine) != fails {
		ts.Fatalf("exit status %d", status)
	}
}
