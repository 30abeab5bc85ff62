"""Parts of a post's page: its files, its sources in words, its table."""

import re
from collections.abc import Sequence

from plugins.core.speaking.bulletin_items import length
from plugins.pelican.post_views import Column, FileView, SourceView, TableRow, TableView
from plugins.pelican.presenter import Presenter, ShownPost
from schemas.kinds.bulletin import Bulletin
from schemas.kinds.disclosure import Disclosure
from schemas.kinds.sources import DocumentSource, OwnReport, PressSource
from schemas.kinds.tables import TABLE_LABELS
from schemas.tables import read_table, shown_table
from schemas.vietnamese import clock, file_size, short_day

_STYLES = {"no": "order", "name": "subject", "item": "subject"} | dict.fromkeys(("amount", "estimate", "actual", "share"), "number")
_TOTAL = re.compile(r"[A-Z]|[IVX]+")  # how budget tables number their sums; their parts have «1», «1.1»


def files_of(presenter: Presenter, shown: ShownPost) -> tuple[tuple[FileView, ...], FileView | None]:
    """Attachments of a post, and its recording where it has one."""
    fields = shown.line.fields
    files = tuple(_file(shown, item.file, item.title) for item in fields.attachments)
    table = shown_table(fields, presenter.clock) if isinstance(fields, Disclosure) else None
    if table and table.file:
        files += (_file(shown, table.file, "Bảng dữ liệu"),)
    audio = _recording(shown, fields.audio) if isinstance(fields, Bulletin) else None
    return files, audio


def _file(shown: ShownPost, name: str, title: str) -> FileView:
    facts = shown.whole.files[name]
    return FileView(shown.line.url + name, title, facts.type, file_size(facts.size), facts.sha256)


def _recording(shown: ShownPost, name: str) -> FileView:
    facts = shown.whole.files[name]
    title, ending = f"Bản ghi âm, {length(facts.seconds)}", name.rpartition(".")[2].upper()
    return FileView(shown.line.url + name, title, ending, file_size(facts.size), facts.sha256)


def source_views(sources: Sequence[OwnReport | DocumentSource | PressSource]) -> tuple[SourceView, ...]:
    """Each source as one line that a reader understands (Press Law 103/2016 Điều 36(1))."""
    return tuple(_source(source) for source in sources)


def _source(source: OwnReport | DocumentSource | PressSource) -> SourceView:
    if isinstance(source, OwnReport):
        return SourceView("own", source.note or "Tin do Ban Biên tập thực hiện")
    if isinstance(source, DocumentSource):
        title = f" – {source.title}" if source.title else ""
        return SourceView("document", f"{source.number} ngày {short_day(source.date)} của {source.issuer}{title}", source.url)
    moment = f"{clock(source.published_at)} ngày {short_day(source.published_at)}"
    title = f"«{source.title}», " if source.title else ""
    return SourceView("press", f"{title}{source.byline}, {source.outlet}, {moment}", source.url, source.mode == "quote")


def table_of_post(presenter: Presenter, shown: ShownPost) -> TableView | None:
    """The table of a disclosure, from its head or its CSV file; columns that no row fills are left out."""
    line = shown.line
    table = shown_table(line.fields, presenter.clock) if isinstance(line.fields, Disclosure) else None
    if table is None:
        return None
    rows: Sequence[object] = table.rows
    if table.file:
        rows, _ = read_table(table, shown.read(presenter.task, table.file), table.file)
    names = [name for name in type(rows[0]).model_fields if any(getattr(row, name) is not None for row in rows)]  # type: ignore[attr-defined]
    labels = TABLE_LABELS if "actual" in names else TABLE_LABELS | {"share": "Tỷ trọng (%)"}
    columns = tuple(Column(labels[name], _STYLES.get(name, "text")) for name in names)
    return TableView(line.fields.title, columns, tuple(_row(row, names) for row in rows))


def _row(row: object, names: Sequence[str]) -> TableRow:
    cells = tuple("" if getattr(row, name) is None else str(getattr(row, name)) for name in names)
    return TableRow(cells, bool(_TOTAL.fullmatch(cells[0])))
