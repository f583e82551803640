package main

import (
	"fmt"

	"parindex/cmd/internal/report"
	"parindex/scoring/fault"
)

// tell prints faults to standard error and says whether they end the command
// with a fault: errors do, warnings with --strict.
func (a *app) tell(faults fault.List, sources map[string][]byte) error {
	if len(faults) == 0 {
		return nil
	}
	faults = faults.Sorted()
	source := func(file string) []byte { return sources[file] }
	if err := report.Diagnostics(a.stderr, faults, a.lang, source); err != nil {
		return err
	}
	fmt.Fprintln(a.stderr, report.Summary(faults, a.lang))
	return a.verdict(faults)
}

// tellAs prints faults in a format that is the command's result, or as text.
func (a *app) tellAs(format string, faults fault.List, sources map[string][]byte) error {
	if format == "text" {
		return a.tell(faults, sources)
	}
	faults = faults.Sorted()
	if err := report.WriteDiagnostics(a.stdout, format, faults, a.lang, nil); err != nil {
		return err
	}
	return a.verdict(faults)
}

// verdict says whether faults end the command with one.
func (a *app) verdict(faults fault.List) error {
	if faults.Errors() > 0 || a.strict && len(faults) > 0 {
		return errFaults
	}
	return nil
}
