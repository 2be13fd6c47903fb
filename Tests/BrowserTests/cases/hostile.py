"""No script of an author runs, whatever is opened, focused, searched for or clicked; with the security policy and without.

`HostileProject` calls `ran(N)` in every place that an author can write to. No page has such a function, so that a call while a
page loads is an error in the console; what is called later is recorded here.
"""

import re

from sites import Visit

SITES = ("hostile", "unprotected")
MARK = re.compile(r"hostile(\d+)x")


def visits(site):
    if site.name not in SITES:
        return []
    pages = {path: set(MARK.findall((site.folder / path).read_text(encoding="utf-8"))) for path in site.paths}
    # One page of each kind, then as many as it takes to see every case three times.
    chosen = [path for path in site.pages() if not path.startswith(("rules/", "templates/"))]
    seen = {}
    for path, marks in sorted(pages.items(), key=lambda entry: -len(entry[1])):
        if path in chosen or any(seen.get(mark, 0) < 3 for mark in marks):
            chosen += [] if path in chosen else [path]
            for mark in marks:
                seen[mark] = seen.get(mark, 0) + 1
    drawings = [str(path.relative_to(site.folder)) for path in sorted(site.folder.rglob("*.svg"))]
    return [Visit(site, page) for page in chosen + drawings]


async def check(visit, page, fail):
    if visit.page.endswith(".html") and 'http-equiv="refresh"' in (visit.site.folder / visit.page).read_text(encoding="utf-8"):
        await page.wait_for_function("document.body && !document.querySelector('meta[http-equiv=refresh]')")
    # An expression that is a function would be called at once.
    await page.evaluate("window.called = []; window.ran = (number) => called.push(number); null")
    for address in await page.evaluate("[...document.querySelectorAll('[href], [src]')].map((n) => String(n.href || n.src))"):
        if address.strip().lower().startswith(("javascript:", "vbscript:", "data:text", "data:image/svg")):
            fail("script-address", address)
    # Everything is unfolded, pointed at, focused and clicked, and no link followed.
    await page.evaluate("""async () => {
      addEventListener("click", (event) => event.preventDefault());
      document.querySelectorAll("details").forEach((node) => { node.open = true; });
      for (const node of document.querySelectorAll("main *")) {
        for (const name of ["mouseover", "pointerover", "focusin"]) node.dispatchEvent(new Event(name, { bubbles: true }));
        if (node.matches("a, button, summary, [tabindex]")) node.focus();
        if (node.click) node.click();
      }
      await new Promise((done) => setTimeout(done, 150));
    }""")
    await search(page)
    for number in await page.evaluate("called"):
        fail("ran", f"case {number}")


async def search(page):
    """Looks for the cases, whose words the results show."""
    await page.keyboard.press("Control+k")
    field = page.locator("dialog[open] input, [role=dialog] input, input[type=search]").first
    if await field.count() and await field.is_visible():
        for words in ("hostile", "img src onerror", "script ran", "constructor", "__proto__"):
            await field.fill(words)
            await page.wait_for_timeout(150)
