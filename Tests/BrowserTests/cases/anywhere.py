"""Every kind of page works below a path of a server as it does from the disk."""

import urllib.parse

from sites import Visit


def visits(site):
    if not site.is_theme:
        return []
    return [Visit(site, page, origin="http") for page in site.pages()]


async def check(visit, page, fail):
    # A style that did not load leaves the browser's own serifs.
    if await page.evaluate("![...document.styleSheets].some((sheet) => sheet.cssRules.length > 20)"):
        fail("no-style")
    links = await page.evaluate(
        "[...document.querySelectorAll('a[href]')].map((link) => ["
        "  new URL(link.getAttribute('href'), document.baseURI).href, link.outerHTML.slice(0, 200)])")
    for address, element in dict(links).items():
        if not address.startswith(visit.site.served):
            if urllib.parse.urlsplit(address).hostname == "127.0.0.1":
                fail("leaves-the-site", element, address)
            continue
        path = urllib.parse.unquote(urllib.parse.urlsplit(address).path).removeprefix(
            urllib.parse.urlsplit(visit.site.served).path)
        if not (visit.site.folder / path).is_file():
            fail("dead-link", element, address)
