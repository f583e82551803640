package disk_test

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"parindex/cmd/internal/disk"
)

// What breaks off leaves the file that was there.
func ExampleWriteFile() {
	dir, err := os.MkdirTemp("", "example")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	name := filepath.Join(dir, "ranking.txt")
	write := func(text string, failed error) error {
		return disk.WriteFile(name, func(w io.Writer) error {
			_, err := io.WriteString(w, text)
			return errors.Join(err, failed)
		})
	}
	fmt.Println(write("the old one", nil), write("half of the n", errors.New("no space left")))
	content, err := os.ReadFile(name)
	fmt.Println(string(content), err)
	// Output:
	// <nil> no space left
	// the old one <nil>
}
