"""A chapter's Markdown as a document of Qt's: anchors, tables, pictures, room between the lines."""

from pathlib import Path, PurePosixPath

from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtGui import (
    QBrush,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextImageFormat,
    QTextTable,
)

from ui.manual.chapters import ANCHOR, Chapter
from ui.theme import Theme

PICTURES = "pictures"
_OPENS, _CLOSES = "\ue000", "\ue001"
"""Signs of Unicode's private area: no text of ours has them."""
_PICTURE = "\ufffc"
"""What stands for a picture in a document's text."""
_LINE_HEIGHT = 130
_ABOVE_HEADING = 14
_PADDING = 5


def put_chapter(document: QTextDocument, chapter: Chapter, theme: Theme) -> None:
    """Fill the document with a chapter; its anchors can be scrolled to."""
    document.setMarkdown(ANCHOR.sub(rf"{_OPENS}\1{_CLOSES}", chapter.text))
    _set_anchors(document)
    _space_lines(document, theme)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _dress_table(frame, theme)


def picture(folder: Path, url: QUrl) -> QImage | QByteArray:
    """Return a picture of the manual; nothing for whatever is not one of its own files.

    `folder` is the one that holds the languages' folders and the pictures' beside them.
    """
    # An empty answer, and not none: Qt would go on and look for the file by itself.
    if url.scheme():
        return QByteArray()
    path = PurePosixPath(url.path())
    file = folder / PICTURES / path.name
    if path.parts != ("..", PICTURES, path.name) or not file.is_file():
        return QByteArray()
    return QImage(str(file))


def fit_pictures(document: QTextDocument, width: int) -> None:
    """Make pictures no wider than `width` pixels, and never wider than they are."""
    for cursor, image in _images(document):
        natural = document.resource(
            QTextDocument.ResourceType.ImageResource.value, QUrl(image.name())
        )
        if not isinstance(natural, QImage) or natural.isNull():
            continue
        ratio = natural.devicePixelRatio()
        wanted = min(float(width), natural.width() / ratio)
        if image.width() != wanted:
            image.setWidth(wanted)
            image.setHeight(wanted * natural.height() / natural.width())
            cursor.setCharFormat(image)


def _images(document: QTextDocument) -> list[tuple[QTextCursor, QTextImageFormat]]:
    found = []
    for block in _blocks(document):
        if _PICTURE not in block.text():
            continue
        for offset, sign in enumerate(block.text()):
            if sign != _PICTURE:
                continue
            cursor = QTextCursor(document)
            cursor.setPosition(block.position() + offset)
            cursor.movePosition(
                QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor
            )
            if cursor.charFormat().isImageFormat():
                found.append((cursor, cursor.charFormat().toImageFormat()))
    return found


def _blocks(document: QTextDocument) -> list[QTextBlock]:
    blocks, block = [], document.begin()
    while block.isValid():
        blocks.append(block)
        block = block.next()
    return blocks


def _set_anchors(document: QTextDocument) -> None:
    # From the end: of several in a row each then finds the text that they are all about behind it.
    opening = _last_sign(document)
    while not opening.isNull():
        cursor = document.find(_CLOSES, opening)
        end = cursor.selectionEnd()
        cursor.setPosition(opening.selectionStart())
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        name = cursor.selectedText()[1:-1]
        cursor.removeSelectedText()
        cursor.movePosition(
            QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor
        )
        anchor = QTextCharFormat()
        anchor.setAnchor(True)
        anchor.setAnchorNames([name, *cursor.charFormat().anchorNames()])
        cursor.mergeCharFormat(anchor)
        opening = _last_sign(document)


def _last_sign(document: QTextDocument) -> QTextCursor:
    end = QTextCursor(document)
    end.movePosition(QTextCursor.MoveOperation.End)
    return document.find(_OPENS, end, QTextDocument.FindFlag.FindBackward)


def _space_lines(document: QTextDocument, theme: Theme) -> None:
    kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
    for block in _blocks(document):
        spaced = QTextBlockFormat()
        # A picture's line would leave a third of its height empty, lines of code stand close.
        is_code = block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence.value)
        if is_code:
            spaced.setBackground(QBrush(theme.colour("raised")))
            spaced.setNonBreakableLines(False)
        elif _PICTURE not in block.text():
            spaced.setLineHeight(_LINE_HEIGHT, kind)
        if block.blockFormat().headingLevel() in (2, 3):
            spaced.setTopMargin(_ABOVE_HEADING)
        QTextCursor(block).mergeBlockFormat(spaced)


def _dress_table(table: QTextTable, theme: Theme) -> None:
    dressed = table.format()
    dressed.setBorderCollapse(True)
    dressed.setBorder(1)
    dressed.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    dressed.setBorderBrush(QBrush(theme.colour("border")))
    dressed.setCellPadding(_PADDING)
    dressed.setCellSpacing(0)
    dressed.setTopMargin(6)
    dressed.setBottomMargin(8)
    table.setFormat(dressed)
    for column in range(table.columns()):
        cell = table.cellAt(0, column)
        shaded = cell.format()
        shaded.setBackground(QBrush(theme.colour("bar")))
        cell.setFormat(shaded)
