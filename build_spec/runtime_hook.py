"""Runs in the packaged program before anything else, in place of PyInstaller's own hook.

That one imports Qt at every start, also to print a version or to hand over to a running window.
"""

import os
import sys

_FOLDER = ("PySide6",) if sys.platform == "win32" else ("PySide6", "Qt")

# The plugins of another Qt must not be loaded, and those of this one are found wherever it lies.
os.environ["QT_PLUGIN_PATH"] = os.path.join(sys._MEIPASS, *_FOLDER, "plugins")  # noqa: PTH118
os.environ.pop("QT_QPA_PLATFORM_PLUGIN_PATH", None)
# The loader has read this by now; a browser that is opened from here must not.
if original := os.environ.pop("LD_LIBRARY_PATH_ORIG", None):
    os.environ["LD_LIBRARY_PATH"] = original
else:
    os.environ.pop("LD_LIBRARY_PATH", None)
