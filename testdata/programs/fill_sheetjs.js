// Fill a form with SheetJS: node fill_sheetjs.js FORM VALUES OUT
const fs = require("fs");
const XLSX = require("xlsx");

const [form, values, out] = process.argv.slice(2);
const book = XLSX.readFile(form);
const sheet = book.Sheets["Tự đánh giá"];
for (const line of fs.readFileSync(values, "utf8").trimEnd().split("\n")) {
  const [cell, value] = line.split("\t");
  sheet[cell] = isNaN(value) ? { t: "s", v: value } : { t: "n", v: Number(value) };
}
XLSX.writeFile(book, out);
