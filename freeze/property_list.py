"""What the program tells macOS about itself: the Info.plist beside PyInstaller's own entries."""

from freeze.contents import NAME


def property_list(version: str) -> dict[str, object]:
    """Return the entries."""
    return {
        "CFBundleName": NAME,
        "CFBundleDisplayName": "限时办",
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "CFBundleDevelopmentRegion": "zh_CN",
        "CFBundleLocalizations": ["zh_CN", "en"],
        "LSApplicationCategoryType": "public.app-category.productivity",
        "LSMinimumSystemVersion": "13.0",  # Qt's
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "MIT",
        "NSRequiresAquaSystemAppearance": False,  # dark where the system is dark
    }
