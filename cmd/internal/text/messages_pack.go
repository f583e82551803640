package text

import "parindex/scoring/fault"

// packMessages are faults of meaning in criteria sets and regulations.
var packMessages = map[fault.Code]message{
	"sum-mismatch": {
		vi: "tiêu chí {criterion}: điểm tối đa ghi {declared} nhưng các mục con cộng lại {sum}", en: "criterion {criterion}: the maximum says {declared} but its parts add up to {sum}",
		viHint: "đối chiếu quyết định và sửa số sai; chương trình không tự sửa", enHint: "compare with the decision and mend the wrong figure; nothing is repaired silently"},
	"total-mismatch": {
		vi: "bộ tiêu chí {set}: tổng điểm ghi {declared} nhưng các lĩnh vực cộng lại {sum}", en: "set {set}: the total says {declared} but its areas add up to {sum}",
		viHint: "đối chiếu quyết định và sửa số sai; chương trình không tự sửa", enHint: "compare with the decision and mend the wrong figure; nothing is repaired silently"},
	"parts-mismatch": {
		vi: "phần “{part}” ghi {declared} điểm nhưng các tiêu chí của phần này cộng lại {sum}", en: "the part “{part}” says {declared} points but its leaves add up to {sum}",
		viHint: "appraised là điểm thẩm định, survey là điểm điều tra xã hội học", enHint: "appraised counts leaves that are assessed, survey those with rule: survey"},
	"parts-mismatch-weighted": {
		vi: "phần “{part}” ghi {declared} điểm nhưng theo trọng số các lĩnh vực thì phần này là {sum}", en: "the part “{part}” says {declared} points but by the weights of the areas it is {sum}",
		viHint: "appraised là điểm thẩm định, survey là điểm điều tra xã hội học; mỗi lĩnh vực góp trọng số × phần của nó trong điểm tối đa của lĩnh vực", enHint: "appraised counts what is assessed, survey what has rule: survey; an area gives its weight × that share of its maximum"},
	"criterion-duplicate": {
		vi: "mã tiêu chí {criterion} dùng hai lần", en: "the code {criterion} is used twice",
		viHint: "mỗi tiêu chí một mã", enHint: "give each criterion its own code"},
	"criterion-misplaced": {
		vi: "mã {criterion} không đúng chỗ[: phải là {parent}. và một số]", en: "the code {criterion} is out of place[: it must be {parent}. and one number]",
		viHint: "mã con = mã cha, dấu chấm, số thứ tự", enHint: "a child's code is its parent's, a dot, and its number"},
	"criterion-order": {
		vi: "mã {criterion} đứng sau {before}", en: "the code {criterion} stands after {before}",
		viHint: "xếp theo thứ tự trong quyết định", enHint: "keep the order of the decision"},
	"rule-missing": {
		vi: "tiêu chí {criterion} không có thang điểm (rule) và không có tiêu chí con", en: "criterion {criterion} has neither a rule nor criteria below it",
		viHint: "thêm rule, ví dụ “rule: typed” khi đơn vị tự ghi điểm", enHint: "add a rule, for instance “rule: typed” where units type the points"},
	"rule-on-branch": {
		vi: "tiêu chí {criterion} có tiêu chí con nên không được có rule", en: "criterion {criterion} has criteria below it, so it cannot have a rule",
		viHint: "chỉ mục cuối cùng mới có điểm", enHint: "only leaves carry points"},
	"rule-over-max": {
		vi: "tiêu chí {criterion}: thang điểm cho tới {most}, vượt điểm tối đa {max}", en: "criterion {criterion}: the rule gives up to {most}, above the maximum {max}",
		viHint: "sửa thang điểm hoặc điểm tối đa theo quyết định", enHint: "mend the rule or the maximum by the decision"},
	"rule-under-max": {
		vi: "tiêu chí {criterion}: thang điểm chỉ cho tới {most}, không bao giờ đạt điểm tối đa {max}", en: "criterion {criterion}: the rule gives at most {most} and never reaches the maximum {max}",
		viHint: "kiểm tra lại với quyết định", enHint: "compare with the decision"},
	"negative": {
		vi: "“{key}” là số âm: {number}", en: "“{key}” is negative: {number}",
		viHint: "điểm trong bộ tiêu chí không âm; điểm trừ đặt trong mục penalty", enHint: "points in a set are not negative; deductions belong under penalty"},
	"label-duplicate": {
		vi: "nhãn “{label}” dùng hai lần", en: "the label “{label}” is used twice",
		viHint: "mỗi mức một nhãn khác nhau", enHint: "give every level a label of its own"},
	"band-empty": {
		vi: "tiêu chí {criterion}: không tỷ lệ nào nằm trong khoảng từ {low}% đến {high}%", en: "criterion {criterion}: no rate lies between {low} % and {high} %",
		viHint: "có lẽ hai đầu khoảng bị đảo", enHint: "the two edges are probably the wrong way round"},
	"class-order": {
		vi: "loại “{class}” phải có ngưỡng thấp hơn loại “{before}” đứng trên", en: "the class “{class}” must begin below “{before}” above it",
		viHint: "xếp các loại từ cao xuống thấp", enHint: "list classes from best to worst"},
	"class-gap": {
		vi: "loại cuối “{class}” bắt đầu từ {edge}, nên chỉ số thấp hơn không có loại nào", en: "the last class “{class}” begins at {edge}, so a lower index has no class",
		viHint: "thêm một loại “from: 0”", enHint: "add a class with “from: 0”"},
	"class-unknown": {
		vi: "không có loại “{class}” trong thang xếp loại này", en: "there is no class “{class}” in this scale",
		viHint: "ghi đúng tên một loại trong levels", enHint: "use the name of one of the levels"},
	"class-block": {
		vi: "quy chế không có thang xếp loại cho khối “{block}”", en: "the regulation has no class scale for the block “{block}”",
		viHint: "thêm “{block}” vào blocks của một thang trong classes, hoặc ghi “classes: []” nếu không xếp loại", enHint: "add “{block}” to the blocks of a scale in classes, or write “classes: []” where there are none"},
	"breaker-unknown": {
		vi: "không có tiêu chí phụ “{breaker}” để phân hạng", en: "no tie-breaker is called “{breaker}”",
		viHint: "dùng self, appraised, survey, bonus, total hoặc index:MÃ", enHint: "use self, appraised, survey, bonus, total or index:CODE"},
	"set-unknown": {
		vi: "gói quy định không có bộ tiêu chí “{set}”[; có phải “{suggestion}”?]", en: "the pack has no criteria set “{set}”[; did you mean “{suggestion}”?]",
		viHint: "các bộ tiêu chí: {known}", enHint: "its sets are: {known}"},
	"survey-leaf-untaken": {
		vi: "tiêu chí {criterion} của bộ “{set}” lấy điểm từ điều tra, nhưng leaves không nói lấy kết quả nào", en: "criterion {criterion} of the set “{set}” takes its points from the survey, but leaves does not say what it takes",
		viHint: "thêm {set: {set}, criterion: \"{criterion}\", takes: index}, hoặc phần của một thành phần, nhóm, câu hỏi", enHint: "add {set: {set}, criterion: \"{criterion}\", takes: index}, or the part of a component, group or question"},
}
