package disk

import (
	"archive/zip"
	"io"
	"time"
)

// archived is the time of every file in an archive: the first that the format knows, so
// that its bytes depend on what is in it alone.
var archived = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// Zip writes files into one archive, in their order, with a comment that says what it is.
func Zip(w io.Writer, comment string, files []File) error {
	archive := zip.NewWriter(w)
	for _, file := range files {
		part, err := archive.CreateHeader(&zip.FileHeader{Name: file.Name, Method: zip.Deflate, Modified: archived})
		if err == nil {
			err = file.Write(part)
		}
		if err != nil {
			return err
		}
	}
	if err := archive.SetComment(comment); err != nil {
		return err
	}
	return archive.Close()
}

// HasComment says whether a file is an archive with that comment.
func HasComment(name, comment string) bool {
	archive, err := zip.OpenReader(name)
	if err != nil {
		return false
	}
	defer archive.Close()
	return archive.Comment == comment
}
