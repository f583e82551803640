// Package criteria reads the YAML of criteria sets, regulations and rounds into
// the values of package scoring, each with its position, and holds the packs
// that ship with parindex.
//
// A pack is a folder: regulation.yaml and a criteria set per kind of unit. A
// round names its pack by id, or by a folder of its own.
//
// Readers collect: one run reports every fault of every file. What is wrong
// with the shape of a file (an unknown key, a word that is not a number) is
// found here; what is wrong with its meaning is found by the Check methods of
// scoring. A value whose own shape was faulty is left out in such a way that
// one mistake makes one fault:
//
//   - a maximum that could not be read, or whose children could not all be
//     read, leaves MaxPos zero; PartsPos likewise;
//   - a rule that could not be read leaves Rule nil and RulePos set;
//   - a choice that could not be read leaves its field empty;
//   - a scale of classes that could not be read leaves its Levels and Caps empty.
//
// What each mapping may hold is declared as a table of fields (set.go, rule.go,
// regulation.go, roundfile.go); decode.go reads by these tables.
package criteria
