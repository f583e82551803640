package skeleton

import (
	"fmt"
	"slices"
	"strings"

	"parindex/cmd/internal/text"
	"parindex/scoring"
)

var (
	edges = pattern(`(không vượt quá|không quá|không đạt|chưa đạt|chưa đến|từ trên|từ dưới|đến dưới|đến cận|đến\s*<|` +
		`[-–]\s*dưới|[-–]\s*<|và dưới|lớn hơn|nhỏ hơn|thấp hơn|ít hơn|tối thiểu|ít nhất|trên|dưới|hơn|vượt|quá|từ|` +
		`đến|tới|>=|<=|≥|≤|>|<|[-–])?\s*` +
		number + `\s*(%)?(?:[^\d:]{0,30}?(trở lên|trở xuống))?`)
	besides = pattern(`(?:^|[\s(,])(?:và|hoặc|trừ|nếu|ngoại|kèm|đồng thời|nhưng|không tính)\s`)
	where   = pattern(`^(?:nếu|trường hợp|khi)\s+`)
	rest    = pattern(`^(?:các\s+)?(?:trường hợp|mức|tỷ lệ|kết quả)?\s*(?:khác|còn lại)`)
	quotas  = pattern(`^(?:[^:]*[:=])?[\s(\[]*([^\d/:=()\[\]]+?)\s*/\s*([^\d/:=()\[\]×*]+?)[\s)\]]*` +
		`(?:(?:×|\*|\sx)\s*100\s*%?[\s)\]]*)?` +
		`(?:×|\*|\sx)\s*(?:` + number + `|(?:số\s+)?điểm\s+(?:tối đa|` +
		`chuẩn))\s*(?:điểm)?[\s)\]]*(?:/\s*100\s*%?)?\s*\.?$`)
	whole   = pattern(`^(?:nếu\s+)?(?:toàn bộ|tất cả)(?:\s|$)`)
	nothing = pattern(`(?:^|:\s*)không\s+(?:có|phát sinh|để)\s`)
)

// edgeOf is an edge of a rate by the words around it, and whether it is the lower one. Joining words alone make none.
func edgeOf(found []string) (e scoring.Edge, low, joins, is bool) {
	word, after := strings.ToLower(found[1]), strings.ToLower(found[4])
	e.At = numberOf(found[2])
	e.Open = !slices.Contains([]string{"", "từ", "tối thiểu", "ít nhất", ">=", "≥", "đến", "tới", "-", "–",
		"<=", "≤", "không quá", "không vượt quá"}, word)
	above := slices.Contains([]string{"từ", "tối thiểu", "ít nhất", ">=", "≥", "từ trên", "trên", "lớn hơn", "hơn",
		"vượt", "quá", ">"}, word)
	joins = slices.Contains([]string{"đến", "tới", "-", "–"}, word)
	low = after == "trở lên" || after == "" && (above || word == "")
	is = found[3] != "" && !joins && (word != "" || after != "" || e.At.Equal(scoring.Whole(100)))
	return e, low, joins, is
}

// interval is the rates that a condition is about, and nothing else; all where it names none.
func interval(cond string) (b scoring.Band, is bool) {
	if found := compared().FindStringSubmatch(cond); found != nil {
		return comparison(found)
	}
	cond = where().ReplaceAllString(cond, "")
	if besides().MatchString(strings.ReplaceAll(cond, "và dưới", "")) {
		return b, false
	}
	found := edges().FindAllStringSubmatch(cond, -1)
	switch len(found) {
	case 1:
		e, low, _, is := edgeOf(found[0])
		if low {
			return scoring.Band{Low: &e}, is
		}
		return scoring.Band{High: &e}, is
	case 2:
		a, aLow, aJoins, _ := edgeOf(found[0])
		z, zLow, zJoins, _ := edgeOf(found[1])
		if !aLow && zJoins { // dưới 95% đến 80%
			return scoring.Band{Low: &z, High: &a}, found[1][3] != ""
		}
		return scoring.Band{Low: &a, High: &z}, aLow && !aJoins && !zLow && found[1][3] != ""
	}
	return b, false
}

// bandsOf are bands, where each clause is of an interval, and one at most of the rest. “Toàn bộ” above an interval is
// 100%.
func bandsOf(clauses []clause) (rule listedRule, is bool) {
	var bands []scoring.Band
	var below []clause
	for i, c := range clauses {
		if i == 0 && len(clauses) > 1 && whole().MatchString(c.cond) && strings.Contains(clauses[1].cond, "%") {
			bands = append(bands, c.band(scoring.Band{Low: &scoring.Edge{At: scoring.Whole(100)}}))
		} else if b, is := interval(c.cond); is {
			bands = append(bands, c.band(b))
			rule.guessRate(c)
		} else if strings.ContainsAny(c.cond, "0123456789%") {
			return listedRule{why: because("“%s” không phải một khoảng tỷ lệ", "“%s” is no interval of a rate",
				c.cond)}, false
		} else {
			below = append(below, c)
		}
	}
	if len(bands) == 0 || len(below) > 1 {
		return rule, false
	}
	cascade(bands)
	if len(below) == 1 && nothing().MatchString(below[0].cond) && underAll(bands) == nil {
		bands, below = rule.atZero(bands, below[0]), nil
	}
	if under := underAll(bands); under != nil {
		bands = append(bands, rule.under(*under, below))
		below = nil
	}
	rule.Rule = scoring.Bands{Rate: countedRate(), Bands: bands}
	if len(below) > 0 {
		rule.why = because("“%s” không phải một khoảng tỷ lệ", "“%s” is no interval of a rate", below[0].cond)
	}
	return rule, len(below) == 0
}

