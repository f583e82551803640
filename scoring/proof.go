package scoring

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
func (s *scorer) isOnlyExplained(line *Line, claim claim) bool {
	e := line.Entry
	return line.Criterion.Proof == EvidenceOrExplanation && e != nil && line.Criterion.HasSelf() && !claim.bad &&
		claim.points.Sign() > 0 && e.Evidence == "" && e.Explanation != ""
}

// ToRead says whether an appraiser should read the explanation first: nothing else speaks
// for the points, and nobody has decided yet.
func (l Line) ToRead() bool { return l.OnlyExplained && l.Excluded == nil && l.Steps.Last() == nil }
