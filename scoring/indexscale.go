package scoring

// IndexScale is the scale of every index: of units, areas and criteria, of means, and of
// the thresholds of classes. Its decimals are those of [Rounding]. The zero value is
// [PercentIndex].
type IndexScale string

// Administrative reform is published in percent, digital transformation (DTI) from 0 to
// 1 with four decimals.
const (
	PercentIndex IndexScale = "percent" // 0 to 100
	RatioIndex   IndexScale = "ratio"   // 0 to 1
)

// Full is the index of a unit that has its maximum.
func (s IndexScale) Full() Points {
	if s == RatioIndex {
		return Whole(1)
	}
	return hundred
}

// Of is points over a maximum on the scale; ok is false where there is no maximum.
func (s IndexScale) Of(points, max Points) (index Points, ok bool) {
	if max.Sign() <= 0 {
		return Points{}, false
	}
	return points.Mul(s.Full()).Quo(max), true
}

// From is an index of another scale on this one.
func (s IndexScale) From(other IndexScale, index Points) Points {
	return index.Mul(s.Full()).Quo(other.Full())
}
