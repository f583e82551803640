package answers

import (
	"strings"
	"unicode/utf16"
)

// csvCases are files, each alone in a folder; what comes of them stands in testdata.
// The fuzzer starts from them.
var csvCases = []struct{ name, why, content string }{
	{"ballots", "codes and labels in any case, a missing answer, a blank level", `
unit,ballot,group,q1,q2,q3
so-y-te,1,nguoi-dan,3,HÀI LÒNG,C
so-y-te,2,can-bo,0,1,
so-y-te,3,nguoi-dan,2,,có
`},
	{"short", "rows with too few cells, and ballots that answer nothing: each once, at the first", `
unit,ballot,group,q1,q2,q3
so-y-te,1,can-bo,3,3,
so-y-te,2,can-bo,3
so-y-te,3,can-bo,3
so-y-te,4,can-bo,,,
so-y-te,5,can-bo,,,
so-y-te,6,can-bo,0,,
`},
	{"column-blank", "a question without any answer, once: of q3, which citizens alone are asked, nothing is missing", `
unit,ballot,group,q1,q2,q3
so-y-te,1,can-bo,3,,
so-y-te,2,can-bo,0,,
so-noi-vu,3,can-bo,1,,
`},
	{"ballots-vi", "headings, groups and units by name, semicolons, a byte order mark",
		"\ufeffMã phiếu;Đơn vị;Mã đơn vị;Nhóm đối tượng;Nơi tiếp đón;q2. Đúng hẹn;Q3\n" +
			"1;Y tế;Sở Y tế;Người dân;Hài lòng;3;K\n"},
	{"titles", "titles above the headings, and their columns numbered below", `
Phiếu khảo sát; năm 2020; x
;;
unit;ballot;group;q1;q2;q3
(1);(2);(3);(4);(5);(6)
so-y-te;1;can-bo;3;3;
;;;;;
`},
	{"decomposed", "letters with their marks apart, and blanks that copying leaves",
		"unit,ballot,group,q1,q2,q3\nso-y-te,1,can-bo,Ha\u0300i lo\u0300ng,\u00a03\u00a0,\n"},
	{"levels", "impossible levels, each at its place: letters and quotes before it", `
unit,ballot,group,q1,q2,q3
so-y-te,"Phiếu ""một""",nguoi-dan,3,9,C
Sở Y tế,2,nguoi-dan,4,3,X
`},
	{"lines-in-cells", "the place after a cell of several lines",
		"unit,ballot,group,q1,q2,q3\nso-y-te,\"ê\nệ\",can-bo,3,9,\nso-y-te,2,can-bo,9,3,\n"},
	{"unknown", "unknown units and groups, once for all their rows, at the cell", `
ballot,unit,group,q1,q2,q3
1,so-yte,nguoi-dan,3,3,C
2,so-yte,nguoi-dan,3,3,C
3,so-y-te,dân,3,3,C
`},
	{"barred", "a group that may not rate a commune", `
ballot,unit,group,q1,q2
1,xa-tan-phu,can-bo,3,3
`},
	{"ballot-twice", "the second place names the first", `
ballot,unit,group,q1,q2
1,so-y-te,can-bo,3,3

1,so-y-te,can-bo,1,1
`},
	{"waves", "waves and channels number their ballots by themselves; a person may come again in another", `
ballot,unit,group,wave,channel,person,q1,q2
1,so-y-te,can-bo,I,giấy,A,3,3
1,so-y-te,can-bo,I,trực tuyến,B,3,3
1,so-y-te,can-bo,II,giấy,A,3,3
2,so-y-te,can-bo,II,giấy,A,3,3
`},
	{"no-cell", "a row without its unit, its id, its group; an empty one", `
ballot,unit,group,q1,q2
1,,can-bo,3,3
 ,so-y-te,can-bo,3,3
3,so-y-te,,3,3
,,,,
`},
	{"no-columns", "neither ids nor groups: nothing can be read", `
unit,q1,q2,q3
so-y-te,3,3,C
`},
	{"question-missing", "a question that those in the file are asked has no column, another has a wrong name", `
unit,ballot,group,q1,q22
so-y-te,1,nguoi-dan,3,3
`},
	{"question-of-others", "a question that nobody in the file is asked may be left out", `
unit,ballot,group,q1,q2
so-y-te,1,can-bo,3,3
`},
	{"column-twice", "two columns of one question, two of units", `
unit,ballot,group,q1,q2,q1,unit
so-y-te,1,can-bo,3,3,1,so-noi-vu
`},
	{"too-long", "a decimal comma too many: the row cannot be split into cells", `
unit,ballot,group,q1,q2
so-y-te,1,can-bo,3,3,5
so-y-te,2,can-bo,3,3,
`},
	{"quotes", "each bad quote, and the rows between them", `
unit,ballot,group,q1,q2
so-y-te,"1"x,can-bo,3,3
so-y-te,2,can-bo,3,3
Sở Y tế,3"4,can-bo,3,3
so-y-te,5,can-bo,1,1
`},
	{"quote-open", "a quote that never closes",
		"unit,ballot,group,q1,q2\nso-y-te,1,can-bo,3,3\nSở Y tế,\"2,can-bo,3,3\nso-y-te,3,can-bo,3,3\n"},
	{"not-utf8", "the line that is not; what stands before it is read, and no line follows from it",
		"unit,ballot,group,q1,q2\nso-y-te,1,can-bo,3,3\nso-y-te,2,c\x8an,3,3\n"},
	{"utf16", "what Notepad calls Unicode", inUTF16("unit,ballot,group,q1,q2\r\nSở Y tế,1,can-bo,3,3\r\n")},
	{"windows1258", "what Vietnamese Windows writes: a guess",
		"unit,ballot,group,q1,q2\nS\xf5\xd2 Y t\xea\xec,1,can-bo,3,3\n"},
	{"long-line", "a line longer than a megabyte, behind blank lines",
		"unit,ballot,group,q1,q2\nso-y-te,1,can-bo,3,3\n\n\nso-y-te," + strings.Repeat("x", 2<<20) + ",can-bo,3,3\n"},
	{"many-columns", "more columns than anybody asks questions",
		"unit,ballot,group,q1,q2" + strings.Repeat(",x", 1000) +
			"\nso-y-te,1,can-bo,3,3\n"},
	{"waves-alike", "waves and channels that differ in capital letters count as two, once told", `
unit,ballot,group,wave,channel,q1,q2
so-y-te,1,can-bo,Đợt 1,giấy,3,3
so-y-te,2,can-bo,đợt 1,giấy,3,3
so-y-te,3,can-bo,đợt 1,Giấy,3,3
so-y-te,4,can-bo,Đợt 2,Giấy,3,3
`},
	{"named", "rows with the id of one unit and the name of another, once, for all whom they may concern", `
unit,unit_name,ballot,group,q1,q2
so-y-te,Sở Y tế,1,can-bo,3,3
so-y-te,Sở Nội vụ,2,can-bo,3,3
so-noi-vu,Sở Y tế,3,can-bo,3,3
so-noi-vu,Sở Lạ,4,can-bo,3,3
la,Sở Y tế,5,can-bo,3,3
`},
	{"counts-named", "the same of counts", `
unit,unit_name,question,group,3,2,1
so-y-te,Sở Nội vụ,q1,can-bo,1,2,3
so-y-te,Sở Y tế,q2,can-bo,1,2,3
`},
	{"counts", "a column for each level of each scale, by code, label or both", `
unit,group,question,3 (Hài lòng),Bình thường,1,Có,K,blank,ballots
so-y-te,nguoi-dan,q1,5,3,2,,,1,11
so-y-te,nguoi-dan,Biết quy trình,,,,6,4,1,11
`},
	{"counts-total", "a row of sums is of no unit, whatever it stands beside", `
unit,group,question,3,2,1,ballots
so-y-te,can-bo,q1,5,3,2,10
so-y-te,can-bo,q2,5,3,2,10
Tổng cộng,can-bo,q1,5,3,2,10
`},
	{"counts-subtotal", "rows of sums of a unit, or of one of its groups", `
unit,group,question,3,2,1,ballots
so-y-te,can-bo,q1,5,3,2,10
so-y-te,can-bo,q2,5,3,2,10
so-y-te,can-bo,Cộng,10,6,4,20
so-y-te,Tổng cộng,q1,5,3,2,10
`},
	{"counts-people", "a row that numbers the columns, counts with nothing but zeros behind a comma, and who signs", `
unit;group;question;3;2;1;ballots
A;B;C;1;2;3;4
so-y-te;can-bo;q1;5,0;3,00;2;10,0
so-y-te;can-bo;q2;5;3;2;10
;;;;Hà Nội, ngày 15 tháng 01 năm 2026;;
Người lập biểu;;;;Giám đốc;;
Nguyễn Văn A;;;;Trần B;;
`},
	{"counts-percent", "percentages beside, with a comma, with a sign, cut off", `
unit;group;question;3;3 %;2;2 (%);1;% Không hài lòng
so-y-te;nguoi-dan;q1;2063;47,42;2137;49.1%;150;3.44
`},
	{"counts-wrong", "no counts, negative counts, parts, thousands, a level that the question has not", `
unit,group,question,3,2,1,C,K,ballots
so-y-te,nguoi-dan,q1,5,x,2,,,10
so-y-te,nguoi-dan,q2,5,-1,2,,,10
so-y-te,can-bo,q1,5,1.5,"1,000",,,10
so-y-te,can-bo,q2,5,3,2,7,0,10
`},
	{"counts-points", "a point or a comma is never that of a decimal: no line of these counts", `
unit;group;question;3;2;1;blank;ballots
so-y-te;can-bo;q1;1.000;3;2;0;
so-y-te;can-bo;q2;60,000;1,0;2;;1.000.000
so-noi-vu;can-bo;q1;5;3;2;0,5;10.
so-noi-vu;can-bo;q2;5;3;1000000000029;;
`},
	{"counts-question-missing", "a question that others of the unit and group have; the group is not asked another", `
unit,group,question,3,2,1,C,K
so-y-te,can-bo,q1,5,3,2,,
so-noi-vu,nguoi-dan,q1,5,3,2,,
so-noi-vu,nguoi-dan,q2,,,,,
so-noi-vu,nguoi-dan,q3,,,,6,4
`},
	{"wave-vi", "a wave by its Vietnamese heading, in ballots; of a printed figure there is none",
		"ballot,unit,group,Đợt,q1,q2\n1,so-y-te,can-bo,I,3,3\n1,so-y-te,can-bo,II,3,3\n"},
	{"published", "a printed figure of a group is checked against that group; a wave means nothing", `
Mã đơn vị;Nhóm;Công bố;Đợt
so-y-te;can-bo;90;I
`},
	{"tabs", "tabs for separators", "unit\tballot\tgroup\tq1\tq2\nso-y-te\t1\tcan-bo\t3\t3\n"},
	{"old-lines", "lines that end in a carriage return alone", "unit,ballot,group,q1,q2\rso-y-te,1,can-bo,3,3\r"},
	{"unknown-group", "a group unknown: its row is lost, and its unit doubtful", `
ballot,unit,group,q1,q2
1,so-y-te,dân,3,3
2,so-noi-vu,can-bo,3,3
`},
	{"counts-places", "answers that do not add up, at the first count; percentages, at the first that does not fit", `
unit,group,question,ballots,3,3 %,2,2 %,1,1 %
so-y-te,can-bo,q1,10,5,50,3,20,1,10
so-y-te,can-bo,q2,10,5,50,4,40,1,10.0
`},
	{"counts-lack", "a level without a column; the one without an opinion may be left out; a column of nothing", `
unit,group,question,3,1,Tổng,Rất hài lòng
so-y-te,can-bo,q1,5,2,7,9
`},
	{"two-heading-rows", "levels below a heading over them all, and a first row that lacks its unit is no heading", `
unit;group;question;Số người chọn;;;ballots
;;;Hài lòng;Bình thường;Không hài lòng;
;can-bo;q1;5;3;2;10
so-y-te;;q1;5;3;2;10
so-y-te;can-bo;q1;5;3;2;10
`},
	{"level-twice", "two columns of one level, by its code and by its label", `
unit,group,question,3,Hài lòng,2,1
so-y-te,can-bo,q1,5,6,3,2
`},
	{"counts-unknown", "a question that there is not, a row without one, the same row again", `
unit,group,question,3,2,1
so-y-te,can-bo,q9,5,3,2
so-y-te,can-bo,,5,3,2
so-y-te,can-bo,q1,5,3,2
so-y-te,can-bo,q1,5,3,2
`},
	{"sample", "what is wrong with numbers of people", `
unit,group,population,sent
so-y-te,can-bo,100,nhiều
so-noi-vu,,10.5,
so-noi-vu,can-bo,,
`},
	{"satisfaction", "lines that were worked out elsewhere", `
unit,code,satisfaction
so-y-te,8.1,"87,5"
so-y-te,8.2,
`},
	{"unknown-file", "a file that is none of these", `
unit,8.1,8.2
so-y-te,90,80
`},
	{"unknown-misspelt", "its column of ballots is misspelt", "Mã phiêu,Mã đơn vị,Nhóm đối " +
		"tượng\n1,so-y-te,nguoi-dan\n"},
	{"unknown-lacks", "codes without satisfaction", "unit,code,result\nso-y-te,8.1,90\n"},
	{"empty", "nothing at all", ``},
	{"many-faults", "the first hundred faults of a kind, and how many more", "ballot,unit,group,q1,q2\n" +
		strings.Repeat("7,so-y-te,can-bo,3,3,9,9\n", 250)},
}

// inUTF16 is a text with two bytes a letter, the lower first, behind a mark.
func inUTF16(text string) string {
	out := []byte{0xff, 0xfe}
	for _, unit := range utf16.Encode([]rune(text)) {
		out = append(out, byte(unit), byte(unit>>8))
	}
	return string(out)
}
