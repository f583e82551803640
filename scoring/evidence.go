package scoring

// checkEvidence is what the regulation has against points that rest on nothing.
// A workbook without any evidence is reported once.
func (s *scorer) checkEvidence(line *Line, claim claim) {
	e := line.Entry
	if s.reg.Evidence != WarnEvidence && s.reg.Evidence != RefuseEvidence || e == nil || !line.Criterion.HasSelf() {
		return
	}
	if claim.bad || claim.points.Sign() <= 0 || e.Evidence != "" || e.Explanation != "" {
		return
	}
	at, code, pairs := e.EvidencePos, CodeEvidenceMissing, []any{"criterion", line.Criterion.Code, "points", claim.points}
	if s.uncited() {
		if s.saidUncited {
			return
		}
		s.saidUncited = true
		at, code, pairs = Position{File: s.submission.File}, CodeEvidenceNone, []any{"unit", s.card.Unit.ID, "name", s.card.Unit.Name}
	}
	if s.reg.Evidence == WarnEvidence {
		s.fault(Warn(code, at, pairs...))
		return
	}
	s.fault(Fault(code, at, pairs...))
}

// uncited says whether no leaf of the workbook has evidence or an explanation.
func (s *scorer) uncited() bool {
	for _, e := range s.submission.Entries {
		if e.Evidence != "" || e.Explanation != "" {
			return false
		}
	}
	return true
}
