package text

import "parindex/scoring/fault"

// recordMessages are about results that score wrote as JSON.
var recordMessages = map[fault.Code]message{
	"record-not": {
		vi: "tệp này không phải kết quả do lệnh score ghi", en: "this file is no result that score wrote",
		viHint: "dùng tệp do “parindex score ĐỢT --format json” ghi ra", enHint: "use the file that “parindex score ROUND --format json” writes"},
	"record-damaged": {
		vi: "từ đây không phải JSON: tệp trống, bị cắt cụt hoặc bị sửa hỏng", en: "from here on this is no JSON: the file is empty, cut off or damaged",
		viHint: "dùng tệp do “parindex score ĐỢT --format json” ghi ra", enHint: "use the file that “parindex score ROUND --format json” writes"},
	"record-schema": {
		vi: "kết quả này ghi theo mẫu {found}; phần mềm này đọc mẫu {known}", en: "this result has the form {found}; this program reads the form {known}",
		viHint: "chấm lại đợt đó bằng phần mềm này, hoặc đọc bằng bản phần mềm đã ghi ra nó",
		enHint: "score that round again with this program, or read it with the version that wrote it"},
	"record-changed": {
		vi:     "kết quả đã bị sửa sau khi lệnh score ghi ra[: ở đây là “{found}”][, lẽ ra là “{expected}”]",
		en:     "the result was changed after score wrote it[: here it says “{found}”][, where it would say “{expected}”]",
		viHint: "dùng tệp do “parindex score ĐỢT --format json” ghi ra, không sửa tay",
		enHint: "use the file that “parindex score ROUND --format json” wrote, as it is"},
	"record-too-large": {
		vi: "tệp lớn hơn {most} MiB: không đọc", en: "the file is larger than {most} MiB: it is not read",
		viHint: "dùng tệp do “parindex score ĐỢT --format json” ghi ra", enHint: "use the file that “parindex score ROUND --format json” writes"},
}
