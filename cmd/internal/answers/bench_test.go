package answers

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"parindex/scoring"
	"parindex/scoring/survey"
)

// province is a survey as provinces hold them: twelve questions, three groups,
// forty units.
func province() Survey {
	d := definition()
	d.Groups = []survey.Group{{ID: "nguoi-dan", Name: "Người dân"}, {ID: "doanh-nghiep", Name: "Doanh nghiệp"},
		{ID: "can-bo", Name: "Cán bộ"}}
	d.Components[0].Questions = nil
	for i := range 12 {
		id := fmt.Sprint("q", i+1)
		d.Components[0].Questions = append(d.Components[0].Questions, survey.Question{ID: id, Text: "Câu " + id,
			Scale: "hai-long", Counts: true})
	}
	s := Survey{Definition: d, Scale: scoring.PercentScale}
	for i := range 40 {
		id := fmt.Sprintf("don-vi-%02d", i+1)
		s.Units = append(s.Units, survey.Unit{ID: id, Name: "Đơn vị " + id, Block: "so", Set: "so"})
	}
	return s
}

// writeBallots writes that many ballots, in the order that they came in: units,
// groups and answers as they fall. Their ids are numbers or, with people, drawn, as
// are those of the people.
func writeBallots(tb testing.TB, s Survey, rows int, people bool) string {
	path := filepath.Join(tb.TempDir(), "phieu.csv")
	file, err := os.Create(path)
	if err != nil {
		tb.Fatal(err)
	}
	out := bufio.NewWriter(file)
	out.WriteString("ballot,person,unit,group,wave,channel")
	for _, q := range s.Definition.Questions() {
		out.WriteString("," + q.ID)
	}
	ids := rand.New(rand.NewPCG(1, 2))
	draw := uint64(1)
	next := func(n int) int {
		draw = draw*6364136223846793005 + 1442695040888963407
		return int(draw >> 33 % uint64(n))
	}
	for i := range rows {
		ballot, person := fmt.Sprintf("P%07d", i), ""
		if people {
			ballot, person = fmt.Sprintf("%016x%016x", ids.Uint64(), ids.Uint64()),
				fmt.Sprintf("%012d", ids.Uint64N(1e12))
		}
		fmt.Fprintf(out, "\n%s,%s,%s,%s,%s,%s", ballot, person, s.Units[next(40)].ID, s.Definition.Groups[next(3)].ID,
			[]string{"1", "2"}[next(2)], []string{"giấy", "trực tuyến"}[next(2)])
		for range s.Definition.Questions() {
			out.WriteString("," + []string{"3", "2", "1", "0", ""}[next(5)])
		}
	}
	if err := out.Flush(); err != nil {
		tb.Fatal(err)
	}
	if err := file.Close(); err != nil {
		tb.Fatal(err)
	}
	return path
}

const million = 1_000_000

// readRecords is what reading takes without understanding anything.
func readRecords(b *testing.B, path string) {
	file, err := os.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close()
	reader := csv.NewReader(file)
	reader.ReuseRecord = true
	for err == nil {
		_, err = reader.Read()
	}
	if err != io.EOF {
		b.Fatal(err)
	}
}

func BenchmarkBallots(b *testing.B) {
	for _, people := range []bool{false, true} {
		b.Run(fmt.Sprint("people=", people), func(b *testing.B) { benchmarkBallots(b, people) })
	}
}

func benchmarkBallots(b *testing.B, people bool) {
	s := province()
	path := writeBallots(b, s, million, people)
	b.ReportAllocs()
	for b.Loop() {
		r := readBallots(b, s, path)
		if len(r.Faults) > 0 || len(r.Lines) != len(s.Units) {
			b.Fatal(told(r))
		}
	}
	b.StopTimer()
	peak := watch()
	readBallots(b, s, path)
	b.ReportMetric(float64(peak())/(1<<20), "MiB-peak")
}

func readBallots(tb testing.TB, s Survey, path string) Result {
	folder := NewFolder(s)
	if err := folder.Read(os.DirFS(filepath.Dir(path)), filepath.Base(path), "phieu.csv"); err != nil {
		tb.Fatal(err)
	}
	return resultOf(folder)
}

// watch looks at all memory that the program has from the system, less what it
// gave back.
func watch() (peak func() uint64) {
	done, result := make(chan bool), make(chan uint64)
	look := func() uint64 {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.Sys - m.HeapReleased
	}
	go func() {
		most := uint64(0)
		for {
			most = max(most, look())
			select {
			case <-done:
				result <- most
				return
			case <-time.After(10 * time.Millisecond):
			}
		}
	}()
	return func() uint64 {
		done <- true
		return <-result
	}
}

// A fifth of a million ballots must stay within what leaves no room for keeping rows: one or
// two codes of each at five bytes and some room. Nothing of that is left in the results.
func TestMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("large inputs")
	}
	for people, most := range map[bool]int64{false: 3 * (1 << 19), true: 6 * (1 << 19)} {
		s := province()
		path := writeBallots(t, s, million/5, people)
		before := inUse()
		folder := NewFolder(s)
		if err := folder.Read(os.DirFS(filepath.Dir(path)), filepath.Base(path), "phieu.csv"); err != nil {
			t.Fatal(err)
		}
		if kept := inUse() - before; kept > most {
			t.Errorf("people %v: %d KiB are kept of %d ballots", people, kept>>10, million/5)
		}
		r := resultOf(folder)
		if len(r.Faults) > 0 {
			t.Error(told(r))
		}
		if kept := inUse() - before; kept > (1 << 20) {
			t.Errorf("people %v: %d KiB are left in the results", people, kept>>10)
		}
		runtime.KeepAlive(folder)
		runtime.KeepAlive(r)
	}
}

// inUse is the bytes of the heap that are reachable.
func inUse() int64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}
