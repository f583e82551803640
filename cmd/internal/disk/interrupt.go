package disk

import (
	"io"
	"slices"
	"sync"
)

// gate lets changes of the disk through, one by one, until [Abandon] shuts it for good.
var gate sync.RWMutex

// change does something that an interrupt must not cut in two. It must not be nested.
func change(do func() error) error {
	gate.RLock()
	defer gate.RUnlock()
	return do()
}

// gated passes on what is written piece by piece, so that an interrupt need not wait
// for a whole file.
type gated struct{ io.Writer }

func (g gated) Write(p []byte) (int, error) {
	gate.RLock()
	defer gate.RUnlock()
	return g.Writer.Write(p)
}

// undo takes away something that is not finished.
type undo struct{ remove func() }

var (
	undosLock sync.Mutex
	undos     []*undo // in the order in which things were begun
)

// begun notes how to take something away, until it is done.
func begun(remove func()) *undo {
	u := &undo{remove}
	undosLock.Lock()
	defer undosLock.Unlock()
	undos = append(undos, u)
	return u
}

// done forgets it: it is finished, or has been taken away.
func (u *undo) done() {
	undosLock.Lock()
	defer undosLock.Unlock()
	undos = slices.DeleteFunc(undos, func(other *undo) bool { return other == u })
}

// Abandon waits for changes that have begun, lets no others begin, and takes away all
// that is not finished. The program has to end after it.
func Abandon() {
	gate.Lock()
	undosLock.Lock()
	for _, u := range slices.Backward(undos) {
		u.remove()
	}
}
