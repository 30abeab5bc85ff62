"""Personal data and secrets as the law lists them: codes, words and exact lists from schemas/law."""

import re
from functools import cache

from schemas.fields import Line, Model, Name, Slug
from schemas.law_file import read_law_file

Words = tuple[str, ...]


class Codes(Model):
    """Three-digit codes with which a number begins."""

    clause: Line
    codes: frozenset[str]


class NumberContext(Model):
    """A kind of number that is known only by the words before it, at most `gap` characters away."""

    id: Slug
    clause: Line
    gap: int
    lengths: frozenset[int]
    words: Words
    letter: bool = False


class PersonalData(Model):
    """personal-data.yml."""

    provinces: Codes
    mobiles: Codes
    contexts: tuple[NumberContext, ...]
    plate_words: Words
    public_domains: Words
    not_births: frozenset[str]


class Around(Model):
    """Words that make a name near them personal data, standing before or after it."""

    clause: Line
    before: Words
    after: Words


class Persons(Model):
    """persons.yml."""

    families: Words
    places: Words
    minors: Around
    health: Around
    complainants: Around
    links: Words


class Phrases(Model):
    """Words and the clause that speaks of them."""

    clause: Line
    words: Words


class Stamps(Phrases):
    """Secrecy stamps; `not_after` and `not_before` are the other halves of harmless words (BẢO MẬT, MẬT KHẨU)."""

    not_after: Words
    not_before: Words


class Meetings(Phrases):
    """Words before a meeting's number, and hosts of meeting rooms."""

    hosts: Words


class Secrets(Model):
    """secrets.yml."""

    stamps: Stamps
    marks: Phrases
    internal: Phrases
    passwords: Phrases
    meetings: Meetings


class PublicAccount(Model):
    """A bank account that may be shown, digit by digit."""

    id: Slug
    title: Name
    number: str
    bank: Name
    clause: Line


class PublicContact(Model):
    """A phone or e-mail of a body outside these portals."""

    id: Slug
    title: Name
    value: Line


class _Accounts(Model):
    accounts: tuple[PublicAccount, ...]


class _Contacts(Model):
    contacts: tuple[PublicContact, ...]


@cache
def personal_data() -> PersonalData:
    """Codes and words of numbers."""
    return read_law_file(PersonalData, "personal-data")


@cache
def persons() -> Persons:
    """Words about persons."""
    return read_law_file(Persons, "persons")


@cache
def secrets() -> Secrets:
    """Stamps, marks and words before passwords."""
    return read_law_file(Secrets, "secrets")


@cache
def public_accounts() -> frozenset[str]:
    """Digits of the registered public accounts."""
    return frozenset(re.sub(r"\D", "", account.number) for account in read_law_file(_Accounts, "public-accounts").accounts)


@cache
def public_contacts() -> tuple[str, ...]:
    """Phones and e-mails of other bodies, as written."""
    return tuple(contact.value for contact in read_law_file(_Contacts, "public-contacts").contacts)


def any_of(words: Words) -> str:
    """A pattern for one of the words, the longest first, any white space between their parts."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))
