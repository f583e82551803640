package report

import (
	"encoding/xml"
	"io"
	"slices"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/record"
	"parindex/criteria"
	"parindex/scoring/fault"
)

type trialsReport struct {
	Schema int         `json:"schema"`
	Packs  []trialJSON `json:"packs"`
}

type trialJSON struct {
	Pack     string       `json:"pack"`
	Passed   int          `json:"passed"`
	Failed   int          `json:"failed"`
	Coverage coverageJSON `json:"coverage"`
	Cases    []caseJSON   `json:"cases"`
	// Diagnostics are the faults of the pack itself.
	Diagnostics []faultJSON `json:"diagnostics"`
}

type coverageJSON struct {
	Parts     int          `json:"parts"`
	Exercised int          `json:"exercised"`
	Percent   int          `json:"percent"` // rounded down
	Missing   []missedLeaf `json:"missing"`
}

type caseJSON struct {
	Why    string `json:"why"`
	Set    string `json:"set"`
	Code   string `json:"code,omitempty"` // none for a whole unit
	Passed bool   `json:"passed"`
	record.Position
	Diagnostics []faultJSON `json:"diagnostics"`
}

// JSON writes every example with its result, for programs.
func (t *Trials) JSON(w io.Writer) error {
	report := trialsReport{Schema: 1, Packs: []trialJSON{}}
	for _, trial := range t.Trials {
		report.Packs = append(report.Packs, trial.json())
	}
	return record.Encode(w, report)
}

func (t *Trial) json() trialJSON {
	failed, missing := t.Failed(), t.missedByLeaf()
	o := trialJSON{
		Pack: t.Pack, Passed: len(t.Results) - failed, Failed: failed, Cases: []caseJSON{},
		Coverage:    coverageJSON{len(t.Parts), len(t.Parts) - len(t.Missed()), t.percent(), missing},
		Diagnostics: diagnosticsJSON(t.Faults, t.Lang).Diagnostics,
	}
	for _, r := range t.Results {
		o.Cases = append(o.Cases, caseJSON{
			Why: r.Case.Why, Set: r.Case.Set, Code: r.Case.Code, Passed: r.Passed(),
			Position: record.PositionOf(r.Case.Pos), Diagnostics: diagnosticsJSON(r.Faults, t.Lang).Diagnostics,
		})
	}
	return o
}

// GitHub writes an annotation for each fault and each example that failed. What is still to be
// filled in is left out.
func (t *Trials) GitHub(w io.Writer) error {
	var all fault.List
	for _, trial := range t.Trials {
		all.Add(slices.DeleteFunc(slices.Clone(trial.Faults), func(d fault.Diagnostic) bool { return d.Severity == fault.Todo })...)
		all.Add(trial.Outcome.Faults()...)
	}
	return annotations(w, all, t.Lang)
}

// The parts of JUnit's XML that GitLab, Jenkins and others read. There are no times:
// the same examples give the same bytes.
type (
	junitSuites struct {
		XMLName  xml.Name     `xml:"testsuites"`
		Tests    int          `xml:"tests,attr"`
		Failures int          `xml:"failures,attr"`
		Errors   int          `xml:"errors,attr"`
		Suites   []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name     string      `xml:"name,attr"`
		Tests    int         `xml:"tests,attr"`
		Failures int         `xml:"failures,attr"`
		Errors   int         `xml:"errors,attr"`
		Cases    []junitCase `xml:"testcase"`
	}
	junitCase struct {
		Class   string        `xml:"classname,attr"`
		Name    string        `xml:"name,attr"`
		File    string        `xml:"file,attr,omitempty"`
		Line    int           `xml:"line,attr,omitempty"`
		Failure *junitFailure `xml:"failure"`
		Error   *junitFailure `xml:"error"`
	}
	junitFailure struct {
		Type    string `xml:"type,attr"`
		Message string `xml:"message,attr"`
		Text    string `xml:",chardata"`
	}
)

// JUnit writes a suite for each pack and a test case for each example. A pack with
// faults has a test case of its own that ended with an error.
func (t *Trials) JUnit(w io.Writer) error {
	all := junitSuites{}
	for _, trial := range t.Trials {
		suite, err := trial.junit()
		if err != nil {
			return err
		}
		all.Suites = append(all.Suites, suite)
		all.Tests, all.Failures, all.Errors = all.Tests+suite.Tests, all.Failures+suite.Failures, all.Errors+suite.Errors
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	out := xml.NewEncoder(w)
	out.Indent("", "  ")
	if err := out.Encode(all); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

func (t *Trial) junit() (junitSuite, error) {
	suite := junitSuite{Name: t.Pack, Failures: t.Failed()}
	if t.Faults.Errors() > 0 {
		broken, err := t.junitText(t.Faults, nil)
		if err != nil {
			return suite, err
		}
		suite.Errors = 1
		suite.Cases = append(suite.Cases, junitCase{Class: t.Pack, Name: t.Pack, File: t.Faults[0].Pos.File(), Error: broken})
	}
	for _, r := range t.Results {
		one, err := t.junitCase(r)
		if err != nil {
			return suite, err
		}
		suite.Cases = append(suite.Cases, one)
	}
	suite.Tests = len(suite.Cases)
	return suite, nil
}

func (t *Trial) junitCase(r criteria.Result) (one junitCase, err error) {
	one = junitCase{Class: t.Pack + "/" + r.Case.Set, Name: r.Case.Why, File: r.Case.Pos.File(), Line: r.Case.Pos.Line()}
	if r.Case.Code != "" {
		one.Name = r.Case.Code + ": " + r.Case.Why
	}
	if !r.Passed() {
		one.Failure, err = t.junitText(r.Faults, t.derivation(r))
	}
	return one, err
}

// junitText is what people would see of the faults, and below it how they came about.
func (t *Trial) junitText(faults fault.List, why []page.Line) (*junitFailure, error) {
	var text strings.Builder
	o := page.Options{Lang: t.Lang}
	if err := Diagnostics(&text, faults, t.Sources, o); err != nil {
		return nil, err
	}
	if err := page.WriteLines(&text, why, 1, o); err != nil {
		return nil, err
	}
	return &junitFailure{string(faults[0].Code), t.Lang.Message(faults[0]), text.String()}, nil
}
