package scoring

import (
	"slices"
	"strconv"

	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// OtherChoice is a [Change]: another choice of the regulation, by its key in YAML.
// The choices of all class scales are one key, classes.on.
type OtherChoice struct{ Name, Value string }

// Key is "regulation.", the key and the value.
func (c OtherChoice) Key() string { return "regulation." + c.Name + "=" + c.Value }

func (c OtherChoice) lay(r *Round) fault.List {
	key := choosableOf(c.Name)
	if key == nil {
		return fault.List{fault.New(codeChoiceUnknown, fault.Position{}, "id", c.Name, "known", ChoiceKeys(),
			"suggestion", "")}
	}
	if !slices.Contains(r.Regulation.ChoiceValues(c.Name), c.Value) {
		return fault.List{c.refuse(r.Regulation)}
	}
	reg := *r.Regulation
	reg.Classes = slices.Clone(reg.Classes)
	reg.declared = r.Regulation.asDeclared()
	key.choose(&reg, c.Value)
	r.Regulation = &reg
	return nil
}

// refuse says that the key cannot have the value, and which it can.
func (c OtherChoice) refuse(reg *Regulation) fault.Diagnostic {
	known := seq.Map(reg.ChoiceValues(c.Name), func(value string) string { return c.Name + "=" + value })
	return fault.New(codeChoiceValue, fault.Position{}, "id", c.Name+"="+c.Value, "known", known, "suggestion", "")
}

// choosableKey is a key of a regulation that has a closed list of values.
type choosableKey struct {
	name   string
	values []string
	choose func(r *Regulation, value string)
	chosen func(r *Regulation) string
}

// choosable are the keys that decide how points become an index, a rank and a class.
// What the others say takes effect where files are read, or concerns faults alone.
var choosable = []choosableKey{
	{"not_applicable", texts(DropLeaf, RescalePart, FullPoints),
		func(r *Regulation, v string) { r.NotApplicable = NotApplicablePolicy(v) },
		func(r *Regulation) string { return string(r.NotApplicable) }},
	{"no_survey", texts(DropSurvey, RescaleSurvey, RefuseSurvey),
		func(r *Regulation, v string) { r.NoSurvey = NoSurveyPolicy(v) },
		func(r *Regulation) string { return string(r.NoSurvey) }},
	{"unappraised", texts(AcceptSelf, ZeroUnappraised, RefuseUnappraised),
		func(r *Regulation, v string) { r.Unappraised = UnappraisedPolicy(v) },
		func(r *Regulation) string { return string(r.Unappraised) }},
	{"rounding.mode", texts(HalfUp, HalfEven, Down),
		func(r *Regulation, v string) { r.Rounding.Mode = RoundingMode(v) },
		func(r *Regulation) string { return string(r.Rounding.Mode) }},
	{"rounding.points", append([]string{noDecimals}, decimals...),
		func(r *Regulation, v string) { r.Rounding.Points = decimalsOf(v) },
		func(r *Regulation) string { return decimalsText(r.Rounding.Points) }},
	{"rounding.index", decimals,
		func(r *Regulation, v string) { r.Rounding.Index = *decimalsOf(v) },
		func(r *Regulation) string { return decimalsText(&r.Rounding.Index) }},
	{"rank.by", texts(ByIndex, ByTotal),
		func(r *Regulation, v string) { r.Rank.By = RankBy(v) },
		func(r *Regulation) string { return string(r.Rank.By) }},
	{"rank.on", texts(OnExact, OnRounded),
		func(r *Regulation, v string) { r.Rank.On = Precision(v) },
		func(r *Regulation) string { return string(r.Rank.On) }},
	{tiesKey, texts(Competition, Dense, Breakers),
		func(r *Regulation, v string) { r.Rank.Ties = Ties(v) },
		func(r *Regulation) string { return string(r.Rank.Ties) }},
	{classesKey, texts(OnExact, OnRounded), chooseClasses, chosenClasses},
}

const (
	tiesKey    = "rank.ties"
	classesKey = "classes.on"
	noDecimals = "none"
)

// decimals are the numbers of decimals that a regulation may round to.
var decimals = []string{"0", "1", "2", "3", "4", "5", "6"}

func texts[T ~string](values ...T) (list []string) {
	return seq.Map(values, func(v T) string { return string(v) })
}

// decimalsOf is a number of decimals, nil for none.
func decimalsOf(text string) *int {
	n, err := strconv.Atoi(text)
	if err != nil {
		return nil
	}
	return &n
}

func decimalsText(n *int) string {
	if n == nil {
		return noDecimals
	}
	return strconv.Itoa(*n)
}

func chooseClasses(r *Regulation, on string) {
	for i := range r.Classes {
		r.Classes[i].On = Precision(on)
	}
}

// chosenClasses is what all class scales say, empty where they differ or there is none.
func chosenClasses(r *Regulation) (on string) {
	for i, scale := range r.Classes {
		if i > 0 && on != string(scale.On) {
			return ""
		}
		on = string(scale.On)
	}
	return on
}

func choosableOf(name string) *choosableKey {
	return seq.Find(choosable, func(k *choosableKey) bool { return k.name == name })
}

// ChoiceKeys are the keys of a regulation that an [OtherChoice] may change.
func ChoiceKeys() (names []string) {
	return seq.Map(choosable, func(k choosableKey) string { return k.name })
}

// ChoiceValues are the values that a key may have: ties are only broken where the
// regulation says by what, and classes are compared where it has some. There are none
// for an unknown key.
func (r *Regulation) ChoiceValues(name string) []string {
	switch key := choosableOf(name); {
	case key == nil || name == classesKey && len(r.Classes) == 0:
		return nil
	case name == tiesKey && len(r.Rank.Breakers) == 0:
		return texts(Competition, Dense)
	default:
		return key.values
	}
}

// ChoiceOf is what the regulation says under a key of [ChoiceKeys]; empty where it says
// nothing, or class scales differ.
func (r *Regulation) ChoiceOf(name string) string {
	if key := choosableOf(name); key != nil {
		return key.chosen(r)
	}
	return ""
}
