// Package examples holds the guide, so that the program can print it.
package examples

import _ "embed"

var (
	//go:embed README.md
	start string
	//go:embed mot-nam.md
	year string
	//go:embed khieu-nai.md
	complaints string
	//go:embed thuat-ngu.md
	glossary string
)

// Guide is the chapters of the guide, in Markdown, in the order in which to read them.
func Guide() []string { return []string{start, year, complaints, glossary} }
