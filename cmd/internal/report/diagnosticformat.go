package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"

	"parindex/cmd/internal/text"
	"parindex/scoring/fault"
)

// DiagnosticFormats are what faults can be written as, the first by default:
// for people, for programs, for the log of a GitHub workflow, for tools that
// show findings in a review.
var DiagnosticFormats = []string{"text", "json", "github", "sarif"}

// WriteDiagnostics writes faults in one of [DiagnosticFormats]. Without faults
// text and github are empty; json and sarif are an empty report.
func WriteDiagnostics(w io.Writer, format string, faults fault.List, lang text.Lang, sources Sources) error {
	switch format {
	case "text":
		return Diagnostics(w, faults, lang, sources)
	case "json":
		return encode(w, diagnosticsJSON(faults, lang))
	case "github":
		return annotations(w, faults, lang)
	case "sarif":
		return encode(w, sarif(faults, lang))
	}
	return fmt.Errorf("unknown format %q", format)
}

// encode writes JSON as people can read it too.
func encode(w io.Writer, v any) error {
	out := json.NewEncoder(w)
	out.SetIndent("", "  ")
	out.SetEscapeHTML(false)
	return out.Encode(v)
}

// annotations writes a workflow command per fault, which GitHub shows beside
// the line. A cell has no line, so the message begins with it.
func annotations(w io.Writer, faults fault.List, lang text.Lang) error {
	var out bytes.Buffer
	for _, d := range faults {
		fmt.Fprintf(&out, "::%s %s::%s\n", severity(d), properties(d), githubText.Replace(annotation(d, lang)))
	}
	_, err := w.Write(out.Bytes())
	return err
}

// severity is the word that GitHub and SARIF both have for it.
func severity(d fault.Diagnostic) string {
	if d.Severity == fault.Warning {
		return "warning"
	}
	return "error"
}

func properties(d fault.Diagnostic) string {
	list := []string{"file=" + githubProperty.Replace(d.Pos.File())}
	if d.Pos.Sheet() == "" && d.Pos.Line() > 0 {
		list = append(list, "line="+strconv.Itoa(d.Pos.Line()))
	}
	if d.Pos.Sheet() == "" && d.Pos.Line() > 0 && d.Pos.Col() > 0 {
		list = append(list, "col="+strconv.Itoa(d.Pos.Col()))
	}
	return strings.Join(append(list, "title="+githubProperty.Replace(string(d.Code))), ",")
}

func annotation(d fault.Diagnostic, lang text.Lang) string {
	message := lang.Message(d)
	if d.Pos.Sheet() != "" {
		message = cellOf(d.Pos) + ": " + message
	}
	for _, related := range d.Related {
		message += fmt.Sprintf("\n%s: %s", related.Pos, lang.Note(related.Note))
	}
	if hint := lang.Hint(d); hint != "" {
		message += "\n" + hintWord(lang) + ": " + hint
	}
	return message
}

// cellOf is "Sheet!F12", or the sheet where no cell is known.
func cellOf(pos fault.Position) string {
	if pos.Cell() == "" {
		return pos.Sheet()
	}
	return pos.Sheet() + "!" + pos.Cell()
}

// GitHub's commands end at a line, and their properties at a comma or colon.
var (
	githubText     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	githubProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)
