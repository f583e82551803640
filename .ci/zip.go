// Command zip writes a folder into a zip whose bytes depend on nothing but names and
// contents: sorted, no dates, no owners.
//
//	go run .ci/zip.go FILE.zip DIR
package main

import (
	"archive/zip"
	"io"
	"io/fs"
	"log"
	"os"
	"path"
	"time"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 3 {
		log.Fatal("zip FILE.zip DIR")
	}
	if err := write(os.Args[1], os.DirFS(os.Args[2])); err != nil {
		log.Fatal(err)
	}
}

func write(name string, files fs.FS) error {
	out, err := os.Create(name)
	if err != nil {
		return err
	}
	archive := zip.NewWriter(out)
	err = fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error { // in the order of names
		if err != nil || entry.IsDir() {
			return err
		}
		return add(archive, files, name)
	})
	if err != nil {
		return err
	}
	if err := archive.Close(); err != nil {
		return err
	}
	return out.Close()
}

// add writes a file. Zips know no year before 1980; the program may be run.
func add(archive *zip.Writer, files fs.FS, name string) error {
	header := &zip.FileHeader{Name: name, Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)}
	header.SetMode(0o644)
	if base := path.Base(name); base == "parindex" || base == "parindex.exe" {
		header.SetMode(0o755)
	}
	w, err := archive.CreateHeader(header)
	if err != nil {
		return err
	}
	in, err := files.Open(name)
	if err != nil {
		return err
	}
	defer in.Close()
	_, err = io.Copy(w, in)
	return err
}
