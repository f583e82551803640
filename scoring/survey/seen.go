package survey

import (
	"hash/maphash"
	"math/bits"
)

// seen is a set of ids with the row that each was first in, in 16 bytes each and
// the room to grow. It holds 96 bits of a hash in place of an id: that two of a
// hundred million ids were taken for one has odds of one to 10¹³.
type seen struct {
	seeds  [2]maphash.Seed
	shards [64]shard
}

// shard is one part of the set; each grows by itself, so that little is copied
// at a time.
type shard struct {
	slots []slot
	used  int
}

// slot is empty where row is 0.
type slot struct {
	high uint64
	low  uint32
	row  uint32
}

func newSeen() seen { return seen{seeds: [2]maphash.Seed{maphash.MakeSeed(), maphash.MakeSeed()}} }

// key is what an id is known by, together with a few numbers that it is unique
// among.
func (s *seen) key(id string, among ...int) slot {
	high, low := maphash.String(s.seeds[0], id), maphash.String(s.seeds[1], id)
	for _, n := range among {
		high = mix(high ^ uint64(n))
		low = mix(low + uint64(n))
	}
	return slot{high: high, low: uint32(low)}
}

// mix spreads a number over all bits (the finalizer of splitmix64).
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// first is the row that the key was put with, 0 for none.
func (s *seen) first(key slot) uint32 { return s.shards[key.low%64].find(key).row }

// put adds a key with its row, unless it is there: then the result is the row that
// it was put with, else 0.
func (s *seen) put(key slot, row uint32) (first uint32) {
	shard := &s.shards[key.low%64]
	if (shard.used+1)*8 > len(shard.slots)*7 {
		shard.grow()
	}
	here := shard.find(key)
	if here.row != 0 {
		return here.row
	}
	key.row = row
	*here = key
	shard.used++
	return 0
}

// grow makes room for a quarter more: all shards grow at about the same time, and
// with twice the room half of it all would be empty.
func (s *shard) grow() {
	old := s.slots
	s.slots = make([]slot, max(16, len(old)*5/4))
	for _, key := range old {
		if key.row != 0 {
			*s.find(key) = key
		}
	}
}

// find is the slot of the key, or the empty one that it would be in.
func (s *shard) find(key slot) *slot {
	if len(s.slots) == 0 {
		return &slot{}
	}
	at, _ := bits.Mul64(key.high, uint64(len(s.slots)))
	for {
		here := &s.slots[at]
		if here.row == 0 || here.high == key.high && here.low == key.low {
			return here
		}
		if at++; at == uint64(len(s.slots)) {
			at = 0
		}
	}
}
