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
			s.Class = s.Card.printedClass()
			continue
		}
		s.Class = scale.classOf(s.Card, reg.Rounding)
		ranking.Near = append(ranking.Near, scale.near(s.Card, reg.Rounding)...)
		if ranked(s) {
			counts[s.Class]++
		}
	}
	for _, level := range scale.Levels {
		ranking.Classes = append(ranking.Classes, ClassCount{Name: level.Name, Units: counts[level.Name]})
	}
}

// Placing is how a unit came to its class.
type Placing struct {
	Figure Points // the index or the total, as compared
	// ByFigure is the level of that figure alone, At the one after the caps: both
	// positions in the scale, its length for below all levels.
	ByFigure, At int
	// Held are the caps that held the unit down, each to less than its figure gave.
	Held []ClassCap
	// Fallen are the caps that could have done so and say nothing of this unit, since
	// their criterion does not apply to it.
	Fallen []ClassCap
	// Unknown are the caps whose criterion is not known of this unit, since only
	// published figures are: one of them may hold it down.
	Unknown []ClassCap
}

// Place puts a scored unit in the scale.
func (scale *ClassScale) Place(card *Scorecard, rounding Rounding) Placing {
	p := Placing{Figure: scale.compared(scale.figure(card), rounding)}
	p.ByFigure = scale.level(p.Figure)
	p.At = p.ByFigure
	for _, c := range scale.Caps {
		at := scale.position(c.AtMost)
		switch index, applies := c.index(card); {
		case at <= p.ByFigure:
		case card.hides(c.Code):
			p.Unknown = append(p.Unknown, c)
		case !applies:
			p.Fallen = append(p.Fallen, c)
		case scale.compared(index, rounding).Less(c.Below):
			p.Held = append(p.Held, c)
			p.At = max(p.At, at)
		}
	}
	return p
}

// Holding are the caps that keep a unit below the level at that position, whatever its
// figure is.
func (scale *ClassScale) Holding(at int, card *Scorecard, rounding Rounding) (caps []ClassCap) {
	for _, c := range scale.Caps {
		index, applies := c.index(card)
		if applies && at < scale.position(c.AtMost) && scale.compared(index, rounding).Less(c.Below) {
			caps = append(caps, c)
		}
	}
	return caps
}

// level is the position of the first level whose edge the figure reaches.
func (scale *ClassScale) level(figure Points) int {
	for i, level := range scale.Levels {
		if level.Edge.Less(figure) || level.Edge.Equal(figure) && !level.Open {
			return i
		}
	}
	return len(scale.Levels)
}

// classOf is the class of the figure, held down by the caps that apply.
func (scale *ClassScale) classOf(card *Scorecard, rounding Rounding) string {
	at := scale.Place(card, rounding).At
	if at >= len(scale.Levels) {
		return ""
	}
	return scale.Levels[at].Name
}

// figure is what the edges of the levels are of.
func (scale *ClassScale) figure(card *Scorecard) Points {
	if scale.By == ByTotal {
		return card.Total
	}
	return card.Index
}

// compared is a figure as it is compared with an edge.
func (scale *ClassScale) compared(figure Points, rounding Rounding) Points {
	if scale.On == OnRounded {
		return rounding.Percent(figure)
	}
	return figure
}

// index is that of the cap's criterion; ok is false where it does not apply.
func (c ClassCap) index(card *Scorecard) (index Points, ok bool) {
	return card.IndexOf(c.Code)
}

// NearEdge is a unit whose figure, or the index of a criterion which caps its class, is as
// near to a threshold as half a unit of the last printed digit, and not on it: its
// class hangs on rounding.
type NearEdge struct {
	Card   *Scorecard
	Code   string // of the criterion; empty for the unit's index or total
	Figure Points // exact
	Edge   Points
	Class  string // the one above the threshold, or the cap
}

// near finds what is near to a threshold.
func (scale *ClassScale) near(card *Scorecard, rounding Rounding) (near []NearEdge) {
	half := rounding.step().Quo(Whole(2))
	isNear := func(a, b Points) bool {
		gap := a.Sub(b)
		return gap.Sign() != 0 && !half.Less(gap.Max(gap.Neg()))
	}
	for _, level := range scale.Levels {
		if figure := scale.figure(card); isNear(figure, level.Edge) {
			near = append(near, NearEdge{card, "", figure, level.Edge, level.Name})
		}
	}
	for _, held := range scale.Caps {
		if index, ok := held.index(card); ok && isNear(index, held.Below) {
			near = append(near, NearEdge{card, held.Code, index, held.Below, held.AtMost})
		}
	}
	return near
}

// position is where a class stands in the scale; one that is not in it (which
// the check reports) holds nobody down.
func (scale *ClassScale) position(name string) int {
	return max(scale.index(name), 0)
}
