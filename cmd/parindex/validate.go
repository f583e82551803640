package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/round"
	"parindex/criteria"
	"parindex/scoring"
)

func newValidate(a *app) *cobra.Command {
	say := a.lang.Say
	return &cobra.Command{
		Use:   "validate " + say("ĐƯỜNG-DẪN…", "PATH…"),
		Short: say("Tìm mọi lỗi trong bộ tiêu chí, đợt đánh giá hoặc sổ Excel", "Find every fault in a pack, a round or a workbook"),
		Long: say(`Kiểm tra bất cứ thứ gì: thư mục đợt đánh giá, gói quy định (thư mục hoặc mã của gói
đi kèm), một tệp YAML, hoặc một sổ Excel nằm trong thư mục self/ của đợt. Không có lỗi
thì không in gì và mã kết thúc là 0.`,
			`Check anything: a round's folder, a pack (a folder, or the id of one that ships with
parindex), a single YAML file, or a workbook in the self/ folder of a round. Prints
nothing and exits with 0 when clean.`),
		Example: `  parindex validate dot-2025
  parindex validate dot-2025/self/so-noi-vu.xlsx
  parindex validate criteria/ha-tinh-2021/so.yaml`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError(say("cần ít nhất một đường dẫn", "at least one path is needed"))
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error { return runValidate(a, args) },
	}
}

func runValidate(a *app, paths []string) error {
	c := checker{app: a, sources: map[string][]byte{}}
	for _, path := range paths {
		if err := c.check(path); err != nil {
			return err
		}
	}
	return a.tell(c.faults, c.sources)
}

// checker gathers the faults of everything named on the command line.
type checker struct {
	app     *app
	faults  scoring.Diagnostics
	sources map[string][]byte
}

func (c *checker) found(faults scoring.Diagnostics, sources map[string][]byte) {
	c.faults.Add(faults...)
	for file, content := range sources {
		c.sources[file] = content
	}
}

// check tells what a path is and checks it as that.
func (c *checker) check(path string) error {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) && slices.Contains(criteria.Builtin(), path) {
		pack, faults, err := criteria.LoadBuiltin(path)
		return c.pack(pack, faults, err)
	}
	if err != nil {
		return err
	}
	switch {
	case info.IsDir() && exists(filepath.Join(path, round.File)):
		return c.round(path)
	case info.IsDir():
		pack, faults, err := criteria.LoadPack(os.DirFS(path), ".", filepath.ToSlash(path))
		return c.pack(pack, faults, err)
	case slices.Contains([]string{".yaml", ".yml"}, strings.ToLower(filepath.Ext(path))):
		return c.file(path)
	}
	return c.workbook(path)
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

func (c *checker) round(dir string) error {
	report, finish := c.app.progress()
	r, err := round.Load(dir, report)
	finish()
	return c.scored(r, err)
}

// scored adds what only scoring finds: rules that cannot be applied, leaves
// without data, points above a maximum.
func (c *checker) scored(r *round.Round, err error) error {
	if err != nil {
		return err
	}
	c.found(r.Faults, r.Sources)
	if r.Usable {
		_, faults := scoring.Score(r.Round)
		c.found(faults, nil)
	}
	return nil
}

func (c *checker) pack(pack *criteria.Pack, faults scoring.Diagnostics, err error) error {
	if err != nil {
		return err
	}
	c.found(faults, pack.Sources)
	return nil
}

func (c *checker) file(path string) error {
	dir, name := filepath.Split(filepath.Clean(path))
	file, faults, err := criteria.LoadFile(os.DirFS(filepath.Clean(dir)), name, filepath.ToSlash(path))
	if err != nil {
		return err
	}
	c.found(faults, file.Sources)
	return nil
}

// workbook checks one unit's workbook by the round that it lies in.
func (c *checker) workbook(path string) error {
	dir := filepath.Dir(filepath.Dir(filepath.Clean(path)))
	if filepath.Base(filepath.Dir(filepath.Clean(path))) != "self" || !exists(filepath.Join(dir, round.File)) {
		return usageError(fmt.Sprintf(c.app.lang.Say(
			"%s: không biết kiểm tra theo bộ tiêu chí nào; đặt tệp vào thư mục self/ của một đợt đánh giá",
			"%s: there is no telling which criteria set it is for; put it into the self/ folder of a round"), path))
	}
	r, err := round.LoadOne(dir, filepath.Base(path))
	return c.scored(r, err)
}
