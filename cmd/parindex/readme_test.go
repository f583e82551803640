package main

import (
	"bytes"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"parindex/criteria"
)

var consoleBlock = regexp.MustCompile("(?s)```console\n(.*?)```")

// TestConsoleBlocks runs what the READMEs and the guide show: every line that begins
// with "$ go run ./cmd/parindex" or "$ parindex" is executed in a copy of the tree, and
// what it prints has to stand below it.
func TestConsoleBlocks(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	var pages []string
	for _, pattern := range []string{"examples/*/README.md", "examples/*.md", "README.md"} {
		found, err := filepath.Glob(filepath.Join(root, pattern))
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, found...)
	}
	work := t.TempDir()
	for _, folder := range []string{"examples", "criteria"} {
		if err := os.CopyFS(filepath.Join(work, folder), os.DirFS(filepath.Join(root, folder))); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(work)
	t.Setenv("PARINDEX_LANG", "")
	blocks := 0
	for _, page := range pages {
		before := read(t, page)
		after := consoleBlock.ReplaceAllFunc(before, func(block []byte) []byte {
			blocks++
			return []byte("```console\n" + executed(string(block)) + "```")
		})
		switch {
		case bytes.Equal(before, after):
		case *update:
			write(t, page, after)
		default:
			name, _ := filepath.Rel(root, page)
			t.Errorf("%s shows what is no longer so; it should be:\n%s", name, after)
		}
	}
	if blocks == 0 {
		t.Error("no console block was found")
	}
}

// typed is how a command begins, in the source tree and where the program is installed.
var typed = regexp.MustCompile(`^\$ (go run \./cmd/)?parindex `)

// executed is a console block with the output that its commands give now.
func executed(block string) string {
	var out strings.Builder
	for _, line := range strings.Split(block, "\n") {
		if !strings.HasPrefix(line, "$ ") {
			continue
		}
		out.WriteString(line + "\n")
		if begins := typed.FindString(line); begins != "" {
			run(strings.Fields(line[len(begins):]), &out, &out)
		}
	}
	return out.String()
}

var ofSource = regexp.MustCompile(`go (run|test|install)|\.ci/|mã nguồn`)

var relativeLink = regexp.MustCompile(`\]\(([^):#]+)(#[^)]*)?\)`)

// What a page of a download links to is in the download, too (.ci/contents), and it speaks of no source
// (.ci/pages.sed).
func TestLinksOfADownload(t *testing.T) {
	t.Chdir("../..")
	files, err := exec.Command("git",
		append([]string{"ls-files"}, strings.Fields(string(read(t, ".ci/contents")))...)...).Output()
	if err != nil {
		t.Skip("no git, or no copy of the repository: ", err)
	}
	has := map[string]bool{}
	for _, file := range strings.Fields(string(files)) {
		for at := file; at != "."; at = path.Dir(at) {
			has[at] = true
		}
	}
	links := 0
	for file := range has {
		if path.Ext(file) != ".md" {
			continue
		}
		page, err := exec.Command("sed", "-f", ".ci/pages.sed", file).Output()
		if err != nil {
			t.Skip("no sed: ", err)
		}
		if source := ofSource.Find(page); source != nil {
			t.Errorf("a download's %s says %q", file, source)
		}
		for _, link := range relativeLink.FindAllStringSubmatch(string(page), -1) {
			if links++; !has[path.Join(path.Dir(file), link[1])] {
				t.Errorf("%s links to %s, which a download lacks", file, link[1])
			}
		}
	}
	if links < 20 {
		t.Errorf("only %d links were found", links)
	}
}

var yamlBlock = regexp.MustCompile("(?s)```yaml\n(.*?)```")

// The YAML that pages show is valid.
func TestYAMLBlocks(t *testing.T) {
	page := read(t, "../../examples/cac-tep.md")
	blocks := yamlBlock.FindAllSubmatch(page, -1)
	if len(blocks) == 0 {
		t.Error("no YAML block was found")
	}
	for _, block := range blocks {
		_, faults, err := criteria.LoadFile(fstest.MapFS{"shown.yaml": {Data: block[1]}}, "shown.yaml", "shown.yaml")
		if err != nil || len(faults) > 0 {
			t.Errorf("%v %v in:\n%s", err, faults, block[1])
		}
	}
}
