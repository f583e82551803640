package survey

import "strings"

// names numbers texts as they come: waves, channels. The empty one is 0.
type names struct {
	places
	all   []string
	lower map[string]string // the first name of those that differ in capital letters only
}

// mostNames is more waves or channels than a survey has; beyond it, a column is
// something else.
const mostNames = 1000

func newNames() names {
	n := names{places: newPlaces(1), all: []string{""}, lower: map[string]string{}}
	n.put("", 0)
	return n
}

// number is that of the name; ok is false for one too many.
func (n *names) number(name string) (number int, ok bool) {
	number, ok = n.find(name)
	if ok || len(n.all) > mostNames {
		return number, ok
	}
	name = strings.Clone(name)
	number = len(n.all)
	n.put(name, number)
	n.all = append(n.all, name)
	return number, true
}

// like is an earlier name that differs from a new one in capital letters only, if any.
func (n *names) like(name string) string {
	key := strings.ToLower(name)
	if other := n.lower[key]; other != "" {
		return other
	}
	n.lower[key] = n.all[len(n.all)-1]
	return ""
}

// places finds numbers of ids, those that came lately without a map.
type places struct {
	numbers map[string]int
	near    [256]nearby
}

type nearby struct {
	id     string
	number int
	known  bool
}

func newPlaces(n int) places { return places{numbers: make(map[string]int, n)} }

// put keeps the first of two with the same id.
func (p *places) put(id string, number int) {
	if _, there := p.numbers[id]; !there {
		p.numbers[id] = number
	}
}

func (p *places) find(id string) (int, bool) {
	near := &p.near[hashByte(id)]
	if near.known && id == near.id {
		return near.number, true
	}
	number, ok := p.numbers[id]
	if ok {
		*near = nearby{id, number, true}
	}
	return number, ok
}

// hashByte tells ids apart that differ in their length or last letters, as most do.
func hashByte(id string) byte {
	n := len(id)
	at := byte(n) * 37
	if n > 0 {
		at += id[n-1]
	}
	if n > 1 {
		at += id[n-2] * 16
	}
	return at
}
