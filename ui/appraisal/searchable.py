"""Makes the text of Qt's .pdf files findable.

Qt tells a reader what each glyph says by the first character the font has it for. Chinese fonts
draw radicals (U+2F49) with the glyphs of characters (月, U+6708), a space with that of a tab: what
looks right could neither be found nor copied.
"""

import re
import unicodedata

_MAP = re.compile(rb"beginbfrange.*?endbfrange", re.DOTALL)
_LIST = re.compile(rb"\[[^\]]*\]")
_CODE = re.compile(rb"<([0-9A-F]{4})>")

_SIMPLIFIED = {
    0x2E81: 0x5382, 0x2E9F: 0x6BCD, 0x2EA0: 0x6C11, 0x2EA9: 0x738B, 0x2EC4: 0x897F,
    0x2EC5: 0x89C1, 0x2EC9: 0x8D1D, 0x2ECB: 0x8F66, 0x2ED3: 0x957F, 0x2ED4: 0x95E8,
    0x2ED8: 0x9752, 0x2EDA: 0x9875, 0x2EDB: 0x98CE, 0x2EDC: 0x98DE, 0x2EDD: 0x98DF,
    0x2EE2: 0x9A6C, 0x2EE3: 0x9AA8, 0x2EE4: 0x9B3C, 0x2EE5: 0x9C7C, 0x2EE6: 0x9E1F,
    0x2EE7: 0x5364, 0x2EE8: 0x9EA6, 0x2EE9: 0x9EC4, 0x2EEA: 0x9EFE, 0x2EEC: 0x9F50,
    0x2EEE: 0x9F7F, 0x2EF0: 0x9F99, 0x2EF3: 0x9F9F,
}  # fmt: skip
"""The radicals that Unicode says no equivalent of, with the characters they look like."""


def searchable(content: bytes) -> bytes:
    """Return a .pdf of Qt's with the characters that people type in place of their doubles.

    Every length in the file stays as it is.
    """
    return _MAP.sub(lambda part: _LIST.sub(_mended, part[0]), content)


def _mended(codes: re.Match[bytes]) -> bytes:
    return _CODE.sub(lambda code: b"<%04X>" % _usual(int(code[1], 16)), codes[0])


def _usual(code: int) -> int:
    if code == ord("\t"):
        return ord(" ")
    if 0x2F00 <= code <= 0x2FD5:
        return ord(unicodedata.normalize("NFKC", chr(code)))
    return _SIMPLIFIED.get(code, code)
