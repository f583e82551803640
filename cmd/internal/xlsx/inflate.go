package xlsx

import (
	"encoding/binary"
	"math/bits"
	"sync"
)

// A part is in memory whole, and how long it is unpacked stands in the file. So it is unpacked in little more than half
// the time of compress/flate, which has to be able to stop anywhere and to go on from there. The format is RFC 1951.

// inflater unpacks one part after the other.
type inflater struct {
	packed []byte
	bitstream
	text               []byte
	done               int // bytes of the text
	letters, distances code
	lengths            [maxLetters + maxDistances]uint8
}

// The symbols of a block at most: letters, its end and lengths of what is repeated, and how far in front that stands.
const maxLetters, maxDistances = 286, 30

var inflaters = sync.Pool{New: func() any { return new(inflater) }}

// inflate fills the text. It is false where the part is damaged, and of blocks with the codes that few have.
func inflate(packed, text []byte) bool {
	f := inflaters.Get().(*inflater)
	defer inflaters.Put(f)
	f.packed, f.text, f.done, f.bitstream = packed, text, 0, bitstream{}
	for last := false; !last; {
		f.fill(packed)
		last = f.take(1) == 1
		kind := f.take(2)
		if f.overdrawn() || !(kind == 0 && f.copyBlock() || kind == 2 && f.readCodes() && f.codedBlock()) {
			return false
		}
	}
	return f.done == len(text)
}

// bitstream is what is taken bit by bit from the bytes of a part.
type bitstream struct {
	bits  uint64
	count uint
	at    int // the next byte
}

// fill takes as many bytes as fit in: 56 bits or more, unless the part ends.
func (b *bitstream) fill(packed []byte) {
	if b.at+8 <= len(packed) {
		b.bits |= binary.LittleEndian.Uint64(packed[b.at:]) << (b.count & 63)
		b.at += int(63-b.count) / 8
		b.count |= 56 // the bits above are of the next byte, which will put them there again
		return
	}
	for b.count <= 56 && b.at < len(packed) {
		b.bits |= uint64(packed[b.at]) << (b.count & 63)
		b.count += 8
		b.at++
	}
}

func (b *bitstream) take(count uint) int {
	taken := b.bits & (1<<(count&63) - 1)
	b.bits >>= count & 63
	b.count -= count
	return int(taken)
}

// overdrawn says whether more was taken than there is.
func (b *bitstream) overdrawn() bool { return b.count > 64 }

// unfill gives the bytes back that nothing was taken of.
func (b *bitstream) unfill() {
	b.at -= int(b.count / 8)
	b.bits, b.count = 0, 0
}

// copyBlock is a block that is not packed.
func (f *inflater) copyBlock() bool {
	f.unfill()
	f.fill(f.packed)
	size, inverse := f.take(16), f.take(16)
	if f.overdrawn() || size != inverse^0xffff {
		return false
	}
	f.unfill()
	if size > len(f.packed)-f.at || size > len(f.text)-f.done {
		return false
	}
	copy(f.text[f.done:], f.packed[f.at:f.at+size])
	f.at, f.done = f.at+size, f.done+size
	return true
}

func (f *inflater) codedBlock() bool {
	b, text, done := f.bitstream, f.text, f.done
	for {
		b.fill(f.packed)
		m := f.letters.first(b.bits)
		b.take(m.length())
		if m&isLetter != 0 && done < len(text) {
			text[done] = byte(m.number())
			done++
			continue
		}
		if m&isRepeat == 0 {
			f.bitstream, f.done = b, done
			return m&isEnd != 0 && !b.overdrawn()
		}
		length := m.number() + b.take(m.extra())
		m = f.distances.first(b.bits)
		b.take(m.length())
		distance := m.number() + b.take(m.extra())
		if m&isRepeat == 0 || b.overdrawn() || distance > done || length > len(text)-done {
			return false
		}
		repeat(text[done-distance:], distance, length)
		done += length
	}
}

// repeat copies what may overlap: two letters again and again, too.
func repeat(from []byte, distance, length int) {
	to := from[distance:]
	if distance < 8 || length > len(to)-8 {
		for i := range length {
			to[i] = from[i]
		}
		return
	}
	for i := 0; i < length; i += 8 { // what is copied beyond will be overwritten
		binary.LittleEndian.PutUint64(to[i:], binary.LittleEndian.Uint64(from[i:]))
	}
}

// lengthsOrder is how the lengths of the code of lengths stand in a block.
var lengthsOrder = [19]uint8{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15}

