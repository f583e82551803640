package text

import "parindex/scoring/fault"

// trapMessages are about what Excel and people do to workbooks.
var trapMessages = map[fault.Code]message{
	"layout-place": {
		vi: "{key}: “{found}” không phải là chỗ trên trang tính; viết như {expected}", en: "{key}: “{found}” is no place in a sheet; write it like {expected}",
		viHint: "mở một sổ của năm đó và xem tên cột, số dòng", enHint: "open a workbook of that year and look at its columns and rows"},
	"layout-twice": {
		vi: "{key}: cột {column} đã dùng cho {other}", en: "{key}: the column {column} is already {other}",
		viHint: "mỗi cột chỉ là một thứ", enHint: "a column is one thing only"},
	"workbook-name-other": {
		vi: "tên tệp là của đơn vị “{unit}” nhưng ô này ghi “{name}” (“{other}”)", en: "the file is named for the unit “{unit}”, but this cell says “{name}” (“{other}”)",
		viHint: "kiểm tra xem sổ là của đơn vị nào, rồi sửa tên tệp hoặc tên trong sổ", enHint: "see whose workbook it is and correct the file's name or the one in the sheet"},
	"alias-twice": {
		vi: "tên gọi khác “{alias}” của đơn vị “{unit}” cũng là tên của “{other}”", en: "the alias “{alias}” of the unit “{unit}” is also a name of “{other}”",
		viHint: "mỗi tên gọi chỉ của một đơn vị", enHint: "a name belongs to one unit only"},
	"workbook-macros": {
		vi: "tệp có macro; macro không được chạy, chỉ đọc các ô", en: "the workbook holds macros; they are not run, only its cells are read",
		viHint: "đề nghị đơn vị gửi dạng “Excel Workbook (.xlsx)”", enHint: "ask the sender for an “Excel Workbook (.xlsx)”"},
	"sheet-twice": {
		vi: "trang tính “{sheet}” lặp lại {count} tiêu chí của trang “{first}”; trang này không được dùng", en: "the sheet “{sheet}” repeats {count} criteria of “{first}”; it is not used",
		viHint: "giữ trang đúng, xóa trang kia", enHint: "keep the right sheet and delete the other"},
	"sheet-hidden": {
		vi: "trang tính ẩn “{sheet}” có số liệu; không được đọc", en: "the hidden sheet “{sheet}” holds numbers; it is not read",
		viHint: "bỏ ẩn nếu cần dùng, xóa nếu không", enHint: "show it if it is needed, delete it if not"},
	"sheet-hidden-read": {
		vi: "trang tính “{sheet}” đang bị ẩn; vẫn được tính", en: "the sheet “{sheet}” is hidden; it counts all the same",
		viHint: "bỏ ẩn trang tính (Unhide) và kiểm tra", enHint: "unhide the sheet and look at it"},
	"rows-hidden": {
		vi: "{count} dòng đã điền đang bị ẩn, đầu tiên là tiêu chí {criterion}; vẫn được tính", en: "{count} filled rows are hidden, criterion {criterion} the first; they count all the same",
		viHint: "bỏ ẩn các dòng (Unhide) và kiểm tra", enHint: "unhide the rows and look at them"},
	"list-rows-hidden": {
		vi: "{count} dòng đã điền đang bị ẩn, đầu tiên là dòng này; vẫn được tính", en: "{count} filled rows are hidden, this one the first; they count all the same",
		viHint: "bỏ ẩn các dòng (Unhide) và kiểm tra", enHint: "unhide the rows and look at them"},
	"code-shown-otherwise": {
		vi: "ô này trông như {code} nhưng chứa số {found}", en: "the cell looks like {code} but holds the number {found}",
		viHint: "định dạng cột mã là Text rồi ghi lại {code}", enHint: "give the code column the format Text and write {code} again"},
	"cell-not-asked": {
		vi: "ô ở cột “{column}” có số {number} nhưng tiêu chí {criterion} không dùng cột này; số không được tính", en: "the column “{column}” holds {number}, which criterion {criterion} does not use; it does not count",
		viHint: "xem cột thang điểm: tiêu chí này chỉ lấy số ở cột của nó; nếu ghi nhầm cột thì chuyển số sang đúng cột", enHint: "see the scale: the criterion takes numbers from its own columns only; move a number that stands in the wrong one"},
	"rows-filtered": {
		vi: "bộ lọc đang giấu {count} dòng đã điền, đầu tiên là tiêu chí {criterion}; vẫn được tính", en: "a filter holds back {count} filled rows, criterion {criterion} the first; they count all the same",
		viHint: "bỏ lọc (Data › Clear) và kiểm tra", enHint: "clear the filter (Data › Clear) and look at them"},
	"column-hidden": {
		vi: "cột “{column}” đang bị ẩn nhưng có số liệu; vẫn được tính", en: "the column “{column}” is hidden but filled; it counts all the same",
		viHint: "bỏ ẩn cột (Unhide) và kiểm tra", enHint: "unhide the column and look at it"},
	"code-became-number": {
		vi: "mã {code} đã thành số {found}", en: "the code {code} has become the number {found}",
		viHint: "định dạng cột mã là Text rồi ghi lại {code}", enHint: "give the code column the format Text and write {code} again"},
	"code-became-date": {
		vi: "mã tiêu chí đã thành ngày {date}[; có phải {code}?]", en: "the criterion's code has become the date {date}[; is it {code}?]",
		viHint: "định dạng cột mã là Text rồi ghi lại mã", enHint: "give the code column the format Text and write the code again"},
	"cell-shown-as-percent": {
		vi: "ô ghi {percent}% (tức là {number}) nhưng đây không phải là ô tỷ lệ", en: "the cell says {percent}%, which is {number}, but no percentage belongs here",
		viHint: "định dạng ô là General rồi ghi lại số", enHint: "give the cell the format General and write the number again"},
	"cell-shows-nothing": {
		vi: "ô có số {number} nhưng định dạng làm ô trông như trống; vẫn được tính", en: "the cell holds {number} but its format shows nothing; it counts all the same",
		viHint: "định dạng ô là General và kiểm tra", enHint: "give the cell the format General and look at it"},
	"cell-shown-rounded": {
		vi: "ô có số {number} nhưng định dạng làm ô trông như {shown}; tính {number}", en: "the cell holds {number} but its format shows {shown}; {number} counts",
		viHint: "nếu định ghi {shown} thì ghi lại; nếu không thì định dạng ô là General", enHint: "write {shown} again if that is meant, else give the cell the format General"},
	"cell-external-link": {
		vi: "công thức “{formula}” lấy số từ tệp khác; dùng giá trị đã lưu {number}", en: "the formula “{formula}” takes its number from another file; the stored value {number} is used",
		viHint: "ghi trực tiếp số vào ô", enHint: "write the number itself"},
	"cell-formula-stale": {
		vi: "công thức “{formula}” chờ tính lại; dùng giá trị đã lưu {number}", en: "the formula “{formula}” waits to be computed again; the stored value {number} is used",
		viHint: "mở bằng Excel, lưu lại, hoặc ghi trực tiếp số", enHint: "open it in Excel and save it, or write the number itself"},
	"cell-shown-otherwise": {
		vi: "ô có số {number} nhưng định dạng làm ô trông như {shown}; tính {number}", en: "the cell holds {number} but its format shows {shown}; {number} counts",
		viHint: "định dạng ô là General rồi kiểm tra lại số", enHint: "give the cell the format General and check the number"},
	"cell-became-time": {
		vi: "ô này ghi giờ {time}, không phải số", en: "the cell holds the time {time}, not a number",
		viHint: "định dạng ô là General rồi ghi lại số", enHint: "give the cell the format General and write the number again"},
	"cell-text-in-parts": {
		vi: "trong “{text}” có chữ số bị gạch ngang hoặc viết nhỏ phía trên, phía dưới nên không rõ là số nào", en: "in “{text}” some digits are struck out or raised, so the number is not certain",
		viHint: "xóa chữ số đã gạch rồi ghi lại số", enHint: "delete what was struck out and write the number again"},
	"cell-struck-out": {
		vi: "ô này bị gạch ngang nhưng “{number}” vẫn được tính", en: "the cell is struck out, but “{number}” counts all the same",
		viHint: "nếu không còn dùng thì xóa nội dung ô; nếu còn dùng thì bỏ gạch ngang", enHint: "delete it if it no longer stands, else remove the strikethrough"},
	"cell-merged": {
		vi: "ô này bị gộp trong {range} nên không có số liệu riêng", en: "this cell is merged into {range} and has no value of its own",
		viHint: "bỏ gộp ô (Unmerge) và ghi số của từng dòng", enHint: "unmerge the cells and write each row's own value"},
	"row-title-other": {
		vi: "dòng có mã {criterion} nhưng nội dung là của tiêu chí {other} (“{title}”)", en: "the row has the code {criterion} but the words of criterion {other} (“{title}”)",
		viHint: "kiểm tra việc sắp xếp, sao chép; mã và nội dung phải cùng một dòng", enHint: "check what was sorted or copied; code and words belong in one row"},
	"row-title-changed": {
		vi: "nội dung tiêu chí {criterion} đã bị sửa; bộ tiêu chí ghi “{title}”", en: "the words of criterion {criterion} were changed; the set says “{title}”",
		viHint: "kiểm tra xem đơn vị có hiểu đúng tiêu chí không", enHint: "see whether the unit understood the criterion"},
	"max-changed": {
		vi: "điểm tối đa của tiêu chí {criterion} đã bị sửa thành “{found}”; đúng là {max}", en: "the maximum of criterion {criterion} was changed to “{found}”; it is {max}",
		viHint: "đề nghị đơn vị chấm lại theo điểm tối đa đúng", enHint: "ask the unit to score by the right maximum"},
	"max-differs": {
		vi: "tiêu chí {criterion}: sổ ghi điểm tối đa {found}, bộ tiêu chí ghi {max}", en: "criterion {criterion}: the workbook has the maximum {found}, the set {max}",
		viHint: "kiểm tra xem sổ có đúng năm, đúng bộ tiêu chí không", enHint: "see whether the workbook is of the right year and set"},
	"maxima-differ": {
		vi: "điểm tối đa của {count} tiêu chí khác với bộ tiêu chí; sổ có thể của năm khác hoặc bộ tiêu chí khác", en: "the maxima of {count} criteria are not those of the set; the workbook may be of another year or set",
		viHint: "kiểm tra xem sổ có đúng năm, đúng bộ tiêu chí không", enHint: "see whether the workbook is of the right year and set"},
	"validation-lost": {
		vi: "{count} ô nhập không còn danh sách chọn hoặc giới hạn; có thể do dán đè", en: "{count} entry cells have lost their list or limits; something was probably pasted over them",
		viHint: "số liệu vẫn được đọc; lần sau dán bằng Paste Values", enHint: "the values are read all the same; next time use Paste Values"},
	"evidence-missing": {
		vi: "tiêu chí {criterion}: tự chấm {points} điểm nhưng không có tài liệu kiểm chứng hoặc giải trình", en: "criterion {criterion}: {points} points are claimed without evidence or explanation",
		viHint: "ghi số, ngày, trang của tài liệu kiểm chứng, hoặc giải trình", enHint: "cite the document with its number, date and page, or explain"},
	"evidence-none": {
		vi: "bản tự đánh giá của {name} không có tài liệu kiểm chứng hoặc giải trình nào", en: "the self-assessment of {name} has no evidence or explanation at all",
		viHint: "ghi tài liệu kiểm chứng cho từng tiêu chí có điểm", enHint: "cite evidence for each criterion that has points"},
	"evidence-same": {
		vi: "{count} tiêu chí cùng dẫn một tài liệu “{evidence}”", en: "{count} criteria all cite the same document, “{evidence}”",
		viHint: "dẫn tài liệu riêng cho từng tiêu chí, có số hiệu và trang", enHint: "cite a document for each criterion, with its number and page"},
}
