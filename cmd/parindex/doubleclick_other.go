//go:build !windows

package main

// hasOwnWindow is for Windows alone: other systems open no window for such a program.
func hasOwnWindow() bool { return false }
