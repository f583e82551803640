package scoring

// classify gives every scored unit its class and counts the ranked ones; a
// class that nobody has is counted too.
func (ranking *Ranking) classify(reg *Regulation) {
	scale := reg.ScaleOf(ranking.Block.ID)
	if scale == nil {
		return
	}
	counts := map[string]int{}
	for i := range ranking.Standings {
		s := &ranking.Standings[i]
		if !s.Card.Scored {
			continue
		}
		s.Class = scale.classOf(s.Card, reg.Rounding)
		if ranked(s) {
			counts[s.Class]++
		}
	}
	for _, level := range scale.Levels {
		ranking.Classes = append(ranking.Classes, ClassCount{level.Name, counts[level.Name]})
	}
}

// classOf is the class of the index, held down by the caps that apply.
func (scale *ClassScale) classOf(card *Scorecard, rounding Rounding) string {
	at := len(scale.Levels)
	figure := scale.figure(card.Index, rounding)
	for i, level := range scale.Levels {
		if level.Edge.Less(figure) || level.Edge.Equal(figure) && !level.Open {
			at = i
			break
		}
	}
	for _, c := range scale.Caps {
		if c.holds(card, scale, rounding) {
			at = max(at, scale.position(c.AtMost))
		}
	}
	if at >= len(scale.Levels) {
		return ""
	}
	return scale.Levels[at].Name
}

func (scale *ClassScale) figure(percent Points, rounding Rounding) Points {
	if scale.On == OnRounded {
		return rounding.Percent(percent)
	}
	return percent
}

func (c ClassCap) holds(card *Scorecard, scale *ClassScale, rounding Rounding) bool {
	line := card.Line(c.Code)
	if line == nil {
		return false
	}
	percent, ok := line.Index()
	return ok && scale.figure(percent, rounding).Less(c.Below)
}

// position is where a class stands in the scale; one that is not in it (which
// the check reports) holds nobody down.
func (scale *ClassScale) position(name string) int {
	for i, level := range scale.Levels {
		if level.Name == name {
			return i
		}
	}
	return 0
}
