"""A mention shows what it names, on focus and on hover; Escape takes it away, and it never lies over the mention."""

from opening import axe
from sites import Visit

MENTION = "main a.mention"


def visits(site):
    if site.theme != "standard":
        return []
    return [Visit(site, "release-2/product.html", scheme=scheme, width=width, origin=origin)
            for scheme, width, origin in (("light", 1280, "file"), ("dark", 390, "http"))]


async def check(visit, page, fail):
    loaded = await page.evaluate("performance.getEntriesByType('resource').map(entry => entry.name)")
    if any("/search/" in name for name in loaded):
        fail("loaded-at-once", "script", " ".join(loaded))
    mention = page.locator(MENTION).first
    key = await mention.inner_text()
    await by_focus(page, mention, key, fail)
    await by_hover(page, mention, fail)


async def by_focus(page, mention, key, fail):
    await mention.focus()
    await page.keyboard.press("Shift+Tab")
    await page.keyboard.press("Tab")
    preview = page.locator("#preview")
    await preview.wait_for()
    described = await mention.get_attribute("aria-describedby")
    words = await preview.inner_text()
    if described != "preview" or key not in words:
        fail("not-described", key, f"{described}: {words}")
    for part in (".preview-text", ".badge", "dl a"):
        if not await preview.locator(part).count():
            fail("lacks", part, words)
    await apart(mention, preview, fail)
    await axe(page, fail)
    await page.keyboard.press("Escape")
    await gone(page, mention, "escape", fail)
    if not await mention.evaluate("link => link === document.activeElement"):
        fail("focus-lost", key)


async def by_hover(page, mention, fail):
    await page.evaluate("document.activeElement.blur()")
    await mention.hover()
    preview = page.locator("#preview")
    await preview.wait_for()
    await apart(mention, preview, fail)
    # It stays while the pointer is on it.
    await preview.locator("dl a").first.hover()
    await page.wait_for_timeout(500)
    if not await preview.count():
        fail("not-hoverable", "#preview")
    await page.mouse.move(2, 300)
    await preview.wait_for(state="detached")
    await gone(page, mention, "pointer", fail)


async def apart(mention, preview, fail):
    one, other = await mention.bounding_box(), await preview.bounding_box()
    if one["y"] < other["y"] + other["height"] and other["y"] < one["y"] + one["height"]:
        fail("covers-the-mention", "#preview", f"{one} {other}")
    width = (await mention.page.evaluate("innerWidth"))
    if other["x"] < 0 or other["x"] + other["width"] > width:
        fail("off-the-page", "#preview", str(other))


async def gone(page, mention, way, fail):
    if await page.locator("#preview").count() or await mention.get_attribute("aria-describedby"):
        fail("stays", "#preview", way)
