package xlsx

import "sync"

// alike are parts that were read without a fault, with the styles that are in them, if any.
// Workbooks that are copies of one form, or saved by one program, have many in common.
var alike struct {
	sync.Mutex
	parts map[packedPart]*styles
}

// mostAlike is how many parts are kept, and longestAlike how long each may be, packed.
const mostAlike, longestAlike = 256, 16 << 10

// packedPart is all that the text of a part follows from.
type packedPart struct {
	method uint16
	crc    uint32
	size   uint64
	packed string
}

// alike says whether the same part was read before, and what styles are in it.
func (p *parts) alike(one *part) (key packedPart, s *styles, known bool) {
	packed, fault := p.packed(one)
	if fault != nil || len(packed) > longestAlike {
		return key, nil, false
	}
	key = packedPart{one.entry.Method, one.entry.CRC32, one.entry.UncompressedSize64, string(packed)}
	alike.Lock()
	defer alike.Unlock()
	s, known = alike.parts[key]
	one.checked = one.checked || known
	return key, s, known
}

// keep notes that the part was read without a fault.
func (key packedPart) keep(s *styles) {
	alike.Lock()
	defer alike.Unlock()
	if alike.parts == nil {
		alike.parts = map[packedPart]*styles{}
	}
	if len(alike.parts) < mostAlike && key.packed != "" {
		alike.parts[key] = s
	}
}
