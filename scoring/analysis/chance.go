package analysis

import "math/bits"

// chance gives the numbers of a sample, each by its place alone: the same on every
// processor and however the work is divided. It is SplitMix64, whose states are a hash of
// the seed and the place.
type chance uint64

// at is the number at a row and a column of one of two matrices.
func (c chance) at(matrix, row, column int) uint64 {
	state := mixed(uint64(c) + golden*uint64(2*row+matrix+1))
	return mixed(state + golden*uint64(column+1))
}

const golden = 0x9e3779b97f4a7c15

func mixed(z uint64) uint64 {
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// below makes a number of it that is at least 0 and below n, all alike.
func below(number uint64, n int) int {
	high, _ := bits.Mul64(number, uint64(n))
	return int(high)
}
