package answers

import (
	"strings"

	"parindex/cmd/internal/fold"
)

// names finds ids by what people write: the id in any case, or the name.
type names struct {
	units, groups, questions *ids
}

func newNames(s Survey) *names {
	n := &names{newIDs(), newIDs(), newIDs()}
	for _, u := range s.Units {
		n.units.put(u.ID, u.Name)
	}
	for _, g := range s.Definition.Groups {
		n.groups.put(g.ID, g.Name)
	}
	for _, q := range s.Definition.Questions() {
		n.questions.put(q.ID, questionWords(q)...)
	}
	return n
}

// ids are by word; what cells said is remembered, since most say what others
// said.
type ids struct {
	byWord    map[string]string
	ambiguous map[string]bool // words that are names of two
	seen      map[string]said // by cell
	near      [256]nearby
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

func newIDs() *ids {
	return &ids{byWord: map[string]string{}, seen: map[string]said{}, ambiguous: map[string]bool{}}
}

// put makes an id known by its names, unless they are another's too.
func (n *ids) put(id string, names ...string) {
	n.byWord[fold.Word(id)] = id
	for _, name := range names {
		name = fold.Word(name)
		if other, taken := n.byWord[name]; taken && other != id {
			n.ambiguous[name] = n.ambiguous[name] || fold.Word(other) != name
			continue
		}
		n.byWord[name] = id
	}
}

// find is the id that a cell means; first says whether it was never asked before.
func (n *ids) find(cell string) (s said, first bool) {
	near := &n.near[spot(cell)]
	if cell == near.cell && cell != "" {
		return near.said, false
	}
	s, before := n.seen[cell]
	if !before {
		s = n.look(cell)
		if len(cell) > maxHeading {
			return s, true
		}
		if cell = strings.Clone(cell); len(n.seen) < mostSeen {
			n.seen[cell] = s
		}
	}
	*near = nearby{cell, s}
	return s, !before
}

// spot tells ids apart that differ in their length or last letters, as most do.
func spot(cell string) byte {
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

func (n *ids) look(cell string) said {
	folded := fold.Text(cell)
	key := strings.ToLower(folded)
	if id, known := n.byWord[key]; known && key != "" && !n.ambiguous[key] {
		return said{id, true}
	}
	return said{id: strings.Clone(short(folded))}
}

// short cuts a text that is too long to be a name.
func short(s string) string {
	if len(s) <= maxHeading {
		return s
	}
	return strings.ToValidUTF8(s[:maxHeading], "") + "…"
}

// each visits the ids that cells said.
func (n *ids) each(visit func(id string)) {
	for _, s := range n.seen {
		if s.known {
			visit(s.id)
		}
	}
}

// here says whether a cell said that id.
func (n *ids) here(id string) bool {
	for _, s := range n.seen {
		if s.known && s.id == id {
			return true
		}
	}
	return false
}
