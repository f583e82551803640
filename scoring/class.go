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

// Placing is how a unit came to its class.
type Placing struct {
	Figure Points // the index as compared, in percent
	// ByIndex is the level of the index alone, At the one after the caps: both
	// positions in the scale, its length for below all levels.
	ByIndex, At int
	// Held are the caps that held the unit down, each to less than its index gave.
	Held []ClassCap
}

// Place puts a scored unit in the scale.
func (scale *ClassScale) Place(card *Scorecard, rounding Rounding) Placing {
	p := Placing{Figure: scale.figure(card.Index, rounding)}
	p.ByIndex = scale.byIndex(p.Figure)
	p.At = p.ByIndex
	for _, c := range scale.Caps {
		if at := scale.position(c.AtMost); at > p.ByIndex && c.holds(card, scale, rounding) {
			p.Held = append(p.Held, c)
			p.At = max(p.At, at)
		}
	}
	return p
}

func (scale *ClassScale) byIndex(figure Points) int {
	for i, level := range scale.Levels {
		if level.Edge.Less(figure) || level.Edge.Equal(figure) && !level.Open {
			return i
		}
	}
	return len(scale.Levels)
}

// classOf is the class of the index, held down by the caps that apply.
func (scale *ClassScale) classOf(card *Scorecard, rounding Rounding) string {
	at := scale.Place(card, rounding).At
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
