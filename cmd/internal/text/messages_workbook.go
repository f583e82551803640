package text

import "parindex/scoring/fault"

// workbookMessages are faults of workbooks, their sheets, rows and cells.
var workbookMessages = map[fault.Code]message{
	"workbook-unknown-unit": {
		vi: "không biết bản tự đánh giá này của đơn vị nào (“{unit}”)[; có phải “{suggestion}”?]", en: "no unit of the round is called “{unit}”[; did you mean “{suggestion}”?]",
		viHint: "dùng biểu mẫu của đơn vị, hoặc đặt tên tệp theo mã đơn vị trong round.yaml; tệp khác thì chuyển ra khỏi thư mục self", enHint: "use the unit's own form, or name the file by the id in round.yaml; anything else goes out of the self folder"},
	"workbook-twice": {
		vi: "đơn vị “{unit}” có nhiều bản tự đánh giá; bản này không được dùng", en: "the unit “{unit}” has several self-assessments; this one is not used",
		viHint: "giữ bản đúng, chuyển bản kia ra khỏi thư mục self", enHint: "keep the right one and take the other out of the self folder"},
	"workbook-other-round": {
		vi: "biểu mẫu của đợt đánh giá khác (“{found}”, đợt này là “{expected}”)", en: "the form of another round (“{found}”; this one is “{expected}”)",
		viHint: "đề nghị nơi gửi điền biểu mẫu của đợt này", enHint: "ask the sender to fill the form of this round"},
	"workbook-other-set": {
		vi: "biểu mẫu của bộ tiêu chí khác (“{found}”, đơn vị này dùng “{expected}”)", en: "the form of another criteria set (“{found}”; this unit's is “{expected}”)",
		viHint: "gửi lại đúng biểu mẫu cho đơn vị", enHint: "send the unit its own form"},
	"workbook-other-version": {
		vi: "biểu mẫu in từ phiên bản khác của bộ tiêu chí “{set}”", en: "the form was written from another version of the set “{set}”",
		viHint: "kiểm tra các tiêu chí đã thay đổi; tạo lại biểu mẫu nếu cần", enHint: "check what changed in the set; write the form again if needed"},
	"workbook-other-unit": {
		vi: "tên tệp là “{file}” nhưng biểu bên trong là của {name} (“{unit}”); số liệu tính cho đơn vị này", en: "the file is named “{file}” but the form inside is of {name} (“{unit}”); the figures count for that unit",
		viHint: "đổi tên tệp cho khớp; nếu là của đơn vị khác thì đề nghị gửi lại đúng biểu", enHint: "the form counts; rename the file to match"},
	"workbook-wrong-unit": {
		vi: "tên tệp là của “{file}” nhưng biểu bên trong là của “{unit}”; không biết số liệu của đơn vị nào nên không dùng", en: "the file is named for “{file}” but the form inside is of “{unit}”; whose figures they are is not known, so it is not used",
		viHint: "hỏi lại đơn vị; nếu điền nhầm biểu thì điền lại đúng biểu của mình", enHint: "ask the unit; if it filled the wrong form, it has to fill its own"},
	"workbook-not-xlsx": {
		vi: "tệp này không phải là sổ Excel .xlsx[ mà là {kind}]", en: "this file is not an Excel workbook (.xlsx)[ but {kind}]",
		viHint: "mở bằng Excel và lưu dạng “Excel Workbook (.xlsx)”, đổi đuôi tệp không đủ; tệp không cần thì chuyển ra khỏi thư mục này", enHint: "open it in Excel and save it as “Excel Workbook (.xlsx)”, renaming is not enough; a file that is not needed goes elsewhere"},
	"workbook-old-xls": {
		vi: "tệp ở dạng Excel cũ (.xls)", en: "the file is in the old Excel format (.xls)",
		viHint: "mở bằng Excel và lưu dạng “Excel Workbook (.xlsx)”", enHint: "open it in Excel and save it as “Excel Workbook (.xlsx)”"},
	"workbook-encrypted": {
		vi: "tệp đặt mật khẩu mở", en: "the file is protected by a password",
		viHint: "đề nghị nơi gửi bỏ mật khẩu (File › Info › Protect Workbook) và gửi lại", enHint: "ask the sender to remove the password (File › Info › Protect Workbook) and send it again"},
	"workbook-damaged": {
		vi: "tệp hỏng hoặc tải về chưa đủ", en: "the file is damaged or incomplete",
		viHint: "đề nghị nơi gửi kiểm tra và gửi lại", enHint: "ask the sender for it again"},
	"workbook-part-twice": {
		vi: "tệp chứa hai bản của “{part}” nên không biết bản nào đúng", en: "the file holds “{part}” twice, and which one is right is not known",
		viHint: "mở bằng Excel, kiểm tra và lưu lại rồi gửi lại", enHint: "open it in Excel, check it, save it and send it again"},
	"workbook-strings-missing": {
		vi: "tệp thiếu phần chứa chữ của các ô nên không đọc được", en: "the file has lost the texts of its cells, so it cannot be read",
		viHint: "đề nghị nơi gửi kiểm tra và gửi lại", enHint: "ask the sender for it again"},
	"cell-string-missing": {
		vi: "tệp hỏng: chữ của ô này không có trong tệp", en: "the file is damaged: it does not hold the text of this cell",
		viHint: "đề nghị nơi gửi kiểm tra và gửi lại", enHint: "ask the sender for it again"},
	"cell-twice": {
		vi: "tệp hỏng: ô này có hai giá trị", en: "the file is damaged: this cell is there twice",
		viHint: "mở bằng Excel, kiểm tra ô này, lưu lại rồi gửi lại", enHint: "open it in Excel, check this cell, save it and send it again"},
	"workbook-empty-file": {
		vi: "tệp rỗng (0 byte)", en: "the file is empty (0 bytes)",
		viHint: "đề nghị nơi gửi kiểm tra và gửi lại", enHint: "ask the sender for it again"},
	"workbook-too-large": {
		vi: "tệp quá lớn khi giải nén nên không đọc", en: "the file is too large when unpacked, so it was not read",
		viHint: "bảng tự đánh giá bình thường dưới 1 MB; bỏ ảnh và trang tính thừa rồi gửi lại", enHint: "a self-assessment is normally below 1 MB; remove pictures and extra sheets and send it again"},
	"sheet-missing": {
		vi: "không có trang tính “{expected}”", en: "there is no sheet “{expected}”",
		viHint: "các trang tính có: {found}", enHint: "its sheets are: {found}"},
	"row-code-unknown": {
		vi: "không có tiêu chí {code} trong bộ tiêu chí[; có phải {suggestion}?]", en: "the set has no criterion {code}[; did you mean {suggestion}?]",
		viHint: "không sửa cột mã của biểu mẫu; mã có số 0 cuối như 1.10 phải ở dạng chữ", enHint: "leave the form's code column alone; a code such as 1.10 must be text"},
	"row-code-twice": {
		vi: "tiêu chí {code} có hai dòng; dòng này không được dùng", en: "criterion {code} has two rows; this one is not used",
		viHint: "giữ một dòng", enHint: "keep one row"},
	"cell-number-as-text": {
		vi: "số ghi dạng chữ “{text}”, hiểu là {number}", en: "a number written as text, “{text}”, is taken as {number}",
		viHint: "không cần sửa nếu đúng", enHint: "nothing to do if that is right"},
	"cell-formula-no-value": {
		vi: "công thức “{formula}” chưa có giá trị được lưu", en: "the formula “{formula}” has no stored value",
		viHint: "mở bằng Excel, để tính lại rồi lưu, hoặc ghi trực tiếp vào ô", enHint: "open it in Excel, let it calculate and save, or write into the cell yourself"},
	"appraised-in-self": {
		vi: "biểu của đơn vị có {count} ô điểm thẩm định, nhưng đợt này lấy điểm thẩm định từ thư mục appraisal", en: "the unit's workbook has {count} appraised points, but this round takes them from the appraisal folder",
		viHint: "xóa cột điểm thẩm định; không ô nào trong đó được dùng", enHint: "clear the appraised column; none of it is used"},
	"sum-typed-over": {
		vi: "{count} ô điểm cộng của biểu bị ghi đè bằng số gõ tay; không dùng đến[, nhưng bản in sẽ khác kết quả: ở đây ghi {found}, các dòng cộng lại là {sum}]", en: "{count} sums of the form were typed over; they are not used[, but the printed form shows other figures: {found} here, where the rows add up to {sum}]",
		viHint: "chép lại công thức từ biểu mẫu gốc", enHint: "copy the formulas from the blank form again"},
	"cell-array-formula": {
		vi: "số {number} do công thức mảng tính ra", en: "the number {number} comes from an array formula",
		viHint: "không cần sửa nếu đúng; tốt hơn là ghi trực tiếp số", enHint: "nothing to do if that is right; better write the number itself"},
	"comments-not-read": {
		vi: "sổ có {count} ghi chú gắn vào ô (comment); chương trình không đọc ghi chú", en: "the workbook has {count} comments on cells; they are not read",
		viHint: "điều cần hội đồng xem thì ghi vào cột Giải trình", enHint: "what councils should see belongs in the explanation column"},
}
