"""publish.yml: public addresses and hosts; trusted, kept by operators, never a secret (house rule 12)."""

from pathlib import Path

from pydantic import Field

from schemas.data_file import read_data
from schemas.fields import Day, HttpsUrl, Model, Slug
from schemas.problem import Problem


class Address(Model):
    """Where citizens find a portal, and where its forms are sent."""

    address: HttpsUrl
    form: HttpsUrl | None = None


class Imports(Model):
    """From which day on the repository has a history, and until when posts of earlier days may come in."""

    history_begins: Day
    imports_end: Day


class Publishing(Imports):
    """Addresses by portal; a portal that is not named gets one made from `default`, {portal} being its key.

    `history_begins` is the first day of the repository's own history; posts of earlier days that come in
    until `imports_end` are an import from an older portal.
    """

    default: str = Field(pattern=r"^https://\{portal\}\.[a-z0-9.-]+$")
    portals: dict[Slug, Address] = {}

    def address_of(self, key: str) -> str:
        """Base address of a portal, without a final slash."""
        known = self.portals.get(key)
        return (known.address if known else self.default.replace("{portal}", key)).rstrip("/")


def read_publishing(path: Path) -> tuple[Publishing | None, list[Problem]]:
    """publish.yml, or what is wrong with it."""
    found = read_data(Publishing, path.read_bytes(), path.name)
    return found.fields, list(found.problems)
