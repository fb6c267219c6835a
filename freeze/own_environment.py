"""Run by the frozen program before its own first line: what it starts is not to load its libraries.

PyInstaller's loader names the folder of our libraries in LD_LIBRARY_PATH, which it has done its
work by now. A file manager or LibreOffice opened by us would find our Qt there, and fail.
"""

import os

_before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
if _before:
    os.environ["LD_LIBRARY_PATH"] = _before
else:
    os.environ.pop("LD_LIBRARY_PATH", None)
