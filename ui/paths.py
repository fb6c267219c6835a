"""Where the program keeps its data: Qt's standard location, found without Qt."""

import sys
from collections.abc import Mapping
from pathlib import Path

APP_NAME = "duedesk"
DATABASE = "duedesk.sqlite3"


def data_folder(environ: Mapping[str, str], home: Path, platform: str = sys.platform) -> Path:
    """Return the user's data folder, the one QStandardPaths.AppDataLocation names for us."""
    if platform == "win32":
        roaming = environ.get("APPDATA")
        return (Path(roaming) if roaming else home / "AppData" / "Roaming") / APP_NAME
    if platform == "darwin":
        return home / "Library" / "Application Support" / APP_NAME
    data_home = environ.get("XDG_DATA_HOME", "")
    base = Path(data_home) if data_home.startswith("/") else home / ".local" / "share"
    return base / APP_NAME
