package record

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"reflect"
	"strings"
	"unicode/utf8"

	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// most is the size of a record in MiB: 5,000 units with 100 leaves each take less.
const most = 512

// Read reads a record. It takes what [Record.Write] wrote, of this schema; lines may
// end as on Windows. Everything else is a fault at its place in the file, which is
// shown by that name, and then there is no record. An error is the reader's.
func Read(r io.Reader, shown string) (Record, fault.List, error) {
	return readAtMost(r, shown, most)
}

func readAtMost(r io.Reader, shown string, most int64) (Record, fault.List, error) {
	content, err := io.ReadAll(io.LimitReader(r, most<<20+1))
	if err != nil {
		return Record{}, nil, err
	}
	if int64(len(content)) > most<<20 {
		return Record{}, fault.List{fault.New(codeTooLarge, fault.InFile(shown), "most", int(most))}, nil
	}
	f := file{shown, bytes.ReplaceAll(content, []byte("\r\n"), []byte("\n"))}
	if faults := f.checkForm(); len(faults) > 0 {
		return Record{}, faults, nil
	}
	record, faults := f.decode()
	if len(faults) > 0 {
		return Record{}, faults, nil
	}
	f.locate(record.Blocks)
	return record, nil, nil
}

// file is the content of a file with a name.
type file struct {
	shown   string
	content []byte
}

// at is the place of a byte.
func (f file) at(offset int) fault.Position {
	before := f.content[:max(0, min(offset, len(f.content)))]
	start := bytes.LastIndexByte(before, '\n') + 1
	return fault.At(f.shown, bytes.Count(before, []byte("\n"))+1, utf8.RuneCount(before[start:])+1)
}

// checkForm finds what is no JSON, or not of this schema.
func (f file) checkForm() fault.List {
	var head struct {
		Schema *int
		Round  struct {
			Number int `json:"arithmetic_number"`
		}
	}
	err := json.Unmarshal(f.content, &head)
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &syntax):
		return fault.List{fault.New(CodeDamaged, f.at(int(syntax.Offset)-1))}
	case err != nil || head.Schema == nil:
		return fault.List{fault.New(CodeNot, fault.InFile(f.shown))}
	case *head.Schema != Schema:
		return fault.List{fault.New(CodeSchema, fault.InFile(f.shown), "found", *head.Schema, "known", Schema)}
	case head.Round.Number > scoring.Arithmetic:
		return fault.List{fault.New(codeArithmetic, fault.InFile(f.shown),
			"found", head.Round.Number, "known", scoring.Arithmetic)}
	}
	return nil
}

// decode reads the record and writes it again: where that differs, the file is not as
// it was written. What cannot be decoded differs too, since it is left out. Space between the
// parts is none of what it says: editors and transfers add it and take it away.
func (f file) decode() (Record, fault.List) {
	var record Record
	err := json.Unmarshal(f.content, &record)
	var again bytes.Buffer
	record.renew()
	if err = errors.Join(err, record.Write(&again)); err == nil && bytes.Equal(compact(f.content), compact(again.Bytes())) {
		return record, nil
	}
	i := firstDifference(f.content, again.Bytes())
	return record, fault.List{fault.New(CodeChanged, f.at(i),
		"found", lineAt(f.content, i), "expected", lineAt(again.Bytes(), i))}
}

// compact is JSON without the space between its parts.
func compact(content []byte) []byte {
	var out bytes.Buffer
	_ = json.Compact(&out, content) // that it is JSON is known
	return out.Bytes()
}

func firstDifference(a, b []byte) int {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return i
		}
	}
	return min(len(a), len(b))
}

// lineAt is the line around a byte as people read it, without blanks and quotation marks, cut where it is long.
func lineAt(content []byte, offset int) string {
	const room = 80
	start := bytes.LastIndexByte(content[:min(offset, len(content))], '\n') + 1
	line, _, _ := bytes.Cut(content[start:], []byte("\n"))
	text := strings.ReplaceAll(string(line[:min(len(line), 4*room)]), `"`, "")
	letters := []rune(strings.TrimRight(strings.TrimSpace(text), ","))
	if len(letters) > room {
		return string(letters[:room]) + "…"
	}
	return string(letters)
}

// renew makes anew what follows from the rest: counts, rounded figures, lists that are
// always there, and whether the result is official.
func (r *Record) renew() {
	const most = 40 // decimals
	if index := &r.Arithmetic.Rounding.Index; *index < 0 || *index > most {
		*index = 0 // no regulation says that
	}
	for block := range seq.Each(r.Blocks) {
		for unit := range seq.Each(block.Ranking) {
			unit.fill()
		}
	}
	rounded(r.Arithmetic.Rounding).renew(reflect.ValueOf(r).Elem())
	r.Round.Official = r.Round.Status == scoring.Official && len(r.Round.Changes) == 0
	r.Faults.Counts = r.Faults.counted()
}

// renew rounds every figure within a value, and makes the lists that are written even where they are empty.
func (r rounded) renew(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			r.renew(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			r.renew(v.Index(i))
		}
	case reflect.Struct:
		r.renewFields(v)
	}
}

func (r rounded) renewFields(v reflect.Value) {
	if figure, is := v.Addr().Interface().(*Figure); is {
		*figure = r.figure(figure.Exact)
		return
	}
	t := v.Type()
	if t.PkgPath() != reflect.TypeFor[Record]().PkgPath() { // what is not of the record holds none
		return
	}
	for i := range t.NumField() {
		field := v.Field(i)
		if field.Kind() == reflect.Slice && field.IsNil() && !strings.Contains(t.Field(i).Tag.Get("json"), "omit") {
			field.Set(reflect.MakeSlice(field.Type(), 0, 0))
		}
		r.renew(field)
	}
}

// fill makes the figures that every unit has which is not known only as published.
func (u *Unit) fill() {
	if u.Totals == nil || u.Published != nil {
		return
	}
	t := u.Totals
	for _, f := range []**Figure{&t.Self, &t.Decided, &t.Appraised,
		&t.Survey, &t.Bonus, &t.Penalty, &t.AppraisedMax, &t.SurveyMax} {
		if *f == nil {
			*f = &Figure{}
		}
	}
	if t.Scaling == nil {
		t.Scaling = &scoring.Points{}
	}
}

// locate tells each unit where it stands: in a record, only units have that key.
func (f file) locate(blocks []Block) {
	const key = `"unit": `
	line, lines := 0, bytes.SplitAfter(f.content, []byte("\n"))
	next := func() fault.Position {
		for line < len(lines) {
			line++
			if text := lines[line-1]; bytes.HasPrefix(bytes.TrimLeft(text, " "), []byte(key)) {
				return fault.At(f.shown, line, bytes.IndexByte(text, '"')+1)
			}
		}
		return fault.InFile(f.shown)
	}
	for i := range blocks {
		for j := range blocks[i].Ranking {
			blocks[i].Ranking[j].At = next()
		}
	}
}
