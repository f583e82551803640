package text

import "parindex/scoring/fault"

// surveyMessages are about the survey: its definition, ballots and counts.
var surveyMessages = map[fault.Code]message{
	"survey-cap": {
		vi: "tiêu chí {criterion}: mức hài lòng được trọn điểm {cap}% phải trên 0 và không quá 100", en: "criterion {criterion}: the satisfaction that earns the maximum, {cap}%, has to be above 0 and at most 100",
		viHint: "ghi phần trăm, ví dụ 95", enHint: "write a percentage such as 95"},
	"survey-id-twice": {
		vi: "{kind}: “{id}” khai hai lần", en: "{kind}: “{id}” is declared twice",
		viHint: "mỗi mã, mỗi nhãn chỉ dùng một lần; không phân biệt chữ hoa, chữ thường", enHint: "use each id and each label once; case does not matter"},
	"survey-id-unknown": {
		vi: "{kind}: không có “{id}”[; có phải “{suggestion}”?]", en: "{kind}: there is no “{id}”[; did you mean “{suggestion}”?]",
		viHint: "định nghĩa khảo sát có: {known}", enHint: "the survey's definition has: {known}"},
	"survey-level-lacks": {
		vi: "mức trả lời “{level}” thiếu {key}, cần đến vì measure: {measure}", en: "the answer level “{level}” lacks {key}, which measure: {measure} needs",
		viHint: "ghi {key} cho mọi mức, trừ mức không có ý kiến (blank: true)", enHint: "give every level its {key}, except one without an opinion (blank: true)"},
	"survey-level-blank": {
		vi: "mức trả lời “{level}” là không có ý kiến nên không có value hoặc satisfied", en: "the answer level “{level}” is no opinion, so it has neither value nor satisfied",
		viHint: "bỏ value và satisfied, hoặc bỏ blank", enHint: "drop value and satisfied, or drop blank"},
	"survey-scale-flat": {
		vi: "thang trả lời “{scale}”: mọi mức tính như nhau, trả lời thế nào cũng ra một kết quả", en: "the answer scale “{scale}”: all levels count the same, whatever people answer",
		viHint: "xem lại satisfied hoặc value của từng mức", enHint: "look at satisfied or value of each level"},
	"survey-nothing-counts": {
		vi: "không có câu hỏi nào tính vào chỉ số hài lòng", en: "no question counts for the index",
		viHint: "ghi counts: true ở các câu hỏi về hài lòng", enHint: "write counts: true at the questions about satisfaction"},
	"survey-weight": {
		vi: "{kind} “{id}” cần trọng số lớn hơn 0", en: "{kind} “{id}” needs a weight above 0",
		viHint: "ghi weight; các trọng số chỉ so với nhau, không cần cộng lại 100", enHint: "write weight; weights are relative and need not add up to 100"},
	"survey-unused": {
		vi: "{key} không có tác dụng với các lựa chọn khác của khảo sát", en: "{key} means nothing beside the other choices of the survey",
		viHint: "bỏ {key}, hoặc sửa lựa chọn mà nó đi kèm", enHint: "drop {key}, or change the choice that it goes with"},
	"survey-key-range": {
		vi: "{key}: {number} ngoài khoảng {low} đến {high}", en: "{key}: {number} is outside {low} to {high}",
		viHint: "ghi số từ {low} đến {high}", enHint: "write a number from {low} to {high}"},
	"survey-table-order": {
		vi: "bảng cỡ mẫu: up_to {up_to} không lớn hơn dòng trước ({before})", en: "table of sample sizes: up_to {up_to} is not above the row before ({before})",
		viHint: "xếp các dòng từ quy mô nhỏ đến lớn", enHint: "put the rows in ascending order"},
	"survey-table-end": {
		vi: "bảng cỡ mẫu: chỉ dòng cuối, và phải là dòng cuối, không có up_to", en: "table of sample sizes: the last row, and only it, has no up_to",
		viHint: "dòng cuối dành cho mọi quy mô còn lại", enHint: "the last row is for every larger population"},
	"survey-table-falls": {
		vi: "bảng cỡ mẫu không tăng đều: {population} người cần {required} phiếu, ít hơn {before} người ({more} phiếu)", en: "table of sample sizes: a population of {population} needs fewer ballots ({required}) than one of {before} ({more})",
		viHint: "vẫn tính theo bảng; nếu chép đúng quyết định thì nên kiến nghị sửa", enHint: "the table is used as it is; if that is what the decision says, tell those who wrote it"},

	"survey-level-unknown": {
		vi: "câu hỏi {question}: “{found}” không phải là mức trả lời; số ô không được tính: {count}", en: "question {question}: “{found}” is no answer level; cells that do not count: {count}",
		viHint: "các mức: {levels}; bỏ trống nếu không trả lời", enHint: "the levels: {levels}; leave the cell empty where there is no answer"},
	"survey-group-barred": {
		vi: "nhóm “{group}” không được đánh giá đơn vị “{unit}” (khối {block}); {count} dòng không được tính", en: "the group “{group}” may not rate the unit “{unit}” (block {block}); rows that do not count: {count}",
		viHint: "xem rates của nhóm trong định nghĩa khảo sát, hoặc sửa nhóm, đơn vị ở các dòng này", enHint: "look at rates of the group in the survey's definition, or correct group or unit of these rows"},
	"survey-not-asked": {
		vi: "đơn vị “{unit}”: nhóm “{group}” không được hỏi câu {question}; {count} trả lời không được tính", en: "unit “{unit}”: the group “{group}” is not asked question {question}; answers that do not count: {count}",
		viHint: "xem groups của câu hỏi, hoặc sửa nhóm ở các dòng này", enHint: "look at groups of the question, or correct the group of these rows"},
	"survey-ballot-twice": {
		vi: "phiếu “{ballot}” của đơn vị “{unit}” đã có; dòng này không được tính", en: "the ballot “{ballot}” on the unit “{unit}” is there already; this row does not count",
		viHint: "xóa dòng nhập lặp; nếu là phiếu khác thì đổi mã phiếu", enHint: "delete the row if it was entered twice; give another ballot another id"},
	"survey-ballot-again": {
		vi: "đơn vị “{unit}”: {count} mã phiếu (ví dụ {example}) đã có ở {where} khác của cùng đơn vị; tính là phiếu khác nhau", en: "unit “{unit}”: ballot codes that another {where} of the unit has, too: {count} (such as {example}); they count as different ballots",
		viHint: "bỏ qua nếu mỗi nhóm, mỗi đợt đánh số riêng; nếu là cùng một phiếu thì xóa một dòng", enHint: "fine if each group or wave numbers its own ballots; if it is the same ballot, delete one line"},
	"survey-id-case": {
		vi: "đơn vị “{unit}”: {count} {what} (ví dụ {example}) chỉ khác một mã đã có ở chữ hoa, chữ thường; tính là khác nhau", en: "unit “{unit}”: a {what} differs from another only in capital letters (such as {example}; there are {count}); they count as different",
		viHint: "nếu là một thì viết giống nhau, để phiếu trùng được nhận ra", enHint: "if they are the same, write them alike, so that repeated ballots are found"},
	"survey-person-twice": {
		vi: "người “{person}” đã đánh giá đơn vị “{unit}”[ trong đợt {wave}]; phiếu này không được tính", en: "the person “{person}” has rated the unit “{unit}” already[ in the wave {wave}]; this ballot does not count",
		viHint: "giữ một phiếu của mỗi người", enHint: "keep one ballot of each person"},
	"survey-person-waves": {
		vi: "người “{person}” đánh giá đơn vị “{unit}” ở hai đợt[: {wave}][ và {other}]; cả hai phiếu được tính", en: "the person “{person}” rates the unit “{unit}” in two waves[: {wave}][ and {other}]; both ballots count",
		viHint: "bỏ qua nếu mỗi đợt hỏi lại cùng những người ấy", enHint: "fine if every wave asks the same people"},
	"survey-row-twice": {
		vi: "số liệu của đơn vị “{unit}”[, nhóm “{group}”][, câu hỏi {question}] ghi hai lần; dòng này không được tính", en: "the figures of the unit “{unit}”[, group “{group}”][, question {question}] stand twice; this line does not count",
		viHint: "giữ một dòng cho mỗi đợt, mỗi hình thức", enHint: "keep one line for each wave and channel"},
	"survey-more": {
		vi: "còn {count} chỗ cùng loại [{code}] từ đây trở đi, không liệt kê", en: "not listed from here on, of the kind [{code}]: {count}",
		viHint: "sửa các chỗ đã nêu rồi chạy lại", enHint: "mend those that are listed and run again"},
	"survey-parts-many": {
		vi: "cột {column} có hơn {limit} tên khác nhau; {count} dòng từ đây trở đi không được tính", en: "the column {column} has more than {limit} different names; rows from here on that do not count: {count}",
		viHint: "cột {column} ghi đợt hoặc hình thức khảo sát, chung cho nhiều dòng, không phải mã phiếu hay ngày giờ", enHint: "the column {column} names a wave or a channel that many rows share, not a ballot or a time"},
	"survey-lines-many": {
		vi: "hơn {limit} dòng số liệu; {count} dòng từ đây trở đi không được đọc", en: "more than {limit} lines of figures; not read from here on: {count}",
		viHint: "mỗi đơn vị, nhóm, câu hỏi, đợt và hình thức chỉ cần một dòng; từng phiếu thì ghi vào tệp phiếu (cột ballot)", enHint: "one line for each unit, group, question, wave and channel will do; single ballots belong in a file of ballots (column ballot)"},
	"survey-answers-over": {
		vi: "đơn vị “{unit}”[, nhóm “{group}”], câu hỏi {question}: có {answers} trả lời trên {ballots} phiếu, thừa {count}", en: "unit “{unit}”[, group “{group}”], question {question}: answers {answers}, ballots {ballots}: {count} too many",
		viHint: "cộng lại từ phiếu; mỗi phiếu chỉ một trả lời cho mỗi câu", enHint: "count the ballots again; each has one answer to a question"},
	"survey-answers-short": {
		vi: "đơn vị “{unit}”[, nhóm “{group}”], câu hỏi {question}: chỉ có {answers} trả lời trên {ballots} phiếu, thiếu {count}", en: "unit “{unit}”[, group “{group}”], question {question}: answers {answers}, ballots {ballots}: {count} missing",
		viHint: "cộng lại từ phiếu; phiếu bỏ trống câu này thì ghi vào cột bỏ trống", enHint: "count the ballots again; write ballots that leave it empty into the column for blanks"},
	"survey-counts-and-ballots": {
		vi: "đơn vị “{unit}”[, nhóm “{group}”][, đợt {wave}][, hình thức {channel}]: đã có từng phiếu, nên bảng tổng hợp không được tính", en: "unit “{unit}”[, group “{group}”][, wave {wave}][, channel {channel}]: there are single ballots, so the counts are not used",
		viHint: "giữ phiếu hoặc bảng tổng hợp; nếu là người khác trả lời thì ghi đợt hoặc hình thức khác nhau", enHint: "keep the ballots or the counts; if other people answered, name another wave or channel"},
	"survey-counts-missing": {
		vi: "đơn vị “{unit}”[, nhóm “{group}”][, đợt {wave}][, hình thức {channel}]: bảng tổng hợp không có số đếm của {questions}", en: "unit “{unit}”[, group “{group}”][, wave {wave}][, channel {channel}]: no counts of {questions}",
		viHint: "thêm dòng cho từng câu; câu không hỏi nhóm này thì ghi groups trong định nghĩa khảo sát", enHint: "add a line for each question; one that this group is not asked says so by groups in the survey's definition"},
	"survey-ballots-differ": {
		vi: "đơn vị “{unit}”[, nhóm “{group}”]: dòng này ghi {ballots} phiếu, chỗ khác là {other}", en: "unit “{unit}”[, group “{group}”]: the number of ballots is {ballots} on this line, {other} elsewhere",
		viHint: "mọi câu hỏi của cùng một đợt có cùng số phiếu", enHint: "all questions of one wave have the same number of ballots"},
	"survey-ballots-inferred": {
		vi: "đơn vị “{unit}”[, nhóm “{group}”][, đợt {wave}][, hình thức {channel}]: các câu hỏi có số trả lời khác nhau, từ {least} đến {most}, mà không có cột số phiếu; suy ra {most} phiếu", en: "unit “{unit}”[, group “{group}”][, wave {wave}][, channel {channel}]: questions have {least} to {most} answers, and no column says how many ballots there are; {most} are inferred",
		viHint: "thêm cột ballots (số phiếu), và cột bỏ trống nếu có câu không được trả lời", enHint: "add the column ballots, and one of blanks where questions were left empty"},
	"survey-counts-all-items": {
		vi: "đơn vị “{unit}”[, nhóm “{group}”]: cách đo all_items cần từng phiếu, bảng tổng hợp không cho biết ai hài lòng với mọi câu", en: "unit “{unit}”[, group “{group}”]: the measure all_items needs ballots; a table of counts cannot tell who is satisfied with everything",
		viHint: "nhập từng phiếu, hoặc chọn measure: share", enHint: "enter the ballots, or choose measure: share"},
	"survey-over-sent": {
		vi: "đơn vị “{unit}”[, nhóm “{group}”][, đợt {wave}]: thu {ballots} phiếu, nhiều hơn {sent} phiếu đã phát", en: "unit “{unit}”[, group “{group}”][, wave {wave}]: {sent} sent out, and {ballots} came back",
		viHint: "kiểm tra số phiếu phát, hoặc phiếu nhập lặp", enHint: "look at the number sent out, or for ballots entered twice"},
	"survey-over-population": {
		vi: "đơn vị “{unit}”[, nhóm “{group}”][, đợt {wave}]: có {ballots} phiếu, nhiều hơn tổng thể {population} người", en: "unit “{unit}”[, group “{group}”][, wave {wave}]: a population of {population}, and {ballots} came back",
		viHint: "kiểm tra quy mô tổng thể", enHint: "look at the population"},
	"survey-below": {
		vi: "đơn vị “{unit}”[, nhóm “{group}”]: {answered} phiếu có trả lời trong {ballots} phiếu, ít hơn cỡ mẫu {required}; vẫn được tính", en: "unit “{unit}”[, group “{group}”]: {answered} of {ballots} ballots answer anything, below the {required} required; they count all the same",
		viHint: "thu thêm phiếu, hoặc nêu rõ khi công bố", enHint: "collect more ballots, or say so where the result is published"},
	"survey-below-none": {
		vi: "đơn vị “{unit}”[, nhóm “{group}”]: {answered} phiếu có trả lời trong {ballots} phiếu, ít hơn cỡ mẫu {required}; coi như không có khảo sát", en: "unit “{unit}”[, group “{group}”]: {answered} of {ballots} ballots answer anything, below the {required} required; it counts as without a survey",
		viHint: "thu thêm phiếu; định nghĩa khảo sát chọn below: no_survey", enHint: "collect more ballots; the survey's definition says below: no_survey"},
	"survey-population-missing": {
		vi: "đơn vị “{unit}”[, nhóm “{group}”]: chưa biết quy mô tổng thể nên không tính được cỡ mẫu", en: "unit “{unit}”[, group “{group}”]: the population is unknown, so it cannot be said how many ballots are required",
		viHint: "thêm dòng vào tệp mẫu khảo sát: đơn vị, nhóm, tổng thể, số phiếu phát", enHint: "add a line to the file of the sample: unit, group, population, sent"},
	"survey-straight-lined": {
		vi: "đơn vị “{unit}”: {count} trên {ballots} phiếu ({percent}%) trả lời mọi câu như nhau, vượt mức {share}%", en: "unit “{unit}”: all answers are alike on {count} of {ballots} ballots, {percent}% where {share}% may be",
		viHint: "kiểm tra cách phát và thu phiếu", enHint: "look at how the ballots were collected"},
	"survey-blanks": {
		vi: "đơn vị “{unit}”[, nhóm “{group}”], câu hỏi {question}: số phiếu bỏ trống câu này: {count}; chỗ bỏ trống không được tính, các câu khác của phiếu vẫn tính", en: "unit “{unit}”[, group “{group}”], question {question}: ballots that leave it blank: {count}; the blanks do not count, what else these ballots answer does",
		viHint: "bổ sung trả lời; định nghĩa khảo sát chọn blank: refuse", enHint: "complete the answers; the survey's definition says blank: refuse"},
	"survey-group-none": {
		vi: "đơn vị “{unit}”: nhóm “{group}” không có khảo sát; các nhóm khác tính thay", en: "unit “{unit}”: the group “{group}” has no survey; the others count for it",
		viHint: "bổ sung phiếu; định nghĩa khảo sát chọn group_without_answers: refuse", enHint: "add its ballots; the survey's definition says group_without_answers: refuse"},
	"survey-group-zero": {
		vi: "đơn vị “{unit}”: nhóm “{group}” không có khảo sát; tính 0", en: "unit “{unit}”: the group “{group}” has no survey; it counts 0",
		viHint: "định nghĩa khảo sát chọn group_without_answers: zero", enHint: "the survey's definition says group_without_answers: zero"},
	"survey-group-dropped": {
		vi: "đơn vị “{unit}”: nhóm “{group}” không có khảo sát; trọng số chia cho các nhóm khác", en: "unit “{unit}”: the group “{group}” has no survey; the others share its weight",
		viHint: "định nghĩa khảo sát chọn group_without_answers: drop", enHint: "the survey's definition says group_without_answers: drop"},
	"survey-leaf-dropped": {
		vi: "đơn vị “{unit}”[: nhóm “{group}”] không có phiếu; tiêu chí {criterion} không có kết quả điều tra, tính theo no_survey của quy chế", en: "unit “{unit}”[: the group “{group}”] has no ballots; criterion {criterion} has no survey result and follows the regulation's no_survey",
		viHint: "định nghĩa khảo sát chọn group_without_answers: drop", enHint: "the survey's definition says group_without_answers: drop"},
	"survey-part-empty": {
		vi: "đơn vị “{unit}”, {kind} “{id}”: không ai trả lời; không đưa vào bình quân", en: "unit “{unit}”, {kind} “{id}”: nobody answered; it is left out of the mean",
		viHint: "bỏ qua nếu không hỏi về đơn vị này", enHint: "fine if it was not asked of this unit"},
	"survey-percent-cut": {
		vi: "đơn vị “{unit}”[, nhóm “{group}”], câu hỏi {question}: tỷ lệ {percents} bị cắt bỏ phần lẻ, không làm tròn", en: "unit “{unit}”[, group “{group}”], question {question}: the percentages {percents} were cut off, not rounded",
		viHint: "tính từ số đếm; tỷ lệ ghi kèm không được dùng", enHint: "the counts are what counts; percentages beside them are not used"},
	"survey-percent-mixed": {
		vi: "đơn vị “{unit}”[, nhóm “{group}”], câu hỏi {question}: tỷ lệ {percents} có số chữ số lẻ khác nhau", en: "unit “{unit}”[, group “{group}”], question {question}: the percentages {percents} have different numbers of decimals",
		viHint: "ghi mọi tỷ lệ với cùng số chữ số lẻ", enHint: "write all with the same number of decimals"},
	"survey-percent-off": {
		vi: "đơn vị “{unit}”[, nhóm “{group}”], câu hỏi {question}: tỷ lệ {percents} không khớp số đếm[; đúng là {expected}]", en: "unit “{unit}”[, group “{group}”], question {question}: the percentages {percents} do not follow from the counts[, which give {expected}]",
		viHint: "kiểm tra số đếm; tính từ số đếm, không từ tỷ lệ", enHint: "look at the counts; they are what counts"},
	"survey-published": {
		vi: "đơn vị “{unit}”[, nhóm “{group}”]: không cách bình quân nào đã thử ra số đã công bố {published}%; có thể là {possible}", en: "unit “{unit}”[, group “{group}”]: the published {published}% follows from none of the averages tried; possible are {possible}",
		viHint: "kiểm tra bảng tổng hợp, hoặc đính chính số đã công bố", enHint: "look at the table, or correct what was published"},
	"survey-published-other": {
		vi: "đơn vị “{unit}”[, nhóm “{group}”]: số đã công bố {published}% theo cách bình quân {averaging}, bỏ trống {blank}[, các nhóm {groups}]; theo định nghĩa khảo sát là {index}", en: "unit “{unit}”[, group “{group}”]: the published {published}% is averaged by {averaging} with blanks {blank}[, groups {groups}]; by the survey's definition it is {index}",
		viHint: "thống nhất cách tính với văn bản", enHint: "agree with the decision on how to average"},
	"survey-file-unknown": {
		vi: "không nhận ra tệp này là gì; các cột: {found}", en: "there is no telling what this file is; its columns: {found}",
		viHint: "mọi tệp cần cột unit; phiếu: ballot và mỗi câu hỏi một cột; bảng tổng hợp: question và mỗi mức trả lời một cột; mẫu: population, sent; số đã công bố: published; mức hài lòng: code, satisfaction", enHint: "every file needs the column unit; ballots: ballot and a column per question; counts: question and a column per level; the sample: population, sent; published figures: published; satisfaction: code, satisfaction"},
	"survey-definition-missing": {
		vi: "tệp này là phiếu hoặc bảng tổng hợp phiếu, nhưng bộ tiêu chí không có survey.yaml để tính", en: "this file holds ballots or counts, but the pack has no survey.yaml to count them by",
		viHint: "đặt survey.yaml (định nghĩa khảo sát) cạnh regulation.yaml, hoặc nhập mức hài lòng đã tính: unit, code, satisfaction", enHint: "put a survey.yaml, the survey's definition, beside regulation.yaml, or enter satisfaction worked out elsewhere: unit, code, satisfaction"},
	"survey-id-reserved": {
		vi: "câu hỏi “{question}”: mã này là tên một cột khác trong tệp phiếu", en: "question “{question}”: this id is the name of another column in files of answers",
		viHint: "đặt mã khác, ví dụ q1", enHint: "give it another id such as q1"},
	"survey-yamane-small": {
		vi: "yamane: {number} là sai số {number}%, quá nhỏ; có phải {meant}%?", en: "yamane: {number} is an error of {number}%, too small; did you mean {meant}%?",
		viHint: "ghi 5 cho sai số 5%", enHint: "write 5 for 5%"},
	"survey-group-absent": {
		vi: "nhóm “{group}” chỉ đánh giá khối {blocks}, đợt này không có khối nào như vậy", en: "the group “{group}” rates only the blocks {blocks}, and the round has none of them",
		viHint: "sửa rates; các khối của đợt: {known}", enHint: "correct rates; the blocks of the round: {known}"},
	"survey-leaf-unasked": {
		vi: "tiêu chí {criterion} (bộ {set}) lấy kết quả khảo sát[ của nhóm “{group}”][, thành phần “{component}”][, câu hỏi “{question}”], nhưng không ai được hỏi phần này", en: "criterion {criterion} (set {set}) takes survey results[ of the group “{group}”][, component “{component}”][, question “{question}”], but nobody is asked that",
		viHint: "thêm nhóm vào groups của câu hỏi (chỉ tính câu hỏi vào chỉ số), hoặc để tiêu chí lấy phần khác", enHint: "add the group to groups of a question that counts for the index, or let the criterion take something else"},
	"survey-leaf-absent": {
		vi: "tiêu chí {criterion} (bộ {set}) lấy kết quả của nhóm “{group}”, nhóm này không đánh giá khối nào dùng bộ tiêu chí đó trong đợt", en: "criterion {criterion} (set {set}) takes what the group “{group}” says, which rates no block of the round that uses this set",
		viHint: "sửa rates của nhóm, hoặc để tiêu chí lấy nhóm khác", enHint: "correct rates of the group, or let the criterion take another"},
	"survey-populations-differ": {
		vi: "đơn vị “{unit}”[, nhóm “{group}”]: tổng thể là {population}, ở đợt khác là {other}; số lớn hơn được dùng", en: "unit “{unit}”[, group “{group}”]: the population is {population}, of another wave {other}; the larger is used",
		viHint: "bỏ qua nếu mỗi đợt hỏi những người khác nhau", enHint: "fine if every wave asked other people"},
	"survey-published-alone": {
		vi: "đơn vị “{unit}”[, nhóm “{group}”]: có số đã công bố {published}% nhưng không có phiếu để đối chiếu", en: "unit “{unit}”[, group “{group}”]: {published}% was published, and there are no answers to hold it against",
		viHint: "bổ sung phiếu hoặc bảng tổng hợp, hoặc xóa dòng này", enHint: "add the ballots or counts, or delete the line"},
	"no-survey-few": {
		vi: "đơn vị “{unit}” ({name}) có phiếu nhưng ít hơn cỡ mẫu, coi như không có khảo sát; tính 0 điểm", en: "the unit “{unit}” ({name}) has ballots, but fewer than required, which counts as no survey; it counts 0",
		viHint: "thu thêm phiếu; định nghĩa khảo sát chọn below: no_survey và quy chế chọn no_survey: refuse", enHint: "collect more ballots; the survey's definition says below: no_survey and the regulation no_survey: refuse"},
	"survey-number-large": {
		vi: "“{column}” là {found}, lớn hơn mức {limit} mà một số đếm có thể có", en: "“{column}” is {found}, beyond the {limit} that a count can be",
		viHint: "kiểm tra có gõ thừa chữ số, hay gõ nhầm cột", enHint: "look for digits too many, or a number in the wrong column"},
	"survey-incomplete": {
		vi: "tệp này không đọc được hết; chưa đơn vị nào được tính kết quả từ phiếu và bảng tổng hợp cho đến khi sửa xong", en: "not all of this file could be read; until that is mended nothing counts that follows from ballots and counts, of any unit",
		viHint: "phần không đọc được có thể nói về bất kỳ đơn vị nào; sửa các lỗi đã nêu của tệp rồi chạy lại", enHint: "what could not be read may be about any unit; mend the file's other faults and run again"},
	"survey-sheet-unread": {
		vi: "trang “{sheet}” có tiêu đề của bảng khảo sát nhưng không được đọc: chỉ đọc trang hiện đầu tiên", en: "the sheet “{sheet}” has the headings of a survey's table and is not read: only the first visible sheet is",
		viHint: "để mỗi bảng trong một tệp riêng; bỏ qua nếu trang này là bản nháp", enHint: "put each table into a file of its own; fine if the sheet is a draft"},
	"survey-file-ending": {
		vi: "tệp “{ending}” không phải là CSV hoặc Excel", en: "a file “{ending}” is neither CSV nor Excel",
		viHint: "thư mục survey/ chỉ nhận CSV (.csv, UTF-8) và Excel (.xlsx); lưu lại theo một trong hai dạng", enHint: "survey/ takes CSV (.csv, UTF-8) and Excel (.xlsx); save it as one of these"},
	"survey-line-unused": {
		vi: "đơn vị “{unit}”, tiêu chí {criterion}: đã có phiếu, được {used}; mức hài lòng {found} ở dòng này không được tính", en: "unit “{unit}”, criterion {criterion}: there are answers, which give {used}; the satisfaction {found} of this line is not used",
		viHint: "xóa dòng này, hoặc bỏ phiếu và bảng tổng hợp của đơn vị", enHint: "delete this line, or the unit's ballots and counts"},
}
