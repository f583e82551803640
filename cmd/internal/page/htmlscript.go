package page

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
)

// htmlScript lets people sort and filter the tables of a page. It asks for nothing. What
// has no figure stays last whichever way a column is sorted, and sums stay below. Letters
// are compared without their marks when filtering, as people type in a hurry.
const htmlScript = `(function(){
var main=document.querySelector('main'),say=main.dataset;
var collator=new Intl.Collator(document.documentElement.lang,{numeric:true});
function fold(s){return s.normalize('NFD').replace(/[\u0300-\u036f]/g,'').toLowerCase().replace(/đ/g,'d')}
function key(row,i){
 var cell=row.cells[i],text=cell.textContent.trim();
 if(cell.dataset.sort!==undefined)return Number(cell.dataset.sort);
 return text===''||text==='–'||text==='?'?null:text;
}
function compare(a,b,way){
 if(a===null||b===null)return (a===null)-(b===null);
 return way*(typeof a==='number'&&typeof b==='number'?a-b:collator.compare(a,b));
}
function sorter(body,heads,i){
 return function(){
  var way=heads[i].getAttribute('aria-sort')==='ascending'?-1:1;
  heads.forEach(function(th){th.removeAttribute('aria-sort')});
  heads[i].setAttribute('aria-sort',way>0?'ascending':'descending');
  Array.from(body.rows).map(function(row){return [key(row,i),row]})
   .sort(function(a,b){return compare(a[0],b[0],way)})
   .forEach(function(pair){body.appendChild(pair[1])});
 };
}
function filter(table,body,at){
 var bar=document.createElement('div'),label=document.createElement('label');
 var input=document.createElement('input'),count=document.createElement('output');
 bar.className='filter';input.type='search';label.append(say.filter+' ',input);bar.append(label,count);
 input.addEventListener('input',function(){
  var wanted=fold(input.value.trim()),shown=0,rows=Array.from(body.rows);
  rows.forEach(function(row){row.hidden=!fold(row.textContent).includes(wanted);shown+=!row.hidden});
  count.textContent=wanted?shown+'/'+rows.length+' '+say.rows:'';
 });
 at.parentNode.insertBefore(bar,at);
}
document.querySelectorAll('table').forEach(function(table){
 var body=table.tBodies[0];
 if(!table.tHead||body.rows.length<3)return;
 var heads=Array.from(table.tHead.rows[0].cells);
 heads.forEach(function(th,i){
  var button=document.createElement('button');
  button.type='button';button.title=say.sort;button.append.apply(button,Array.from(th.childNodes));
  button.addEventListener('click',sorter(body,heads,i));th.append(button);
 });
 filter(table,body,table.parentNode);
});
})();`

// scriptPolicy lets the page's own script run, and no other.
func (h *hypertext) scriptPolicy() string {
	if !h.Browsed {
		return ""
	}
	sum := sha256.Sum256([]byte(htmlScript))
	return fmt.Sprintf("script-src 'sha256-%s'; ", base64.StdEncoding.EncodeToString(sum[:]))
}

func (h *hypertext) script() {
	if h.Browsed {
		h.out.WriteString("<script>" + htmlScript + "</script>\n")
	}
}

// mainElement begins the page's content, with what the script says.
func (h *hypertext) mainElement() {
	if !h.Browsed {
		h.out.WriteString("<main>\n")
		return
	}
	h.put("<main class=\"browsed\" data-filter=\"%s\" data-rows=\"%s\" data-sort=\"%s\">\n", h.lang.Text("Filter:"),
		h.lang.Text("rows"), h.lang.Text("Sort by this column"))
}

// contents leads to the headings of a page to browse.
func (h *hypertext) contents() {
	if !h.Browsed {
		return
	}
	h.put("<nav aria-label=\"%s\">\n<ul>\n", h.lang.Text("Contents"))
	headings := 0
	for _, b := range h.Blocks {
		if s, ok := b.(Section); ok && s.Text != "" {
			headings++
			h.put("<li><a href=\"#s%d\">%s</a></li>\n", headings, s.Text)
		}
	}
	h.out.WriteString("</ul>\n</nav>\n")
}

// heatName is the class of a cell's heat.
func heatName(heat int) string {
	if heat < 0 {
		return fmt.Sprintf("down%d", min(-heat, MostHeat))
	}
	return fmt.Sprintf("up%d", min(heat, MostHeat))
}

