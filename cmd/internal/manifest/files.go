package manifest

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"parindex/criteria"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// isFile says whether the line is that of a file, be it an input or made of the result.
func (e *entry) isFile() bool { return e.kind == File || e.kind == Product }

// AddProduct adds a file that was made of the result, with the hash of its content.
func (m *Manifest) AddProduct(name string, hash []byte) {
	after := len(m.entries)
	for i := range m.entries {
		if m.entries[i].isFile() {
			after = i + 1
		}
	}
	m.entries = slices.Insert(m.entries, after, fileEntry(Product, name, hash))
}

func fileEntry(kind, name string, hash []byte) entry {
	return entry{kind: kind, id: []string{name}, values: []string{hex.EncodeToString(hash)}}
}

// InBundle leaves the inputs that are in the folder of a bundle, and not those that the program has itself. It adds
// the products: all files but the inputs, the manifest and what is beside it under its name, as signatures are. One
// that cannot be read has no hash.
func (m *Manifest) InBundle(root fs.FS) error {
	inputs := map[string]bool{}
	m.entries = slices.DeleteFunc(m.entries, func(e entry) bool {
		if e.kind != File {
			return false
		}
		_, err := fs.Stat(root, e.id[0])
		inputs[e.id[0]] = err == nil
		return err != nil
	})
	return fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() || inputs[name] || strings.HasPrefix(name, Name) {
			return err
		}
		hash, err := hashOf(root, name)
		if err != nil {
			hash = nil
		}
		m.AddProduct(name, hash)
		return nil
	})
}

// IsBundle says whether a folder has any of the files that the manifest lists as made of the result.
func (m *Manifest) IsBundle(root fs.FS) bool {
	return slices.ContainsFunc(m.entries, func(e entry) bool {
		if e.kind != Product || path.Base(e.id[0]) == criteria.CasesFile {
			return false
		}
		_, err := fs.Stat(root, e.id[0])
		return err == nil
	})
}

// Unbundled leaves out the files that were made of the result, and warns that they are not compared.
func (m *Manifest) Unbundled(shown string) (*Manifest, fault.Diagnostic) {
	var names []string
	rest := slices.DeleteFunc(slices.Clone(m.entries), func(e entry) bool {
		if e.kind == Product {
			names = append(names, e.id[0])
		}
		return e.kind == Product
	})
	return &Manifest{m.Tool, rest}, fault.Warn(codeUnbundled, fault.InFile(shown), some(names)...)
}

// OfFiles is what a manifest says of files alone, and what is there of the inputs among them: where nothing can be
// scored, these can be compared still.
func (m *Manifest) OfFiles(inputs fs.FS) (sealed, now *Manifest) {
	sealed, now = &Manifest{Tool: m.Tool}, &Manifest{}
	for _, e := range m.entries {
		if e.isFile() {
			sealed.entries = append(sealed.entries, e)
		}
		if e.kind != File {
			continue
		}
		if hash, err := hashOf(inputs, e.id[0]); err == nil {
			now.entries = append(now.entries, fileEntry(File, e.id[0], hash))
		}
	}
	return sealed, now
}

// WithoutUnread leaves out the warnings on files that nothing reads, which have the code or stand on a file that is not
// on record: a bundle is made without them, and each file in it is compared.
func (m *Manifest) WithoutUnread(code fault.Code) {
	read := map[string]bool{none: true}
	for _, file := range m.Inputs() {
		read[file.Name] = true
	}
	m.entries = slices.DeleteFunc(m.entries, func(e entry) bool {
		return e.kind == Fault && e.id[0] != "error" && (e.id[1] == string(code) || !read[e.id[2]])
	})
}

// missing tells of the files that are not there: of a folder of which nothing is left, once.
func (c *comparison) missing(sealed []entry) (faults fault.List) {
	left, gone := map[string]bool{}, map[string][]string{} // by folder
	files := seq.Filter(seq.Pointers(sealed), (*entry).isFile)
	for _, e := range files {
		for _, dir := range foldersOf(e.id[0]) {
			if c.gone[e] {
				gone[dir] = append(gone[dir], e.id[0])
			} else {
				left[dir] = true
			}
		}
	}
	for _, e := range seq.Filter(files, func(e *entry) bool { return c.gone[e] }) {
		lost := seq.Find(foldersOf(e.id[0]), func(dir *string) bool { return !left[*dir] && len(gone[*dir]) > 1 })
		switch {
		case lost == nil:
			k := kindOf(e.kind)
			faults.Add(fault.New(k.code(e, nil), e.at, k.args(e, nil)...))
		case gone[*lost][0] == e.id[0]:
			faults.Add(fault.New(codeFolderMissing, e.at, append([]any{"folder", *lost}, some(gone[*lost])...)...))
		}
	}
	return faults
}

// foldersOf are the folders that a file lies in, the outermost first.
func foldersOf(name string) (folders []string) {
	for i := range name {
		if name[i] == '/' {
			folders = append(folders, name[:i])
		}
	}
	return folders
}

// some are the arguments for many files: how many there are and the first of their names.
func some(names []string) []any {
	const most = 3
	var more any = ""
	if len(names) > most {
		more = len(names) - most
	}
	return []any{"count", len(names), "names", names[:min(len(names), most)], "more", more}
}

// mostOfFile is as much of a file as is read; a larger one has another hash then.
const mostOfFile = 256 << 20

func hashOf(root fs.FS, name string) ([]byte, error) {
	if info, err := fs.Stat(root, name); err != nil || !info.Mode().IsRegular() { // to open a pipe would be to wait
		return nil, cmp.Or(err, fs.ErrInvalid)
	}
	file, err := root.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	hash := sha256.New()
	_, err = io.Copy(hash, io.LimitReader(file, mostOfFile))
	return hash.Sum(nil), err
}
