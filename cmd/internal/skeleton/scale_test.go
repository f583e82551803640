package skeleton

import (
	"fmt"
	"strings"
	"testing"

	"parindex/scoring"
)

// Scales as decisions write them, what they are read as, and what is asked where they leave something open. What is not
// surely understood is none.
func TestScales(t *testing.T) {
	for _, c := range []struct{ max, scale, want string }{
		{"2", "- Từ 95% trở lên: 2 điểm\n- Từ 80% đến dưới 95%: 1 điểm\n- Dưới 80%: 0 điểm",
			">=95: 2 | >=80 <95: 1 | <80: 0"},
		{"2", "Trên 90%: 2; từ 70% - 90%: 1đ; còn lại không có điểm", ">90: 2 | >=70 <=90: 1 | <70: 0"},
		{"1,5", "Hoàn thành 100% kế hoạch: 1,5. Từ 80% đến dưới 100% thì được 0,75 điểm. Dưới 80%: 0.",
			">=100: 1.5 | >=80 <100: 0.75 | <80: 0"},
		{"1,5", "100%: 1,5\nTừ 80% - dưới 100% kế hoạch thì điểm đánh giá được tính theo công thức: [Tỷ lệ % hoàn " +
			"thành x 1,5]/100%\nDưới 80%: 0",
			">=100: 1.5 | >=80 <100: rate 1.5 | <80: 0"},
		{"1", "Đạt từ 90% trở lên: 1 điểm; dưới 90% tính theo tỷ lệ",
			">=90: 1 | <90: rate 1 ? “dưới 90%” theo tỷ lệ: đang tính tỷ lệ × 1 điểm"},
		{"1", "≥ 90%: đạt 100% số điểm; từ 50% đến dưới 90%: đạt 50% số điểm; < 50%: không tính điểm",
			">=90: 1 | >=50 <90: 0.5 | <50: 0"},
		{"2", "Từ 95% hồ sơ trở lên được điểm tối đa; dưới 95% đến 80%: 1 điểm; dưới 80%: 0 điểm",
			">=95: 2 | >=80 <95: 1 | <80: 0"},
		{"2", "Từ 60% trở lên: 2; từ 30% đến dưới 60%: 1", ">=60: 2 | >=30 <60: 1 | <30: 0 ? tỷ lệ dưới 30% được mấy " +
			"điểm; đang ghi 0"},
		{"2", "Từ 60% trở lên: 2; từ 30% đến dưới 60%: 1; Không triển khai: 0",
			">=60: 2 | >=30 <60: 1 | <30: 0 ? tỷ lệ dưới 30% được mấy điểm; đang ghi 0"},
		{"10", "Tỷ lệ x 10 / 40%; từ 40% trở lên đạt điểm tối đa",
			">=40: 10 | <40: rate 25 ? tỷ lệ dưới 40% được mấy điểm; đang ghi tỷ lệ × 25 điểm"},
		{"4", "100% đúng hạn: 4 điểm; Từ 80% trở lên: 2 điểm; dưới 80%: 0 điểm", ">=100: 4 | >=80 <100: 2 | <80: 0"},
		{"2", "< 50%: 0; < 80%: 1; ≥ 80%: 2", "<50: 0 | >=50 <80: 1 | >=80: 2"},
		{"5", "Trên 95% thì 5 điểm, còn lại theo tỷ lệ", ">95: 5 | <=95: rate 5 ? “còn lại” theo tỷ lệ: đang tính tỷ " +
			"lệ × 5 điểm"},
		{"2", "1. Từ 90% trở lên: 2 điểm. 2) Dưới 90%: 0", "- chưa hiểu “Từ 90% trở lên: 2 điểm. 2) Dưới 90%: 0”"},
		{"1", "Không quá 5%: 1 điểm; trên 5%: 0 điểm", "<=5: 1 | >5: 0"},
		{"2", "Mỗi báo cáo chậm trừ 0,5 điểm", "max - 0.5 × Số báo cáo chậm, >= 0"},
		{"2", "Thực hiện đầy đủ: 2 điểm; Để thiếu 01 báo cáo trừ 0,5 điểm; trừ 0,25 điểm/báo cáo chậm; trừ tối đa 1 " +
			"điểm",
			"max - 0.5 × Số lần để thiếu báo cáo - 0.25 × Số báo cáo chậm, >= 1"},
		{"4", "Thiếu 01 báo cáo trừ 0,5 điểm\nĐiểm trừ tối đa 2 điểm", "max - 0.5 × Số lần thiếu báo cáo, >= 2"},
		{"2", "Cứ mỗi văn bản sai thể thức bị trừ 0,1 điểm, trừ đến hết số điểm",
			"max - 0.1 × Số văn bản sai thể thức, >= 0"},
		{"2", "Mỗi sáng kiến được công nhận: 0,5 điểm, tối đa 1,5 điểm",
			"- thang điểm chỉ cho tới 1,5, không bao giờ đạt điểm tối đa 2"}, // nobody can earn the maximum
		{"2", "Mỗi tin, bài được 0,25 điểm, tối đa 2 điểm", "0.25 × Số tin, bài, <= 2"},
		{"2", "Mỗi mô hình được cộng thêm 0,5 điểm, tối đa 2 điểm", "0.5 × Số mô hình, <= 2"},
		{"2", "Điểm = (Số hồ sơ đúng hạn / Tổng số hồ sơ đã giải quyết) x 2",
			"rate × max of Số hồ sơ đúng hạn / Tổng số hồ sơ đã giải quyết"},
		{"2", "Số hồ sơ đúng hạn/Tổng số hồ sơ x 100% x 2 điểm", "rate × max of Số hồ sơ đúng hạn / Tổng số hồ sơ"},
		{"2", "Tỷ lệ xã đạt chuẩn từ 80% trở lên: 2; dưới 80%: 0", ">=80: 2 | <80: 0"},
		{"2", "Tỷ lệ hồ sơ đúng hạn × điểm tối đa", "rate × max of ? / ??"},
		{"3", "Đúng hạn, đủ: 3 điểm; Đúng hạn, thiếu: 1,5đ; Chậm – 0",
			"Đúng hạn, đủ: 3 | Đúng hạn, thiếu: 1.5 | Chậm: 0"},
		{"1", "Đạt 1 điểm, không đạt 0 điểm", "Đạt: 1 | không đạt: 0"},
		{"2", "Tốt: 2 điểm, khá: 1,5 điểm, đạt, có thiếu sót: 1đ, còn lại không có điểm",
			"Tốt: 2 | khá: 1.5 | đạt, có thiếu sót: 1 | còn lại: 0"},
		{"2", "Có kế hoạch 1 điểm, có báo cáo 1 điểm",
			"- “Có kế hoạch 1 điểm, có báo cáo 1 điểm” cộng nhiều phần: thêm vào bảng mỗi phần một dòng con, có điểm tối đa riêng"},
		{"3", "Có kế hoạch 1 điểm, có báo cáo 1 điểm", "- chưa hiểu “Có kế hoạch 1 điểm, có báo cáo 1 điểm”"},
		{"2", "Đủ 2 điểm, thiếu một báo cáo trừ 0,5 điểm", "- chưa hiểu “Đủ 2 điểm, thiếu một báo cáo trừ 0,5 điểm”"},
		{"1", "Chậm 01 ngày trừ 0,1", "max - 0.1 × Số ngày chậm, >= 0"},
		{"1", "Nộp chậm một tháng so với hạn trừ 0,1 điểm", "max - 0.1 × Số tháng nộp chậm so với hạn, >= 0"},
		{"1", "Nộp chậm quá 01 ngày trừ 0,1 điểm", "max - 0.1 × Số lần nộp chậm quá 01 ngày, >= 0 ? “Nộp chậm quá 01 ngày " +
			"trừ 0,1 điểm”: đang trừ một lần cho mỗi trường hợp như vậy, quá bao nhiêu cũng thế"},
		{"1", "Đạt: 1 điểm\nKhông đạt: 0 điểm", "Đạt: 1 | Không đạt: 0"},
		{"1", "Ban hành trước 31/01/2026: 1; sau 31/01/2026: 0", "Ban hành trước 31/01/2026: 1 | sau 31/01/2026: 0"},
		// Letters for figures: they are compared, and never a level to choose.
		{"2", "Trường hợp b/a ≥ 0,8 thì điểm là 2; b/a < 0,8 thì điểm là 0", ">=80: 2 | <80: 0"},
		{"2", "Nếu a = 100% thì đạt 2 điểm; 80% ≤ a < 100% thì đạt 1 điểm; a < 80% thì đạt 0 điểm",
			">=100: 2 | >=80 <100: 1 | <80: 0"},
		{"2", "Gọi a là tổng số nhiệm vụ, b là số nhiệm vụ hoàn thành. Nếu b/a = 100% thì đạt 2 điểm; 80% ≤ b/a " +
			"< 100% thì điểm đánh giá = (b/a × 2)/100%; b/a < 80% thì điểm là 0",
			"Số nhiệm vụ hoàn thành / Tổng số nhiệm vụ: >=100: 2 | >=80 <100: rate 2 | <80: 0"},
		{"2", "Gọi a là tổng số nhiệm vụ, c là số nhiệm vụ khác. Nếu b/a = 100% thì đạt 2 điểm; b/a < 100% thì " +
			"điểm là 0",
			"- “Gọi a là tổng số nhiệm vụ, c là số nhiệm vụ khác. Nếu b/a = 100%” so một số liệu với một số, " +
				"không phải một mức"},
		{"2", "Nếu a ≥ 0,8 thì điểm là 2; a < 0,8 thì điểm là 0",
			"- “Nếu a ≥ 0,8” so một số liệu với một số, không phải một mức"},
		{"2", "Tỷ lệ hồ sơ trễ hạn: không có hồ sơ trễ hạn: 2 điểm; dưới 5%: 1",
			"Tỷ lệ hồ sơ trễ hạn: không có hồ sơ trễ hạn: 2 | dưới 5%: 1 ??không có mức nào cho từ 5% đến hết 100%"},
		{"5", "Không có hồ sơ trễ hạn: 5; dưới 2%: 3; từ 2% trở lên: 0",
			">=0 <=0: 5 | >0 <2: 3 | >=2: 0 ? “Không có hồ sơ trễ hạn”: đang đọc là tỷ lệ bằng 0%"},
		{"5", "≥ 60%: 5 điểm; < 60%: (tỷ lệ đạt được/60%) x 5 điểm", ">=60: 5 | <60: rate 25/3"},
		{"2", "Điểm đánh giá = (b/a) x 2, trong đó a là số việc phải làm, b là số việc đã làm. Nếu tỷ lệ dưới " +
			"60% thì không tính điểm", "rate × max of Số việc đã làm / Số việc phải làm, 0 <60"},
		{"4", "Điểm đánh giá được tính theo công thức: (b/a) × 4\nTrong đó: a là tổng số việc, b là số việc đã " +
			"xong.\n" +
			"Nếu tỷ lệ b/a < 0,7 thì điểm đánh giá là 0.", "rate × max of Số việc đã xong / Tổng số việc, 0 <70"},
		{"2", "Điểm = (b/a) x 2", "rate × max of ? / ??"},
		{"2", "Tỷ lệ % hồ sơ đúng hạn nhân với 2 điểm", "rate × max of ? / ??"},
		{"2", "1 sáng kiến: 1; 2 sáng kiến trở lên: 2; không có: 0", "2 sáng kiến trở lên: 2 | 1 sáng kiến: 1 | " +
			"không có: 0"},
		{"2", "2 điểm; mỗi báo cáo thiếu trừ 1 điểm, mỗi báo cáo trễ hạn trừ 0,25",
			"max - 1 × Số báo cáo thiếu - 0.25 × Số báo cáo trễ hạn, >= 0"},
		{"2", "Mỗi báo cáo trễ hạn trừ 0,25 điểm; thiếu báo cáo trừ 1 điểm/báo cáo",
			"max - 0.25 × Số báo cáo trễ hạn - 1 × Số báo cáo (thiếu báo cáo), >= 0"},
		{"2", "Mỗi báo cáo trễ hạn trừ 0,25 điểm; báo cáo kém thì xem xét",
			"- chưa hiểu “báo cáo kém thì xem xét” bên cạnh điểm trừ"},
		{"2", "Không kịp thời mỗi ngày chậm trừ 0,1", "max - 0.1 × Số ngày chậm (không kịp thời), >= 0"},
		// In proportion below an edge, which earns the maximum; a fraction where no decimal says it.
		{"15", "Từ 80% trở lên: 15 điểm; dưới 80% tính theo công thức (tỷ lệ × 15)/80%", ">=80: 15 | <80: rate 18.75"},
		{"15", "Từ 70% trở lên: 15 điểm; dưới 70%: điểm = (tỷ lệ thực hiện x điểm tối đa)/70",
			">=70: 15 | <70: rate 150/7"},
		{"2", "Đạt từ 90% trở lên: 2 điểm. Dưới 90% tính theo công thức: (Số đúng hạn/Tổng số × 2)/90%.",
			">=90: 2 | <90: rate 20/9"},
		{"2", "Từ 80% trở lên: 2; dưới 80%: tính theo công thức (tỷ lệ × 4)/80%",
			"- thang điểm cho tới 4, vượt điểm tối đa 2"},
		// Points off for each percent below a level.
		{"5", "Từ 95% trở lên: 5 điểm; cứ giảm 1% trừ 0,5 điểm",
			"a / b >= 95% → 5 | max(0, 5 - 0.5 * (95 - 100 * a / b))" +
				askStep("cứ giảm 1% trừ 0,5 điểm", "1%")},
		{"5", "Đạt 100% kế hoạch: 5 điểm. Cứ giảm 5% so với kế hoạch thì trừ 0,5 điểm, trừ tối đa 3 điểm",
			"a / b >= 100% → 5 | max(2, 5 - 0.5 / 5 * (100 - 100 * a / b))" +
				askStep("Cứ giảm 5% so với kế hoạch thì trừ 0,5 điểm", "5%")},
		{"2", "Đạt 100%: 2 điểm; cứ mỗi 10% giảm trừ 0,5 điểm",
			"a / b >= 100% → 2 | max(0, 2 - 0.5 / 10 * (100 - 100 * a / b))" +
				askStep("cứ mỗi 10% giảm trừ 0,5 điểm", "10%")},
		{"2", "Trên 90%: 2; cứ giảm 1% trừ 0,1 điểm; dưới 70%: 0 điểm",
			"a / b > 90% → 2 | a / b < 70% → 0 | max(0, 2 - 0.1 * (90 - 100 * a / b))" +
				askStep("cứ giảm 1% trừ 0,1 điểm", "1%")},
		{"2", "Đạt 80% trở lên được điểm tối đa, dưới 80% cứ giảm 1% trừ 0,1 điểm",
			"a / b >= 80% → 2 | max(0, 2 - 0.1 * (80 - 100 * a / b))" +
				askStep("dưới 80% cứ giảm 1% trừ 0,1 điểm", "1%")},
		{"2", "Cứ giảm 1% so với kế hoạch trừ 0,1 điểm",
			"a / b >= 100% → 2 | max(0, 2 - 0.1 * (100 - 100 * a / b))" +
				askStep("Cứ giảm 1% so với kế hoạch trừ 0,1 điểm", "1%")},
		{"2", "Cứ giảm 1% so với 90% trừ 0,1 điểm",
			"a / b >= 90% → 2 | max(0, 2 - 0.1 * (90 - 100 * a / b))" +
				askStep("Cứ giảm 1% so với 90% trừ 0,1 điểm", "1%")},
		{"2", "Cứ giảm 1% trừ 0,1 điểm",
			"- “Cứ giảm 1% trừ 0,1 điểm”: chưa rõ giảm so với tỷ lệ nào"},
		{"2", "Cứ giảm 1% so với năm trước trừ 0,1 điểm",
			"- “Cứ giảm 1% so với năm trước trừ 0,1 điểm”: chưa rõ giảm so với tỷ lệ nào"},
		{"2", "Từ 90% trở lên: 2; cứ giảm 1% so với 100% trừ 0,1 điểm",
			"- “cứ giảm 1% so với 100% trừ 0,1 điểm”: chưa rõ giảm so với tỷ lệ nào"},
		{"2", "Từ 90% trở lên: 2; từ 80% đến dưới 90%: 1; cứ giảm 1% trừ 0,1 điểm",
			"- “cứ giảm 1% trừ 0,1 điểm”: chưa rõ giảm so với tỷ lệ nào"},
		{"2", "Cứ 1% hồ sơ trễ hạn trừ 0,1 điểm",
			"max(0, 2 - 0.1 * 100 * a / b)" + askStep("Cứ 1% hồ sơ trễ hạn trừ 0,1 điểm", "1%")},
		{"4", "Hoàn thành 100% đúng hạn: 4 điểm. Mỗi 5% nhiệm vụ quá hạn bị trừ 1 điểm, trừ tối đa 3 điểm",
			"max(1, 4 - 1 / 5 * 100 * a / b)" + askStep("Mỗi 5% nhiệm vụ quá hạn bị trừ 1 điểm", "5%")},
		{"4", "Dưới 5%: 4 điểm. Cứ 1% hồ sơ trễ hạn trừ 0,1 điểm",
			"- “Cứ 1% hồ sơ trễ hạn trừ 0,1 điểm”: chưa rõ giảm so với tỷ lệ nào"},
		{"4", "Cứ 1% tăng thêm trừ 0,1 điểm", "- chưa hiểu “Cứ 1% tăng thêm trừ 0,1 điểm”"},
		{"2", "Từ 90% trở lên: 2; cứ giảm 1% trừ 0,1 điểm, trừ tối đa 3 điểm",
			"- chưa hiểu “cứ giảm 1% trừ 0,1 điểm, trừ tối đa 3 điểm”"},
		// Not surely understood.
		{"2", "Từ 90% đến 100%: 2; từ 80% đến 90%: 1; dưới 80%: 0",
			"Từ 90% đến 100%: 2 | từ 80% đến 90%: 1 | dưới 80%: 0 ??hai mức cùng nhận đúng 90%"},
		{"2", "Đạt 80%: 2 điểm; dưới 80%: 0", "Đạt 80%: 2 | dưới 80%: 0 ??“Đạt 80%” không phải một khoảng tỷ lệ"},
		{"2", "Từ 95% trở lên: 2; từ 80% đến dưới 95%: tính theo công thức 2 - (95 - tỷ lệ)/10; dưới 80%: 0",
			"- chưa hiểu “từ 80% đến dưới 95%: tính theo công thức 2 - (95 - tỷ lệ)/10”"},
		// nobody can earn the maximum
		{"2", "Từ 95% trở lên: 1; dưới 95%: 0", "- thang điểm chỉ cho tới 1, không bao giờ đạt điểm tối đa 2"},
		{"2", "Dưới 5%: 2; từ 5% trở lên: tính theo công thức (100% - tỷ lệ) x 2",
			"- chưa hiểu “từ 5% trở lên: tính theo công thức (100% - tỷ lệ) x 2”"},
		{"5", "Thực hiện đầy đủ thì đạt 5 điểm, không thực hiện 0 điểm. Không có hồ sơ trễ hạn thì được điểm tối đa",
			"- chưa hiểu “Thực hiện đầy đủ thì đạt 5 điểm, không thực hiện 0 điểm”"},
		{"4", "Có kế hoạch 2 điểm, có báo cáo 2 điểm; đủ cả hai: 4 điểm",
			"- “Có kế hoạch 2 điểm, có báo cáo 2 điểm” cộng nhiều phần: thêm vào bảng mỗi phần một dòng con, có " +
				"điểm tối đa riêng"},
		{"2", "Mỗi lỗi trừ từ 0,25 điểm", "- chưa hiểu “Mỗi lỗi trừ từ 0,25 điểm”"},
		{"4", "Mỗi lỗi trừ 1 điểm, tối đa trừ 6 điểm", "- trừ tới 6 điểm, nhiều hơn điểm tối đa"},
		{"4", "Từ 90% trở lên và có kế hoạch: 4; dưới 90%: 0",
			"Từ 90% trở lên và có kế hoạch: 4 | dưới 90%: 0 ??“Từ 90% trở lên và có kế hoạch” không phải một khoảng " +
				"tỷ lệ"},
		{"4", "Từ 90% trở lên: 4; dưới 90% hoặc có đơn thư: 0",
			"Từ 90% trở lên: 4 | dưới 90% hoặc có đơn thư: 0 ??“dưới 90% hoặc có đơn thư” không phải một khoảng tỷ lệ"},
		{"4", "Từ 90% trở lên (trừ các hồ sơ tạm dừng): 4; dưới 90%: 0",
			"Từ 90% trở lên (trừ các hồ sơ tạm dừng): 4 | dưới 90%: 0 ??“Từ 90% trở lên (trừ các hồ sơ tạm dừng)” " +
				"không phải một khoảng tỷ lệ"},
		{"4", "1 sáng kiến: 2 điểm; 2 sáng kiến trở lên: 4 điểm",
			"1 sáng kiến: 2 | 2 sáng kiến trở lên: 4 ? không đạt mức nào thì được mấy điểm: thêm mức ấy"},
		{"2", "Mỗi lỗi trừ 0 điểm", "- chưa hiểu “Mỗi lỗi trừ 0 điểm”"},
		{"2", "Mỗi tin được 0 điểm", "- chưa hiểu “Mỗi tin được 0 điểm”"},
		{"2", "Thực hiện tốt thì được điểm cao", "- chưa hiểu “Thực hiện tốt thì được điểm cao”"},
		{"2", "Không vi phạm: 2 điểm; có 02 vi phạm trở lên trừ 1 điểm",
			"- chưa hiểu “có 02 vi phạm trở lên trừ 1 điểm”"},
		{"3", "Đủ 4 báo cáo: 3 điểm; thiếu mỗi báo cáo trừ 1 điểm",
			"max - 1 × Số báo cáo (thiếu), >= 0 ? “Đủ 4 báo cáo: 3 điểm”: đang là điểm trước khi trừ"},
		{"3", "Tốt: 3; Khá: 1; tùy kết quả", "- chưa hiểu “tùy kết quả”"},
		{"2", "Đúng hạn: 2; chậm: -0,5", "- chưa hiểu “chậm: -0,5”"},
		{"2", "Mỗi báo cáo chậm quá 5 ngày trừ 0,5 điểm",
			"max - 0.5 × Số báo cáo chậm quá 5 ngày, >= 0" + askOnce("Mỗi báo cáo chậm quá 5 ngày trừ 0,5 điểm")},
		{"2", "Mỗi hồ sơ phải bổ sung quá 01 lần trừ 0,3",
			"max - 0.3 × Số hồ sơ phải bổ sung quá 01 lần, >= 0" + askOnce("Mỗi hồ sơ phải bổ sung quá 01 lần trừ 0,3")},
		{"2", "Mỗi tổ từ 05 người trừ 0,3", "- chưa hiểu “Mỗi tổ từ 05 người trừ 0,3”"},
		// What is signed may take points off, and is never given.
		{"2", "Mỗi lần bị nhắc nhở: -0,5 điểm", "- chưa hiểu “Mỗi lần bị nhắc nhở: -0,5 điểm”"},
		{"2", "Mỗi lần bị nhắc nhở – 0,5 điểm", "- chưa hiểu “Mỗi lần bị nhắc nhở – 0,5 điểm”"},
		// Each of something, the points first or after “cứ 01”.
		{"2", "Cứ 01 mô hình được 0,5 điểm nhưng không quá 2 điểm", "0.5 × Số mô hình, <= 2"},
		{"2", "Được cộng 0,5 điểm cho mỗi sáng kiến, tối đa 2 điểm", "0.5 × Số sáng kiến, <= 2"},
		{"2", "0,5 điểm/văn bản, tối đa 2 điểm", "0.5 × Số văn bản, <= 2"},
		{"2", "Cộng 0,5 điểm cho 01 tin, bài; tổng không quá 2 điểm", "0.5 × Số tin, bài, <= 2"},
		// Shares of the maximum.
		{"2", "Toàn bộ: 100%; Trên 50%: 50%; Còn lại: 0%", ">=100: 2 | >50 <100: 1 | <=50: 0"},
		{"2", "Toàn bộ: 100%; Trên 50%: 50%",
			">=100: 2 | >50 <100: 1 | <=50: 0 ? tỷ lệ đến hết 50% được mấy điểm; đang ghi 0"},
		{"2", "Toàn bộ: 100%; Một phần: 50%; Không: 0", "Toàn bộ: 2 | Một phần: 1 | Không: 0"},
		{"2", "Tất cả: 2 điểm; một phần: 1 điểm; không: 0", "Tất cả: 2 | một phần: 1 | không: 0"},
		{"2", "Tốt: 100%; Khá: 75%; Trung bình: 50%; Kém: 0%", "Tốt: 2 | Khá: 1.5 | Trung bình: 1 | Kém: 0"},
		{"2", "Trên 90%: 100%; Từ 70% đến 90%: 50%; Dưới 70%: 0%", ">90: 2 | >=70 <=90: 1 | <70: 0"},
		{"2", "Đạt yêu cầu: bằng 100% số điểm tối đa; không: 0 điểm", "Đạt yêu cầu: 2 | không: 0"},
		{"2", "Kết quả: 80%; tiến độ: 60%", "- chưa hiểu “Kết quả: 80%”"},
		{"2", "Chấm theo tỷ lệ 95/100 của kế hoạch", "- chưa hiểu “Chấm theo tỷ lệ 95/100 của kế hoạch”"},
		{"2", "", "- bảng không ghi thang điểm"},
	} {
		max, _ := scoring.ParsePoints(strings.Replace(c.max, ",", ".", 1))
		rule, is := ruleOfScale(c.scale, max)
		got := "- " + rule.why[0]
		if is {
			got = shown(rule)
		}
		if got != c.want {
			t.Errorf("%s (max %s)\n got: %s\nwant: %s", c.scale, c.max, got, c.want)
		}
	}
}

