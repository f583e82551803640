package scoring

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"

	"parindex/scoring/seq"
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
// same points for the same data, under the same words, and formulas that are spelled
// alike. The ids of their rows make no difference. No rule means "". Sealed rounds hold its hash.
func Meaning(r Rule) string {
	switch rule := r.(type) {
	case nil:
		return ""
	case interface{ withoutIDs() Rule }:
		r = rule.withoutIDs()
	}
	return r.Kind() + " " + r.canonical()
}

// MeanSame says whether two rules mean the same, however their formulas are spelled: 95% or 0.95.
func MeanSame(a, b Rule) bool {
	if f, is := a.(Formula); is {
		a = f.spelled()
	}
	if f, is := b.(Formula); is {
		b = f.spelled()
	}
	return Meaning(a) == Meaning(b)
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
	return "[" + strings.Join(seq.Map(all, canonical), ",") + "]"
}

// quoted is the text as a JSON string.
func quoted(text string) string {
	out, _ := json.Marshal(text) // a string is always encoded
	return string(out)
}

func (p Points) canonical() string { return quoted(p.String()) }
