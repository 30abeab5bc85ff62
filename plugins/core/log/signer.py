"""Private keys: made once, read from the environment, never written by us but into the file that the operator names."""

import base64
import binascii
import os
import re
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from plugins.core.log.note import ED25519, PublicKey, signature_line

_WRITTEN = re.compile(r"PRIVATE\+KEY\+([^\s+]{1,200})\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)")


class BadKey(Exception):
    """What should be a private key is none; the message is Vietnamese and does not repeat it."""


@dataclass(frozen=True)
class Signer:
    """A private key with its name."""

    name: str
    private: Ed25519PrivateKey

    @property
    def key(self) -> PublicKey:
        return PublicKey(self.name, self.private.public_key().public_bytes_raw())

    def sign(self, text: str) -> str:
        """The text as a signed note; it ends with a new line."""
        return f"{text}\n{signature_line(self.key, self.private.sign(text.encode()))}"

    def written(self) -> str:
        """The key as it is kept: «PRIVATE+KEY+NAME+ID+…», as Go's sumdb/note writes it."""
        return f"PRIVATE+KEY+{self.name}+{self.key.id.hex()}+{base64.b64encode(ED25519 + self.private.private_bytes_raw()).decode()}"


def make_signer(name: str) -> Signer:
    """A new key."""
    return Signer(name, Ed25519PrivateKey.generate())


def read_signer(text: str) -> Signer:
    """A key as `written`; raises BadKey."""
    match = _WRITTEN.fullmatch(text.strip())
    try:
        data = base64.b64decode(match[3], validate=True) if match else b""
        signer = Signer(match[1] if match else "", Ed25519PrivateKey.from_private_bytes(data[1:]))
    except (ValueError, binascii.Error):
        raise BadKey("Khóa riêng viết không đúng (PRIVATE+KEY+…).") from None
    if signer.written() != text.strip():
        raise BadKey("Khóa riêng không khớp với tên và mã của nó.")
    return signer


def keep_signer(signer: Signer, path: Path) -> None:
    """Write a new key into a file that only its owner may read; raises FileExistsError."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(signer.written() + "\n")
