"""How problems are shown: one file each, `write(problems, stream)`; paths are those of the repository."""

from plugins.formats import comment, github, gitlab, json, text

FORMATS = {
    "text": text,
    "github": github,
    "gitlab": gitlab,
    "comment": comment,
    "json": json,
}
