package main

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/manifest"
	"parindex/cmd/internal/report"
	"parindex/cmd/internal/round"
	"parindex/scoring"
)

type sealOptions struct {
	round, output       string
	withFaults, replace bool
}

func newSeal(a *app) *cobra.Command {
	o := sealOptions{}
	c := a.sealing("seal", &o, runSeal)
	c.isSet(&o.replace, "replace")
	return c.Command
}

// sealing makes a command that seals a round.
func (a *app) sealing(name string, o *sealOptions, run func(*app, *sealOptions) error) command {
	c := a.command(name)
	c.takesRound(&o.round)
	c.output(&o.output, "--output")
	c.isSet(&o.withFaults, "with-faults")
	c.runs(func([]string) error { return run(a, o) })
	return c
}

func runSeal(a *app, o *sealOptions) error {
	if o.output != "" && !isStandard(o.output) {
		if err := a.checkFile(o.output, ".txt"); err != nil {
			return err
		}
	}
	r, err := a.whole(o.round)
	if err != nil {
		return err
	}
	a.noteChanged(o.round, r)
	outcome := r.Outcome()
	if err := a.sealable(r, outcome, o); err != nil {
		return err
	}
	var text bytes.Buffer
	if err := manifest.Of(outcome, r.Source(), version).Write(&text); err != nil {
		return err
	}
	if o.output == "" || isStandard(o.output) {
		_, err := a.stdout.Write(text.Bytes())
		return err
	}
	if err := a.checkReplaced(o, text.Bytes()); err != nil {
		return err
	}
	if err := disk.WriteFile(o.output, disk.Content(text.Bytes())); err != nil {
		return err
	}
	a.printSealed(o.output, text.Bytes())
	return nil
}

// checkReplaced says which file is lost. Another manifest may have been signed: it is replaced
// only where that was asked for.
func (a *app) checkReplaced(o *sealOptions, text []byte) error {
	old, err := os.ReadFile(o.output)
	if err != nil || bytes.Equal(old, text) {
		return nil
	}
	sum := sha256.Sum256(old)
	what := a.say("Another file in %s, no manifest, is replaced; its SHA-256 was: %x\n")
	if _, faults, err := manifest.Read(bytes.NewReader(old), o.output); err == nil && faults.Errors() == 0 {
		if !o.replace {
			return a.refuse("%s is another manifest, with the SHA-256 %x, which may have been signed: "+
				"write to another "+
				"file, or replace it with --replace", o.output, sum)
		}
		what = a.say("Another manifest in %s is replaced; its SHA-256 was: %x\n")
	}
	fmt.Fprintf(a.notes(), what, o.output, sum)
	return nil
}

// sealable prints the faults of the round, and refuses what cannot be sealed. Faults that
// were accepted are none of the command's.
func (a *app) sealable(r *round.Round, outcome *scoring.Outcome, o *sealOptions) error {
	verdict := a.tellFaults(outcome.Faults, r.Sources, "validate", o.round)
	refused := manifest.Refuse(outcome, o.withFaults)
	switch {
	case len(refused) > 0: // which is no fault of the data, and in no sum of them
		return cmp.Or(report.Diagnostics(a.stderr, refused, sourceOf(r.Sources), a.options(a.stderr)), errFaults)
	case o.withFaults && outcome.Faults.Errors() > 0:
		return nil
	}
	return verdict
}

func (a *app) printSealed(name string, text []byte) {
	a.tell("Manifest written to %s\nIts SHA-256: %x\n", name, sha256.Sum256(text))
}
