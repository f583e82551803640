package text

import "parindex/scoring/fault"

// ruleMessages are what the proof of a rule finds, weights, counts, examples
// and versions.
var ruleMessages = map[fault.Code]message{
	"band-gap": {
		vi: "tiêu chí {criterion}: không có mức nào cho {interval}", en: "criterion {criterion}: no band covers {interval}",
		viHint: "thêm một mức, hoặc nới đầu khoảng của mức bên cạnh, theo đúng quyết định", enHint: "add a band or widen a neighbour, as the decision says"},
	"band-overlap": {
		vi: "tiêu chí {criterion}: hai mức cùng nhận {interval}", en: "criterion {criterion}: two bands both cover {interval}",
		viHint: "sửa đầu khoảng của một mức", enHint: "mend an edge of one of them"},
	"band-edge-twice": {
		vi: "tiêu chí {criterion}: hai mức cùng nhận {interval}", en: "criterion {criterion}: two bands both claim {interval}",
		viHint: "mốc này thuộc mức nào: dùng from/to nếu thuộc, above/below nếu không", enHint: "say whose the edge is: from/to include it, above/below do not"},
	"rate-unbounded": {
		vi: "tiêu chí {criterion}: {interval} cho điểm theo tỷ lệ mà tỷ lệ được vượt 100%, nên điểm không có giới hạn", en: "criterion {criterion}: {interval} earns in proportion and the rate may pass 100 %, so there is no limit to the points",
		viHint: "thêm một mức “from: 100” có điểm cố định", enHint: "add a band “from: 100” with fixed points"},
	"band-scale": {
		vi: "tiêu chí {criterion}: mọi mốc đều không quá 1%; có phải 0.9 nghĩa là 90%?", en: "criterion {criterion}: no edge is above 1 %; does 0.9 mean 90 %?",
		viHint: "mốc ghi theo phần trăm: 90, không phải 0.9", enHint: "edges are percentages: 90, not 0.9"},
	"band-unreachable": {
		vi: "tiêu chí {criterion}: mức cho {interval} không bao giờ dùng đến", en: "criterion {criterion}: the band for {interval} is never reached",
		viHint: "các mức đứng trước đã nhận hết, hoặc tỷ lệ không thể tới đó", enHint: "earlier bands take all of it, or the rate cannot get there"},
	"case-unreachable": {
		vi: "tiêu chí {criterion}: trường hợp này không bao giờ dùng đến", en: "criterion {criterion}: this case is never reached",
		viHint: "các trường hợp đứng trước đã nhận hết", enHint: "the cases above it take everything"},
	"case-otherwise": {
		vi: "tiêu chí {criterion}: có số liệu không rơi vào trường hợp nào", en: "criterion {criterion}: some data fit no case",
		viHint: "kết thúc công thức bằng “otherwise: …”", enHint: "end the formula with “otherwise: …”"},
	"variable-unused": {
		vi: "tiêu chí {criterion}: biến “{variable}” khai mà không dùng", en: "criterion {criterion}: the variable “{variable}” is declared and never used",
		viHint: "bỏ đi, hoặc sửa tên trong biểu thức", enHint: "remove it, or mend its name in the expressions"},
	"variable-unknown": {
		vi: "không có biến “{variable}”[; có phải “{suggestion}”?]", en: "there is no variable “{variable}”[; did you mean “{suggestion}”?]",
		viHint: "các biến: {known}", enHint: "the variables are: {known}"},
	"expression": {
		vi: "biểu thức sai ở đây[, gặp “{found}”]; cần {expected}", en: "the expression is wrong here[, found “{found}”]; expected {expected}",
		viHint: "dùng được: + - * / ( ) min(a, b) max(a, b), so sánh < <= = >= >, and; số thập phân dùng dấu chấm", enHint: "there are + - * / ( ) min(a, b) max(a, b), comparisons < <= = >= >, and; decimals take a point"},
	"comma-in-braces": {
		vi: "dấu phẩy trong “{found}” bị hiểu là ngăn hai mục, vì đứng trong ngoặc nhọn", en: "the comma in “{found}” is read as the end of an item, since it stands inside braces",
		viHint: "đặt trong dấu nháy: \"{found}\"", enHint: "put it in quotes: \"{found}\""},
	"name-reserved": {
		vi: "“{found}” không đặt tên biến được", en: "“{found}” cannot name a variable",
		viHint: "dùng chữ cái không dấu, không trùng min, max, and", enHint: "use letters and digits, other than min, max and and"},
	"weight-sum": {
		vi: "bộ tiêu chí {set}: trọng số các lĩnh vực cộng lại {sum}, không phải 100", en: "set {set}: the weights of the areas add up to {sum}, not 100",
		viHint: "đối chiếu quyết định và sửa trọng số sai", enHint: "compare with the decision and mend the wrong weight"},
	"weight-missing": {
		vi: "lĩnh vực {criterion} chưa có trọng số", en: "area {criterion} has no weight",
		viHint: "thêm weight: phần trăm của lĩnh vực", enHint: "add weight: the area's percentage"},
	"weight-unused": {
		vi: "lĩnh vực {criterion} có trọng số nhưng bộ tiêu chí cộng điểm (aggregate: sum)", en: "area {criterion} has a weight but the set adds points (aggregate: sum)",
		viHint: "bỏ weight, hoặc ghi aggregate: weighted", enHint: "remove weight, or write aggregate: weighted"},
	"count-mismatch": {
		vi: "quyết định ghi {declared} {level} nhưng đếm được {found}", en: "the decision says {declared} {level} but there are {found}",
		viHint: "đối chiếu quyết định; nếu chính quyết định mâu thuẫn thì bỏ counts và ghi rõ ở source", enHint: "compare with the decision; if it contradicts itself, leave counts out and say so under source"},
	"date-order": {
		vi: "ngày {date} đứng sau {before}", en: "the date {date} stands after {before}",
		viHint: "xếp theo thời gian, ngày sau thay cho ngày trước", enHint: "keep them in order of time; a later one supersedes"},
	"bad-date": {
		vi: "“{key}” phải là ngày dạng 2021-10-11, ở đây là “{found}”", en: "“{key}” must be a date such as 2021-10-11, found “{found}”",
		viHint: "ghi năm-tháng-ngày", enHint: "write year-month-day"},
	"was-unknown": {
		vi: "bộ tiêu chí trước ({set}) không có tiêu chí {criterion}", en: "the previous set ({set}) has no criterion {criterion}",
		viHint: "ghi mã mà tiêu chí này mang trong bộ trước", enHint: "write the code that it had in the previous set"},
	"was-twice": {
		vi: "hai tiêu chí cùng nhận mã cũ {criterion}", en: "two criteria both say that they were {criterion}",
		viHint: "một tiêu chí cũ tách thành nhiều thì chỉ ghi was ở tiêu chí chính", enHint: "where one was split, say so at the main one only"},
	"previous-missing": {
		vi: "có was nhưng bộ tiêu chí không ghi previous", en: "there is a was, but the set names no previous one",
		viHint: "thêm previous: GÓI/BỘ", enHint: "add previous: PACK/SET"},
	"not-valid": {
		vi: "tiêu chí {criterion} không còn hiệu lực trong năm {year}", en: "criterion {criterion} is not valid in {year}",
		viHint: "xem valid của tiêu chí; đánh giá năm này phải dùng quy định của năm này", enHint: "see its valid key; a round is scored by the text of its year"},
	"appraiser-unknown": {
		vi: "đợt đánh giá không khai cơ quan thẩm định “{appraiser}”[; có phải “{suggestion}”?]", en: "the round declares no appraiser “{appraiser}”[; did you mean “{suggestion}”?]",
		viHint: "thêm vào appraisers trong round.yaml; đã khai: {known}", enHint: "add it to appraisers in round.yaml; there are: {known}"},
	"case-differs": {
		vi: "{criterion}: ví dụ ghi {expected}, tính ra {got}", en: "{criterion}: the example says {expected}, the rule gives {got}",
		viHint: "sửa ví dụ hoặc sửa thang điểm, cái nào trái quyết định", enHint: "mend the example or the rule, whichever departs from the decision"},
	"case-fault": {
		vi: "{criterion}: ví dụ cho ra lỗi “{fault}”", en: "{criterion}: the example ends in the fault “{fault}”",
		viHint: "sửa số liệu của ví dụ, hoặc ghi fault: nếu đúng là phải báo lỗi", enHint: "mend the example's data, or write fault: where that is what should happen"},
	"case-input": {
		vi: "{criterion}: không có ô số liệu “{input}”", en: "{criterion}: there is no input “{input}”",
		viHint: "các ô: {expected}", enHint: "its inputs are: {expected}"},
	"case-branch": {
		vi: "tiêu chí {criterion} có tiêu chí con nên không có số liệu riêng", en: "criterion {criterion} has criteria below it, so it has no data of its own",
		viHint: "ghi mã của một tiêu chí cuối cùng", enHint: "name one of the leaves below it"},
	"pack-changed": {
		vi: "tệp {file} của gói đã ban hành {pack} bị sửa", en: "the file {file} of the published pack {pack} was changed",
		viHint: "khôi phục tệp; đính chính thì làm thành gói mới", enHint: "restore it; a correction is a pack of a new version"},
	"pack-unlisted": {
		vi: "tệp {file} của gói {pack} chưa có trong packs.sum", en: "the file {file} of the pack {pack} is not in packs.sum",
		viHint: "thêm dòng cho tệp này", enHint: "add a line for it"},
}
