package xlsx

import (
	"bytes"
	"strings"
	"unicode/utf16"
)

const (
	oleSignature = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
	zipSignature = "PK\x03\x04"
)

// notZip says what a file is that does not begin like a workbook; nil of one that
// does.
func notZip(content []byte) *Fault {
	switch {
	case len(content) == 0:
		return &Fault{Kind: Empty}
	case bytes.HasPrefix(content, []byte(zipSignature)):
		return nil
	case bytes.HasPrefix(content, []byte(oleSignature)):
		return &Fault{Kind: oleKind(content)}
	case bytes.HasPrefix(content, []byte("%PDF")):
		return &Fault{Kind: NotWorkbook, Detail: "PDF"}
	}
	return &Fault{Kind: NotWorkbook}
}

// oleKind tells the files of one container format apart by the names of their
// streams: an encrypted .xlsx, an .xls of the years before 2007, or neither.
func oleKind(content []byte) Kind {
	switch {
	case bytes.Contains(content, wide("EncryptedPackage")), bytes.Contains(content, wide("EncryptionInfo")):
		return Encrypted
	case bytes.Contains(content, wide("Workbook\x00")), bytes.Contains(content, wide("Book\x00")):
		return OldWorkbook
	}
	return NotWorkbook
}

// wide is the text in UTF-16, as those containers name their streams.
func wide(name string) []byte {
	var wide []byte
	for _, unit := range utf16.Encode([]rune(name)) {
		wide = append(wide, byte(unit), byte(unit>>8))
	}
	return wide
}

// packageKind names a zip that is no workbook by the parts that give it away;
// empty where it may be one.
func (p *parts) packageKind() string {
	has := func(name string) bool { return p.named[name] != nil }
	switch {
	case has(workbookPart):
		return ""
	case has("xl/workbook.bin"):
		return "XLSB"
	case has("word/document.xml"):
		return "DOCX"
	case has("ppt/presentation.xml"):
		return "PPTX"
	case has("mimetype") && has("content.xml"):
		return "ODS"
	case has(packageRelations):
		return ""
	}
	return "ZIP"
}

// partName makes the names of parts comparable: case does not count in them, some
// programs write backslashes, and what a name cannot hold stands as %20.
func partName(name string) string {
	if strings.ContainsRune(name, '%') {
		name = unescapePercent(name)
	}
	return strings.ToLower(strings.TrimLeft(strings.ReplaceAll(name, `\`, "/"), "/"))
}

func unescapePercent(name string) string {
	var plain []byte
	for i := 0; i < len(name); i++ {
		if i+2 < len(name) && name[i] == '%' && hexDigit(name[i+1]) >= 0 && hexDigit(name[i+2]) >= 0 {
			plain = append(plain, byte(hexDigit(name[i+1])<<4|hexDigit(name[i+2])))
			i += 2
			continue
		}
		plain = append(plain, name[i])
	}
	return string(plain)
}

// hexDigit is the value of a hexadecimal digit, or -1.
func hexDigit(c byte) int {
	switch lower := c | 0x20; {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case lower >= 'a' && lower <= 'f':
		return int(lower-'a') + 10
	}
	return -1
}
