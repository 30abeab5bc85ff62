"""What a page says of itself to machines: Dublin Core (Circular 24/2011), JSON-LD (schema.org); Open Graph is in sharing.py."""

import json
from typing import Any

from markupsafe import Markup

from plugins.core.memory.meaning import PostLine
from plugins.pelican.presenter import Presenter
from plugins.pelican.sharing import PICTURE
from schemas.kinds.document import OfficialDocument
from schemas.kinds.rumour import Rumour
from schemas.kinds.schedule import Schedule

_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
RATINGS = {"true": ("Đúng", 5), "misleading": ("Gây hiểu nhầm", 2), "false": ("Sai sự thật", 1), "unverified": ("Chưa kiểm chứng được", 0)}
SEPARATOR = "; "  # several values in one element (Circular 24/2011 Điều 5)


def page_meta(presenter: Presenter, title: str, url: str, description: str) -> tuple[tuple[str, str], ...]:
    """Dublin Core of a page that is no post."""
    portal = presenter.here.portal
    name = presenter.unit.name
    return _dublin_core(title, f"Ban Biên tập {name}", portal.start.isoformat(), description, name,
                        presenter.here.address + url)


def post_meta(presenter: Presenter, post: PostLine) -> tuple[tuple[str, str], ...]:
    """Dublin Core of a post."""
    fields = post.fields
    name = presenter.unit.name
    canonical = presenter.here.address + post.url
    core = _dublin_core(fields.title, fields.author or fields.office, fields.date.date().isoformat(), fields.summary,
                        name, canonical)
    subjects = (("DC.subject", SEPARATOR.join(fields.tags)),) if fields.tags else ()
    return core + subjects


def _dublin_core(title: str, creator: str, day: str, description: str, publisher: str, identifier: str) -> tuple[tuple[str, str], ...]:
    return (("DC.title", title), ("DC.creator", creator), ("DC.date", day), ("DC.description", description),
            ("DC.publisher", publisher), ("DC.identifier", identifier), ("DC.language", "vi"))


def organisation_data(presenter: Presenter) -> dict[str, Any]:
    """schema.org GovernmentOrganization of the portal."""
    portal, here = presenter.here.portal, presenter.here
    return {"@context": "https://schema.org", "@type": "GovernmentOrganization", "name": presenter.unit.name,
            "url": here.address + "/", "telephone": portal.phone, "email": portal.email,
            "address": {"@type": "PostalAddress", "streetAddress": portal.address, "addressCountry": "VN"}}


def post_data(presenter: Presenter, post: PostLine) -> dict[str, Any]:
    """schema.org record of a post: Legislation, ClaimReview, Event list, or NewsArticle."""
    fields = post.fields
    base = {"@context": "https://schema.org", "url": presenter.here.address + post.url, "inLanguage": "vi"}
    publisher = presenter.once("publisher", _publisher, presenter)
    if isinstance(fields, OfficialDocument):
        return base | {"@type": "Legislation", "name": fields.title, "legislationIdentifier": fields.number,
                       "legislationDate": fields.issued.isoformat(), "abstract": fields.abstract,
                       "legislationPassedBy": {"@type": "GovernmentOrganization", "name": fields.issuer}}
    if isinstance(fields, Rumour):
        return base | claim_review(fields, publisher)
    if isinstance(fields, Schedule):
        return {"@context": "https://schema.org", "@graph": [_event(session) for session in fields.sessions]}
    return base | {"@type": "NewsArticle", "headline": fields.title[:110], "datePublished": fields.goes_online.isoformat(),
                   "description": fields.summary, "author": {"@type": "Organization", "name": fields.author or fields.office},
                   "publisher": publisher, "image": presenter.here.address + post.url + PICTURE}


def claim_review(fields: Rumour, publisher: dict[str, Any]) -> dict[str, Any]:
    """schema.org ClaimReview of a rumour: the claim, who checked it, the verdict in words and from 1 (false) to 5 (true), the evidence.

    A claim about which nobody can say anything has no number. A picture of the claim, its author and its address are nobody's to spread.
    """
    word, number = RATINGS[fields.verdict]
    rating = {"@type": "Rating", "alternateName": word, **({"ratingValue": number, "bestRating": 5, "worstRating": 1} if number else {})}
    evidence = [{"@type": "CreativeWork", "name": item.title, **({"url": item.url} if item.url else {})} for item in fields.evidence]
    corrections = [{"@type": "CorrectionComment", "datePublished": each.date.isoformat(), "text": each.note} for each in fields.corrections]
    return {"@type": "ClaimReview", "claimReviewed": fields.claim, "name": fields.title, "datePublished": fields.goes_online.isoformat(),
            "author": {"@type": "Organization", "name": fields.checked_by}, "publisher": publisher, "reviewRating": rating,
            "citation": evidence, "itemReviewed": {"@type": "Claim", "datePublished": fields.first_seen.isoformat(), "name": fields.claim},
            **({"correction": corrections} if corrections else {})}


def _publisher(presenter: Presenter) -> dict[str, Any]:
    return {key: value for key, value in organisation_data(presenter).items() if key != "@context"}


def _event(session: Any) -> dict[str, Any]:
    return {"@type": "Event", "name": session.title, "startDate": f"{session.day.isoformat()}T{session.start}+07:00",
            "endDate": f"{session.day.isoformat()}T{session.end}+07:00",
            "location": {"@type": "Place", "name": session.place}}


def script_safe(data: dict[str, Any]) -> Markup:
    """JSON that cannot end the script element it stands in."""
    text = _JSON.encode(data)
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return Markup(text)
