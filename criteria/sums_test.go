package criteria

import (
	"bytes"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"strings"
	"testing"
	"testing/fstest"
)

// TestPacksSum: every pack that ships is pinned. Once a pack is final, pin it by
// go test ./criteria -run TestPacksSum -update; a pack that is published is
// corrected by a new version. Rewriting all goldens pins nothing.
func TestPacksSum(t *testing.T) {
	all := sums{}
	for _, id := range Builtin() {
		own, err := sumsOf(builtin, id, func(string) bool { return true })
		if err != nil {
			t.Fatal(err)
		}
		maps.Copy(all, own)
	}
	var want bytes.Buffer
	for _, file := range both(all, nil) {
		fmt.Fprintf(&want, "%s  %s\n", all[file], file)
	}
	if *update && strings.Contains(flag.Lookup("test.run").Value.String(), t.Name()) {
		if err := os.WriteFile(sumsFile, want.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	got, err := fs.ReadFile(builtin, sumsFile)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want.Bytes()) {
		t.Errorf("%s says\n%swhere the packs come to\n%s", sumsFile, got, want.Bytes())
	}
}

func TestSeal(t *testing.T) {
	const set = "set: so\n"
	line := sum([]byte(set)) + "  mine/so.yaml\n"
	tests := []struct {
		why, sums string
		files     map[string]string
		want      string
	}{
		{"as published", line, map[string]string{"so.yaml": set}, ""},
		{"ends of lines do not count", line, map[string]string{"so.yaml": "set: so\r\n"}, ""},
		{"changed", line, map[string]string{"so.yaml": "set: so #\n"}, "so.yaml pack-changed pack=mine file=so.yaml\n"},
		{"taken away", line, nil, "so.yaml pack-changed pack=mine file=so.yaml\n"},
		{"added", line, map[string]string{"so.yaml": set, "xa.yaml": ""},
			"xa.yaml pack-unlisted pack=mine file=xa.yaml\n"},
		{"examples changed", line + line[:64] + "  mine/cases.yaml\n",
			map[string]string{"so.yaml": set, "cases.yaml": "#\n"},
			"cases.yaml pack-changed pack=mine file=cases.yaml\n"},
		{"not published yet", strings.ReplaceAll(line, "mine", "other"), map[string]string{"so.yaml": ""}, ""},
		{"another pack whose name begins alike", strings.ReplaceAll(line, "mine", "mine-2"),
			map[string]string{"so.yaml": ""},
			""},
	}
	for _, test := range tests {
		fsys := fstest.MapFS{"criteria/packs.sum": {Data: []byte(test.sums)}}
		for name, text := range test.files {
			fsys[path.Join("criteria/mine", name)] = &fstest.MapFile{Data: []byte(text)}
		}
		l := newLoader()
		for _, which := range []func(string) bool{isScored, isProof} {
			if err := l.seal(fsys, "criteria/mine", "criteria/mine", which); err != nil {
				t.Fatal(err)
			}
		}
		if got := render(l.faults, "criteria/mine"); got != test.want {
			t.Errorf("%s: got\n%swant\n%s", test.why, got, test.want)
		}
	}
}
