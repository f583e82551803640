package survey

import (
	"hash/maphash"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"

	"parindex/scoring/fault"
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

// key is what an id is known by in a part of a home. Ids of all parts of a home that
// differ in capital letters at most stand near each other: they have the same high half.
func (s *seen) key(id string, home, part int) slot {
	var room [64]byte
	return s.keyOf(appendLower(room[:0], id), maphash.String(s.seeds[1], id), home, part)
}

// foldedKey is that of an id in small letters.
func (s *seen) foldedKey(id string, home, part int) slot {
	var room [64]byte
	lower := appendLower(room[:0], id)
	return s.keyOf(lower, maphash.Bytes(s.seeds[1], lower), home, part)
}

func (s *seen) keyOf(lower []byte, exact uint64, home, part int) slot {
	high := mix(maphash.Bytes(s.seeds[0], lower) ^ uint64(home))
	return slot{high: high, low: uint32(mix(mix(exact+uint64(home)) + uint64(part)))}
}

// isLower says whether small letters are as good as any in the id.
func isLower(id string) bool {
	for i := range len(id) {
		if c := id[i]; c >= utf8.RuneSelf {
			return strings.ToLower(id) == id
		} else if 'A' <= c && c <= 'Z' {
			return false
		}
	}
	return true
}

// appendLower appends an id in small letters.
func appendLower(to []byte, id string) []byte {
	for i := range len(id) {
		switch c := id[i]; {
		case c >= utf8.RuneSelf:
			return append(to[:0], strings.ToLower(id)...)
		case 'A' <= c && c <= 'Z':
			to = append(to, c+'a'-'A')
		default:
			to = append(to, c)
		}
	}
	return to
}

// mix spreads a number over all bits (the finalizer of splitmix64).
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// first is the row that the key was put with, 0 for none.
func (s *seen) first(key slot) uint32 {
	here, _ := s.shards[key.high%64].find(key)
	return here.row
}

// put adds a key with its row, unless it is there: then first is the row that it was
// put with, else 0. It is alone where no other id of its home is like it, in any part.
func (s *seen) put(key slot, row uint32) (first uint32, alone bool) {
	shard := &s.shards[key.high%64]
	if (shard.used+1)*8 > len(shard.slots)*7 {
		shard.grow()
	}
	here, alone := shard.find(key)
	if here.row != 0 {
		return here.row, false
	}
	key.row = row
	*here = key
	shard.used++
	return 0, alone
}

// grow makes room for a quarter more: all shards grow at about the same time, and
// with twice the room half of it all would be empty.
func (s *shard) grow() {
	old := s.slots
	s.slots = make([]slot, max(16, len(old)*5/4))
	for _, key := range old {
		if key.row != 0 {
			here, _ := s.find(key)
			*here = key
		}
	}
}

// find is the slot of the key, or the empty one that it would be in, and whether no key
// with the same high half stands before.
func (s *shard) find(key slot) (here *slot, alone bool) {
	if len(s.slots) == 0 {
		return &slot{}, true
	}
	alone = true
	at, _ := bits.Mul64(key.high, uint64(len(s.slots)))
	for {
		here := &s.slots[at]
		if here.row == 0 || here.high == key.high && here.low == key.low {
			return here, alone
		}
		alone = alone && here.high != key.high
		if at++; at == uint64(len(s.slots)) {
			at = 0
		}
	}
}

// rows numbers the rows of ballots from 1 and finds their places again. Rows of
// one file, line after line, take no room.
type rows struct {
	count uint32
	runs  []run
	near  fault.Position // of the next row, if it belongs to the last run
	lost  uint32         // the first row whose place is not kept
}

// run is rows on neighbouring lines.
type run struct {
	first uint32
	pos   fault.Position
}

const mostRuns = 1 << 16

func (r *rows) next(at fault.Position) uint32 {
	r.count++
	follows := at == r.near && r.count > 1
	r.near = at.At(at.Line()+1, at.Col())
	if follows || r.lost > 0 {
		return r.count
	}
	if len(r.runs) == mostRuns {
		r.lost = r.count
		return r.count
	}
	r.runs = append(r.runs, run{r.count, at})
	return r.count
}

func (r run) at(row uint32) fault.Position {
	return r.pos.At(r.pos.Line()+int(row-r.first), r.pos.Col())
}

// place is where a row stood; nothing where that is not known.
func (r *rows) place(row uint32) fault.Position {
	if row == 0 || r.lost > 0 && row >= r.lost {
		return fault.Position{}
	}
	i, found := slices.BinarySearchFunc(r.runs, row,
		func(one run, row uint32) int { return int(int64(one.first) - int64(row)) })
	if !found {
		i--
	}
	return r.runs[i].at(row)
}
