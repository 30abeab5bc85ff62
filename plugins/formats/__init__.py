"""How problems are shown: one file each, `write(problems, stream)`."""

from plugins.formats import text

FORMATS = {"text": text}
