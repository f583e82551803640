// Package seq has the loops over slices that package slices lacks: what becomes of each item, those that a test
// keeps, the first of them, how many they are, and all by their keys.
package seq

import (
	"iter"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
)

// Map is what becomes of each item; of none, nil.
func Map[T, U any](all []T, of func(T) U) (list []U) {
	list = slices.Grow(list, len(all))
	for _, item := range all {
		list = append(list, of(item))
	}
	return list
}

// Spread is [Map] on all processors at once: what becomes of one item may depend on no other.
func Spread[T, U any](all []T, of func(T) U) []U {
	list, next := make([]U, len(all)), atomic.Int64{}
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(all)) {
		workers.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(all)); i = next.Add(1) - 1 {
				list[i] = of(all[i])
			}
		})
	}
	workers.Wait()
	return list
}

// Filter is the items that a test keeps.
func Filter[T any](all []T, keep func(T) bool) (list []T) {
	for _, item := range all {
		if keep(item) {
			list = append(list, item)
		}
	}
	return list
}

// First is the first item of which something holds, the zero value where there is none.
func First[T any](all []T, is func(T) bool) (none T) {
	for _, item := range all {
		if is(item) {
			return item
		}
	}
	return none
}

// Find is where that item stands in the list, nil where there is none.
func Find[T any](all []T, is func(*T) bool) *T {
	for i := range all {
		if is(&all[i]) {
			return &all[i]
		}
	}
	return nil
}

// Count is of how many items something holds.
func Count[T any](all []T, is func(T) bool) (n int) {
	for _, item := range all {
		if is(item) {
			n++
		}
	}
	return n
}

// All says whether something holds of every item.
func All[T any](all []T, is func(T) bool) bool {
	for _, item := range all {
		if !is(item) {
			return false
		}
	}
	return true
}

// By is the items by their keys; of those with one key, the last.
func By[K comparable, T any](all []T, key func(T) K) map[K]T {
	items := make(map[K]T, len(all))
	for _, item := range all {
		items[key(item)] = item
	}
	return items
}

// Set is the keys of all items.
func Set[K comparable, T any](all []T, key func(T) K) map[K]bool {
	keys := make(map[K]bool, len(all))
	for _, item := range all {
		keys[key(item)] = true
	}
	return keys
}

// Each visits the places of all items.
func Each[T any](all []T) iter.Seq[*T] {
	return func(yield func(*T) bool) {
		for i := range all {
			if !yield(&all[i]) {
				return
			}
		}
	}
}

// Pointers are the places of all items.
func Pointers[T any](all []T) []*T { return slices.AppendSeq(make([]*T, 0, len(all)), Each(all)) }
