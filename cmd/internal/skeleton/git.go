package skeleton

// ignored is .gitignore: what programs leave beside files that they hold open.
func (r *Round) ignored() string {
	y := &yamlText{lang: r.Lang}
	y.comment(0, r.Lang.Say("Tệp tạm của Excel, LibreOffice, Windows, macOS và của parindex khi đang ghi: không đưa vào "+
		"git.",
		"What Excel, LibreOffice, Windows, macOS, and parindex while it writes, leave behind: not for git."))
	for _, name := range []string{"~$*", ".~lock.*#", "*.tmp", "*.partial", "Thumbs.db", "desktop.ini", ".DS_Store"} {
		y.line("%s", name)
	}
	return y.String()
}

// attributes is .gitattributes.
func (r *Round) attributes() string {
	y := &yamlText{lang: r.Lang}
	y.comment(0, r.Lang.Say("Git giữ nguyên từng byte, không đổi dấu xuống dòng: kết quả ghi mã SHA-256 của mọi tệp đã "+
		"đọc.",
		"Git keeps every byte and converts no line ends: a result names the SHA-256 of every file that was read."))
	y.line("* -text")
	y.comment(0, r.Lang.Say(`git diff cho thấy tệp Excel đổi ở mã nào, sau khi chạy một lần trên máy: git config diff.parindex.textconv "parindex text"`,
		`git diff shows the codes at which workbooks change, once this has been run on the machine: git config diff.parindex.textconv "parindex text"`))
	y.line("*.xlsx diff=parindex")
	return y.String()
}
