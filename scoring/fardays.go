package scoring

import (
	"slices"

	"parindex/scoring/fault"
)

// receivedYear is the code of a day of receipt that is far from the round's year.
const receivedYear fault.Code = "received-year"

// ofDays are the codes of what may follow from a deadline or a day of receipt, daysOf the arguments that name these.
var (
	ofDays = []fault.Code{CodeLate, CodeLatePoints, CodeLateZero, codeExplanationLate, codeDecisionLate, CodeAfterLock,
		CodeBeforeReceipt, codeDeadlineOrder}
	daysOf = []string{"deadline", "lock", "received", "date", "earlier"}
)

// farDays leaves out what only follows from a deadline or receipts of another year. The fault of that day says how much
// it is, and is an error where some of it is.
func farDays(all fault.List) (rest fault.List) {
	var far []int
	for i, d := range all {
		if d.Code == CodeDayFar || d.Code == receivedYear {
			far = append(far, i)
		}
	}
	if len(far) == 0 {
		return all
	}
	effects, isEffect := map[int][]int{}, map[int]bool{} // places, those of an effect by that of its cause
	for i, d := range all {
		if cause, is := farCause(d, far, all); is && slices.Contains(ofDays, d.Code) {
			effects[cause] = append(effects[cause], i)
		}
	}
	for cause, places := range effects {
		if len(places) <= fewEffects {
			continue
		}
		count := 0
		for _, i := range places {
			isEffect[i], count = true, count+all[i].Count()
			all[cause].Severity = min(all[cause].Severity, all[i].Severity)
		}
		all[cause].Args = append(slices.Clip(all[cause].Args), fault.Arg{Name: "follow", Value: count})
	}
	for i, d := range all {
		if !isEffect[i] {
			rest.Add(d)
		}
	}
	return rest
}

// fewEffects are told one by one: each says what comes of it.
const fewEffects = 2

// farCause finds the first fault of a day that another follows from.
func farCause(d fault.Diagnostic, far []int, all fault.List) (cause int, is bool) {
	for _, name := range daysOf {
		day, named := argument(d, name).(Day)
		for _, i := range far {
			if named && isOfDay(all[i], name, day) {
				return i, true
			}
		}
	}
	return 0, false
}

// isOfDay says whether a fault is of that day. One of a day of receipt may stand for a whole column of them.
func isOfDay(cause fault.Diagnostic, name string, day Day) bool {
	year, _ := argument(cause, "year").(int)
	others, _ := argument(cause, "others").(int)
	return argument(cause, "day") == day ||
		cause.Code == receivedYear && name == "received" && others > 0 && day.IsFarFrom(year)
}
