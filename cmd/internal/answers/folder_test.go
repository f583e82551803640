package answers

import (
	"strings"
	"testing"
	"testing/fstest"
)

// Several files of a folder, and what there is to read them by.
func TestFolders(t *testing.T) {
	counts := "unit,group,question,3,2,1,C,K\nso-y-te,can-bo,q1,5,3,2,,\nso-y-te,can-bo,q2,6,2,2,,\n"
	ballots := "ballot,unit,group,q1,q2\n1,so-y-te,can-bo,3,3\n"
	for _, c := range []struct {
		name, why string
		change    func(*Survey)
		files     map[string]string
	}{
		{"all-kinds", "counts with a sample beside, a printed figure that nothing gives, a leaf worked out " +
			"elsewhere", nil,
			map[string]string{
				"a.csv": counts, "b.csv": "unit,group,population,sent\nso-y-te,can-bo,100,9\n",
				"c.csv": "Mã đơn vị;Công bố\nSở Y tế;97,95%\n", "d.csv": "unit,code,satisfaction\nso-y-te,8.1,50\n"}},
		{"two-ballots", "a ballot that is in two files", nil, map[string]string{"a.csv": ballots, "b.csv": ballots}},
		{"cut", "no lines follow from a file that was not read to its end; others stand", nil, map[string]string{
			"a.csv": ballots + "2,so-y-te,c\x8an,3,3\n", "b.csv": "unit,code,satisfaction\nso-noi-vu,8.1,50\n"}},
		{"only-satisfaction", "without ballots there are no answers to report", nil,
			map[string]string{"d.csv": "unit,code,satisfaction\nso-y-te,8.1,50\n"}},
		{"no-definition", "nobody knows what ballots and counts mean; satisfaction needs nothing",
			func(s *Survey) { s.Definition = nil }, map[string]string{
				"a.csv": counts, "b.csv": ballots, "d.csv": "unit,code,satisfaction\nso-y-te,8.1,50\n",
				"e.csv": "x,y\n1,2\n"}},
		{"faulty-definition", "that it cannot be read was said where it stands",
			func(s *Survey) { s.Definition, s.Faulty = nil, true }, map[string]string{
				"a.csv": counts, "d.csv": "unit,code,satisfaction\nso-y-te,8.1,50\n"}},
		{"one-group", "with one group no column has to name it",
			func(s *Survey) { s.Definition.Groups = s.Definition.Groups[:1] }, map[string]string{
				"a.csv": "ballot,unit,q1,q2,q3\n1,so-y-te,3,3,C\n"}},
		{"names-of-two", "a name that two units go by is neither's", func(s *Survey) { s.Units[1].Name = "Sở Y tế" },
			map[string]string{
				"a.csv": "ballot,unit,group,q1,q2\n1,Sở Y tế,can-bo,3,3\n2,so-noi-vu,can-bo,3,3\n"}},
		{"counts-and-ballots",
			"both of one unit and group would count people twice; of the other unit there is but one", nil,
			map[string]string{
				"a.csv": counts + "so-noi-vu,can-bo,q1,5,3,2,,\nso-noi-vu,can-bo,q2,6,2,2,,\n", "b.csv": ballots}},
		{"line-and-ballots", "satisfaction of a unit that has ballots is not used; of another it is", nil,
			map[string]string{
				"a.csv": "unit,code,satisfaction\nso-y-te,8.1,50\nso-noi-vu,8.1,60\n", "b.csv": ballots}},
		{"cut-elsewhere",
			"nobody knows whose answers are lost: a file that was read to its end gives no figures either", nil,
			map[string]string{
				"a.csv": ballots, "b.csv": "ballot,unit,group,q1,q2\n1,so-noi-vu,\x8a,3,3\n"}},
		{"text", "a text may be a CSV, which its ending has to say", nil,
			map[string]string{"a.txt": ballots, "b.csv": ballots}},
		{"published-group", "a printed figure of a group, and one of another that nobody asked", nil, map[string]string{
			"a.csv": counts, "b.csv": "unit,group,published\nso-y-te,can-bo,56\nso-y-te,nguoi-dan,70\n"}},
		{"not-a-workbook", "a CSV that is called a workbook", nil, map[string]string{"a.xlsx": ballots}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := surveyed()
			if c.change != nil {
				c.change(&s)
			}
			compare(t, "folder-"+c.name, c.why, readAll(t, s, c.files))
		})
	}
}

// The order of rows changes nothing but places.
func TestOrderOfRows(t *testing.T) {
	rows := []string{"1,so-y-te,can-bo,3,3,", "2,so-y-te,nguoi-dan,2,,C", "3,so-noi-vu,nguoi-dan,1,0,K"}
	figures := func(order ...int) string {
		content := "ballot,unit,group,q1,q2,q3\n"
		for _, i := range order {
			content += rows[i] + "\n"
		}
		return readAll(t, surveyed(), map[string]string{"a.csv": content})
	}
	if a, b := figures(0, 1, 2), figures(2, 0, 1); a != b || !strings.Contains(a, "so-y-te 2") {
		t.Errorf("one order gives\n%s\nanother\n%s", a, b)
	}
}

// A missing file is the system's business, and no fault of the data.
func TestNoFile(t *testing.T) {
	for _, name := range []string{"none.csv", "none.xlsx"} {
		if err := NewFolder(surveyed()).Read(fstest.MapFS{}, name, name); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
