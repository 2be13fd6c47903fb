"""No script of an author runs, whatever is clicked."""

from sites import Visit

KINDS = ("home", "release", "document", "item", "findings")


def visits(site):
    return [Visit(site, page) for page in site.pages(*KINDS)] if site.name == "hostile" else []


async def check(visit, page, fail):
    # Everything is clicked, and no link followed.
    await page.evaluate("""() => {
      addEventListener("click", (event) => event.preventDefault());
      document.querySelectorAll("main *").forEach((node) => node.click && node.click());
    }""")
    for address in await page.evaluate("[...document.querySelectorAll('[href], [src]')].map((n) => n.href || n.src)"):
        if str(address).startswith("javascript:"):
            fail("script-address", address)
    if await page.title() == "ran":
        fail("ran")
