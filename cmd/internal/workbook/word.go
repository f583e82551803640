package workbook

import (
	"sync"

	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/seq"
)

// What cells may say that take one of a few words: those of both languages, those
// that CSV and YAML have, and some that people use.
var (
	decisionKinds = sync.OnceValue(kindWords)

	appraisals = sync.OnceValue(func() map[string]scoring.Stage {
		return words(map[scoring.Stage][]string{
			scoring.FirstAppraisal: {"1", "lần 1", "lần đầu", "đầu", "lần một", "sơ bộ", "first"},
			scoring.FinalAppraisal: {"2", "lần 2", "lần hai", "lần cuối", "cuối", "cuối cùng",
				"thẩm định lần 2", "second"},
		})
	})

	handIns = sync.OnceValue(func() map[string]scoring.Stage {
		return words(map[scoring.Stage][]string{
			scoring.SelfStage:  {"", "tự chấm", "bản tự đánh giá"},
			scoring.ReplyStage: {"bản giải trình"},
		})
	})
)

// words are what stages may be called: their ids, their names, and more.
func words(more map[scoring.Stage][]string) map[string]scoring.Stage {
	all := map[string]scoring.Stage{}
	for stage, called := range more {
		called = append(called, string(stage), text.Vietnamese.Stage(stage), text.English.Stage(stage))
		for _, word := range called {
			all[fold.Word(word)] = stage
		}
	}
	return all
}

func kindWords() map[string]scoring.DecisionKind {
	all := map[string]scoring.DecisionKind{}
	for _, kind := range scoring.DecisionKinds {
		for _, word := range []string{string(kind), kindID(kind),
			text.Vietnamese.Decision(kind), text.English.Decision(kind)} {
			all[fold.Word(word)] = kind
		}
	}
	all["chấp nhận nộp muộn"] = scoring.AcceptLate
	return all
}

// kindID is the id of a kind in CSV and YAML.
func kindID(kind scoring.DecisionKind) string {
	if kind == scoring.PointsDecision {
		return "points"
	}
	return string(kind)
}

// kindNames are the kinds as lists may have them: the words of our forms, and the
// ids of CSV and YAML.
func kindNames() []string {
	return seq.Map(scoring.DecisionKinds, func(kind scoring.DecisionKind) string {
		return text.Vietnamese.Decision(kind) + " (" + kindID(kind) + ")"
	})
}
