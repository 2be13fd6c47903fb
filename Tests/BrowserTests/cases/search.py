"""Search by keyboard alone, from the disk and below a path: what is found first, and how the dialog behaves."""

from opening import axe
from sites import Visit

# A query, and how the first hit begins; nothing for a query that finds nothing.
QUERIES = [
    ("R1", "R1 Answer at once"),
    ("fr12", "FR-12"),
    ("FR-12", "FR-12"),
    ("FR 12", "FR-12"),
    ("r11", "R11"),
    ("елочные", "Ёлочные игрушки"),
    ("ЁЛОЧНЫЕ", "Ёлочные игрушки"),
    ("evaluation", "Évaluation hors ligne"),
    ("ÉVALÚATIÓN", "Évaluation hors ligne"),
    ("NAIVE café", "Évaluation hors ligne"),
    ("lat", "FR-12 Latency"),
    ("latncy", "FR-12 Latency"),
    ("latenyc", "FR-12 Latency"),
    ("atency", "FR-12 Latency"),
    ("ltency below", "FR-12 Latency"),
    ("walrus", "Wild animals"),
    ("walrus penguin", "Wild animals"),
    ("animals", "Wild animals"),
    ("pinguin", "Wild animals"),
    ("walrus latency", "Product"),
    ("walrus unicorn", None),
    ("300", "FR-12"),
    ("301", None),
    ("", None),
]


def visits(site):
    if site.name == "search":
        return [Visit(site, f"release-{number}/product.html", origin=origin)
                for number in (1, 2) for origin in ("file", "http")]
    return [Visit(site, page, scheme=scheme, width=width, origin=origin)
            for page in ("index.html", "release-2/product.html") if site.theme == "standard"
            for scheme, width, origin in (("light", 1280, "file"), ("dark", 390, "http"))]


async def check(visit, page, fail):
    if visit.site.name == "search":
        if visit.origin == "file":
            await finds(page, QUERIES if visit.page.startswith("release-1") else QUERIES[:1], fail)
        await opens_the_passage(visit, page, fail)
    else:
        await behaves(page, fail)


async def ask(page, query):
    """Puts a query into the field and waits for its hits."""
    await page.keyboard.press("Control+a")
    await page.keyboard.press("Delete")
    await page.keyboard.insert_text(query)
    await page.wait_for_selector("#hits[aria-busy=false]", state="attached")


async def finds(page, queries, fail):
    await page.keyboard.press("Control+k")
    for query, first in queries:
        await ask(page, query)
        hit, status = await page.evaluate("""() => [
          document.querySelector("#hits [role=option]")?.innerText.replace(/\\s+/g, " "),
          document.querySelector(".search-dialog [role=status]").textContent]""")
        if first is None and hit:
            fail("found", query, hit)
        elif first and not (hit or "").startswith(first):
            fail("not-first", query, f"{first} should be before {hit}")
        if query and ("Nothing found" in status) != (first is None):
            fail("wrong-status", query, status)
    await page.keyboard.press("Escape")


async def opens_the_passage(visit, page, fail):
    """Of two releases the one that is being read comes first, and Enter goes there, to the heading."""
    await page.keyboard.press("/")
    await page.keyboard.type("penguin")
    await page.keyboard.press("Enter")
    await page.wait_for_url(lambda address: "#wild-animals" in address)
    if not page.url.split("#")[0].endswith(visit.page):
        fail("other-release", "penguin", page.url)
    if await page.locator("dialog[open]").count():
        fail("still-open", "dialog")
    # Authors' markup is text in hits.
    await page.keyboard.press("/")
    await ask(page, "onerror")
    if "<img" not in await page.inner_text("#hits") or await page.locator("#hits img").count():
        fail("markup-in-hits", "#hits", await page.inner_html("#hits"))
    if await page.title() == "ran":
        fail("script-ran", "#hits")


async def behaves(page, fail):
    """Opens from its button, walks through hits, closes, and gives the focus back."""
    button = page.locator(".search button")
    await button.focus()
    await page.keyboard.press("Enter")
    await ask(page, "storm")
    await axe(page, fail)
    field = page.locator(".search-dialog [role=combobox]")
    if await field.get_attribute("aria-expanded") != "true":
        fail("not-expanded", "combobox")
    walked = []
    for key in ("", "ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowUp"):
        if key:
            await page.keyboard.press(key)
        active = await field.get_attribute("aria-activedescendant")
        selected = await page.eval_on_selector_all("#hits [aria-selected=true]", "all => all.map(one => one.id)")
        if selected != [active]:
            fail("selection", key, f"{selected} is selected, {active} is active")
        walked.append(active)
    count = await page.locator("#hits [role=option]").count()
    if walked != ["hit-0", "hit-1", "hit-2", "hit-1", "hit-0", f"hit-{count - 1}"]:
        fail("arrows", "#hits", " ".join(map(str, walked)))
    if not await page.locator("#hits mark").count():
        fail("nothing-marked", "#hits")
    await shows_more(page, field, fail)
    await page.keyboard.press("Escape")
    if await page.locator("dialog[open]").count():
        fail("escape", "dialog")
    if not await button.evaluate("button => button === document.activeElement"):
        fail("focus-lost", await page.evaluate("document.activeElement.outerHTML.slice(0, 200)"))
    await keeps_to_its_keys(page, fail)


async def shows_more(page, field, fail):
    rest = page.locator("#hits .hit-more").first
    if not await rest.count():
        return fail("no-more", "#hits")
    count = await page.locator("#hits [role=option]").count()
    place = await rest.get_attribute("id")
    while await field.get_attribute("aria-activedescendant") != place:
        await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await page.locator("#hits [role=option]").nth(count).wait_for(state="attached")
    if await field.get_attribute("aria-activedescendant") != place:
        fail("place-lost", place)


async def keeps_to_its_keys(page, fail):
    """`/` is typed where somebody types, and can be given back to the browser."""
    await page.keyboard.press("/")
    await ask(page, "storm")
    await page.keyboard.press("ArrowDown")
    if await page.get_attribute(".search-dialog [role=combobox]", "aria-activedescendant") != "hit-1":
        fail("arrows-when-reopened", "#hits")
    await page.keyboard.press("Control+a")
    await page.keyboard.type("a/b")
    if await page.input_value(".search-dialog [role=combobox]") != "a/b":
        fail("slash-not-typed", "combobox")
    await page.locator(".search-foot input").evaluate("box => box.click()")
    await page.keyboard.press("Escape")
    await page.keyboard.press("/")
    if await page.locator("dialog[open]").count():
        fail("slash-kept", "dialog")
