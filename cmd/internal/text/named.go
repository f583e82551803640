package text

import (
	"cmp"
	"slices"

	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// named are the arguments that hold ids of what has a name, and who has it.
var named = map[string]func(*fault.Names) map[string]string{
	"unit": unitNames, "units": unitNames, "other": unitNames, "parent": unitNames, "part": unitNames,
	"block": blockNames, "blocks": blockNames,
	"agency": agencyNames, "appraiser": agencyNames, "appraisers": agencyNames, "agencies": agencyNames,
	"group":       func(n *fault.Names) map[string]string { return n.Groups },
	"consequence": func(n *fault.Names) map[string]string { return n.Consequences },

	// Of most codes these are what somebody typed.
	"published-block found": blockNames, "decision-other-agency found": agencyNames,
	"history-unit-moved now": blockNames, "workbook-wrong-unit file": unitNames,
	"workbook-other-set found": setNames, "workbook-other-set expected": setNames,
	"workbook-other-version set":    setNames,
	"workbook-other-round expected": func(n *fault.Names) map[string]string { return n.Rounds },
}

func unitNames(n *fault.Names) map[string]string   { return n.Units }
func blockNames(n *fault.Names) map[string]string  { return n.Blocks }
func agencyNames(n *fault.Names) map[string]string { return n.Agencies }
func setNames(n *fault.Names) map[string]string    { return n.Sets }

// withNames are the arguments of a fault for its message: names stand for ids, where they are known. What to do
// about it has the ids, since people type them.
func withNames(d fault.Diagnostic) []fault.Arg {
	if d.Names == nil {
		return d.Args
	}
	args := slices.Clone(d.Args)
	for i, arg := range args {
		of := named[arg.Name]
		if of == nil {
			of = named[string(d.Code)+" "+arg.Name]
		}
		if of == nil {
			continue
		}
		names := of(d.Names)
		switch value := arg.Value.(type) {
		case string:
			args[i].Value = cmp.Or(names[value], value)
		case []string:
			args[i].Value = seq.Map(value, func(id string) string { return cmp.Or(names[id], id) })
		}
	}
	return args
}
