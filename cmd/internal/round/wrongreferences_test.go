package round

import (
	"slices"
	"strings"
	"testing"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// referring is a round whose declarations refer to each other in every way.
const referring = `
round: dot
title: Đợt mẫu
year: 2025
status: practice
pack: ./pack
appraised_in: files
deadlines:
  - {stage: self, blocks: [so], date: "2025-11-20"}
  - {stage: self, blocks: [xa], date: "2025-11-10"}
appraisers:
  - {appraiser: so-noi-vu, name: Sở Nội vụ, blocks: [so]}
  - {appraiser: hoi-dong-y-te, name: Hội đồng y tế, as: so-noi-vu, parent: so-y-te, blocks: [xa]}
  - {appraiser: hoi-dong, name: Hội đồng tỉnh, council: true}
groups:
  - sort: vung
    name: Vùng
    blocks: [xa]
    groups: [{group: bac, name: Bắc}, {group: nam, name: Nam}]
blocks:
  - block: so
    name: Sở, ban, ngành
    set: so
    units:
      - {unit: so-y-te, name: Sở Y tế, not_applicable: [{code: "1.1", reason: không có}]}
      - {unit: so-tu-phap, name: Sở Tư pháp}
  - block: xa
    name: UBND cấp xã
    set: xa
    units:
      - {unit: xa-tan-phu, name: Xã Tân Phú, parent: so-y-te, groups: {vung: bac}}
      - {unit: xa-tan-an, name: Xã Tân An, parent: so-y-te, groups: {vung: nam}}
`

// Whoever a wrong reference of round.yaml may concern is marked, at that error, which is the only one. Blocks of an unknown
// set have no result at all.
func TestWrongReferences(t *testing.T) {
	const both, communes = "so-tu-phap so-y-te", "xa-tan-an xa-tan-phu"
	for _, c := range []struct {
		why, from, to string
		code          string
		marked        string // by that error
	}{
		{"nothing wrong", "", "", "", ""},
		{"a deadline's block", "{stage: self, blocks: [xa]", "{stage: self, blocks: [xax]", "block-unknown", communes},
		{"one like none", "{stage: self, blocks: [so]", "{stage: self, blocks: [tw]", "block-unknown", both},
		{"one beside others", "{stage: self, blocks: [so]", "{stage: self, blocks: [so, xax]", "block-unknown", ""},
		{"an agency's block", "Sở Nội vụ, blocks: [so]", "Sở Nội vụ, blocks: [sox]", "block-unknown", both},
		{"an agency's id", "appraiser: so-noi-vu,", "appraiser: so-noivu,", "appraiser-part-unknown", both},
		{"an agency's part", "as: so-noi-vu", "as: so-noivu", "appraiser-part-unknown", communes},
		{"an agency's district", "as: so-noi-vu, parent: so-y-te", "as: so-noi-vu, parent: so-yte",
			"appraiser-parent-unknown", communes},
		{"a unit's district", "name: Xã Tân An, parent: so-y-te", "name: Xã Tân An, parent: so-yte", "parent-unknown",
			"xa-tan-an"},
		{"what does not apply", `code: "1.1"`, `code: "1.11"`, "criterion-unknown", "so-y-te"},
		{"a unit's group", "vung: bac", "vung: bacc", "group-unknown", "xa-tan-phu"},
		{"a unit's sort of groups", "groups: {vung: bac}", "groups: {vungg: bac}", "grouping-unknown", "xa-tan-phu"},
		{"the blocks of a sort", "    blocks: [xa]\n", "    blocks: [xax]\n", "block-unknown", communes},
	} {
		r, err := Load(changed(map[string]string{"round.yaml": strings.Replace(referring, c.from, c.to, 1),
			"self/xa-tan-an.xlsx": selfBook("", "1=9"), "explanation/so-y-te.csv": "", "appraisal/so-noi-vu.csv": ""}), ".", nil)
		if err != nil {
			t.Fatal(err)
		}
		faults := scoring.Run(r.Round, r.Faults).Faults
		var marked, told []string
		for _, d := range faults {
			if d.Severity == fault.Error {
				told = append(told, string(d.Code))
				marked = append(append(marked, d.About.Units...), d.About.Unit)
			}
		}
		slices.Sort(marked)
		marked = slices.DeleteFunc(slices.Compact(marked), func(id string) bool { return id == "" })
		if got := strings.Join(marked, " "); got != c.marked || strings.Join(told, " ") != c.code {
			t.Errorf("%s: %s marks %q, want %s and %q", c.why, told, got, c.code, c.marked)
		}
	}
}
