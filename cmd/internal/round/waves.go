package round

import (
	"cmp"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"sync"

	"parindex/cmd/internal/fold"
	"parindex/scoring/fault"
	"parindex/scoring/survey"
)

var yearOf = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?:19|20)[0-9]{2}`) })

// waves warns of waves that do not fit the round, or each other: of another year than the round's and the next, in
// which people are asked about it; of names that differ in marks only; of ballots without a wave beside others. All
// ballots count alike.
func (r *reader) waves(said *survey.Results) {
	if said == nil {
		return
	}
	ballots, unnamed, at := map[string]int64{}, 0, fault.Position{}
	for _, u := range said.Units {
		unnamed += int(u.Ballots)
		for _, w := range u.Waves {
			ballots[w.Name] += w.Ballots
			unnamed -= int(w.Ballots)
			at = cmp.Or(at, u.Pos)
		}
	}
	var waves []string
	odd, seen := unnamed > 0, map[string]bool{}
	for _, name := range slices.Sorted(maps.Keys(ballots)) {
		waves = append(waves, fmt.Sprintf("%s (%d)", name, ballots[name]))
		odd = odd || seen[fold.Slug(name)] || !r.fitsYear(name)
		seen[fold.Slug(name)] = true
	}
	if odd && len(waves) > 0 {
		none := any("")
		if unnamed > 0 {
			none = unnamed
		}
		r.round.Faults.Add(fault.Warn(codeSurveyWaves, at, "year", r.round.Year, "waves", waves, "count", none).
			In(fault.About{Part: fault.Answers}))
	}
}

func (r *reader) fitsYear(wave string) bool {
	years := yearOf().FindAllString(wave, -1)
	near := func(year string) bool {
		return year == strconv.Itoa(r.round.Year) || year == strconv.Itoa(r.round.Year+1)
	}
	return len(years) == 0 || slices.ContainsFunc(years, near)
}
