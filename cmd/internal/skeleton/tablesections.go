package skeleton

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/workbook"
	"parindex/scoring"
)

// isSection is a part of a table that counts on in numbers: A, B are parts of its areas, I, II are areas. One is of
// bonus items or penalties, by these words of its title.
var (
	isSection   = pattern(`^(?:[A-H]|[IVX]+)$`)
	extras      = pattern(extrasWords + `|^thưởng$`)
	extrasAlone = pattern(`^(?:(?:phần|các|nội dung|tiêu chí|mục)\s+)*(?:` + extrasWords + `):?$`)
)

const extrasWords = "điểm thưởng|điểm cộng|điểm khuyến khích|điểm trừ|thưởng điểm|cộng điểm|trừ điểm"

// withHeadings makes lines without a code of rows that only head bonus items or penalties: they were read as what the
// criterion above says of its scale.
func withHeadings(listed []workbook.ListedCriterion) (lines []workbook.ListedCriterion) {
	for i, l := range listed {
		last := len(l.Cases) - 1
		if last < 0 || i+1 == len(listed) || !extrasAlone().MatchString(l.Cases[last].Text) {
			lines = append(lines, l)
			continue
		}
		heading := workbook.ListedCriterion{Title: l.Cases[last].Text}
		l.Cases = l.Cases[:last]
		lines = append(lines, l, heading)
	}
	return lines
}

// recoding writes codes by the part of the table that they stand in: those below a Roman numeral with the numeral,
// those of bonus items and penalties as T1 and P1.
type recoding struct {
	set, area string
	numeral   string // of the area, or of the part
	apart     bool   // rows below it count for themselves: I, 1, 1.1; else they begin with its number: I, 1.1
	extra     string // the number of a part of bonus items or penalties; ofAll in one without
	title     string // of that part
}

const (
	ofAll        = "*"
	partOfExtras = "H" // the code that a part with a number gets
)

func (t *Table) recode(listed []workbook.ListedCriterion) []workbook.ListedCriterion {
	listed = t.renumber(slices.Clone(listed))
	var in recoding
	used := map[[2]string]bool{} // a set may have two parts of bonus items
	for i, l := range listed {
		if l.Code == "" || l.Set != "" && l.Set != in.set { // which may stand in each row of a set
			in = recoding{set: cmp.Or(l.Set, in.set)}
		}
		code := in.code(l, listed[i+1:])
		for n := 1; code != l.Code && strings.Contains("TP", code[:1]) && used[[2]string{in.set, code}]; n++ {
			code = code[:1] + strconv.Itoa(n)
		}
		used[[2]string{in.set, code}] = true
		if listed[i].Code = code; code != l.Code && code != partOfExtras {
			t.Coded = append(t.Coded, l.Code+" → "+code)
		}
	}
	return listed
}

// renumber writes Roman numerals of areas as numbers where all rows below begin with them: I, 1.1 becomes 1, 1.1, so
// that criteria keep the codes of the decision.
func (t *Table) renumber(listed []workbook.ListedCriterion) []workbook.ListedCriterion {
	if !sayNumerals(listed) {
		return listed
	}
	for i, l := range listed {
		if isRoman(l.Code) && !extras().MatchString(l.Title) {
			listed[i].Code = strconv.Itoa(slices.Index(romans, l.Code) + 1)
			t.Coded = append(t.Coded, l.Code+" → "+listed[i].Code)
		}
	}
	return listed
}

// sayNumerals says whether all areas have Roman numerals, and what is below begins with them. Parts of bonus items and
// penalties, which come last, may count as they like.
func sayNumerals(listed []workbook.ListedCriterion) (is bool) {
	set, number, isExtra := "", 0, false
	for _, l := range listed {
		if l.Set != "" && l.Set != set {
			set, number, isExtra = l.Set, 0, false
		}
		first, _, dotted := strings.Cut(l.Code, ".")
		switch {
		case isSection().MatchString(l.Code) && extras().MatchString(l.Title):
			isExtra = true
		case isRoman(l.Code) && isExtra:
			return false
		case isRoman(l.Code):
			number, is = slices.Index(romans, l.Code)+1, true
		case begins(l.Code) && !isExtra && (!dotted || first != strconv.Itoa(number)):
			return false
		}
	}
	return is
}

