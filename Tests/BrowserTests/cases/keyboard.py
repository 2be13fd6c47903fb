"""Every kind of page can be walked through with Tab alone: what has the focus shows it, is seen, and lets go again."""

from sites import Visit

# As many stops as show a trap or a hidden stop without walking a list of hundreds.
STOPS = 90

# What has the focus: `null` at the page's end; otherwise its text, and what is wrong with it.
FOCUSED = """() => {
  const node = document.activeElement;
  if (!node || node === document.body) return null;
  const wrong = [];
  const style = getComputedStyle(node);
  // A node of a graph shows it by the line around its box, of 1 to 1.5 px otherwise.
  const drawn = node instanceof SVGElement && node.querySelector("rect");
  const ringed = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none"
    || (drawn && parseFloat(getComputedStyle(drawn).strokeWidth) >= 2);
  if (!ringed) wrong.push("focus-not-visible");
  const box = [...node.getClientRects()].find((box) => box.width > 0 && box.height > 0);
  if (!box) wrong.push("focus-on-nothing");
  else {
    const seen = [[.5, .5], [.1, .5], [.9, .5], [.5, .1], [.5, .9]].some(([across, down]) => {
      const top = document.elementFromPoint(box.left + box.width * across, box.top + box.height * down);
      return top && (node.contains(top) || top.contains(node) && getComputedStyle(top).position === "static");
    });
    if (!seen) wrong.push("focus-obscured");
  }
  node.dataset.stop = (node.dataset.stop || 0) * 1 + 1;
  return { html: node.outerHTML.slice(0, 200), wrong, again: node.dataset.stop > 1 };
}"""


def visits(site):
    if not site.is_theme:
        return []
    return [Visit(site, page, width=width) for page in site.pages() for width in (1280, 390)]


async def check(visit, page, fail):
    reached = 0
    for _ in range(STOPS):
        await page.keyboard.press("Tab")
        focused = await page.evaluate(FOCUSED)
        if focused is None:
            break
        if focused["again"]:
            fail("keyboard-trap", focused["html"])
            break
        reached += 1
        for rule in focused["wrong"]:
            fail(rule, focused["html"])
    if reached < 2:
        fail("nothing-to-focus", "body")
