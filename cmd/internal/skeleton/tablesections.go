package skeleton

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/workbook"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// isSection is a part of a table that counts on in numbers: A, B are parts of its areas, I, II are areas. One is of
// bonus items or penalties, by these words of its title.
var (
	isSection   = pattern(`^(?:[A-H]|[IVX]+)$`)
	extras      = pattern(extrasWords + `|^thưởng$`)
	extrasAlone = pattern(`^(?:(?:phần|các|nội dung|tiêu chí|mục)\s+)*(?:` + extrasWords + `)(?:\s*(?:,|/|;|và)\s*(?:` +
		extrasWords + `))*:?$`)
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

func (t *Table) recode(before []workbook.ListedCriterion) []workbook.ListedCriterion {
	listed := renumbered(before)
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
		listed[i].Code = code
		if old := before[i].Code; code != old && code != partOfExtras {
			t.Coded = append(t.Coded, Coded{in.set, old, code})
		}
		if _, said := sideOf(in.title, l); in.extra != "" && code != l.Code && code != partOfExtras && !said {
			t.Faults.Add(fault.Warn(codeListedSide, l.Pos, "title", l.Title, "criterion", code))
		}
	}
	return listed
}

// renumbered has Roman numerals of areas as numbers where all rows below begin with them: I, 1.1 becomes 1, 1.1, so
// that criteria keep the codes of the decision.
func renumbered(listed []workbook.ListedCriterion) []workbook.ListedCriterion {
	listed = slices.Clone(listed)
	if !sayNumerals(listed) {
		return listed
	}
	for i, l := range listed {
		if isRoman(l.Code) && !extras().MatchString(l.Title) {
			listed[i].Code = strconv.Itoa(slices.Index(romans, l.Code) + 1)
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

// Coded is a code of a set that was rewritten.
type Coded struct{ Set, Old, New string }

// Recoded is what happened to codes, each once, of each set where there are several: rows of an area that got its code
// before theirs are one example.
func (t *Table) Recoded() (list []string) {
	set, seen := "", map[[2]string]bool{}
	for _, c := range t.Coded {
		pair := c.Old + " → " + c.New
		if area, is := strings.CutSuffix(c.New, "."+c.Old); is {
			if pair += ", …"; seen[[2]string{c.Set, area}] {
				continue
			}
			seen[[2]string{c.Set, area}] = true
		}
		if c.Set != set && len(t.Sets) > 1 {
			pair = c.Set + ": " + pair
		}
		list, set = append(list, pair), c.Set
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
		return in.item(l)
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

// item is the code of a bonus item or a penalty: that of the table where it is below another one, which is a fault.
func (in *recoding) item(l workbook.ListedCriterion) string {
	number := l.Code
	if _, rest, is := strings.Cut(l.Code, "."); is && !in.apart {
		number = rest
	}
	if !isNumber(number) {
		return l.Code
	}
	return letterOf(in.title, l) + number
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
		if isSection().MatchString(next.Code) || next.IsSum || next.Set != "" && next.Set != in.set {
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
	is, _ := sideOf(title, l)
	return is
}

// sideOf says whether an item of a part is a penalty, and whether the table says so or that it is none: the title of
// the part, else the item's code or maximum, else its own words, those on points first.
func sideOf(title string, l workbook.ListedCriterion) (isPenalty, said bool) {
	if off, on := sidesIn(title); !off || !on {
		return off, true
	}
	letter, scale := (l.Code + " ")[:1], l.Scale
	if strings.Contains("TP", letter) || l.Max.Number.Sign() < 0 {
		return letter != "T", true
	}
	for _, c := range l.Cases {
		scale += " " + c.Text
	}
	for _, words := range []string{l.Kind, scale, l.Title} {
		off, on := sidesIn(words)
		if off != on {
			return off, true
		}
		isPenalty = isPenalty || off
	}
	return isPenalty, false
}

// sidesIn says whether words are of points off, and whether they are of points on.
func sidesIn(words string) (off, on bool) {
	words = strings.ReplaceAll(fold.Name(words), "khen thưởng", "")
	return strings.Contains(words, "trừ"), bonusWords().MatchString(words)
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
