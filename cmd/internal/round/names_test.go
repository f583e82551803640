package round

import "testing"

// What a table names by its name reads as if it stood there by its id, and headings of
// either language do, too: no line of the round changes.
func TestNamesForIDs(t *testing.T) {
	checkChanges(t, []changeCase{
		{"a unit and a block of an earlier year", map[string]string{
			"history/2024.csv": "Khối,Đơn vị,Chỉ số,Xếp hạng,Xếp loại\n\"Sở, ban, ngành\",Sở Y " +
				"tế,\"90,5\",1,Tốt\n"}, nil},
		{"an agency in its file's name", map[string]string{"appraisal/so-noi-vu.csv": "",
			"appraisal/Sở Nội vụ.csv": whole["appraisal/so-noi-vu.csv"]}, nil},
		{"an agency that is the file's, and which appraisal", map[string]string{"appraisal/so-noi-vu.csv": "",
			"appraisal/Sở Nội vụ-lan-1.csv": "unit,code,from,to,reason\nSYT,1.2,4,3,thiếu kế hoạch\n"}, nil},
		{"an agency in its column", map[string]string{"appraisal/so-noi-vu.csv": "",
			"appraisal/all.csv": "Mã đơn vị,Mã tiêu chí,Lần thẩm định,Từ,Đến,Lý do,Cơ quan thẩm định\n" +
				"so-y-te,1.2,lần 1,4,3,thiếu kế hoạch,sở nội vụ\n"}, nil},
		{"an agency that the round has not", map[string]string{"appraisal/so-noi-vu.csv": "",
			"appraisal/all.csv": "unit,code,stage,from,to,reason,agency\n" +
				"so-y-te,1.2,appraisal1,4,3,thiếu kế hoạch,Sở Nội chính\n"},
			[]string{
				"- decision 0: so-noi-vu appraisal1 so-y-te 4→3 1.2 thiếu kế hoạch",
				"+ decision 0: Sở Nội chính appraisal1 so-y-te 4→3 1.2 thiếu kế hoạch",
				"+ dot/appraisal/all.csv:2:43 agency-unknown agency=Sở Nội chính count=1 known=[so-noi-vu " +
					"hoi-dong] suggestion= file=",
				"+ dot/round.yaml:9:5 warning agency-silent agency=Sở Nội vụ count=3",
			}},
		{"when a unit handed in", map[string]string{
			"received.csv": "Đơn vị,Giai đoạn,Ngày nhận,Ghi chú\nSở Y tế,tự đánh giá,20/11/2025,\n"}, nil},
		{"a criterion's title in English", map[string]string{
			"appraisal/so-noi-vu.csv": "unit,code,criterion,stage,from,to,reason\n" +
				"so-y-te,1.2,Ban hành kế hoạch,appraisal1,4,3,thiếu kế hoạch\n"},
			[]string{
				"- decision 0: so-noi-vu appraisal1 so-y-te 4→3 1.2 thiếu kế hoạch",
				"+ dot/appraisal/so-noi-vu.csv:2:13 row-criterion-other criterion=1.2 title=Ban hành kế " +
					"hoạch other=1.1 effect=decision-void",
				"+ dot/explanation/so-y-te.csv:2:13 warning explanation-uncut unit=so-y-te name=Sở Y tế " +
					"criterion=1.2 agency=Sở Nội vụ"}},
	})
}
