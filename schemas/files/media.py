"""Opens recordings and files, with limits; says what they are by their content, never by their name."""

import hashlib
import io

from schemas.files.limits import attachment_limits

_MAGIC = ((b"%PDF-", "PDF"), (b"PK\x03\x04", "ZIP"), (b"ID3", "MP3"), (b"\xff\xfb", "MP3"), (b"\xff\xf3", "MP3"),
          (b"OggS", "OGG"))
GIT_LFS = b"version https://git-lfs.github.com/spec/"  # a text that stands for a file kept elsewhere
_ZIP_NAMES = {"docx": "Word", "xlsx": "Excel", "odt": "OpenDocument", "ods": "OpenDocument"}


class MediaError(Exception):
    """A file that is not what it should be; message and hint are Vietnamese, for the editor."""

    def __init__(self, message: str, hint: str = "Tải lên tệp khác, đúng loại.") -> None:
        super().__init__(message)
        self.hint = hint


def refuse_pointer(data: bytes) -> None:
    """Raise MediaError where the bytes only say where Git LFS keeps the real file."""
    if data.startswith(GIT_LFS):
        raise MediaError("Đây là tệp con trỏ của Git LFS, không phải tệp thật.", "Tải lên chính tệp đó, không qua Git LFS.")


def file_type(name: str, data: bytes) -> str:
    """«PDF», «Word», «CSV» … by content; raises MediaError where content and name disagree."""
    refuse_pointer(data)
    if len(data) > attachment_limits().max_bytes:
        raise MediaError(f"Tệp lớn hơn {attachment_limits().max_bytes // 1_000_000} MB.", "Giảm dung lượng hoặc chia thành nhiều tệp.")
    ending = name.rsplit(".", 1)[-1]
    found = next((kind for magic, kind in _MAGIC if data.startswith(magic)), "")
    if ending == "pdf" and found == "PDF":
        return "PDF"
    if ending in _ZIP_NAMES and found == "ZIP":
        return _ZIP_NAMES[ending]
    if ending == "csv" and not found and b"\x00" not in data and not data.startswith(GIT_LFS):
        return "CSV"
    raise MediaError(f"Nội dung tệp không phải .{ending}.")


def audio_seconds(data: bytes) -> int:
    """Length of a recording in seconds; raises MediaError where it is none."""
    import mutagen  # loaded where a recording is opened: few posts have one
    try:
        recording = mutagen.File(io.BytesIO(data))
    except mutagen.MutagenError:
        recording = None
    if recording is None or not recording.info.length:
        raise MediaError("Tệp này không phải bản ghi âm MP3, M4A hoặc OGG đọc được.")
    return round(float(recording.info.length))


def sha256(data: bytes) -> str:
    """Hexadecimal SHA-256 of the bytes."""
    return hashlib.sha256(data).hexdigest()