func askStep(said, per string) string {
	return " ? “" + said + "”: đang trừ cả phần lẻ của " + per + "; văn bản chỉ trừ mỗi khi đủ " + per +
		" thì dùng cách tính dưới dấu #"
}

func askOnce(said string) string {
	return " ? “" + said + "”: đang trừ một lần cho mỗi trường hợp như vậy, quá bao nhiêu cũng thế"
}

func shown(rule listedRule) string {
	var parts []string
	whole := ""
	switch r := rule.Rule.(type) {
	case scoring.Bands:
		for _, b := range r.Bands {
			earns := b.Points.String()
			if b.Rate != nil {
				earns = "rate " + b.Rate.String()
			}
			parts = append(parts, b.String()+": "+earns)
		}
		if r.Rate.Numerator != someNumber {
			whole = r.Rate.Numerator + " / " + r.Rate.Denominator + ": "
		}
	case scoring.Levels:
		for _, l := range r.Levels {
			parts = append(parts, l.Label+": "+l.Points.String())
		}
	case scoring.Proportional:
		whole = "rate × max of " + r.Rate.Numerator + " / " + r.Rate.Denominator
		if !r.Floor.IsZero() {
			whole += ", 0 <" + r.Floor.String()
		}
	case scoring.PerItem:
		whole = fmt.Sprintf("%s × %s, <= %s", r.Each, r.Item, r.Cap)
	case scoring.Deduction:
		whole = "max"
		for _, v := range r.Items {
			whole += fmt.Sprintf(" - %s × %s", v.Each, v.Label)
		}
		whole += ", >= " + r.Floor.String()
	case scoring.Formula:
		for _, c := range r.Cases {
			parts = append(parts, strings.TrimPrefix(c.When.String()+" → "+c.Points.String(), " → "))
		}
	}
	whole += strings.Join(parts, " | ")
	for _, ask := range rule.asks {
		whole += " ? " + ask[0]
	}
	if rule.open {
		whole += " ??" + rule.why[0]
	}
	return whole
}

