package main

import (
	"fmt"
	"io"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/report"
	"parindex/scoring/fault"
)

// printFaults prints faults to standard error and says whether they end the command
// with a fault: errors do, warnings with --strict.
func (a *app) printFaults(faults fault.List, sources map[string][]byte) error {
	faults = faults.Sorted()
	shown := firstToDos(faults)
	if err := a.printList(faults, shown, sources); err != nil {
		return err
	}
	if unsaid := len(faults) - len(shown); unsaid > 0 {
		fmt.Fprintf(a.notes(), a.lang.Say("%d việc cùng loại không in ở đây; xem hết bằng parindex validate\n",
			"Of the same kinds, not printed here: %d to do; parindex validate shows all\n"), unsaid)
	}
	return a.verdict(faults)
}

// printList prints some faults, and how many there are of all.
func (a *app) printList(all, shown fault.List, sources map[string][]byte) error {
	if len(all) == 0 {
		return nil
	}
	if err := report.Diagnostics(a.stderr, shown, sourceOf(sources), a.options(a.stderr)); err != nil {
		return err
	}
	_, err := fmt.Fprintln(a.stderr, report.Summary(all, a.lang))
	return err
}

// firstToDos leaves one of each kind of what is still to do: a new round has many, and every command would repeat them.
func firstToDos(faults fault.List) (shown fault.List) {
	told := map[fault.Code]bool{}
	for _, d := range faults {
		if d.Severity == fault.Todo && told[d.Code] {
			continue
		}
		told[d.Code] = d.Severity == fault.Todo
		shown = append(shown, d)
	}
	return shown
}

// tell writes faults as a command's result. As text, unless it goes to a file, they
// go where those of other commands do.
func (d *destination) printFaults(a *app, f report.Faults, sources map[string][]byte) error {
	if d.format == "text" && d.output == "" {
		f.List = f.Sorted()
		if err := a.printList(f.List, f.List, sources); err != nil {
			return err
		}
		return a.verdict(f.List)
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
