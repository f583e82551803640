package answers_test

import (
	"fmt"
	"testing/fstest"

	"parindex/cmd/internal/answers"
	"parindex/scoring"
	"parindex/scoring/survey"
)

// A folder with one file, which its columns make one of satisfaction. What is wrong in it is
// reported, and reading goes on.
func ExampleFolder() {
	files := fstest.MapFS{"hai-long.csv": {Data: []byte(
		"unit,code,satisfaction\nso-noi-vu,8.1,tốt\nso-y-te,8.1,91.17\n")}}
	units := []survey.Unit{{ID: "so-y-te", Block: "so", Set: "so"}, {ID: "so-noi-vu", Block: "so", Set: "so"}}
	folder := answers.NewFolder(answers.Survey{Units: units, Scale: scoring.PercentScale})
	if err := folder.Read(files, "hai-long.csv", "survey/hai-long.csv"); err != nil {
		fmt.Println(err)
	}
	result, err := folder.Result()
	for _, line := range result.Lines {
		fmt.Println(line.Unit, line.Code, line.Value.Number, line.Pos)
	}
	fmt.Println(result.Faults[0].Pos, result.Faults[0].Code, err)
	// Output:
	// so-noi-vu 8.1 0 survey/hai-long.csv:2:1
	// so-y-te 8.1 91.17 survey/hai-long.csv:3:1
	// survey/hai-long.csv:2:15 cell-not-number <nil>
}
