// Package pool holds values each once, for lists in which most values come again.
package pool

// Pool is a list of different values. They are read at the places that [Pool.Put] gives.
type Pool[T comparable] struct {
	All  []T
	at   map[T]uint32
	last uint32 // the place that was given last: many values come several times in a row
}

// Put is the place of a value, which is kept if it is new.
func (p *Pool[T]) Put(value T) uint32 {
	if int(p.last) < len(p.All) && p.All[p.last] == value {
		return p.last
	}
	at, known := p.at[value]
	if !known {
		if p.at == nil {
			p.at = map[T]uint32{}
		}
		at = uint32(len(p.All))
		p.All, p.at[value] = append(p.All, value), at
	}
	p.last = at
	return at
}

// Close gives back the memory that only putting values takes. Any that come later share
// nothing with those before.
func (p *Pool[T]) Close() { p.at = nil }
