package main

import (
	"syscall"

	"golang.org/x/sys/windows"
)

func ignoreLimits() {}

// usual is an error of the system under the number that other systems have for it.
func usual(number syscall.Errno) syscall.Errno {
	if known, ok := windowsErrors[number]; ok {
		return known
	}
	return number
}

var windowsErrors = map[syscall.Errno]syscall.Errno{
	windows.ERROR_DISK_FULL:             syscall.ENOSPC,
	windows.ERROR_HANDLE_DISK_FULL:      syscall.ENOSPC,
	windows.ERROR_DISK_QUOTA_EXCEEDED:   syscall.EDQUOT,
	windows.ERROR_FILE_TOO_LARGE:        syscall.EFBIG,
	windows.ERROR_WRITE_PROTECT:         syscall.EROFS,
	windows.ERROR_FILENAME_EXCED_RANGE:  syscall.ENAMETOOLONG,
	windows.ERROR_CANT_RESOLVE_FILENAME: syscall.ELOOP,
	windows.ERROR_SHARING_VIOLATION:     syscall.EBUSY,
	windows.ERROR_LOCK_VIOLATION:        syscall.EBUSY,
	windows.ERROR_USER_MAPPED_FILE:      syscall.EBUSY,
	windows.ERROR_TOO_MANY_OPEN_FILES:   syscall.EMFILE,
	windows.ERROR_NOT_ENOUGH_MEMORY:     syscall.ENOMEM,
	windows.ERROR_OUTOFMEMORY:           syscall.ENOMEM,
	windows.ERROR_CRC:                   syscall.EIO,
	windows.ERROR_IO_DEVICE:             syscall.EIO,
	windows.ERROR_NOT_READY:             syscall.EIO,
	windows.ERROR_NOT_SAME_DEVICE:       syscall.EXDEV,
	windows.ERROR_INVALID_NAME:          syscall.EINVAL,
	windows.ERROR_BAD_PATHNAME:          syscall.EINVAL,
	windows.ERROR_DIRECTORY:             syscall.ENOTDIR,
	windows.ERROR_DIR_NOT_EMPTY:         syscall.ENOTEMPTY,
	windows.ERROR_BAD_NETPATH:           syscall.ETIMEDOUT,
	windows.ERROR_NETNAME_DELETED:       syscall.ETIMEDOUT,
	windows.ERROR_UNEXP_NET_ERR:         syscall.ETIMEDOUT,
	windows.ERROR_BROKEN_PIPE:           syscall.EPIPE,
	windows.ERROR_NO_DATA:               syscall.EPIPE,
}
