package criteria

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

// TestOutcome: what worked examples of every kind come to, and what they leave
// out. The golden file was compared with the examples by hand.
func TestOutcome(t *testing.T) {
	pack, faults, err := LoadPack(os.DirFS(testdata), "trial", "trial")
	if err != nil || len(faults) > 0 {
		t.Fatal(render(faults, ""), err)
	}
	golden(t, "trial.txt", dumpOutcome(pack.Test()))
}

func dumpOutcome(o Outcome) string {
	var b strings.Builder
	for _, r := range o.Results {
		fmt.Fprintf(&b, "%s: %s\n", map[bool]string{true: "ok", false: "DIFFERS"}[r.Passed()], r.Case.Why)
		b.WriteString(render(r.Faults, "trial"))
		for _, leaf := range r.Leaves {
			fmt.Fprintf(&b, "  %s", leaf.Criterion.Code)
			for i, in := range leaf.Inputs {
				name := "number"
				if i < len(leaf.Fields) {
					name = leaf.Fields[i].Name
				}
				fmt.Fprintf(&b, " %s=%q", name, in.Text)
			}
			fmt.Fprintf(&b, " → %v", leaf.Points)
			for _, p := range leaf.Parts {
				fmt.Fprintf(&b, " [%s]", partKey(p))
			}
			b.WriteString("\n")
		}
	}
	for _, m := range o.Missed() {
		fmt.Fprintf(&b, "missed: %s %s %s\n", m.Set, m.Code, partKey(m.What))
	}
	return b.String()
}

// TestOutcomeOfFaultyPacks: examples beside sets that could not be read do not
// stop anything.
func TestOutcomeOfFaultyPacks(t *testing.T) {
	root := os.DirFS(filepath.Join(testdata, "bad"))
	for _, entry := range entries(t, root) {
		if !entry.IsDir() || isRound(root, entry.Name()) {
			continue
		}
		pack, _, err := LoadPack(root, entry.Name(), entry.Name())
		if err != nil {
			t.Fatal(err)
		}
		if o := pack.Test(); len(o.Results) > 0 {
			t.Errorf("%s: %d examples could be tried", entry.Name(), len(o.Results))
		}
	}
}

// TestPacksPass: the worked examples of every pack that ships come to what they
// say, and a pack that has any leaves no level, band, edge or case out.
func TestPacksPass(t *testing.T) {
	for _, id := range Builtin() {
		pack, _, err := LoadBuiltin(id)
		if err != nil {
			t.Fatal(err)
		}
		o := pack.Test()
		if faults := o.Faults(); len(faults) > 0 {
			t.Errorf("%s:\n%s", id, render(faults, ""))
		}
		if pack.Cases == nil {
			t.Errorf("%s has no examples", id)
		}
		for _, m := range o.Missed() {
			t.Errorf("%s: no example of %s %s: %s", id, m.Set, m.Code, partKey(m.What))
		}
	}
}

// FuzzCases: whatever examples a pack has, reading and trying them ends well,
// and every example that fits the sets has a result.
func FuzzCases(f *testing.F) {
	trial := fstest.MapFS{}
	for _, name := range []string{"regulation.yaml", "so.yaml", "xa.yaml", CasesFile} {
		text, err := os.ReadFile(filepath.Join(testdata, "trial", name))
		if err != nil {
			f.Fatal(err)
		}
		trial["trial/"+name] = &fstest.MapFile{Data: text}
	}
	f.Add(trial["trial/"+CasesFile].Data)
	for _, name := range []string{"good/cases.yaml", "bad/cases-shape.yaml", "bad/pack-cases/cases.yaml"} {
		text, err := os.ReadFile(filepath.Join(testdata, name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	delete(trial, "trial/"+CasesFile)
	read, _, err := LoadPack(trial, "trial", "trial")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		pack, l := *read, newLoader()
		if err := l.packCases(&pack, fstest.MapFS{"trial/" + CasesFile: {Data: text}}, "trial", "trial"); err != nil {
			t.Fatal(err)
		}
		faults := append(l.faults, pack.checkCases()...)
		o := pack.Test()
		if pack.Cases != nil && len(faults) == 0 && len(o.Results) != len(pack.Cases.Cases)+len(pack.Cases.Follows) {
			t.Errorf("%d results of %d examples", len(o.Results), len(pack.Cases.Cases))
		}
	})
}
