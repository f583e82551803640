package xlsx

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
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

// decode is the text of a part in UTF-8, without the mark and the declaration
// that may stand before it. Text that is UTF-8 already is not copied.
func decode(part string, text []byte) ([]byte, *Fault) {
	switch {
	case bytes.HasPrefix(text, []byte("\xEF\xBB\xBF")):
		text = text[3:]
	case bytes.HasPrefix(text, []byte("\xFF\xFE")):
		return fromWide(part, text[2:], 0)
	case bytes.HasPrefix(text, []byte("\xFE\xFF")):
		return fromWide(part, text[2:], 1)
	case bytes.HasPrefix(text, []byte("<\x00")):
		return fromWide(part, text, 0)
	case bytes.HasPrefix(text, []byte("\x00<")):
		return fromWide(part, text, 1)
	}
	body, declared := declaration(text)
	switch strings.ToLower(declared) {
	case "", "utf-8", "utf8", "us-ascii", "ascii":
		if !utf8.Valid(body) {
			return nil, damaged(part, "invalid UTF-8")
		}
		return body, nil
	case "iso-8859-1", "latin1", "windows-1252":
		return fromLatin(body, declared), nil
	}
	return nil, damaged(part, "unknown encoding "+declared)
}

// declaration cuts <?xml … ?> off a text and gives the encoding that it names.
func declaration(text []byte) (body []byte, encoding string) {
	if !bytes.HasPrefix(text, []byte("<?xml")) {
		return text, ""
	}
	declared, body, ended := bytes.Cut(text, []byte("?>"))
	if !ended {
		return text, ""
	}
	_, after, named := bytes.Cut(declared, []byte("encoding"))
	after = bytes.TrimLeft(after, "= \t\r\n")
	if !named || len(after) < 2 {
		return body, ""
	}
	name, _, _ := bytes.Cut(after[1:], after[:1])
	return body, string(name)
}

// fromWide reads UTF-16; first is where the upper byte of the first unit stands.
func fromWide(part string, text []byte, order int) ([]byte, *Fault) {
	if len(text)%2 != 0 {
		return nil, damaged(part, "breaks off")
	}
	units := make([]uint16, len(text)/2)
	for i := range units {
		low, high := text[2*i+order], text[2*i+1-order]
		units[i] = uint16(low) | uint16(high)<<8
	}
	plain := make([]byte, 0, len(units)+len(units)/4)
	for i := 0; i < len(units); i++ {
		r := rune(units[i])
		if utf16.IsSurrogate(r) {
			if i+1 == len(units) {
				return nil, damaged(part, "invalid UTF-16")
			}
			i++
			if r = utf16.DecodeRune(r, rune(units[i])); r == utf8.RuneError {
				return nil, damaged(part, "invalid UTF-16")
			}
		}
		plain = utf8.AppendRune(plain, r)
	}
	body, _ := declaration(plain)
	return body, nil
}

// windows1252 is what that code page has where Latin-1 has control characters.
var windows1252 = [32]rune{
	'€', 0x81, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0x8D, 'Ž', 0x8F,
	0x90, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0x9D, 'ž', 'Ÿ',
}

func fromLatin(text []byte, declared string) []byte {
	plain := make([]byte, 0, len(text)+len(text)/8)
	for _, c := range text {
		r := rune(c)
		if c >= 0x80 && c < 0xA0 && strings.EqualFold(declared, "windows-1252") {
			r = windows1252[c-0x80]
		}
		plain = utf8.AppendRune(plain, r)
	}
	return plain
}
