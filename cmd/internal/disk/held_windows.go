package disk

import "golang.org/x/sys/windows"

// errSharing is what Windows says of a file that a program has open for itself.
const errSharing = windows.ERROR_SHARING_VIOLATION
