package criteria

import (
	"bytes"
	"fmt"
	"regexp"
	"sync"
	"unicode/utf8"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// toFill is the mark of what somebody has still to fill in or to decide, in a value or in
// a comment. New rounds and packs are full of it.
var toFill = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`<(?:điền|fill in): *([^<>\n]*)>`) })

// Mark is the mark of what has to be filled in, in the language of the file: what says
// what that is.
func Mark(vietnamese bool, what string) string {
	if vietnamese {
		return fmt.Sprintf("<điền: %s>", what)
	}
	return fmt.Sprintf("<fill in: %s>", what)
}

// IsMarked says whether something in the text of a file has still to be filled in.
func IsMarked(text []byte) bool { return toFill().Match(text) }

// unfilled notes every mark in the text, each at its place.
func (d *document) unfilled(text []byte) {
	if !bytes.ContainsRune(text, '<') {
		return
	}
	for _, m := range toFill().FindAllSubmatchIndex(text, -1) {
		line := bytes.Count(text[:m[0]], []byte("\n")) + 1
		start := bytes.LastIndexByte(text[:m[0]], '\n') + 1
		at := fault.At(d.name, line, utf8.RuneCount(text[start:m[0]])+1)
		d.faults.Add(fault.ToDo(CodeToFill, at, "what", string(text[m[2]:m[3]])))
	}
}

// refuseUnfilled makes what has to be filled in a fault of an official round: its result
// would be published with it.
func refuseUnfilled(status scoring.Status, faults fault.List) {
	if status != scoring.Official {
		return
	}
	for i := range faults {
		if faults[i].Code == CodeToFill {
			faults[i].Severity = fault.Error
		}
	}
}
