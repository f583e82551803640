package main

import (
	"io"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/record"
	"parindex/cmd/internal/report"
	"parindex/scoring"
)

type rescoreOptions struct {
	destination
	paths    []string
	resume   string
	shard    string
	criteria string
	jobs     int
}

func newRescore(a *app) *cobra.Command {
	o := rescoreOptions{destination: to(true, "json", "jsonl")}
	c := a.command("rescore")
	c.takes(1, -1, "needs")
	c.ValidArgsFunction = completeRounds
	o.flags(c)
	c.text(&o.resume, "resume")
	c.text(&o.shard, "shard")
	c.text(&o.criteria, "criteria")
	c.number(&o.jobs, "jobs", 1)
	return c.runs(func(args []string) error {
		o.paths = args
		return runRescore(a, &o)
	})
}

func runRescore(a *app, o *rescoreOptions) error {
	if o.jobs < 1 {
		return a.refuse("--jobs has to be 1 or more")
	}
	paths, err := a.roundsBelow(o.paths)
	if err != nil {
		return err
	}
	if paths, err = o.part(a, paths); err != nil {
		return err
	}
	to, err := a.targetNamed(o.criteria)
	if err != nil {
		return err
	}
	done, err := a.openResume(o.resume, o.criteria, func(line report.Rescored) bool {
		old := line.Arithmetic != scoring.Arithmetic && line.Against == "" || line.Schema != record.Schema
		return slices.Contains(paths, line.Path) && (old || line.SHA256 != a.inputsHash(line.Path, to))
	})
	if err != nil {
		return err
	}
	defer done.close()
	summary, err := o.rescoreAll(a, paths, to, done)
	if err == nil {
		err = o.writeAll(a, summary)
	}
	if err == nil && slices.ContainsFunc(summary.Rounds, func(r report.Rescored) bool { return r.IsBad(a.strict) }) {
		err = errFaults
	}
	return err
}

// rescoreAll scores each round that is not done yet, and keeps it.
func (o *rescoreOptions) rescoreAll(a *app, paths []string, to *target, done *resumed) (*report.Rescore, error) {
	summary := &report.Rescore{Lang: a.lang}
	progress, finish := a.bar(a.say("Rescoring"))
	defer finish()
	return summary, inOrder(paths, o.jobs, func(path string) (report.Rescored, error) {
		if known, ok := done.rounds[path]; ok {
			return known, nil
		}
		r, err := a.rescore(path, to)
		r.Criteria = o.criteria
		return r, err
	}, func(r report.Rescored) error {
		summary.Rounds = append(summary.Rounds, r)
		runtime.GC() // what one round took is given back before the next
		if progress != nil {
			progress(len(summary.Rounds), len(paths))
		}
		return o.took(a, done, r)
	})
}

// streams says whether rounds are printed one by one.
func (o *rescoreOptions) streams() bool { return o.format == "jsonl" && !o.isFile() }

// took keeps a round that is done, and prints it where they are printed one by one.
func (o *rescoreOptions) took(a *app, done *resumed, r report.Rescored) error {
	line, err := r.Line()
	if err != nil {
		return err
	}
	if err := done.add(r.Path, line); err != nil {
		return err
	}
	if !o.streams() {
		return nil
	}
	_, err = a.stdout.Write(line)
	return err
}

func (o *rescoreOptions) writeAll(a *app, summary *report.Rescore) error {
	switch {
	case o.streams():
		return nil
	case o.format == "jsonl":
		return o.put(a, func(w io.Writer, _ page.Options) error { return summary.Lines(w) })
	}
	return o.write(a, summary)
}

// part is the part of the paths that --shard asks for.
func (o *rescoreOptions) part(a *app, paths []string) (part []string, err error) {
	if o.shard == "" {
		return paths, nil
	}
	first, count, ok := strings.Cut(o.shard, "/")
	i, errI := strconv.Atoi(first)
	n, errN := strconv.Atoi(count)
	if !ok || errI != nil || errN != nil || i < 0 || i >= n {
		return nil, a.refuse("--shard “%s”: I/N is needed, I from 0 to N−1, as in 0/8", o.shard)
	}
	for at := i; at < len(paths); at += n {
		part = append(part, paths[at])
	}
	return part, nil
}
