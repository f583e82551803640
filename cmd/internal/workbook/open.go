package workbook

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"parindex/scoring/fault"
)

// What a workbook may hold. A filled form is some 40 KB, unzipped 400 KB.
const (
	mebi         = 1 << 20
	maxFileSize  = 32 * mebi
	maxUnzipped  = 64 * mebi
	maxParts     = 2000
	maxCells     = 2_000_000
	oleSignature = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
)

// Book is an open workbook. It is for one goroutine.
type Book struct {
	shown   string
	content []byte
	lean    *lean          // nil where excelize reads
	opened  *excelize.File // nil until somebody needs it
	// oddFormats says whether a cell may be shown as a date or a percentage; nil
	// until somebody asks.
	oddFormats *bool
}

// Open reads the workbook of that name; diagnostics name it as shown. Where they
// say why it is no usable workbook, the book is nil. The error is the system's: no
// such file, no permission.
func Open(fsys fs.FS, name, shown string) (*Book, fault.List, error) {
	content, faults, err := readFile(fsys, name, shown)
	if content == nil {
		return nil, faults, err
	}
	book, faults := openBytes(content, shown)
	return book, faults, nil
}

// readFile is a file's content; nil where it is too large or cannot be read.
func readFile(fsys fs.FS, name, shown string) ([]byte, fault.List, error) {
	file, err := fsys.Open(name)
	if err != nil {
		return nil, nil, err
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return nil, nil, err
	}
	content := bytes.NewBuffer(make([]byte, 0, min(info.Size(), maxFileSize)+bytes.MinRead))
	if info.Size() <= maxFileSize { // the reader is limited too: what it said may be wrong
		_, err = content.ReadFrom(io.LimitReader(file, maxFileSize+1))
	}
	switch {
	case err != nil:
		return nil, nil, err
	case info.Size() > maxFileSize || content.Len() > maxFileSize:
		return nil, tooLarge(shown, "32 MiB"), nil
	}
	return content.Bytes(), nil, nil
}

// Close lets go of the workbook.
func (b *Book) Close() error {
	if b.opened == nil {
		return nil
	}
	return b.opened.Close()
}

func openBytes(content []byte, shown string) (*Book, fault.List) {
	if faults := notWorkbook(content, shown); len(faults) > 0 {
		return nil, faults
	}
	b := &Book{shown: shown, content: content}
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err == nil {
		b.lean, err = openLean(archive)
	}
	if err != nil {
		if err := b.handOver(); err != nil {
			return nil, damaged(shown, err)
		}
	}
	return b, nil
}

// handOver leaves the workbook to excelize.
func (b *Book) handOver() error {
	b.lean = nil
	_, err := b.excelize()
	return err
}

// excelize opens the workbook a second time, for what is only there.
func (b *Book) excelize() (*excelize.File, error) {
	if b.opened != nil {
		return b.opened, nil
	}
	err := guard(func() error {
		limits := excelize.Options{RawCellValue: true, UnzipSizeLimit: maxUnzipped, UnzipXMLSizeLimit: maxUnzipped}
		file, err := excelize.OpenReader(bytes.NewReader(b.content), limits)
		if err == nil {
			b.opened = file
		}
		return err
	})
	return b.opened, err
}

// file is the same for questions. Of a workbook that only the lean reader can
// open it is an empty one, which answers none of them.
func (b *Book) file() *excelize.File {
	file, err := b.excelize()
	if err != nil {
		return excelize.NewFile()
	}
	return file
}

// guard is the one boundary to excelize for bytes from outside: it panics on
// some malformed files.
func guard(work func() error) (err error) {
	defer func() {
		if reason := recover(); reason != nil {
			err = fmt.Errorf("malformed content: %v", reason)
		}
	}()
	return work()
}

func notWorkbook(content []byte, shown string) fault.List {
	diag := func(code fault.Code, pairs ...any) fault.List {
		return fault.List{fault.New(code, fault.InFile(shown), pairs...)}
	}
	switch {
	case len(content) == 0:
		return diag(fault.CodeBookEmpty)
	case bytes.HasPrefix(content, []byte(oleSignature)):
		return diag(oleCode(content), "kind", "")
	case bytes.HasPrefix(content, []byte("PK\x03\x04")):
		return badZip(content, shown)
	case bytes.HasPrefix(content, []byte("%PDF")):
		return diag(fault.CodeBookNot, "kind", "PDF")
	}
	return diag(fault.CodeBookNot, "kind", "")
}

// oleCode tells the files of one container format apart by the names of their
// streams: an encrypted .xlsx, an .xls of the years before 2007, or neither.
func oleCode(content []byte) fault.Code {
	switch {
	case bytes.Contains(content, wide("EncryptedPackage")), bytes.Contains(content, wide("EncryptionInfo")):
		return CodeBookEncrypted
	case bytes.Contains(content, wide("Workbook\x00")), bytes.Contains(content, wide("Book\x00")):
		return CodeBookOld
	}
	return fault.CodeBookNot
}

// wide is the text in UTF-16, as those containers name their streams.
func wide(name string) []byte {
	var wide []byte
	for _, unit := range utf16.Encode([]rune(name)) {
		wide = append(wide, byte(unit), byte(unit>>8))
	}
	return wide
}

// badZip looks at the zip's directory alone, before anything is unpacked.
func badZip(content []byte, shown string) fault.List {
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return damaged(shown, err)
	}
	if len(archive.File) > maxParts {
		return tooLarge(shown, fmt.Sprint(maxParts, " parts"))
	}
	var unzipped uint64
	names := map[string]bool{}
	for _, part := range archive.File {
		unzipped += min(part.UncompressedSize64, maxUnzipped+1)
		names[strings.ToLower(strings.ReplaceAll(part.Name, `\`, "/"))] = true
	}
	switch {
	case !names["xl/workbook.xml"]:
		return fault.List{fault.New(fault.CodeBookNot, fault.InFile(shown), "kind", zipKind(names))}
	case unzipped > maxUnzipped:
		return tooLarge(shown, "64 MiB")
	}
	return nil
}

func zipKind(names map[string]bool) string {
	switch {
	case names["xl/workbook.bin"]:
		return "XLSB"
	case names["word/document.xml"]:
		return "DOCX"
	case names["mimetype"] && names["content.xml"]:
		return "ODS"
	}
	return "ZIP"
}

func damaged(shown string, err error) fault.List {
	return fault.List{fault.New(CodeBookDamaged, fault.InFile(shown), "detail", err.Error())}
}

func tooLarge(shown, limit string) fault.List {
	return fault.List{fault.New(CodeBookTooLarge, fault.InFile(shown), "limit", limit)}
}
