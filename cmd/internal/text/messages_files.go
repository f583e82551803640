package text

import "parindex/scoring/fault"

// fileMessages are about lists of decisions, of what came in and of explanations.
var fileMessages = map[fault.Code]message{
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
