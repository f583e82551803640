package workbook

import (
	"fmt"
	"os"
	"slices"
	"sort"
	"strings"
	"testing"

	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/xlsx/flip"
)

// No bit of a form or a list of ours that is flipped changes a figure without a word.
func TestFlippedBits(t *testing.T) {
	times := 2000
	if testing.Short() {
		times = 100
	}
	form := sampleForm(false)
	content, err := os.ReadFile(filledSample(t, form))
	if err != nil {
		t.Fatal(err)
	}
	flip.Check(t, times, content, func(content []byte) (string, string) {
		figures, told := figuresOf(form, content)
		return figures, strings.Join(told, "\n")
	})
	flip.Check(t, times/2, sampleList(t), func(content []byte) (figures, told string) {
		book, faults := openBytes(content, "so-tu-phap-lan-1.xlsx")
		if book == nil {
			return "", fmt.Sprint(faults)
		}
		ledger, faults := book.ReadAppraisal(sampleNames)
		for i := range ledger {
			ledger[i].Agency = "" // the round knows which there are
		}
		return strings.Join(readLines(ledger, shownDecision, nil), "\n"), fmt.Sprint(faults)
	})
}

// figuresOf are the figures of a workbook, and what is told of it.
func figuresOf(form sheet.Form, content []byte) (figures string, told []string) {
	book, faults := openBytes(content, "x.xlsx")
	if book == nil {
		return "", placesAndCodes(faults)
	}
	sub, _, faults := book.ReadSelf(Want{Set: form.Block.Set, Unit: form.Unit, Own: true})
	if sub == nil {
		return "", placesAndCodes(faults)
	}
	var lines []string
	blanks := 0 // those are told where points are made of them
	for code, e := range sub.Entries {
		line := code
		for _, in := range append(slices.Clone(e.Inputs), e.Points) {
			line += fmt.Sprint(" ", in.State, in.Number, in.Text)
			if in.State == 0 {
				blanks++
			}
		}
		lines = append(lines, line)
	}
	sort.Strings(lines)
	return strings.Join(lines, "\n"),
		append(placesAndCodes(faults), fmt.Sprint(len(lines), " rows, ", blanks, " blanks"))
}
