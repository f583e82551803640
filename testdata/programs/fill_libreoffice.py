"""Fill a form with LibreOffice Calc: fill_libreoffice.py FORM VALUES OUT

Needs a soffice that listens:
soffice --headless --accept="socket,host=localhost,port=2002;urp;"
"""
import sys

import uno
from com.sun.star.beans import PropertyValue


def option(name, value):
    prop = PropertyValue()
    prop.Name, prop.Value = name, value
    return prop


form, values, out = sys.argv[1:]
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
office = resolver.resolve("uno:socket,host=localhost,port=2002;urp;StarOffice.ComponentContext")
desktop = office.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", office)
book = desktop.loadComponentFromURL(uno.systemPathToFileUrl(form), "_blank", 0, (option("Hidden", True),))
sheet = book.Sheets.getByName("Tự đánh giá")
for line in open(values, encoding="utf-8"):
    cell, value = line.rstrip("\n").split("\t")
    at = sheet.getCellRangeByName(cell)
    try:
        at.Value = float(value)
    except ValueError:
        at.String = value
book.storeToURL(uno.systemPathToFileUrl(out), (option("FilterName", "Calc MS Excel 2007 XML"),))
book.close(True)
