package survey

import (
	"hash/maphash"
	"math/bits"
	"slices"
)

// Repeats finds out which codes of ballots and of people come more than once, so that a second
// reading need look at those alone. The first reading keeps five bytes for each code.
type Repeats struct {
	seed   maphash.Seed
	shards [256][][5]byte // of the first reading: hashes of 48 bits by their first byte, which is left out
	marks  []uint64       // of the second: bits for the hashes that came more than once; see marked
}

// NewRepeats is for a first reading.
func NewRepeats() *Repeats { return &Repeats{seed: maphash.MakeSeed()} }

// once says whether a code need not be looked at: since it is noted for later, or is known to
// come once. Home tells it from the same code elsewhere; capital letters make no difference.
func (r *Repeats) once(code string, home int) bool {
	if r == nil {
		return false
	}
	var room [64]byte
	hash := mix(maphash.Bytes(r.seed, appendLower(room[:0], code))+uint64(home)) >> 16
	if r.marks != nil {
		word, bit := marked(hash)
		return r.marks[word]&bit == 0
	}
	shard := &r.shards[hash>>40]
	*shard = append(*shard, [5]byte{byte(hash >> 32), byte(hash >> 24), byte(hash >> 16), byte(hash >> 8), byte(hash)})
	return true
}

// marked is where the mark of a hash is. With a million marks one of sixteen other codes is
// looked at in vain.
func marked(hash uint64) (word, bit uint64) {
	hash %= 64 * marks
	return hash / 64, 1 << (hash % 64)
}

const marks = 1 << 18

// Found ends the first reading, and says whether a second is needed; after that one, none is.
func (r *Repeats) Found() bool {
	if r.marks != nil {
		return false
	}
	var seen []uint64
	for i, shard := range r.shards {
		seen = r.markTwice(shard, seen)
		r.shards[i] = nil
	}
	return r.marks != nil
}

// markTwice marks the hashes that are twice in a shard. They are put into a table that is at
// most half full, which takes a fraction of the time of sorting them.
func (r *Repeats) markTwice(shard [][5]byte, table []uint64) []uint64 {
	size := 1 << bits.Len(uint(2*len(shard)))
	table = slices.Grow(table[:0], size)[:size]
	clear(table)
	for _, h := range shard {
		hash := uint64(h[0])<<32 | uint64(h[1])<<24 | uint64(h[2])<<16 | uint64(h[3])<<8 | uint64(h[4])
		at, key := hash&uint64(size-1), hash+1 // 0 is a free place
		for table[at] != 0 && table[at] != key {
			at = (at + 1) & uint64(size-1)
		}
		if table[at] == key {
			r.mark(hash)
		}
		table[at] = key
	}
	return table
}

func (r *Repeats) mark(hash uint64) {
	if r.marks == nil {
		r.marks = make([]uint64, marks)
	}
	word, bit := marked(hash)
	r.marks[word] |= bit
}