// Recoded is what happened to codes, each once: rows of an area that got its code before theirs are one example.
func (t *Table) Recoded() (list []string) {
	seen := map[string]bool{}
	for _, pair := range t.Coded {
		old, code, _ := strings.Cut(pair, " → ")
		if area, is := strings.CutSuffix(code, "."+old); is {
			if pair += ", …"; seen[area] {
				continue
			}
			seen[area] = true
		}
		list = append(list, pair)
	}
	return list
}

// code is that of a line; those after it follow.
func (in *recoding) code(l workbook.ListedCriterion, after []workbook.ListedCriterion) string {
	isExtra := extras().MatchString(l.Title)
	below, isBelow := strings.CutPrefix(l.Code, in.extra+".")
	switch {
	case l.Code == "" && isExtra, isSection().MatchString(l.Code):
		in.enter(l, after, isExtra)
	case in.extra == ofAll && begins(l.Code):
		return letterOf(in.title, l) + in.within(l.Code)
	case in.extra != "" && isBelow && isNumber(below):
		return letterOf(in.title, l) + below
	case isNumber(l.Code) && isExtra && len(after) > 0 && strings.HasPrefix(after[0].Code, l.Code+"."):
		in.extra, in.title = l.Code, l.Title
		return partOfExtras
	case isNumber(l.Code) && isExtra: // an item by itself
		return letterOf(l.Title, l) + "1"
	case in.area != "" && begins(l.Code):
		return in.area + "." + in.within(l.Code)
	}
	return l.Code
}

// within is a code without the number of the part's numeral, where rows do not count for themselves: 1.2 below I is 2.
func (in *recoding) within(code string) string {
	first, rest, is := strings.Cut(code, ".")
	if _, number := splitCode(first); is && !in.apart && number == slices.Index(romans, in.numeral)+1 {
		return rest
	}
	return code
}

// enter goes on with a part that has a letter, a Roman numeral or no code.
func (in *recoding) enter(l workbook.ListedCriterion, after []workbook.ListedCriterion, isExtra bool) {
	*in = recoding{set: in.set, numeral: l.Code}
	switch {
	case isExtra:
		in.extra, in.title = ofAll, l.Title
	case isRoman(l.Code):
		in.area = l.Code
	}
	for _, next := range after {
		if isSection().MatchString(next.Code) {
			break
		}
		in.apart = in.apart || isNumber(next.Code)
	}
}

func begins(code string) bool { return code != "" && isNumber(code[:1]) }

// letterOf is what the code of a bonus item or a penalty begins with. A part may hold both.
func letterOf(title string, l workbook.ListedCriterion) string {
	if isPenalty(title, l) {
		return "P"
	}
	return "T"
}

var bonusWords = pattern(`thưởng|cộng|khuyến khích`)

// isPenalty says whether an item of a part is a penalty: by the part's title, or by its own words where the part holds
// both.
func isPenalty(title string, l workbook.ListedCriterion) bool {
	if off := strings.Contains(fold.Name(title), "trừ"); !off || !bonusWords().MatchString(title) {
		return off
	}
	return strings.Contains(fold.Name(l.Title+" "+l.Kind+" "+l.Scale), "trừ")
}

// extraPart is a part of bonus items or penalties: its line has what holds for all of them.
type extraPart struct {
	workbook.ListedCriterion
	items map[string][]*scoring.Criterion // by the key of their list
	set   *scoring.CriteriaSet
}

// take gives an item of the part what the part says of all.
func (p *extraPart) take(l workbook.ListedCriterion) workbook.ListedCriterion {
	l.Agency = cmp.Or(l.Agency, p.Agency)
	kind := "điểm thưởng"
	if isPenalty(p.Title, l) {
		kind = "điểm trừ"
	}
	if l.Kind != "" && namedRule(kindOf(l), l.Max.Number).Rule == nil { // it is a scale
		l.Kind, l.Scale = "", strings.TrimSpace(l.Kind+"\n"+l.Scale)
	}
	if kindOf(l) == "" {
		l.Kind = kind
	}
	return l
}
