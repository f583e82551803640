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
	h.put("<main class=\"browsed\" data-filter=\"%s\" data-rows=\"%s\" data-sort=\"%s\">\n", h.lang.Say("Lọc:", "Filter:"),
		h.lang.Say("dòng", "rows"), h.lang.Say("Sắp xếp theo cột này", "Sort by this column"))
}

// contents leads to the headings of a page to browse.
func (h *hypertext) contents() {
	if !h.Browsed {
		return
	}
	h.put("<nav aria-label=\"%s\">\n<ul>\n", h.lang.Say("Mục lục", "Contents"))
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
