"""Pages of the internal site (M10): each file has `URL`, `TITLE` («»: not in the menu) and `files(site)`, which gives path → bytes."""

from plugins.internal import contacts, home, posts, robots, rooms, schedule, theme, work

PAGES = (home, schedule, rooms, contacts, work, posts, theme, robots)
