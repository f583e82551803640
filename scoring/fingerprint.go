package scoring

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Fingerprint changes whenever a code, title, maximum or rule does, and with
// nothing else: comments, sources and layout of the YAML are free, and a later
// version of parindex gives the same. Forms carry it, so that a workbook filled
// for an earlier text is recognised.
//
// The text that is hashed is written by hand here, so that no name of a Go type
// or field is part of it. Archived forms hold its hash: what stands here is
// never changed, only added to where a new kind of rule or a new key needs it,
// and a key that a rule does not use is left out.
func (s *CriteriaSet) Fingerprint() string {
	hash := sha256.New()
	fmt.Fprintln(hash, s.ID, s.Self)
	s.Walk(func(c *Criterion, depth int) {
		kind, rule := "", "null"
		if c.Rule != nil {
			kind, rule = c.Rule.Kind(), c.Rule.canonical()
		}
		fmt.Fprintf(hash, "%d %q %q %s %s %s\n", depth, c.Code, c.Title, c.Max, kind, rule)
	})
	return hex.EncodeToString(hash.Sum(nil)[:8])
}

// Meaning is a text that two rules share if and only if they mean the same: the
// same points for the same data, under the same words. The ids of their rows
// make no difference. No rule means "".
func Meaning(r Rule) string {
	switch rule := r.(type) {
	case nil:
		return ""
	case interface{ withoutIDs() Rule }:
		r = rule.withoutIDs()
	}
	return r.Kind() + " " + r.canonical()
}

// pairs writes names and values that are already canonical: {"name":value,…}.
func pairs(namesAndValues ...string) string {
	var list []string
	for i := 0; i+1 < len(namesAndValues); i += 2 {
		list = append(list, quoted(namesAndValues[i])+":"+namesAndValues[i+1])
	}
	return "{" + strings.Join(list, ",") + "}"
}

// listed writes a list of values, null where there is none.
func listed[T any](all []T, canonical func(T) string) string {
	if len(all) == 0 {
		return "null"
	}
	texts := make([]string, len(all))
	for i, one := range all {
		texts[i] = canonical(one)
	}
	return "[" + strings.Join(texts, ",") + "]"
}

// quoted is the text as a JSON string.
func quoted(text string) string {
	out, _ := json.Marshal(text) // a string is always encoded
	return string(out)
}

func (p Points) canonical() string { return quoted(p.String()) }

func (Typed) canonical() string { return "{}" }

func (r YesNo) canonical() string {
	return pairs("Yes", r.Yes.canonical(), "No", r.No.canonical())
}

func (r Levels) canonical() string {
	return pairs("Levels", listed(r.Levels, func(l Level) string {
		return pairs("Label", quoted(l.Label), "Points", l.Points.canonical())
	}))
}

func (r Shares) canonical() string {
	return pairs("Shares", listed(r.Shares, func(s Share) string {
		return pairs("Label", quoted(s.Label), "Percent", s.Percent.canonical())
	}))
}

func (r AllOf) canonical() string {
	return pairs("Conditions", listed(r.Conditions, func(c Condition) string {
		return pairs("ID", quoted(c.ID), "Label", quoted(c.Label))
	}), "Points", r.Points.canonical(), "Otherwise", r.Otherwise.canonical())
}

func (r AllOf) withoutIDs() Rule {
	r.Conditions = slices.Clone(r.Conditions)
	for i := range r.Conditions {
		r.Conditions[i].ID = ""
	}
	return r
}

func (r Rate) canonical() string {
	return pairs("Numerator", quoted(r.Numerator), "Denominator", quoted(r.Denominator),
		"Percent", quoted(r.Percent), "Over100", quoted(string(r.Over100)))
}

func (b Band) canonical() string {
	texts := []string{"Low", b.Low.canonical(), "High", b.High.canonical(), "Points", b.Points.canonical()}
	if b.Rate != nil {
		texts = append(texts, "Rate", b.Rate.canonical())
	}
	return pairs(texts...)
}

func (e *Edge) canonical() string {
	if e == nil {
		return "null"
	}
	return pairs("At", e.At.canonical(), "Open", strconv.FormatBool(e.Open))
}

func (r Bands) canonical() string {
	return pairs("Rate", r.Rate.canonical(), "Bands", listed(r.Bands, Band.canonical))
}

func (r Proportional) canonical() string {
	return pairs("Rate", r.Rate.canonical(), "Floor", r.Floor.canonical(), "Cap", r.Cap.canonical())
}

func (r PerItem) canonical() string {
	return pairs("Item", quoted(r.Item), "Each", r.Each.canonical(), "Cap", r.Cap.canonical())
}

func (r Deduction) canonical() string {
	return pairs("Floor", r.Floor.canonical(), "Items", listed(r.Items, Violation.canonical))
}

func (r Deduction) withoutIDs() Rule {
	r.Items = slices.Clone(r.Items)
	for i := range r.Items {
		r.Items[i].ID = ""
	}
	return r
}

func (v Violation) canonical() string {
	texts := []string{"ID", quoted(v.ID), "Label", quoted(v.Label), "Each", v.Each.canonical()}
	if v.Share != nil {
		texts = append(texts, "Share", v.Share.canonical())
	}
	return pairs(texts...)
}

func (r Formula) canonical() string {
	return pairs("Variables", listed(r.Variables, func(v Variable) string {
		return pairs("ID", quoted(v.ID), "Label", quoted(v.Label), "Unit", quoted(v.Unit), "Whole", strconv.FormatBool(v.Whole))
	}), "Cases", listed(r.Cases, func(c Case) string {
		return pairs("When", quoted(c.When.String()), "Points", quoted(c.Points.String()))
	}))
}

func (r Appraiser) canonical() string { return pairs("By", quoted(r.By)) }

func (r BySurvey) canonical() string {
	texts := []string{"Tiers", listed(r.Tiers, Band.canonical)}
	if r.Cap != nil {
		texts = append(texts, "Cap", r.Cap.canonical())
	}
	return pairs(texts...)
}
