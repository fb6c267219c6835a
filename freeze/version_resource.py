"""What the program tells Windows about itself: the table behind a file's properties."""

from freeze.contents import NAME

_CHINESE, _UNICODE = 0x0804, 1200


def version_resource(version: str, file: str) -> str:
    """Return the version resource of `file`, in the form PyInstaller reads."""
    numbers = (*(int(part) for part in version.split(".")[:3]), 0)
    words = {
        "CompanyName": NAME,
        "FileDescription": "限时办 DueDesk",
        "FileVersion": version,
        "InternalName": file.removesuffix(".exe"),
        "LegalCopyright": "MIT",
        "OriginalFilename": file,
        "ProductName": "限时办 DueDesk",
        "ProductVersion": version,
    }
    strings = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in words.items())
    table = f"StringTable({f'{_CHINESE:04x}{_UNICODE:04x}'!r}, [{strings}])"
    return (
        "VSVersionInfo(\n"
        f"  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0x0,"
        " OS=0x40004, fileType=0x1, subtype=0x0, date=(0, 0)),\n"
        f"  kids=[StringFileInfo([{table}]),"
        f" VarFileInfo([VarStruct('Translation', [{_CHINESE}, {_UNICODE}])])],\n"
        ")\n"
    )
