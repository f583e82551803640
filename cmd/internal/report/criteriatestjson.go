package report

import (
	"encoding/xml"
	"io"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/record"
	"parindex/criteria"
	"parindex/scoring/fault"
)

// JSON writes every example with its result, for programs.
func (t *Trials) JSON(w io.Writer) error {
	return object{{"schema", 1}, {"packs", each(t.Trials, (*Trial).json)}}.writeJSON(w)
}

// json has as diagnostics the faults of the pack itself, and a case without a code where it is
// about a whole unit.
func (t *Trial) json() object {
	failed, missed := t.Failed(), t.Missed()
	return object{
		{"pack", t.Pack},
		{"passed", len(t.Results) - failed},
		{"failed", failed},
		{"coverage", object{
			{"parts", len(t.Parts)},
			{"exercised", len(t.Parts) - len(missed)},
			{"percent", t.percent()},
			{"missing", each(t.missedByLeaf(), func(l missedLeaf) object {
				return object{{"set", l.set}, {"code", l.code}, {"parts", l.parts}}
			})},
		}},
		{"cases", each(t.Results, func(r criteria.Result) object {
			return object{
				{"why", r.Case.Why},
				{"set", r.Case.Set},
				{"code?", r.Case.Code},
				{"passed", r.Passed()},
				{"", record.PositionOf(r.Case.Pos)},
				{"diagnostics", faultsJSON(r.Faults, t.Lang)},
			}
		})},
		{"diagnostics", faultsJSON(t.Faults, t.Lang)},
	}
}

// GitHub writes an annotation for each example that failed and each pack without any. The faults of a pack itself are
// those that validate annotates: here they would stand twice.
func (t *Trials) GitHub(w io.Writer) error {
	var all fault.List
	for _, trial := range t.Trials {
		for _, d := range trial.Faults {
			if d.Code == criteria.CodeCasesNone {
				all.Add(d)
			}
		}
		all.Add(trial.Outcome.Faults()...)
		if trial.isLeftOut() {
			all.Add(fault.New(criteria.CodeCasesNotRun, fault.InFile(trial.Pack), "pack", trial.Pack))
		}
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
		all.Tests, all.Failures, all.Errors = all.Tests+suite.Tests, all.Failures+suite.Failures,
			all.Errors+suite.Errors
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
		suite.Cases = append(suite.Cases, junitCase{Class: t.Pack,
			Name: t.Pack, File: t.Faults[0].Pos.File(), Error: broken})
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
	one = junitCase{Class: t.Pack + "/" + r.Case.Set, Name: r.Case.Why,
		File: r.Case.Pos.File(), Line: r.Case.Pos.Line()}
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
