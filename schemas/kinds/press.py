"""Press releases (letter 797 §4 ¶4)."""

from schemas.fields import Email, Model, Name, Phone
from schemas.kinds.base import PostFields


class PressContact(Model):
    """Whom a journalist calls."""

    name: Name
    role: Name
    phone: Phone
    email: Email


class PressRelease(PostFields):
    """A release for the press; an embargo is `publish_at`."""

    contact: PressContact
