package workbook

import (
	"bytes"
	"io"
	"io/fs"
	"strings"

	"parindex/cmd/internal/table"
	"parindex/cmd/internal/xlsx"
	"parindex/scoring/fault"
)

// maxFileSize is what a workbook may have. A filled form is some 40 KB.
const maxFileSize = 32 << 20

// Book is an open workbook. It is for one goroutine.
type Book struct {
	list   ListRows
	shown  string
	source *xlsx.Book
	sheets map[string]*sheetCells // by name, and by name in lower case
	leads  []Lead                 // those of no layout; nil until somebody asks for them
}

// sheetCells are what stands in a sheet.
type sheetCells struct {
	*xlsx.Sheet
	rows []row         // nil until somebody asks for them
	head *table.Header // likewise, see [Book.selfHeader]
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

// openBytes reads every sheet to its end: a workbook with a part that is damaged is
// damaged.
func openBytes(content []byte, shown string) (*Book, fault.List) {
	file, broken := xlsx.Open(content)
	if broken != nil {
		return nil, unreadable(broken, fault.InFile(shown))
	}
	b := &Book{shown: shown, source: file, sheets: map[string]*sheetCells{}}
	defer file.Close() // of the file; what was read stays
	for i, tab := range file.Tabs() {
		s, broken := file.Sheet(i)
		if broken != nil {
			return nil, unreadable(broken, fault.InSheet(shown, tab.Name))
		}
		cells := &sheetCells{Sheet: s}
		b.sheets[tab.Name], b.sheets[strings.ToLower(tab.Name)] = cells, cells
	}
	return b, nil
}

// unreadable is why a workbook cannot be read, at the file or sheet that it is
// about, or at a cell of that.
func unreadable(broken *xlsx.Fault, at fault.Position) fault.List {
	whole := fault.InFile(at.File())
	if at = at.At(broken.Line, broken.Col); broken.Line == 0 {
		at = whole
	}
	switch broken.Kind {
	case xlsx.Empty:
		return fault.List{fault.New(fault.CodeBookEmpty, whole)}
	case xlsx.NotWorkbook:
		return fault.List{fault.New(fault.CodeBookNot, whole, "kind", broken.Detail)}
	case xlsx.OldWorkbook:
		return fault.List{fault.New(codeBookOld, whole, "kind", "")}
	case xlsx.Encrypted:
		return fault.List{fault.New(codeBookEncrypted, whole, "kind", "")}
	case xlsx.TooLarge:
		return tooLarge(at.File(), broken.Detail)
	case xlsx.PartTwice:
		return fault.List{fault.New(codePartTwice, whole, "part", broken.Part)}
	case xlsx.StringsMissing:
		return fault.List{fault.New(codeStringsMissing, whole)}
	case xlsx.StringMissing:
		return fault.List{fault.New(CodeStringMissing, at)}
	case xlsx.FormatMissing:
		return fault.List{fault.New(CodeFormatMissing, at)}
	case xlsx.CellTwice:
		return fault.List{fault.New(CodeCellTwice, at)}
	}
	return fault.List{fault.New(CodeBookDamaged, whole, "detail", broken.Error())}
}

func tooLarge(shown, limit string) fault.List {
	return fault.List{fault.New(codeBookTooLarge, fault.InFile(shown), "limit", limit)}
}
