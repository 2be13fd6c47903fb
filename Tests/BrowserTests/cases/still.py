"""For readers who ask for less motion, nothing moves."""

from sites import Visit

MOTION = "reduce"
MOVES = """() => [...document.querySelectorAll("*")].filter((node) => {
  const style = getComputedStyle(node);
  const seconds = (text) => Math.max(...text.split(",").map((part) => parseFloat(part) * (part.includes("ms") ? 0.001 : 1)));
  return seconds(style.transitionDuration) > 0.01 || seconds(style.animationDuration) > 0.01
    || style.scrollBehavior === "smooth";
}).map((node) => node.outerHTML.slice(0, 120))"""


def visits(site):
    return [Visit(site, page) for page in site.pages("home", "release", "document", "item")] if site.is_theme else []


async def check(visit, page, fail):
    for element in (await page.evaluate(MOVES))[:5]:
        fail("moves", element)
