package main

import (
	"os"
	"os/signal"
	"syscall"

	"parindex/cmd/internal/disk"
)

// takeInterrupts lets a signal to end take away what is not finished. The exit status
// is then the one that shells give, 128 and the number of the signal. A second signal
// ends the program at once.
func takeInterrupts() {
	ignoreLimits()
	came := make(chan os.Signal, 1)
	for _, s := range []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP} {
		if !signal.Ignored(s) { // as nohup has it
			signal.Notify(came, s)
		}
	}
	go func() {
		s := <-came
		signal.Reset()
		disk.Abandon()
		number, _ := s.(syscall.Signal)
		os.Exit(128 + int(number))
	}()
}
