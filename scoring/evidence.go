package scoring

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parindex/scoring/fault"
)

// nothingWords are what people write where they have nothing to write.
var nothingWords = []string{"", "không", "không có", "chưa", "chưa có", "ko", "k", "n/a", "na", "none", "no",
	"nil", "null"}

// saysNothing says whether a text is blank or only fills its cell: a dash, a question mark, "không có".
func saysNothing(said string) bool {
	return slices.Contains(nothingWords, strings.ToLower(strings.TrimFunc(said, isMark)))
}

func isMark(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// denials are how people begin to write that a criterion is not for a unit.
var denials = []string{"không áp dụng", "ko áp dụng", "k áp dụng", "kad", "không thuộc đối tượng",
	"không thuộc phạm vi",
	"không phải đánh giá", "not applicable"}

// behindDenials is what they write behind that; other words may deny another thing.
var behindDenials = []string{" đối với ", " với đơn vị", " cho đơn vị", " tại đơn vị", " ở đơn vị", " to ",
	" áp dụng", " đánh giá"}

// SaysNotApplicable says whether a text is no more than that a criterion does not apply to its unit.
func SaysNotApplicable(said string) bool {
	said = strings.TrimFunc(said, isMark)
	if first, _ := utf8.DecodeRuneInString(said); !strings.ContainsRune("kntđ", unicode.ToLower(first)) {
		return false // no denial and no subject begins so
	}
	said = strings.ToLower(said)
	for _, subject := range []string{"tiêu chí ", "nội dung ", "này ", "đơn vị "} {
		said = strings.TrimPrefix(said, subject)
	}
	for _, denial := range denials {
		more, is := strings.CutPrefix(said, denial)
		isMore := func(words string) bool { return strings.HasPrefix(more, words) }
		if is && (more == "" || isMark([]rune(strings.TrimSpace(more))[0]) ||
			slices.ContainsFunc(behindDenials, isMore)) {
			return true
		}
	}
	return false
}

// checkDenied warns of a leaf that is scored while a text says that it does not apply: no text leaves it out.
func (s *scorer) checkDenied(line *Line, claim *claim) {
	about := func(said string, points Points) []any {
		return []any{"criterion", line.Criterion.Code, "unit", s.card.Unit.ID, "name", s.card.Unit.Name,
			"found", said, "points", points}
	}
	if e := line.Entry; e != nil && e.Denied.Said != "" && !claim.blank && !claim.bad {
		s.fault(fault.Warn(codeSaysNotApplicable, e.Denied.Pos, about(e.Denied.Said, claim.points)...))
	}
	for _, step := range line.Steps {
		if step.Counts() && SaysNotApplicable(step.Reason) {
			s.faultOf(step.Decision, fault.Warn(codeSaysNotApplicable, step.reasonPlace(),
				about(step.Reason, step.To.Number)...))
		}
	}
}

// checkEvidence reports claims without evidence, where the regulation asks for it. A
// workbook without any evidence is reported once.
func (s *scorer) checkEvidence(line *Line, claim *claim) {
	e := line.Entry
	if s.reg.Evidence != WarnEvidence && s.reg.Evidence != RefuseEvidence || e == nil || !line.Criterion.HasSelf() {
		return
	}
	alone := line.Criterion.Proof == EvidenceAlone
	if claim.bad || claim.points.Sign() <= 0 || !saysNothing(e.Evidence) || !saysNothing(e.Explanation) &&
		!alone || s.isWaived(line) {
		return
	}
	line.NoEvidence = true
	at, code, pairs := e.EvidencePos, CodeEvidenceMissing, []any{"criterion", line.Criterion.Code,
		"points", claim.points}
	if e.Evidence != "" {
		pairs = append(pairs, "found", e.Evidence)
	}
	if !saysNothing(e.Explanation) {
		code = codeProofAlone
	}
	if s.citesNothing() {
		if s.uncited {
			return
		}
		s.uncited = true
		at, code, pairs = fault.InFile(s.submission.File), codeEvidenceNone, []any{"unit", s.card.Unit.ID,
			"name", s.card.Unit.Name}
	}
	if s.reg.Evidence == WarnEvidence {
		s.fault(fault.Warn(code, at, pairs...))
		return
	}
	s.fault(fault.New(code, at, pairs...).With(fault.ClaimKept))
}

// checkItem warns of bonus or penalty points that a council gives although
// neither it nor the unit names what they rest on. A column of the unit's own
// workbook has no agency, and no room to name anything.
func (s *scorer) checkItem(line *Line) {
	if line.Appraised.Sign() <= 0 || line.Entry != nil && !saysNothing(line.Entry.Evidence) {
		return
	}
	var last *Step
	for i, a := range line.Steps {
		if a.Counts() && !saysNothing(a.Evidence) {
			return
		}
		if a.Counts() && a.Agency != "" {
			last = &line.Steps[i]
		}
	}
	if last != nil && !s.isWaived(line) {
		s.fault(fault.Warn(codeItemEvidence, last.Pos, "unit", s.card.Unit.ID, "name", s.card.Unit.Name,
			"criterion", line.Criterion.Code, "points", line.Appraised))
	}
}

// isWaived says whether a leaf that lacks evidence needs none.
func (d *decided) isWaived(line *Line) bool {
	waived := d.waived[line.Criterion.Code]
	if waived {
		put(&d.needed, line.Criterion.Code, true)
	}
	return waived
}

// warnVainWaivers warns of waivers of evidence that nobody asked for or that is there:
// they change nothing, and may be meant for another criterion.
func (d *decided) warnVainWaivers() {
	warned := map[string]bool{}
	for _, step := range d.card.Other {
		if code := step.Code; step.Kind == WaiveEvidence && step.Counts() && !d.needed[code] && !warned[code] {
			warned[code] = true
			d.warnNoEffect(step.Decision)
		}
	}
}

// citesNothing says whether no leaf of the workbook has evidence or an explanation.
func (h *handed) citesNothing() bool {
	for _, e := range h.submission.Entries {
		if e.Evidence != "" || e.Explanation != "" { // a dash is told at its cell
			return false
		}
	}
	return true
}

// Proof is what a leaf asks for beside the points that a unit claims, where the
// regulation asks for evidence. Without a choice either will do, and nobody is told
// which it was.
type Proof string

// An explanation says how the unit computed its points. What has no more than that is
// listed first for whoever appraises it.
const (
	EvidenceAlone         Proof = "evidence"
	EvidenceOrExplanation Proof = "evidence_or_explanation"
)

// isOnlyExplained says whether the unit explained points that nothing proves.
func (s *scorer) isOnlyExplained(line *Line, claim *claim) bool {
	e := line.Entry
	return line.Criterion.Proof == EvidenceOrExplanation && e != nil && line.Criterion.HasSelf() && !claim.bad &&
		claim.points.Sign() > 0 && saysNothing(e.Evidence) && !saysNothing(e.Explanation)
}

// ToRead says whether an appraiser should read the explanation first: nothing else speaks
// for the points, and nobody has decided yet.
func (l Line) ToRead() bool { return l.OnlyExplained && l.Excluded == nil && l.Steps.Last() == nil }
