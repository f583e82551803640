// Package criteria reads the YAML of criteria sets, regulations, surveys, worked
// examples, weights and rounds into values, most of them those of package scoring,
// each with its position, and holds the packs that ship with parindex.
//
// A pack is a folder: regulation.yaml, a criteria set per kind of unit, the survey
// in survey.yaml where there is one, and worked examples in cases.yaml, which
// [Pack.Test] has the engine score. A round names its pack by id, or by a folder of
// its own. The packs here are published: what their files hold is pinned in
// packs.sum, and a correction is a pack of a new name.
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
//   - an amendment that could not be read leaves a leaf without maximum and rule;
//   - an example that could not be read is left out;
//   - a deadline that could not be read has no day, and no blocks where these could not;
//   - a survey that could not all be read is left out, and not checked further;
//   - a choice that could not be read leaves its field empty;
//   - a scale of classes that could not be read leaves its Levels and Caps empty.
//
// What each mapping may hold is declared as a table of fields (set.go, node.go,
// rule.go, band.go, formula.go, regulation.go, survey.go, roundfile.go, cases.go,
// weights.go), what its keys have to do with each other as a list of [together].
// decode.go reads by these tables, schema.go makes JSON Schemas of them, describe.go
// says in two languages what each key is for.
package criteria
