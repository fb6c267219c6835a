"""A text that was copied with a picture, as programs really offer them."""

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QUrl
from PySide6.QtGui import QImage

from ui.copied import read_copied

WINDOWS = 'application/x-qt-windows-mime;value="{}"'.format
EXCEL = [WINDOWS(name) for name in ("Biff12", "Biff8", "XML Spreadsheet", "Csv", "Embed Source")]
OPEN_OFFICE = "application/x-openoffice-{};windows_formatname={}".format
CALC = [
    OPEN_OFFICE("embed-source-xml", '"Star Embed Source (XML)"'),
    OPEN_OFFICE("objectdescriptor-xml", '"Star Object Descriptor (XML)";typename="calc8"'),
    OPEN_OFFICE("sylk", '"Sylk"'),
    "text/rtf",
]
WORD = [WINDOWS("Rich Text Format"), WINDOWS("Object Descriptor")]
WRITER = [OPEN_OFFICE("embed-source-xml", '"Star Embed Source (XML)"'), "text/richtext"]
WPS = [WINDOWS("Kingsoft WPS 9.0 Format"), WINDOWS("Embedded Object")]
CHAT = [WINDOWS("QQ_Unicode_RichEdit_Format"), WINDOWS("WeChat_RichEdit_Format")]
CELLS = "<html><body><table><tr><td>食堂</td></tr></table></body></html>"
PICTURE = '<html><body>食堂涨价<img src="https://example.com/1.png"></body></html>'
WORDS = "<html><body><p>食堂涨价</p></body></html>"


def copy(formats: list[str], html: str = "", text: str = "食堂涨价") -> QMimeData:
    """Return what a program puts on the clipboard, with a picture."""
    data, image = QMimeData(), QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(0xFF8800)
    data.setImageData(image)
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    for name in formats:
        data.setData(name, QByteArray(b"1"))
    return data


@pytest.mark.parametrize(
    ("formats", "html"),
    [
        (EXCEL, CELLS), (EXCEL, PICTURE), (CALC, CELLS), (WORD, WORDS), (WRITER, WORDS), (WPS, ""),
        ([], CELLS), ([], "<google-sheets-html-origin>食堂"), (["text/csv"], ""),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("qapp")
def test_the_picture_of_cells_and_lines_is_none(formats: list[str], html: str) -> None:
    """What spreadsheets and word processors put beside a text shows the text again."""
    found = read_copied(copy(formats, html))
    assert (found.text, found.picture) == ("食堂涨价", None)


@pytest.mark.parametrize(
    ("formats", "html"),
    [
        ([], ""), (CHAT, ""), (CHAT, PICTURE), ([], PICTURE), ([], WORDS), ([], CELLS + PICTURE),
        (WORD, PICTURE),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("qapp")
def test_the_picture_of_a_message_is_kept(formats: list[str], html: str) -> None:
    """A chat's picture, one that the text has in it, and one of which it is not known."""
    found = read_copied(copy(formats, html))
    assert found.text == "食堂涨价"
    assert found.picture is not None
    assert found.picture.width() == 4


@pytest.mark.usefixtures("qapp")
def test_a_picture_of_office_without_text_is_a_picture() -> None:
    """A chart that is copied alone has no text that it could repeat."""
    found = read_copied(copy(EXCEL, text=""))
    assert found.picture is not None


@pytest.mark.usefixtures("qapp")
def test_the_address_of_a_copied_file_is_no_text() -> None:
    """A copied picture file comes with its own place, which is no text."""
    data = copy([], text="")
    data.setUrls([QUrl.fromLocalFile("/a/1.png")])
    found = read_copied(data)
    assert found.text == ""
    assert found.picture is not None


@pytest.mark.usefixtures("qapp")
def test_a_broken_picture_is_none() -> None:
    """A picture that cannot be read is not kept."""
    data = QMimeData()
    data.setText("食堂涨价")
    data.setImageData(QImage())
    assert read_copied(data).picture is None
