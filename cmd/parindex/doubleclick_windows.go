package main

import (
	"unsafe"

	"golang.org/x/sys/windows"
)

var processesOfConsole = windows.NewLazySystemDLL("kernel32.dll").NewProc("GetConsoleProcessList")

// hasOwnWindow says whether no other program uses the console: the system made it for
// this one, and closes it with it.
func hasOwnWindow() bool {
	if processesOfConsole.Find() != nil {
		return false
	}
	var ids [2]uint32
	count, _, _ := processesOfConsole.Call(uintptr(unsafe.Pointer(&ids[0])), uintptr(len(ids)))
	return count == 1
}
