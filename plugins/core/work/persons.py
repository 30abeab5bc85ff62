"""Whom an office's tasks are for: the first official of the part of the organisation that the office names."""

from collections.abc import Iterable

from schemas.portal import Contact, Official, Organisation, Portal
from schemas.vietnamese import fold


def persons_of(offices: Iterable[str], portal: Portal, organisation: Organisation) -> dict[str, str]:
    """By office: «Đặng Thị Thử, Chánh Văn phòng, 0276 3000 101»."""
    return {office: _person(office, portal, organisation) for office in offices}


def _person(office: str, portal: Portal, organisation: Organisation) -> str:
    words = fold(office)
    named = [unit for unit in organisation.units if unit.officials and fold(unit.name) in words]
    found = max(named, key=lambda unit: len(unit.name), default=None)
    return _words(found.officials[0] if found else portal.responsible)


def _words(person: Official | Contact) -> str:
    role = person.title if isinstance(person, Official) else person.role
    return f"{person.name}, {role}, {person.phone}"
