package record

import (
	"io"
	"testing"
)

// A file without an end is read no further than the limit.
func TestLimit(t *testing.T) {
	_, faults, err := readAtMost(endless{}, "r.json", 1)
	if err != nil || len(faults) != 1 || faults[0].Code != codeTooLarge || faults[0].Pos.String() != "r.json" {
		t.Error(err, faults)
	}
}

// What the system will not read is an error, not a fault of the data.
func TestUnreadable(t *testing.T) {
	if _, faults, err := Read(broken{}, "r.json"); err != io.ErrUnexpectedEOF || len(faults) > 0 {
		t.Error(err, faults)
	}
}

type endless struct{}

func (endless) Read(p []byte) (int, error) { return len(p), nil }

type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, io.ErrUnexpectedEOF }
