package text

import "parindex/scoring/fault"

// fileMessages are about CSV files, and about lists of decisions, of what came in
// and of explanations as files.
var fileMessages = map[fault.Code]message{
	"csv-empty": {
		vi: "tệp rỗng, không có dòng tên cột", en: "the file is empty, without a line of headings",
		viHint: "dòng đầu phải có các cột {needed}", enHint: "the first line has to have the columns {needed}"},
	"csv-separator": {
		vi: "không thấy dấu phẩy hay dấu chấm phẩy ngăn các cột; dòng đầu là “{found}”", en: "no comma or semicolon separates the columns; the first line is “{found}”",
		viHint: "lưu lại dạng CSV ngăn bằng dấu phẩy hoặc chấm phẩy, không dùng dấu tab; dòng đầu phải có các cột {needed}", enHint: "save it as CSV with commas or semicolons, not tabs; the first line has to have the columns {needed}"},
	"csv-headings": {
		vi: "không có dòng tên cột; dòng đầu là: {found}", en: "there is no line of headings; the first line is: {found}",
		viHint: "thêm dòng đầu có các cột {needed}", enHint: "put a first line with the columns {needed}"},
	"csv-column-unread": {
		vi: "cột “{column}” không được đọc", en: "the column “{column}” is not read",
		viHint: "kiểm tra tên cột; các cột được đọc: {known}", enHint: "check the heading; the columns that are read: {known}"},
	"csv-quote": {
		vi: "dấu ngoặc kép đặt sai: mở mà không đóng, hoặc nằm giữa ô", en: "a quotation mark is out of place: it opens and does not close, or stands within a cell",
		viHint: "ô có ngoặc kép phải đặt cả ô trong ngoặc kép và viết mỗi ngoặc kép bên trong thành hai: \"Kế hoạch \"\"xanh\"\"\"", enHint: "put the whole cell in quotation marks and double those within: \"the \"\"green\"\" plan\""},
	"csv-too-large": {
		vi: "tệp lớn quá {limit} nên không đọc", en: "the file is larger than {limit}, so it was not read",
		viHint: "đây có lẽ không phải tệp cần dùng; nếu đúng thì tách thành nhiều tệp", enHint: "this is probably not the file that was meant; if it is, split it"},
	"list-sheet-unread": {
		vi: "trang “{sheet}” cũng có các cột của danh sách thẩm định nhưng không được đọc: chỉ đọc trang “{read}”", en: "the sheet “{sheet}” has the columns of a list of decisions too and is not read: only “{read}” is",
		viHint: "chuyển các quyết định sang trang “{read}”, hoặc lưu trang này thành một tệp riêng", enHint: "move its decisions to “{read}”, or save the sheet as a file of its own"},
	"list-not-readable": {
		vi: "không đọc được quyết định từ tệp này[ ({kind})]", en: "decisions cannot be read from this file[ ({kind})]",
		viHint: "dùng sổ .xlsx của biểu thẩm định, hoặc .csv, .yaml; tài liệu kèm theo thì chuyển ra khỏi thư mục này", enHint: "use the form's .xlsx, or .csv or .yaml; enclosed documents go elsewhere"},
	"list-twice": {
		vi: "danh sách {stage} của {agency} có hai tệp; {count} quyết định giống hệt nhau chỉ tính một lần", en: "there are two files of the list of {agency}, {stage}; decisions that are the same in both count once: {count}",
		viHint: "giữ tệp đúng, chuyển tệp kia ra khỏi thư mục appraisal", enHint: "keep the right one and move the other out of the appraisal folder"},
	"decision-without-points": {
		vi: "tiêu chí {criterion} của “{unit}”: quyết định về điểm nhưng không có điểm", en: "criterion {criterion} of “{unit}”: a decision on points without any",
		viHint: "ghi điểm ở cột to; chưa quyết định thì xóa dòng", enHint: "write the points into the column to; if nothing is decided yet, delete the line"},
	"row-unit-other": {
		vi: "dòng có mã đơn vị “{unit}” nhưng tên là của “{other}” ({name}); quyết định được tính theo mã", en: "the row has the id “{unit}” but the name of “{other}” ({name}); the decision counts by the id",
		viHint: "kiểm tra việc sắp xếp, sao chép; mã và tên phải cùng một đơn vị", enHint: "check what was sorted or copied; id and name belong to one unit"},
	"row-criterion-other": {
		vi: "dòng có mã {criterion} nhưng nội dung là của tiêu chí {other} (“{title}”); quyết định được tính theo mã", en: "the row has the code {criterion} but the words of criterion {other} (“{title}”); the decision counts by the code",
		viHint: "kiểm tra việc sắp xếp, sao chép; mã và nội dung phải cùng một dòng", enHint: "check what was sorted or copied; code and words belong in one row"},
	"received-year": {
		vi: "{name}: ngày nhận {day} cách xa năm đánh giá {year}", en: "{name}: the day it came in, {day}, is far from the round's year {year}",
		viHint: "kiểm tra năm của ngày nhận", enHint: "check the year"},
	"received-undated": {
		vi: "{name} đã nộp ({stage}) nhưng dòng này không ghi ngày nhận", en: "{name} handed in ({stage}) but this line has no day",
		viHint: "ghi ngày nhận; chưa ghi thì coi như đúng hạn", enHint: "add the day; until then it counts as in time"},
	"explanation-without-file": {
		vi: "{name} có ngày nhận giải trình nhưng không có giải trình trong thư mục explanation", en: "the explanation of {name} was received, but there is none in the explanation folder",
		viHint: "đặt tệp giải trình vào explanation/{unit}.xlsx, hoặc xóa dòng này", enHint: "put it at explanation/{unit}.xlsx, or delete this line"},
	"explanation-unlisted": {
		vi: "{name} có giải trình nhưng danh sách nhận hồ sơ không ghi ngày nhận", en: "there is an explanation of {name}, but the list of what came in has no day for it",
		viHint: "thêm dòng {unit},explanation,ngày nhận; chưa ghi thì coi như đúng hạn", enHint: "add a line {unit},explanation,day; until then it counts as in time"},
}
