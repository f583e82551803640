package round

import (
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"parindex/scoring"
)

// declarations are the files of a small round without workbooks, so that many can be
// read in a second.
func declarations() fstest.MapFS {
	files := fstest.MapFS{}
	for _, name := range []string{"round.yaml", "pack/regulation.yaml", "pack/so.yaml", "pack/xa.yaml"} {
		files[name] = &fstest.MapFile{Data: []byte(whole[name])}
	}
	return files
}

// readAll reads and scores a folder: nothing panics, and each fault has a file.
func readAll(t *testing.T, files fstest.MapFS) {
	t.Helper()
	r, err := Load(files, ".", nil)
	if err != nil {
		t.Fatal(err)
	}
	faults := r.Faults
	if r.Usable {
		faults = scoring.Run(r.Round, r.Faults).Faults
	}
	for _, d := range faults {
		if d.Pos.File() == "" {
			t.Errorf("%s has no place", d.Code)
		}
	}
}

// FuzzRound: whatever a round's YAML says, it is read or told.
func FuzzRound(f *testing.F) {
	f.Add(whole["round.yaml"])
	f.Add(strings.Replace(whole["round.yaml"], "so-tu-phap", "so-y-te", 1))
	f.Add(strings.Replace(whole["round.yaml"], "set: so", "set: khong-co", 1))
	f.Add("round: [")
	f.Fuzz(func(t *testing.T, said string) {
		files := declarations()
		files["round.yaml"] = &fstest.MapFile{Data: []byte(said)}
		readAll(t, files)
	})
}

// FuzzFolder: whatever the bytes of a file in a round's folder, the rest is read.
func FuzzFolder(f *testing.F) {
	names := []string{
		"received.csv", "received.xlsx", "self/so-y-te.xlsx", "appraisal/so-noi-vu.csv", "appraisal/a.xlsx",
		"appraisal/a.yaml",
		"explanation/a.csv", "explanation/so-y-te.xlsx", "survey/a.csv", "survey/a.xlsx", "history/2024.csv",
		"pack/survey.yaml",
	}
	for i, name := range names {
		f.Add(uint8(i), []byte(whole[name]))
	}
	f.Add(uint8(11), []byte(surveyed["pack/survey.yaml"]))
	small := declarations()
	f.Fuzz(func(t *testing.T, which uint8, content []byte) {
		files := maps.Clone(small)
		files[names[int(which)%len(names)]] = &fstest.MapFile{Data: content}
		readAll(t, files)
	})
}
