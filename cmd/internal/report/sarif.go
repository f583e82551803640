package report

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"parindex/cmd/internal/record"
	"parindex/cmd/internal/text"
	"parindex/scoring/fault"
)

// The parts of SARIF 2.1.0 that faults need.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool       sarifTool     `json:"tool"`
		Language   string        `json:"language"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"semanticVersion"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID             fault.Code           `json:"id"`
		Short          sarifText            `json:"shortDescription"`
		Full           sarifText            `json:"fullDescription"`
		Help           sarifText            `json:"help"`
		MessageStrings map[string]sarifText `json:"messageStrings"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID    fault.Code      `json:"ruleId"`
		RuleIndex int             `json:"ruleIndex"`
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations"`
		About     fault.About     `json:"properties,omitzero"`
		Related   []sarifLocation `json:"relatedLocations,omitempty"`
		// Fingerprints tell tools which finding is which when lines move.
		Fingerprints map[string]string `json:"partialFingerprints"`
	}
	sarifLocation struct {
		Physical sarifPhysical  `json:"physicalLocation"`
		Logical  []sarifLogical `json:"logicalLocations,omitempty"`
		Message  *sarifText     `json:"message,omitempty"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn,omitempty"`
	}
	sarifLogical struct {
		Name string `json:"fullyQualifiedName"`
		Kind string `json:"kind"`
	}
)

const sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

// sarif is the faults as one run of a version. Its rules are the codes that occur, each
// with its text in both languages under messageStrings.
func sarif(f Faults) sarifLog {
	codes := codesOf(f.List)
	run := sarifRun{
		Tool:     sarifTool{sarifDriver{Name: "parindex", Version: f.Version, Rules: []sarifRule{}}},
		Language: f.Lang.Say("vi-VN", "en-US"), ColumnKind: "unicodeCodePoints", Results: []sarifResult{},
	}
	for _, code := range codes {
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, ruleSARIF(code, f.Lang))
	}
	seen := map[string]int{}
	for _, d := range f.List {
		result := resultSARIF(d, slices.Index(codes, d.Code), f.Lang)
		print := fingerprint(d)
		seen[print]++
		result.Fingerprints = map[string]string{"parindex/v1": fmt.Sprintf("%s:%d", print, seen[print])}
		run.Results = append(run.Results, result)
	}
	return sarifLog{sarifSchema, "2.1.0", []sarifRun{run}}
}

// fingerprint is the same for a fault wherever its line has moved to: it is made of its
// code, file, cell, and arguments.
func fingerprint(d fault.Diagnostic) string {
	parts := []string{string(d.Code), d.Pos.File(), d.About.Unit, d.About.Criterion}
	if d.Pos.Sheet() != "" {
		parts = append(parts, cellOf(d.Pos))
	}
	for _, arg := range d.Args {
		value, err := json.Marshal(argument(arg.Value))
		if err != nil { // plain data: this cannot be
			panic(err)
		}
		parts = append(parts, arg.Name, string(value))
	}
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:8])
}

// codesOf are the codes of the faults, sorted, each once.
func codesOf(faults fault.List) []fault.Code {
	var codes []fault.Code
	for _, d := range faults {
		codes = append(codes, d.Code)
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}

func ruleSARIF(code fault.Code, lang text.Lang) sarifRule {
	about, advice := lang.Sentences(code)
	rule := sarifRule{
		ID: code, Short: sarifText{about}, Full: sarifText{strings.TrimSpace(about + " " + advice)},
		Help:           sarifText{helpSARIF(code, lang)},
		MessageStrings: map[string]sarifText{},
	}
	for _, language := range text.Langs {
		about, _ := text.Lang(language).Sentences(code)
		rule.MessageStrings[language] = sarifText{about}
	}
	return rule
}

// helpSARIF is what to do, and what the page about the code says beyond it.
func helpSARIF(code fault.Code, lang text.Lang) string {
	_, help := lang.Sentences(code)
	if more := lang.More(code); more != "" {
		help += "\n" + more
	}
	return help
}

func resultSARIF(d fault.Diagnostic, rule int, lang text.Lang) sarifResult {
	message := lang.Message(d)
	if hint := lang.Hint(d); hint != "" {
		message += "\n" + hintWord(lang) + ": " + hint
	}
	result := sarifResult{
		RuleID: d.Code, RuleIndex: rule, Level: levelSARIF(d.Severity), Message: sarifText{message},
		Locations: []sarifLocation{locationSARIF(d.Pos)}, About: d.About,
	}
	for _, related := range d.Related {
		at := locationSARIF(related.Pos)
		at.Message = &sarifText{lang.Note(related.Note)}
		result.Related = append(result.Related, at)
	}
	return result
}

// levelSARIF is what SARIF calls a severity.
func levelSARIF(s fault.Severity) string {
	if s == fault.Todo {
		return "note"
	}
	return record.Severity(s)
}

func locationSARIF(pos fault.Position) sarifLocation {
	at := sarifLocation{Physical: sarifPhysical{Artifact: sarifArtifact{fileURI(pos.File())}}}
	switch {
	case pos.Sheet() != "":
		at.Logical = []sarifLogical{{cellOf(pos), "cell"}}
	case pos.Line() > 0:
		at.Physical.Region = &sarifRegion{pos.Line(), pos.Col()}
	}
	return at
}

// fileURI is a file as a URI: relative where the user's path is.
func fileURI(file string) string {
	uri := url.URL{Path: file}
	switch {
	case len(file) > 2 && file[1:3] == ":/": // C:/…
		uri = url.URL{Scheme: "file", Path: "/" + file}
	case strings.HasPrefix(file, "/"):
		uri.Scheme = "file"
	}
	return uri.String()
}