// Of words that are not understood the sample is of a kind that fits them, and is a rule without faults.
func TestSamples(t *testing.T) {
	for said, want := range map[string]string{
		"cứ 1% hồ sơ trễ hạn trừ 0,1 điểm": "formula", "tính theo công thức 2 - tỷ lệ / 10": "formula",
		"≥ 50%: 2; < 50% thì xem xét": "bands", "sai thì trừ điểm": "deduction", "mỗi mô hình được xem xét": "per_item",
		"vi phạm nhẹ trừ 50% số điểm": "deduction", "mỗi lỗi: -0,5 điểm": "deduction",
		"hoàn thành: trọn điểm; chậm: một nửa số điểm": "shares", "100% điểm nếu hoàn thành": "shares",
		"lấy tỷ lệ hoàn thành nhân với điểm tối đa": "proportional", "2 điểm x tỷ lệ hồ sơ đúng hạn": "proportional",
		"số tin bài x 0,1 điểm, không vượt quá 2 điểm": "per_item", "tốt thì được điểm tối đa": "none",
		"thực hiện tốt": "none",
	} {
		max, kind := scoring.MustPoints("2.5"), "none"
		if rule := sampleOf(said, max); rule != nil {
			kind = rule.Kind()
			if wrong := faultOf(rule, max); wrong != (doubt{}) {
				t.Errorf("%s: %s", said, wrong[1])
			}
		}
		if kind != want {
			t.Errorf("%s: a sample of kind %s, want %s", said, kind, want)
		}
	}
}