// readCodes reads those of a block: the lengths of its codes, which are in a code themselves.
func (f *inflater) readCodes() bool {
	f.fill(f.packed)
	letters, distances, count := f.take(5)+257, f.take(5)+1, f.take(4)+4
	if letters > maxLetters || distances > maxDistances {
		return false
	}
	var ofLengths [len(lengthsOrder)]uint8
	for _, symbol := range lengthsOrder[:count] {
		f.fill(f.packed)
		ofLengths[symbol] = uint8(f.take(3))
	}
	lengths := f.lengths[:letters+distances]
	return f.letters.set(ofLengths[:], meaningsOfLetters) && f.readLengths(lengths) &&
		f.letters.set(lengths[:letters], meaningsOfLetters) && f.distances.set(lengths[letters:], meaningsOfDistances)
}

func (f *inflater) readLengths(lengths []uint8) bool {
	for i := 0; i < len(lengths); {
		f.fill(f.packed)
		m := f.letters.first(f.bits)
		f.take(m.length())
		length, count := m.number(), 1
		switch {
		case m == 0 || length == 16 && i == 0:
			return false
		case length == 16:
			length, count = int(lengths[i-1]), 3+f.take(2)
		case length == 17:
			length, count = 0, 3+f.take(3)
		case length == 18:
			length, count = 0, 11+f.take(7)
		}
		if count > len(lengths)-i {
			return false
		}
		for range count {
			lengths[i] = uint8(length)
			i++
		}
	}
	return true
}

// code is a Huffman code. What ten bits begin with is known at once; longer codes are seldom, and found bit by bit.
type code struct {
	short   [1 << shortCode]meaning
	symbols [maxLetters]meaning // in the order of their codes
	counts  [longestCode + 1]int
}

const shortCode, longestCode = 10, 15

// set makes the code of symbols with these lengths, 0 of those without a code. It says whether every text begins with
// a symbol; a code of one symbol has one bit, and need not.
func (c *code) set(lengths []uint8, meanings []meaning) bool {
	c.counts = [longestCode + 1]int{}
	for _, length := range lengths {
		c.counts[length]++
	}
	c.counts[0] = 0
	var codes, places [longestCode + 2]int // the next of each length
	left := 1                              // codes of a length that are free
	for length := 1; length <= longestCode; length++ {
		count := c.counts[length]
		codes[length+1], places[length+1] = (codes[length]+count)*2, places[length]+count
		if left = left*2 - count; left < 0 {
			return false
		}
	}
	if clear(c.short[:]); left > 0 && (c.counts[1] != 1 || places[longestCode+1] != 1) {
		return false
	}
	for symbol, length := range lengths {
		if length > 0 {
			c.put(codes[length], places[length], meanings[symbol]|meaning(length))
			codes[length]++
			places[length]++
		}
	}
	return true
}

func (c *code) put(code, place int, m meaning) {
	c.symbols[place] = m
	if m.length() > shortCode {
		return
	}
	begins := int(bits.Reverse16(uint16(code)) >> (16 - m.length())) // of a code, the highest bit is the first
	for ; begins < len(c.short); begins += 1 << m.length() {
		c.short[begins] = m
	}
}

// first is the symbol that the bits begin with, 0 of none.
func (c *code) first(bits uint64) meaning {
	m := c.short[bits%(1<<shortCode)]
	if m == 0 {
		m = c.long(bits)
	}
	return m
}

// long looks at one length after the other: codes of a length are numbers in turn, the first of them twice what
// follows the last of those before.
//
//go:noinline
func (c *code) long(bits uint64) meaning {
	code, place := 0, 0
	for _, count := range c.counts[1:] {
		code += int(bits & 1)
		if code < count {
			return c.symbols[place+code]
		}
		code, place, bits = (code-count)*2, place+count, bits>>1
	}
	return 0
}

// meaning is that of a symbol: a number, the count of extra bits that are added to it, and the length of the code.
type meaning uint32

const (
	isLetter meaning = 1 << (9 + iota)
	isRepeat
	isEnd
)

func (m meaning) length() uint { return uint(m & 31) }
func (m meaning) extra() uint  { return uint(m >> 5 & 15) }
func (m meaning) number() int  { return int(m >> 16) }

var meaningsOfLetters, meaningsOfDistances = func() (letters, distances []meaning) {
	for i := range 256 {
		letters = append(letters, isLetter|meaning(i)<<16)
	}
	letters = append(append(letters, isEnd), repeats(3, 28, 4)...)
	return append(letters, isRepeat|258<<16), repeats(1, maxDistances, 2)
}()

// repeats are numbers in groups of so many: from the third on, each group has one extra bit more.
func repeats(number, count, group int) (all []meaning) {
	for i := range count {
		extra := max(0, i/group-1)
		all = append(all, isRepeat|meaning(extra)<<5|meaning(number)<<16)
		number += 1 << extra
	}
	return all
}
