"""XML files, element by element."""

import io
from xml.etree import ElementTree as ET


def add(parent: ET.Element, tag: str, words: str | None = None, /, **attributes: str) -> ET.Element:
    """A new element inside another one, with words in it."""
    found = ET.SubElement(parent, tag, attributes)
    found.text = words
    return found


def xml_bytes(root: ET.Element) -> bytes:
    """The file, one element a line."""
    ET.indent(root, " ")
    text = io.BytesIO()
    ET.ElementTree(root).write(text, "utf-8", xml_declaration=True)
    return text.getvalue()
