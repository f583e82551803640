//go:build !windows

package disk

import "syscall"

// errSharing is what Windows says of a file that a program has open for itself; other
// systems say that it is busy.
const errSharing = syscall.EBUSY
