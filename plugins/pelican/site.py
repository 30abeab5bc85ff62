"""What is the same on every page of a portal: menu, alerts, units, assets."""

from datetime import timedelta

from plugins.core import site_map
from plugins.core.memory.meaning import PostLine
from plugins.pelican.presenter import Presenter
from plugins.pelican.theme_files import STYLESHEET, theme_files
from plugins.pelican.views import AlertView, Link, MenuItem, Site
from schemas.kinds.alert import Alert

_SEVERITY = {"danger": 0, "warning": 1, "info": 2}
_ACUTE = timedelta(days=7)  # a longer danger is a season's: what to do is read once


def make_site(presenter: Presenter) -> Site:
    """The site view of the portal that is being built."""
    task = presenter.task
    assets = theme_files()
    units = tuple(presenter.units.values())
    parent = next((unit for unit in units if unit.kind == "city"), None) if task.portal.kind != "city" else None
    return Site(url=presenter.here.address, css=assets.urls[STYLESHEET], menu=_menu(task.portal.kind), alerts=_alerts(presenter),
                units=units, parent=parent, sample=task.portal.sample, emblem=assets.urls["emblem.svg"], files=assets.urls,
                english=site_map.ENGLISH if task.portal.english else "")


def _alerts(presenter: Presenter) -> tuple[AlertView, ...]:
    """Alerts in force, the gravest first: the city's on every portal, then the unit's own."""
    portals = ["city"] if presenter.here.portal.kind == "city" else ["city", presenter.task.key]
    found = [entry.value for portal in portals for entry in presenter.lists.all(f"{portal}/kind/alert")]
    views = [_alert(presenter, line) for line in found if line.portal in presenter.units]
    return tuple(sorted(views, key=lambda view: (_SEVERITY[view.severity], view.ends, view.url)))


def _alert(presenter: Presenter, line: PostLine) -> AlertView:
    fields = line.fields
    assert isinstance(fields, Alert)
    assert fields.expires
    unit = "" if line.portal == presenter.task.key else presenter.units[line.portal].name
    is_acute = fields.severity == "danger" and fields.expires - fields.goes_online <= _ACUTE
    return AlertView(fields.title, presenter.row(line).url, fields.severity, fields.area, fields.advice, fields.expires, is_acute, unit)


def _menu(tier: str) -> tuple[MenuItem, ...]:
    """The main menu (Circular 32/2017 Điều 16(3)(a)): words that ward staff and citizens know."""
    about = (Link("Lịch sử, chức năng, địa bàn", "/gioi-thieu/"), _made(site_map.ORGANISATION), _made(site_map.LEADERS),
             _made(site_map.DIRECTORY), _made(site_map.BOARD), Link("Kỷ yếu", "/ky-yeu/"))
    news = (Link("Tin tức – Sự kiện", "/tin-tuc/"), Link("Thông báo", "/thong-bao/"), Link("Cảnh báo", "/canh-bao/"),
            Link("Truyền thanh", "/truyen-thanh/"), Link("Dành cho báo chí", "/bao-chi/"),
            Link("Xác minh thông tin", "/xac-minh/"), _made(site_map.CHECKER))
    units = (_made(site_map.UNIT_NEWS), _made(site_map.UNITS)) if tier == "city" else ()
    open_data = (Link("Công khai thông tin", "/cong-khai/"), _made(site_map.PUBLIC_LIST),
                 Link("Chỉ đạo, điều hành", site_map.topic("chi-dao")),
                 Link("Chiến lược, quy hoạch, kế hoạch", site_map.topic("chien-luoc")),
                 Link("Đầu tư, mua sắm công", site_map.topic("dau-tu-mua-sam")), Link("Báo cáo, thống kê", site_map.topic("thong-ke")),
                 Link("Phổ biến pháp luật", site_map.topic("pho-bien")))
    voice = (Link("Lấy ý kiến Nhân dân", "/lay-y-kien/"), Link("Hỏi đáp", "/hoi-dap/"),
             Link("Phản ánh, kiến nghị", "/kien-nghi/"), _made(site_map.FEEDBACK), _made(site_map.CONTACT))
    return (MenuItem("Trang chủ", "/"), MenuItem("Giới thiệu", "/gioi-thieu/", about),
            MenuItem("Tin tức", "/tin-tuc/", news + units), MenuItem("Văn bản", "/van-ban/"),
            MenuItem("Công khai", "/cong-khai/", open_data), MenuItem("Dịch vụ công trực tuyến", "/thu-tuc/"),
            MenuItem("Lịch làm việc", "/lich-lam-viec/"), MenuItem("Ý kiến Nhân dân", "/lay-y-kien/", voice),
            MenuItem("Sơ đồ cổng", site_map.SITEMAP))


def _made(url: str) -> Link:
    return Link(site_map.TITLES[url], url)
