package skeleton

import (
	"cmp"
	"strconv"
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
		textFile("round.yaml", r.declarations()),
		textFile("received.csv", r.Lang.Text("unit,stage,received,note\n")),
		textFile(".gitignore", r.ignored()),
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

// declarations is round.yaml.
func (r *Round) declarations() string {
	y := &yamlText{lang: r.Lang}
	r.head(y)
	r.stages(y)
	r.sendTo(y)
	r.agencies(y)
	r.papers(y)
	r.groups(y)
	r.blocks(y)
	return y.String()
}

func (r *Round) head(y *yamlText) {
	say := r.Lang.Text
	y.line("%s round", Made)
	y.comment(0, say(`The declarations of the round. A mark <fill in…: …> is where something has to be filled in or `+
		`checked; then delete the whole mark. “parindex validate” counts what is left. What follows # explains and is `+
		``+
		``+
		`not read.`))
	y.line("")
	r.key(y, "round", quoted(r.ID))
	r.key(y, "format", strconv.Itoa(criteria.Format))
	r.key(y, "title", quoted(r.Title)+r.checkNames(y))
	r.key(y, "year", strconv.Itoa(r.Year))
	r.key(y, "status", string(r.Status))
	r.key(y, "pack", quoted(r.Pack))
	r.key(y, "appraised_in", criteria.AppraisedInFiles)
	y.about(0, "round", "decisions")
	y.line("decisions:")
	if len(r.Decisions) == 0 {
		y.line("  - %s", quoted(y.mark("số, ngày văn bản ban hành bộ tiêu chí",
			"number and date of the decision on the criteria")))
	}
	for _, decision := range r.Decisions {
		check := ""
		if r.Taken {
			check = "   # " + y.mark("văn bản của năm nay", "this year's document")
		}
		y.line("  - %s%s", quoted(decision), check)
	}
}

// checkNames marks the title of a round that follows one for practice.
func (r *Round) checkNames(y *yamlText) string {
	if !r.practised {
		return ""
	}
	return "   # " + y.mark("đợt cũ là đợt thực hành: sửa tên; xem lại nơi nhận, cơ quan, văn bản in bên dưới",
		"the earlier round was for practice: correct its title, and office, appraisers and papers below")
}

func (r *Round) key(y *yamlText, key, value string) {
	y.about(0, "round", key)
	y.line("%s: %s", key, value)
}

// stages are the deadlines: last year's a year later, or examples in comments.
func (r *Round) stages(y *yamlText) {
	y.line("")
	y.about(0, "round", "deadlines")
	y.about(0, "deadline", "stage")
	if len(r.Deadlines) == 0 {
		y.todo(0, "thời hạn: bỏ dấu # và sửa ngày", "deadlines: remove the # and correct the days")
		y.line("# deadlines:")
		for _, d := range []struct {
			stage scoring.Stage
			day   string
		}{{scoring.SelfStage, "11-25"}, {scoring.FirstAppraisal, "12-10"}, {scoring.ReplyStage, "12-17"},
			{scoring.FinalAppraisal, "12-31"}} {
			y.line("#   - {stage: %s, date: \"%d-%s\"}", d.stage, r.Year, d.day)
		}
		return
	}
	y.line("deadlines:")
	for _, d := range r.Deadlines {
		y.line("  - %s   # %s",
			pairs("stage", string(d.Stage), "blocks", someList(d.Blocks), "date", `"`+string(d.Day)+`"`),
			y.mark("ngày của năm nay", "this year's day"))
	}
}

func (r *Round) sendTo(y *yamlText) {
	y.line("")
	r.key(y, "send_to", quoted(cmp.Or(r.SendTo, y.mark("nơi nhận: cơ quan, địa chỉ, thư điện tử",
		"where to send it: office, address, e-mail"))))
}

func (r *Round) agencies(y *yamlText) {
	y.line("")
	y.about(0, "round", "appraisers")
	y.keys(0, "agency", "blocks", "as", "parent", "council")
	y.line("appraisers:")
	for _, a := range r.Agencies {
		y.line("%s", agencyLine(a))
	}
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

func (r *Round) papers(y *yamlText) {
	y.line("")
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

// groups are the sorts of groups that units are ranked in too.
func (r *Round) groups(y *yamlText) {
	y.line("")
	y.about(0, "round", "groups")
	if len(r.Groupings) == 0 {
		y.line("groups:   # [{sort: khu-vuc, name: Khu vực, groups: [{group: mien-nui, name: Miền núi}]}]")
		return
	}
	y.line("groups:")
	for _, sort := range r.Groupings {
		y.line("  - sort: %s", quoted(sort.ID))
		y.line("    name: %s", quoted(sort.Name))
		if len(sort.Blocks) > 0 {
			y.line("    blocks: %s", list(sort.Blocks))
		}
		y.line("    groups:")
		for _, group := range sort.Groups {
			y.line("      - %s", pairs("group", quoted(group.ID), "name", quoted(group.Name)))
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

func (r *Round) blocks(y *yamlText) {
	y.line("")
	y.about(0, "round", "blocks")
	y.keys(0, "unit", "unit", "aliases", "parent", "groups", "ranked", "not_applicable", "formed_from", "previous")
	y.line("blocks:")
	for _, block := range r.Blocks {
		y.line("  - block: %s", quoted(block.ID))
		y.line("    name: %s", quoted(block.Name))
		y.line("    set: %s%s", quoted(block.Set.ID), r.checkSet(y, block))
		if r.Taken {
			y.todo(4, "xem lại danh sách đơn vị của khối này", "check the list of this block's units")
		}
		y.line("    units:")
		for _, unit := range block.Units {
			r.unit(y, unit)
		}
	}
}

// checkSet marks the set of a block that might as well have another.
func (r *Round) checkSet(y *yamlText, block *scoring.Block) string {
	if !r.choosesSets || block.ID == block.Set.ID {
		return ""
	}
	return "   # " + y.mark("bộ tiêu chí của khối này", "the criteria set of this block")
}

func (r *Round) unit(y *yamlText, u *scoring.Unit) {
	ranked := ""
	if !u.Ranked {
		ranked = "false"
	}
	y.line("      - unit: %s", quoted(u.ID))
	y.line("        name: %s", quoted(u.Name))
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
			y.line("        %s: %s", field[0], field[1])
		}
	}
	if len(u.NotApplicable) > 0 {
		y.line("        not_applicable:   # %s", y.mark("năm nay còn đúng không?", "does this still hold this year?"))
	}
	for _, e := range u.NotApplicable {
		y.line("          - {code: %q, reason: %s}", e.Code, quoted(e.Reason))
	}
}

// IsUntouched says whether that is a file of a new round or pack in which something has
// still to be filled in, or as much of it as was written: it may be made again.
func IsUntouched(content []byte) bool {
	written := string(content)
	return strings.HasPrefix(Made, written) || strings.HasPrefix(written, Made) && criteria.IsMarked(content)
}
