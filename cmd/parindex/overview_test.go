package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// overviewPage is the overview of a practice round.
func overviewPage(t *testing.T) string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "ra")
	var faults bytes.Buffer
	if code := run([]string{"report", practiceRound(t, 12), "-o", out, "--only", "overview"}, io.Discard,
		&faults); code != exitFine {
		t.Fatal(faults.String())
	}
	content, err := os.ReadFile(filepath.Join(out, "tong-quan.html"))
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// Nothing is fetched: no address stands in the page but those within it, and its policy
// allows no other.
func TestOverviewFetchesNothing(t *testing.T) {
	page := overviewPage(t)
	for _, never := range []string{"http:", "https:", " src=", "@import", "url(", "<link", "<img", "fetch(", "XMLHttp",
		"import("} {
		if strings.Contains(page, never) {
			t.Errorf("%q is in the page", never)
		}
	}
	for _, link := range regexp.MustCompile(`href="([^"]*)"`).FindAllStringSubmatch(page, -1) {
		if !strings.HasPrefix(link[1], "#") {
			t.Errorf("a link leads to %s", link[1])
		}
	}
	if !strings.Contains(page, "default-src 'none'") {
		t.Error("the page has no policy")
	}
}

// The page's own script runs under its policy: it puts a button into each heading. Driven
// in a browser, the tables sort and filter, and sums stay below.
func TestOverviewInBrowser(t *testing.T) {
	page := overviewPage(t)
	if dom := browsed(t, page); !strings.Contains(dom,
		`<button type="button" title="Sắp xếp theo cột này">Hạng</button>`) {
		t.Error("the page's script does not run under its policy")
	}
	dom := browsed(t, driven(page))
	for _, want := range []string{
		"ranks ascending true", "ranks descending true", "mark descending", "heat rows true", "sums below true",
		"filter one true", "filter without marks true", "filter count true",
	} {
		if !strings.Contains(dom, "<li>"+want+"</li>") {
			t.Errorf("not %s: %s", want,
				regexp.MustCompile(`<li>(ranks|mark|heat|sums|filter)[^<]*</li>`).FindAllString(dom,
					-1))
		}
	}
}

// driven is the page with the hand of a reader, who writes what is seen into it.
func driven(page string) string {
	page = regexp.MustCompile(`<meta http-equiv[^>]*>`).ReplaceAllString(page, "")
	return strings.Replace(page, "</body>", `<script>
function say(what,is){var li=document.createElement('li');
li.textContent=is===undefined?what:what+' '+is;document.body.append(li)}
function table(head){return Array.from(document.querySelectorAll('table')).find(function(t){
 return t.tHead&&(t.caption.textContent+t.tHead.textContent).includes(head)})}
function ranks(t){return Array.from(t.tBodies[0].rows).
map(function(r){return Number(r.cells[0].textContent)}).filter(Boolean)}
function inOrder(list,way){return list.every(function(n,i){return i===0||(n-list[i-1])*way>=0})}
var t=table('Khoảng hạng'),button=t.tHead.rows[0].cells[0].querySelector('button');
button.click();say('ranks ascending',inOrder(ranks(t),1));
button.click();say('ranks descending',inOrder(ranks(t),-1)&&ranks(t)[0]>1);
say('mark '+t.tHead.rows[0].cells[0].getAttribute('aria-sort'));
var heat=table('Chỉ số theo lĩnh vực'),last=heat.rows[heat.rows.length-1].textContent;
heat.tHead.rows[0].cells[1].querySelector('button').click();
heat.tHead.rows[0].cells[1].querySelector('button').click();
var names=Array.from(heat.tBodies[0].rows).map(function(r){return r.cells[1].textContent});
say('heat rows',names.every(function(n,i){return i===0||names[i-1].localeCompare(n,'vi',{numeric:true})>=0}));
say('sums below',heat.rows[heat.rows.length-1].textContent===last);
function shown(t){return Array.from(t.tBodies[0].rows).filter(function(r){return !r.hidden})}
var input=t.closest('section').querySelector('input'),
name=t.tBodies[0].rows[0].cells[2].textContent.replace(/ \(\*\)$/,'');
function type(s){input.value=s;input.dispatchEvent(new Event('input'))}
type(name);say('filter one',shown(t).length>0&&shown(t).every(function(r){return r.textContent.includes(name)}));
var before=shown(t).length;
type(name.normalize('NFD').replace(/[\u0300-\u036f]/g,'').replace(/đ/g,'d').replace(/Đ/g,'D').toUpperCase());
say('filter without marks',shown(t).length===before);
say('filter count',t.closest('section').querySelector('output').textContent===
before+'/'+t.tBodies[0].rows.length+' dòng');
</script></body>`, 1)
}

// browsed is a page as a browser leaves it; without one the test is skipped.
func browsed(t *testing.T, page string) string {
	t.Helper()
	browser, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("Chromium is not there: the page was not driven")
	}
	name := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(name, []byte(page), 0o644); err != nil {
		t.Fatal(err)
	}
	dom, err := exec.Command(browser, "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir="+t.TempDir(),
		"--dump-dom", "file://"+name).Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(dom)
}