// atZero reads “không có hồ sơ trễ hạn” as a rate of 0, which is a guess.
func (r *listedRule) atZero(bands []scoring.Band, c clause) []scoring.Band {
	r.ask("“"+c.cond+"”: đang đọc là tỷ lệ bằng 0%", "“"+c.cond+"” is read as a rate of 0%")
	for i, b := range bands {
		if b.Low == nil || b.Low.At.IsZero() {
			bands[i].Low = &scoring.Edge{Open: true}
		}
	}
	return append([]scoring.Band{c.band(scoring.Band{Low: &scoring.Edge{}, High: &scoring.Edge{}})}, bands...)
}

// cascade ends each band where the one before begins, or begins it where that ends: “100%; từ 80% trở lên” go by the
// first that holds.
func cascade(bands []scoring.Band) {
	for i := 1; i < len(bands); i++ {
		b, before := &bands[i], bands[i-1]
		switch {
		case b.High == nil && before.Low != nil && b.Low != nil && b.Low.At.Less(before.Low.At):
			b.High = &scoring.Edge{At: before.Low.At, Open: !before.Low.Open}
		case b.Low == nil && before.High != nil && b.High != nil && before.High.At.Less(b.High.At):
			b.Low = &scoring.Edge{At: before.High.At, Open: !before.High.Open}
		}
	}
}

// someNumber and someTotal are what a rate is of where nobody has said that yet.
const someNumber, someTotal = "?", "??"

func countedRate() scoring.Rate {
	return scoring.Rate{Numerator: someNumber, Denominator: someTotal, Over100: scoring.Refuse}
}

// band is what the interval earns.
func (c clause) band(b scoring.Band) scoring.Band {
	if b.Points = c.points; c.inRate {
		b.Rate = &c.points
	}
	return b
}

// guessRate asks whether that is the rate of which a clause speaks.
func (r *listedRule) guessRate(c clause) {
	if c.guessed {
		r.ask(fmt.Sprintf("“%s” theo tỷ lệ: đang tính tỷ lệ × %s điểm", c.cond, text.Vietnamese.Number(c.points)),
			fmt.Sprintf("“%s” in proportion: rate × %s points stands here", c.cond, c.points))
	}
}

// underAll is what lies under all bands, if anything does.
func underAll(bands []scoring.Band) *scoring.Band {
	lowest := slices.MinFunc(bands, func(a, b scoring.Band) int {
		switch {
		case a.Low == nil || b.Low == nil:
			return strings.Compare(fmt.Sprint(a.Low != nil), fmt.Sprint(b.Low != nil))
		}
		return a.Low.At.Cmp(b.Low.At)
	}).Low
	if lowest == nil || lowest.At.IsZero() && !lowest.Open {
		return nil
	}
	return &scoring.Band{High: &scoring.Edge{At: lowest.At, Open: !lowest.Open}}
}

// under is the band under all others: of the rest, else one that earns nothing, which is a guess.
func (r *listedRule) under(b scoring.Band, said []clause) scoring.Band {
	if len(said) == 1 && rest().MatchString(said[0].cond) {
		r.guessRate(said[0])
		return said[0].band(b)
	}
	if len(said) == 1 {
		b = said[0].band(b)
	}
	vi, en := text.Vietnamese.Number(b.Points), b.Points.String()
	if b.Rate != nil {
		vi, en = "tỷ lệ × "+vi+" điểm", "rate × "+en+" points"
	}
	r.ask(fmt.Sprintf("tỷ lệ %s được mấy điểm; đang ghi %s", text.Vietnamese.Interval(b), vi),
		fmt.Sprintf("what a rate %s earns; %s stands here", text.English.Interval(b), en))
	return b
}

// proportionalOf is a rate times the maximum, and nothing else but below which rate it earns nothing. A quota says what
// the rate is of.
func proportionalOf(parts []string, max scoring.Points) (rule listedRule, is bool) {
	if len(parts) == 0 || len(parts) > 2 {
		return rule, false
	}
	rate := countedRate()
	c, is := clauseOf(parts[0], max)
	if found := quotas().FindStringSubmatch(parts[0]); found != nil {
		if len(found[1]) > 1 && len(found[2]) > 1 { // no letters, which somebody has to explain
			rate.Numerator, rate.Denominator = found[1], found[2]
		}
		c, is = clause{inRate: true, points: max}, true
		if found[3] != "" {
			c.points = numberOf(found[3])
		}
	}
	rule.guessRate(c)
	floor, isFloor := floorOf(parts[1:], max)
	rule.Rule = scoring.Proportional{Rate: rate, Floor: floor, Cap: scoring.Whole(100)}
	return rule, is && isFloor && c.inRate && c.cond == "" && c.points.Equal(max)
}

// floorOf is the rate below which nothing is earned, where a part says it; 0 where there is none.
func floorOf(parts []string, max scoring.Points) (floor scoring.Points, is bool) {
	for _, part := range parts {
		c, isClause := clauseOf(part, max)
		b, isInterval := interval(c.cond)
		if !isClause || c.inRate || !c.points.IsZero() || !isInterval || b.Low != nil || !b.High.Open {
			return floor, false
		}
		floor = b.High.At
	}
	return floor, true
}
