package main

import (
	"fmt"

	"parindex/cmd/internal/report"
	"parindex/scoring"
)

// tell prints faults to standard error and says whether they end the command
// with a fault: errors do, warnings with --strict.
func (a *app) tell(faults scoring.Diagnostics, sources map[string][]byte) error {
	if len(faults) == 0 {
		return nil
	}
	faults = faults.Sorted()
	source := func(file string) []byte { return sources[file] }
	if err := report.Diagnostics(a.stderr, faults, a.lang, source); err != nil {
		return err
	}
	fmt.Fprintln(a.stderr, report.Summary(faults, a.lang))
	if faults.Errors() > 0 || a.strict {
		return errFaults
	}
	return nil
}
