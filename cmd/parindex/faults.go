package main

import (
	"fmt"
	"io"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/report"
	"parindex/scoring/fault"
)

// tell prints faults to standard error and says whether they end the command
// with a fault: errors do, warnings with --strict.
func (a *app) printFaults(faults fault.List, sources map[string][]byte) error {
	if len(faults) == 0 {
		return nil
	}
	faults = faults.Sorted()
	if err := report.Diagnostics(a.stderr, faults, sourceOf(sources), a.options(a.stderr)); err != nil {
		return err
	}
	fmt.Fprintln(a.stderr, report.Summary(faults, a.lang))
	return a.verdict(faults)
}

// tell writes faults as a command's result. As text, unless it goes to a file, they
// go where those of other commands do.
func (d *destination) printFaults(a *app, f report.Faults, sources map[string][]byte) error {
	if d.format == "text" && d.output == "" {
		return a.printFaults(f.List, sources)
	}
	f.List = f.Sorted()
	err := d.put(a, func(w io.Writer, o page.Options) error { return d.writeFaults(w, f, sources, o) })
	if err != nil {
		return err
	}
	return a.verdict(f.List)
}

func (d *destination) writeFaults(w io.Writer, f report.Faults, sources map[string][]byte, o page.Options) error {
	switch d.format {
	case "text":
		return report.Diagnostics(w, f.List, sourceOf(sources), o)
	case "json":
		return f.JSON(w)
	case "github":
		return f.GitHub(w)
	case "sarif":
		return f.SARIF(w)
	}
	return writers[d.format](w, f.Document(), o)
}

func sourceOf(sources map[string][]byte) report.Sources {
	return func(file string) []byte { return sources[file] }
}

// verdict says whether faults end the command with one.
func (a *app) verdict(faults fault.List) error {
	if faults.Errors() > 0 || a.strict && faults.Warnings() > 0 {
		return errFaults
	}
	return nil
}
