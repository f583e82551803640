package text

import "parindex/scoring/fault"

// tableMessages are about rows, headings and cells, in CSV files and sheets alike.
var tableMessages = map[fault.Code]message{
	"csv-empty": {
		vi: "tệp rỗng, không có dòng tên cột", en: "the file is empty, without a line of headings",
		viHint: "dòng đầu phải có các cột {needed}", enHint: "the first line has to have the columns {needed}"},
	"csv-separator": {
		vi: "không thấy dấu phẩy, dấu chấm phẩy hay dấu tab ngăn các cột; dòng đầu là “{found}”", en: "no comma, semicolon or tab separates the columns; the first line is “{found}”",
		viHint: "lưu lại dạng CSV UTF-8; dòng đầu phải có các cột {needed}", enHint: "save it as CSV UTF-8; the first line has to have the columns {needed}"},
	"csv-quote": {
		vi: "dấu ngoặc kép đặt sai: mở mà không đóng, hoặc nằm giữa ô", en: "a quotation mark is out of place: it opens and does not close, or stands within a cell",
		viHint: "ô có ngoặc kép phải đặt cả ô trong ngoặc kép và viết mỗi ngoặc kép bên trong thành hai: \"Kế hoạch \"\"xanh\"\"\"", enHint: "put the whole cell in quotation marks and double those within: \"the \"\"green\"\" plan\""},
	"csv-encoding": {
		vi: "tệp không ở bảng mã UTF-8, đã đọc theo bảng mã {encoding}", en: "the file is not in UTF-8; it was read as {encoding}",
		viHint: "kiểm tra chữ có dấu; để chắc chắn thì lưu lại dạng UTF-8 (Excel: “CSV UTF-8”)", enHint: "look at letters with marks; to be sure, save it as UTF-8 (Excel: “CSV UTF-8”)"},
	"line-too-long": {
		vi: "dòng này dài hơn {megabytes} MB; phần sau của tệp không được đọc", en: "this line is longer than {megabytes} MB; the rest of the file was not read",
		viHint: "thường do một dấu nháy kép (\") mở ra mà không đóng lại ở dòng này", enHint: "mostly a double quote (\") that opens on this line and never closes"},
	"row-too-long": {
		vi: "dòng có {found} ô, dòng tiêu đề chỉ có {expected}", en: "the line has {found} cells, the header only {expected}",
		viHint: "số thập phân có dấu phẩy phải đặt trong ngoặc kép (\"87,1\"), hoặc dùng dấu chấm", enHint: "a number with a decimal comma needs quotes (\"87,1\"), or a decimal point"},
	"headings-missing": {
		vi: "không có dòng tên cột[; dòng đầu là: {found}]", en: "there is no line of headings[; the first line is: {found}]",
		viHint: "thêm dòng đầu có các cột {needed}", enHint: "put a first line with the columns {needed}"},
	"column-missing": {
		vi: "thiếu cột “{column}”[; có phải cột “{suggestion}”?]", en: "the column “{column}” is missing[; is it “{suggestion}”?]",
		viHint: "các cột tìm thấy: {found}", enHint: "columns found: {found}"},
	"column-twice": {
		vi: "hai cột cùng là “{column}”", en: "two columns are both “{column}”",
		viHint: "giữ một cột", enHint: "keep one of them"},
	"column-unread": {
		vi: "cột “{column}” không được đọc[; có phải “{suggestion}”?]", en: "the column “{column}” is not read[; did you mean “{suggestion}”?]",
		viHint: "kiểm tra tên cột; các cột được đọc: {known}", enHint: "check the heading; the columns that are read: {known}"},
	"columns-too-many": {
		vi: "bảng có hơn {limit} cột", en: "the table has more than {limit} columns",
		viHint: "kiểm tra dấu phân cách; mỗi câu hỏi một cột, mỗi phiếu một dòng", enHint: "check the separator; a column per question, a line per ballot"},
	"row-code-missing": {
		vi: "dòng này có nội dung nhưng trống cột “{column}”[; có phải tiêu chí {suggestion}?]", en: "this row has content but nothing in the column “{column}”[; is it criterion {suggestion}?]",
		viHint: "ghi lại mã vào ô này, hoặc xóa cả dòng", enHint: "write the code into this cell again, or delete the whole row"},
	"cell-error": {
		vi: "ô báo lỗi {text}", en: "the cell holds the error {text}",
		viHint: "sửa công thức hoặc ghi trực tiếp số", enHint: "mend the formula or write the number itself"},
	"cell-not-number": {
		vi: "“{text}” không phải là số", en: "“{text}” is not a number",
		viHint: "chỉ ghi số: không ghi dấu %, đơn vị tính hay dấu phân cách hàng nghìn; 45/60 thì ghi 45 và 60 vào hai ô", enHint: "write only a number: no % sign, unit or separator of thousands; for 45/60 write 45 and 60 into the two cells"},
	"cell-negative": {
		vi: "số {number} là số âm", en: "{number} is negative",
		viHint: "ghi số từ 0 trở lên", enHint: "write 0 or more"},
	"cell-number-unsure": {
		vi: "số ghi dạng chữ “{text}” không rõ là {whole} hay số lẻ", en: "a number written as text, “{text}”, may be {whole} or a fraction",
		viHint: "ghi lại không có dấu phân cách hàng nghìn; nếu là số lẻ thì thêm số 0 ở cuối, ví dụ 1,2500", enHint: "write it without a separator of thousands; a fraction may end in another 0: 1.2500"},
	"cell-not-whole": {
		vi: "“{column}” phải là số nguyên không âm, ở đây là “{found}”", en: "“{column}” must be a whole number from 0 up, found “{found}”",
		viHint: "ghi số đếm, không có dấu phân cách hàng nghìn", enHint: "write a count, without thousands separators"},
	"cell-became-date": {
		vi: "Excel đã đổi số thành ngày {date}[; có phải {number}?]", en: "Excel has turned the number into the date {date}[; was it {number}?]",
		viHint: "định dạng ô là General rồi ghi lại số, dùng đúng dấu thập phân của máy", enHint: "give the cell the format General and write the number again, with the decimal mark of that computer"},
	"cell-not-date": {
		vi: "“{text}” không phải là ngày", en: "“{text}” is not a date",
		viHint: "ghi ngày/tháng/năm như 25/11/2021, hoặc 2021-11-25, hoặc để ô ở định dạng ngày của Excel", enHint: "write a date such as 25/11/2021 or 2021-11-25, or use a cell with a date format"},
}
