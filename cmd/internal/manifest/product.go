package manifest

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"io/fs"
	"slices"
	"strings"
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

// AddProducts adds those that are in the folder of a bundle: all files but the inputs, the
// manifest and what is beside it under its name, as signatures are.
func (m *Manifest) AddProducts(root fs.FS) error {
	inputs := map[string]bool{}
	for _, e := range m.Entries {
		if e.Kind == File {
			inputs[e.ID[0]] = true
		}
	}
	return fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() || inputs[name] || strings.HasPrefix(name, Name) {
			return err
		}
		hash, err := hashOf(root, name)
		if err == nil {
			m.AddProduct(name, hash)
		}
		return err
	})
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
