package table

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"testing"

	"parindex/scoring/fault"
)

// rowCases are what tells lines without quotes from others, and their ends.
var rowCases = []struct{ why, text string }{
	{"nothing", ""},
	{"one line, not ended", "a,b"},
	{"ends of both kinds", "a,b\r\nc,d\n"},
	{"a return within, and two at the end", "a\rb,c\nd,e\r\r\n"},
	{"a return is all there is", "\r\na\r\n\r"},
	{"empty lines count as lines", "\n\na\n\r\n\nb,c\n\n"},
	{"empty cells", ",\n,,\na,\n,b\n"},
	{"a blank is no empty line", " \n \n"},
	{"quotes between plain lines", "a,b\n\"c\",d\ne,f\n"},
	{"lines within quotes, then plain ones", "a\n\"b\nc\r\nd\",e\nf,\"g\n\"\nh\n\ni\n"},
	{"a bare quote, then plain lines", "a,b\nc\"d,e\nf,g\n"},
	{"a quote in the middle of a quoted cell", "\"a\"b,c\nd\n\"e\n\"f\ng\n"},
	{"a quote that never closes", "a\n\"b,c\nd\n"},
	{"letters of several bytes", "hài,lòng\n\"Đúng\",hẹn\nở,đâu\n"},
	{"more than the buffer", strings.Repeat("a,b,c\n", 20_000) + "\"x\ny\",z\n" + strings.Repeat("\nd,\n", 20_000)},
	{"a line that the buffer does not hold",
		"a\n" + strings.Repeat(strings.Repeat("b", bufferSize/10)+",", 12) + "\nc\n"},
}

func TestRowsAreThoseOfEncodingCSV(t *testing.T) {
	for _, c := range rowCases {
		for _, separator := range []byte(",;") {
			if got, want := rowsOf(c.text, separator), rowsOfEncodingCSV(c.text, separator); !slices.Equal(got, want) {
				t.Errorf("%s\ngot  %.500q\nwant %.500q", c.why, got, want)
			}
		}
	}
}

func FuzzRows(f *testing.F) {
	for _, c := range rowCases {
		if len(c.text) < 10_000 {
			f.Add(c.text)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.TrimPrefix(strings.ToValidUTF8(text, "?"), "\ufeff")
		if got, want := rowsOf(text, ','), rowsOfEncodingCSV(text, ','); !slices.Equal(got, want) {
			t.Errorf("got  %q\nwant %q", got, want)
		}
	})
}

// rowsOf are the rows with the places of their cells, and the lines of faults.
func rowsOf(text string, separator byte) (all []string) {
	c := &CSV{reader: &reader{text: bufio.NewReaderSize(strings.NewReader(text), bufferSize), separator: separator}}
	for b := &c.rows; c.reader.fill(b); {
		for i, row := range b.rows {
			c.row = i
			for col, cell := range row.cells {
				at := c.Place(col)
				all = append(all, fmt.Sprintf("%d:%d %q", at.Line(), at.Col(), cell))
			}
			all = append(all, "end of row")
		}
		for range b.faults {
			all = append(all, "fault")
		}
	}
	return all
}

func rowsOfEncodingCSV(text string, separator byte) (all []string) {
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.FieldsPerRecord = rune(separator), -1
	lines := strings.Split(text, "\n")
	for {
		cells, err := r.Read()
		if _, ok := err.(*csv.ParseError); ok {
			all = append(all, "fault")
			continue
		}
		if err != nil {
			return all
		}
		for i, cell := range cells {
			line, col := r.FieldPos(i)
			all = append(all, fmt.Sprintf("%d:%d %q", line, len([]rune(lines[line-1][:col-1]))+1, cell))
		}
		all = append(all, "end of row")
	}
}

// A quote that is out of place is reported where it stands; one that never closes, or
// that the next quotes seem to close lines below, where it opened.
func TestQuotes(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"within a cell", "a,b\nhài \"x\",c\n", "2:5"},
		{"behind a quoted cell", "a,b\n\"b\"x,c\n", "2:3"},
		{"in quotes that opened lines above", "\"a\nb\"x,c\n", "1:1"},
		{"never closed", "a\nò,\"b\nc\nd", "2:3"},
	} {
		r := &reader{text: bufio.NewReader(strings.NewReader(c.text)), separator: ','}
		var got []string
		for b := (batch{}); r.fill(&b); {
			for _, d := range b.faults {
				got = append(got, fmt.Sprintf("%d:%d", d.Pos.Line(), d.Pos.Col()))
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %v, want %s", c.why, got, c.want)
		}
	}
}

func shownPlace(at fault.Position) string { return fmt.Sprintf("%d:%d", at.Line(), at.Col()) }
