package skeleton

import (
	"embed"
	"strings"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/text"
	"parindex/criteria"
	"parindex/scoring"
)

// Round is a round that can be written: declarations, and nothing that anybody handed in.
type Round struct {
	*scoring.Round
	Pack   string // as round.yaml names it: an id, or ./folder
	Papers criteria.Papers
	Lang   text.Lang
	Of     string // the province, as its own pack names it; else a mark
	// Taken says that the declarations are last year's.
	Taken bool
	// practised says that last year's round was for practice, maybe one of another province.
	practised bool
	// choosesSets says that the pack has several sets, and no round says yet which block has which.
	choosesSets bool
	// More are files beside those that every round has: its pack, earlier results.
	More []disk.File
}

// Made begins round.yaml and regulation.yaml as they are written here.
const Made = "# parindex new"

// Files are all files of the round's folder.
func (r *Round) Files() []disk.File {
	files := []disk.File{
		r.declarations(),
		textFile("received.csv", r.Lang.Text("unit,stage,received,note\n")),
		r.ignored(),
		textFile(".gitattributes", r.attributes()),
	}
	for _, folder := range []string{"self", "appraisal", "explanation", "survey"} {
		files = append(files, textFile(folder+"/.gitkeep", "")) // git keeps no empty folder
	}
	return append(files, r.More...)
}

// textFile is a file with that content.
func textFile(name, content string) disk.File {
	return disk.File{Name: name, Write: disk.Content([]byte(content))}
}

//go:embed round
var roundFiles embed.FS

// declarations is round.yaml.
func (r *Round) declarations() disk.File {
	return fromTemplate(roundFiles, "round/round.tmpl", "round.yaml", r.Lang, struct {
		*Round
		Head, Papers           string
		Practised, ChoosesSets bool
	}{r, r.Lang.Text(`The declarations of the round. A mark <fill in…: …> is where something has to be filled in or ` +
		`checked; then delete the whole mark. “parindex validate” counts what is left. What follows # explains and is ` +
		`not read.`),
		lines(r.Lang, r.papers), r.practised, r.choosesSets})
}

func agencyLine(a scoring.Agency) string {
	as, council := a.As, ""
	if as == a.ID {
		as = ""
	}
	if a.Council {
		council = "true"
	}
	return "  - " + pairs("appraiser", a.ID, "name", quoted(a.Name), "as", as, "blocks", someList(a.Blocks),
		"parent", some(a.Parent), "council", council)
}

// papers are what is printed, with what each key is for where it stands first.
func (r *Round) papers(y *yamlText) {
	y.about(0, "round", "paper")
	y.line("paper:")
	said := map[string]bool{}
	for _, p := range []struct {
		key string
		criteria.Paper
	}{{"result", r.Papers.Result}, {"notice", r.Papers.Notice}, {"council", r.Papers.Council},
		{"survey", r.Papers.Survey}} {
		y.about(2, "paper", p.key)
		y.line("  %s:", p.key)
		isAnnexed := p.key == "result" || p.key == "survey" // whose annexes name its kind, and not who gets it
		for _, field := range []struct {
			key, value string
			is         bool
		}{{"kind", some(p.Kind), isAnnexed}, {"parent", some(p.Parent), true}, {"issuer", some(p.Issuer), true},
			{"number", "", true}, {"date", "", true}, {"place", some(p.Place), true},
			{"authority", some(p.Authority), true}, {"signer", some(p.Signer), true},
			{"recipients", someList(p.Recipients), !isAnnexed}} {
			if !field.is && field.value == "" {
				continue
			}
			about := ""
			if !said[field.key] { // once, where it stands first
				about = "# " + y.lang.Say(criteria.Describe("signed_paper", field.key))
			}
			said[field.key] = true
			y.line("    %s", strings.TrimSpace(pad(field.key+": "+field.value)+about))
		}
	}
}

// pad makes room before a comment.
func pad(s string) string {
	const room = 36
	for len([]rune(s)) < room {
		s += " "
	}
	return s + " "
}

// unitKeys are the keys that only some units have.
func unitKeys(u *scoring.Unit) (keys []string) {
	ranked := ""
	if !u.Ranked {
		ranked = "false"
	}
	var groups []string
	for _, m := range u.Groups {
		groups = append(groups, m.Sort, quoted(m.Group))
	}
	inGroups := ""
	if groups != nil {
		inGroups = pairs(groups...)
	}
	for _, field := range [][2]string{{"aliases", someList(u.Aliases)},
		{"parent", some(u.Parent)}, {"groups", inGroups}, {"ranked", ranked},
		{"formed_from", someList(u.FormedFrom)}, {"previous", string(u.Previous)}} {
		if field[1] != "" {
			keys = append(keys, field[0]+": "+field[1])
		}
	}
	return keys
}

func deadlineLine(d scoring.Deadline) string {
	return pairs("stage", string(d.Stage), "blocks", someList(d.Blocks), "date", `"`+string(d.Day)+`"`)
}

// IsUntouched says whether that is a file of a new round or pack in which something has
// still to be filled in, or as much of it as was written: it may be made again.
func IsUntouched(content []byte) bool {
	written := string(content)
	return strings.HasPrefix(Made, written) || strings.HasPrefix(written, Made) && criteria.IsMarked(content)
}
