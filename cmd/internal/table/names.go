package table

import (
	"slices"
	"strings"

	"parindex/cmd/internal/fold"
)

// Names finds ids by what people write: the id in any case, a name, an alias, and
// these in plain letters. A word that is several ids' means none of them. It is
// for one goroutine.
type Names struct {
	ids    map[string]string // as they are, and folded
	byWord map[string][]string
	called map[string][]string // the names of an id
	seen   map[string]said     // by cell: most say what others said
	beside map[[2]string]bool  // see [Names.May], by id and cell
	near   [256]nearby
}

// nearby is a cell that came before, where it is found without a map.
type nearby struct {
	cell string
	said said
}

// said is what a cell came to: an id, or the text itself where it is none.
type said struct {
	id    string
	known bool
}

// mostSeen bounds what a file of nonsense can take up.
const mostSeen = 10_000

// NewNames knows nothing yet.
func NewNames() *Names {
	n := &Names{ids: map[string]string{}, byWord: map[string][]string{}, called: map[string][]string{}}
	return n.Fresh()
}

// Fresh knows the same, and was asked nothing yet.
func (n *Names) Fresh() *Names {
	return &Names{ids: n.ids, byWord: n.byWord, called: n.called, seen: map[string]said{},
		beside: map[[2]string]bool{}}
}

// Put makes an id known, and by what names.
func (n *Names) Put(id string, names ...string) {
	n.ids[id] = id
	n.called[id] = append(n.called[id], names...)
	if folded := fold.Name(id); n.ids[folded] == "" {
		n.ids[folded] = id
	}
	for _, name := range append([]string{id}, names...) {
		n.add(fold.Name(name), id)
		n.add(fold.Slug(name), id)
	}
}

func (n *Names) add(word, id string) {
	if word != "" && !slices.Contains(n.byWord[word], id) {
		n.byWord[word] = append(n.byWord[word], id)
	}
}

// Find is the id that a cell means, else its text; first says whether it was
// never asked before.
func (n *Names) Find(cell string) (id string, known, first bool) {
	near := &n.near[HashByte(cell)]
	if cell == near.cell && cell != "" {
		return near.said.id, near.said.known, false
	}
	s, before := n.seen[cell]
	if !before {
		s = n.look(cell)
		if len(cell) > MaxHeading {
			return s.id, s.known, true
		}
		if cell = strings.Clone(cell); len(n.seen) < mostSeen {
			n.seen[cell] = s
		}
	}
	*near = nearby{cell, s}
	return s.id, s.known, !before
}

// isNear says whether a cell came lately and is known.
func (n *Names) isNear(cell string) bool {
	near := &n.near[HashByte(cell)]
	return near.said.known && near.cell == cell
}

// HashByte is a small number that differs between texts that differ in their length or
// last letters, as most ids do.
func HashByte(cell string) byte {
	n := len(cell)
	at := byte(n) * 37
	if n > 0 {
		at += cell[n-1]
	}
	if n > 1 {
		at += cell[n-2] * 16
	}
	return at
}

func (n *Names) look(cell string) said {
	if id, known := n.Meant(cell); known {
		return said{id, true}
	}
	return said{id: strings.Clone(Short(fold.Text(cell)))}
}

// Meant is [Names.Find] for names that are asked once, and for any goroutine.
func (n *Names) Meant(name string) (id string, known bool) {
	name = fold.Text(name)
	if len(n.ids) == 0 || strings.HasPrefix(name, "#") { // a line that somebody meant to leave out
		return "", false
	}
	for _, word := range []string{name, fold.Name(name)} {
		if id := n.ids[word]; id != "" {
			return id, true
		}
	}
	if ids := n.Of(name); len(ids) == 1 {
		return ids[0], true
	}
	return "", false
}

// Of are the ids that go by a name, or by its plain letters.
func (n *Names) Of(name string) []string {
	if ids := n.byWord[fold.Name(name)]; len(ids) > 0 {
		return ids
	}
	return n.byWord[fold.Slug(name)]
}

// Said visits the ids that cells meant, each as often as there are words for it.
func (n *Names) Said(visit func(id string)) {
	for _, s := range n.seen {
		if s.known {
			visit(s.id)
		}
	}
}
