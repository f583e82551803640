package answers

// ahead reads rows in a goroutine of its own: telling text into cells takes about
// as long as counting what they say, and both go on at once.
type ahead struct {
	full chan *batch // read; closed at the end
	free chan *batch // to be read into
	quit chan struct{}
}

// batchesAhead is how many batches there are beside the one in use.
const batchesAhead = 3

func readAhead(r *rowReader) *ahead {
	a := &ahead{make(chan *batch, batchesAhead+1), make(chan *batch, batchesAhead+1), make(chan struct{})}
	for range batchesAhead {
		a.free <- &batch{}
	}
	go a.read(r)
	return a
}

func (a *ahead) read(r *rowReader) {
	defer close(a.full)
	for {
		select {
		case <-a.quit:
			return
		case b := <-a.free:
			if !r.fill(b) {
				return
			}
			a.full <- b // there is room for all
		}
	}
}

// next is the next batch in place of the last one, nil at the end.
func (a *ahead) next(last *batch) *batch {
	select {
	case a.free <- last:
	default: // nobody reads any more
	}
	return <-a.full
}

// stop waits until nothing is read any more.
func (a *ahead) stop() {
	close(a.quit)
	for range a.full {
	}
}
