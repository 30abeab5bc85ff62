"""Phones and e-mails of offices, registered in portal.yml, organisation.yml and schemas/law/public-contacts.yml."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from schemas.content import PortalContent
from schemas.privacy.number_shapes import national, only_digits
from schemas.privacy.privacy_law import public_contacts

_FIELDS = frozenset({"phone", "fax", "email"})


def contacts_of(content: PortalContent) -> frozenset[str]:
    """All contacts that the portal registers, in the form of `contact_key`."""
    models = [model for model in (content.portal, content.organisation) if model]
    return frozenset(contact_key(written) for model in models for written in _contacts(model.model_dump()))


@cache
def known_everywhere() -> frozenset[str]:
    """Contacts that every post may name, in the form of `contact_key`."""
    return frozenset(map(contact_key, public_contacts()))


def contact_key(written: str) -> str:
    """«(0276) 3000 150» → «02763000150»; an e-mail in lower case."""
    return written.strip().lower() if "@" in written else national(only_digits(written))


def _contacts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            if key in _FIELDS and isinstance(item, str):
                yield item
            else:
                yield from _contacts(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from _contacts(item)