// htmlStyle is how a page looks on a screen, wide or narrow, light or dark, and on A4.
const htmlStyle = `:root{color-scheme:light dark;--ink:#1a1a1a;--paper:#fff;--line:#c9c9c9;--head:#eef2f8;--bad:#b00020;
--soft:#5a5a5a;--warn:#7a5200;--stripe:#f8f9fb;--link:#0b57d0}
@media (prefers-color-scheme:dark){:root{--ink:#e8e8e8;--paper:#16181c;--line:#444a52;--head:#232a34;--bad:#ff8a8a;
--soft:#a8adb5;--warn:#ffc766;--stripe:#1b1e23;--link:#8ab4f8}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main{max-width:78rem;margin:0 auto;padding:1rem}
h1{font-size:1.5rem;line-height:1.25;margin:.5rem 0}
h2{font-size:1.15rem;margin:1.5rem 0 .5rem}
.of{margin:.1rem 0;color:var(--soft)}
.banner{color:var(--bad);font-weight:700;margin:.4rem 0}
.bad{color:var(--bad)}.warning{color:var(--warn)}
a{color:var(--link)}
ul{margin:.4rem 0;padding-left:1.3rem}
li{overflow-wrap:anywhere}
section.table{margin:1.5rem 0}
.wide{overflow-x:auto}
.wide:focus-visible{outline:2px solid var(--link)}
table{border-collapse:collapse;min-width:min(100%,40rem)}
caption{text-align:left;padding:.4rem 0}
caption span{display:block;max-width:calc(100vw - 2rem)}
caption .title{font-weight:700}
caption .reference{font-style:italic}
th,td{border:1px solid var(--line);padding:.3rem .5rem;text-align:left;vertical-align:middle;font-weight:400}
thead th{background:var(--head);font-weight:700;text-align:center}
tbody tr:nth-child(even){background:var(--stripe)}
tbody .number{font-variant-numeric:tabular-nums;white-space:nowrap;text-align:right}
.number.noted{padding-right:1.5rem}.noted sup{display:inline-block;width:0}
tbody th{min-width:9rem}
.strong{font-weight:700}.short{white-space:nowrap}
.deep{padding-left:calc(var(--depth)*1.2rem)}
.annex{text-align:center;font-weight:700}
.notes{font-size:.9rem}
.notes :target,li:target{background:var(--head)}
.letterhead{display:flex;flex-wrap:wrap;gap:1rem;justify-content:space-between;text-align:center;margin-bottom:1rem}
.letterhead p{margin:0}.issuer{font-weight:700}.motto{font-weight:700;border-bottom:1px solid;display:inline-block}
.close{display:flex;justify-content:space-between;gap:2rem;margin-top:1.5rem;break-inside:avoid}
.close p{margin:0}.receivers{font-size:.85rem}.signer{text-align:center;min-width:16rem;padding-bottom:5rem}
.close .secretary{text-align:center;font-size:1rem;padding-bottom:5rem}
svg.chart{display:block;max-width:44rem;margin:.6rem 0;break-inside:avoid;print-color-adjust:exact;overflow:visible}
svg text{fill:var(--ink);font-size:13px}svg .total{fill:var(--link)}svg .loss{fill:var(--bad)}svg .gain{fill:#2e8b57}
svg .range{fill:var(--line)}svg circle{fill:var(--link)}svg .zero{stroke:var(--soft)}
.sums{border-top:2px solid var(--soft);font-style:italic}
.up1,.up2,.up3,.up4,.down1,.down2,.down3,.down4{print-color-adjust:exact}
.up1{background:rgb(11 87 208/12%)}.up2{background:rgb(11 87 208/24%)}
.up3{background:rgb(11 87 208/36%)}.up4{background:rgb(11 87 208/48%)}
.down1{background:rgb(214 110 0/15%)}.down2{background:rgb(214 110 0/30%)}
.down3{background:rgb(214 110 0/45%)}.down4{background:rgb(214 110 0/60%)}
nav ul{columns:18rem;margin:.8rem 0}
thead button{font:inherit;color:inherit;background:none;border:0;padding:.1rem;width:100%;cursor:pointer}
thead button:focus-visible,.filter input:focus-visible{outline:2px solid var(--link)}
thead button::after{content:" ↕";opacity:.45}
[aria-sort=ascending] button::after{content:" ▲";opacity:1}[aria-sort=descending] button::after{content:" ▼";opacity:1}
.browsed tbody td:not(.number){min-width:5.5rem}
.filter{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin:.4rem 0;color:var(--soft)}
.filter input{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--line);
border-radius:4px;padding:.2rem .5rem;max-width:100%}
@page{size:A4;margin:20mm 15mm 20mm 30mm}
@page wide{size:A4 landscape;margin:20mm 15mm 20mm 30mm}
@page browsed{size:A4;margin:15mm}
.cut{display:none}
@media print{.long tbody:not(.sums) tr:nth-child(n+41 of :not([hidden])),.long svg{display:none}.cut{display:block}
.filter,nav{display:none}thead button{display:contents}thead button::after{content:none!important}
caption span{max-width:none}svg .range{fill:#bbb}.browsed tbody td:not(.number){min-width:0}
:root{--ink:#000;--paper:#fff;--line:#000;--head:#fff;--bad:#000;--soft:#000;--warn:#000;--stripe:#fff;--link:#000}
body{font:13pt/1.35 "Times New Roman",serif}main{max-width:none;padding:0}
tbody th{min-width:0}.wide{overflow:visible;padding-right:1px}.lying{page:wide}
table{font-size:11pt;width:100%;min-width:0}th,td{padding:.1rem .25rem}.number.noted{padding-right:1.2rem}
thead{display:table-header-group}tr{break-inside:avoid}
h1,h2{break-after:avoid;text-align:left}h1{text-align:center;font-size:14pt}h2{font-size:13pt}caption{text-align:center}
a{text-decoration:none}.annexed+.annexed{break-before:page}
caption{break-inside:avoid;padding-bottom:6.4rem;margin-bottom:-6rem}tbody tr:nth-child(-n+2){break-before:avoid}
.browsed section:not(.table){break-after:avoid}
.browsed section:not(.table)~section:not(.table){break-before:page}.browsed,.browsed .lying{page:browsed}
.browsed table{font-size:9pt}.browsed tbody th{min-width:9em}}
`
