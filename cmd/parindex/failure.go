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
	is     []error
	vi, en string
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
		slices.ContainsFunc(append(damages, tree.ErrOutside, tree.ErrTwice, round.ErrNotFile),
			func(damage error) bool { return errors.Is(err, damage) })
}

// refusals are told by the first that fits.
var refusals = []refusal{
	{[]error{disk.ErrTaken},
		"thư mục đã có và không trống; thêm --replace để thay cả thư mục, hoặc chọn thư mục khác",
		"the folder exists and is not empty; add --replace to replace all of it, or choose another folder"},
	{[]error{disk.ErrExists}, "đã có sẵn, không ghi đè; chọn tên khác",
		"already exists and is not overwritten; choose another name"},
	{[]error{disk.ErrBusy}, "một lệnh parindex khác đang ghi vào đây; chờ lệnh đó xong rồi chạy lại",
		"another parindex is writing here; run it again when that is done"},
	{[]error{disk.ErrOpen},
		"đang mở trong Excel hoặc chương trình khác; tệp cũ còn nguyên, đóng tệp rồi chạy lại",
		"is open in Excel or another program, so it was not replaced; close it and run this again"},
	{[]error{disk.ErrHere},
		"là thư mục đang làm việc, hoặc chứa thư mục đó, nên không thay được; chọn thư mục khác",
		"is the working directory, or contains it, and cannot be replaced; choose another folder"},
	{[]error{disk.ErrReserved}, "Windows dành riêng tên này cho thiết bị (con, nul, com1…); đặt tên khác",
		"Windows reserves this name for a device (con, nul, com1…); choose another name"},
	{[]error{disk.ErrColon}, "tên có dấu hai chấm, Windows không nhận; đặt tên khác",
		"the name has a colon, which Windows does not allow; choose another name"},
	{[]error{errEscapes}, "liên kết dẫn ra ngoài thư mục nên không được đọc; chép tệp vào thư mục",
		"the link leads out of the folder and is not followed; copy the file into the folder"},
	{[]error{tree.ErrOutside},
		"tên trong tệp nén dẫn ra ngoài, có thể ghi đè tệp khác; lấy lại tệp nén gốc",
		"this name in the archive leads out of it and could overwrite other files; get the original archive"},
	{[]error{tree.ErrTwice}, "có hai lần trong tệp nén, không rõ dùng bản nào; lấy lại tệp nén gốc",
		"is in the archive twice, and which one counts is not known; get the original archive"},
	{[]error{round.ErrNotFile},
		"không phải tệp thường (ống dẫn, thiết bị…) nên không được đọc; đặt tệp thường vào " +
			"chỗ này",
		"is not a regular file (a pipe, a device …) and is not read; put a plain file in its place"},
	{[]error{round.ErrTooLarge}, "quá lớn để đọc từ tệp nén hoặc từ git; giải nén thành thư mục",
		"is too large to be read from an archive or from git; unpack it into a folder"},
	{[]error{errChanging},
		"tệp bị sửa trong khi đang được dùng; đóng chương trình đang sửa nó rồi chạy lại",
		"was changed while it was used; close the program that changes it and run this again"},
	{[]error{exec.ErrNotFound},
		"máy này chưa có git, cần để đọc git:…; cài git, hoặc dùng thư mục trên đĩa",
		"git, which git:… needs, is not installed; install it, or use a folder on disk"},
	{[]error{tree.ErrNoRepository},
		"thư mục đang làm việc không nằm trong kho git nào; chuyển đến kho rồi chạy lại",
		"the working directory is not in a git repository; go to the repository and run this again"},
	{[]error{tree.ErrUnsafe},
		"git không đọc kho thuộc người dùng khác; chạy “git status” ở đó để xem cách cho phép",
		"git does not read a repository of another user; run “git status” there to see how to allow it"},
	{[]error{tree.ErrGit}, "git không đọc được kho này; chạy “git fsck” ở đó để xem lý do",
		"git cannot read this repository; run “git fsck” there to see why"},
	{damages,
		"tệp hỏng, hoặc không phải tệp zip; chép hay tải lại tệp",
		"is damaged or not a zip archive; copy or download it again"},
	{[]error{syscall.EISDIR, disk.ErrFolder},
		"là một thư mục; ghi tên một tệp", "is a folder; name a file"},
	{[]error{syscall.ENOTDIR, disk.ErrNotFolder}, "không phải là thư mục; ghi tên một thư mục",
		"is not a folder; name a folder"},
	{[]error{syscall.ENOTEMPTY},
		"thư mục không trống; chọn thư mục khác", "the folder is not empty; choose another"},
	{[]error{syscall.ENOSPC}, "đĩa đã đầy; xóa bớt tệp, hoặc ghi vào đĩa khác",
		"the disk is full; delete files, or write to another disk"},
	{[]error{syscall.EDQUOT}, "đã hết hạn mức đĩa của người dùng; xóa bớt tệp, hoặc ghi vào đĩa khác",
		"your disk quota is used up; delete files, or write to another disk"},
	{[]error{syscall.EFBIG}, "tệp vượt cỡ lớn nhất mà hệ thống cho phép; ghi vào đĩa khác",
		"the file is larger than the system allows; write to another disk"},
	{[]error{syscall.EROFS}, "đĩa chỉ cho đọc; ghi vào chỗ khác", "the disk is read-only; write elsewhere"},
	{[]error{syscall.ENAMETOOLONG}, "tên quá dài; đặt tên hoặc đường dẫn ngắn hơn",
		"the name is too long; use a shorter name or path"},
	{[]error{syscall.ELOOP}, "liên kết dẫn vòng tròn hoặc qua quá nhiều liên kết; ghi tên tệp thật",
		"the link leads in a circle or through too many others; name the file itself"},
	{[]error{syscall.ETXTBSY, syscall.EBUSY},
		"chương trình khác đang dùng; đóng chương trình đó rồi chạy lại",
		"is in use by another program; close that and run it again"},
	{[]error{syscall.EMFILE, syscall.ENFILE}, "đang mở quá nhiều tệp; đóng bớt chương trình rồi chạy lại",
		"too many files are open; close programs and run it again"},
	{[]error{syscall.ENOMEM}, "máy không đủ bộ nhớ; đóng bớt chương trình rồi chạy lại",
		"there is not enough memory; close programs and run it again"},
	{[]error{syscall.EIO}, "đĩa hỏng hoặc bị ngắt; kiểm tra đĩa, hoặc dùng đĩa khác",
		"the disk is damaged or was disconnected; check it, or use another disk"},
	{[]error{syscall.EXDEV}, "thư mục nằm ở chỗ gắn đĩa khác nên không đổi tên được; chọn thư mục khác",
		"the folder is on another disk and cannot be renamed; choose another folder"},
	{[]error{syscall.EINVAL, syscall.EILSEQ}, "tên không dùng được ở đây; đặt tên khác",
		"the name cannot be used here; choose another name"},
	{[]error{syscall.ESTALE, syscall.ETIMEDOUT, syscall.EHOSTDOWN, syscall.EHOSTUNREACH, syscall.ENOTCONN},
		"mất kết nối với ổ đĩa mạng; nối lại rồi chạy lại",
		"the network drive is not reachable; connect it and run it again"},
	{[]error{syscall.ENXIO, syscall.ENODEV}, "thiết bị không có ở đó; kiểm tra lại tên",
		"there is no such device; check the name"},
	{[]error{syscall.EPIPE},
		"chương trình nhận kết quả đã dừng", "the program that takes the result has ended"},
	{[]error{errors.ErrUnsupported}, "chỗ này không cho làm như vậy; dùng đĩa khác",
		"this place does not support it; use another disk"},
	{[]error{disk.ErrNoFolder}, "chưa có thư mục này; tạo thư mục trước rồi chạy lại",
		"there is no such folder; make it first"},
	{[]error{fs.ErrNotExist}, "không tìm thấy", "not found"},
	{[]error{fs.ErrPermission}, "không có quyền truy cập; kiểm tra quyền của tệp và thư mục",
		"permission denied; check the rights of file and folder"},
	{[]error{fs.ErrExist}, "đã có sẵn, không ghi đè; chọn tên khác",
		"already exists and is not overwritten; choose another name"},
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
				return a.lang.Say(r.vi, r.en)
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
