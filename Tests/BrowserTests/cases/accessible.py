"""Every kind of page in every theme, light and dark, wide and narrow, has nothing that axe finds fault with."""

from opening import HEIGHT, axe
from sites import Visit

# Colours change at once when the scheme does.
MOTION = "reduce"


def visits(site):
    return [Visit(site, page) for page in site.pages()] if site.is_theme else []


async def check(visit, page, fail):
    # One load for all: most of the time goes into opening a page and reading axe.
    for width in (1280, 390):
        await page.set_viewport_size({"width": width, "height": HEIGHT})
        for scheme in ("light", "dark"):
            await page.emulate_media(color_scheme=scheme)
            await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
            await axe(page, lambda rule, element, message: fail(rule, element, f"{scheme}, {width} px: {message}"))
