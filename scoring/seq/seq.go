// Package seq has the loops over slices that package slices lacks: what becomes of each item, those that a test
// keeps, the first of them, and how many they are.
package seq

// Map is what becomes of each item; of none, nil.
func Map[T, U any](all []T, of func(T) U) (list []U) {
	for _, item := range all {
		list = append(list, of(item))
	}
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
func All[T any](all []T, is func(T) bool) bool { return Count(all, is) == len(all) }

// Pointers are the places of all items.
func Pointers[T any](all []T) []*T {
	list := make([]*T, len(all))
	for i := range all {
		list[i] = &all[i]
	}
	return list
}
