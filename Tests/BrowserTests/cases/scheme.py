"""The colour scheme is switched by the keyboard alone, kept on the next page, and the system's until then."""

from sites import Visit

GROUND = "getComputedStyle(document.body).backgroundColor"


def visits(site):
    if not (site.folder / "index.html").is_file() or site.theme != "standard":
        return []
    return [Visit(site, "index.html", scheme, origin=origin)
            for scheme in ("light", "dark") for origin in ("file", "http")]


async def check(visit, page, fail):
    before = await page.evaluate(GROUND)
    for _ in range(40):
        await page.keyboard.press("Tab")
        if await page.evaluate("document.activeElement.matches('.scheme-toggle')"):
            break
    else:
        return fail("not-reached", ".scheme-toggle")
    pressed = await page.get_attribute(".scheme-toggle", "aria-pressed")
    if pressed != str(visit.scheme == "dark").lower():
        fail("wrong-state", ".scheme-toggle", f"aria-pressed is {pressed}")
    await page.keyboard.press("Enter")
    after = await page.evaluate(GROUND)
    if after == before:
        fail("not-switched", ".scheme-toggle", after)
    await page.goto(visit.site.address("findings.html", visit.origin))
    kept = await page.evaluate(GROUND)
    if kept != after:
        fail("not-kept", "body", f"{kept} on the next page, {after} before")
    await page.focus(".scheme-toggle")
    await page.keyboard.press("Space")
    if await page.evaluate(GROUND) != before:
        fail("not-switched-back", ".scheme-toggle")
