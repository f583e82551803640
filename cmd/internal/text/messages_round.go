package text

import "parindex/scoring/fault"

// roundMessages are references that lead nowhere, survey results, history.
var roundMessages = map[fault.Code]message{
	"unit-duplicate": {
		vi: "đơn vị “{unit}” khai hai lần", en: "the unit “{unit}” is declared twice",
		viHint: "mỗi đơn vị một mã, chỉ ở một khối", enHint: "give each unit one id, in one block"},
	"unit-unknown": {
		vi: "không có đơn vị “{unit}” trong đợt đánh giá[; có phải “{suggestion}”?]", en: "the round has no unit “{unit}”[; did you mean “{suggestion}”?]",
		viHint: "dùng mã đơn vị trong round.yaml", enHint: "use the id that round.yaml gives it"},
	"parent-unknown": {
		vi: "đơn vị “{unit}”: không có đơn vị cấp trên “{parent}”[; có phải “{suggestion}”?]", en: "the unit “{unit}”: there is no parent “{parent}”[; did you mean “{suggestion}”?]",
		viHint: "parent là mã của một đơn vị trong đợt này", enHint: "parent is the id of a unit of this round"},
	"criterion-unknown": {
		vi: "không có tiêu chí {criterion}[ trong bộ tiêu chí “{set}”][; có phải {suggestion}?][; dòng này của {name} không được dùng]", en: "there is no criterion {criterion}[ in the set “{set}”][; did you mean {suggestion}?][; this line of {name} is not used]",
		viHint: "xem mã tiêu chí trong bộ tiêu chí; mã có số 0 cuối như 1.10 phải giữ nguyên", enHint: "look the code up in the set; keep a final 0 as in 1.10"},
	"exclusion-survey": {
		vi: "tiêu chí {criterion} thuộc phần điều tra xã hội học, không thể ghi không áp dụng khi quy chế chọn “rescale”", en: "criterion {criterion} belongs to the survey; it cannot be not applicable where the regulation says “rescale”",
		viHint: "đơn vị không có điều tra thì theo khóa no_survey của quy chế", enHint: "for a unit without a survey the regulation's no_survey decides"},
	"nothing-applies": {
		vi: "đơn vị “{unit}” không còn tiêu chí nào áp dụng", en: "no criterion applies to the unit “{unit}”",
		viHint: "xem lại danh sách not_applicable của đơn vị", enHint: "look at the unit's not_applicable list"},
	"block-unknown": {
		vi: "không có khối “{block}” trong đợt đánh giá[; có phải “{suggestion}”?]", en: "the round has no block “{block}”[; did you mean “{suggestion}”?]",
		viHint: "các khối của đợt: {known}", enHint: "the round's blocks: {known}"},
	"appraiser-duplicate": {
		vi: "cơ quan thẩm định “{appraiser}” khai hai lần", en: "the appraiser “{appraiser}” is declared twice",
		viHint: "giữ một; nhiều hội đồng cùng làm một phần việc thì mỗi hội đồng một mã, và cùng một “as”", enHint: "keep one; councils that share a part have an id each, and the same “as”"},
	"appraiser-parent-unknown": {
		vi: "cơ quan thẩm định “{appraiser}”: không có đơn vị cấp trên “{parent}”[; có phải “{suggestion}”?]", en: "the appraiser “{appraiser}”: there is no parent “{parent}”[; did you mean “{suggestion}”?]",
		viHint: "parent là mã của huyện mà hội đồng này thẩm định các xã", enHint: "parent is the id of the district whose communes the council appraises"},
	"deadline-twice": {
		vi: "khối “{block}” đã có thời hạn cho “{stage}”", en: "the block “{block}” has a deadline for “{stage}” already",
		viHint: "mỗi khối một thời hạn cho mỗi giai đoạn; thời hạn không ghi blocks là của mọi khối", enHint: "one deadline for each stage of a block; without blocks it is for them all"},
	"deadline-order": {
		vi: "khối “{block}”: thời hạn của “{stage}” là {date}, trước thời hạn của “{before}” là {earlier}", en: "the block “{block}”: the deadline for “{stage}” is {date}, before that for “{before}”, {earlier}",
		viHint: "thứ tự là self, appraisal1, explanation, final; sửa ngày cho không đi lùi", enHint: "the order is self, appraisal1, explanation, final; mend the dates so that none goes back"},
	"survey-missing": {
		vi: "đơn vị “{unit}” chưa có kết quả điều tra cho tiêu chí {criterion}; tính 0 điểm", en: "the unit “{unit}” has no survey result for criterion {criterion}; it counts 0",
		viHint: "thêm dòng vào tệp trong thư mục survey", enHint: "add a line to a file in the survey folder"},
	"survey-twice": {
		vi: "kết quả điều tra của “{unit}” cho tiêu chí {criterion} ghi hai lần; dòng này không được dùng", en: "the survey result of “{unit}” for criterion {criterion} stands twice; this line is not used",
		viHint: "giữ một dòng", enHint: "keep one line"},
	"survey-range": {
		vi: "tiêu chí {criterion}: mức độ hài lòng {value} ngoài khoảng 0 đến {limit}; tính 0 điểm", en: "criterion {criterion}: satisfaction {value} is outside 0 to {limit}; it counts 0",
		viHint: "ghi số từ 0 đến {limit}, theo thang mà quy chế chọn", enHint: "write a number from 0 to {limit}, the scale that the regulation chooses"},
	"survey-not-leaf": {
		vi: "tiêu chí {criterion} không lấy điểm từ điều tra xã hội học", en: "criterion {criterion} does not take its points from the survey",
		viHint: "chỉ ghi các tiêu chí có “rule: survey”", enHint: "list only criteria with “rule: survey”"},
	"no-survey": {
		vi: "đơn vị “{unit}” ({name}) không có kết quả điều tra xã hội học nào; tính 0 điểm", en: "the unit “{unit}” ({name}) has no survey result at all; it counts 0",
		viHint: "bổ sung kết quả vào thư mục survey; quy chế chọn no_survey: refuse", enHint: "add its results to the survey folder; the regulation says no_survey: refuse"},
	"survey-leaf-open": {
		vi: "tiêu chí {criterion} của {name}: không ai được hỏi hoặc có quá ít phiếu; tính 0 điểm", en: "criterion {criterion} of {name}: nobody was asked, or too few answered; it counts 0",
		viHint: "bổ sung phiếu của đơn vị “{unit}” vào thư mục survey; quy chế chọn no_survey: refuse", enHint: "add ballots of the unit “{unit}” to the survey folder; the regulation says no_survey: refuse"},
	"history-unit-unknown": {
		vi: "năm {year} có đơn vị “{unit}” ở khối “{block}”, năm nay không có", en: "in {year} there was a unit “{unit}” in the block “{block}”, this year there is none",
		viHint: "bỏ qua nếu đơn vị đã sáp nhập; nếu đổi mã thì sửa mã trong tệp năm trước", enHint: "fine if the unit was merged; if its id changed, use the new one in the history file"},
	"history-faulty": {
		vi:     "kết quả năm {year} của “{unit}” được tính khi còn lỗi dữ liệu: mức tăng giảm so với năm đó chưa dùng được",
		en:     "the result of “{unit}” for {year} was made of faulty data: changes since then are provisional",
		viHint: "thay bằng kết quả chính thức của năm {year}", enHint: "put the official result of {year} in its place"},
	"folder-ignored": {
		vi: "thư mục này không được đọc", en: "this folder is not read",
		viHint: "đặt tệp ngay trong thư mục cha, hoặc chuyển thư mục này đi chỗ khác", enHint: "put files right into the folder above, or move this one elsewhere"},
	"history-name": {
		vi: "tệp này không được dùng: tên không phải là một năm", en: "this file is not used: its name is no year",
		viHint: "đặt tên như 2024.csv", enHint: "name it like 2024.csv"},
	"unit-same-name": {
		vi: "hai đơn vị cùng tên “{name}”", en: "two units are both called “{name}”",
		viHint: "sửa tên nếu chép nhầm", enHint: "mend the name if it was copied by mistake"},
	"history-beside": {
		vi: "tệp này không được dùng: năm {year} đã có tệp khác", en: "this file is not used: there is another one for {year}",
		viHint: "giữ một tệp cho mỗi năm", enHint: "keep one file for each year"},
	"history-year": {
		vi: "tệp mang tên năm {year} nhưng là kết quả năm {found}; không được dùng", en: "the file is named for {year} but is the result of {found}; it is not used",
		viHint: "đặt tên tệp theo năm của kết quả trong tệp", enHint: "name the file by the year of the result in it"},
	"history-unofficial": {
		vi:     "kết quả năm {year} trong tệp này không phải kết quả chính thức: tăng giảm so với năm đó chỉ để tham khảo",
		en:     "the result of {year} in this file is not an official one: changes since then are only indicative",
		viHint: "thay bằng kết quả chính thức của năm {year}", enHint: "put the official result of {year} in its place"},
	"history-twice": {
		vi: "kết quả năm {year} của “{unit}” ghi hai lần; dòng này không được dùng", en: "the result of “{unit}” for {year} stands twice; this line is not used",
		viHint: "giữ một dòng", enHint: "keep one line"},
}
