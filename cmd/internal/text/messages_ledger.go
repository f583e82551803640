package text

import "parindex/scoring/fault"

// ledgerMessages are faults of decisions, of when things came in, and of what
// units explain.
var ledgerMessages = map[fault.Code]message{
	"reason-missing": {
		vi: "tiêu chí {criterion} của {name}: đổi từ {from} thành {to} điểm mà không ghi lý do; điểm mới vẫn được tính", en: "criterion {criterion} of {name}: changed from {from} to {to} points without a reason; the new points count",
		viHint: "ghi lý do; đơn vị sẽ nhận được và có quyền giải trình", enHint: "write the reason; the unit gets to see it and may answer"},
	"decision-reason": {
		vi: "quyết định “{kind}” cho {name}[, tiêu chí {criterion},] không ghi lý do", en: "the decision “{kind}” on {name}[, criterion {criterion},] gives no reason",
		viHint: "ghi lý do và văn bản làm căn cứ", enHint: "write the reason and the document it rests on"},
	"agency-unknown": {
		vi: "“{agency}”[ (lấy từ tên tệp {file})] không phải cơ quan thẩm định của đợt này[; có phải “{suggestion}”?]; {count} quyết định không được tính", en: "“{agency}”[ (from the file's name, {file})] is no appraiser of this round[; did you mean “{suggestion}”?]; decisions that do not count: {count}",
		viHint: "các cơ quan thẩm định: {known}[; ghi mã cơ quan ở cột agency, hoặc đổi tên {file}]", enHint: "the appraisers are: {known}[; write the id into the column agency, or rename {file}]"},
	"decision-not-its-unit": {
		vi: "{agency} không thẩm định {name} (“{unit}”); quyết định không được tính", en: "{agency} does not appraise {name} (“{unit}”); the decision does not count",
		viHint: "xem blocks và parent của cơ quan này trong round.yaml", enHint: "see the agency's blocks and parent in round.yaml"},
	"decision-not-its-area": {
		vi: "tiêu chí {criterion} của {name} do {owner} thẩm định; quyết định của {agency} không được tính", en: "criterion {criterion} of {name} is appraised by {owner}; the decision of {agency} does not count",
		viHint: "chuyển ý kiến cho cơ quan đó, hoặc để hội đồng quyết định", enHint: "pass the opinion on to that agency, or let the council decide"},
	"council-undeclared": {
		vi: "có tiêu chí không ghi cơ quan thẩm định mà đợt không khai báo hội đồng cho đơn vị; chúng nằm trong danh sách của “{appraiser}”, và quyết định của danh sách đó sẽ không được tính", en: "some criteria name no appraiser and the round declares no council for their units; they stand in the list of “{appraiser}”, whose decisions will not count",
		viHint: "khai báo hội đồng trong round.yaml, ở appraisers, với council: true", enHint: "declare a council in round.yaml, under appraisers, with council: true"},
	"nobody-appraises": {
		vi: "không cơ quan nào thẩm định {name} (“{unit}”) ở phần việc {appraisers} mà bộ tiêu chí giao", en: "no agency appraises {name} (“{unit}”) for the part {appraisers} that its criteria name",
		viHint: "khai cơ quan đó trong appraisers, với blocks và parent gồm đơn vị này", enHint: "declare one under appraisers, with blocks and parent that take this unit in"},
	"decision-same-day": {
		vi: "tiêu chí {criterion} của {name}: ngày {day} vừa quyết định không áp dụng vừa quyết định áp dụng; không rõ quyết định nào sau", en: "criterion {criterion} of {name}: decided both not to apply and to apply on {day}; which came last is unknown",
		viHint: "giữ một quyết định, hoặc ghi đúng ngày của từng quyết định", enHint: "keep one, or write each one's own day"},
	"ledger-incomplete": {
		vi: "có danh sách thẩm định không đọc được: mọi đơn vị bị đánh dấu, và tiêu chí chưa thẩm định không được kể ra cho đến khi sửa xong", en: "a list of decisions could not be read: every unit is marked, and what is not appraised is not told until that is mended",
		viHint: "sửa tệp bị báo lỗi trong thư mục appraisal trước", enHint: "mend the faulty file in the appraisal folder first"},
	"decision-of-council": {
		vi: "“{kind}” cho {name} do hội đồng quyết định; quyết định của {agency} không được tính", en: "“{kind}” on {name} is for a council to decide; the decision of {agency} does not count",
		viHint: "trình hội đồng, ghi vào danh sách của hội đồng", enHint: "put it to the council, and into its list"},
	"decision-no-effect": {
		vi: "quyết định “{kind}” cho {name}[, tiêu chí {criterion}] không thay đổi gì", en: "the decision “{kind}” on {name}[, criterion {criterion}] changes nothing",
		viHint: "kiểm tra đơn vị và mã tiêu chí; đơn vị nộp đúng hạn thì không cần chấp nhận nộp chậm, tiêu chí đang áp dụng thì không cần áp dụng trở lại", enHint: "check unit and code; a unit that came in time needs no acceptance, a criterion that applies need not be taken back"},
	"decision-after-council": {
		vi: "tiêu chí {criterion} của {name}: {first} đã quyết định ở lần thẩm định này; quyết định của {agency} không được tính", en: "criterion {criterion} of {name}: {first} has decided in this appraisal; the decision of {agency} does not count",
		viHint: "hội đồng quyết định sau cùng; nếu có căn cứ mới thì trình hội đồng", enHint: "the council decides last; put new grounds to it"},
	"final-cut": {
		vi: "tiêu chí {criterion} của {name} bị giảm từ {from} còn {to} ở lần thẩm định cuối; đơn vị không còn dịp giải trình", en: "criterion {criterion} of {name} is cut from {from} to {to} in the final appraisal; the unit has no more chance to explain",
		viHint: "thông báo cho đơn vị, hoặc ghi vào biên bản lý do không chờ giải trình", enHint: "tell the unit, or put on record why it was not heard"},
	"approval-early": {
		vi: "phê duyệt của {name} ghi ngày {day}, nhưng sau đó còn quyết định ngày {later}", en: "the approval of {name} is of {day}, but there is a decision of {later} after it",
		viHint: "hội đồng huyện phê duyệt lại kết quả sau quyết định cuối cùng", enHint: "the district's council approves again, after its last decision"},
	"agency-silent": {
		vi: "{agency} chưa có quyết định nào, dù có tiêu chí phải thẩm định ở {count} đơn vị", en: "{agency} has decided on nothing, though it has criteria to appraise (units: {count})",
		viHint: "kiểm tra danh sách của cơ quan này đã ở trong thư mục appraisal chưa", enHint: "see whether its list is in the appraisal folder"},
	"decision-two-agencies": {
		vi: "tiêu chí {criterion} của {name}: [{first} ]đã thẩm định; quyết định[ của {agency}] không được tính", en: "criterion {criterion} of {name} was decided[ by {first}] before; the decision[ of {agency}] does not count",
		viHint: "giữ quyết định của một cơ quan", enHint: "keep the decision of one agency"},
	"decision-after-lock": {
		vi: "quyết định ngày {day} cho {name}[, tiêu chí {criterion}][ và {others} quyết định khác ghi ngày này] sau ngày khóa sổ {lock}; không được tính", en: "the decision of {day} on {name}[, criterion {criterion}][ (others with that date: {others})] is after the lock on {lock}; it does not count",
		viHint: "kết quả đã khóa; kiểm tra ngày, hoặc mở lại đợt bằng cách dời hạn của giai đoạn final", enHint: "results are locked; check the day, or reopen the round by moving the deadline of the final stage"},
	"decision-before-submission": {
		vi: "tiêu chí {criterion} của {name}: quyết định ngày {day}[ và {others} quyết định khác ghi ngày này], trước khi nhận bản tự đánh giá ngày {received}; không được tính", en: "criterion {criterion} of {name}: decided on {day}[ (others with that date: {others})], before the self-assessment came in on {received}; it does not count",
		viHint: "kiểm tra ngày quyết định và danh sách nhận hồ sơ", enHint: "check the day of the decision and the list of what came in"},
	"decision-out-of-order": {
		vi: "tiêu chí {criterion} của {name}: thẩm định cuối ngày {day}, trước lần thẩm định đầu ngày {first}", en: "criterion {criterion} of {name}: the final appraisal, of {day}, is before the first, of {first}",
		viHint: "kiểm tra hai ngày; thứ tự tính là lần thẩm định rồi mới đến ngày", enHint: "check both days; decisions count in the order of appraisal, then of day"},
	"decision-late": {
		vi: "{count} quyết định thẩm định lần 1 của {agency} sau hạn {deadline}; quyết định này ngày {day}", en: "decisions of {agency} in the first appraisal after the deadline {deadline}: {count}; this one is of {day}",
		viHint: "quá hạn này không làm quyết định mất hiệu lực; ghi nhận để đôn đốc", enHint: "being late does not void them; noted so that the agency can be reminded"},
	"decision-undated": {
		vi: "{count} quyết định[ của {agency}] không ghi ngày", en: "decisions[ of {agency}] without a date: {count}",
		viHint: "ghi ngày thẩm định ở đầu danh sách hoặc ở cột Ngày; đợt này có thời hạn nên cần biết ngày", enHint: "write the date above the list or in its date column; this round has deadlines, so days matter"},
	"from-missing": {
		vi: "tiêu chí {criterion} của {name}: quyết định sau phải ghi thay cho điểm nào; điểm hiện có là {now}; quyết định vẫn được tính", en: "criterion {criterion} of {name}: a further decision has to say which points it replaces; they are {now}; it counts all the same",
		viHint: "ghi {now} vào cột Từ (CSV, YAML: from)", enHint: "write {now} into the column Từ (CSV, YAML: from)"},
	"decision-needs-code": {
		vi: "quyết định “{kind}” cho {name} không ghi mã tiêu chí; không được tính", en: "the decision “{kind}” on {name} has no criterion code; it does not count",
		viHint: "ghi mã tiêu chí mà quyết định này nói đến", enHint: "write the code of the criterion that it is about"},
	"decision-has-code": {
		vi: "quyết định “{kind}” cho {name} là cho cả đơn vị nhưng có ghi mã tiêu chí “{code}”; mã này không được dùng", en: "the decision “{kind}” on {name} is of the whole unit but has the criterion code “{code}”; the code is not used",
		viHint: "xóa mã tiêu chí", enHint: "delete the code"},
	"late": {
		vi: "{name} nộp chậm {days} ngày: nhận ngày {received}, hạn {deadline}", en: "{name} came late (days: {days}): received {received}, due {deadline}",
		viHint: "quy chế chỉ ghi nhận (late: note)", enHint: "the regulation only takes note (late: note)"},
	"late-points": {
		vi: "{name} nộp chậm {days} ngày: nhận ngày {received}, hạn {deadline}; trừ {points} điểm", en: "{name} came late (days: {days}): received {received}, due {deadline}; points off: {points}",
		viHint: "hội đồng có thể chấp nhận bằng một dòng “chấp nhận nộp chậm”", enHint: "the council may accept it by a line “accept_late”"},
	"late-zero": {
		vi: "{name} nộp chậm {days} ngày: nhận ngày {received}, hạn {deadline}; tính như không nộp", en: "{name} came late (days: {days}): received {received}, due {deadline}; it counts as if it had never come",
		viHint: "hội đồng có thể chấp nhận bằng một dòng “chấp nhận nộp chậm”", enHint: "the council may accept it by a line “accept_late”"},
	"never-submitted-zero": {
		vi: "{name} không nộp bản tự đánh giá; mọi tiêu chí tự chấm tính 0 điểm", en: "{name} handed in no self-assessment; every self-scored criterion counts 0",
		viHint: "quy chế chọn never_submitted: zero; nếu có nộp thì đặt tệp vào self/{unit}.xlsx", enHint: "the regulation says never_submitted: zero; if it did, put the workbook at self/{unit}.xlsx"},
	"never-submitted": {
		vi: "{name} không nộp bản tự đánh giá; không có kết quả", en: "{name} handed in no self-assessment; it has no result",
		viHint: "quy chế chọn never_submitted: leave_out; nếu có nộp thì đặt tệp vào self/{unit}.xlsx", enHint: "the regulation says never_submitted: leave_out; if it did, put the workbook at self/{unit}.xlsx"},
	"district-unfinished": {
		vi: "{name} chưa xong: {communes} xã, {missing} xã chưa nộp, {undecided} xã còn tiêu chí chưa thẩm định; hội đồng đã phê duyệt: {approved}[; sau phê duyệt còn quyết định ngày {later}]", en: "{name} has not finished: communes: {communes}, handed in nothing: {missing}, with criteria to appraise: {undecided}; approved by its council: {approved}[; decided on after that, on {later}]",
		viHint: "thứ hạng của các xã trong huyện này và trong tỉnh còn thay đổi", enHint: "the ranks of its communes, in the district and in the province, may still change"},
	"received-none": {
		vi: "đợt có thời hạn nộp nhưng không có danh sách nhận hồ sơ: không biết đơn vị nào nộp chậm", en: "the round has deadlines but no list of what came in when: nobody is known to be late",
		viHint: "lập received.csv với các cột unit,stage,received,note; ngày của tệp không được dùng", enHint: "write received.csv with the columns unit,stage,received,note; files' own dates are never used"},
	"received-unknown": {
		vi: "{count} đơn vị có bản tự đánh giá nhưng không có trong danh sách nhận hồ sơ: {units}", en: "units that handed in but are not on the list of what came in: {count} ({units})",
		viHint: "ghi ngày nhận của các đơn vị này; chưa ghi thì coi như đúng hạn", enHint: "add the days; until then they count as in time"},
	"received-twice": {
		vi: "{name} có hai ngày nhận cho cùng một giai đoạn ({stage}); dòng này không được dùng", en: "{name} has two days for the same stage ({stage}); this line is not used",
		viHint: "giữ một dòng: ngày nhận bản đầu tiên, hoặc bản được tính", enHint: "keep one line: the day of the first version, or of the one that counts"},
	"item-evidence": {
		vi: "{criterion} của {name}: {points} điểm thưởng hoặc điểm trừ không nêu tài liệu kiểm chứng", en: "{criterion} of {name}: bonus or penalty points without evidence: {points}",
		viHint: "ghi văn bản làm căn cứ, trong sổ của đơn vị hoặc trong danh sách thẩm định", enHint: "name it in the unit's workbook or in the list of decisions"},
	"explanation-uncut": {
		vi: "{name} giải trình tiêu chí {criterion}, nhưng thẩm định lần 1 không giảm điểm tiêu chí này", en: "{name} explains criterion {criterion}, which the first appraisal did not cut",
		viHint: "bỏ qua được, hoặc kiểm tra mã tiêu chí", enHint: "fine to leave; or check the code"},
	"explanation-late": {
		vi: "giải trình của {name} đến chậm {days} ngày: nhận ngày {received}, hạn {deadline}", en: "the explanation of {name} came late (days: {days}): received {received}, due {deadline}",
		viHint: "hội đồng quyết định có xem xét hay không", enHint: "it is for the council to say whether to hear it"},
	"explanation-twice": {
		vi: "{name} giải trình tiêu chí {criterion} hai lần; lần sau được dùng", en: "{name} explains criterion {criterion} twice; the later is used",
		viHint: "giữ một dòng", enHint: "keep one row"},
	"explanation-unknown-unit": {
		vi: "không biết giải trình này của đơn vị nào (“{unit}”)[; có phải “{suggestion}”?]", en: "no unit of the round is called “{unit}”, so nobody knows whose explanation this is[; did you mean “{suggestion}”?]",
		viHint: "dùng biểu giải trình của đơn vị, hoặc đặt tên tệp theo mã đơn vị trong round.yaml", enHint: "use the unit's own form, or name the file by the id in round.yaml"},
	"decision-kind-unknown": {
		vi: "“{found}” không phải một loại quyết định; dòng này không được dùng", en: "“{found}” is no kind of decision; this line is not used",
		viHint: "để trống nếu là điểm; các loại khác: {known}", enHint: "leave it blank for points; the kinds are: {known}"},
	"decision-kind-points": {
		vi: "quyết định “{kind}” cho “{unit}” có ghi điểm; điểm này không được tính", en: "the decision “{kind}” on “{unit}” comes with points; they do not count",
		viHint: "xóa điểm; nếu còn quyết định về điểm thì ghi thêm một dòng", enHint: "clear the points; a decision on points is a line of its own"},
	"decision-stage-unknown": {
		vi: "“{found}” không phải một lần thẩm định; dòng này tính vào lần thẩm định của cả danh sách", en: "“{found}” is no appraisal; this line counts for the one of the whole list",
		viHint: "ghi 1 hoặc cuối; để trống thì theo cả danh sách", enHint: "write 1 or final; blank is that of the whole list"},
	"decision-other-agency": {
		vi: "danh sách này của “{agency}” nhưng dòng này ghi “{found}”; quyết định tính cho “{agency}”", en: "this list is of “{agency}” but this line says “{found}”; the decision counts as that of “{agency}”",
		viHint: "mỗi cơ quan ghi vào danh sách của mình", enHint: "each agency writes into its own list"},
	"received-stage-unknown": {
		vi: "“{found}” không phải thứ mà đơn vị nộp; dòng này không được dùng", en: "“{found}” is nothing that units hand in; this line is not used",
		viHint: "ghi self (tự đánh giá) hoặc explanation (giải trình); để trống là tự đánh giá", enHint: "write self or explanation; blank is self"},
}
