package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/report"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// printFaults prints faults to standard error and says whether they end the command
// with a fault: errors do, warnings with --strict.
func (a *app) printFaults(faults fault.List, sources map[string][]byte) error {
	return a.printSome(faults, sources, func(fault.Diagnostic) bool { return true }, "")
}

// mostBelow is how many errors leave the report above them in sight; of more, the first few are printed.
const mostBelow, firstFew = 8, 3

// tellBelow is [app.printSome] below a report. On a screen many errors, which would scroll it away, are counted by
// kind.
func (a *app) tellBelow(faults fault.List, sources map[string][]byte, wanted func(fault.Diagnostic) bool,
	showing string) error {
	ends := seq.Filter(faults.Sorted(), a.ends)
	if a.strict || !a.isScreen(a.stderr) || len(ends) <= mostBelow {
		return a.printSome(faults, sources, wanted, showing)
	}
	if err := report.Diagnostics(a.stderr, ends[:firstFew], sourceOf(sources), a.options(a.stderr)); err != nil {
		return err
	}
	fmt.Fprintln(a.stderr, report.Summary(faults, a.lang))
	a.sayRest(a.stderr, ends[firstFew:], fault.Error, showing)
	a.sayRest(a.notes(), faults, fault.Warning, showing)
	a.sayRest(a.notes(), faults, fault.Todo, showing)
	return errFaults
}

// tellFaults prints the errors, and warnings where they are few.
func (a *app) tellFaults(faults fault.List, sources map[string][]byte, showing ...string) error {
	return a.printSome(faults, sources, a.ends, a.toType(showing...))
}

// fewWarnings are as many as are read beside a report. More would hide it: they are counted by kind, and the
// command that shows them is told.
const fewWarnings = 3

// printSome prints the faults that are wanted, and few warnings; how many there are of all, and how many of each
// kind are not printed. Who asked for quiet sees what ends the command.
func (a *app) printSome(faults fault.List, sources map[string][]byte, wanted func(fault.Diagnostic) bool,
	showing string) error {
	faults = faults.Sorted()
	shown, rest, few := fault.List{}, fault.List{}, faults.Warnings() <= fewWarnings
	for _, d := range faults {
		if a.ends(d) || !a.quiet && (a.strict || wanted(d) || few && d.Severity == fault.Warning) {
			shown = append(shown, d)
		} else {
			rest.Add(d)
		}
	}
	if len(faults) == 0 || a.quiet && len(shown) == 0 {
		return nil
	}
	if err := report.Diagnostics(a.stderr, shown, sourceOf(sources), a.options(a.stderr)); err != nil {
		return err
	}
	fmt.Fprintln(a.stderr, report.Summary(faults, a.lang))
	a.sayRest(a.notes(), rest, fault.Warning, showing)
	a.sayRest(a.notes(), rest, fault.Todo, showing)
	return a.verdict(faults)
}

// mostKinds are as many kinds of what was not printed as are told beside a report.
const mostKinds = 5

// sayRest says how many faults of a severity were not printed and which command shows them; then, the most
// frequent first, how many there are of each kind, with what the page about it says that it means.
func (a *app) sayRest(w io.Writer, rest fault.List, severity fault.Severity, showing string) {
	count, all := map[fault.Code]int{}, 0
	for _, d := range rest {
		if d.Severity == severity {
			count[d.Code] += d.Count()
			all += d.Count()
		}
	}
	if all == 0 {
		return
	}
	said := a.say("Warnings not printed here: %d; each is shown by %s", all, showing)
	switch severity {
	case fault.Error:
		said = a.say("Errors not printed here: %d; each is shown by %s", all, showing)
	case fault.Todo:
		said = a.say("To do, not printed here: %d; each is shown by %s", all, showing)
	}
	a.note(w, 0, said)
	kinds := slices.SortedFunc(maps.Keys(count), func(x, y fault.Code) int {
		return cmp.Or(cmp.Compare(count[y], count[x]), cmp.Compare(x, y))
	})
	for _, code := range kinds[:min(len(kinds), mostKinds)] {
		a.note(w, 2, fmt.Sprintf("%d × %s [%s]", count[code], a.lang.Meaning(code), code))
	}
	if more := len(kinds) - mostKinds; more > 0 {
		a.note(w, 2, a.say("and %d more (kind|kinds)", more))
	}
}

// note writes a line beside a report, so many blanks in.
func (a *app) note(w io.Writer, in int, line string) {
	fmt.Fprintf(w, "%*s%s\n", in, "", page.Hanging(line, a.options(a.stderr).Width, in, in+2))
}

// ends says whether a fault ends the command with one: an error does, a warning with --strict.
func (a *app) ends(d fault.Diagnostic) bool {
	return d.Severity == fault.Error || a.strict && d.Severity == fault.Warning
}

// printFaults writes faults as a command's result. As text, unless it goes to a file, they
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
	return writers[d.format](w, f.Document(d.format == "xlsx"), o)
}

func sourceOf(sources map[string][]byte) report.Sources {
	return func(file string) []byte { return sources[file] }
}

// verdict says whether faults end the command with one.
func (a *app) verdict(faults fault.List) error {
	if slices.ContainsFunc(faults, a.ends) {
		return errFaults
	}
	return nil
}
