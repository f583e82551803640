//go:build !windows

package main

import (
	"os/signal"
	"syscall"
)

// ignoreLimits lets a file that grows too large be an error of the system, as a full
// disk is. The runtime would end the program with its own words.
func ignoreLimits() { signal.Ignore(syscall.SIGXFSZ) }

// usual is an error of the system under its usual number.
func usual(number syscall.Errno) syscall.Errno { return number }
