package demo

import (
	"crypto/sha256"
	"encoding/binary"
	"math/rand/v2"
	"strconv"
	"strings"

	"parindex/scoring"
)

// chance draws numbers. It reduces the generator's output itself: the methods of
// [rand.Rand] may take another path on another processor or in another release.
type chance struct{ source *rand.PCG }

// chance is the generator for one purpose, such as a unit's row of a criterion.
func (r *Round) chance(about ...string) chance {
	key := strconv.FormatUint(r.seed, 10) + "\x00" + strings.Join(about, "\x00")
	sum := sha256.Sum256([]byte(key))
	return chance{rand.NewPCG(binary.BigEndian.Uint64(sum[:8]), binary.BigEndian.Uint64(sum[8:16]))}
}

// below is a number from 0 to n-1.
func (c chance) below(n int) int { return int(c.source.Uint64() % uint64(n)) }

// between is a number from least to most, both included.
func (c chance) between(least, most int) int { return least + c.below(most-least+1) }

// happens is true in so many cases of a hundred.
func (c chance) happens(percent int) bool { return c.below(100) < percent }

// oneOf is one of the texts.
func (c chance) oneOf(texts []string) string { return texts[c.below(len(texts))] }

// quarters is a share of a maximum in whole quarters: full marks in so many cases of
// a hundred, never 0.
func (c chance) quarters(most scoring.Points, full int) scoring.Points {
	if c.happens(full) {
		return most
	}
	return most.Mul(scoring.Whole(int64(c.between(1, 3)))).Quo(scoring.Whole(4))
}
