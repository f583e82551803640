package diff

import (
	"fmt"
	"strings"
	"unicode"

	"parindex/scoring"
	"parindex/scoring/compare"
)

// node is a criterion and its place.
type node struct {
	*scoring.Criterion
	parent *scoring.Criterion // nil at the top
	depth  int
}

// matcher pairs the criteria of two sets.
type matcher struct {
	sets     [2]*scoring.CriteriaSet // old, new
	follows  bool                    // the new one says that it follows the old
	old, new []node
	before   map[*scoring.Criterion]*scoring.Criterion // by the new one
	merged   map[*scoring.Criterion][]*scoring.Criterion
	taken    map[*scoring.Criterion]bool // old ones that have a successor
}

// match pairs by what says most first: the codes that a criterion says it had;
// code and title; a title below the same parent; title, maximum and rule
// elsewhere; and, for what is left, the last part of the code below the same
// parent. So a criterion that moved because another was put before it is still
// itself, and one under a common title elsewhere is not taken for it.
func match(old, new *scoring.CriteriaSet, follows bool) *matcher {
	m := &matcher{
		sets: [2]*scoring.CriteriaSet{old, new}, follows: follows, old: nodes(old), new: nodes(new),
		before: map[*scoring.Criterion]*scoring.Criterion{},
		merged: map[*scoring.Criterion][]*scoring.Criterion{},
		taken:  map[*scoring.Criterion]bool{},
	}
	if follows {
		m.byWas(old.ByCode())
	}
	m.by(anywhere, codeAndTitle)
	m.below(title)
	m.by(anywhere, content)
	m.below(title, lastPart)
	return m
}

// below pairs what stands below the same parent, from the top down: parents
// have to be paired before their children can be.
func (m *matcher) below(keys ...func(*scoring.Criterion) string) {
	deepest := 0
	for _, n := range m.new {
		deepest = max(deepest, n.depth)
	}
	for depth := range deepest + 1 {
		for _, key := range keys {
			m.by(func(n node) (*scoring.Criterion, bool) { return n.parent, n.depth == depth }, key)
		}
	}
}

// anywhere looks at all nodes alike.
func anywhere(node) (parent *scoring.Criterion, ok bool) { return nil, true }

// title is what titles are compared by. Reading has folded Unicode and spaces;
// marks that copying leaves within words do not show.
func title(c *scoring.Criterion) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, c.Title)
}

func codeAndTitle(c *scoring.Criterion) string { return c.Code + " " + title(c) }
func lastPart(c *scoring.Criterion) string     { return last(c.Code) }

func content(c *scoring.Criterion) string {
	return fmt.Sprintf("%q %s %s", title(c), c.Max, scoring.Meaning(c.Rule))
}

func nodes(set *scoring.CriteriaSet) (list []node) {
	path := []*scoring.Criterion{nil}
	set.Walk(func(c *scoring.Criterion, depth int) {
		path = append(path[:depth+1], c)
		list = append(list, node{c, path[depth], depth})
	})
	return list
}

// byWas pairs a criterion with the first old one that it says it was; the
// others are part of it.
func (m *matcher) byWas(old map[string]*scoring.Criterion) {
	for _, n := range m.new {
		for _, code := range n.Was {
			before := old[code]
			switch {
			case before == nil || m.taken[before]:
				continue
			case m.before[n.Criterion] == nil:
				m.before[n.Criterion] = before
			default:
				m.merged[n.Criterion] = append(m.merged[n.Criterion], before)
			}
			m.taken[before] = true
		}
	}
}

// place is a key below a parent of the old set, or anywhere where that is nil.
type place struct {
	parent *scoring.Criterion
	key    string
}

// by pairs what is left of both sets by a key, in order, for the nodes that
// scope takes; their parents have to be a pair too, where it names them.
func (m *matcher) by(scope func(node) (parent *scoring.Criterion, ok bool), key func(*scoring.Criterion) string) {
	waiting := map[place][]*scoring.Criterion{}
	for _, n := range m.old {
		if parent, ok := scope(n); ok && !m.taken[n.Criterion] {
			at := place{parent, key(n.Criterion)}
			waiting[at] = append(waiting[at], n.Criterion)
		}
	}
	for _, n := range m.new {
		parent, ok := scope(n)
		if !ok || m.before[n.Criterion] != nil || parent != nil && m.before[parent] == nil {
			continue
		}
		at := place{m.before[parent], key(n.Criterion)}
		if queue := waiting[at]; len(queue) > 0 {
			m.before[n.Criterion], waiting[at] = queue[0], queue[1:]
			m.taken[queue[0]] = true
		}
	}
}

// moved says whether a criterion has another code, and not only because its
// parent has.
func (m *matcher) moved(n node) bool {
	before := m.before[n.Criterion]
	if before.Code == n.Code {
		return false
	}
	along := n.parent != nil && m.before[n.parent] != nil && m.before[n.parent] == m.parentOf(before)
	return !along || last(before.Code) != last(n.Code)
}

func (m *matcher) parentOf(old *scoring.Criterion) *scoring.Criterion {
	for _, n := range m.old {
		if n.Criterion == old {
			return n.parent
		}
	}
	return nil
}

func last(code string) string { return code[strings.LastIndexByte(code, '.')+1:] }

// Pairings are the sets of two packs that follow each other, in the order of the new pack,
// with the criteria that are the same in both. A criterion that is part of a new one is
// what that was, too.
func Pairings(old, new Pack) (list []compare.Pairing) {
	taken := map[*scoring.CriteriaSet]bool{}
	for _, set := range new.Sets {
		before := predecessor(set, old, new)
		if before == nil || taken[before] {
			continue
		}
		taken[before] = true
		m := match(before, set, set.Previous == old.ID+"/"+before.ID)
		pairing := compare.Pairing{Old: before, New: set, Before: map[*scoring.Criterion][]*scoring.Criterion{}}
		for node, was := range m.before {
			pairing.Before[node] = append([]*scoring.Criterion{was}, m.merged[node]...)
		}
		list = append(list, pairing)
	}
	return list
}
