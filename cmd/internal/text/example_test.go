package text_test

import (
	"fmt"

	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// A fault has a code and arguments; its text is found by the code, in either language.
func ExampleLang_Message() {
	d := fault.New("cell-not-whole", fault.At("survey/counts.csv", 3, 2), "column", "Số phiếu", "found", "12.5")
	for _, lang := range []text.Lang{text.Vietnamese, text.English} {
		fmt.Println(lang.Severity(d.Severity) + ": " + lang.Message(d))
		fmt.Println(lang.Hint(d))
	}
	// Output:
	// lỗi: “Số phiếu” phải là số nguyên không âm, ở đây là “12.5”
	// ghi số đếm, không có dấu phân cách hàng nghìn
	// error: “Số phiếu” must be a whole number, 0 or more; found “12.5”
	// write a count, without thousands separators
}

// A number is exact unless somebody asks for decimals.
func ExampleLang_Number() {
	third := scoring.Whole(250).Quo(scoring.Whole(3))
	fmt.Println(text.Vietnamese.Number(scoring.MustPoints("2.5")), text.English.Number(third))
	fmt.Println(text.Vietnamese.Decimal(third.Round(scoring.HalfUp, 2), 2))
	// Output:
	// 2,5 250/3
	// 83,33
}
