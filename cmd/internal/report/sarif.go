package report

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"parindex/cmd/internal/text"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

const sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

// sarif is the faults as one run of a version, in the parts of SARIF 2.1.0 that faults need.
// Its rules are the codes that occur, each with its text in both languages under
// messageStrings.
func sarif(f Faults) object {
	codes, seen := codesOf(f.List), map[string]int{}
	run := object{
		{"tool", object{{"driver", object{
			{"name", "parindex"},
			{"semanticVersion", f.Version},
			{"rules", each(codes, func(code fault.Code) object { return ruleSARIF(code, f.Lang) })},
		}}}},
		{"language", f.Lang.Text("en-US")},
		{"columnKind", "unicodeCodePoints"},
		{"results", each(f.List, func(d fault.Diagnostic) object {
			print := fingerprint(d)
			seen[print]++
			return resultSARIF(d, slices.Index(codes, d.Code), f.Lang, fmt.Sprintf("%s:%d", print, seen[print]))
		})},
	}
	return object{{"$schema", sarifSchema}, {"version", "2.1.0"}, {"runs", []object{run}}}
}

func textSARIF(text string) object { return object{{"text", text}} }

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
	codes := seq.Map(faults, func(d fault.Diagnostic) fault.Code { return d.Code })
	slices.Sort(codes)
	return slices.Compact(codes)
}

func ruleSARIF(code fault.Code, lang text.Lang) object {
	about, advice := lang.Sentences(code)
	messages := map[string]object{}
	for _, language := range text.Langs {
		about, _ := text.Lang(language).Sentences(code)
		messages[language] = textSARIF(about)
	}
	return object{
		{"id", code},
		{"shortDescription", textSARIF(about)},
		{"fullDescription", textSARIF(strings.TrimSpace(about + " " + advice))},
		{"help", textSARIF(helpSARIF(code, lang))},
		{"messageStrings", messages},
	}
}

// helpSARIF is what to do, and what the page about the code says beyond it.
func helpSARIF(code fault.Code, lang text.Lang) string {
	_, help := lang.Sentences(code)
	if more := lang.More(code); more != "" {
		help += "\n" + more
	}
	return help
}

// resultSARIF is a fault; by the fingerprint tools know which it is when lines move.
func resultSARIF(d fault.Diagnostic, rule int, lang text.Lang, print string) object {
	message := lang.Message(d)
	if hint := lang.Hint(d); hint != "" {
		message += "\n" + hintWord(lang) + ": " + hint
	}
	return object{
		{"ruleId", d.Code},
		{"ruleIndex", rule},
		{"level", levelOf(d.Severity, "note")},
		{"message", textSARIF(message)},
		{"locations", []object{locationSARIF(d.Pos)}},
		{"properties?", d.About},
		{"relatedLocations?", each(d.Related, func(r fault.Related) object {
			return append(locationSARIF(r.Pos), member{"message", textSARIF(lang.Note(r.Note))})
		})},
		{"partialFingerprints", map[string]string{"parindex/v1": print}},
	}
}

func locationSARIF(pos fault.Position) object {
	var region object
	var logical []object
	switch {
	case pos.Sheet() != "":
		logical = []object{{{"fullyQualifiedName", cellOf(pos)}, {"kind", "cell"}}}
	case pos.Line() > 0:
		region = object{{"startLine", pos.Line()}, {"startColumn?", pos.Col()}}
	}
	return object{
		{"physicalLocation", object{{"artifactLocation", object{{"uri", fileURI(pos.File())}}}, {"region?", region}}},
		{"logicalLocations?", logical},
	}
}

// fileURI is a file as a URI: relative where the user's path is.
func fileURI(file string) string {
	file = reviewed(file)
	uri := url.URL{Path: file}
	switch {
	case len(file) > 2 && file[1:3] == ":/": // C:/…
		uri = url.URL{Scheme: "file", Path: "/" + file}
	case strings.HasPrefix(file, "/"):
		uri.Scheme = "file"
	}
	return uri.String()
}
