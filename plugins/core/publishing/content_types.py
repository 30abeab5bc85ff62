"""The types that servers tell browsers, by the ending of the name: the same on every kind of server."""

TEXT_TYPES = {
    "html": "text/html", "css": "text/css", "js": "text/javascript", "mjs": "text/javascript", "txt": "text/plain", "csv": "text/csv",
    "ics": "text/calendar", "xml": "application/xml", "atom": "application/atom+xml", "json": "application/json",
    "webmanifest": "application/manifest+json", "svg": "image/svg+xml",
}
OTHER_TYPES = {
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon",
    "mp3": "audio/mpeg", "m4a": "audio/mp4", "ogg": "audio/ogg", "pdf": "application/pdf", "zip": "application/zip",
    "wasm": "application/wasm",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "odt": "application/vnd.oasis.opendocument.text", "ods": "application/vnd.oasis.opendocument.spreadsheet",
    **dict.fromkeys(("pf_meta", "pf_index", "pf_fragment", "pagefind"), "application/octet-stream"),  # the search index, packed already
}
CONTENT_TYPES = {ending: f"{kind}; charset=utf-8" for ending, kind in TEXT_TYPES.items()} | OTHER_TYPES
