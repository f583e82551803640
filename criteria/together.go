package criteria

import "slices"

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

// check reports what is missing as the kind of field that it is: a choice may be one.
func (t together) check(m *mapping, fields []field) {
	if t.when != "" && !m.given(t.when) || t.unless != "" && m.given(t.unless) {
		return
	}
	for _, f := range fields {
		if slices.Contains(t.all, f.key) {
			m.require(f)
		}
	}
	if t.some != nil {
		m.atLeastOne(t.some...)
	}
	if t.one != nil {
		m.atMostOne(t.one...)
	}
}
