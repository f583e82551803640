package manifest

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"io/fs"
	"slices"
)

// AddProduct adds a file that was made of the result, with the hash of its content.
func (m *Manifest) AddProduct(name string, hash []byte) {
	after := len(m.Entries)
	for i, e := range m.Entries {
		if e.Kind == File || e.Kind == Product {
			after = i + 1
		}
	}
	m.Entries = slices.Insert(m.Entries, after, Entry{Kind: Product, ID: []string{name},
		Values: []string{hex.EncodeToString(hash)}})
}

// AddProducts adds those that are in a folder.
func (m *Manifest) AddProducts(root fs.FS) error {
	for _, top := range []string{Record, Reports} {
		err := fs.WalkDir(root, top, func(name string, entry fs.DirEntry, err error) error {
			switch {
			case err != nil && name == top: // there is none
				return fs.SkipAll
			case err != nil || !entry.Type().IsRegular():
				return err
			}
			hash, err := hashOf(root, name)
			if err == nil {
				m.AddProduct(name, hash)
			}
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// mostOfFile is as much of a file as is read; a larger one has another hash then.
const mostOfFile = 256 << 20

func hashOf(root fs.FS, name string) ([]byte, error) {
	file, err := root.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	hash := sha256.New()
	_, err = io.Copy(hash, io.LimitReader(file, mostOfFile))
	return hash.Sum(nil), err
}
