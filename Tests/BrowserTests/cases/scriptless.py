"""Without JavaScript every kind of page shows the same content, and no control that does nothing."""

from opening import axe
from sites import Visit

# What is said in the content, without what only scripts put there; a column's title stays, also where it sorts.
WORDS = """() => {
  const main = document.querySelector("main").cloneNode(true);
  const added = ":not(th) > button, dialog, form, input, select, [role=status]";
  main.querySelectorAll(added).forEach((node) => node.remove());
  const walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const words = [];
  while (walk.nextNode()) words.push(...walk.currentNode.data.split(/\\s+/).filter(Boolean));
  return words;
}"""

# A control works without scripts only as a link, a `details`, or a box that shows a state and cannot be changed.
DEAD = """() => [...document.querySelectorAll("button, input, select, textarea, [role=button], [role=tab], a:not([href])")]
  .filter((node) => node.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !node.disabled)
  .map((node) => node.outerHTML.slice(0, 200))"""


def visits(site):
    if not site.is_theme:
        return []
    return [Visit(site, page, scripts=False) for page in site.pages()]


async def check(visit, page, fail):
    for element in await page.evaluate(DEAD):
        fail("dead-control", element)
    without = await page.evaluate(WORDS)
    if not without:
        fail("empty")
    # axe cannot run where scripts are off, so the site's own are taken away instead.
    for scripts in (True, False):
        context = await page.context.browser.new_context(viewport=page.viewport_size)
        other = await context.new_page()
        if not scripts:
            await context.route("**/*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
        await other.goto(visit.site.address(visit.page, "http"))
        if scripts:
            missing = sorted(set(await other.evaluate(WORDS)) - set(without))
            if missing:
                fail("content-of-scripts", "main", " ".join(missing[:20]))
        else:
            await axe(other, fail)
        await context.close()
