package main

import (
	"os"
	"path/filepath"
	"testing"
)

// Where one thing cannot be moved, nothing is, and what stood in the way stays.
func TestMoveUpIsWhole(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"staging/a/x", "staging/b/x", "b/theirs"} {
		if err := put(filepath.Join(dir, name), []byte(name)); err != nil {
			t.Fatal(err)
		}
	}
	if err := moveUp(filepath.Join(dir, "staging")); err == nil {
		t.Error("moved over a folder that is not empty")
	}
	if exists(filepath.Join(dir, "a")) || !exists(filepath.Join(dir, "b", "theirs")) {
		t.Error("something was left behind, or lost")
	}
	if err := os.RemoveAll(filepath.Join(dir, "b")); err != nil {
		t.Fatal(err)
	}
	if err := put(filepath.Join(dir, "staging/a/x"), nil); err != nil {
		t.Fatal(err)
	}
	if err := moveUp(filepath.Join(dir, "staging")); err != nil || !exists(filepath.Join(dir, "a", "x")) || !exists(filepath.Join(dir, "b", "x")) {
		t.Errorf("not moved: %v", err)
	}
}
