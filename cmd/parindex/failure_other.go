//go:build !windows

package main

import "syscall"

// usual is an error of the system under its usual number.
func usual(number syscall.Errno) syscall.Errno { return number }
