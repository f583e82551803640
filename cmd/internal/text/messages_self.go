package text

import "parindex/scoring/fault"

// selfMessages are faults of meaning in self-assessments and appraisals.
var selfMessages = map[fault.Code]message{
	"self-missing": {
		vi: "chưa có bản tự đánh giá của {name}", en: "there is no self-assessment of {name}",
		viHint: "đặt tệp vào self/{unit}.xlsx", enHint: "put the workbook at self/{unit}.xlsx"},
	"self-empty": {
		vi: "bản tự đánh giá của {name} chưa điền gì; mọi tiêu chí tự chấm tính 0", en: "the self-assessment of {name} is blank; every self-scored leaf counts 0",
		viHint: "gửi lại cho đơn vị điền", enHint: "send it back to be filled"},
	"entry-missing": {
		vi: "không có dòng của tiêu chí {criterion} ({title}); tính 0 điểm", en: "there is no row for criterion {criterion} ({title}); it counts 0",
		viHint: "dùng biểu mẫu do chương trình tạo, không xóa dòng", enHint: "use the form that parindex writes and delete no rows"},
	"input-missing": {
		vi: "tiêu chí {criterion}: ô này để trống[ ({label})]; tính 0 điểm", en: "criterion {criterion}: this cell is blank[ ({label})]; it counts 0",
		viHint: "điền số liệu; nếu không đạt thì ghi 0 hoặc chọn mức thấp nhất, nếu không áp dụng thì báo cơ quan chủ trì", enHint: "fill it in; for nothing achieved write 0 or choose the lowest level, and if it does not apply tell the lead agency"},
	"score-over-max": {
		vi: "tiêu chí {criterion}[ của {name}]: điểm {points} vượt điểm tối đa {max}[; quyết định này cho “{unit}” không được tính]", en: "criterion {criterion}[ of {name}]: {points} points are above the maximum {max}[; this decision on “{unit}” does not count]",
		viHint: "ghi điểm từ 0 đến {max}", enHint: "write points from 0 to {max}"},
	"score-negative": {
		vi: "tiêu chí {criterion}[ của {name}]: điểm {points} là số âm[; quyết định này cho “{unit}” không được tính]", en: "criterion {criterion}[ of {name}]: {points} points are negative[; this decision on “{unit}” does not count]",
		viHint: "điểm trừ là một mục riêng của bộ tiêu chí", enHint: "deductions are items of their own in the set"},
	"level-unknown": {
		vi: "tiêu chí {criterion}: “{text}” không phải là một mức của thang điểm", en: "criterion {criterion}: “{text}” is not a level of the scale",
		viHint: "chọn trong danh sách của ô: {expected}", enHint: "choose from the cell's list: {expected}"},
	"denominator-zero": {
		vi: "tiêu chí {criterion}: mẫu số bằng 0 ({label})", en: "criterion {criterion}: the denominator is 0 ({label})",
		viHint: "nếu trong năm không phát sinh, đề nghị công nhận không áp dụng thay vì ghi 0", enHint: "if there was nothing to count this year, ask for the criterion to be not applicable"},
	"rate-over-100": {
		vi: "tiêu chí {criterion}: tỷ lệ {percent}% vượt 100%, điều không thể xảy ra ở đây", en: "criterion {criterion}: the rate is {percent} %, which cannot be above 100 % here",
		viHint: "kiểm tra lại số liệu; tử số và mẫu số có thể bị ghi đảo", enHint: "check the figures; numerator and denominator may have been swapped"},
	"no-band": {
		vi: "tiêu chí {criterion}: không có mức nào cho {percent}%", en: "criterion {criterion}: no band covers {percent} %",
		viHint: "bộ tiêu chí để hở khoảng này; cơ quan chủ trì phải bổ sung", enHint: "the criteria set leaves a gap here; its owner has to close it"},
	"declared-differs": {
		vi: "tiêu chí {criterion}: điểm ghi {typed} khác điểm tính từ số liệu kê khai {derived}; lấy điểm tính được", en: "criterion {criterion}: the points written, {typed}, are not the points that follow from the data, {derived}; those count",
		viHint: "xóa điểm ghi tay, hoặc sửa số liệu kê khai", enHint: "clear the written points or mend the declared data"},
	"scored-not-applicable": {
		vi: "tiêu chí {criterion} không áp dụng cho {name}[ ({reason})] nhưng có số liệu; không tính", en: "criterion {criterion} does not apply to {name}[ ({reason})] but has data; it is left out",
		viHint: "xóa số liệu, hoặc bỏ tiêu chí khỏi danh sách không áp dụng", enHint: "clear it, or take the criterion off the unit's not-applicable list"},
	"self-not-allowed": {
		vi: "tiêu chí {criterion}: đơn vị không tự chấm tiêu chí này; {points} điểm không được tính", en: "criterion {criterion}: units do not score this one; the {points} points do not count",
		viHint: "để trống", enHint: "leave it blank"},
	"unappraised": {
		vi: "{name}: còn {count} tiêu chí chưa thẩm định, tính 0 điểm: {criteria}", en: "{name}: not appraised yet and counted 0: {criteria} ({count} in all)",
		viHint: "bổ sung điểm thẩm định của các tiêu chí này", enHint: "add the appraised points of these criteria"},
	"percent-small": {
		vi: "tiêu chí {criterion}: {number} nghĩa là {number}%; có phải {meant}%?", en: "criterion {criterion}: {number} means {number} %; was it {meant} %?",
		viHint: "thang ở đây là 0 đến 100: ghi {meant} nếu đúng là {meant}%", enHint: "the scale here is 0 to 100: write {meant} if it is {meant} %"},
	"appraisal-none": {
		vi: "chưa có kết quả thẩm định nào: điểm tự đánh giá đang được lấy làm điểm thẩm định, tiêu chí chỉ hội đồng chấm tính 0", en: "there is no appraisal at all: self-assessed points stand as appraised ones, and leaves that only councils score count 0",
		viHint: "đặt sổ của các cơ quan thẩm định vào thư mục appraisal", enHint: "put the agencies' workbooks into the appraisal folder"},
	"unit-unappraised": {
		vi: "{name} chưa có điểm thẩm định nào; tính 0 điểm", en: "nothing of {name} has been appraised; it counts 0",
		viHint: "bổ sung kết quả thẩm định của đơn vị", enHint: "add the unit's appraisal"},
	"appraised-without-self": {
		vi: "tiêu chí {criterion} của {name}: có điểm thẩm định {points} nhưng đơn vị không tự chấm; tính 0 điểm", en: "criterion {criterion} of {name}: appraised at {points}, but the unit claimed nothing; it counts 0",
		viHint: "quy chế chọn appraised_without_self: refuse; đơn vị phải tự chấm trước", enHint: "the regulation says appraised_without_self: refuse; the unit has to claim first"},
	"from-stale": {
		vi: "tiêu chí {criterion} của {name}: ghi thay cho {from} nhưng điểm hiện tại là {now}; quyết định vẫn được tính", en: "criterion {criterion} of {name}: it says it replaces {from}, but the points are {now}; it counts all the same",
		viHint: "đơn vị gửi bản mới hoặc có quyết định khác trước đó: tạo lại danh sách bằng form appraisal rồi thẩm định từ số mới", enHint: "the unit sent a new version or another decision came first: make the list again with form appraisal and decide from the new figure"},
	"adjustment-of-survey": {
		vi: "tiêu chí {criterion} của {name} lấy điểm từ điều tra xã hội học, hội đồng không chấm; quyết định này không được tính", en: "criterion {criterion} of {name} takes its points from the survey; councils do not change it, and this decision does not count",
		viHint: "bỏ dòng này; sửa kết quả điều tra nếu cần", enHint: "remove the line; correct the survey result if it is wrong"},
	"reason-without-points": {
		vi: "tiêu chí {criterion} của “{unit}”: có lý do “{reason}” nhưng không có điểm thẩm định", en: "criterion {criterion} of “{unit}”: there is a reason, “{reason}”, but no decision",
		viHint: "ghi điểm ở cột Đến (CSV: to); nếu không điều chỉnh thì xóa lý do", enHint: "write the points into the column Đến (CSV: to), or clear the reason if nothing changes"},
	"adjustment-of-branch": {
		vi: "tiêu chí {criterion} của {name} có tiêu chí con; chỉ chấm ở tiêu chí con, quyết định này không được tính", en: "criterion {criterion} of {name} has criteria below it; only those are scored, and this decision does not count",
		viHint: "ghi điểm thẩm định cho từng tiêu chí con", enHint: "appraise each criterion below it"},
	"no-case": {
		vi: "tiêu chí {criterion}: số liệu không rơi vào trường hợp nào của công thức", en: "criterion {criterion}: the data fit no case of the formula",
		viHint: "bộ tiêu chí để hở; cơ quan chủ trì phải bổ sung “otherwise”", enHint: "the criteria set leaves a gap; its owner has to add “otherwise”"},
	"division-by-zero": {
		vi: "tiêu chí {criterion}: công thức chia cho 0 với số liệu này", en: "criterion {criterion}: the formula divides by 0 with these data",
		viHint: "nếu trong năm không phát sinh, đề nghị công nhận không áp dụng thay vì ghi 0", enHint: "if there was nothing to count this year, ask for the criterion to be not applicable"},
	"formula-range": {
		vi: "tiêu chí {criterion}: công thức “{formula}” cho {points} điểm, ngoài khoảng 0 đến {max}", en: "criterion {criterion}: the formula “{formula}” gives {points} points, outside 0 to {max}",
		viHint: "kiểm tra số liệu; nếu số liệu đúng thì công thức thiếu min(…) hoặc max(…)", enHint: "check the data; if they are right, the formula lacks a min(…) or max(…)"},
	"points-off-scale": {
		vi: "tiêu chí {criterion}: điểm {points} không phải một mức của thang điểm", en: "criterion {criterion}: {points} points are not a level of the scale",
		viHint: "các mức: {levels}", enHint: "its levels are: {levels}"},
	"points-without-data": {
		vi: "{name} ghi điểm mà không kê khai số liệu nào; bộ tiêu chí tính điểm từ số liệu, nên mọi tiêu chí tính 0", en: "{name} wrote points and no data at all; the set derives points from data, so every leaf counts 0",
		viHint: "đề nghị đơn vị điền cột kê khai của biểu mẫu", enHint: "ask the unit to fill the data cells of its form"},
	"derived-out-of-range": {
		vi: "tiêu chí {criterion}: thang điểm cho {points} điểm, ngoài khoảng 0 đến {max}; tính 0 điểm", en: "criterion {criterion}: the rule gives {points} points, outside 0 to {max}; it counts 0",
		viHint: "thang điểm của bộ tiêu chí sai; cơ quan chủ trì phải sửa", enHint: "the rule of the set is wrong; its owner has to mend it"},
	"not-whole": {
		vi: "tiêu chí {criterion}: {number} không phải số nguyên[ ({label})]", en: "criterion {criterion}: {number} is not a whole number[ ({label})]",
		viHint: "ô này đếm số lượng", enHint: "this cell holds a count"},
	"appraisal-ignored": {
		vi: "tệp này không được dùng: đợt lấy điểm thẩm định từ sổ của đơn vị (appraised_in: workbook)", en: "this file is not used: the round takes appraised points from the units' workbooks (appraised_in: workbook)",
		viHint: "ghi appraised_in: files trong round.yaml, hoặc bỏ tệp ra khỏi thư mục appraisal", enHint: "write appraised_in: files in round.yaml, or take the file out of the appraisal folder"},
}
