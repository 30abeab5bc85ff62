"""Phones and e-mails of offices, registered in portal.yml, organisation.yml and schemas/law/public-contacts.yml."""

from collections.abc import Iterable, Iterator
from typing import Any

from schemas.content import PortalContent
from schemas.privacy.number_shapes import national, only_digits
from schemas.privacy.privacy_law import public_contacts

_FIELDS = frozenset({"phone", "fax", "email"})


def contacts_of(contents: Iterable[PortalContent]) -> frozenset[str]:
    """All contacts that these portals register, and those that every post may name; in the form of `contact_key`."""
    found = set(public_contacts())
    for content in contents:
        for model in (content.portal, content.organisation):
            if model:
                found |= set(_contacts(model.model_dump()))
    return frozenset(map(contact_key, found))


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
