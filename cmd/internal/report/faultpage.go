package report

import (
	"fmt"
	"io"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/scoring/fault"
)

// FaultPage writes what a code means, an example of it, and what to do.
func FaultPage(w io.Writer, code fault.Code, o page.Options) error {
	say := o.Lang.Say
	message, hint := o.Lang.Example(code)
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", code)
	section := func(name, words string) {
		if words != "" {
			const in = 2
			fmt.Fprintf(&b, "\n%s:\n%*s%s\n", name, in, "", page.Hanging(words, o.Width, in, in))
		}
	}
	section(say("Nghĩa là", "What it means"), o.Lang.Meaning(code))
	section(say("Nói thêm", "More"), o.Lang.More(code))
	section(say("Ví dụ (số liệu dựng)", "An example (constructed)"), message+" ["+string(code)+"]")
	section(say("Cách sửa", "How to fix it"), hint)
	_, err := io.WriteString(w, b.String())
	return err
}

// FaultList writes every code with what it means.
func FaultList(w io.Writer, o page.Options) error {
	var b strings.Builder
	for _, code := range text.Codes() {
		const in = 4
		fmt.Fprintf(&b, "%s\n%*s%s\n", code, in, "", page.Hanging(o.Lang.Meaning(code), o.Width, in, in))
	}
	fmt.Fprintf(&b, "\n%s\n", page.Hanging(
		o.Lang.Say("Ví dụ và cách sửa của từng lỗi: parindex help MÃ, như parindex help rate-over-100",
			"An example and the fix for each: parindex help CODE, such as parindex help rate-over-100"), o.Width, 0, 0))
	_, err := io.WriteString(w, b.String())
	return err
}
