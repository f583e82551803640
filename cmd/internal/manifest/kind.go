package manifest

import (
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// The kinds of lines that others ask for.
const (
	File    = "file"
	Product = "product" // a file that was made of the result, in a bundle
	Block   = "block"
	Rank    = "rank"
	Fault   = "fault"
	Leaf    = "leaf"
)

// kind is what a line consists of: words that say what it is about, then values.
type kind struct {
	name        string
	ids, values []string
	differ      fault.Code // how a difference is reported; it has these as arguments
	isPart      bool       // of what its first word names
}

const toolKind = "tool"

var about = []string{"value"} // of what is about the round as a whole

// kinds are those of all lines, in the order in which they stand, but for those of files.
var kinds = []kind{
	{toolKind, nil, []string{"version"}, "", false},
	{"with-faults", nil, about, CodeWithFaults, false},
	{"round", nil, about, CodeRound, false},
	{"title", nil, about, CodeTitle, false},
	{"year", nil, about, CodeYear, false},
	{"status", nil, about, CodeStatus, false},
	{"decision", []string{"decision"}, nil, CodeDecision, false},
	{"pack", nil, about, CodePack, false},
	{"regulation", nil, about, CodeRegulation, false},
	{arithmeticKind, nil, about, CodeOtherArithmetic, false},
	{File, []string{"file"}, []string{"sha"}, CodeFile, false},
	{Product, []string{"file"}, []string{"sha"}, CodeProduct, false},
	{Block, []string{"block"}, []string{"name", "set", "units", "ranked", "faulty", "mean"}, CodeBlock, false},
	{Rank, []string{"block", "unit"}, []string{"rank", "name", "total", "max", "index", "rounded", "class"},
		CodeRank, false},
	{"consequence", []string{"block", "consequence", "unit"}, []string{"answer"}, CodeConsequence, false},
	{Fault, []string{"severity", "fault", "file", "place"}, nil, CodeFault, false},
	{"waiver", []string{"kind", "unit", "criterion", "agency", "stage"}, []string{"day", "reason"}, CodeWaiver, false},
	{"choice", []string{"key"}, []string{"choice"}, CodeChoice, false},
	{"set", []string{"set"}, []string{"max", "aggregate"}, CodeSet, false},
	{"rule", []string{"set", "criterion"}, []string{"hash"}, CodeRule, true},
	{Leaf, []string{"unit", "criterion"}, []string{"self", "points", "max", "data", "words"}, CodeLeaf, true},
}

const arithmeticKind = "arithmetic"

func kindOf(name string) *kind {
	return seq.Find(kinds, func(k *kind) bool { return k.name == name })
}
