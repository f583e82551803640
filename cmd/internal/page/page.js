(function(){
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
})();
