"""Every kind of page in every theme, light and dark, wide and narrow, has nothing that axe finds fault with."""

from opening import axe
from sites import Visit


def visits(site):
    if not site.is_theme:
        return []
    return [
        Visit(site, page, scheme, width)
        for page in site.pages() for scheme in ("light", "dark") for width in (1280, 390)
    ]


async def check(visit, page, fail):
    await axe(page, fail)
