package criteriadiff

import (
	"fmt"
	"strings"

	"parindex/cmd/internal/text"
	"parindex/scoring"
)

// node is a criterion and its place.
type node struct {
	*scoring.Criterion
	parent *scoring.Criterion // nil at the top
}

// matcher pairs the criteria of two sets.
type matcher struct {
	sets     [2]*scoring.CriteriaSet // old, new
	old, new []node
	before   map[*scoring.Criterion]*scoring.Criterion // by the new one
	merged   map[*scoring.Criterion][]*scoring.Criterion
	taken    map[*scoring.Criterion]bool // old ones that have a successor
}

// match pairs by what says most first: the codes that a criterion says it had;
// code and title; title, maximum and rule; title; and, for what is left, code.
// So a criterion that moved because another was put before it is still itself.
func match(old, new *scoring.CriteriaSet, follows bool) *matcher {
	m := &matcher{
		sets: [2]*scoring.CriteriaSet{old, new}, old: nodes(old), new: nodes(new),
		before: map[*scoring.Criterion]*scoring.Criterion{},
		merged: map[*scoring.Criterion][]*scoring.Criterion{},
		taken:  map[*scoring.Criterion]bool{},
	}
	if follows {
		m.byWas(old.ByCode())
	}
	for _, key := range []func(*scoring.Criterion) string{codeAndTitle, content, title, code} {
		m.by(key)
	}
	return m
}

func codeAndTitle(c *scoring.Criterion) string { return c.Code + " " + text.Fold(c.Title) }
func code(c *scoring.Criterion) string         { return c.Code }

func title(c *scoring.Criterion) string {
	return fmt.Sprint(c.IsLeaf(), " ", strings.ToLower(text.Fold(c.Title)))
}

func content(c *scoring.Criterion) string {
	return fmt.Sprint(title(c), c.Max, text.English.Rule(c))
}

func nodes(set *scoring.CriteriaSet) (list []node) {
	path := []*scoring.Criterion{nil}
	set.Walk(func(c *scoring.Criterion, depth int) {
		path = append(path[:depth+1], c)
		list = append(list, node{c, path[depth]})
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

// by pairs what is left of both sets by a key, in order.
func (m *matcher) by(key func(*scoring.Criterion) string) {
	waiting := map[string][]*scoring.Criterion{}
	for _, n := range m.old {
		if k := key(n.Criterion); !m.taken[n.Criterion] {
			waiting[k] = append(waiting[k], n.Criterion)
		}
	}
	for _, n := range m.new {
		k := key(n.Criterion)
		if queue := waiting[k]; m.before[n.Criterion] == nil && len(queue) > 0 {
			m.before[n.Criterion], waiting[k] = queue[0], queue[1:]
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
