"""Fill a form with openpyxl: fill_openpyxl.py FORM VALUES OUT"""
import sys

import openpyxl

form, values, out = sys.argv[1:]
book = openpyxl.load_workbook(form)
sheet = book["Tự đánh giá"]
for line in open(values, encoding="utf-8"):
    cell, value = line.rstrip("\n").split("\t")
    try:
        sheet[cell] = float(value)
    except ValueError:
        sheet[cell] = value
book.save(out)
