package main

import (
	"archive/zip"
	"compress/flate"
	"errors"
	"io"
	"io/fs"
	"os/exec"
	"slices"
	"syscall"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/round"
	"parindex/cmd/internal/tree"
)

// refusal is what the system would not do, or we, and what to do about it.
type refusal struct {
	name string // of what is said, in the terms of package text
	is   []error
}

// errEscapes stands for an error of [os.Root] that has no name.
var errEscapes = errors.New("path escapes from parent")

// errChanging is a file that is not what it was when it was read.
var errChanging = errors.New("changed while it was used")

// damages are what readers of archives report.
var damages = []error{zip.ErrFormat, zip.ErrAlgorithm, zip.ErrChecksum, io.ErrUnexpectedEOF}

// isDamaged says whether what went wrong is a fault of the data: an archive that is broken, or
// that unpacks to something else elsewhere, or a pipe in the place of a file.
func isDamaged(err error) bool {
	var bits flate.CorruptInputError
	return errors.As(err, &bits) ||
		slices.ContainsFunc(append(damages, tree.ErrOutside, tree.ErrTwice, tree.ErrLocked, tree.ErrMethod, round.ErrNotFile),
			func(damage error) bool { return errors.Is(err, damage) })
}

// refusals are told by the first that fits.
var refusals = []refusal{
	{"taken", []error{disk.ErrTaken}},
	{"exists", []error{disk.ErrExists}},
	{"busy", []error{disk.ErrBusy}},
	{"open", []error{disk.ErrOpen}},
	{"here", []error{disk.ErrHere}},
	{"reserved", []error{disk.ErrReserved}},
	{"colon", []error{disk.ErrColon}},
	{"escapes", []error{errEscapes}},
	{"outside", []error{tree.ErrOutside}},
	{"twice", []error{tree.ErrTwice}},
	{"within", []error{tree.ErrWithin}},
	{"locked", []error{tree.ErrLocked}},
	{"method", []error{tree.ErrMethod, zip.ErrAlgorithm}},
	{"not-file", []error{round.ErrNotFile}},
	{"too-large", []error{round.ErrTooLarge}},
	{"changing", []error{errChanging}},
	{"no-git", []error{exec.ErrNotFound}},
	{"no-repository", []error{tree.ErrNoRepository}},
	{"unsafe", []error{tree.ErrUnsafe}},
	{"git", []error{tree.ErrGit}},
	{"damaged", damages},
	{"is-folder", []error{syscall.EISDIR, disk.ErrFolder}},
	{"is-no-folder", []error{syscall.ENOTDIR, disk.ErrNotFolder}},
	{"not-empty", []error{syscall.ENOTEMPTY}},
	{"disk-full", []error{syscall.ENOSPC}},
	{"quota", []error{syscall.EDQUOT}},
	{"file-size", []error{syscall.EFBIG}},
	{"read-only", []error{syscall.EROFS}},
	{"long-name", []error{syscall.ENAMETOOLONG}},
	{"loop", []error{syscall.ELOOP}},
	{"in-use", []error{syscall.ETXTBSY, syscall.EBUSY}},
	{"many-open", []error{syscall.EMFILE, syscall.ENFILE}},
	{"memory", []error{syscall.ENOMEM}},
	{"disk-damaged", []error{syscall.EIO}},
	{"other-disk", []error{syscall.EXDEV}},
	{"bad-name", []error{syscall.EINVAL, syscall.EILSEQ}},
	{"network", []error{syscall.ESTALE, syscall.ETIMEDOUT, syscall.EHOSTDOWN, syscall.EHOSTUNREACH, syscall.ENOTCONN}},
	{"no-device", []error{syscall.ENXIO, syscall.ENODEV}},
	{"reader-ended", []error{syscall.EPIPE}},
	{"unsupported", []error{errors.ErrUnsupported}},
	{"no-folder", []error{disk.ErrNoFolder}},
	{"not-found", []error{fs.ErrNotExist}},
	{"permission", []error{fs.ErrPermission}},
	{"exists", []error{fs.ErrExist}},
}

// failure says in the user's language, never in the system's words, what would not be
// done.
func (a *app) failure(err error) string {
	var usage usageError
	if errors.As(err, &usage) {
		return usage.Error()
	}
	what := a.why(err)
	var path *fs.PathError
	if !errors.As(err, &path) || path.Path == "" {
		return what
	}
	return path.Path + ": " + what
}

func (a *app) why(err error) string {
	if disk.Cause(err).Error() == errEscapes.Error() {
		err = errEscapes
	}
	var number syscall.Errno
	isNumber := errors.As(err, &number)
	for _, r := range refusals {
		for _, is := range r.is {
			if errors.Is(err, is) || isNumber && errors.Is(usual(number), is) {
				return a.lang.Term("refusal", r.name)
			}
		}
	}
	switch {
	case isDamaged(err): // where the archive's bits cannot be unpacked
		return a.why(zip.ErrFormat)
	case isNumber:
		return a.say(
			"the system reports error %d; run it again, then ask who looks after this computer", uint64(number))
	}
	return a.lang.Say("lỗi ngoài dự kiến; chạy lại với --lang en để xem chi tiết", "unexpected: "+err.Error())
}
