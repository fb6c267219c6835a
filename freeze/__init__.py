"""Making the program that needs no Python: `uv run pyinstaller --noconfirm freeze/duedesk.spec`."""
