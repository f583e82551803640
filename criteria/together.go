package criteria

// together is what the keys of one mapping have to do with each other. Of the
// three lists one is given as a rule.
type together struct {
	// when and unless are keys that it depends on; "" is none.
	when, unless string

	all  []string // every one of these keys has to be there
	some []string // one at least
	one  []string // one at most
}

// exactlyOne is two demands.
func exactlyOne(keys ...string) together { return together{some: keys, one: keys} }

func (t together) check(m *mapping) {
	if t.when != "" && !m.given(t.when) || t.unless != "" && m.given(t.unless) {
		return
	}
	for _, key := range t.all {
		m.require(need(key, word{}))
	}
	if t.some != nil {
		m.atLeastOne(t.some...)
	}
	if t.one != nil {
		m.atMostOne(t.one...)
	}
}
