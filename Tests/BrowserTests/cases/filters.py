"""A table is narrowed, sorted and shown whole again by the keyboard alone; the address keeps what was chosen."""

from sites import Visit

# The first controls of the page, and the entries that they narrow.
STATE = """() => {
  const controls = document.querySelector(".filters:not([hidden])");
  const entries = [...controls.nextElementSibling.querySelectorAll("[data-tags]")];
  return {
    all: entries.length, shown: entries.filter((entry) => entry.checkVisibility()).length,
    order: entries.map((entry) => entry.textContent.trim().slice(0, 6)).join(" "),
    words: controls.querySelector("[role=status]").textContent,
  };
}"""
FOCUSED = "(selector) => document.activeElement.matches(selector)"


def visits(site):
    if site.name != "theme-standard":
        return []
    return [Visit(site, "release-2/index.html", width=width, origin=origin)
            for width in (1280, 390) for origin in ("file", "http")]


async def check(visit, page, fail):
    async def reach(selector):
        for _ in range(120):
            await page.keyboard.press("Tab")
            if await page.evaluate(FOCUSED, selector):
                return True
        fail("not-reached", selector)
        return False

    before = await page.evaluate(STATE)
    if before["shown"] != before["all"] or before["all"] < 2:
        return fail("not-whole", ".filters", str(before))
    if not await reach(".filters:not([hidden]) select"):
        return
    await page.keyboard.press("ArrowDown")
    narrowed = await page.evaluate(STATE)
    if not 0 < narrowed["shown"] < narrowed["all"]:
        fail("not-narrowed", ".filters select", str(narrowed))
    if str(narrowed["shown"]) not in narrowed["words"]:
        fail("not-announced", ".filters [role=status]", narrowed["words"])
    await page.reload()
    kept = await page.evaluate(STATE)
    if kept["shown"] != narrowed["shown"]:
        fail("not-kept", page.url, str(kept))
    if not await reach(".filters:not([hidden]) button"):
        return
    await page.keyboard.press("Enter")
    whole = await page.evaluate(STATE)
    if whole["shown"] != whole["all"]:
        fail("not-shown-whole", ".filters button", str(whole))
    if await page.evaluate("document.activeElement === document.body"):
        fail("focus-lost", ".filters button")
    if visit.width < 640:
        return
    if await reach("th button"):
        await page.keyboard.press("Enter")
        await page.keyboard.press("Enter")
        if (await page.evaluate(STATE))["order"] == before["order"]:
            fail("not-sorted", "th button", before["order"])
        if not await page.evaluate("document.activeElement.closest('th').getAttribute('aria-sort')"):
            fail("not-announced", "th", "aria-sort")
