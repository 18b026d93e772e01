"""Opens a workbook in LibreOffice, lets somebody look at it or change it, and saves it as .xlsx."""

import subprocess
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue

PORT = 20021


def connect():
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:socket,host=127.0.0.1,port={PORT};urp;StarOffice.ComponentContext")
        except Exception:  # not listening yet
            time.sleep(0.5)
    raise SystemExit("LibreOffice did not start")


def option(name, value):
    prop = PropertyValue()
    prop.Name, prop.Value = name, value
    return prop


def look(source, see, hidden=True):
    """Calls see with the document made from the file source, a path.

    A hidden document has no window, and forgets which rows and columns are frozen.
    """
    with tempfile.TemporaryDirectory() as profile:
        office = subprocess.Popen([
            "soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{profile}",
            f"--accept=socket,host=127.0.0.1,port={PORT};urp;"])
        try:
            context = connect()
            desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            document = desktop.loadComponentFromURL(source.as_uri(), "_blank", 0, (option("Hidden", hidden),))
            try:
                see(document)
            finally:
                document.close(True)
                desktop.terminate()
        finally:
            office.wait(timeout=60)


def edit(source, target, change, hidden=True):
    """Calls change with the document made from the file source, and saves it as target; both are paths."""

    def save(document):
        change(document)
        document.storeToURL(target.as_uri(), (option("FilterName", "Calc MS Excel 2007 XML"),))

    look(source, save, hidden)
