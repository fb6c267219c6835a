"""Text among markup, as tooltips and cells show it."""


def escape(text: str) -> str:
    """Return the text with no sign that would be markup.

    As `html.escape`, whose module holds the names of all signs, half a megabyte.
    """
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
