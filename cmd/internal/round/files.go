package round

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"hash"
	"io"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"sync"

	"parindex/cmd/internal/record"
)

// ErrNotFile is why the system was not even asked for the content of what is no
// plain file. To open a pipe would be to wait for whoever writes to it.
var ErrNotFile = errors.New("is not a plain file")

// ErrTooLarge is why a file was not read that cannot be read at any place unless it
// is held in memory.
var ErrTooLarge = errors.New("is too large to be read from an archive")

// maxHeld is the size of such files: a million ballots take a quarter of it.
const maxHeld = 256 << 20

// inventory is what has been read so far. Files may be read by several goroutines.
type inventory struct {
	lock  sync.Mutex
	files map[string]record.File
	err   error // the first of those that came when nobody asked for an error
}

func newInventory() *inventory { return &inventory{files: map[string]record.File{}} }

func (r *inventory) add(f record.File) {
	r.lock.Lock()
	defer r.lock.Unlock()
	r.files[f.Name] = f
}

func (r *inventory) has(name string) bool {
	r.lock.Lock()
	defer r.lock.Unlock()
	_, known := r.files[name]
	return known
}

func (r *inventory) failed(err error) {
	r.lock.Lock()
	defer r.lock.Unlock()
	r.err = cmp.Or(r.err, err)
}

// sorted is all of it, by name.
func (r *inventory) sorted() []record.File {
	files := slices.Collect(maps.Values(r.files))
	slices.SortFunc(files, func(a, b record.File) int { return strings.Compare(a.Name, b.Name) })
	return files
}

// door is the only way to a round's files. It opens folders and plain files, puts
// each file that is read on record, and names them in errors as people type them.
// Every file that it opens can be read at any place; see [io.ReaderAt].
type door struct {
	fsys   fs.FS
	record *inventory
	within string // put before names on record
	shown  func(name string) string
	// besides is the name of a file that does not go on record; empty where all do.
	besides string
}

func (d *door) Open(name string) (fs.File, error) {
	info, err := fs.Stat(d.fsys, name)
	if err == nil && !info.IsDir() && !info.Mode().IsRegular() {
		err = &fs.PathError{Op: "open", Err: ErrNotFile}
	}
	if err != nil {
		return nil, d.named(name, err)
	}
	file, err := d.fsys.Open(name)
	if err != nil || info.IsDir() {
		return file, d.named(name, err)
	}
	at, err := atAnyPlace(file, maxHeld)
	if err != nil {
		return nil, d.named(name, errors.Join(err, file.Close()))
	}
	on := d.within + name
	known := name == d.besides || d.record.has(on)
	return &readFile{File: file, at: at, door: d, name: name, on: on, known: known, hash: sha256.New()}, nil
}

func (d *door) Stat(name string) (fs.FileInfo, error) {
	info, err := fs.Stat(d.fsys, name)
	return info, d.named(name, err)
}

func (d *door) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(d.fsys, name)
	return entries, d.named(name, err)
}

// isThere says whether there is anything of that name, be it a link to nowhere.
func (d *door) isThere(name string) bool {
	_, err := fs.Lstat(d.fsys, name)
	return !errors.Is(err, fs.ErrNotExist)
}

// named is the error with the name that people know the file by.
func (d *door) named(name string, err error) error {
	if err == nil {
		return nil
	}
	failed := &fs.PathError{Op: "open", Path: d.shown(name), Err: err}
	var path *fs.PathError
	if errors.As(err, &path) {
		failed.Op, failed.Err = path.Op, path.Err
	}
	return failed
}

// atAnyPlace is a way to read a file at any place. What can only be read from its
// start, as in an archive, is held in memory, if it is no larger than that.
func atAnyPlace(file fs.File, most int64) (io.ReaderAt, error) {
	if at, ok := file.(io.ReaderAt); ok {
		return at, nil
	}
	content, err := io.ReadAll(io.LimitReader(file, most+1))
	if err == nil && int64(len(content)) > most {
		err = ErrTooLarge
	}
	return bytes.NewReader(content), err
}

// readFile is an open file. What is read of it is hashed on the way; when it is
// closed, so is the rest.
type readFile struct {
	fs.File
	at       io.ReaderAt
	door     *door
	name, on string // in its file system, and on record
	known    bool   // on record already, or not to go there
	offset   int64  // of Read

	lock sync.Mutex
	hash hash.Hash
	size int64 // that was hashed
	used bool  // somebody read
}

func (f *readFile) Read(p []byte) (int, error) {
	n, err := f.ReadAt(p, f.offset)
	f.offset += int64(n)
	return n, err
}

func (f *readFile) ReadAt(p []byte, offset int64) (int, error) {
	n, err := f.at.ReadAt(p, offset)
	f.took(p[:n], offset)
	if err != nil && err != io.EOF {
		err = f.door.named(f.name, err)
	}
	return n, err
}

// took hashes what of a piece continues that which is hashed.
func (f *readFile) took(piece []byte, offset int64) {
	f.lock.Lock()
	defer f.lock.Unlock()
	f.used = true
	if end := offset + int64(len(piece)); !f.known && offset <= f.size && end > f.size {
		f.hash.Write(piece[f.size-offset:])
		f.size = end
	}
}

func (f *readFile) Close() error {
	if f.used && !f.known {
		if _, err := io.Copy(io.Discard, io.NewSectionReader(f, f.size, 1<<62)); err != nil {
			f.door.record.failed(err)
			return f.File.Close()
		}
		f.door.record.add(record.File{Name: f.on, Size: f.size, SHA256: hex.EncodeToString(f.hash.Sum(nil))})
	}
	return f.File.Close()
}
