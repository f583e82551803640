package text

import "parindex/scoring/fault"

// yamlMessages are faults of shape: the decoder's.
var yamlMessages = map[fault.Code]message{
	"syntax": {
		vi: "không đọc được: {detail}", en: "cannot be read: {detail}",
		viHint: "xem lại dấu hai chấm, dấu ngoặc, dấu nháy và thụt đầu dòng ở đây hoặc ngay dòng trên", enHint: "look at colons, brackets, quotes and indentation here or on the line above"},
	"unknown-key": {
		vi: "không có khóa “{key}” ở đây[; có phải “{suggestion}”?]", en: "no key “{key}” belongs here[; did you mean “{suggestion}”?]",
		viHint: "các khóa dùng được: {expected}", enHint: "expected one of: {expected}"},
	"duplicate-key": {
		vi: "khóa “{key}” ghi hai lần", en: "the key “{key}” stands twice",
		viHint: "chỉ giữ một", enHint: "keep one of them"},
	"missing-key": {
		vi: "thiếu khóa “{key}”", en: "the key “{key}” is missing",
		viHint: "thêm “{key}: …” vào đây", enHint: "add “{key}: …” here"},
	"missing-choice": {
		vi: "quy chế hoặc bộ tiêu chí chưa nói rõ “{key}”", en: "the regulation or set does not say “{key}”",
		viHint: "phải chọn một, không có mặc định: {choices}", enHint: "one has to be chosen, there is no default: {choices}"},
	"wrong-type": {
		vi: "“{key}” phải là {expected}; ở đây là {found}", en: "“{key}” must be: {expected}; found: {found}",
		viHint: "xem mẫu trong các bộ tiêu chí đi kèm", enHint: "see the packs that ship with parindex for the form"},
	"not-one-of": {
		vi: "“{found}” không dùng được cho “{key}”[; có phải “{suggestion}”?]", en: "“{found}” is not a value of “{key}”[; did you mean “{suggestion}”?]",
		viHint: "chọn một trong: {expected}", enHint: "choose one of: {expected}"},
	"not-a-number": {
		vi: "“{key}” phải là số, ở đây là “{found}”", en: "“{key}” must be a number, found “{found}”",
		viHint: "ghi số dạng 2 hoặc 0.25", enHint: "write a number such as 2 or 0.25"},
	"file-missing": {
		vi: "không có tệp {file}", en: "{file} is not there",
		viHint: "một đợt đánh giá cần round.yaml, một gói quy định cần regulation.yaml; kiểm tra tên thư mục", enHint: "a round needs round.yaml, a pack regulation.yaml; check the name of the folder"},
	"pack-unknown": {
		vi: "không có gói quy định “{pack}”[; có phải “{suggestion}”?]", en: "there is no pack “{pack}”[; did you mean “{suggestion}”?]",
		viHint: "các gói đi kèm: {known}; hoặc ghi ./thư-mục cho gói đặt trong đợt đánh giá", enHint: "packs that ship with parindex: {known}; or ./folder for a pack inside the round"},
	"path-outside": {
		vi: "đường dẫn “{path}” ra ngoài thư mục của đợt đánh giá", en: "the path “{path}” leaves the round's folder",
		viHint: "đặt tệp vào trong thư mục của đợt đánh giá", enHint: "put the file inside the round's folder"},
	"file-too-large": {
		vi: "tệp lớn quá {megabytes} MB", en: "the file is larger than {megabytes} MB",
		viHint: "đây có lẽ không phải tệp cần dùng", enHint: "this is probably not the file that was meant"},
	"not-utf8": {
		vi: "tệp không ở bảng mã UTF-8", en: "the file is not in UTF-8",
		viHint: "lưu lại dạng UTF-8 (Excel: “CSV UTF-8”; Notepad: Encoding UTF-8)", enHint: "save it as UTF-8 (Excel: “CSV UTF-8”; Notepad: Encoding UTF-8)"},
	"multiple-documents": {
		vi: "tệp có nhiều tài liệu YAML (dấu ---)", en: "the file holds several YAML documents (---)",
		viHint: "tách mỗi tài liệu thành một tệp", enHint: "put each into a file of its own"},
	"yaml-alias": {
		vi: "không dùng tham chiếu YAML “{name}” ({kind})", en: "YAML references are not used: “{name}” ({kind})",
		viHint: "viết đầy đủ nội dung tại chỗ, để người đọc thấy hết quy định", enHint: "write the content out in full, so that readers see the whole rule"},
	"too-deep": {
		vi: "quá {limit} cấp tiêu chí", en: "criteria nested deeper than {limit} levels",
		viHint: "gộp bớt cấp", enHint: "use fewer levels"},
	"decimal-comma": {
		vi: "“{found}” trong ngoặc nhọn bị hiểu thành hai mục", en: "“{found}” inside braces is read as two items",
		viHint: "ghi {suggestion}, dùng dấu chấm thập phân", enHint: "write {suggestion}, with a decimal point"},
	"missing-one-of": {
		vi: "thiếu một trong các khóa: {keys}", en: "one of these keys is missing: {keys}",
		viHint: "thêm khóa cần dùng", enHint: "add what is needed of them"},
	"keys-clash": {
		vi: "chỉ được dùng một trong các khóa: {keys}", en: "only one of these keys may stand here: {keys}",
		viHint: "đây là những cách khác nhau để nói một điều: giữ một cách", enHint: "these are different ways of saying one thing: keep one way"},
	"id-reserved": {
		vi: "{key}: Windows không cho đặt tên tệp là “{found}”", en: "{key}: on Windows no file can be called “{found}”",
		viHint: "thêm chữ cho mã, ví dụ {found}-1", enHint: "make the id longer, such as {found}-1"},
	"bad-id": {
		vi: "“{found}” không dùng làm mã được ({key})", en: "“{found}” cannot be an id ({key})",
		viHint: "chỉ dùng chữ thường không dấu, chữ số và gạch nối, ví dụ so-noi-vu", enHint: "use lower-case letters, digits and hyphens, such as so-noi-vu"},
	"id-mismatch": {
		vi: "“{key}” ghi “{found}” nhưng tên tệp hoặc thư mục là “{expected}”", en: "“{key}” says “{found}” but the file or folder is named “{expected}”",
		viHint: "sửa cho hai tên giống nhau", enHint: "make the two names the same"},
}
