package survey

import "strings"

// names numbers texts as they come: waves, channels. The empty one is 0.
type names struct {
	numbers    map[string]int
	all        []string
	last       string
	lastNumber int
}

func (n *names) number(name string) int {
	if n.numbers == nil {
		n.numbers, n.all = map[string]int{"": 0}, []string{""}
	}
	if name == n.last {
		return n.lastNumber
	}
	number, ok := n.numbers[name]
	if !ok {
		name = strings.Clone(name)
		number = len(n.all)
		n.numbers[name] = number
		n.all = append(n.all, name)
	}
	n.last, n.lastNumber = n.all[number], number
	return number
}

// places finds numbers of ids, the one of the row before at once.
type places struct {
	numbers map[string]int
	last    string
	number  int
	any     bool
}

func newPlaces(n int) places { return places{numbers: make(map[string]int, n)} }

// put keeps the first of two with the same id.
func (p *places) put(id string, number int) {
	if _, there := p.numbers[id]; !there {
		p.numbers[id] = number
	}
}

func (p *places) find(id string) (int, bool) {
	if p.any && id == p.last {
		return p.number, true
	}
	number, ok := p.numbers[id]
	if ok {
		p.last, p.number, p.any = strings.Clone(id), number, true
	}
	return number, ok
}
