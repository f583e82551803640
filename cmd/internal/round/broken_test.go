package round

import (
	"errors"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"parindex/criteria"
	"parindex/scoring"
)

// broken is a folder in which one file or folder may not be read.
type broken struct {
	fstest.MapFS
	name string
}

func (b broken) Open(name string) (fs.File, error) {
	if name == b.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return b.MapFS.Open(name)
}

func (b broken) ReadDir(name string) ([]fs.DirEntry, error) {
	if name == b.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return b.MapFS.ReadDir(name)
}

// What the system does not let anybody read is no fault of whoever sent it: the program cannot work, and says which
// file it is. So it is for each file and folder that a part of a round is read from, and for no other.
func TestBrokenFiles(t *testing.T) {
	all := maps.Clone(whole)
	all["published.csv"] = "unit,total\nso-y-te,9\n"
	all["appraisal/hoi-dong.xlsx"] = book("Thẩm định", nil, "Mã đơn vị|Mã tiêu chí|Đến")
	all["explanation/so-tu-phap.xlsx"] = book("Giải trình", nil, "Mã|Giải trình", "1.2|x")
	published := maps.Clone(all)
	published["results/so.csv"] = "unit,total\nso-y-te,9\n"
	const never = "appraisal.txt appraisal/DESKTOP.INI explanation/desktop.ini history/.DS_Store self/.hidden " +
		"self/.hidden/so-y-te.csv self/Thumbs.db self/~$so-y-te.xlsx source source/what-is-not-read " +
		"survey/.~lock.2025.csv# "
	for _, c := range []struct {
		why   string
		files map[string]string
		load  func(root fs.FS) (*Round, error)
		score func(*Round) (*scoring.Outcome, error)
		not   string // what is not read
	}{
		{"all", published, func(root fs.FS) (*Round, error) { return Load(root, "dot", nil) }, nil, never},
		{"all but workbooks, which are scored one by one", all,
			func(root fs.FS) (*Round, error) { return LoadLists(root, "dot", nil) },
			func(r *Round) (*scoring.Outcome, error) { return r.Stream() }, never},
		{"that of a unit", all, func(root fs.FS) (*Round, error) { return LoadListsOfUnit(root, "dot", "so-y-te") },
			func(r *Round) (*scoring.Outcome, error) { return r.StreamUnit("so-y-te") },
			never + "self/so-tu-phap.xlsx self/xa-tan-phu.xlsx"},
		{"where it may be known by a published figure", published,
			func(root fs.FS) (*Round, error) { return LoadListsOfUnit(root, "dot", "so-y-te") },
			func(r *Round) (*scoring.Outcome, error) { return r.StreamUnit("so-y-te") }, never},
		{"the survey", all, func(root fs.FS) (*Round, error) { return LoadSurvey(root, "dot", nil) },
			func(r *Round) (*scoring.Outcome, error) { return r.Stream() },
			never + "self self/so-y-te.xlsx self/so-tu-phap.xlsx self/xa-tan-phu.xlsx"},
		{"published figures", published, func(root fs.FS) (*Round, error) { return LoadResults(root, "dot") }, nil,
			never + "self self/so-y-te.xlsx self/so-tu-phap.xlsx self/xa-tan-phu.xlsx appraisal " +
				"appraisal/hoi-dong.xlsx " +
				"appraisal/so-noi-vu.csv explanation explanation/so-tu-phap.xlsx explanation/so-y-te.csv history " +
				"history/2024.csv published.csv received.csv survey survey/2025.csv"},
	} {
		names := slices.Sorted(maps.Keys(c.files))
		for _, name := range slices.Clone(names) {
			names = append(names, path.Dir(name))
		}
		for _, name := range names {
			r, err := c.load(broken{changed(c.files), name})
			if err == nil && c.score != nil {
				_, err = c.score(r)
			}
			if slices.Contains(strings.Fields(c.not), name) {
				if err != nil {
					t.Errorf("%s: %s is read: %v", c.why, name, err)
				}
			} else if !errors.Is(err, fs.ErrPermission) || !strings.Contains(err.Error(), path.Join("dot", name)) {
				t.Errorf("%s: without %s: %v", c.why, name, err)
			}
		}
	}
}

// The inputs of a round are its own files and those of its pack, be it one that it carries or one that ships.
func TestInputs(t *testing.T) {
	shipped, err := fs.ReadDir(criteria.Shipped(), ".")
	must(err)
	pack := ""
	for _, entry := range shipped {
		if entry.IsDir() {
			pack = carriedFolder + "/" + entry.Name()
		}
	}
	own := map[string]string{pack + "/" + criteria.RegulationFile: "của đợt", "khac/ghi-chu.txt": "x"}
	for _, c := range []struct {
		why, name string
		files     map[string]string
		want      string // what it begins with
	}{
		{"a file of the round", "received.csv", nil, "unit,stage"},
		{"a file of a pack that ships", pack + "/" + criteria.RegulationFile, nil, "#"},
		{"of one that the round carries", pack + "/" + criteria.RegulationFile, own, "của đợt"},
		{"a pack that there is not", carriedFolder + "/la/" + criteria.RegulationFile, nil, "not there"},
		{"a file that there is not", "la.csv", nil, "not there"},
	} {
		got := "not there"
		if file, err := Inputs(changed(c.files)).Open(c.name); err == nil {
			content, err := io.ReadAll(file)
			must(err)
			got = string(content)
		}
		if !strings.HasPrefix(got, c.want) {
			t.Errorf("%s: %.20q, want %s", c.why, got, c.want)
		}
	}
}
